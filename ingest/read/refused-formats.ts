import { AssistantError } from '../../knowledge/model/errors.ts';
import { openOle } from './ole-streams.ts';

/** Marks of formats not read, by their first bytes in hex. */
const marks: readonly (readonly [RegExp, string])[] = [
  [/^47494638/, 'picture (.gif)'],
  // Size and four zero bytes: two letters alone may open any text.
  [/^424d.{8}00000000/, 'picture (.bmp)'],
  [/^52494646.{8}57454250/, 'picture (.webp)'],
  [/^.{8}66747970/, 'picture (.heic) or film (.mp4)'],
  [/^1f8b/, 'archive (.gz)'],
  [/^377abcaf271c/, 'archive (.7z)'],
  [/^526172211a07/, 'archive (.rar)'],
  [/^fd377a585a00/, 'archive (.xz)'],
  [/^425a68/, 'archive (.bz2)'],
  [/^504b0506/, 'empty archive (.zip)'],
  [/^504b0708/, 'archive in parts (.zip)'],
  [/^7f454c46/, 'program'],
  [/^4d5a90/, 'program'],
];

/** What the first 16 bytes, in hex, say that a file is, when it is of a format not read; undefined otherwise. */
export function findRefusedFormat(hex: string): string | undefined {
  return marks.find(([mark]) => mark.test(hex))?.[1];
}

/** What the streams at the top of a compound file tell of it, the surest first. */
const oleKinds: readonly (readonly [RegExp, string])[] = [
  [/^WordDocument$/, 'doc'],
  [/^(?:Workbook|Book)$/, 'xls'],
  [/^PowerPoint Document$/, 'PowerPoint 97-2003 slides (.ppt)'],
  [/^__(?:properties_version|nameid)/, 'Outlook message (.msg)'],
  [/^VisioDocument$/, 'Visio drawing (.vsd)'],
  [/^Contents$/, 'Publisher or Works file'],
];
const ENCRYPTED_STREAM = 'EncryptedPackage';

/**
 * Tells a Word document from a workbook and refuses every other compound file by its name. One whose directory is broken is known by
 * the names its bytes still hold.
 *
 * @throws DOCUMENT_ENCRYPTED — an Office file with a password ([MS-OFFCRYPTO] 2.3)
 * @throws DOCUMENT_UNSUPPORTED — neither of them
 * @throws DOCUMENT_DAMAGED — nothing tells what it was
 */
export function findOleFormat(path: string, bytes: Buffer): 'doc' | 'xls' {
  const names = listNames(bytes);
  if (names.includes(ENCRYPTED_STREAM)) {
    throw new AssistantError('DOCUMENT_ENCRYPTED', `Office file with a password: ${path}`);
  }
  if (names.length === 0)
    throw new AssistantError('DOCUMENT_DAMAGED', `compound file without its directory: ${path}`);
  const kind = oleKinds.find(([stream]) => names.some((name) => stream.test(name)))?.[1];
  if (kind === 'doc' || kind === 'xls') return kind;
  throw new AssistantError('DOCUMENT_UNSUPPORTED', `${kind ?? 'compound file'} is not read: ${path}`);
}

function listNames(bytes: Buffer): readonly string[] {
  try {
    const { names } = openOle(bytes);
    if (names.length > 0) return names;
  } catch {
    // Told from its bytes below.
  }
  const known = ['WordDocument', ENCRYPTED_STREAM, 'Workbook', 'PowerPoint Document', 'VisioDocument'];
  return known.filter((name) => bytes.includes(Buffer.from(name, 'utf16le')));
}
