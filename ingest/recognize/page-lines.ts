import type { Box } from '../../knowledge/model/register.ts';
import type { PageReading } from '../read/page-readings.ts';
import type { FoundWord } from './tesseract-table.ts';

/** Gaps wider than so many times the height of the line's words part columns: letterhead, foot, cells of a table. */
const COLUMN_GAP = 1.8;
/** Columns are told apart by three spaces or more, see `toSourceLines`. */
const WIDE_GAP = '    ';
/** A line none of whose words is surer than this is a stamp, a signature or dirt. */
const NOISE = 0.3;

/** A page's size in pixels. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/**
 * A page as it is read: a line of text for each line found, wide gaps kept as such, with each word's place and
 * confidence. Lines of noise are left out.
 */
export function toPageReading(
  pageNumber: number,
  lines: readonly (readonly FoundWord[])[],
  size: PageSize,
): PageReading {
  const kept = lines.filter((words) => words.some(isLegible));
  return {
    pageNumber,
    text: kept.map(toText).join('\n'),
    lines: kept.map((words) => ({
      words: words.map((word) => ({
        text: word.text,
        confidence: word.confidence,
        box: toBox([word], size),
      })),
      box: toBox(words, size),
    })),
  };
}

function isLegible({ text, confidence }: FoundWord): boolean {
  return confidence > NOISE && /[\p{L}\d]/u.test(text);
}

function toText(words: readonly FoundWord[]): string {
  const heights = words.map((word) => word.bottom - word.top).sort((a, b) => a - b);
  const height = heights[Math.floor(heights.length / 2)] ?? 0;
  return words
    .map((word, index) => {
      const before = words[index - 1];
      if (before === undefined) return word.text;
      return `${word.left - before.right > height * COLUMN_GAP ? WIDE_GAP : ' '}${word.text}`;
    })
    .join('');
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
