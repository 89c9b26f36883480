import type { SourceLine } from './source-line.ts';

/** So many sentences must run over a line end before a text counts as hard-wrapped. */
const MIN_WRAPS = 3;
/** And this share of its lines. */
const MIN_WRAP_SHARE = 0.12;
/** No page is wider than this, in characters. */
const MAX_WIDTH = 200;
/** A line this near the usual width is full: proportional fonts and bold type differ by a tenth. */
const FULL_SHARE = 0.88;

/**
 * Whether a sentence visibly runs from one line into the next: no end punctuation, then a small letter.
 */
export function runsOn(before: string, after: string): boolean {
  return /[\p{L}\p{N},)%”"]$/u.test(before) && /^\p{Ll}/u.test(after) && !/^\p{Ll}\s?[.)/]/u.test(after);
}

/**
 * The usual length of a full line, in characters, told by the lines whose sentence runs on; null when the text is not
 * hard-wrapped.
 */
export function findWrapWidth(lines: readonly SourceLine[]): number | null {
  const widths: number[] = [];
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (next === undefined || next.isAfterBlank || line.text.length > MAX_WIDTH) continue;
    if (runsOn(line.text, next.text)) widths.push(line.text.length);
  }
  if (widths.length < MIN_WRAPS || widths.length < MIN_WRAP_SHARE * lines.length) return null;
  widths.sort((a, b) => a - b);
  return widths[Math.floor(widths.length / 2)] ?? null;
}

/** Whether the first word of the next line would not have fitted behind this one. */
export function isFull(line: string, next: string, width: number | null): boolean {
  if (width === null || line.length > MAX_WIDTH) return false;
  const firstWord = next.slice(0, 40).split(' ', 1)[0] ?? '';
  return line.length + 1 + firstWord.length >= FULL_SHARE * width;
}
