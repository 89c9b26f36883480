import type { CellObject, Sheet } from 'write-excel-file/node';

/** What a cell shows: text, a number, a whole calendar date (`{ isoDate }`), or nothing. */
export type CellValue = string | number | { readonly isoDate: string } | null;

/** A column: its head, its width in characters, where its content stands. */
export interface WorkbookColumn {
  readonly head: string;
  readonly width: number;
  /** @default 'left' */
  readonly align?: 'left' | 'center' | 'right';
  /** For programs alone; people do not see it. */
  readonly isHidden?: true;
  /** To be filled in: coloured so. */
  readonly isInput?: true;
}

/** A table on a sheet of its own. */
export interface WorkbookSheet {
  /** At most 31 characters, without : \ / ? * [ ]. */
  readonly name: string;
  readonly columns: readonly WorkbookColumn[];
  /** Rows over the heads: a title, what the table is of; nothing (null) and a date are to be filled in. */
  readonly preface?: readonly (readonly CellValue[])[];
  readonly rows: readonly (readonly CellValue[])[];
}

/** What Excel takes in one cell: https://support.microsoft.com/office/excel-specifications-and-limits */
const MAX_CELL_UNITS = 32_767;
/** A cell that begins so would become a formula when somebody edits it; marked as text it stays text. */
const FORMULA_START = /^[=+\-@\t\r]/;
const INPUT_COLOUR = '#FFF9DB';
const DATE_FORMAT = 'dd/mm/yyyy';
const BORDER = { borderStyle: 'thin', borderColor: '#BFBFBF' } as const;

/**
 * The tables as an .xlsx file: heads that stay in sight and filter, wrapped text, dates as dates and numbers as numbers.
 * Nothing in it is ever a formula.
 */
export async function writeWorkbook(sheets: readonly WorkbookSheet[]): Promise<Buffer> {
  const { default: writeExcelFile } = await import('write-excel-file/node');
  return writeExcelFile(sheets.map(toSheet), {
    fontFamily: 'Times New Roman',
    fontSize: 11,
    features: [
      {
        files: {
          transform: {
            'xl/worksheets/sheet{id}.xml': {
              transform: (xml, _options, { sheetIndex }) => addFilter(xml, sheets[sheetIndex]),
            },
          },
        },
      },
    ],
  }).toBuffer();
}

function toSheet({ name, columns, preface = [], rows }: WorkbookSheet): Sheet<Buffer> {
  const head = columns.map(
    (column): CellObject => ({
      value: column.head,
      type: String,
      fontWeight: 'bold',
      align: 'center',
      alignVertical: 'center',
      height: 2 * LINE_HEIGHT,
      wrap: true,
      backgroundColor: '#DDEBF7',
      ...BORDER,
    }),
  );
  return {
    sheet: name,
    data: [
      ...preface.map((row) => row.map(toPrefaceCell)),
      head,
      ...rows.map((row) => {
        const height = toRowHeight(row, columns);
        return row.map((value, i) => ({ ...toCell(value, columns[i]), height }));
      }),
    ],
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: preface.length + 1,
    orientation: 'landscape',
  };
}

/** What stands over a table has no rules, but for a cell to be filled in. */
function toPrefaceCell(value: CellValue): CellObject {
  const input = { align: 'left', backgroundColor: INPUT_COLOUR, ...BORDER } as const;
  if (value === null) return { value: '', type: String, ...input };
  if (typeof value === 'number') return { value, type: Number };
  if (typeof value === 'string') return { value, type: String };
  return { value: new Date(`${value.isoDate}T00:00:00Z`), type: Date, format: DATE_FORMAT, ...input };
}

/** Of a line of the font used, in points. */
const LINE_HEIGHT = 15;
/** The highest a row can be, in points: the same page of limits. */
const MAX_ROW_HEIGHT = 409;

// Programs fit a row to its wrapped text only when somebody edits it.
function toRowHeight(row: readonly CellValue[], columns: readonly WorkbookColumn[]): number {
  const lines = row.map((value, i) =>
    typeof value !== 'string'
      ? 1
      : value.split('\n').reduce((sum, line) => sum + countLines(line, columns[i]?.width ?? 1), 0),
  );
  return Math.min(MAX_ROW_HEIGHT, Math.max(...lines) * LINE_HEIGHT);
}

/** Lines that words take in a column, none of them parted; a word wider than the column takes as many as it fills. */
function countLines(text: string, width: number): number {
  let [lines, filled] = [1, 0];
  for (const word of text.split(' ')) {
    const isFirst = filled === 0;
    const needed = isFirst ? word.length : filled + 1 + word.length;
    if (!isFirst && needed > width) lines += 1;
    const own = !isFirst && needed <= width ? needed : word.length;
    lines += Math.max(0, Math.ceil(own / width) - 1);
    filled = own > width ? own % width : own;
  }
  return lines;
}

function toCell(value: CellValue, column: WorkbookColumn | undefined): CellObject {
  const style = {
    align: column?.align ?? 'left',
    alignVertical: 'top',
    wrap: true,
    ...(column?.isInput === true ? { backgroundColor: INPUT_COLOUR } : {}),
    ...BORDER,
  } as const;
  // Text stays as it is typed: a program makes a day of "5/7", and 0,95 of "95%".
  const typed = column?.isInput === true ? ({ format: '@' } as const) : {};
  if (value === null) return { value: '', type: String, ...typed, ...style };
  if (typeof value === 'number') return { value, type: Number, ...style };
  if (typeof value === 'object')
    return { value: new Date(`${value.isoDate}T00:00:00Z`), type: Date, format: DATE_FORMAT, ...style };
  const text = value.length > MAX_CELL_UNITS ? `${value.slice(0, MAX_CELL_UNITS - 1)}…` : value;
  return { value: text, type: String, ...(FORMULA_START.test(text) ? { format: '@' } : typed), ...style };
}

// The library knows no filters. https://learn.microsoft.com/dotnet/api/documentformat.openxml.spreadsheet.autofilter:
// the element stands right behind the data.
function addFilter(xml: string, sheet: WorkbookSheet | undefined): string {
  if (sheet === undefined) return xml;
  const first = (sheet.preface?.length ?? 0) + 1;
  const last = `${toColumnName(sheet.columns.length)}${sheet.rows.length + first}`;
  return hideColumns(xml, sheet).replace('</sheetData>', `</sheetData><autoFilter ref="A${first}:${last}"/>`);
}

// Nor hidden columns: the attribute of the same schema's col.
function hideColumns(xml: string, { columns }: WorkbookSheet): string {
  return columns.reduce(
    (rest, { isHidden }, i) =>
      isHidden === true ? rest.replace(`<col min="${i + 1}" `, `<col hidden="1" min="${i + 1}" `) : rest,
    xml,
  );
}

function toColumnName(position: number): string {
  const before = Math.floor((position - 1) / 26);
  return `${before === 0 ? '' : toColumnName(before)}${String.fromCharCode(65 + ((position - 1) % 26))}`;
}
