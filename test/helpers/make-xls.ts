import { type CellObject, utils, type WorkSheet, write } from '@e965/xlsx';

/** A sheet of an .xls: rows of cells, and what else its tab has. */
export interface XlsSheet {
  readonly name: string;
  readonly rows: (CellObject | string | number | null)[][];
  readonly merges?: readonly string[];
  readonly hiddenColumns?: readonly number[];
  readonly isHidden?: boolean;
}

/** A number with its format. */
export const numberCell = (value: number, format: string): CellObject => ({ t: 'n', v: value, z: format });

/** An Excel 97–2003 workbook. */
export function makeXls(sheets: readonly XlsSheet[]): Buffer {
  const book = utils.book_new();
  for (const { name, rows, merges = [], hiddenColumns = [] } of sheets) {
    const sheet: WorkSheet = utils.aoa_to_sheet(rows);
    sheet['!merges'] = merges.map((range) => utils.decode_range(range));
    const columns = Math.max(0, ...hiddenColumns.map((column) => column + 1));
    sheet['!cols'] = Array.from({ length: columns }, (_, at) => ({ hidden: hiddenColumns.includes(at) }));
    utils.book_append_sheet(book, sheet, name);
  }
  book.Workbook = {
    Sheets: sheets.map(({ name, isHidden }) => ({ name, Hidden: isHidden === true ? 1 : 0 })),
  };
  const bytes: unknown = write(book, { type: 'buffer', bookType: 'biff8' });
  if (!Buffer.isBuffer(bytes)) throw new Error('no workbook written');
  return bytes;
}
