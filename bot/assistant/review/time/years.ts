import type { OutlineItem } from '../../../../ingest/parse/outlined-text.ts';
import { findDates, formatDate, toDayBounds } from '../../../../knowledge/language/vietnamese-date.ts';
import type { OfficialDocument } from '../../../../knowledge/model/official-document.ts';
import { timeWording } from '../../../../prompts/review-time-wording.ts';
import { type Draft, listTextItems, placeOf } from '../draft.ts';
import { type Finding, type Severity, toFinding } from '../finding.ts';
import { isOthers, looksBack, sentenceAt } from '../looking-back.ts';
import { measureLikeness } from '../obligations/likeness.ts';
import type { OwnTime } from './own-time.ts';

const YEAR = /(?<!\p{L})năm(?<school>\s+học)?\s+(?<first>20\d\d)(?:\s?-\s?(?<last>20\d\d))?(?![\d/])/giu;
const PERIOD =
  /(?<!\p{L})(?:giai đoạn|nhiệm kỳ|thời kỳ)\s+(?:từ\s+(?:năm\s+)?)?(?<from>20\d\d)\s?(?:-|đến(?:\s+năm)?)\s?(?<to>20\d\d)/giu;
/** "năm 2024 đến năm 2026", "các năm 2024, 2025": a span, not a year of this draft. */
const SPAN = /^\s?(?:-|đến|tới|,\s?20\d\d|và\s+(?:năm\s+)?20\d\d)/u;
/** A paper looks back by what it is. */
const LOOKING_BACK: readonly (string | null)[] = ['Báo cáo', 'Biên bản', 'Thông báo', 'Tờ trình'];

/** Years and periods left over from an older document. */
export function reviewYears(draft: Draft, own: OwnTime, bases: readonly OfficialDocument[]): Finding[] {
  if (LOOKING_BACK.includes(draft.document.type)) return [];
  return [
    ...reviewTitle(draft, own),
    ...listTextItems(draft).flatMap((item) => [
      ...(isOfBasis(item.text, bases) ? [] : findYears(draft, item, own)),
      ...findPeriods(draft, item, own),
    ]),
  ];
}

/** What a document to be carried out sets in these words, years and all, is not left over. */
function isOfBasis(text: string, bases: readonly OfficialDocument[]): boolean {
  return bases.some(({ targets }) =>
    targets.some(({ quote }) => text.includes(quote) || measureLikeness(text, quote) >= SAME_WORDS),
  );
}

const SAME_WORDS = 0.6;

/** A plan of a year that was over when it was issued. */
function reviewTitle(draft: Draft, own: OwnTime): Finding[] {
  const { period, issuedOn, type } = draft.document;
  const issued = toDayBounds(issuedOn);
  if (period.to === null || issued === undefined || own.to >= issued.first) return [];
  if (type !== 'Kế hoạch' && !speaksOf(draft, issued.first.slice(0, 4), own)) return [];
  const title = draft.items.find(({ zone, text }) => zone === 'title' && text.includes(String(own.lastYear)));
  const place = title === undefined ? { locator: 'tiêu đề', page: null, quote: null } : placeOf(title);
  return [report(place, 'TITLE_YEAR', 'error', timeWording.titleOver(own.words, formatDate(issuedOn)))];
}

/** Its text is of the year it was issued in more than of the one in its title: a letter, a programme. */
function speaksOf(draft: Draft, year: string, { firstYear, lastYear }: OwnTime): boolean {
  const { subject } = draft.document;
  if (subject === null || LOOKS_BACK.test(subject) || firstYear !== lastYear) return false;
  const text = listTextItems(draft)
    .filter(({ zone }) => zone !== 'opening')
    .map((item) => item.text)
    .join('\n');
  const count = (written: string) => text.split(written).length - 1;
  return count(year) > count(String(lastYear));
}

const LOOKS_BACK = /(?:báo cáo|kết quả|tổng kết|đánh giá|quyết toán|thống kê|sơ kết)/iu;

function findYears(draft: Draft, item: OutlineItem, own: OwnTime): Finding[] {
  // Plans of several years name single ones for what they set out from.
  if (own.lastYear > own.firstYear + 1) return [];
  const dates = findDates(item.text);
  return [...item.text.matchAll(YEAR)].flatMap((match) => {
    const last = Number(match.groups?.last ?? match.groups?.first);
    const at = match.index;
    const isOfDate = dates.some(({ start, end }) => at >= start && at < end);
    const isSpan =
      SPAN.test(item.text.slice(at + match[0].length)) || /(?:từ|các)\s$/iu.test(item.text.slice(0, at));
    if (last >= own.firstYear || isOfDate || isSpan || isOfLaw(item.text, at)) return [];
    if (isOthers(draft, item, at) || looksBack(item, at)) return [];
    return [
      report(
        placeOf(item, quoteAround(item.text, at)),
        'STALE_YEAR',
        isOwnName(item.text, at) ? 'error' : 'warning',
        timeWording.staleYear(match[0], own.words),
      ),
    ];
  });
}

function isOfLaw(text: string, at: number): boolean {
  return /(?:Luật|Bộ luật|Pháp lệnh|Hiến pháp|Công ước)\s[^,;.]{0,80}$/u.test(text.slice(0, at));
}

/** It names itself: "Trên đây là Kế hoạch … năm 2025". */
function isOwnName(text: string, at: number): boolean {
  return /(?:Trên đây là|ban hành|xây dựng)\s+Kế hoạch[^.;]*$/iu.test(text.slice(0, at));
}

function findPeriods(draft: Draft, item: OutlineItem, own: OwnTime): Finding[] {
  return [...item.text.matchAll(PERIOD)].flatMap((match) => {
    const at = match.index;
    if (Number(match.groups?.to) >= own.firstYear) return [];
    if (isOthers(draft, item, at) || looksBack(item, at)) return [];
    return [
      report(
        placeOf(item, quoteAround(item.text, at)),
        'STALE_PERIOD',
        'warning',
        timeWording.stalePeriod(match[0], own.words),
      ),
    ];
  });
}

/** The sentence of a place, shortened. */
export function quoteAround(text: string, at: number): string {
  const sentence = sentenceAt(text, at).trim();
  if (sentence.length <= MAX_QUOTE) return sentence;
  const start = Math.max(0, at - MAX_QUOTE / 2);
  const from = start === 0 ? 0 : text.indexOf(' ', start) + 1;
  const cut = text.slice(from, at + MAX_QUOTE / 2);
  return cut.length + from >= text.length ? cut.trim() : cut.replace(/\s\S*$/u, '').trim();
}

const MAX_QUOTE = 200;

function report(
  place: Parameters<typeof toFinding>[0],
  code: string,
  severity: Severity,
  remark: { readonly message: string; readonly suggestion: string },
): Finding {
  return toFinding(place, { code, severity, ...remark, source: timeWording.ownTime });
}
