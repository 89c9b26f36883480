import { AssistantError } from '../../knowledge/model/errors.ts';
import { type SpannedCell, toRowLines } from './table-grid.ts';
import type { CellRange, Sheet } from './xlsx-sheet.ts';

/** Most places of a sheet's table, filled or not: a register of 10,000 rows and 20 columns has 200,000. */
const MAX_PLACES = 1_000_000;
/** Rows a merged cell is followed down; a title or a group of rows has fewer. */
const MAX_MERGED_ROWS = 500;
/** Rows followed for all merged cells together; Excel lets none overlap, so a sheet has fewer. */
const MAX_FOLLOWED = 200_000;

/**
 * What a sheet shows as lines: a row with one cell for each column that shows anything, see {@link toRowLines}; hidden rows
 * and columns are left out.
 *
 * @throws DOCUMENT_TOO_BIG — cells strewn over more rows and columns than a table has
 */
export function toSheetLines(sheet: Sheet): string[] {
  const columns = findColumns(sheet);
  const merges = indexMerges(sheet);
  const rows = [...sheet.rows.keys()].filter((row) => !sheet.hiddenRows.has(row)).sort((a, b) => a - b);
  if (rows.length * columns.length > MAX_PLACES)
    throw new AssistantError('DOCUMENT_TOO_BIG', `sheet of ${rows.length} rows, ${columns.length} columns`);
  const cells = rows.map((row) => toCells(row, sheet, columns, merges.get(row) ?? []));
  return toRowLines(cells).filter((line) => line !== '');
}

/** Whether a row or column that is hidden has text. */
export function hidesCells(sheet: Sheet): boolean {
  return [...sheet.rows].some(
    ([row, cells]) =>
      sheet.hiddenRows.has(row) || [...cells.keys()].some((column) => sheet.isHiddenColumn(column)),
  );
}

function findColumns(sheet: Sheet): number[] {
  const columns = new Set<number>();
  for (const [row, cells] of sheet.rows) {
    if (!sheet.hiddenRows.has(row)) for (const column of cells.keys()) columns.add(column);
  }
  return [...columns].filter((column) => !sheet.isHiddenColumn(column)).sort((a, b) => a - b);
}

// Merged ranges whose first cell has text, by each of their rows that has any.
function indexMerges(sheet: Sheet): Map<number, CellRange[]> {
  const byRow = new Map<number, CellRange[]>();
  let followed = 0;
  for (const range of sheet.merges) {
    if (sheet.rows.get(range.top)?.has(range.left) !== true) continue;
    const bottom = Math.min(range.bottom, range.top + MAX_MERGED_ROWS);
    for (let row = range.top; row <= bottom && followed < MAX_FOLLOWED; row++) {
      if (!sheet.rows.has(row)) continue;
      followed += 1;
      const known = byRow.get(row);
      if (known === undefined) byRow.set(row, [range]);
      else known.push(range);
    }
  }
  return byRow;
}

function toCells(
  row: number,
  sheet: Sheet,
  columns: readonly number[],
  merges: readonly CellRange[],
): SpannedCell[] {
  const cells: SpannedCell[] = [];
  const starts = new Map(merges.map((range) => [columns.find((column) => column >= range.left), range]));
  let until = -1;
  for (const column of columns) {
    if (column <= until) continue;
    const range = starts.get(column);
    if (range === undefined || column > range.right) {
      cells.push({ text: sheet.rows.get(row)?.get(column) ?? '', columns: 1, rows: 1, goesOn: false });
      continue;
    }
    until = range.right;
    const width = columns.filter((covered) => covered >= column && covered <= range.right).length;
    const text = sheet.rows.get(range.top)?.get(range.left) ?? '';
    cells.push({ text, columns: width, rows: 1, goesOn: row > range.top });
  }
  return cells;
}
