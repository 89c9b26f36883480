import { firstDayOfMonth, lastDayOfMonth, parseNamedSpan } from '../../knowledge/language/named-span.ts';
import { findDates, toIsoDate } from '../../knowledge/language/vietnamese-date.ts';
import { lastWorkingDay } from '../../knowledge/language/working-days.ts';
import type { DocumentHeader } from '../../knowledge/model/official-document.ts';
import type { Deadline } from '../../knowledge/model/register.ts';
import { EVERY, TIME_PATTERNS, type TimeKind } from './deadline-patterns.ts';
import { withYear } from './deadline-years.ts';
import type { Span } from './sentences.ts';

/** A time by which something is due, as a text says it. Offsets in the text given. */
export interface DueTime extends Span {
  readonly bound: Deadline['bound'];
  /** First day of a window; null for anything else, or when its year is not known. */
  readonly startOn: string | null;
  readonly dueOn: string | null;
  readonly rule: string | null;
  readonly recurrence: string | null;
  /** The last day of a span that is named ("trong quý II"), `YYYY-MM-DD`; null otherwise or when its year is not known. */
  readonly spanEndsOn: string | null;
  /** Whether the words alone make it due ("trước ngày"); otherwise only a verb of delivering does ("vào ngày"). */
  readonly isFirm: boolean;
}

// "trước ngày 15/6 (báo cáo 6 tháng) và ngày 15/12": how far the second may stand behind the first.
const AGAIN_CHARS = 80;
const COMPILED = TIME_PATTERNS.map(({ kind, needs, pattern }) => ({
  kind,
  needs,
  pattern: new RegExp(`(?<!\\p{L})(?:${pattern})`, 'giu'),
}));

/**
 * The times by which something may be due, in order, none overlapping. Dates that only place or date a thing ("ban hành ngày
 * …", "từ ngày … đến ngày …", "có hiệu lực từ ngày …") are none.
 */
export function findDueTimes(text: string, header: DocumentHeader): DueTime[] {
  const found: DueTime[] = [];
  const lower = text.toLowerCase();
  for (const { kind, needs, pattern } of COMPILED) {
    if (!needs.some((word) => lower.includes(word))) continue;
    for (const match of text.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (found.some((other) => other.start < span.end && span.start < other.end)) continue;
      const last = found.findLast((other) => other.end <= span.start && span.start - other.end < AGAIN_CHARS);
      found.push(...toDueTimes(kind, match[0], span, last, header));
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

const BOUNDS: Readonly<Record<TimeKind, Deadline['bound'] | undefined>> = {
  within: 'within',
  window: 'within',
  span: 'within',
  spanEnd: 'by',
  until: 'by',
  event: 'before',
  before: 'before',
  again: undefined,
  by: 'by',
  on: 'on',
  every: 'by',
};
// Words that alone make a thing due; the others need a verb of delivering.
const FIRM: readonly TimeKind[] = ['within', 'before', 'again', 'by'];
const OF_MONTH = /(?:tháng (?:cuối|đầu|tiếp|sau|kế|liền)|(?:cuối|đầu|mỗi) (?:quý|tháng|kỳ))[\s\p{L}]*$/iu;

const NEXT_YEAR = /năm (?:sau|kế|tiếp|liền)/iu;

function toDueTimes(
  kind: TimeKind,
  words: string,
  span: Span,
  last: DueTime | undefined,
  header: DocumentHeader,
) {
  const bound = BOUNDS[kind] ?? last?.bound ?? 'by';
  const open = {
    ...span,
    bound,
    rule: words,
    startOn: null,
    dueOn: null,
    recurrence: null,
    spanEndsOn: null,
  };
  const time: DueTime = { ...open, isFirm: FIRM.includes(kind) };
  if (kind === 'within' || kind === 'event') return [time];
  if (kind === 'window') return [withWindow(time, words, header)];
  if (kind === 'every') return [{ ...time, recurrence: words.replace(/^định kỳ\s/iu, '') }];
  const recurrence =
    new RegExp(EVERY, 'iu').exec(words)?.[0] ??
    (kind === 'span' || kind === 'spanEnd' ? undefined : OF_MONTH.exec(words)?.[0].trim());
  if (recurrence !== undefined) return [{ ...time, recurrence }];
  const after = last?.dueOn ?? last?.spanEndsOn ?? null;
  const dates = findDates(words).filter((date) => date.date.day !== null);
  if (dates.length === 0 || NEXT_YEAR.test(words)) {
    const ends = /sau|tiếp|kế|liền/iu.test(words) ? null : endOfSpan(words, bound, header, after);
    return [kind === 'span' ? { ...time, spanEndsOn: ends } : { ...time, dueOn: ends }];
  }
  const lastYear = dates.at(-1)?.date.year ?? null;
  let before = after;
  return dates.map(({ date, start, end }, index) => {
    const dueOn = toIsoDate(withYear({ ...date, year: date.year ?? lastYear }, header, before));
    before = dueOn ?? before;
    const at =
      index === 0
        ? { start: span.start, end: dates.length === 1 ? span.end : span.start + end }
        : { start: span.start + start, end: span.start + end };
    return { ...time, ...at, dueOn, rule: dueOn === null ? words : null };
  });
}

// "từ 28/12 đến 05/01": the first day is the latest that is not behind the last.
function withWindow(time: DueTime, words: string, header: DocumentHeader): DueTime {
  const match =
    /(\d{1,2})(?:(?:\s?[/.-]\s?|\stháng\s)(\d{1,2}))?(?:(?:\s?[/.-]\s?|\snăm\s)((?:19|20)\d\d))?\s?(?:đến|tới|-|–)/iu.exec(
      words,
    );
  if (match === null) return time;
  const dueOn = endOfWindow(words.slice(match.index + match[0].length), header);
  if (dueOn === null) return time;
  const [endYear = 0, endMonth = 0] = dueOn.split('-').map(Number);
  const named = match[3] === undefined ? null : Number(match[3]);
  const month = match[2] === undefined ? endMonth : Number(match[2]);
  const first = (year: number) => toIsoDate({ year, month, day: Number(match[1]) });
  const same = first(named ?? endYear);
  const startOn = named === null && same !== null && same > dueOn ? first(endYear - 1) : same;
  return startOn === null || startOn > dueOn ? time : { ...time, startOn, dueOn, rule: null };
}

// "17h00 ngày 13/9/2027", "30/6", "hết năm 2027".
function endOfWindow(words: string, header: DocumentHeader): string | null {
  if (/^\s*hết\s(?:tháng|quý|năm)\s/iu.test(words)) return endOfSpan(words, 'by', header);
  const last = findDates(`ngày ${words.replace(/^[\s\p{L}]+/u, '')}`).at(-1);
  return last === undefined || last.date.day === null ? null : toIsoDate(withYear(last.date, header));
}

// A day that every month has, near its end.
const LAST_SURE_DAY = 28;

// "trong tháng 6/2027" ends on the last of June; "trước tháng 6/2027" and "trước quý III" are due before the first day.
function endOfSpan(
  words: string,
  bound: Deadline['bound'],
  header: DocumentHeader,
  after: string | null = null,
): string | null {
  const span = parseNamedSpan(words);
  if (span === undefined) return null;
  const month = bound === 'before' ? span.firstMonth : span.lastMonth;
  const { year } = withYear(
    { year: span.year, month, day: bound === 'before' ? 1 : LAST_SURE_DAY },
    header,
    after,
  );
  if (year === null) return null;
  return bound === 'before' ? firstDayOfMonth(year, month) : lastDayOfMonth(year, month);
}

/** The last working day of a due time: before or on its date, or the last of the month or quarter in which it falls due. Null when unknown. */
export function lastDayOf(time: Pick<DueTime, 'bound' | 'dueOn' | 'spanEndsOn'>): string | null {
  if (time.dueOn !== null) return lastWorkingDay(time.bound, time.dueOn);
  return time.spanEndsOn === null ? null : lastWorkingDay('by', time.spanEndsOn);
}
