import type { CleanedText } from '../clean/cleaned-text.ts';
import type { OutlineLine } from './outline-lines.ts';

/** The indexes of the lines that open a page read from its picture, ascending; none where the file gave its text. */
export function findScannedTops(
  lines: readonly OutlineLine[],
  { pageStarts, recognized }: Pick<CleanedText, 'pageStarts' | 'recognized'>,
): number[] {
  const scanned = new Set(recognized.map(({ page }) => page));
  const starts = new Set(pageStarts.filter(({ page }) => scanned.has(page)).map(({ start }) => start));
  return lines.flatMap(({ start }, index) => (starts.has(start) ? [index] : []));
}
