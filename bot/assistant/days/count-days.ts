import { formatDate, parseIsoDate } from '../../../knowledge/language/vietnamese-date.ts';
import { countWorkingDays } from '../../../knowledge/language/working-days.ts';
import type { Deadline } from '../../../knowledge/model/register.ts';
import { dayCountWording as wording } from '../../../prompts/day-count-wording.ts';

const DAY_MS = 86_400_000;

/** Days from one day to another, both `YYYY-MM-DD`; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((toMs(to) - toMs(from)) / DAY_MS);
}

function toMs(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`);
}

/** What of a deadline days are counted to. */
export type Due = Pick<Deadline, 'bound'> & { readonly dueOn: string };

/** The last day that meets a deadline, working or not: "trước ngày" ends the day before. */
function lastDayOf({ bound, dueOn }: Due): string {
  return bound === 'before' ? addDays(dueOn, -1) : dueOn;
}

/** The day that lies so many days behind another, both `YYYY-MM-DD`. */
export function addDays(day: string, count: number): string {
  return new Date(toMs(day) + count * DAY_MS).toISOString().slice(0, 10);
}

/**
 * How many days are left to a deadline on a day, or how many it has passed by.
 *
 * @param isOfWorkingDays counts working days too, or says that they cannot be counted
 * @example sayRemaining({ bound: 'by', dueOn: '2026-11-27' }, '2026-11-23', false) // 'Từ 23/11/2026 đến 27/11/2026: 4 ngày.'
 */
export function sayRemaining(due: Due, from: string, isOfWorkingDays: boolean): string {
  const last = lastDayOf(due);
  const days = daysBetween(from, due.dueOn);
  if (from > last) {
    if (days === 0) return sayLateness(due, from);
    return wording.passed(toDay(due.dueOn), toDay(from), Math.abs(days));
  }
  const parts = [
    days === 0 ? wording.isToday(toDay(due.dueOn)) : wording.until(toDay(from), toDay(due.dueOn), days),
    last === due.dueOn ? '' : wording.lastDay(toDay(last), daysBetween(from, last)),
    isOfWorkingDays ? sayWorkingDays(from, last) : '',
  ];
  return parts.filter((part) => part !== '').join(' ');
}

function sayWorkingDays(from: string, last: string): string {
  const count = countWorkingDays(from, last);
  return count === null
    ? wording.workingDaysUnknown(toDay(from), toDay(last))
    : wording.workingDays(toDay(from), toDay(last), count);
}

/** Whether something done on a day meets a deadline, and by how many days it is early or late. */
export function sayLateness(due: Due, day: string): string {
  const last = lastDayOf(due);
  const days = daysBetween(due.dueOn, day);
  if (day === last) return wording.onTime(toDay(day));
  if (day < last) return wording.early(toDay(day), toDay(due.dueOn), -days);
  if (days === 0) return wording.lateOnTheDay(toDay(day), toDay(last));
  const late = wording.late(toDay(day), toDay(due.dueOn), days);
  return last === due.dueOn
    ? late
    : `${late} ${wording.lateAgainstLast(toDay(last), daysBetween(last, day))}`;
}

/** Whether the day a deadline names lies before or behind another, and by how much. */
export function saySide(due: Due, day: string): string {
  const { bound, dueOn } = due;
  if (bound === 'before' && dueOn === day) return wording.sideBefore(toDay(day), toDay(lastDayOf(due)));
  return wording.side(toDay(dueOn), toDay(day), daysBetween(day, dueOn));
}

/** How many days a window lasts, its first and last day counted. */
export function sayWindow(startOn: string, dueOn: string): string {
  return wording.window(toDay(startOn), toDay(dueOn), daysBetween(startOn, dueOn) + 1);
}

/** How many days lie between the day a document was issued on and a deadline. */
export function saySpan(due: Due, issuedOn: string): string {
  return `${wording.issued(toDay(issuedOn))} ${sayRemaining(due, issuedOn, false)}`;
}

function toDay(iso: string): string {
  return formatDate(parseIsoDate(iso));
}
