import { readXlsxParts } from './xlsx-parts.ts';
import { parseSheet } from './xlsx-sheet.ts';

/** A cell as a person sees it, and as it is stored: a share of 0,9555 may be shown as "96%". */
export interface XlsxCell {
  readonly shown: string;
  /** A number in full, with Vietnamese separators; the same as `shown` for text. */
  readonly stored: string;
}

/** The cells of one sheet by row and column, from 0, those of hidden columns too; empty cells are left out. */
export type XlsxCells = ReadonlyMap<number, ReadonlyMap<number, XlsxCell>>;

/**
 * The cells of every sheet of a workbook, for forms of our own; documents are read as lines.
 *
 * @throws DOCUMENT_UNSUPPORTED — a zip that is no .xlsx · DOCUMENT_ENCRYPTED, DOCUMENT_TOO_BIG, DOCUMENT_DAMAGED
 */
export async function readXlsxCells(bytes: Buffer): Promise<XlsxCells[]> {
  const { parts, workbook, context } = await readXlsxParts(bytes);
  return workbook.sheets.map(({ part }) => {
    const xml = parts.contents.get(part)?.toString('utf8') ?? '';
    const shown = parseSheet(xml, context).rows;
    const stored = parseSheet(xml, { ...context, formats: [] }).rows;
    const join = (row: number, cells: ReadonlyMap<number, string>) =>
      new Map(
        [...cells].map(([column, text]) => [
          column,
          { shown: text, stored: stored.get(row)?.get(column) ?? text },
        ]),
      );
    return new Map([...shown].map(([row, cells]) => [row, join(row, cells)]));
  });
}
