import type { OutlineItem } from '../../../../ingest/parse/outlined-text.ts';
import { formatDate, formatIsoDate, toDayBounds } from '../../../../knowledge/language/vietnamese-date.ts';
import type { Deadline } from '../../../../knowledge/model/register.ts';
import { timeWording } from '../../../../prompts/review-time-wording.ts';
import { type Draft, listOwnItems, placeOf } from '../draft.ts';
import { type Finding, toFinding } from '../finding.ts';
import { isOthers, isUnderResults } from '../looking-back.ts';
import type { OwnTime } from './own-time.ts';

/** What a yearly plan leaves to the months behind its year: its own report. */
const MONTHS_BEHIND = 3;

/** Deadlines that cannot be met, where the draft is no account of what was: past when the draft is issued, or outside the time it is for. */
export function reviewDeadlines(draft: Draft, own: OwnTime | undefined): Finding[] {
  const items = new Map(draft.items.map((item) => [item.ordinal, item]));
  if (draft.document.type === 'Báo cáo') return [];
  const seen = new Set<string>();
  return draft.document.deadlines.flatMap((deadline) => {
    const item = items.get(deadline.passage);
    const key = `${deadline.start} ${deadline.dueOn}`;
    if (deadline.dueOn === null || item === undefined || seen.has(key)) return [];
    seen.add(key);
    const at = deadline.start - item.start;
    if (isOthers(draft, item, at) || isUnderResults(item)) return [];
    return judgeDeadline(draft, deadline, deadline.dueOn, own);
  });
}

function judgeDeadline(draft: Draft, deadline: Deadline, due: string, own: OwnTime | undefined): Finding[] {
  const issued =
    toDayBounds(draft.document.issuedOn) ?? (draft.isDayGiven ? { first: draft.day } : undefined);
  const day = formatIsoDate(due);
  const place = { locator: deadline.locator, page: deadline.page, quote: deadline.quote };
  if (issued !== undefined && due < issued.first)
    return [
      report(
        place,
        'DEADLINE_PAST',
        timeWording.duePast(day, formatDate(draft.document.issuedOn) || formatIsoDate(draft.day)),
      ),
    ];
  if (own === undefined) return [];
  if (due.slice(0, 4) < own.from.slice(0, 4))
    return [report(place, 'DEADLINE_PAST', timeWording.dueBefore(day, own.words))];
  // The year of issue alone says nothing of how long it is for.
  const isBeyond =
    draft.document.period.to !== null &&
    due > own.to &&
    Number(due.slice(0, 4)) * 12 + Number(due.slice(5, 7)) > own.lastYear * 12 + 12 + MONTHS_BEHIND;
  return isBeyond ? [report(place, 'DEADLINE_BEYOND', timeWording.dueBeyond(day, own.words))] : [];
}

const DATE =
  /(?<![\d/.-])(?<day>\d{1,2})\s?[/.-]\s?(?<month>\d{1,2})\s?[/.-]\s?(?<year>(?:19|20)\d\d)(?![\d/])|ngày\s+(?<day2>\d{1,2})\s+tháng\s+(?<month2>\d{1,2})\s+năm\s+(?<year2>(?:19|20)\d\d)/giu;
const WEEKDAY_BEFORE =
  /(?<weekday>chủ nhật|thứ\s(?:hai|ba|tư|năm|sáu|bảy|[2-7]))\s?,?\s*(?:\(?\s*ngày\s*)?$/iu;
const WEEKDAY_AFTER = /^\s*[(,]\s*(?<weekday>chủ nhật|thứ\s(?:hai|ba|tư|năm|sáu|bảy|[2-7]))(?!\p{L})/iu;
const WEEKDAY_KEYS = ['chủ nhật', 'thứ hai', 'thứ ba', 'thứ tư', 'thứ năm', 'thứ sáu', 'thứ bảy'];

interface WrittenDay {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Null where the calendar has no such day. */
  readonly iso: string | null;
}

/** Days that are not in the calendar, bear the wrong weekday, or make a time that runs backwards. */
export function reviewDays(draft: Draft): Finding[] {
  return listOwnItems(draft)
    .filter(({ zone }) => zone !== 'letterhead')
    .flatMap((item) => {
      const days = findDays(item.text);
      return [...days.flatMap((day) => judgeDay(item, day)), ...judgeSpans(item, days)];
    });
}

function findDays(text: string): WrittenDay[] {
  return [...text.matchAll(DATE)].map((match) => {
    const { day, month, year, day2, month2, year2 } = match.groups ?? {};
    const [d, m, y] = [day ?? day2, month ?? month2, year ?? year2].map(Number);
    return {
      text: match[0],
      start: match.index,
      end: match.index + match[0].length,
      iso: toIso(y ?? 0, m ?? 0, d ?? 0),
    };
  });
}

function toIso(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? date.toISOString().slice(0, 10) : null;
}

function judgeDay(item: OutlineItem, { text, start, end, iso }: WrittenDay): Finding[] {
  const place = placeOf(item, text);
  if (iso === null)
    return [report(place, 'DATE_IMPOSSIBLE', timeWording.impossible(text.replace(/^ngày\s/iu, '')))];
  const before = WEEKDAY_BEFORE.exec(item.text.slice(0, start));
  const after = WEEKDAY_AFTER.exec(item.text.slice(end));
  const written = before?.groups?.weekday ?? after?.groups?.weekday;
  if (written === undefined) return [];
  const index = new Date(`${iso}T00:00:00Z`).getUTCDay();
  if (toWeekday(written) === index) return [];
  const quote = item.text.slice(before?.index ?? start, end + (after?.[0].length ?? 0));
  return [
    report(
      placeOf(item, quote),
      'WEEKDAY_WRONG',
      timeWording.weekday(formatIsoDate(iso), timeWording.weekdays[index] ?? ''),
    ),
  ];
}

function toWeekday(written: string): number {
  const words = written.toLowerCase().replace(/\s+/gu, ' ');
  const digit = /[2-7]$/u.exec(words)?.[0];
  return digit === undefined ? WEEKDAY_KEYS.indexOf(words) : Number(digit) - 1;
}

function judgeSpans(item: OutlineItem, days: readonly WrittenDay[]): Finding[] {
  return days.flatMap((day, i) => {
    const next = days[i + 1];
    if (next === undefined || day.iso === null || next.iso === null || next.iso >= day.iso) return [];
    const isSpan =
      /^\s*(?:đến|-|tới)\s*(?:hết\s+)?(?:ngày\s+)?$/u.test(item.text.slice(day.end, next.start)) &&
      /từ\s+(?:ngày\s+)?$/iu.test(item.text.slice(0, day.start));
    if (!isSpan) return [];
    const quote = item.text.slice(day.start, next.end);
    return [
      report(
        placeOf(item, quote),
        'PERIOD_TURNED',
        timeWording.turned(formatIsoDate(day.iso), formatIsoDate(next.iso)),
      ),
    ];
  });
}

function report(
  place: Parameters<typeof toFinding>[0],
  code: string,
  remark: { readonly message: string; readonly suggestion: string },
): Finding {
  const isOfCalendar = code === 'DATE_IMPOSSIBLE' || code === 'WEEKDAY_WRONG';
  const source = isOfCalendar ? timeWording.calendar : timeWording.ownTime;
  return toFinding(place, { code, severity: 'error', ...remark, source });
}
