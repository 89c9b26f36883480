import { foldMarks } from '../../language/fold.ts';
import { findDates } from '../../language/vietnamese-date.ts';
import type { Deadline } from '../../model/register.ts';
import { isUnclear } from '../../model/scan-doubt.ts';
import { compareTermLengths, findTerm, startOfTerm } from '../terms.ts';

const DAY_MS = 86_400_000;
/** Dates further apart than this are of two rounds of a report. */
const MAX_APART_DAYS = 100;

/**
 * How a subordinate's day stands to its superior's: later by what is written, on the same last working day, or before it.
 * Undefined where nothing sure can be said: no date in the words, other rules, other years.
 */
export type DayOrder = 'later' | 'same-day' | 'earlier';

/** See `DayOrder`. */
export function compareDueDays(superior: Deadline, subordinate: Deadline): DayOrder | undefined {
  if ([superior, subordinate].some(isUnclear)) return undefined;
  const [first, second] = [toLastDay(superior), toLastDay(subordinate)];
  if (first !== undefined && second !== undefined) return compareLastDays(first, second);
  if (isSameRule(superior, subordinate)) return 'same-day';
  const recurring = compareRecurring(superior, subordinate);
  return recurring ?? compareTermsOf(superior, subordinate);
}

/** The same words for when: "trong vòng 24 giờ", "hằng quý". */
function isSameRule(a: Deadline, b: Deadline): boolean {
  if (a.dueOn !== null || b.dueOn !== null || a.rule === null || b.rule === null) return false;
  return a.bound === b.bound && a.recurrence === b.recurrence && foldMarks(a.rule) === foldMarks(b.rule);
}

interface LastDay {
  /** The last day by the words, `YYYY-MM-DD`. */
  readonly written: string;
  /** The last day at work. */
  readonly working: string;
}

function toLastDay({ bound, dueOn, lastWorkingDay, quote, confirmedBy }: Deadline): LastDay | undefined {
  if (dueOn === null)
    return lastWorkingDay === null ? undefined : { written: lastWorkingDay, working: lastWorkingDay };
  const isWritten = findDates(quote).some(
    ({ date: { day, month } }) =>
      (day === null || day === Number(dueOn.slice(8))) && month === Number(dueOn.slice(5, 7)),
  );
  if (!isWritten && confirmedBy === null) return undefined;
  const written = bound === 'before' ? addDays(dueOn, -1) : dueOn;
  return { written, working: lastWorkingDay ?? written };
}

function compareLastDays(superior: LastDay, subordinate: LastDay): DayOrder | undefined {
  const apart = (Date.parse(subordinate.written) - Date.parse(superior.written)) / DAY_MS;
  if (Math.abs(apart) > MAX_APART_DAYS) return undefined;
  if (apart > 0) return 'later';
  return subordinate.working >= superior.working ? 'same-day' : 'earlier';
}

function addDays(day: string, count: number): string {
  return new Date(Date.parse(day) + count * DAY_MS).toISOString().slice(0, 10);
}

const DAY_OF_RULE = /ngay (?<day>\d{1,2})(?:(?:\/| thang )(?<month>\d{1,2}))?(?![\d/])/;

/** "Trước ngày 15/12 hằng năm" against another such rule, or against a dated day of one year. */
function compareRecurring(superior: Deadline, subordinate: Deadline): DayOrder | undefined {
  const rule = readRule(superior);
  if (rule === undefined) return undefined;
  const other = readRule(subordinate);
  if (other !== undefined) {
    if (rule.frame !== other.frame || (rule.month === null) !== (other.month === null)) return undefined;
    return orderOf(other.order - rule.order);
  }
  const dated = toLastDay(subordinate);
  if (rule.month === null || dated === undefined || !rule.isYearly) return undefined;
  const month = Number(dated.written.slice(5, 7)) * 100 + Number(dated.written.slice(8));
  return orderOf(month - rule.order);
}

function orderOf(difference: number): DayOrder {
  if (difference > 0) return 'later';
  return difference === 0 ? 'same-day' : 'earlier';
}

interface Rule {
  readonly month: number | null;
  /** Month and day as one number that sorts, of the last day it can be done. */
  readonly order: number;
  /** The rule without its day: two rules compare only in the same frame. */
  readonly frame: string;
  readonly isYearly: boolean;
}

function readRule({ rule, bound, dueOn, recurrence }: Deadline): Rule | undefined {
  if (rule === null || dueOn !== null) return undefined;
  const folded = foldMarks(rule);
  const { day, month } = DAY_OF_RULE.exec(folded)?.groups ?? {};
  if (day === undefined) return undefined;
  const last = Number(day) - (bound === 'before' ? 1 : 0);
  const said = `${folded} ${foldMarks(recurrence ?? '')}`;
  return {
    month: month === undefined ? null : Number(month),
    order: (month === undefined ? 0 : Number(month) * 100) + last,
    frame: toFrame(folded, recurrence),
    isYearly: /\b(?:hang|moi) nam\b/.test(said),
  };
}

function toFrame(folded: string, recurrence: string | null): string {
  const rest = folded
    .replace(DAY_OF_RULE, ' ')
    .replace(/\b(?:truoc|cham nhat|den het|muon nhat|la|vao|dinh ky|hang nam)\b/g, ' ');
  return `${rest} ; ${foldMarks(recurrence ?? '')}`.replace(/[^a-z\d;]+/g, ' ').trim();
}

/** "Trong vòng 24 giờ kể từ khi phát hiện": only terms that run from the same event. */
function compareTermsOf(superior: Deadline, subordinate: Deadline): DayOrder | undefined {
  const [first, second] = [findTerm(superior), findTerm(subordinate)];
  if (first === undefined || second === undefined) return undefined;
  const start = startOfTerm(superior);
  if (start === '' || start !== startOfTerm(subordinate)) return undefined;
  const difference = compareTermLengths(second, first);
  return difference === undefined ? undefined : orderOf(difference);
}
