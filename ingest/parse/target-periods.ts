import type { Period } from '../../knowledge/model/calendar.ts';
import type { Span } from './sentences.ts';

/** A period named in a text. */
export interface PeriodMention extends Span {
  readonly period: Period;
}

const YEAR = String.raw`((?:19|20)\d\d)`;
const PATTERN = new RegExp(
  [
    String.raw`(?<school>năm học)\s?${YEAR}\s?[-/]\s?${YEAR}`,
    String.raw`(?<untilDay>(?:đến|tới|trước)(?:\shết)?\s(?:ngày\s)?(?<day>\d{1,2})(?:\s?\/\s?|\stháng\s)(?<of>\d{1,2})(?:\s?\/\s?|\snăm\s))${YEAR}`,
    String.raw`(?<dated>ngày\s\d{1,2}(?:\s?\/\s?|\stháng\s)\d{1,2}(?:\s?\/\s?|\snăm\s))${YEAR}`,
    String.raw`tháng\s(?<month>\d{1,2})(?:(?:\svà|,|\sđến|\s?-)\s?(?:tháng\s)?(?<lastMonth>\d{1,2}))?(?:\snăm\s|\s?/\s?)${YEAR}`,
    String.raw`(?:giai đoạn|từ năm|trong các năm|các năm)\s?${YEAR}\s?(?:-|đến(?: hết)?(?: năm)?|tới)\s?${YEAR}`,
    String.raw`(?<until>(?:đến|tới|hết|trước)(?: hết| cuối)?(?: năm)?)\s${YEAR}`,
    String.raw`(?:vào\s|trong\s|cuối\s)*năm\s${YEAR}`,
  ].join('|'),
  'giu',
);
const COMPARED =
  /(?:(?:so với|so|cùng kỳ|của|thay thế|ngày[^,;]{0,20}tháng[^,;]{0,6})\s?(?:cùng kỳ\s|với\s|các\s|cuối\s)*|(?:so với|so|bằng (?:mức|kết quả))\s[^,;]{0,30})$/iu;
const COMPARED_CHARS = 45;

/**
 * The periods a text names, in order: "năm 2027" is that year, "đến năm 2030" has an open beginning, "năm học 2025-2026"
 * runs 01/9–31/8 (the school year by the yearly framework plan, rounded to whole months). Years something is compared with
 * ("so với năm 2024") are none.
 */
export function findPeriods(text: string): PeriodMention[] {
  const found: PeriodMention[] = [];
  if (!/(?:19|20)\d\d/u.test(text)) return found;
  let read = 0;
  for (const match of text.matchAll(PATTERN)) {
    const before = text.slice(Math.max(read, match.index - COMPARED_CHARS), match.index);
    read = match.index + match[0].length;
    if (match.groups?.dated !== undefined || COMPARED.test(before)) continue;
    const years = [...match[0].matchAll(/(?:19|20)\d\d/gu)].map((year) => year[0]);
    const [first, last = first] = years;
    if (first === undefined || last === undefined) continue;
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      period: toPeriod(first, last, match.groups ?? {}),
    });
  }
  return found;
}

function toPeriod(first: string, last: string, groups: Readonly<Record<string, string | undefined>>): Period {
  if (groups.day !== undefined && groups.of !== undefined) {
    return { from: null, to: `${last}-${groups.of.padStart(2, '0')}-${groups.day.padStart(2, '0')}` };
  }
  if (groups.school !== undefined) return { from: `${first}-09-01`, to: `${last}-08-31` };
  if (groups.month !== undefined) return toMonths(first, groups.month, groups.lastMonth ?? groups.month);
  if (groups.until === undefined) return { from: `${first}-01-01`, to: `${last}-12-31` };
  if (!/^trước/iu.test(groups.until)) return { from: null, to: `${last}-12-31` };
  return { from: null, to: `${Number(last) - 1}-12-31` };
}

function toMonths(year: string, first: string, last: string): Period {
  const lastDay = new Date(Date.UTC(Number(year), Number(last), 0)).toISOString().slice(0, 10);
  return { from: `${year}-${first.padStart(2, '0')}-01`, to: lastDay };
}

/** "và duy trì đến năm 2030" behind a period: how long the value holds; null when not said. */
export function findHeldUntil(text: string): string | null {
  const match = /(?:duy trì|giữ vững)[^,;]{0,20}?đến\s(?:hết\s)?năm\s((?:19|20)\d\d)/iu.exec(text);
  return match?.[1] === undefined ? null : `${match[1]}-12-31`;
}
