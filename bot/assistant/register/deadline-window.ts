import { findDates, formatDate, parseIsoDate } from '../../../knowledge/language/vietnamese-date.ts';
import type { PartialDate } from '../../../knowledge/model/calendar.ts';
import type { Deadline } from '../../../knowledge/model/register.ts';
import { answerWording } from '../../../prompts/answer-wording.ts';
import type { Computation } from '../evidence-gate/evidence-gate.ts';

/** "Từ ngày 01/6/2026 đến ngày 30/6/2026" of a deadline that is a stretch of days; null for any other. */
export function sayWindow({ startOn, dueOn, bound }: Deadline): string | null {
  if (startOn === null || dueOn === null || bound !== 'within') return null;
  const [from, until] = [startOn, dueOn].map((day) => formatDate(parseIsoDate(day)));
  return answerWording.window(from ?? '', until ?? '');
}

/** The same read again from the words of the document, where the first day may leave month and year to the last. */
export function windowComputation(deadline: Deadline): Computation[] {
  const claimed = sayWindow(deadline);
  return claimed === null ? [] : [{ claimed, recompute: () => (isWritten(deadline) ? claimed : null) }];
}

const FIRST_DAY =
  /(?<![\d/])(?<day>\d{1,2})(?:\s?(?:\/|-|tháng)\s?(?<month>\d{1,2})(?:\s?(?:\/|-|năm)\s?(?<year>\d{4}))?)?\s?(?:đến|tới|-|–)/giu;

function isWritten({ startOn, dueOn, quote }: Pick<Deadline, 'startOn' | 'dueOn' | 'quote'>): boolean {
  if (startOn === null || dueOn === null) return false;
  const [start, due] = [parseIsoDate(startOn), parseIsoDate(dueOn)];
  const isDue = findDates(quote).some(
    ({ date }) => date.day === due.day && date.month === due.month && [null, due.year].includes(date.year),
  );
  return isDue && [...quote.matchAll(FIRST_DAY)].some(({ groups = {} }) => agrees(groups, start, due));
}

function agrees(
  { day, month, year }: Readonly<Record<string, string | undefined>>,
  start: PartialDate,
  due: PartialDate,
): boolean {
  const isMonth = month === undefined ? start.month === due.month : Number(month) === start.month;
  const isYear = year === undefined ? start.year === due.year : Number(year) === start.year;
  return Number(day) === start.day && isMonth && isYear;
}

/** Of a sentence that gives the days of several rounds, the clause with this deadline's; else the whole quotation. */
export function ownClause({ quote, startOn, dueOn }: Deadline): string {
  if (startOn === null || dueOn === null) return quote;
  const clauses = quote.split(/;\s*/u);
  const own = clauses.filter((quoted) => isWritten({ startOn, dueOn, quote: quoted }));
  const [only] = own;
  return clauses.length > 1 && own.length === 1 && only !== undefined ? only.trim() : quote;
}
