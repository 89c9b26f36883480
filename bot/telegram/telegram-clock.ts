/** Longer ago than this, what was heard says nothing of a clock that may have been set since. */
const HEARD_FOR_MS = 5 * 60_000;
/** Differences below it are the network's and the header's, which counts in seconds. */
const TOLERATED_MS = 60_000;

/** The time by Telegram's servers: what happens at a certain time must not follow a machine whose clock is wrong. */
export interface TelegramClock {
  /** @param date the `Date` header of an answer, RFC 9110; null when it has none */
  hear(date: string | null): void;
  /** Milliseconds since 1970; undefined when Telegram was not heard lately. Our own where its answers bear no date. */
  read(): number | undefined;
  /** How far it is from our own, in milliseconds; 0 where they agree or nothing was heard lately. */
  offsetMs(): number;
}

/** @param now our own clock, milliseconds since 1970; may be set at any time */
export function createTelegramClock(now: () => number): TelegramClock {
  let heard: { readonly at: number; readonly offsetMs: number } | undefined;
  const findOffset = () => {
    const at = now();
    const isFresh = heard !== undefined && at >= heard.at && at <= heard.at + HEARD_FOR_MS;
    return isFresh ? heard?.offsetMs : undefined;
  };
  return {
    hear(date) {
      const at = now();
      const there = date === null ? at : Date.parse(date);
      const offsetMs = Number.isNaN(there) ? 0 : there - at;
      heard = { at, offsetMs: Math.abs(offsetMs) < TOLERATED_MS ? 0 : offsetMs };
    },
    read() {
      const offsetMs = findOffset();
      return offsetMs === undefined ? undefined : now() + offsetMs;
    },
    offsetMs: () => findOffset() ?? 0,
  };
}
