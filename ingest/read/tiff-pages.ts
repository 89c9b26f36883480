import { AssistantError } from '../../knowledge/model/errors.ts';

/** Most pages of a TIFF; faxes and scans have tens. */
const MAX_TIFF_PAGES = 500;
const HEADER_BYTES = 8;
const ENTRY_BYTES = 12;

/**
 * Where the pages of a TIFF begin: the offsets of its image file directories, in order (TIFF 6.0, section 2).
 *
 * @returns undefined when the bytes are no TIFF
 * @throws DOCUMENT_DAMAGED — the chain of directories leaves the file, or runs in a circle
 */
export function findTiffPages(bytes: Buffer): readonly number[] | undefined {
  const numbers = toNumbers(bytes);
  if (numbers === undefined) return undefined;
  const offsets: number[] = [];
  let next = numbers.read32(4);
  while (next !== 0) {
    if (offsets.includes(next) || offsets.length === MAX_TIFF_PAGES)
      throw damaged('its pages run in a circle');
    if (next + 2 > bytes.length) throw damaged('a page lies outside the file');
    offsets.push(next);
    const end = next + 2 + numbers.read16(next) * ENTRY_BYTES;
    if (end + 4 > bytes.length) throw damaged('a page lies outside the file');
    next = numbers.read32(end);
  }
  return offsets;
}

/**
 * The same TIFF with another page in front, for readers that look at the first page only: the header is made to point
 * at its directory; nothing else changes.
 *
 * @param pageNumber from 1
 * @returns the bytes themselves when they are no TIFF
 * @throws DOCUMENT_DAMAGED — no such page
 */
export function selectTiffPage(bytes: Buffer, pageNumber: number): Buffer {
  const offset = findTiffPages(bytes)?.[pageNumber - 1];
  const numbers = toNumbers(bytes);
  if (numbers === undefined) return bytes;
  if (offset === undefined) throw damaged(`there is no page ${pageNumber}`);
  const selected = Buffer.from(bytes);
  if (numbers.isLittleEndian) selected.writeUInt32LE(offset, 4);
  else selected.writeUInt32BE(offset, 4);
  return selected;
}

function toNumbers(bytes: Buffer) {
  const mark = bytes.length < HEADER_BYTES ? '' : bytes.subarray(0, 4).toString('hex');
  const isLittleEndian = mark === '49492a00';
  if (!isLittleEndian && mark !== '4d4d002a') return undefined;
  return {
    isLittleEndian,
    read16: (at: number) => (isLittleEndian ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at)),
    read32: (at: number) => (isLittleEndian ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at)),
  };
}

const damaged = (reason: string) => new AssistantError('DOCUMENT_DAMAGED', `TIFF cannot be read: ${reason}`);
