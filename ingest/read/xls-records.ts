import { splitSheetMargin } from './margin-lines.ts';

interface XlsRecord {
  readonly type: number;
  readonly data: Buffer;
}

/** Types of the records wanted ([MS-XLS] 2.3.2). */
const FILE_PASS = 0x2f;
const HEADER = 0x14;
const FOOTER = 0x15;
const DRAWN_TEXT = 0x1b6;
const CONTINUE = 0x3c;
/** Type and length, before each record. */
const RECORD_HEAD_BYTES = 4;

function* readRecords(stream: Buffer): Generator<XlsRecord> {
  for (let at = 0; at + RECORD_HEAD_BYTES <= stream.length; ) {
    const start = at + RECORD_HEAD_BYTES;
    const data = stream.subarray(start, start + stream.readUInt16LE(at + 2));
    yield { type: stream.readUInt16LE(at), data };
    at = start + data.length;
  }
}

/** Whether the `Workbook` stream of an .xls says that what follows is encrypted; types and lengths of records never are. */
export function isXlsEncrypted(stream: Buffer): boolean {
  return readRecords(stream).some(({ type }) => type === FILE_PASS);
}

/** The lines of an .xls outside its cells: printed headers and footers, text boxes. */
export function listXlsMargins(stream: Buffer): string[] {
  const lines: string[] = [];
  let before = 0;
  for (const { type, data } of readRecords(stream)) {
    if (type === HEADER || type === FOOTER) lines.push(...splitSheetMargin(readCountedText(data)));
    // The words of a drawing follow its record.
    if (type === CONTINUE && before === DRAWN_TEXT) lines.push(...readText(data).split('\n'));
    before = type;
  }
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}

function readCountedText(data: Buffer): string {
  return data.length < 2 ? '' : readText(data.subarray(2)).slice(0, data.readUInt16LE(0));
}

// One byte for each letter or two, told by a first bit ([MS-XLS] 2.5.294).
function readText(bytes: Buffer): string {
  const isWide = ((bytes[0] ?? 0) & 1) === 1;
  return bytes.toString(isWide ? 'utf16le' : 'latin1', Math.min(1, bytes.length));
}
