import { AssistantError } from '../../knowledge/model/errors.ts';
import type { Warning } from '../../knowledge/model/register.ts';
import { listPartLines, listSheetMargins } from './margin-lines.ts';
import type { ReadResult } from './read-result.ts';
import { hidesCells, toSheetLines } from './xlsx-lines.ts';
import { parseSheet } from './xlsx-sheet.ts';
import { parseCellFormats, parseSharedStrings, parseWorkbook, type SheetPlace } from './xlsx-workbook.ts';
import { readZipParts, type ZipParts } from './zip-parts.ts';

const WORKBOOK_PART = /^xl\/workbook\d*\.xml$/;
const READ_PARTS =
  /^xl\/(?:_rels\/)?(?:workbook\d*|sharedStrings\d*|styles\d*)\.xml(?:\.rels)?$|^xl\/(?:worksheets|drawings)\/[^/]{1,100}\.xml$/i;
/** A name nobody gave. */
const UNNAMED_SHEET = /^(?:sheet|trang tính|bảng tính)\s?\d*$/i;

/**
 * A workbook as lines: title lines and table rows of each sheet, numbers and dates as a person sees them, formulas by the
 * value last computed. Sheets follow one another, unpaged, each behind the first under its name; hidden sheets, rows and
 * columns are left out and told of. Read from the parts themselves, because the libraries at hand give neither formats nor
 * merged cells nor what is hidden.
 *
 * @throws DOCUMENT_UNSUPPORTED — a zip that is no .xlsx
 * @throws DOCUMENT_NO_TEXT — pictures or charts only
 * @throws DOCUMENT_EMPTY, DOCUMENT_ENCRYPTED, DOCUMENT_TOO_BIG, DOCUMENT_DAMAGED
 */
export async function readXlsx(bytes: Buffer): Promise<ReadResult> {
  const parts = await readZipParts(bytes, WORKBOOK_PART, READ_PARTS);
  const textOf = (pattern: RegExp) => {
    const name = [...parts.contents.keys()].find((part) => pattern.test(part));
    return name === undefined ? '' : (parts.contents.get(name)?.toString('utf8') ?? '');
  };
  const workbook = parseWorkbook(textOf(WORKBOOK_PART), textOf(/^xl\/_rels\/workbook/i));
  if (workbook.sheets.length === 0) throw new AssistantError('DOCUMENT_DAMAGED', 'workbook names no sheet');
  const context = {
    strings: parseSharedStrings(textOf(/^xl\/sharedStrings/i)),
    formats: parseCellFormats(textOf(/^xl\/styles/i)),
    countsFrom1904: workbook.countsFrom1904,
  };
  const shown = workbook.sheets
    .filter(({ isHidden }) => !isHidden)
    .map((place) => {
      const sheet = parseSheet(parts.contents.get(place.part)?.toString('utf8') ?? '', context);
      return { place, lines: toSheetLines(sheet), hides: hidesCells(sheet) };
    });
  const lines = shown.filter((sheet) => sheet.lines.length > 0).flatMap(withName);
  if (lines.length === 0) throw noText(parts.names);
  const margins = listMargins(parts);
  return {
    format: 'xlsx',
    pages: [{ pageNumber: null, text: lines.join('\n') }],
    totalPages: 1,
    title: null,
    warnings: [
      ...hiddenSheets(workbook.sheets.filter(({ isHidden }) => isHidden)),
      ...hiddenCells(shown.filter(({ hides }) => hides).map(({ place }) => place)),
    ],
    ...(margins.length === 0 ? {} : { margins }),
  };
}

function listMargins({ contents }: ZipParts): string[] {
  return [...contents].flatMap(([name, content]) => {
    if (/^xl\/drawings\//i.test(name)) return listPartLines(content.toString('utf8'));
    return /^xl\/worksheets\//i.test(name) ? listSheetMargins(content.toString('utf8')) : [];
  });
}

function withName(
  { place, lines }: { place: SheetPlace; lines: readonly string[] },
  index: number,
): string[] {
  return index === 0 || UNNAMED_SHEET.test(place.name) ? [...lines] : [place.name, ...lines];
}

function noText(names: readonly string[]): AssistantError {
  const hasPictures = names.some((name) => /^xl\/(?:media|charts)\//i.test(name));
  if (hasPictures) return new AssistantError('DOCUMENT_NO_TEXT', 'workbook holds pictures only');
  return new AssistantError('DOCUMENT_EMPTY', 'workbook shows no text');
}

const nameList = (sheets: readonly SheetPlace[]) => sheets.map(({ name }) => `“${name}”`).join(', ');

function hiddenSheets(sheets: readonly SheetPlace[]): Warning[] {
  if (sheets.length === 0) return [];
  return [
    { code: 'HIDDEN_SHEETS', message: `Không đọc trang tính bị ẩn: ${nameList(sheets)}.`, quote: null },
  ];
}

function hiddenCells(sheets: readonly SheetPlace[]): Warning[] {
  if (sheets.length === 0) return [];
  const message = `Không đọc dòng, cột bị ẩn trong trang tính: ${nameList(sheets)}.`;
  return [{ code: 'HIDDEN_CELLS', message, quote: null }];
}
