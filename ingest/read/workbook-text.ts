import { AssistantError } from '../../knowledge/model/errors.ts';
import type { Warning } from '../../knowledge/model/register.ts';
import type { ReadResult } from './read-result.ts';
import { hidesCells, toSheetLines } from './xlsx-lines.ts';
import type { Sheet } from './xlsx-sheet.ts';

/** The part of a result that the sheets give. */
export type WorkbookText = Pick<ReadResult, 'pages' | 'warnings'>;

/** A sheet under the name of its tab. */
export interface NamedSheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly sheet: Sheet;
}

/** A name nobody gave. */
const UNNAMED_SHEET = /^(?:sheet|trang tính|bảng tính)\s?\d*$/i;

/**
 * What a workbook shows: title lines and table rows of each sheet, unpaged, each sheet behind the first under its name;
 * hidden sheets, rows and columns are left out and told of.
 *
 * @throws DOCUMENT_EMPTY — shows no text
 * @throws DOCUMENT_TOO_BIG, DOCUMENT_DAMAGED (no sheet)
 */
export function toWorkbookText(sheets: readonly NamedSheet[]): WorkbookText {
  if (sheets.length === 0) throw new AssistantError('DOCUMENT_DAMAGED', 'workbook names no sheet');
  const shown = sheets.filter(({ isHidden }) => !isHidden);
  const texts = shown.map(({ name, sheet }) => ({ name, lines: toSheetLines(sheet) }));
  const lines = texts.filter((sheet) => sheet.lines.length > 0).flatMap(withName);
  if (lines.length === 0) throw new AssistantError('DOCUMENT_EMPTY', 'workbook shows no text');
  return {
    pages: [{ pageNumber: null, text: lines.join('\n') }],
    warnings: [
      ...hiddenSheets(sheets.filter(({ isHidden }) => isHidden)),
      ...hiddenCells(shown.filter(({ sheet }) => hidesCells(sheet))),
    ],
  };
}

function withName(sheet: { readonly name: string; readonly lines: readonly string[] }, index: number) {
  return index === 0 || UNNAMED_SHEET.test(sheet.name) ? [...sheet.lines] : [sheet.name, ...sheet.lines];
}

const nameList = (sheets: readonly NamedSheet[]) => sheets.map(({ name }) => `“${name}”`).join(', ');

function hiddenSheets(sheets: readonly NamedSheet[]): Warning[] {
  if (sheets.length === 0) return [];
  return [
    { code: 'HIDDEN_SHEETS', message: `Không đọc trang tính bị ẩn: ${nameList(sheets)}.`, quote: null },
  ];
}

function hiddenCells(sheets: readonly NamedSheet[]): Warning[] {
  if (sheets.length === 0) return [];
  const message = `Không đọc dòng, cột bị ẩn trong trang tính: ${nameList(sheets)}.`;
  return [{ code: 'HIDDEN_CELLS', message, quote: null }];
}
