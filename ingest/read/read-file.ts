import { AssistantError, toAssistantError } from '../../knowledge/model/errors.ts';
import type { Warning } from '../../knowledge/model/register.ts';
import { type DocumentFormat, detectFormat } from './detect-format.ts';
import { type FileHash, readFileBytes } from './file-bytes.ts';
import { MAX_TEXT_LENGTH } from './limits.ts';
import { isOutOfMemory } from './out-of-memory.ts';
import type { ReadResult } from './read-result.ts';

/** A file read, with its fingerprint. */
export interface ReadFile extends FileHash {
  readonly result: ReadResult;
}

/**
 * Reads one file of any known format. Meant for a reader process: a hostile file may use up all time and memory there
 * is, see {@link createReaderPool}.
 *
 * @throws AssistantError with a DOCUMENT_* code
 */
export async function readFile(path: string): Promise<ReadFile> {
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
  return { contentHash, sizeBytes, result: { ...result, warnings } };
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
