import { firstDayOfMonth, lastDayOfMonth, parseNamedSpan } from '../../../knowledge/language/named-span.ts';
import type { Period } from '../../../knowledge/model/calendar.ts';
import type { Deadline } from '../../../knowledge/model/register.ts';

/** A stretch of days a question asks of. */
export interface AskedWindow {
  /** `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
  /** Whether the year is known: without it only months are compared. */
  readonly isYearKnown: boolean;
}

const DAY_MS = 86_400_000;
const LAST_WEEKDAY = 7;
/** What "sắp tới" reaches to; the days are said in the answer. */
const SOON_DAYS = 30;

/** Where a window has no end. */
export const OPEN_END = '9999-12-31';
/** "Còn hạn nào", "hạn nào chưa qua", "những hạn còn lại": all that is still to come; "hạn chế" is no day. */
const STILL_TO_COME =
  /\bcon (?:(?:nhung|cac|may|bao nhieu) )*(?:thoi han|han|moc|deadline|bao cao)\b(?! (?:che|hep|muc|ngach))|\b(?:han|moc|deadline|bao cao)\b.*\b(?:chua (?:qua|den|toi)|con lai|con phia truoc)\b/;

function addDays(iso: string, days: number): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** From Monday 1 to Sunday 7. */
function weekday(iso: string): number {
  return new Date(`${iso}T00:00:00Z`).getUTCDay() || LAST_WEEKDAY;
}

/** Windows counted from the day asked of; folded words, the more telling first. */
const RELATIVE: readonly (readonly [words: RegExp, window: (asOf: string) => readonly [string, string]])[] = [
  [/\btuan (?:sau|toi)\b/, (asOf) => [addDays(asOf, 8 - weekday(asOf)), addDays(asOf, 14 - weekday(asOf))]],
  [
    /\btuan (?:nay|hien tai)\b/,
    (asOf) => [addDays(asOf, 1 - weekday(asOf)), addDays(asOf, 7 - weekday(asOf))],
  ],
  [/\bthang (?:sau|toi)\b/, (asOf) => wholeMonth(addDays(wholeMonth(asOf)[1], 1))],
  [/\bthang nay\b/, wholeMonth],
  [/\bhom nay\b/, (asOf) => [asOf, asOf]],
  [/\b(?:ngay mai|mai)\b/, (asOf) => [addDays(asOf, 1), addDays(asOf, 1)]],
  [/\bquy nay\b/, wholeQuarter],
  [/\bquy (?:sau|toi)\b/, (asOf) => wholeQuarter(addDays(wholeQuarter(asOf)[1], 1))],
  [
    /\b(?:tu nay|tu gio|bay gio|con lai|sap toi|toi) (?:den |toi )?(?:het |cuoi )?nam\b|\b(?:den|toi) (?:het|cuoi) nam(?: nay)?\b/,
    (asOf) => [asOf, `${asOf.slice(0, 4)}-12-31`],
  ],
  [/\b(?:sap|thoi gian) (?:toi|den)\b|\bsap (?:het|den) han\b/, (asOf) => [asOf, addDays(asOf, SOON_DAYS)]],
];

function wholeMonth(iso: string): [string, string] {
  const [year, month] = [Number(iso.slice(0, 4)), Number(iso.slice(5, 7))];
  return [firstDayOfMonth(year, month), lastDayOfMonth(year, month)];
}

function wholeQuarter(iso: string): [string, string] {
  const [year, month] = [Number(iso.slice(0, 4)), Number(iso.slice(5, 7))];
  const first = Math.floor((month - 1) / 3) * 3 + 1;
  return [firstDayOfMonth(year, first), lastDayOfMonth(year, first + 2)];
}

/**
 * The window a question names: "tuần này", "từ nay đến cuối năm" by the day asked of, "tháng 6", "quý III" by the year it
 * names, else by the year of that day, "còn hạn nào" from that day on. Undefined when it names none, or one that needs a day which is not told.
 *
 * @param folded the question without marks
 */
export function findAskedWindow(
  folded: string,
  years: readonly number[],
  asOf: string | null,
): AskedWindow | undefined {
  const relative = RELATIVE.find(([words]) => words.test(folded));
  if (relative !== undefined) {
    if (asOf === null) return undefined;
    const [from, to] = relative[1](asOf);
    return { from, to, isYearKnown: true };
  }
  const months = findMonths(folded);
  if (months === undefined) {
    const isOpen = asOf !== null && STILL_TO_COME.test(folded);
    return isOpen ? { from: asOf, to: OPEN_END, isYearKnown: true } : undefined;
  }
  const year = years[0] ?? (asOf === null ? undefined : Number(asOf.slice(0, 4)));
  return {
    from: firstDayOfMonth(year ?? 2000, months.firstMonth),
    to: lastDayOfMonth(year ?? 2000, months.lastMonth),
    isYearKnown: year !== undefined,
  };
}

/** "6 tháng", "06 tháng đầu năm", "báo cáo quý III" name a report, not a time it is due in. */
function findMonths(folded: string): { firstMonth: number; lastMonth: number } | undefined {
  const words = [
    ...folded.matchAll(
      /(?<!\bbao cao (?:ket qua |dinh ky )?)\b(?:thang|quy) (?:\d{1,2}|i{1,3}|iv)\b(?! nam hoc| bao cao)/g,
    ),
  ]
    .map(([phrase]) => phrase.replace('thang', 'tháng').replace('quy', 'quý'))
    .join(' ');
  return words === '' ? undefined : parseNamedSpan(words);
}

/**
 * Whether something is due within a window, by its day, its span of months, or because it comes back that often.
 *
 * @param period of the document: what comes back ends with it
 */
export function isDueWithin(deadline: Deadline, window: AskedWindow, period: Period): boolean {
  const { dueOn, startOn, rule, recurrence } = deadline;
  if (dueOn !== null) return overlaps(startOn ?? dueOn, dueOn, window);
  if (window.isYearKnown && !overlaps(period.from ?? window.from, period.to ?? window.to, window))
    return false;
  if (/(?:hằng|hàng|mỗi) (?:ngày|tuần|tháng|quý)|(?:hằng|hàng) tháng/iu.test(recurrence ?? '')) return true;
  const said = `${rule ?? ''} ${recurrence ?? ''}`;
  const span = parseNamedSpan(said.replace(/\s+/g, ' '));
  if (span === undefined) return false;
  // What comes back comes back behind the day asked of, too.
  if (window.to === OPEN_END && span.year === null && recurrence !== null) return true;
  const year = span.year ?? Number(window.from.slice(0, 4));
  return overlaps(firstDayOfMonth(year, span.firstMonth), lastDayOfMonth(year, span.lastMonth), window);
}

function overlaps(start: string, end: string, { from, to, isYearKnown }: AskedWindow): boolean {
  if (isYearKnown) return start <= to && end >= from;
  const day = (iso: string) => iso.slice(5);
  return day(start) <= day(to) && day(end) >= day(from);
}
