import type { Readable } from 'node:stream';
import type { Entry, ZipFile } from 'yauzl';
import { AssistantError } from '../../knowledge/model/errors.ts';
import { MAX_UNPACKED_BYTES, MAX_XML_BYTES, MAX_ZIP_ENTRIES } from './limits.ts';
import { loadLibrary } from './load-library.ts';

const ENCRYPTED_FLAG = 0x1;

/** Parts of a zip unpacked within limits, and the names of all its parts. */
export interface ZipParts {
  readonly names: readonly string[];
  readonly contents: ReadonlyMap<string, Buffer>;
}

/**
 * Unpacks the wanted parts of a zip after its directory has been checked: sizes, number of entries, encryption; sizes
 * that turn out to be lies are caught while unpacking.
 *
 * @param required a part without which the zip is of another kind
 * @throws DOCUMENT_UNSUPPORTED — no part is the required one
 * @throws DOCUMENT_TOO_BIG, DOCUMENT_ENCRYPTED, DOCUMENT_DAMAGED
 */
export async function readZipParts(bytes: Buffer, required: RegExp, wanted: RegExp): Promise<ZipParts> {
  const { fromBufferPromise } = await loadLibrary('yauzl', () => import('yauzl'));
  try {
    const zip = await fromBufferPromise(bytes);
    const entries = await listEntries(zip);
    if (!entries.some((entry) => required.test(entry.fileName))) {
      throw new AssistantError('DOCUMENT_UNSUPPORTED', 'zip of another kind than expected');
    }
    const wantedEntries = entries.filter((entry) => wanted.test(entry.fileName));
    checkEntries(entries, wantedEntries);
    const contents = new Map<string, Buffer>();
    for (const entry of wantedEntries) contents.set(entry.fileName, await readEntry(zip, entry));
    return { names: entries.map((entry) => entry.fileName), contents };
  } catch (error) {
    if (error instanceof AssistantError) throw error;
    throw new AssistantError('DOCUMENT_DAMAGED', `zip cannot be unpacked: ${String(error)}`, {
      cause: error,
    });
  }
}

async function listEntries(zip: ZipFile): Promise<Entry[]> {
  if (zip.entryCount > MAX_ZIP_ENTRIES) throw tooBig(`${zip.entryCount} entries, at most ${MAX_ZIP_ENTRIES}`);
  const entries: Entry[] = [];
  for await (const entry of zip.eachEntry()) entries.push(entry);
  return entries;
}

function checkEntries(entries: readonly Entry[], wanted: readonly Entry[]): void {
  const encrypted = entries.find((entry) => (entry.generalPurposeBitFlag & ENCRYPTED_FLAG) !== 0);
  if (encrypted !== undefined) {
    throw new AssistantError('DOCUMENT_ENCRYPTED', `zip entry is encrypted: ${encrypted.fileName}`);
  }
  const wantedBytes = sumSizes(wanted);
  if (wantedBytes > MAX_XML_BYTES)
    throw tooBig(`text parts unpack to ${wantedBytes} bytes, at most ${MAX_XML_BYTES}`);
  const totalBytes = sumSizes(entries);
  if (totalBytes > MAX_UNPACKED_BYTES)
    throw tooBig(`unpacks to ${totalBytes} bytes, at most ${MAX_UNPACKED_BYTES}`);
}

const sumSizes = (entries: readonly Entry[]) =>
  entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);

const tooBig = (reason: string) => new AssistantError('DOCUMENT_TOO_BIG', `zip is too big: ${reason}`);

// yauzl ends the stream with an error when more or fewer bytes come than the directory says.
async function readEntry(zip: ZipFile, entry: Entry): Promise<Buffer> {
  const stream: Readable = await zip.openReadStreamPromise(entry);
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}
