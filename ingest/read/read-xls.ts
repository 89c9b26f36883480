import { AssistantError } from '../../knowledge/model/errors.ts';
import { openOle } from './ole-streams.ts';
import type { ReadResult } from './read-result.ts';
import { toWorkbookText } from './workbook-text.ts';
import { isXlsEncrypted, listXlsMargins } from './xls-records.ts';
import { parseXlsSheets } from './xls-sheets.ts';

/** Begins a workbook of Excel 97 and later: a BOF record of version 6 ([MS-XLS] 2.4.21). */
const BOF = 0x0809;
const EXCEL_97_VERSION = 0x0600;

/**
 * An Excel 97–2003 workbook as lines, see {@link toWorkbookText}. Letters of fonts before Unicode come as the windows-1252
 * letters they are stored as.
 *
 * @throws DOCUMENT_UNSUPPORTED — Excel 95 or older, or another kind of compound file
 * @throws DOCUMENT_EMPTY, DOCUMENT_ENCRYPTED, DOCUMENT_TOO_BIG, DOCUMENT_DAMAGED
 */
export async function readXls(bytes: Buffer): Promise<ReadResult> {
  const ole = openOle(bytes);
  const stream = ole.readStream('Workbook');
  if (stream === null) {
    if (ole.names.includes('Book')) throw new AssistantError('DOCUMENT_UNSUPPORTED', 'workbook of Excel 95');
    throw new AssistantError('DOCUMENT_UNSUPPORTED', 'compound file without a workbook');
  }
  if (stream.length < 6 || stream.readUInt16LE(0) !== BOF)
    throw new AssistantError('DOCUMENT_DAMAGED', 'workbook does not begin with its mark');
  if (stream.readUInt16LE(4) !== EXCEL_97_VERSION)
    throw new AssistantError('DOCUMENT_UNSUPPORTED', 'workbook of Excel 95 or older');
  if (isXlsEncrypted(stream)) throw new AssistantError('DOCUMENT_ENCRYPTED', 'workbook with a password');
  const text = toWorkbookText(await parseXlsSheets(stream));
  const margins = listXlsMargins(stream);
  return {
    format: 'xls',
    ...text,
    totalPages: 1,
    title: null,
    ...(margins.length === 0 ? {} : { margins }),
  };
}
