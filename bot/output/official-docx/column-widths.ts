import { measureBold } from './text-width.ts';

/** For fonts that stand in for Times New Roman and are wider. */
const SLACK = 1.06;

/** What a column may take for one long word, as a share of the table, or of what is its own among equals. */
const MAX_WORD_SHARE = 0.6;
const MAX_WORD_SHARES = 1.5;

/** A table's room. */
export interface TableRoom {
  /** Of the table, in twips. */
  readonly width: number;
  /** Of its letters, in points. */
  readonly size: number;
  /** Left and right of a cell's text together, in twips. */
  readonly margins: number;
}

/**
 * How wide each column of a table is, in whole twips that make up its width exactly. Narrow columns get all they want
 * before wide ones share the rest; none is narrower than its longest word, unless the words do not fit beside each other.
 *
 * @param columns the texts of each column
 */
export function chooseColumnWidths(columns: readonly (readonly string[])[], room: TableRoom): number[] {
  const { width } = room;
  const wanted = columns.map((texts) => widest(texts, room));
  if (sum(wanted) <= width) return fitTo(wanted, width);
  const least = leastWidths(columns, room);
  const widths = [...wanted];
  let left = width;
  const narrowFirst = [...columns.keys()].toSorted((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  for (const [done, column] of narrowFirst.entries()) {
    const fair = left / (columns.length - done);
    widths[column] = Math.max(least[column] ?? 0, Math.min(wanted[column] ?? 0, fair));
    left -= widths[column];
  }
  return fitTo(widths, width);
}

/** Whether the longest words of all columns fit beside each other. */
export function fitsWords(columns: readonly (readonly string[])[], room: TableRoom): boolean {
  return sum(leastWidths(columns, room)) <= room.width;
}

function leastWidths(columns: readonly (readonly string[])[], room: TableRoom): number[] {
  const most = room.width * Math.min(MAX_WORD_SHARE, MAX_WORD_SHARES / columns.length);
  return columns.map((texts) =>
    Math.min(
      most,
      widest(
        texts.flatMap((text) => text.split(/\s+/u)),
        room,
      ),
    ),
  );
}

const widest = (texts: readonly string[], { size, margins }: TableRoom) =>
  margins + SLACK * texts.reduce((most, text) => Math.max(most, measureBold(text, size)), 0);

const sum = (widths: readonly number[]) => widths.reduce((total, width) => total + width, 0);

function fitTo(widths: readonly number[], total: number): number[] {
  const scale = total / sum(widths);
  const whole = widths.map((width) => Math.floor(width * scale));
  return whole.map((width, i) => (i === 0 ? width + total - sum(whole) : width));
}
