/** Asia/Ho_Chi_Minh: seven hours before Greenwich, without summer time. */
const OFFSET_MS = 7 * 3_600_000;
const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;

/** The digest of a day goes out at 07:30. */
export const DIGEST_MINUTE = 7 * 60 + 30;
/** From 20:00 to 07:00 nobody is reminded, and what cannot wait makes no sound. */
const QUIET = { fromMinute: 20 * 60, untilMinute: 7 * 60 } as const;

/** A moment where the office is. */
export interface OfficeTime {
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** Since midnight. */
  readonly minute: number;
}

/** @param now milliseconds since 1970 */
export function toOfficeTime(now: number): OfficeTime {
  const local = now + OFFSET_MS;
  return {
    day: new Date(local).toISOString().slice(0, 10),
    minute: Math.floor(local / MINUTE_MS) % DAY_MINUTES,
  };
}

/** Whether people are not to be disturbed. */
export function isQuiet({ minute }: OfficeTime): boolean {
  return minute >= QUIET.fromMinute || minute < QUIET.untilMinute;
}
