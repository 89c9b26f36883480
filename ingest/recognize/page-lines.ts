import type { Box } from '../../knowledge/model/register.ts';
import type { PageReading } from '../read/page-readings.ts';
import { findRows, type LineParts } from './table-rows.ts';
import type { FoundWord } from './tesseract-table.ts';

/** Columns are told apart by three spaces or more, see `toSourceLines`. */
const WIDE_GAP = '    ';
/** Cells of a table's row are told apart by this, as every reader writes them. */
const CELL_MARK = ' | ';
/** A line none of whose words is surer than this is a stamp, a signature or dirt. */
const NOISE = 0.3;

/** A page's size in pixels. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/**
 * A page as it is read: a line of text for each line found, wide gaps kept as such, a table's row in one line, with each
 * word's place and confidence. Lines of noise are left out.
 */
export function toPageReading(
  pageNumber: number,
  lines: readonly (readonly FoundWord[])[],
  size: PageSize,
): PageReading {
  const rows = findRows(lines.filter((words) => words.some(isLegible)));
  return {
    pageNumber,
    text: rows.map(toText).join('\n'),
    lines: rows.map(({ parts }) => ({
      words: parts.flat().map((word) => ({
        text: word.text,
        confidence: word.confidence,
        box: toBox([word], size),
      })),
      box: toBox(parts.flat(), size),
    })),
  };
}

function isLegible({ text, confidence }: FoundWord): boolean {
  return confidence > NOISE && /[\p{L}\d]/u.test(text);
}

function toText({ parts, isRow }: LineParts): string {
  const texts = parts.map((words) => words.map((word) => word.text).join(' '));
  return texts.join(isRow ? CELL_MARK : WIDE_GAP);
}

function toBox(words: readonly FoundWord[], { width, height }: PageSize): Box {
  const left = toShare(Math.min(...words.map((word) => word.left)), width);
  const top = toShare(Math.min(...words.map((word) => word.top)), height);
  return {
    left,
    top,
    width: toShare(Math.max(...words.map((word) => word.right)), width) - left,
    height: toShare(Math.max(...words.map((word) => word.bottom)), height) - top,
  };
}

const toShare = (pixels: number, whole: number) => Math.min(Math.max(pixels / whole, 0), 1);
