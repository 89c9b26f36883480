import type { PageText } from '../read/read-result.ts';
import type { CleanedText, RecognizedSpan, RemovedLine } from './cleaned-text.ts';
import { partFlatText } from './flat-text.ts';
import { convertLegacyText } from './legacy-text.ts';
import { mendWords } from './mend-words.ts';
import {
  type Furniture,
  findPageFurniture,
  findSignatureStamps,
  findUnpagedFurniture,
} from './page-furniture.ts';
import { type Paragraph, rejoinLines } from './rejoin-lines.ts';
import { cutStampsBeside, findScanNoise } from './scan-noise.ts';
import { type SourceLine, toSourceLines } from './source-line.ts';
import { splitsFigure, splitsThousands } from './split-figures.ts';
import { splitColumns } from './two-columns.ts';
import { findWebFurniture } from './web-furniture.ts';

/**
 * Makes the one text that everything later reads from a file's pages: old encodings converted, characters unified, page and web furniture taken
 * out (and listed in `removed`), columns of letterhead and foot read in order, broken lines rejoined. Words are never
 * changed, so quotes stay exact. Linear in the length of the text. The text is empty when the pages hold none.
 */
export function cleanText(pages: readonly PageText[]): CleanedText {
  const unicode = convertLegacyText(pages);
  const mended = mendWords(unicode.pages);
  const unstamped = cutStampsBeside(toSourceLines(mended.pages));
  const lines = partFlatText(unstamped.lines);
  const stamps = findSignatureStamps(lines);
  const web = findWebFurniture(lines, stamps);
  const furniture: Furniture = new Map([
    ...findPageFurniture(lines),
    ...findUnpagedFurniture(lines),
    ...findScanNoise(lines),
    ...stamps,
    ...[...web.indexes].map((index) => [index, 'web-furniture'] as const),
  ]);
  return {
    ...toText(rejoinLines(splitColumns(keepLines(lines, furniture)))),
    removed: [...unstamped.removed, ...listRemoved(lines, furniture)],
    looksLikeWebPage: web.looksLikeWebPage,
    warnings: [...unicode.warnings, ...mended.warnings],
  };
}

/** What stood around removed furniture closes up: the gap was the furniture's. */
function keepLines(lines: readonly SourceLine[], furniture: Furniture): SourceLine[] {
  return lines.flatMap((line, index) => {
    if (furniture.has(index)) return [];
    const before = furniture.get(index - 1);
    const closesUp = before === 'page-number' || before === 'page-furniture';
    return [closesUp ? { ...line, isAfterBlank: false } : line];
  });
}

function listRemoved(lines: readonly SourceLine[], furniture: Furniture): RemovedLine[] {
  return lines.flatMap((line, index) => {
    const reason = furniture.get(index);
    return reason === undefined ? [] : [{ text: line.text, page: line.page, reason }];
  });
}

function toText(paragraphs: readonly Paragraph[]): Pick<CleanedText, 'text' | 'pageStarts' | 'recognized'> {
  const pageStarts: { start: number; page: number }[] = [];
  const recognized: RecognizedSpan[] = [];
  const pieces: string[] = [];
  let length = 0;
  for (const paragraph of paragraphs) {
    for (const [index, line] of paragraph.entries()) {
      const glue =
        index > 0 ? toGlue(paragraph[index - 1]?.text ?? '', line.text) : pieces.length === 0 ? '' : '\n';
      pieces.push(glue, line.text);
      length += glue.length;
      if (line.page !== null && line.page > (pageStarts.at(-1)?.page ?? 0)) {
        pageStarts.push({ start: length, page: line.page });
      }
      recognized.push(...toRecognized(line, length));
      length += line.text.length;
    }
  }
  return { text: pieces.join(''), pageStarts, recognized };
}

/** A picture without page numbers is its own first page. */
function toRecognized({ words, page }: SourceLine, offset: number): RecognizedSpan[] {
  return words.map((word) => ({
    ...word,
    start: word.start + offset,
    end: word.end + offset,
    page: page ?? 1,
  }));
}

/** A dash that touches its word joins on: "QĐ-" + "UBND", "chính trị-" + "xã hội"; and so does a figure's second half. */
function toGlue(before: string, after: string): string {
  const isOne = splitsFigure(before, after) || splitsThousands(before, after);
  return isOne || /[\p{L}\d]-$/u.test(before) ? '' : ' ';
}
