import { toIsoDate } from '../../knowledge/language/vietnamese-date.ts';
import type { PartialDate } from '../../knowledge/model/calendar.ts';
import type { DocumentHeader } from '../../knowledge/model/official-document.ts';

const DAY_MS = 86_400_000;
// How long after its issue a document still means the year to come by a day that has already passed in its own.
const NEXT_YEAR_DAYS = 183;
const LETTERS = /^(?:công văn|thông báo|giấy mời|báo cáo|tờ trình|công điện|thư)/iu;
// "Về việc xây dựng dự toán năm 2027": done before that year begins.
const PREPARES =
  /(?<!\p{L})(?:xây dựng|lập|chuẩn bị|thảo luận|đăng ký|góp ý|hướng dẫn lập)(?:\s[^,;.]{0,40})?\s(?:dự toán|kế hoạch|chương trình|chỉ tiêu)(?!\p{L})/iu;

/**
 * The date with the year the document implies when it names none, never the day of issue or before: where the next such day and
 * the year of the plan agree, that; where they differ the next day in letters and papers that prepare a year, else unknown,
 * unless a time before it in the text (`after`, `YYYY-MM-DD`) lies in the year of the plan already. In a school year, months
 * 9–12 fall in the first, 1–8 in the second. Unknown when the period has several years.
 */
export function withYear(
  date: PartialDate,
  header: DocumentHeader,
  after: string | null = null,
): PartialDate {
  if (date.year !== null) return date;
  const planned = plannedYear(date, header);
  if (planned === undefined) return date;
  const { issuedOn } = header;
  if (issuedOn.year === null || issuedOn.month === null) return { ...date, year: planned ?? issuedOn.year };
  const issued = { year: issuedOn.year, month: issuedOn.month, day: issuedOn.day ?? 1 };
  const next = nextYear(date, issued);
  if (planned === null || planned < next) return isNear(date, next, issued) ? { ...date, year: next } : date;
  if (planned === next || (after !== null && after >= `${planned}-01-01`)) return { ...date, year: planned };
  return meansNext(header) ? { ...date, year: next } : date;
}

type Day = { readonly year: number; readonly month: number; readonly day: number };

// Null without a period, undefined when it has several years.
function plannedYear({ month }: PartialDate, { period }: DocumentHeader): number | null | undefined {
  const from = period.from?.slice(0, 4);
  const to = period.to?.slice(0, 4);
  if (from === undefined && to === undefined) return null;
  if (from === to && from !== undefined) return Number(from);
  const isSchoolYear = period.from?.endsWith('-09-01') === true && period.to?.endsWith('-08-31') === true;
  if (!isSchoolYear || month === null || Number(to) !== Number(from) + 1) return undefined;
  return Number(month >= 9 ? from : to);
}

// The year of the first such day behind the day of issue.
function nextYear(date: PartialDate, issued: Day): number {
  const same = toIsoDate({ ...date, year: issued.year });
  return same !== null && same > (toIsoDate(issued) ?? '') ? issued.year : issued.year + 1;
}

function isNear(date: PartialDate, year: number, issued: Day): boolean {
  if (year === issued.year) return true;
  const due = toIsoDate({ ...date, year });
  const from = toIsoDate(issued);
  return due !== null && from !== null && (Date.parse(due) - Date.parse(from)) / DAY_MS <= NEXT_YEAR_DAYS;
}

function meansNext({ type, subject }: DocumentHeader): boolean {
  return LETTERS.test(type ?? '') || PREPARES.test(subject ?? '');
}
