/** What a zip holds, by the names of its entries. archive: files of their own. */
export type ZipKind = 'docx' | 'xlsx' | 'archive' | 'xlsb' | 'pptx' | 'odt' | 'epub';

const END_MARK = Buffer.from('PK\x05\x06', 'latin1');
const ENTRY_MARK = 0x02014b50;
const END_BYTES = 22;
/** The end record stands before a comment of at most 64 kB. */
const MAX_COMMENT_BYTES = 0xffff;
/** An Office file names its main part among its first entries. */
const MAX_NAMES = 5_000;

const kinds: readonly (readonly [ZipKind, RegExp])[] = [
  ['docx', /^word\/document\d*\.xml$/],
  ['xlsx', /^xl\/workbook\d*\.xml$/],
  ['xlsb', /^xl\/workbook\.bin$/],
  ['pptx', /^ppt\/presentation\.xml$/],
  ['epub', /^META-INF\/container\.xml$/],
  ['odt', /^META-INF\/manifest\.xml$/],
];

/**
 * What kind of zip it is by its directory, without unpacking anything; null when the directory cannot be found, as in
 * a file cut short.
 */
export function findZipKind(bytes: Buffer): ZipKind | null {
  const names = listNames(bytes);
  if (names === null) return null;
  return kinds.find(([, part]) => names.some((name) => part.test(name)))?.[0] ?? 'archive';
}

function listNames(bytes: Buffer): string[] | null {
  const from = Math.max(0, bytes.length - END_BYTES - MAX_COMMENT_BYTES);
  const end = bytes.subarray(from).lastIndexOf(END_MARK) + from;
  if (end < from || end + END_BYTES > bytes.length) return null;
  const names: string[] = [];
  // Bytes put before the zip shift everything: the directory ends where the end record begins.
  let at = end - bytes.readUInt32LE(end + 12);
  if (at < 0) return null;
  while (at + 46 <= end && bytes.readUInt32LE(at) === ENTRY_MARK && names.length < MAX_NAMES) {
    const nameBytes = bytes.readUInt16LE(at + 28);
    names.push(bytes.toString('latin1', at + 46, at + 46 + nameBytes));
    at += 46 + nameBytes + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return names;
}
