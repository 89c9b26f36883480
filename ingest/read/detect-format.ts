import { extname } from 'node:path';
import { AssistantError } from '../../knowledge/model/errors.ts';
import type { DocumentFormat } from './read-result.ts';

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
  ['.pdf', 'pdf'],
  ['.docx', 'docx'],
  ['.png', 'image'],
  ['.jpg', 'image'],
  ['.jpeg', 'image'],
  ['.jfif', 'image'],
  ['.tif', 'image'],
  ['.tiff', 'image'],
]);

/** Formats told from the content alone; binary ones must begin with their mark, so a name cannot make them. */
const markedFormats: ReadonlySet<DocumentFormat> = new Set(['pdf', 'docx', 'image']);

/** How far into a file its marks are looked for, in bytes; PDF readers allow 1,024 bytes of junk before the header. */
const HEAD_BYTES = 1024;
const OLE_MARK = 'd0cf11e0a1b11ae1';

/** Marks of pictures read: .png, .jpg, .tif in both byte orders, by their first bytes in hex. */
const imageMarks = ['89504e470d0a1a0a', 'ffd8ff', '49492a00', '4d4d002a'] as const;

/** Marks of formats not read, by their first bytes in hex. */
const refusedMarks = [
  ['7b5c727466', 'rich text (.rtf)'],
  ['47494638', 'picture (.gif)'],
  ['424d', 'picture (.bmp)'],
  ['1f8b', 'archive (.gz)'],
  ['377abcaf271c', 'archive (.7z)'],
  ['526172211a07', 'archive (.rar)'],
  ['fd377a585a00', 'archive (.xz)'],
  ['425a68', 'archive (.bz2)'],
  ['504b0506', 'empty archive (.zip)'],
  ['504b0708', 'archive in parts (.zip)'],
  ['7f454c46', 'program'],
  ['4d5a90', 'program'],
] as const;

/**
 * The format of a file: by its first bytes, then by its name. A .docx is only told from other zips by its reader.
 *
 * @throws DOCUMENT_EMPTY — no bytes but white space
 * @throws DOCUMENT_ENCRYPTED — an Office file with a password
 * @throws DOCUMENT_UNSUPPORTED — a format not read here
 * @throws DOCUMENT_DAMAGED — named .pdf, .docx or as a picture, and neither that nor anything else known
 */
export function detectFormat(path: string, bytes: Buffer): DetectedFormat {
  if (isBlank(bytes)) throw new AssistantError('DOCUMENT_EMPTY', `file holds only white space: ${path}`);
  const extension = extname(path).toLowerCase();
  const named = formatsByExtension.get(extension);
  const marked = findMarkedFormat(path, bytes);
  if (marked === 'html' && named === 'markdown') return { format: named, contradictsName: false };
  if (marked !== null) return { format: marked, contradictsName: extension !== '' && marked !== named };
  if (named === undefined)
    throw new AssistantError('DOCUMENT_UNSUPPORTED', `file type not read: ${extension}: ${path}`);
  if (!markedFormats.has(named)) return { format: named, contradictsName: false };
  throw new AssistantError(
    'DOCUMENT_DAMAGED',
    `named ${extension} without that format's first bytes: ${path}`,
  );
}

function isBlank(bytes: Buffer): boolean {
  return bytes.every((byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d));
}

function findMarkedFormat(path: string, bytes: Buffer): DocumentFormat | null {
  const head = bytes.subarray(0, HEAD_BYTES);
  const hex = head.subarray(0, 16).toString('hex');
  if (hex.startsWith('504b0304')) return 'docx';
  if (imageMarks.some((mark) => hex.startsWith(mark))) return 'image';
  if (hex.startsWith(OLE_MARK)) throw oleError(path, bytes);
  const refused = refusedMarks.find(([mark]) => hex.startsWith(mark));
  if (refused !== undefined)
    throw new AssistantError('DOCUMENT_UNSUPPORTED', `${refused[1]} is not read: ${path}`);
  if (head.includes('%PDF-')) return 'pdf';
  return HTML_START.test(toAscii(head)) ? 'html' : null;
}

const HTML_START =
  /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[\s\S]{0,500}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i;

// Enough to see tags in UTF-8 and UTF-16 alike.
const toAscii = (bytes: Buffer) => bytes.toString('latin1').replace(/\0|^(?:ÿþ|þÿ|ï»¿)/g, '');

// Office wraps a file with a password into a compound file whose directory has these streams ([MS-OFFCRYPTO] 2.3).
function oleError(path: string, bytes: Buffer): AssistantError {
  if (bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))) {
    return new AssistantError('DOCUMENT_ENCRYPTED', `Office file with a password: ${path}`);
  }
  return new AssistantError(
    'DOCUMENT_UNSUPPORTED',
    `old Office file (.doc, .xls, .ppt, .msg) is not read: ${path}`,
  );
}
