import type { PartialDate } from '../model/calendar.ts';

/** A date in a text. Parts the text leaves blank or out are null. */
export interface DateMention {
  readonly date: PartialDate;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const BLANK = String.raw`[\s.…_]*`;
// "ngày 1 4 tháng 1 1 năm 2023" as scans part digits; "ngày 14 tháng 3 năm 2023", with blanks for day or month ("ngày    tháng 3 năm 2023", "ngày … tháng … năm 2023").
const LONG = String.raw`ng[àa]y${BLANK}(?<longDay>[0-3]\s\d(?=\s?tháng)|\d{1,2})?${BLANK}\s*th[áa]ng${BLANK}(?<longMonth>[01]\s\d(?=\s?năm)|\d{1,2})?${BLANK}(?:\s*n[ăa]m${BLANK}(?<longYear>(?:19|20)\d\d))?(?!\d)`;
const SHORT = String.raw`(?<![\d/.,-])(?<day>\d{1,2})\s?[/.-]\s?(?<month>\d{1,2})\s?[/.-]\s?(?<year>(?:19|20)\d\d)(?![\d/])`;
const DAY_MONTH = String.raw`(?<=(?:ng[àa]y|đến|den|hạn|han|từ|tu|và|trước|truoc|(?:chậm|cham|muộn|muon) nh[ấa]t|v[àa]o|[(-])\s?)(?<day2>\d{1,2})\s?/\s?(?<month2>\d{1,2})(?![\d/.,%‰])|(?<=ng[àa]y\s)(?<day6>\d{1,2})-(?<month6>\d{1,2})(?![\d/.,%‰-])`;
// "ngày   /3/2023", "ngày … / … /2023": the short form with blanks.
const BLANK_SHORT = String.raw`ngày${BLANK}\/${BLANK}(?<blankMonth>\d{1,2})?${BLANK}\/\s?(?<blankYear>(?:19|20)\d\d)(?!\d)`;
// "trước 30 tháng 6 năm 2026", without "ngày".
const BARE_LONG = String.raw`(?<![\d/.,-])(?<day5>\d{1,2})\sth[áa]ng\s(?<month5>\d{1,2})\s?(?:n[ăa]m|[/-])\s?(?<year5>(?:19|20)\d\d)(?!\d)`;
const MONTH_YEAR = String.raw`th[áa]ng\s(?<month3>\d{1,2})\s?(?:[/-]|n[ăa]m)\s?(?<year3>(?:19|20)\d\d)(?!\d)`;
const PATTERN = new RegExp(
  `(?:${LONG})|(?:${BLANK_SHORT})|(?:${SHORT})|(?:${DAY_MONTH})|(?:${BARE_LONG})|(?:${MONTH_YEAR})`,
  'giu',
);

/**
 * The dates in a text, in order; short forms read day first. A year alone ("năm 2023") and a period ("giai đoạn
 * 2021-2030") are no dates. Impossible ones (31/02) are left out.
 *
 * @example findDates('trước ngày 25/6/2020')[0]?.date // {year: 2020, month: 6, day: 25}
 */
export function findDates(text: string): DateMention[] {
  const found: DateMention[] = [];
  for (const match of text.matchAll(PATTERN)) {
    const date = toPartialDate(match.groups ?? {});
    // "… hằng ngày. Tháng 5 …" is the end of one sentence and the start of another.
    if (date === undefined || /^ngày\s*[.…]+\s+T/u.test(match[0])) continue;
    const trimmed = match[0].replace(/[\s.…_]+$/, '');
    found.push({ date, text: trimmed, start: match.index, end: match.index + trimmed.length });
  }
  return found;
}

function toPartialDate(groups: Readonly<Record<string, string | undefined>>): PartialDate | undefined {
  const day = toNumber(groups.longDay ?? groups.day ?? groups.day2 ?? groups.day5 ?? groups.day6);
  const month = toNumber(
    groups.longMonth ??
      groups.month ??
      groups.month2 ??
      groups.month3 ??
      groups.month5 ??
      groups.month6 ??
      groups.blankMonth,
  );
  const year = toNumber(groups.longYear ?? groups.year ?? groups.year3 ?? groups.year5 ?? groups.blankYear);
  if (month === null && year === null) return undefined;
  if (month !== null && (month < 1 || month > 12)) return undefined;
  if (day !== null && (day < 1 || day > daysInMonth(year ?? 2024, month ?? 1))) return undefined;
  return { year, month, day };
}

function toNumber(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits.replace(/\s/gu, ''));
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** `YYYY-MM-DD`, or null when a part is unknown or the day does not exist. */
export function toIsoDate(date: PartialDate): string | null {
  if (date.year === null || date.month === null || date.day === null) return null;
  if (date.day > daysInMonth(date.year, date.month)) return null;
  return `${date.year}-${String(date.month).padStart(2, '0')}-${String(date.day).padStart(2, '0')}`;
}

/** `d/m/yyyy` as officials write it, with day and month 1, 2 in two digits (Nghị định 30/2020, Phụ lục I); unknown parts left out. */
export function formatDate(date: PartialDate): string {
  const { year, month, day } = date;
  const parts = [
    day === null ? null : String(day).padStart(2, '0'),
    month === null ? null : month <= 2 ? `0${month}` : String(month),
    year === null ? null : String(year),
  ].filter((part) => part !== null);
  return parts.join('/');
}

/** `formatDate` of a whole day, from `YYYY-MM-DD`. */
export function formatIsoDate(iso: string): string {
  return formatDate(parseIsoDate(iso));
}

/** Whether two dates can be the same day: no part known in both differs. */
export function datesAgree(a: PartialDate, b: PartialDate): boolean {
  return (['year', 'month', 'day'] as const).every(
    (part) => a[part] === null || b[part] === null || a[part] === b[part],
  );
}

/** `YYYY-MM-DD` to its parts. */
export function parseIsoDate(iso: string): PartialDate {
  const [year, month, day] = iso.split('-').map(Number);
  return { year: year ?? null, month: month ?? null, day: day ?? null };
}

const DAY_MS = 86_400_000;

/** The day so many days after another, before it for a negative count; both `YYYY-MM-DD`. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10);
}

/** The days between which a date lies, both `YYYY-MM-DD` and the same for a whole one; undefined when not even its year is known. */
export function toDayBounds({ year, month, day }: PartialDate): { first: string; last: string } | undefined {
  if (year === null) return undefined;
  const [from, until] = [month ?? 1, month ?? 12];
  const last =
    month === null || day === null ? daysInMonth(year, until) : Math.min(day, daysInMonth(year, until));
  const pad = (part: number) => String(part).padStart(2, '0');
  const first = month === null || day === null ? 1 : last;
  return { first: `${year}-${pad(from)}-${pad(first)}`, last: `${year}-${pad(until)}-${pad(last)}` };
}
