import { AssistantError, toAssistantError } from '../../knowledge/model/errors.ts';
import type { Warning } from '../../knowledge/model/register.ts';
import { detectFormat } from './detect-format.ts';
import { combineHashes, type FileHash, readFileBytes } from './file-bytes.ts';
import { MAX_TEXT_LENGTH } from './limits.ts';
import { isOutOfMemory } from './out-of-memory.ts';
import type { PageWish } from './page-readings.ts';
import type { DocumentFormat, PageText, ReadResult } from './read-result.ts';

/** A document read, with the fingerprint of its file or files. */
export interface ReadFile extends FileHash {
  readonly result: ReadResult;
  /** Pages to be read otherwise, numbered through the document. */
  readonly wishes: readonly PageWish[];
}

/**
 * Reads the document that files make: one file of any known format, or several pictures, the pages of an album in
 * order, numbered on from one to the next. Meant for a reader process: a hostile file may use up all time and memory there
 * is, see {@link createReaderPool}.
 *
 * @throws AssistantError with a DOCUMENT_* code
 */
export async function readFiles(paths: readonly string[]): Promise<ReadFile> {
  const files: ReadFile[] = [];
  for (const path of paths) files.push(await readFile(path));
  const [first, ...others] = files;
  if (first === undefined) throw new AssistantError('INTERNAL', 'no file to read');
  if (others.length === 0) return first;
  return {
    ...combineHashes(files),
    result: joinPages(files.map(({ result }) => result)),
    wishes: joinWishes(files),
  };
}

function joinWishes(files: readonly ReadFile[]): PageWish[] {
  let before = 0;
  return files.flatMap(({ wishes, result }) => {
    const moved = wishes.map((wish) => ({ ...wish, pageNumber: before + wish.pageInFile }));
    before += result.totalPages;
    return moved;
  });
}

function joinPages(results: readonly ReadResult[]): ReadResult {
  const pages: PageText[] = [];
  let totalPages = 0;
  for (const result of results) {
    const before = totalPages;
    pages.push(...result.pages.map((page) => ({ ...page, pageNumber: before + (page.pageNumber ?? 1) })));
    totalPages += result.totalPages;
  }
  const warnings = results.flatMap((result) => result.warnings);
  return { format: 'image', pages, totalPages, title: null, warnings };
}

async function readFile(path: string): Promise<ReadFile> {
  const { bytes, contentHash, sizeBytes } = await readFileBytes(path);
  const { format, contradictsName } = detectFormat(path, bytes);
  const result = await readFormat(format, bytes, path);
  const textLength = result.pages.reduce((sum, page) => sum + page.text.length, 0);
  if (textLength > MAX_TEXT_LENGTH) {
    throw new AssistantError(
      'DOCUMENT_TOO_BIG',
      `text has ${textLength} characters, at most ${MAX_TEXT_LENGTH}: ${path}`,
    );
  }
  const warnings = contradictsName ? [...result.warnings, nameWarning(format)] : result.warnings;
  const wishes = toWishes(result, path);
  return { contentHash, sizeBytes, result: { ...result, warnings }, wishes };
}

function toWishes({ format, unread = [] }: ReadResult, path: string): PageWish[] {
  if (format !== 'pdf' && format !== 'image') return [];
  return unread.map(({ pageNumber, reason }) => ({
    pageNumber,
    path,
    pageInFile: pageNumber,
    format,
    reason,
  }));
}

async function readFormat(format: DocumentFormat, bytes: Buffer, path: string): Promise<ReadResult> {
  try {
    return await readers[format](bytes);
  } catch (error) {
    throw nameFile(error, path);
  }
}

// A reader, and the library it brings, is loaded when a file of its format comes.
const readers = {
  text: async (bytes) => (await import('./read-text.ts')).readText(bytes),
  markdown: async (bytes) => (await import('./read-markdown.ts')).readMarkdown(bytes),
  html: async (bytes) => (await import('./read-html.ts')).readHtml(bytes),
  pdf: async (bytes) => (await import('./read-pdf.ts')).readPdf(bytes),
  docx: async (bytes) => (await import('./read-docx.ts')).readDocx(bytes),
  doc: async (bytes) => (await import('./read-doc.ts')).readDoc(bytes),
  rtf: async (bytes) => (await import('./read-rtf.ts')).readRtf(bytes),
  xlsx: async (bytes) => (await import('./read-xlsx.ts')).readXlsx(bytes),
  xls: async (bytes) => (await import('./read-xls.ts')).readXls(bytes),
  mht: async (bytes) => (await import('./read-mht.ts')).readMht(bytes),
  image: async (bytes) => (await import('./read-image.ts')).readImage(bytes),
} satisfies Record<DocumentFormat, (bytes: Buffer) => Promise<ReadResult>>;

// What a library throws on bytes it did not expect is the file's fault, except where memory ran out.
function nameFile(error: unknown, path: string): AssistantError {
  const { message } = toAssistantError(error);
  const code =
    error instanceof AssistantError
      ? error.code
      : isOutOfMemory(error)
        ? 'DOCUMENT_TOO_BIG'
        : 'DOCUMENT_DAMAGED';
  return new AssistantError(code, `${message}: ${path}`, { cause: error });
}

function nameWarning(format: DocumentFormat): Warning {
  return {
    code: 'NAME_CONTRADICTS_FORMAT',
    message: `Đuôi tên tệp không đúng với nội dung; đã đọc là ${format}.`,
    quote: null,
  };
}
