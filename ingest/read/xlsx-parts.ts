import type { SheetContext } from './xlsx-sheet.ts';
import { parseCellFormats, parseSharedStrings, parseWorkbook, type Workbook } from './xlsx-workbook.ts';
import { readZipParts, type ZipParts } from './zip-parts.ts';

const WORKBOOK_PART = /^xl\/workbook\d*\.xml$/;
const READ_PARTS =
  /^xl\/(?:_rels\/)?(?:workbook\d*|sharedStrings\d*|styles\d*)\.xml(?:\.rels)?$|^xl\/(?:worksheets|drawings)\/[^/]{1,100}\.xml$/i;

/** A workbook's parts, its sheets, and what these have in common. */
export interface XlsxParts {
  readonly parts: ZipParts;
  readonly workbook: Workbook;
  readonly context: SheetContext;
}

/** @throws DOCUMENT_UNSUPPORTED — a zip that is no .xlsx · DOCUMENT_ENCRYPTED, DOCUMENT_TOO_BIG, DOCUMENT_DAMAGED */
export async function readXlsxParts(bytes: Buffer): Promise<XlsxParts> {
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
  return { parts, workbook, context };
}
