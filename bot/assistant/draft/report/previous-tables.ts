import type { Figure } from './figure.ts';
import { readFigure } from './figure.ts';

/** What a row of a report's table says of one indicator. */
export interface TableFigure {
  readonly indicator: string;
  readonly figure: Figure;
}

const CELL_BORDER = '|';
const INDICATOR_HEAD = /^(?:tên |nội dung )?chỉ tiêu(?:,? nhiệm vụ)?$|^nội dung$/iu;
const RESULT_HEAD = /^(?:kết quả(?: thực hiện| đạt được)?|thực hiện|đạt được)(?:\s*\(%\))?$/iu;
const UNIT_HEAD = /^(?:đvt|đơn vị(?: tính)?)$/iu;

/** Which columns of a table hold what. */
interface TableColumns {
  readonly count: number;
  readonly indicator: number;
  readonly result: number;
  /** -1 where no column has the unit. */
  readonly unit: number;
}

/**
 * Reads the rows of a report's tables: those under a head with one column of indicators and one of results. Lines must be
 * given in order; a line that is no row ends the table.
 *
 * @returns a reader: the figure of a line, undefined where it is none
 */
export function createTableReader(): (line: string) => TableFigure | undefined {
  let columns: TableColumns | undefined;
  return (line) => {
    const cells = line.split(CELL_BORDER).map((cell) => cell.trim());
    const head = cells.length < MIN_CELLS ? undefined : findColumns(cells);
    if (cells.length < MIN_CELLS || head !== undefined) {
      columns = head;
      return undefined;
    }
    return columns === undefined || columns.count !== cells.length ? undefined : readRow(cells, columns);
  };
}

const MIN_CELLS = 2;

function findColumns(cells: readonly string[]): TableColumns | undefined {
  const at = (pattern: RegExp) => cells.flatMap((cell, i) => (pattern.test(cell) ? [i] : []));
  const [indicators, results] = [at(INDICATOR_HEAD), at(RESULT_HEAD)];
  const [[indicator], [result]] = [indicators, results];
  if (indicator === undefined || result === undefined || indicators.length + results.length > 2)
    return undefined;
  return { count: cells.length, indicator, result, unit: at(UNIT_HEAD)[0] ?? -1 };
}

/** What stands behind a figure in brackets tells how it was counted. */
const BRACKETS = /\s*\([^)]*\)/gu;

function readRow(
  cells: readonly string[],
  { indicator, result, unit }: TableColumns,
): TableFigure | undefined {
  const name = (cells[indicator] ?? '').replace(BRACKETS, '').trim();
  const figure = readFigure((cells[result] ?? '').replace(BRACKETS, ''));
  if (name === '' || figure === undefined) return undefined;
  const told = cells[unit] ?? '';
  const isBare = figure.unit === null && figure.per === null;
  return { indicator: name, figure: isBare && told !== '' ? { ...figure, unit: told } : figure };
}
