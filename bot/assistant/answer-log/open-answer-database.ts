import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import {
  checkCompanionDatabase,
  createCompanionDatabase,
  type DatabaseKind,
} from '../../../knowledge/store/companion-database.ts';
import { toReadable } from '../../../knowledge/store/held-file.ts';
import { toStoreError } from '../../../knowledge/store/sqlite-errors.ts';

/** The answer log in the data directory: a file of its own, so that a long ingest never makes an answer wait. */
export const ANSWERS_FILE = 'answers.sqlite';

/** Another answer is written in a millisecond; waiting blocks the event loop. */
const BUSY_TIMEOUT_MS = 500;

const KIND: DatabaseKind = {
  name: 'answer log',
  // "TMan" in ASCII.
  applicationId: 0x544d616e,
  version: 1,
  schema: `
    CREATE TABLE answers (
      sequence INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      at TEXT NOT NULL,
      viewer_agency TEXT,
      outcome TEXT NOT NULL,
      provenance TEXT NOT NULL,
      question TEXT,
      resolved_question TEXT,
      answer TEXT,
      erased_at TEXT
    ) STRICT;
    CREATE INDEX answers_by_time ON answers (at);
    CREATE TABLE cited_documents (
      sequence INTEGER NOT NULL REFERENCES answers ON DELETE CASCADE,
      document_id TEXT NOT NULL,
      content_hash TEXT,
      number TEXT,
      register_hash TEXT NOT NULL,
      PRIMARY KEY (document_id, sequence)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX cited_by_answer ON cited_documents (sequence);
  `,
};

/**
 * Opens `<dataDirectory>/answers.sqlite` for reading alone, also where nothing may be written.
 *
 * @throws STORE_DAMAGED, STORE_VERSION — see `checkCompanionDatabase`
 * @throws STORE_BUSY
 */
export function openAnswersToRead(dataDirectory: string): DatabaseSync {
  const path = join(dataDirectory, ANSWERS_FILE);
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(toReadable(path), { readOnly: true, timeout: BUSY_TIMEOUT_MS });
    checkCompanionDatabase(database, KIND);
    return database;
  } catch (error) {
    database?.close();
    throw toStoreError(error, 'read');
  }
}

/**
 * Opens `<dataDirectory>/answers.sqlite`, creating it when missing.
 *
 * @throws STORE_DAMAGED, STORE_VERSION — see `checkCompanionDatabase`
 * @throws STORE_BUSY, STORE_WRITE_FAILED
 */
export function openAnswerDatabase(dataDirectory: string): DatabaseSync {
  const path = join(dataDirectory, ANSWERS_FILE);
  createCompanionDatabase(path, KIND);
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS });
    checkCompanionDatabase(database, KIND);
    // secure_delete: what is erased is overwritten, not merely unlinked. A power cut may take the last answers, a kill none.
    database.exec(
      'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON; PRAGMA foreign_keys = ON',
    );
    return database;
  } catch (error) {
    database?.close();
    throw toStoreError(error, 'write');
  }
}
