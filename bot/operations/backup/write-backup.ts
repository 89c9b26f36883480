import { createHash, hash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { type Pack, pack } from 'tar-stream';
import { AssistantError } from '../../../knowledge/model/errors.ts';
import { isFileHeld } from '../../../knowledge/store/held-file.ts';
import { openStore } from '../../../knowledge/store/open-store.ts';
import { STORE_FILE } from '../../../knowledge/store/schema.ts';
import { snapshotDatabase } from '../../../knowledge/store/snapshot-database.ts';
import { OPERATOR } from '../../../knowledge/store/store.ts';
import { DATABASE_FILES, KEPT_FILES } from '../data-files.ts';
import { noteBackup } from './last-backup.ts';
import { BACKUP_FORMAT, MANIFEST_FILE, type Manifest } from './manifest.ts';
import { readBackup } from './read-backup.ts';
import { seal } from './sealed-stream.ts';
import { writingBackup } from './writing-backup.ts';

/** The store last: whatever another database tells of is then in it. */
const SNAPSHOT_ORDER = DATABASE_FILES.toSorted((a, b) => Number(a === STORE_FILE) - Number(b === STORE_FILE));
const OWNER_ONLY = { file: 0o600, folder: 0o700 } as const;
/** Databases shrink to a quarter; more effort gains a tenth and takes three times as long. */
const GZIP_LEVEL = 3;

/** What to back up, and to where. */
export interface BackupOptions {
  readonly dataDirectory: string;
  /** Replaced when it is there; nothing is left of a backup that fails. */
  readonly file: string;
  /** Seals the file; undefined leaves it open, as a `.tar.gz`. */
  readonly passphrase: string | undefined;
  readonly program: string;
  /** ISO 8601, UTC. */
  readonly now: string;
}

/** What a finished backup holds. */
export interface Backup {
  readonly manifest: Manifest;
  readonly sizeBytes: number;
}

/**
 * Writes one file of everything in a data folder that cannot be made anew, while ingest and bot go on: each database as it
 * stands at one instant. What was written is read back and held against its hashes before the file gets its name.
 *
 * @throws STORE_UNREADABLE — there is no store to back up
 * @throws STORE_WRITE_FAILED, STORE_DAMAGED, STORE_BUSY
 */
export async function writeBackup(options: BackupOptions): Promise<Backup> {
  const { dataDirectory, file, passphrase, now } = options;
  if (!isFileHeld(join(dataDirectory, STORE_FILE)))
    throw new AssistantError('STORE_UNREADABLE', `no store in ${dataDirectory}`);
  const part = `${file}.${randomUUID()}.part`;
  const aside = `${part}.d`;
  return await writingBackup(file, async () => {
    try {
      await mkdir(aside, { recursive: true, mode: OWNER_ONLY.folder });
      const manifest = await packAll(options, aside, part);
      await readBackup(part, passphrase);
      await syncFile(part);
      const { size: sizeBytes } = await stat(part);
      await rename(part, file);
      await noteBackup(dataDirectory, { madeAt: now, sizeBytes, isSealed: passphrase !== undefined });
      return { manifest, sizeBytes };
    } finally {
      await rm(aside, { recursive: true, force: true });
      await rm(part, { force: true });
    }
  });
}

async function packAll(options: BackupOptions, aside: string, part: string): Promise<Manifest> {
  const { dataDirectory, passphrase } = options;
  const held = SNAPSHOT_ORDER.filter((name) => existsSync(join(dataDirectory, name)));
  for (const name of held) await snapshotDatabase(join(dataDirectory, name), join(aside, name));
  const archive = pack();
  const output = createWriteStream(part, { mode: OWNER_ONLY.file });
  const source = Readable.from(archive);
  const zip = createGzip({ level: GZIP_LEVEL });
  const writing =
    passphrase === undefined
      ? pipeline(source, zip, output)
      : pipeline(source, zip, (plain) => seal(plain, passphrase), output);
  const filling = fill(archive, held, aside, options).catch((error: unknown) => {
    archive.destroy(error instanceof Error ? error : undefined);
    throw error;
  });
  const [manifest] = await Promise.all([filling, writing]);
  return manifest;
}

async function fill(
  archive: Pack,
  databases: readonly string[],
  aside: string,
  { dataDirectory, program, now }: BackupOptions,
): Promise<Manifest> {
  const files: Manifest['files'] = [];
  const sized = await countStore(aside);
  for (const path of databases) {
    const { size: sizeBytes } = await stat(join(aside, path));
    files.push({ path, sizeBytes, sha256: await addStream(archive, path, join(aside, path), sizeBytes) });
  }
  for await (const { path, bytes } of readKept(dataDirectory)) {
    await addBytes(archive, path, bytes);
    files.push({ path, sizeBytes: bytes.length, sha256: hash('sha256', bytes) });
  }
  const about = {
    format: BACKUP_FORMAT,
    program,
    madeAt: now,
    dataDirectory: resolve(dataDirectory),
  } as const;
  const manifest = { ...about, ...sized, files };
  await addBytes(archive, MANIFEST_FILE, Buffer.from(JSON.stringify(manifest)));
  archive.finalize();
  return manifest;
}

async function countStore(dataDirectory: string): Promise<{ documents: number; passages: number }> {
  const store = await openStore({ dataDirectory }, 'read-only');
  try {
    return await store.count(OPERATOR);
  } finally {
    await store.close();
  }
}

/** Files people sent and pictures of pages: each small enough to be held, so that it is whole and its hash is its own. */
async function* readKept(dataDirectory: string): AsyncGenerator<{ path: string; bytes: Buffer }> {
  for (const kept of KEPT_FILES) {
    for (const file of await listFiles(join(dataDirectory, kept))) {
      // What was deleted since it was listed is not missed.
      const bytes = await readFile(file).catch(() => undefined);
      if (bytes !== undefined) yield { path: relative(dataDirectory, file).replaceAll(sep, '/'), bytes };
    }
  }
}

async function listFiles(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) return [];
  if (found.isFile()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function addBytes(archive: Pack, name: string, bytes: Buffer): Promise<void> {
  return new Promise((done, fail) => {
    archive.entry({ name, mode: OWNER_ONLY.file }, bytes, (error) => (error ? fail(error) : done()));
  });
}

async function addStream(archive: Pack, name: string, file: string, size: number): Promise<string> {
  const digest = createHash('sha256');
  const hashing = async function* (source: AsyncIterable<Buffer>) {
    for await (const chunk of source) {
      digest.update(chunk);
      yield chunk;
    }
  };
  await pipeline(createReadStream(file), hashing, archive.entry({ name, size, mode: OWNER_ONLY.file }));
  return digest.digest('hex');
}

async function syncFile(file: string): Promise<void> {
  for (const path of [file, dirname(file)]) {
    const handle = await open(path, 'r');
    // A folder cannot be synced everywhere.
    await handle.sync().catch(() => undefined);
    await handle.close();
  }
}
