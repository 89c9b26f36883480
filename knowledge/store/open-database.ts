import { randomUUID } from 'node:crypto';
import { closeSync, existsSync, linkSync, mkdirSync, openSync, readSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { AssistantError } from '../model/errors.ts';
import { createStoreDatabase, READ_WAIT_MS, type StoreDatabase } from './database.ts';
import { isFileHeld, toReadable, unreadable } from './held-file.ts';
import { damaged, getInteger } from './rows.ts';
import { APPLICATION_ID, MIGRATIONS, SCHEMA_VERSION, STORE_FILE, toSchemaStatements } from './schema.ts';
import { toStoreError } from './sqlite-errors.ts';

export type StoreMode = 'read-write' | 'read-only';

/** A first ingest touches pages all over three indexes; the 2 MB SQLite keeps by itself cost a tenth of its time. */
const PAGE_CACHE_KB = 16_384;
/** Pages of log after which a writer brings them over into the file and syncs: 16 MB, a tenth of a second. */
const CHECKPOINT_PAGES = 4_000;

// The database header: https://www.sqlite.org/fileformat.html#the_database_header
const HEADER_BYTES = 100;
const HEADER_MAGIC = 'SQLite format 3\0';
const APPLICATION_ID_OFFSET = 68;

/**
 * Opens the store's file, creating directory and file when they are missing and the mode allows writing. Read-only
 * with no file gives an empty store in memory: nothing is ingested yet, and reading must not write. The one thing that
 * opening for reading may write is the way up from an older version of the tables.
 *
 * @throws STORE_UNREADABLE — the data folder is a plain file, or it or the store may not be read
 * @throws STORE_DAMAGED — empty, foreign or broken file; it is left as it is.
 * @throws STORE_VERSION — made by a newer version of the tables.
 * @throws STORE_WRITE_FAILED — directory or file cannot be created.
 */
export function openDatabase(dataDirectory: string, mode: StoreMode): StoreDatabase {
  const file = join(dataDirectory, STORE_FILE);
  if (mode === 'read-only' && !isFileHeld(file)) return createEmptyInMemory();
  if (!existsSync(file)) createStoreFile(dataDirectory, file);
  checkHeader(file);
  migrate(file);
  return connect(file, mode);
}

function connect(file: string, mode: StoreMode): StoreDatabase {
  let connection: DatabaseSync | undefined;
  try {
    const isReading = mode === 'read-only';
    const path = isReading ? toReadable(file) : file;
    connection = new DatabaseSync(path, { readOnly: isReading, timeout: READ_WAIT_MS });
    const database = createStoreDatabase(connection);
    // Synced at checkpoints, not at each commit: a killed process loses nothing, and what a power cut takes is read again
    // at the next ingest, because its hash is gone with it.
    if (mode === 'read-write') {
      // secure_delete: deleted text is overwritten with zeros, not merely unlinked.
      connection.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON;');
      connection.exec(
        `PRAGMA cache_size = -${PAGE_CACHE_KB}; PRAGMA wal_autocheckpoint = ${CHECKPOINT_PAGES};`,
      );
    }
    connection.exec('PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY;');
    database.generation();
    return database;
  } catch (error) {
    connection?.close();
    throw toStoreError(error, mode === 'read-only' ? 'read' : 'write');
  }
}

// Looked at without writing first; another process may have come before, so the version is read again under the lock.
function migrate(file: string): void {
  let connection: DatabaseSync | undefined;
  try {
    connection = new DatabaseSync(toReadable(file), { readOnly: true, timeout: READ_WAIT_MS });
    const isCurrent = readVersion(connection, file) === SCHEMA_VERSION;
    connection.close();
    if (isCurrent) return;
    connection = new DatabaseSync(file, { timeout: READ_WAIT_MS });
    connection.exec('BEGIN IMMEDIATE');
    for (let version = readVersion(connection, file); version < SCHEMA_VERSION; version++) {
      connection.exec(`${MIGRATIONS.get(version) ?? ''} PRAGMA user_version = ${version + 1};`);
    }
    connection.exec('COMMIT');
  } catch (error) {
    throw toStoreError(error, 'write');
  } finally {
    if (connection?.isOpen === true) connection.close();
  }
}

function readVersion(connection: DatabaseSync, file: string): number {
  const version = getInteger(connection.prepare('PRAGMA user_version').get() ?? {}, 'user_version');
  if (version <= SCHEMA_VERSION && (version === SCHEMA_VERSION || MIGRATIONS.has(version))) return version;
  throw new AssistantError('STORE_VERSION', `store has version ${version}, not ${SCHEMA_VERSION}: ${file}`);
}

// Before SQLite sees the file: opening a foreign database could already change it (a log to recover).
function checkHeader(file: string): void {
  const header = readHeader(file);
  if (header.length < HEADER_BYTES) throw damaged(`file is empty or cut: ${file}`);
  if (header.toString('latin1', 0, HEADER_MAGIC.length) !== HEADER_MAGIC)
    throw damaged(`not a SQLite file: ${file}`);
  if (header.readUInt32BE(APPLICATION_ID_OFFSET) !== APPLICATION_ID)
    throw damaged(`not a store of ours: ${file}`);
}

function readHeader(file: string): Buffer {
  const header = Buffer.alloc(HEADER_BYTES);
  try {
    const descriptor = openSync(file, 'r');
    try {
      return header.subarray(0, readSync(descriptor, header, 0, HEADER_BYTES, 0));
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    throw unreadable(file, error);
  }
}

// Made aside and linked into place: nobody, not even a process killed in the middle, leaves a half-made store under
// the real name, and of two processes that create it at once the second finds the first's.
function createStoreFile(dataDirectory: string, file: string): void {
  const aside = `${file}.${randomUUID()}.new`;
  try {
    mkdirSync(dataDirectory, { recursive: true });
  } catch (error) {
    throw cannotCreate(file, error);
  }
  try {
    const connection = new DatabaseSync(aside);
    try {
      connection.exec('PRAGMA journal_mode = WAL');
      connection.exec(`BEGIN IMMEDIATE; ${toSchemaStatements(randomUUID())} COMMIT;`);
    } finally {
      connection.close();
    }
    linkUnlessThere(aside, file);
  } catch (error) {
    throw cannotCreate(file, error);
  } finally {
    for (const suffix of ['', '-wal', '-shm']) rmSync(`${aside}${suffix}`, { force: true });
  }
}

function cannotCreate(file: string, cause: unknown): AssistantError {
  return new AssistantError('STORE_WRITE_FAILED', `store cannot be created: ${file}`, { cause });
}

function linkUnlessThere(aside: string, file: string): void {
  try {
    linkSync(aside, file);
  } catch (error) {
    if (!existsSync(file)) throw error;
  }
}

function createEmptyInMemory(): StoreDatabase {
  const connection = new DatabaseSync(':memory:');
  connection.exec(`BEGIN; ${toSchemaStatements(randomUUID())} COMMIT; PRAGMA query_only = ON;`);
  return createStoreDatabase(connection);
}
