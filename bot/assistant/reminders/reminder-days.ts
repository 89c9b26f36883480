import { addDays } from '../../../knowledge/language/vietnamese-date.ts';
import { workingDayUpTo } from '../../../knowledge/language/working-days.ts';
import type { UpcomingDeadline } from '../assistant.ts';

/** How long before the last day that still meets a deadline its people are reminded. */
export const REMINDED_DAYS_BEFORE: readonly number[] = [30, 7, 1];

type Due = Pick<UpcomingDeadline, 'bound' | 'dueOn' | 'lastWorkingDay'>;

/** The last day on which a deadline can still be met, `YYYY-MM-DD`; null for one without a date. */
export function findLastDay({ bound, dueOn, lastWorkingDay }: Due): string | null {
  if (dueOn === null) return null;
  return lastWorkingDay ?? (bound === 'before' ? addDays(dueOn, -1) : dueOn);
}

/**
 * The days on which to remind of a deadline, soonest first: working days, a weekend's or holiday's reminder comes on the
 * working day before. Empty for a deadline without a date.
 *
 * @example listReminderDays({ bound: 'by', dueOn: '2026-12-07', lastWorkingDay: '2026-12-07' }) // ['2026-11-06', '2026-11-30', '2026-12-04']
 */
export function listReminderDays(deadline: Due): string[] {
  const lastDay = findLastDay(deadline);
  if (lastDay === null) return [];
  return REMINDED_DAYS_BEFORE.map((days) => workingDayUpTo(addDays(lastDay, -days)));
}
