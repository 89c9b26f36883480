import { normalizeCharacters } from '../../knowledge/language/normalize.ts';
import { joinBoxes } from '../../knowledge/model/boxes.ts';
import type { Box } from '../../knowledge/model/register.ts';
import type { RecognizedLine } from '../read/read-result.ts';

/** A stretch of text, UTF-16 units, end exclusive, with the word of a page's picture it was read from. */
export interface WordSpan {
  readonly start: number;
  readonly end: number;
  /** 0..1, higher is surer. */
  readonly confidence: number;
  readonly box: Box;
  /** Of the whole line on the page. */
  readonly lineBox: Box;
}

/** What cleaning never drops or changes, so that texts before and after can be laid side by side. */
const KEPT = /[\p{L}\p{N}%‰]/u;

/**
 * The words of a recognised line as spans of its cleaned text. Where the two cannot be laid side by side the whole text
 * is one span with the confidence of the least sure word.
 */
export function placeWords(text: string, line: RecognizedLine): WordSpan[] {
  const spans: WordSpan[] = [];
  let joined = '';
  for (const { text: word, confidence, box } of line.words) {
    const start = joined === '' ? 0 : joined.length + 1;
    const normal = normalizeCharacters(word);
    joined = joined === '' ? normal : `${joined} ${normal}`;
    spans.push({ start, end: joined.length, confidence, box, lineBox: line.box });
  }
  const placed = carryWords(joined, spans, [text])[0] ?? [];
  return placed.length > 0 || !KEPT.test(text) ? placed : [wholeSpan(text, spans, line.box)];
}

/**
 * The spans of a text as spans of its parts: pieces in the same order, in which only white space and signs may be
 * missing.
 */
export function carryWords(
  source: string,
  spans: readonly WordSpan[],
  parts: readonly string[],
): WordSpan[][] {
  const first = spans[0];
  if (first === undefined) return parts.map(() => []);
  let cursor = 0;
  return parts.map((part) => {
    const places = alignLetters(source, cursor, part);
    if (places === undefined) return [wholeSpan(part, spans, first.lineBox)];
    cursor = (places.at(-1)?.source ?? cursor - 1) + 1;
    return moveSpans(spans, places, part);
  });
}

/** The words of one column: what stands beside them on the page is no line of theirs. */
export function toOwnLine(words: readonly WordSpan[]): WordSpan[] {
  const lineBox = joinBoxes(words.map((word) => word.box));
  return words.map((word) => ({ ...word, lineBox }));
}

interface Place {
  readonly source: number;
  readonly target: number;
}

/** Where each kept character of `target` stands in `source`, read on from `from`; undefined when they differ. */
function alignLetters(source: string, from: number, target: string): Place[] | undefined {
  const places: Place[] = [];
  let at = from;
  for (let index = 0; index < target.length; index += 1) {
    if (!KEPT.test(target.charAt(index))) continue;
    while (at < source.length && !KEPT.test(source.charAt(at))) at += 1;
    if (source[at] !== target[index]) return undefined;
    places.push({ source: at, target: index });
    at += 1;
  }
  return places;
}

function moveSpans(spans: readonly WordSpan[], places: readonly Place[], target: string): WordSpan[] {
  const moved: WordSpan[] = [];
  let index = 0;
  for (const span of spans) {
    while ((places[index]?.source ?? Number.POSITIVE_INFINITY) < span.start) index += 1;
    const first = places[index];
    let last: Place | undefined;
    while ((places[index]?.source ?? Number.POSITIVE_INFINITY) < span.end) {
      last = places[index];
      index += 1;
    }
    if (first === undefined || last === undefined) continue;
    const { start, end } = withSigns(target, first.target, last.target + 1, moved.at(-1)?.end ?? 0);
    moved.push({ ...span, start, end });
  }
  return moved;
}

/** Brackets and points that touch a word belong to it. */
function withSigns(text: string, from: number, to: number, floor: number) {
  const isSign = (at: number) => /\S/.test(text.charAt(at)) && !KEPT.test(text.charAt(at));
  let start = from;
  let end = to;
  while (start > floor && isSign(start - 1)) start -= 1;
  while (end < text.length && isSign(end)) end += 1;
  return { start, end };
}

function wholeSpan(text: string, spans: readonly WordSpan[], lineBox: Box): WordSpan {
  const confidence = Math.min(1, ...spans.map((span) => span.confidence));
  return {
    start: 0,
    end: text.length,
    confidence: spans.length === 0 ? 0 : confidence,
    box: lineBox,
    lineBox,
  };
}
