import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx';
import { AssistantError } from '../../knowledge/model/errors.ts';
import { MAX_TEXT_LENGTH } from './limits.ts';
import { loadLibrary } from './load-library.ts';
import type { NamedSheet } from './workbook-text.ts';
import { formatNumber } from './xlsx-numbers.ts';
import { MAX_CELLS, type Sheet } from './xlsx-sheet.ts';

/**
 * The sheets of an Excel 97–2003 workbook in the order of their tabs, formulas by the value last computed.
 *
 * @param stream its `Workbook` stream ([MS-XLS]), not encrypted
 * @throws DOCUMENT_TOO_BIG
 * @throws DOCUMENT_DAMAGED — also when one sheet cannot be read, which the library passes over in silence
 */
export async function parseXlsSheets(stream: Buffer): Promise<NamedSheet[]> {
  const book = await parseBook(stream);
  const countsFrom1904 = book.Workbook?.WBProps?.date1904 === true;
  return book.SheetNames.map((name) => {
    const content = book.Sheets[name];
    if (content === undefined) throw new AssistantError('DOCUMENT_DAMAGED', `sheet cannot be read: ${name}`);
    const state = book.Workbook?.Sheets?.find((sheet) => sheet.name === name)?.Hidden ?? 0;
    return { name, isHidden: state !== 0, sheet: toSheet(content, countsFrom1904) };
  });
}

// Without formulas, because only their values are wanted; with styles, because the library tells only then which columns
// are hidden.
async function parseBook(stream: Buffer): Promise<WorkBook> {
  const { read } = await loadLibrary('@e965/xlsx', () => import('@e965/xlsx'));
  try {
    return read(stream, { type: 'buffer', dense: true, cellStyles: true, cellNF: true, cellFormula: false });
  } catch (error) {
    throw new AssistantError('DOCUMENT_DAMAGED', `workbook cannot be read: ${String(error)}`, {
      cause: error,
    });
  }
}

function toSheet(content: WorkSheet, countsFrom1904: boolean): Sheet {
  const columns = content['!cols'] ?? [];
  const hidden = Object.entries(content['!rows'] ?? []).filter(([, row]) => row?.hidden === true);
  return {
    // What a sheet that is a chart has for cells are the numbers it was drawn from.
    rows: toRows(content['!type'] === undefined ? (content['!data'] ?? []) : [], countsFrom1904),
    merges: (content['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c })),
    hiddenRows: new Set(hidden.map(([row]) => Number(row))),
    isHiddenColumn: (column) => columns[column]?.hidden === true,
  };
}

function toRows(data: CellObject[][], countsFrom1904: boolean): Map<number, Map<number, string>> {
  const rows = new Map<number, Map<number, string>>();
  let cellCount = 0;
  let textLength = 0;
  for (const [row, cells] of Object.entries(data)) {
    const texts = new Map<number, string>();
    for (const [column, cell] of Object.entries(cells)) {
      const text = toText(cell, countsFrom1904).replace(/\s+/g, ' ').trim();
      if (text === '') continue;
      cellCount += 1;
      textLength += text.length;
      // Many cells may share one long text.
      if (cellCount > MAX_CELLS || textLength > MAX_TEXT_LENGTH)
        throw new AssistantError(
          'DOCUMENT_TOO_BIG',
          `sheet has ${cellCount} cells, ${textLength} characters`,
        );
      texts.set(Number(column), text);
    }
    if (texts.size > 0) rows.set(Number(row), texts);
  }
  return rows;
}

// The library's own text of a number is written the American way.
function toText({ t: type, v: value, w: shown, z: format }: CellObject, countsFrom1904: boolean): string {
  if (type === 'n' && typeof value === 'number')
    return formatNumber(value, { code: typeof format === 'string' ? format : null, countsFrom1904 });
  if (type === 's') return String(value ?? '');
  if (type === 'b') return value === true ? 'TRUE' : 'FALSE';
  return type === 'e' ? (shown ?? '') : '';
}
