import { measureBold } from './text-width.ts';

/** For fonts that stand in for Times New Roman and are wider. */
const SLACK = 1.06;

/** What a column may take for one long word, as a share of the table, or of what is its own among equals. */
const MAX_WORD_SHARE = 0.6;
const MAX_WORD_SHARES = 1.5;

/** Of an equal share of the table what a column takes whose texts all stand on one line. */
const NARROW_SHARE = 0.75;

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
 * How wide each column of a table is, in whole twips that make up its width exactly. None is narrower than its longest
 * word, unless the words do not fit beside each other; narrow columns get all they want before wide ones share the rest by how
 * much they have to say.
 *
 * @param columns the texts of each column
 */
export function chooseColumnWidths(columns: readonly (readonly string[])[], room: TableRoom): number[] {
  const { width } = room;
  const wanted = columns.map((texts) => widest(texts, room));
  if (sum(wanted) <= width) return fitTo(wanted, width);
  const least = leastWidths(columns, room);
  const narrow = (width / columns.length) * NARROW_SHARE;
  const settled = wanted.map((want, i) => (want <= narrow ? want : (least[i] ?? 0)));
  const widths = sum(settled) <= width ? settled : [...least];
  const shares = columns.map((texts) => sum(texts.map((text) => measureBold(text, room.size))));
  const most = mostOfWord(columns, room);
  for (let left = width - sum(widths); left >= columns.length; left = width - sum(widths)) {
    const open = [...columns.keys()].filter(
      (i) => (widths[i] ?? 0) + 1 <= (wanted[i] ?? 0) && (least[i] ?? 0) < most,
    );
    const all = sum(open.map((i) => shares[i] ?? 0));
    if (all === 0) break;
    for (const i of open)
      widths[i] = Math.min(wanted[i] ?? 0, (widths[i] ?? 0) + (left * (shares[i] ?? 0)) / all);
  }
  return fitTo(widths, width);
}

/** Whether the longest words of all columns fit beside each other. */
export function fitsWords(columns: readonly (readonly string[])[], room: TableRoom): boolean {
  return sum(leastWidths(columns, room)) <= room.width;
}

function leastWidths(columns: readonly (readonly string[])[], room: TableRoom): number[] {
  const most = mostOfWord(columns, room);
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

function mostOfWord(columns: readonly (readonly string[])[], { width }: TableRoom): number {
  return width * Math.min(MAX_WORD_SHARE, MAX_WORD_SHARES / columns.length);
}

const widest = (texts: readonly string[], { size, margins }: TableRoom) =>
  margins + SLACK * texts.reduce((most, text) => Math.max(most, measureBold(text, size)), 0);

const sum = (widths: readonly number[]) => widths.reduce((total, width) => total + width, 0);

function fitTo(widths: readonly number[], total: number): number[] {
  const scale = total / sum(widths);
  const whole = widths.map((width) => Math.floor(width * scale));
  return whole.map((width, i) => (i === 0 ? width + total - sum(whole) : width));
}
