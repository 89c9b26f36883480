/** How long things take and wait. Tests shorten them; nobody else has a reason to. */
export interface Timings {
  /** How long Telegram holds a poll open when nothing arrives; whole seconds. */
  readonly pollSeconds: number;
  /** Beyond the poll's own time, after which the connection counts as dead. */
  readonly pollGraceMs: number;
  /** Without a poll that succeeds, after which the operator is told, and told again. */
  readonly deafAfterMs: number;
  /** For every other call. Long, because a call given up may have been carried out and is then done twice. */
  readonly callTimeoutMs: number;
  /** Work that takes longer than this shows how far it is. */
  readonly statusDelayMs: number;
  /** How long one message on its way keeps the next from starting. Telegram takes about 30 a second in all. */
  readonly sendTurnMs: number;
  /** First pause after a failure; doubles up to `retryMaxMs`. */
  readonly retryBaseMs: number;
  readonly retryMaxMs: number;
  /** Length of the seconds Telegram names in `retry_after`. */
  readonly retryAfterUnitMs: number;
  /** Before polling again after another poller was met. */
  readonly conflictPauseMs: number;
  /** A second conflict within this time means that the other poller stays. */
  readonly conflictWindowMs: number;
  /** How long a long message waits for the rest of a paste that Telegram split. */
  readonly pasteWindowMs: number;
  /** What is in flight at a stop may take this long; the rest is left to the next start. */
  readonly stopGraceMs: number;
  readonly pruneEveryMs: number;
  /** How often it is looked whether somebody is to be reminded. */
  readonly remindEveryMs: number;
  /** How often it is looked whether documents changed that people used. */
  readonly tellEveryMs: number;
  /** For how long the deadlines read for one person serve their colleagues. */
  readonly reminderReadMs: number;
  /** For a file to come down whole. */
  readonly downloadTimeoutMs: number;
}

/** Timings for Telegram as it is; tests pass shorter ones. */
export const DEFAULT_TIMINGS: Timings = {
  pollSeconds: 30,
  pollGraceMs: 15_000,
  deafAfterMs: 300_000,
  callTimeoutMs: 60_000,
  statusDelayMs: 600,
  sendTurnMs: 300,
  retryBaseMs: 1_000,
  retryMaxMs: 30_000,
  retryAfterUnitMs: 1_000,
  conflictPauseMs: 3_000,
  conflictWindowMs: 60_000,
  pasteWindowMs: 1_000,
  stopGraceMs: 10_000,
  pruneEveryMs: 3_600_000,
  remindEveryMs: 30_000,
  tellEveryMs: 20_000,
  reminderReadMs: 5_000,
  downloadTimeoutMs: 60_000,
};

/** The pause before the next attempt, from the number of failures so far (at least 1). */
export function toBackoffMs(failures: number, { retryBaseMs, retryMaxMs }: Timings): number {
  return Math.min(retryMaxMs, retryBaseMs * 2 ** Math.min(failures - 1, 16));
}

/** Waits; ends early, without an error, when the signal fires. */
export function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const wake = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', wake);
      resolve();
    };
    const timer = setTimeout(wake, ms);
    signal.addEventListener('abort', wake);
  });
}
