import type { Evidence } from '../../knowledge/model/register.ts';
import type { OutlineItem } from './outlined-text.ts';

/** A stretch of a text, UTF-16 units, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

// Short forms whose point ends no sentence even before a capital or a number. Source: Nghị định 30/2020/NĐ-CP, Phụ lục I and III; usage.
const ABBREVIATIONS = new Set(
  'tp tx tt tm kt tl tuq q p h x t gs pgs ts ths bs cn cv đ đt ls ks st nxb tr v.v vv no mr mrs ms st'.split(
    ' ',
  ),
);
const SENTENCE_END = /(?:\.\/\.|[.!?…]+)[”"'’)\]]*(?=\s|$)|\n/gu;
const NEXT_SENTENCE = /^\s+[\p{Lu}\d“"'‘([#*•+-]/u;
const NUMBERED_HEAD = /^\s*(?:(?:Điều|Mục|Chương|Phần|Khoản|Tiểu mục)\s)?[\dIVXLCivx]{1,5}(?:\.\d{1,2})*$/u;

/**
 * The sentences of a text in order, trimmed, offsets in that text. Points inside numbers ("1.000"), dates ("25.6.2020"),
 * short forms ("TP. Lam Khê", "v.v. và"), outline markers ("Điều 3. …") and "./." do not part. Empty for a blank text.
 */
export function findSentences(text: string): Span[] {
  const sentences: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(SENTENCE_END)) {
    const end = match.index + match[0].length;
    if (match[0] !== '\n' && !endsSentence(text, start, match.index, end)) continue;
    pushTrimmed(sentences, text, start, end);
    start = end;
  }
  pushTrimmed(sentences, text, start, text.length);
  return sentences;
}

function endsSentence(text: string, start: number, point: number, end: number): boolean {
  if (end < text.length && !NEXT_SENTENCE.test(text.slice(end, end + 4))) return false;
  if (text[point] !== '.' || text.startsWith('./.', point) || end === text.length) return true;
  const before = text.slice(start, point);
  if (NUMBERED_HEAD.test(before)) return false;
  if (/^\s*[\p{Ll}]$/u.test(before)) return false;
  const word = /[\p{L}.]+$/u.exec(before)?.[0] ?? '';
  return !ABBREVIATIONS.has(word.toLowerCase()) && !/(?:^|\s)\p{Lu}$/u.test(before);
}

function pushTrimmed(sentences: Span[], text: string, start: number, end: number): void {
  const span = trimSpan(text, { start, end });
  if (span.end > span.start) sentences.push(span);
}

/** The span without white space at its ends. */
export function trimSpan(text: string, span: Span): Span {
  const raw = text.slice(span.start, span.end);
  const start = span.start + (raw.length - raw.trimStart().length);
  return { start, end: Math.max(start, span.end - (raw.length - raw.trimEnd().length)) };
}

/**
 * The parts of `span` between separators that stand outside brackets and quotation marks.
 *
 * @param separators a global pattern; the separators themselves belong to no part
 */
export function splitOutsideBrackets(text: string, span: Span, separators: RegExp): Span[] {
  const slice = text.slice(span.start, span.end);
  const hidden = hideBracketed(slice);
  const parts: Span[] = [];
  let from = 0;
  for (const match of hidden.matchAll(separators)) {
    parts.push({ start: span.start + from, end: span.start + match.index });
    from = match.index + match[0].length;
  }
  parts.push({ start: span.start + from, end: span.end });
  return parts.filter((part) => text.slice(part.start, part.end).trim() !== '');
}

/** The text with everything inside brackets or quotation marks, these included, blanked by as many "§". */
export function hideBracketed(text: string): string {
  if (!/[“"(]/.test(text)) return text;
  return text
    .replace(/“[^”]{0,400}”|"[^"\n]{0,400}"/g, (part) => '§'.repeat(part.length))
    .replace(/\([^()\n]*\)/g, (part) => '§'.repeat(part.length));
}

/** Evidence for a stretch of one item; offsets in the whole text, white space at the ends left out. */
export function toEvidence(item: OutlineItem, start: number, end: number): Evidence {
  const span = trimSpan(item.text, { start: start - item.start, end: end - item.start });
  return {
    quote: item.text.slice(span.start, span.end),
    locator: item.locator,
    page: item.page,
    passage: item.ordinal,
    start: item.start + span.start,
    end: item.start + span.end,
    scan: null,
    confirmedBy: null,
  };
}

/** Where an item's own words begin, after its marker: an offset in `item.text`. */
export function afterMarker(item: OutlineItem): number {
  const marker = item.marker;
  if (marker === null || !item.text.startsWith(marker)) return 0;
  const rest = item.text.slice(marker.length);
  return marker.length + (rest.length - rest.trimStart().length);
}
