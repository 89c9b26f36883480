import { countWorkingDays } from '../../../knowledge/language/working-days.ts';
import { addDays } from './count-days.ts';

/** So many days behind a day. */
export interface Term {
  readonly count: number;
  readonly isOfWorkingDays: boolean;
}

/** Looked through for the last day at most; a count of working days longer than this is none of an office. */
const MAX_CALENDAR_DAYS = 400;

/**
 * The last day of a term, both `YYYY-MM-DD`; null where the holidays of its year are not known. Bộ luật Dân sự 2015, Điều
 * 147: a term of days begins on the day after the one it is counted from.
 *
 * @example findLastOfTerm('2026-01-08', { count: 15, isOfWorkingDays: false }) // '2026-01-23'
 */
export function findLastOfTerm(from: string, { count, isOfWorkingDays }: Term): string | null {
  if (!isOfWorkingDays) return addDays(from, count);
  for (let days = count; days <= MAX_CALENDAR_DAYS; days++) {
    const counted = countWorkingDays(from, addDays(from, days));
    if (counted === null) return null;
    if (counted === count) return addDays(from, days);
  }
  return null;
}
