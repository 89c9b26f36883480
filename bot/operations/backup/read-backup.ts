import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { extract } from 'tar-stream';
import { AssistantError } from '../../../knowledge/model/errors.ts';
import { DATABASE_FILES, KEPT_FILES } from '../data-files.ts';
import { MANIFEST_FILE, type Manifest, manifestSchema } from './manifest.ts';
import { isSealed, unseal } from './sealed-stream.ts';
import { isDiskRefusal } from './writing-backup.ts';

const HEAD_BYTES = 64;
const GZIP_MAGIC = Buffer.from([0x1f, 0x8b]);
/** Of some 100,000 files. */
const MAX_MANIFEST_BYTES = 64 * 1024 ** 2;

/**
 * Reads a backup through and holds every file against its hash.
 *
 * @param target where the files are written, a folder of ours alone; undefined: they are only looked at
 * @throws BACKUP_DAMAGED — it is no backup, or not as it was written; what is in `target` is then of no use
 * @throws BACKUP_KEY — it is sealed, and not with this passphrase
 * @throws DOCUMENT_NOT_FOUND — there is no such file
 */
export async function readBackup(
  file: string,
  passphrase: string | undefined,
  target?: string,
): Promise<Manifest> {
  const head = await readHead(file);
  const isClosed = isSealed(head);
  if (isClosed && passphrase === undefined)
    throw new AssistantError('BACKUP_KEY', 'backup is sealed, and BACKUP_KEY is not set');
  if (!isClosed && !head.subarray(0, GZIP_MAGIC.length).equals(GZIP_MAGIC))
    throw damaged('no backup of ours');
  const source = createReadStream(file);
  try {
    const plain = isClosed && passphrase !== undefined ? unseal(source, passphrase) : source;
    return await readArchive(plain, target);
  } catch (error) {
    throw toReadError(error);
  } finally {
    source.destroy();
  }
}

async function readHead(file: string): Promise<Buffer> {
  try {
    const handle = await open(file, 'r');
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch (cause) {
    throw new AssistantError('DOCUMENT_NOT_FOUND', `backup cannot be read: ${file}`, { cause });
  }
}

async function readArchive(plain: AsyncIterable<Uint8Array>, target: string | undefined): Promise<Manifest> {
  const archive = extract();
  const found = new Map<string, { sizeBytes: number; sha256: string }>();
  let manifest: Manifest | undefined;
  const reading = pipeline(plain, createGunzip(), archive);
  // Its failure is told by the loop below, or by the pipeline itself when the loop came to its end.
  reading.catch(() => undefined);
  for await (const entry of archive) {
    const { name, type } = entry.header;
    if (manifest !== undefined || found.has(name) || type !== 'file')
      throw damaged(`unexpected entry: ${name}`);
    if (name === MANIFEST_FILE) manifest = parseManifest(await readAll(entry));
    else found.set(name, await takeEntry(entry, toPath(name, target)));
  }
  await reading;
  if (manifest === undefined) throw damaged('the end is missing');
  checkFiles(manifest, found);
  return manifest;
}

const SAFE_PATH = /^(?![./])(?!.*(?:^|\/)\.\.?(?:\/|$))[^\\\0:]+$/;

/** @returns where an entry goes; undefined when it is not to be written */
function toPath(name: string, target: string | undefined): string | undefined {
  const [top = ''] = name.split('/');
  const isOurs = [...DATABASE_FILES, ...KEPT_FILES].some((each) => each === top);
  if (!isOurs || !SAFE_PATH.test(name)) throw damaged(`unexpected entry: ${name}`);
  return target === undefined ? undefined : join(target, name);
}

async function takeEntry(entry: AsyncIterable<unknown>, path: string | undefined) {
  const digest = createHash('sha256');
  let sizeBytes = 0;
  const hashing = async function* () {
    for await (const chunk of inBytes(entry)) {
      digest.update(chunk);
      sizeBytes += chunk.length;
      yield chunk;
    }
  };
  if (path === undefined) for await (const _ of hashing());
  else {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await pipeline(hashing, createWriteStream(path, { mode: 0o600, flags: 'wx', flush: true }));
  }
  return { sizeBytes, sha256: digest.digest('hex') };
}

async function readAll(entry: AsyncIterable<unknown>): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of inBytes(entry)) {
    bytes += chunk.length;
    if (bytes > MAX_MANIFEST_BYTES) throw damaged('manifest is too long');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

// The archive's streams are not typed.
async function* inBytes(entry: AsyncIterable<unknown>): AsyncGenerator<Uint8Array> {
  for await (const chunk of entry) {
    if (!(chunk instanceof Uint8Array)) throw damaged('entry is not bytes');
    yield chunk;
  }
}

function parseManifest(text: string): Manifest {
  try {
    return manifestSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw damaged('manifest cannot be read', cause);
  }
}

function checkFiles(
  manifest: Manifest,
  found: ReadonlyMap<string, { sizeBytes: number; sha256: string }>,
): void {
  for (const { path, sizeBytes, sha256 } of manifest.files) {
    const file = found.get(path);
    if (file?.sizeBytes !== sizeBytes || file.sha256 !== sha256)
      throw damaged(`differs from its hash: ${path}`);
  }
  if (found.size !== manifest.files.length) throw damaged('holds files that its manifest does not name');
}

function damaged(reason: string, cause?: unknown): AssistantError {
  return new AssistantError('BACKUP_DAMAGED', reason, { cause });
}

// zlib and tar tell of damage in their own terms; what the disk says to what is written stays what it is.
function toReadError(error: unknown): unknown {
  if (error instanceof AssistantError || isDiskRefusal(error)) return error;
  return damaged('the archive cannot be read', error);
}
