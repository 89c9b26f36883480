import { extname } from 'node:path';
import { AssistantError } from '../../knowledge/model/errors.ts';
import { decodeText } from './decode-text.ts';
import type { DocumentFormat } from './read-result.ts';
import { findOleFormat, findRefusedFormat } from './refused-formats.ts';
import { findZipKind } from './zip-kind.ts';

/** What a file turned out to be. */
export interface DetectedFormat {
  readonly format: DocumentFormat;
  /** The name's ending promises another format than the content is. */
  readonly contradictsName: boolean;
}

const formatsByExtension: ReadonlyMap<string, DocumentFormat> = new Map([
  ['.txt', 'text'],
  ['.text', 'text'],
  ['', 'text'],
  ['.md', 'markdown'],
  ['.markdown', 'markdown'],
  ['.html', 'html'],
  ['.htm', 'html'],
  ['.xhtml', 'html'],
  ['.mht', 'mht'],
  ['.mhtml', 'mht'],
  ['.pdf', 'pdf'],
  ['.docx', 'docx'],
  ['.docm', 'docx'],
  ['.doc', 'doc'],
  ['.dot', 'doc'],
  ['.rtf', 'rtf'],
  ['.xlsx', 'xlsx'],
  ['.xlsm', 'xlsx'],
  ['.xls', 'xls'],
  ['.png', 'image'],
  ['.jpg', 'image'],
  ['.jpeg', 'image'],
  ['.jfif', 'image'],
  ['.tif', 'image'],
  ['.tiff', 'image'],
]);

/** Formats told from the content alone; they must begin with their mark, so a name cannot make them. */
const markedFormats: ReadonlySet<DocumentFormat> = new Set([
  'pdf',
  'docx',
  'doc',
  'rtf',
  'xlsx',
  'xls',
  'mht',
  'image',
]);
/** Of these, names that plain text is saved under as well: Office opens it all the same. */
const textNamedFormats: ReadonlySet<DocumentFormat> = new Set(['doc', 'rtf', 'xls']);

/** How far into a file its marks are looked for, in bytes; PDF readers allow 1,024 bytes of junk before the header. */
const HEAD_BYTES = 1024;
const OLE_MARK = 'd0cf11e0a1b11ae1';
const ZIP_MARK = '504b0304';
const RTF_MARK = '7b5c7274';
/** Marks of pictures read: .png, .jpg, .tif in both byte orders, by their first bytes in hex. */
const imageMarks = ['89504e470d0a1a0a', 'ffd8ff', '49492a00', '4d4d002a'] as const;

/**
 * The format of a file: by its first bytes, then by its name.
 *
 * @throws DOCUMENT_EMPTY — no bytes but white space
 * @throws DOCUMENT_ENCRYPTED — an Office file with a password
 * @throws DOCUMENT_UNSUPPORTED — a format not read here, also an archive: `openArchives` takes those it can
 * @throws DOCUMENT_DAMAGED — named as a format that begins with a mark, and neither that nor anything else known
 */
export function detectFormat(path: string, bytes: Buffer): DetectedFormat {
  if (isBlank(bytes)) throw new AssistantError('DOCUMENT_EMPTY', `file holds only white space: ${path}`);
  const extension = extname(path).toLowerCase();
  const named = formatsByExtension.get(extension);
  const marked = findMarkedFormat(path, bytes, named);
  if (marked === 'html' && named === 'markdown') return { format: named, contradictsName: false };
  if (marked !== null) return { format: marked, contradictsName: extension !== '' && marked !== named };
  if (extension === '.zip') throw new AssistantError('DOCUMENT_DAMAGED', `no archive: ${path}`);
  if (named === undefined)
    throw new AssistantError('DOCUMENT_UNSUPPORTED', `file type not read: ${extension}: ${path}`);
  if (!markedFormats.has(named)) return { format: named, contradictsName: false };
  if (textNamedFormats.has(named) && isText(bytes)) return { format: 'text', contradictsName: true };
  throw new AssistantError(
    'DOCUMENT_DAMAGED',
    `named ${extension} without that format's first bytes: ${path}`,
  );
}

/** Whether a file's first bytes are those of a picture that is read. */
export function looksLikePicture(head: Buffer): boolean {
  const hex = head.subarray(0, 8).toString('hex');
  return imageMarks.some((mark) => hex.startsWith(mark));
}

function isBlank(bytes: Buffer): boolean {
  return bytes.every((byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d));
}

function findMarkedFormat(
  path: string,
  bytes: Buffer,
  named: DocumentFormat | undefined,
): DocumentFormat | null {
  const head = bytes.subarray(0, HEAD_BYTES);
  const hex = head.subarray(0, 16).toString('hex');
  if (hex.startsWith(ZIP_MARK)) return findZipFormat(path, bytes, named);
  if (hex.startsWith(RTF_MARK)) return 'rtf';
  if (looksLikePicture(head)) return 'image';
  if (hex.startsWith(OLE_MARK)) {
    return findOleFormat(path, bytes);
  }
  const refused = findRefusedFormat(hex);
  if (refused !== undefined)
    throw new AssistantError('DOCUMENT_UNSUPPORTED', `${refused} is not read: ${path}`);
  if (head.includes('%PDF-')) return 'pdf';
  const text = toAscii(head);
  if (MIME_START.test(text) && MIME_PAGE.test(toAscii(bytes.subarray(0, HEAD_BYTES * 4)))) return 'mht';
  return HTML_START.test(text) ? 'html' : null;
}

// One whose directory is gone is a damaged file of the kind its name says; its reader finds out.
function findZipFormat(path: string, bytes: Buffer, named: DocumentFormat | undefined): DocumentFormat {
  const kind = findZipKind(bytes);
  if (kind === 'docx' || kind === 'xlsx') return kind;
  if (kind === null && (named === 'docx' || named === 'xlsx')) return named;
  if (kind === null) throw new AssistantError('DOCUMENT_DAMAGED', `zip without its directory: ${path}`);
  const what =
    kind === 'archive' ? 'archive (.zip) in an archive’s archive or under another name' : `.${kind} file`;
  throw new AssistantError('DOCUMENT_UNSUPPORTED', `${what} is not read: ${path}`);
}

function isText(bytes: Buffer): boolean {
  try {
    return !/^\s*<\?xml/.test(decodeText(bytes).text);
  } catch {
    return false;
  }
}

const HTML_START =
  /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[\s\S]{0,500}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i;
/** A saved web page in one file opens like a mail. */
const MIME_START =
  /^(?:MIME-Version|From|Snapshot-Content-Location|Subject|Date|Content-Type|Content-Location):/i;
const MIME_PAGE = /^Content-Type:\s*(?:multipart\/related|text\/html)/im;

// Enough to see tags in UTF-8 and UTF-16 alike.
const toAscii = (bytes: Buffer) => bytes.toString('latin1').replace(/\0|^(?:ÿþ|þÿ|ï»¿)/g, '');
