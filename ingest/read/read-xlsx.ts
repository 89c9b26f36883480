import { AssistantError } from '../../knowledge/model/errors.ts';
import { listPartLines, listSheetMargins } from './margin-lines.ts';
import type { ReadResult } from './read-result.ts';
import { type NamedSheet, toWorkbookText, type WorkbookText } from './workbook-text.ts';
import { readXlsxParts } from './xlsx-parts.ts';
import { parseSheet } from './xlsx-sheet.ts';
import type { ZipParts } from './zip-parts.ts';

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
  const { parts, workbook, context } = await readXlsxParts(bytes);
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
