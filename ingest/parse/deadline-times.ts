import { findDates, toIsoDate } from '../../knowledge/language/vietnamese-date.ts';
import type { PartialDate } from '../../knowledge/model/calendar.ts';
import type { DocumentHeader } from '../../knowledge/model/official-document.ts';
import type { Deadline } from '../../knowledge/model/register.ts';
import type { Span } from './sentences.ts';

/** A time by which something is due, as a text says it. Offsets in the text given. */
export interface DueTime extends Span {
  readonly bound: Deadline['bound'];
  readonly dueOn: string | null;
  readonly rule: string | null;
  readonly recurrence: string | null;
  /** Whether the words alone make it due ("trước ngày"); otherwise only a verb of delivering does ("vào ngày"). */
  readonly isFirm: boolean;
}

const DATE = String.raw`(?:ngày\s)?\d{1,2}(?:\s?[/.-]\s?\d{1,2}(?:\s?[/.-]\s?(?:19|20)\d\d)?|\stháng\s\d{1,2}(?:\snăm\s(?:19|20)\d\d|\/(?:19|20)\d\d)?)(?!\d)`;
const DAY = String.raw`(?:ngày\s(?:làm việc\s)?(?:thứ\s)?\d{1,2}|ngày cuối(?: cùng)?)(?!\s?[/.-]\d|\stháng\s\d)`;
const MONTH = String.raw`tháng\s(?:0?[1-9]|1[0-2])(?:\s?\/\s?(?:19|20)\d\d|\snăm\s(?:19|20)\d\d)?(?!\s?[/\d])`;
const QUARTER = String.raw`quý\s(?:IV|I{1,3}|[1-4])(?:\s?\/\s?(?:19|20)\d\d|\snăm\s(?:19|20)\d\d|\/(?:19|20)\d\d)?`;
const YEAR = String.raw`năm\s(?:19|20)\d\d`;
const EVERY = String.raw`(?:hằng|hàng|mỗi)\s(?:năm(?: học)?|quý|tháng|tuần|ngày|học kỳ)`;
const CLOCK = String.raw`(?:\d{1,2}\s?(?:h|giờ|:)\s?\d{0,2}(?:\sphút)?,?\s)?`;
const LATEST = String.raw`(?:chậm nhất|muộn nhất|trễ nhất)(?:\s(?:là|vào|đến|trước|hết|trong|cũng))*`;
const NUMBER = String.raw`(?:\d{1,3}|một|hai|ba|bốn|năm|sáu|bảy|mười|mười lăm)`;
const LENGTH = String.raw`${NUMBER}(?:\s?\(\p{L}[^()]{0,20}\))?\s(?:ngày(?: làm việc)?|giờ(?!\s(?:ngày|\d))|tháng|tuần|phút)(?!\p{L})`;
const SINCE = String.raw`,?\s(?:(?:kể|tính)\s(?:từ|sau)|sau khi|từ (?:khi|ngày)|trước khi|trước ngày|sau)\s[^;()]*?(?=,\s(?:\p{Lu}|các|cơ quan|đơn vị|ủy ban)|\s(?:để|và|thì|theo|phải)\s|[;()]|\s?\.\/|\.\s|\.?$)`;

// Kinds in order of trust: where two meet on the same words the earlier wins.
const PATTERNS: readonly { readonly kind: string; readonly pattern: string }[] = [
  {
    kind: 'within',
    pattern: String.raw`(?:${LATEST}|không quá|tối đa|trong (?:vòng|thời hạn|thời gian)(?:\s(?:không quá|tối đa))?|trong|sau)\s${LENGTH}(?:${SINCE})`,
  },
  {
    kind: 'within',
    pattern: String.raw`(?:${LATEST}(?:\ssau)?|trong vòng|trong thời hạn|thời hạn(?:\slà)?)\s${LENGTH}`,
  },
  {
    kind: 'within',
    pattern: String.raw`${LENGTH}\s(?:sau khi|kể từ|tính từ)\s[^;()]*?(?=[,;()]|\s(?:để|và)\s|\s?\.\/|\.\s|\.?$)`,
  },
  {
    kind: 'before',
    pattern: String.raw`trước\s${CLOCK}${DATE}(?:(?:,|\svà)\s(?:trước\s)?${DATE})*(?:\s${EVERY}|\snăm sau)?`,
  },
  {
    kind: 'before',
    pattern: String.raw`trước\s${CLOCK}${DAY}(?:(?:\s(?:của\s)?(?:tháng|quý|năm|kỳ)(?:\s(?:cuối|đầu tiên|đầu|tiếp theo|sau|liền kề|kế tiếp|của|quý|tháng|năm|với|báo cáo|đang|thực hiện|hằng|hàng|mỗi))*)|\s${EVERY})*`,
  },
  { kind: 'before', pattern: String.raw`trước\s(?:${MONTH}|${QUARTER})(?:\s${EVERY})?` },
  {
    kind: 'by',
    pattern: String.raw`${LATEST}\s${CLOCK}(?:${DATE}(?:(?:,|\svà)\s${DATE})*|${DAY})(?:\s(?:của\s)?(?:${EVERY}|năm sau|tháng sau|tháng tiếp theo|năm kế tiếp))?`,
  },
  { kind: 'by', pattern: String.raw`${LATEST}\s(?:hết\s)?(?:${MONTH}|${QUARTER}|${YEAR})` },
  {
    kind: 'by',
    pattern: String.raw`(?<!từ [^;.]{0,40})(?:đến|tới)\shết\s(?:${DATE}|${MONTH}|${QUARTER})(?:\s${EVERY})?`,
  },
  {
    kind: 'by',
    pattern: String.raw`(?:hạn (?:cuối|chót)|thời hạn(?:\s(?:gửi|nộp|hoàn thành|báo cáo|thực hiện))*)(?:\s(?:là|vào))?\s?:?\s${CLOCK}${DATE}`,
  },
  {
    kind: 'softBy',
    pattern: String.raw`(?:trong|vào|vào cuối|cuối)\s(?:${MONTH}|${QUARTER})(?:\s${EVERY})?`,
  },
  { kind: 'softBy', pattern: String.raw`trong\s${YEAR}` },
  {
    kind: 'on',
    pattern: String.raw`vào\s(?:sáng\s|chiều\s|cuối\s|đầu giờ\s)?(?:thứ\s(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)\s(?:hằng|hàng|mỗi)\stuần`,
  },
  {
    kind: 'on',
    pattern: String.raw`(?:định kỳ\s)?(?:vào\s)?(?:thứ\s(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)\s(?:hằng|hàng|mỗi)\stuần`,
  },
  { kind: 'on', pattern: String.raw`vào\s${CLOCK}(?:${DATE}|${DAY})(?:\s(?:của\s)?${EVERY})?` },
  { kind: 'on', pattern: String.raw`(?<!(?:trước|từ|đến|hết)\s)${DAY}\s(?:của\s)?${EVERY}` },
  {
    kind: 'every',
    pattern: String.raw`định kỳ\s(?:\d{1,2}\stháng(?:(?:,|\svà|\/)\s?(?:\d{1,2}\stháng|(?:hằng |hàng )?năm|một năm))*(?:\s(?:một|1)\slần)?|${EVERY}(?:(?:,|\svà)\s(?:${EVERY}|\d{1,2} tháng|năm))*|(?:tuần|tháng|quý|năm)(?:,\s(?:tháng|quý|năm|6 tháng))*)`,
  },
  { kind: 'every', pattern: String.raw`(?<!trước [^;.]{0,60})${EVERY}(?:(?:,|\svà)\s${EVERY})*` },
]; // prettier-ignore
const COMPILED = PATTERNS.map(({ kind, pattern }) => ({
  kind,
  pattern: new RegExp(`(?<!\\p{L})(?:${pattern})`, 'giu'),
}));

/**
 * The times by which something may be due, in order, none overlapping. Dates that only place or date a thing ("ban hành ngày
 * …", "từ ngày … đến ngày …", "có hiệu lực từ ngày …") are none.
 */
export function findDueTimes(text: string, header: DocumentHeader): DueTime[] {
  const found: DueTime[] = [];
  for (const { kind, pattern } of COMPILED) {
    for (const match of text.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (found.some((other) => other.start < span.end && span.start < other.end)) continue;
      found.push(...toDueTimes(kind, match[0], span, header));
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function toDueTimes(kind: string, words: string, span: Span, header: DocumentHeader): DueTime[] {
  const recurrence = new RegExp(EVERY, 'iu').exec(words)?.[0] ?? null;
  const open = { ...span, rule: words, dueOn: null, isFirm: true };
  if (kind === 'within') return [{ ...open, bound: 'within', recurrence: null }];
  if (kind === 'every') {
    const every = words.replace(/^định kỳ\s/iu, '');
    return [{ ...open, bound: 'by', recurrence: every, isFirm: false }];
  }
  const bound = kind === 'softBy' || kind === 'by' ? 'by' : kind === 'on' ? 'on' : 'before';
  const isFirm = kind === 'before' || kind === 'by';
  if (recurrence !== null) return [{ ...open, bound, recurrence, isFirm }];
  const dates = findDates(words).filter((date) => date.date.day !== null);
  if (dates.length === 0 || /năm sau|năm kế tiếp/iu.test(words)) {
    const dueOn = /sau|tiếp|kế/iu.test(words) ? null : endOfSpan(words, bound, header);
    return [{ ...open, bound, recurrence: null, isFirm, dueOn }];
  }
  return dates.map(({ date, start, end }, index) => {
    const dueOn = toIsoDate(withYear(date, header));
    const at =
      index === 0
        ? { start: span.start, end: dates.length === 1 ? span.end : span.start + end }
        : { start: span.start + start, end: span.start + end };
    return { ...at, bound, dueOn, rule: dueOn === null ? words : null, recurrence: null, isFirm };
  });
}

/**
 * The date with the year the document implies when it names none: the plan's only year; in a school year, months 9–12 fall
 * in the first, 1–8 in the second; without a period the year of issue. Unknown when the period has several years.
 */
export function withYear(date: PartialDate, header: DocumentHeader): PartialDate {
  if (date.year !== null) return date;
  const from = header.period.from?.slice(0, 4);
  const to = header.period.to?.slice(0, 4);
  if (from === undefined && to === undefined) return { ...date, year: header.issuedOn.year };
  if (from === to && from !== undefined) return { ...date, year: Number(from) };
  const isSchoolYear =
    header.period.from?.endsWith('-09-01') === true && header.period.to?.endsWith('-08-31') === true;
  if (!isSchoolYear || date.month === null || Number(to) !== Number(from) + 1) return date;
  return { ...date, year: Number(date.month >= 9 ? from : to) };
}

const QUARTERS: Readonly<Record<string, number>> = {
  I: 1,
  II: 2,
  III: 3,
  IV: 4,
  '1': 1,
  '2': 2,
  '3': 3,
  '4': 4,
};

// "trong tháng 6/2027" ends on the last of June; "trước tháng 6/2027" and "trước quý III" are due before the first day.
function endOfSpan(words: string, bound: Deadline['bound'], header: DocumentHeader): string | null {
  const month = /tháng\s(\d{1,2})/iu.exec(words)?.[1];
  const quarter = QUARTERS[/quý\s(IV|I{1,3}|[1-4])/iu.exec(words)?.[1]?.toUpperCase() ?? ''];
  const named = /(?:19|20)\d\d/u.exec(words)?.[0];
  const isYearAlone = month === undefined && quarter === undefined;
  const last = month !== undefined ? Number(month) : quarter !== undefined ? quarter * 3 : 12;
  const first = quarter !== undefined ? last - 2 : isYearAlone ? 1 : last;
  if ((isYearAlone && named === undefined) || last < 1 || last > 12) return null;
  const whole = {
    year: named === undefined ? null : Number(named),
    month: bound === 'before' ? first : last,
    day: 1,
  };
  const { year, month: in_ } = withYear(whole, header);
  if (year === null || in_ === null) return null;
  return new Date(Date.UTC(year, bound === 'before' ? in_ - 1 : in_, bound === 'before' ? 1 : 0))
    .toISOString()
    .slice(0, 10);
}
