import type { TextSpan } from '../../knowledge/language/blank-spans.ts';
import { findFigureWords } from '../../knowledge/language/figure-words.ts';
import { joinBoxes } from '../../knowledge/model/boxes.ts';
import type { ScanReading } from '../../knowledge/model/register.ts';
import { CLEAR_READING } from '../../knowledge/model/scan-doubt.ts';
import type { CleanedText, RecognizedSpan } from '../clean/cleaned-text.ts';
import { doubtImplausible, isLegible } from './implausible-words.ts';

/** Tells of any stretch of a cleaned text how it was read from a page's picture. */
export interface ScanReader {
  /** Whether any of the text was read from a picture. */
  readonly hasScans: boolean;
  /**
   * The confidence of the least sure word that carries a figure, of any word where none does; with the page of that
   * word and the lines there that hold figures, or all lines of the stretch. Null when the file gave the text itself.
   */
  read(start: number, end: number): ScanReading | null;
  /** Share of a stretch's words that a person could read as well; 1 for text as the file gives it. */
  readLegibility(start: number, end: number): number;
  /** Whether this number stands somewhere in a word that is the file's own or was read surely. */
  isBorne(digits: string): boolean;
}

/**
 * The reader of a cleaned text; words that cannot be right are doubted, however sure the recogniser was.
 *
 * @param contradicted stretches that the rest of the document speaks against
 */
export function createScanReader(
  { text, recognized }: CleanedText,
  contradicted: readonly TextSpan[] = [],
): ScanReader {
  const words = doubtImplausible(text, recognized, contradicted);
  return {
    hasScans: words.length > 0,
    read: (start, end) => readStretch(text, words, start, end),
    readLegibility: (start, end) => {
      const under = findOverlapping(words, start, end);
      return under.length === 0 ? 1 : under.filter(isLegible).length / under.length;
    },
    isBorne: (digits) =>
      [...text.matchAll(new RegExp(String.raw`(?<!\d)${digits}(?!\d)`, 'gu'))].some((match) => {
        const under = findOverlapping(words, match.index, match.index + digits.length);
        return under.every((word) => word.confidence >= CLEAR_READING);
      }),
  };
}

function readStretch(
  text: string,
  words: readonly RecognizedSpan[],
  start: number,
  end: number,
): ScanReading | null {
  const under = findOverlapping(words, start, end);
  if (under.length === 0) return null;
  const figures = findFigureWords(text.slice(start, end)).map((figure) => ({
    start: start + figure.start,
    end: start + figure.end,
  }));
  const carrying = under.filter((word) =>
    figures.some((figure) => word.start < figure.end && word.end > figure.start),
  );
  // Figures of a mixed page may all stand in the file's own text: then there is nothing to doubt.
  if (figures.length > 0 && carrying.length === 0) return null;
  const judged = carrying.length > 0 ? carrying : under;
  const least = judged.reduce((a, b) => (b.confidence < a.confidence ? b : a));
  const lines = judged.filter((word) => word.page === least.page).map((word) => word.lineBox);
  return { confidence: least.confidence, page: least.page, box: joinBoxes(lines) };
}

function findOverlapping(words: readonly RecognizedSpan[], start: number, end: number): RecognizedSpan[] {
  const found: RecognizedSpan[] = [];
  for (let index = findFirst(words, start); index < words.length; index += 1) {
    const word = words[index];
    if (word === undefined || word.start >= end) break;
    found.push(word);
  }
  return found;
}

/** Index of the first word that ends behind `start`. */
function findFirst(words: readonly RecognizedSpan[], start: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  return low;
}
