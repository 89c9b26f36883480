import { AssistantError } from '../../knowledge/model/errors.ts';
import { listPartLines, listSheetMargins } from './margin-lines.ts';
import type { ReadResult } from './read-result.ts';
import { type NamedSheet, toWorkbookText, type WorkbookText } from './workbook-text.ts';
import { parseSheet } from './xlsx-sheet.ts';
import { parseCellFormats, parseSharedStrings, parseWorkbook } from './xlsx-workbook.ts';
import { readZipParts, type ZipParts } from './zip-parts.ts';

const WORKBOOK_PART = /^xl\/workbook\d*\.xml$/;
const READ_PARTS =
  /^xl\/(?:_rels\/)?(?:workbook\d*|sharedStrings\d*|styles\d*)\.xml(?:\.rels)?$|^xl\/(?:worksheets|drawings)\/[^/]{1,100}\.xml$/i;

/**
 * A workbook as lines, see {@link toWorkbookText}. Read from the parts themselves: SheetJS, which reads the
 * .xls, gives every text the place of another after an empty `<si/>`, takes a stored "1,5" for 1 and a written date of
 * General format for a number.
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
  const context = {
    strings: parseSharedStrings(textOf(/^xl\/sharedStrings/i)),
    formats: parseCellFormats(textOf(/^xl\/styles/i)),
    countsFrom1904: workbook.countsFrom1904,
  };
  const sheets = workbook.sheets.map(({ name, part, isHidden }) => {
    const xml = isHidden ? '' : (parts.contents.get(part)?.toString('utf8') ?? '');
    return { name, isHidden, sheet: parseSheet(xml, context) };
  });
  const margins = listMargins(parts);
  return {
    format: 'xlsx',
    ...readText(sheets, parts.names),
    totalPages: 1,
    title: null,
    ...(margins.length === 0 ? {} : { margins }),
  };
}

function listMargins({ contents }: ZipParts): string[] {
  return [...contents].flatMap(([name, content]) => {
    if (/^xl\/drawings\//i.test(name)) return listPartLines(content.toString('utf8'));
    return /^xl\/worksheets\//i.test(name) ? listSheetMargins(content.toString('utf8')) : [];
  });
}

function readText(sheets: readonly NamedSheet[], names: readonly string[]): WorkbookText {
  try {
    return toWorkbookText(sheets);
  } catch (error) {
    const isEmpty = error instanceof AssistantError && error.code === 'DOCUMENT_EMPTY';
    if (!isEmpty || !names.some((name) => /^xl\/(?:media|charts)\//i.test(name))) throw error;
    throw new AssistantError('DOCUMENT_NO_TEXT', 'workbook holds pictures only', { cause: error });
  }
}
