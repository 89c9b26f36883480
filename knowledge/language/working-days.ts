import type { Deadline } from '../model/register.ts';
import { FIXED_HOLIDAYS, MOVABLE_HOLIDAYS, UNCERTAIN_WINDOWS, UNSETTLED_HOLIDAY } from './holidays.ts';
import { addDays } from './vietnamese-date.ts';

/**
 * The last working day that still meets a dated bound: strictly before the date for `before`, on or before it
 * otherwise (`within`: the end of a window). Saturdays, Sundays, public holidays and days off in lieu of them do not count.
 *
 * @param dueOn `YYYY-MM-DD`
 * @returns null when the day might be a movable holiday of a year without holiday data.
 * @example lastWorkingDay('before', '2020-06-25') // '2020-06-24'
 * @example lastWorkingDay('before', '2026-12-05') // '2026-12-04'
 */
export function lastWorkingDay(bound: Deadline['bound'], dueOn: string): string | null {
  let day = bound === 'before' ? addDays(dueOn, -1) : dueOn;
  while (isWeekend(day) || isPublicHoliday(day)) day = addDays(day, -1);
  return isUncertain(day) ? null : day;
}

/**
 * The day itself when it is a working day, else the nearest one before it. A day that might be a movable holiday of a year
 * without holiday data counts as a working day: who asks must not miss one.
 *
 * @example workingDayUpTo('2026-05-03') // '2026-04-29'
 */
export function workingDayUpTo(day: string): string {
  return isWeekend(day) || isPublicHoliday(day) ? workingDayUpTo(addDays(day, -1)) : day;
}

/** The nearest working day behind a day; days in doubt count as in `workingDayUpTo`. */
export function workingDayAfter(day: string): string {
  const next = addDays(day, 1);
  return workingDayUpTo(next) === next ? next : workingDayAfter(next);
}

/** Whether a dated bound has no last working day only because the holidays of its year are not known. */
export function lacksHolidays({ bound, dueOn }: Pick<Deadline, 'bound' | 'dueOn'>): boolean {
  return dueOn !== null && lastWorkingDay(bound, dueOn) === null;
}

/**
 * How many working days lie behind one day up to and with another, both `YYYY-MM-DD`; 0 when the second is not later.
 *
 * @returns null when one of them might be a movable holiday of a year without holiday data.
 * @example countWorkingDays('2026-12-04', '2026-12-08') // 2
 */
export function countWorkingDays(after: string, until: string): number | null {
  let count = 0;
  for (let day = addDays(after, 1); day <= until; day = addDays(day, 1)) {
    if (isWeekend(day) || isPublicHoliday(day)) continue;
    if (isUncertain(day)) return null;
    count++;
  }
  return count;
}

/** Whether a day is a public holiday, a day off in lieu of one that fell on a weekend, or was swapped for a Saturday. Movable ones only in years with data. */
export function isPublicHoliday(day: string): boolean {
  return holidaysOf(Number(day.slice(0, 4))).has(day);
}

const cache = new Map<number, ReadonlySet<string>>();

function holidaysOf(year: number): ReadonlySet<string> {
  const known = cache.get(year);
  if (known !== undefined) return known;
  const named = namedHolidays(year);
  const days = new Set(named);
  for (const holiday of named) if (isWeekend(holiday)) days.add(dayInLieu(holiday, days));
  for (const day of MOVABLE_HOLIDAYS[year]?.swapped ?? []) days.add(day);
  cache.set(year, days);
  return days;
}

function namedHolidays(year: number): string[] {
  const fixed = FIXED_HOLIDAYS.map((day) => `${year}-${day}`);
  const movable = MOVABLE_HOLIDAYS[year];
  if (movable === undefined) return fixed;
  const tet: string[] = [];
  for (let day = movable.tet[0]; day <= movable.tet[1]; day = addDays(day, 1)) tet.push(day);
  const rest = [movable.hungKings, movable.besideNationalDay].filter((day) => day !== null);
  return [...fixed, ...tet, ...rest].sort();
}

// Bộ luật Lao động 2019, Điều 111 khoản 3: a holiday on a weekly day off is made up on the next working day.
function dayInLieu(holiday: string, taken: ReadonlySet<string>): string {
  let day = holiday;
  while (isWeekend(day) || taken.has(day)) day = addDays(day, 1);
  return day;
}

function isUncertain(day: string): boolean {
  const year = Number(day.slice(0, 4));
  const monthDay = day.slice(5);
  if (monthDay === UNSETTLED_HOLIDAY.day && year >= UNSETTLED_HOLIDAY.fromYear) return true;
  if (MOVABLE_HOLIDAYS[year] !== undefined) return false;
  return UNCERTAIN_WINDOWS.some(([first, last]) => first <= monthDay && monthDay <= last);
}

function isWeekend(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6;
}
