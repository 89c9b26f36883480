const STOP_SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** The wish of whoever runs the program that it should end. */
export interface StopRequest {
  readonly signal: AbortSignal;
  /** Gives the signals their usual effect back. */
  release(): void;
}

/** Hears the first Ctrl+C, or a service manager's call to end; a second one ends the program at once, as if unheard. */
export function listenForStop(): StopRequest {
  const controller = new AbortController();
  const release = () => {
    for (const name of STOP_SIGNALS) process.off(name, stop);
  };
  const stop = () => {
    release();
    controller.abort();
  };
  for (const name of STOP_SIGNALS) process.on(name, stop);
  return { signal: controller.signal, release };
}
