import { judgeVietnamese } from '../../knowledge/language/vietnamese-syllable.ts';
import { AssistantError } from '../../knowledge/model/errors.ts';
import type { Warning } from '../../knowledge/model/register.ts';
import { MAX_PDF_PAGES } from './limits.ts';
import { loadLibrary } from './load-library.ts';
import { type DrawnTable, mayHoldTable, writeOutRows } from './pdf-tables.ts';
import type { PageText, ReadResult, UnreadPage } from './read-result.ts';
import { hasTornLine } from './torn-lines.ts';

/** Share of characters without meaning (private use, lost, control) above which a text layer is called garbled. */
const MAX_GARBLED_SHARE = 0.02;
/** Most pages of a file that are searched for drawn tables, at about 0.1 s each. */
const MAX_TABLE_PAGES = 60;
const GARBLED = /[\uE000-\uF8FF\uFFFD[\p{Cc}--[\t\n\v\f\r]]]/gv;
const FIELD_MARK = /\/Widget\b/;

interface RawPage {
  readonly num: number;
  readonly text: string;
}
interface Reading {
  readonly pages: readonly RawPage[];
  readonly totalPages: number;
  /** Pages the library gave up on. */
  readonly failedPages: readonly number[];
  readonly isDamaged: boolean;
}

/**
 * A PDF's text layer, page by page. Read strictly first; a file that fails is read again for what it still gives, and
 * warned of. Pages without text, with a text layer that lies or with fields that hide text are named in `unread`.
 *
 * @throws DOCUMENT_ENCRYPTED — needs a password
 * @throws DOCUMENT_DAMAGED, DOCUMENT_TOO_BIG
 */
export async function readPdf(bytes: Uint8Array): Promise<ReadResult> {
  const reading = await readPages(bytes);
  const pages = reading.pages.map(({ num, text }): PageText => ({ pageNumber: num, text }));
  if (reading.failedPages.length > 0 && pages.every((page) => page.text === '')) throw noText(reading);
  const unread = findUnread(pages, toRawText(bytes));
  return {
    format: 'pdf',
    pages,
    totalPages: reading.totalPages,
    title: null,
    warnings: [
      ...(reading.isDamaged ? [damagedWarning(reading.failedPages)] : []),
      ...(isGarbled(pages) ? [garbledWarning] : []),
    ],
    ...(unread.length === 0 ? {} : { unread }),
  };
}

/** A page of fewer letters may be a picture with a stamp of text on it. */
const FEW_LETTERS = 150;
// Pictures and fields are told by their dictionaries, which stand in the file uncompressed where pictures are concerned.
const PICTURE_MARK = /\/Subtype\s*\/Image\b/;

function findUnread(pages: readonly PageText[], raw: string): UnreadPage[] {
  const hasPictures = PICTURE_MARK.test(raw);
  const hasFields = FIELD_MARK.test(raw);
  return pages.flatMap(({ pageNumber, text }, index) => {
    const isEdge = index === 0 || index === pages.length - 1;
    const reason = findReason(text, hasPictures) ?? (hasFields && isEdge ? 'fields' : null);
    return reason === null || pageNumber === null ? [] : [{ pageNumber, reason }];
  });
}

function findReason(text: string, hasPictures: boolean): UnreadPage['reason'] | null {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0 || (hasPictures && letters < FEW_LETTERS)) return 'picture';
  const { verdict } = judgeVietnamese(text);
  if (verdict === 'unmarked') return hasPictures ? verdict : null;
  return verdict === 'scrambled' || hasTornLine(text) ? 'scrambled' : null;
}

function toRawText(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

async function readPages(bytes: Uint8Array): Promise<Reading> {
  try {
    return await readStrictly(bytes);
  } catch (error) {
    if (error instanceof AssistantError) throw error;
    await failWhenEncrypted(error);
    return await readLeniently(bytes, error);
  }
}

// Gaps mark no cells: justified lines have wide ones too, and most tables have none.
const textOptions = { pageJoiner: '', cellSeparator: '' };

async function readStrictly(bytes: Uint8Array): Promise<Reading> {
  return withParser(bytes, true, async (parser) => {
    const totalPages = await countPages(parser);
    const { pages } = await parser.getText(textOptions);
    const withRows = await writeOutTables(parser, pages.map(toCleanPage));
    return { pages: withRows, totalPages, failedPages: [], isDamaged: false };
  });
}

async function readLeniently(bytes: Uint8Array, strictError: unknown): Promise<Reading> {
  try {
    return await withParser(bytes, false, async (parser) => {
      const totalPages = await countPages(parser);
      const pages: RawPage[] = [];
      const failedPages: number[] = [];
      for (let num = 1; num <= totalPages; num++) {
        const text = await readOnePage(parser, num);
        if (text === null) failedPages.push(num);
        pages.push(toCleanPage({ num, text: text ?? '' }));
      }
      return { pages, totalPages, failedPages, isDamaged: true };
    });
  } catch (error) {
    if (error instanceof AssistantError) throw error;
    const options = { cause: strictError };
    throw new AssistantError('DOCUMENT_DAMAGED', `PDF cannot be read: ${String(error)}`, options);
  }
}

// pdf.js names these at load time for drawing, and takes them from a native canvas that a reader process may not load.
// Reading text never uses them.
async function loadPdfParse() {
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) {
    if (!(name in globalThis))
      Object.defineProperty(globalThis, name, { value: class {}, configurable: true });
  }
  return loadLibrary('pdf-parse', () => import('pdf-parse'));
}

type Parser = InstanceType<typeof import('pdf-parse').PDFParse>;

// The library takes the buffer over, so each attempt gets a copy; scripts in fonts are never compiled to code.
async function withParser<T>(
  bytes: Uint8Array,
  stopAtErrors: boolean,
  use: (parser: Parser) => Promise<T>,
): Promise<T> {
  const { PDFParse } = await loadPdfParse();
  const parser = new PDFParse({
    data: Uint8Array.from(bytes),
    stopAtErrors,
    isEvalSupported: false,
    verbosity: 0,
  });
  try {
    return await use(parser);
  } finally {
    await parser.destroy();
  }
}

// Looking for lines takes longer than reading the text, so only likely pages are looked at, and not too many.
async function writeOutTables(parser: Parser, pages: readonly RawPage[]): Promise<RawPage[]> {
  const likely = new Set(
    pages
      .filter((page) => mayHoldTable(page.text))
      .slice(0, MAX_TABLE_PAGES)
      .map((page) => page.num),
  );
  const written: RawPage[] = [];
  for (const { num, text } of pages) {
    written.push({ num, text: likely.has(num) ? writeOutRows(text, await findTables(parser, num)) : text });
  }
  return written;
}

async function findTables(parser: Parser, num: number): Promise<DrawnTable[]> {
  try {
    const { pages } = await parser.getTable({ partial: [num] });
    return pages.flatMap((page) => page.tables);
  } catch {
    // Rows are a gain, not a need: the text is there without them.
    return [];
  }
}

// Page 0 does not exist: nothing is read but the document's page tree.
async function countPages(parser: Parser): Promise<number> {
  const { total } = await parser.getText({ partial: [0] });
  if (total <= MAX_PDF_PAGES) return total;
  throw new AssistantError('DOCUMENT_TOO_BIG', `PDF claims ${total} pages, at most ${MAX_PDF_PAGES}`);
}

async function readOnePage(parser: Parser, num: number): Promise<string | null> {
  try {
    const { pages } = await parser.getText({ ...textOptions, partial: [num] });
    return pages[0]?.text ?? null;
  } catch {
    // Told as a failed page.
    return null;
  }
}

async function failWhenEncrypted(error: unknown): Promise<void> {
  const { PasswordException } = await loadPdfParse();
  if (!(error instanceof PasswordException)) return;
  throw new AssistantError('DOCUMENT_ENCRYPTED', 'PDF needs a password', { cause: error });
}

function noText({ failedPages }: Reading): AssistantError {
  return new AssistantError(
    'DOCUMENT_DAMAGED',
    `PDF gives no text; pages that failed: ${failedPages.join(', ')}`,
  );
}

const toCleanPage = ({ num, text }: RawPage): RawPage => ({ num, text: text.trim() });

function isGarbled(pages: readonly PageText[]): boolean {
  const length = pages.reduce((sum, page) => sum + page.text.length, 0);
  const garbled = pages.reduce((sum, page) => sum + (page.text.match(GARBLED)?.length ?? 0), 0);
  return garbled > length * MAX_GARBLED_SHARE;
}

const garbledWarning: Warning = {
  code: 'TEXT_GARBLED',
  message:
    'Lớp chữ của tệp có nhiều ký tự không đọc được (phông chữ không có bảng mã). Cần đối chiếu với bản gốc.',
  quote: null,
};

function damagedWarning(failedPages: readonly number[]): Warning {
  const failed = failedPages.length === 0 ? '' : ` Trang không đọc được: ${failedPages.join(', ')}.`;
  return {
    code: 'FILE_DAMAGED',
    message: `Tệp PDF có chỗ hỏng, có thể đã mất chữ.${failed} Cần đối chiếu với bản gốc.`,
    quote: null,
  };
}
