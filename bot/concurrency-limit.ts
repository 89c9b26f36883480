/** Runs work when it is its turn. @throws the signal's reason — it was aborted while the work waited */
export type ConcurrencyLimit = <T>(work: () => Promise<T>, signal?: AbortSignal) => Promise<T>;

/** Runs work with at most `limit` pieces at a time, first come first served. */
export function createConcurrencyLimit(limit: number): ConcurrencyLimit {
  let running = 0;
  const waiting: (() => void)[] = [];
  const waitForPlace = (signal: AbortSignal | undefined) =>
    new Promise<void>((resolve, reject) => {
      const leave = () => {
        waiting.splice(waiting.indexOf(enter), 1);
        reject(signal?.reason);
      };
      const enter = () => {
        signal?.removeEventListener('abort', leave);
        resolve();
      };
      waiting.push(enter);
      signal?.addEventListener('abort', leave, { once: true });
    });
  return async (work, signal) => {
    if (running < limit) running++;
    else await waitForPlace(signal);
    try {
      return await work();
    } finally {
      // A freed place passes straight to the next in line, so `running` stays as it is.
      const next = waiting.shift();
      if (next === undefined) running--;
      else next();
    }
  };
}
