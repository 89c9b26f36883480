import type { FoundWord } from './tesseract-table.ts';

/** A line's words, part by part: the cells of a table's row, the columns of a letterhead, or all in one. */
export interface LineParts {
  readonly parts: readonly (readonly FoundWord[])[];
  /** Whether the parts are cells of a table. */
  readonly isRow: boolean;
}

/** Gaps wider than so many times the height of the line's words part columns: letterhead, foot, cells of a table. */
const COLUMN_GAP = 1.8;
/** A row of a table has so many cells; letterhead and foot have two columns. */
const ROW_CELLS = 3;
/** A row has another row within so many lines: rows whose cells wrap stand between. */
const ROW_REACH = 3;
/** A wrapped line stands at most so many times its height below the row it belongs to. */
const WRAP_DISTANCE = 0.9;
/** The drawn line between two cells, as recognition sees it. */
const RULE = /^[|¦[\]]+$/;

/**
 * The lines with their parts, the lines into which a cell wraps put into their rows.
 *
 * @returns no fewer words than came, but for the rules between cells
 */
export function findRows(lines: readonly (readonly FoundWord[])[]): LineParts[] {
  const split = lines.map(toParts);
  const counts = split.map((parts) => parts.length);
  const rows: LineParts[] = [];
  for (const [index, parts] of split.entries()) {
    const near = counts.slice(Math.max(0, index - ROW_REACH), index + ROW_REACH + 1);
    const isRow = parts.length >= ROW_CELLS && near.filter((count) => count >= ROW_CELLS).length > 1;
    const above = rows.at(-1);
    const joined = !isRow && above?.isRow === true ? joinWrapped(above.parts, parts) : undefined;
    if (joined !== undefined) rows.splice(-1, 1, { parts: joined, isRow: true });
    else if (parts.length > 0) rows.push({ parts, isRow });
  }
  return rows;
}

function toParts(words: readonly FoundWord[]): FoundWord[][] {
  const heights = words.map((word) => word.bottom - word.top).sort((a, b) => a - b);
  const gap = (heights[Math.floor(heights.length / 2)] ?? 0) * COLUMN_GAP;
  const parts: FoundWord[][] = [];
  let startsNew = true;
  let before: FoundWord | undefined;
  for (const word of words) {
    const isRule = RULE.test(word.text);
    if (isRule || (before !== undefined && word.left - before.right > gap)) startsNew = true;
    if (!isRule && startsNew) parts.push([word]);
    else if (!isRule) parts.at(-1)?.push(word);
    if (!isRule) startsNew = false;
    before = word;
  }
  return parts;
}

/** The row with each part of the line below in the one cell above it; undefined when it is no wrapped line. */
function joinWrapped(
  cells: readonly (readonly FoundWord[])[],
  below: readonly (readonly FoundWord[])[],
): FoundWord[][] | undefined {
  const joined = cells.map((cell) => [...cell]);
  for (const part of below) {
    const over = cells.flatMap((cell, index) => (overlaps(cell, part) ? [index] : []));
    const [only] = over;
    const cell = only === undefined || over.length > 1 ? undefined : joined[only];
    if (cell === undefined || !isJustBelow(cell, part)) return undefined;
    cell.push(...part);
  }
  return joined;
}

function overlaps(cell: readonly FoundWord[], part: readonly FoundWord[]): boolean {
  return leftOf(part) < rightOf(cell) && rightOf(part) > leftOf(cell);
}

function isJustBelow(cell: readonly FoundWord[], part: readonly FoundWord[]): boolean {
  const bottom = Math.max(...cell.map((word) => word.bottom));
  const top = Math.min(...part.map((word) => word.top));
  const height = Math.max(...part.map((word) => word.bottom - word.top));
  return top - bottom < height * WRAP_DISTANCE;
}

const leftOf = (words: readonly FoundWord[]) => Math.min(...words.map((word) => word.left));
const rightOf = (words: readonly FoundWord[]) => Math.max(...words.map((word) => word.right));
