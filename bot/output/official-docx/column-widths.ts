import { measureBold } from './text-width.ts';

/** For fonts that stand in for Times New Roman and are wider. */
const SLACK = 1.06;

/**
 * How wide each column of a table is, in whole twips that make up its width exactly. Narrow columns get all they want
 * before wide ones share the rest; none is narrower than its longest word, unless the words do not fit beside each other.
 *
 * @param columns the texts of each column
 * @param width of the table, in twips
 * @param size of the letters, in points
 * @param margins left and right of a cell's text together, in twips
 */
export function chooseColumnWidths(
  columns: readonly (readonly string[])[],
  { width, size, margins }: { readonly width: number; readonly size: number; readonly margins: number },
): number[] {
  const widest = (texts: readonly string[]) =>
    margins + SLACK * texts.reduce((most, text) => Math.max(most, measureBold(text, size)), 0);
  const wanted = columns.map(widest);
  const widths = [...wanted];
  let room = width;
  const narrowFirst = [...columns.keys()].toSorted((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  if (sum(wanted) <= width) return fitTo(wanted, width);
  for (const [done, column] of narrowFirst.entries()) {
    const fair = room / (columns.length - done);
    const least = widest((columns[column] ?? []).flatMap((text) => text.split(/\s+/u)));
    widths[column] = Math.max(least, Math.min(wanted[column] ?? 0, fair));
    room -= widths[column];
  }
  return fitTo(widths, width);
}

const sum = (widths: readonly number[]) => widths.reduce((total, width) => total + width, 0);

function fitTo(widths: readonly number[], total: number): number[] {
  const scale = total / sum(widths);
  const whole = widths.map((width) => Math.floor(width * scale));
  return whole.map((width, i) => (i === 0 ? width + total - sum(whole) : width));
}
