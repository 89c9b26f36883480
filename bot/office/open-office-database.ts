import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import {
  checkCompanionDatabase,
  createCompanionDatabase,
  type DatabaseKind,
  writeTogether,
} from '../../knowledge/store/companion-database.ts';
import { toStoreError } from '../../knowledge/store/sqlite-errors.ts';

/** Who is who, in the data directory: a file of its own, which channels and the command line may have open at once. */
export const OFFICE_FILE = 'office.sqlite';

/** A row is written in a millisecond; waiting blocks the event loop. */
const BUSY_TIMEOUT_MS = 2_000;

const KIND: DatabaseKind = {
  name: 'office',
  // "TMof" in ASCII.
  applicationId: 0x544d6f66,
  version: 1,
  schema: `
    CREATE TABLE people (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      role TEXT NOT NULL,
      agency TEXT,
      first_seen_at INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE memberships (
      person TEXT NOT NULL REFERENCES people ON DELETE CASCADE,
      agency TEXT NOT NULL,
      status TEXT NOT NULL,
      post TEXT,
      is_head INTEGER NOT NULL DEFAULT 0,
      asked_at INTEGER NOT NULL,
      decided_at INTEGER,
      decided_by TEXT,
      PRIMARY KEY (person, agency)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX memberships_by_agency ON memberships (agency, status);
    CREATE TABLE invitations (
      code_hash TEXT PRIMARY KEY,
      agency TEXT NOT NULL,
      made_by TEXT NOT NULL,
      expires_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE feedback (
      id TEXT PRIMARY KEY,
      at INTEGER NOT NULL,
      person TEXT,
      agency TEXT,
      answer_id TEXT,
      question TEXT NOT NULL,
      rating TEXT NOT NULL,
      reason TEXT,
      handled_at INTEGER,
      handled_by TEXT
    ) STRICT;
    CREATE TABLE groups (
      id TEXT PRIMARY KEY,
      agency TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE reminder_subscriptions (
      person TEXT NOT NULL REFERENCES people ON DELETE CASCADE,
      agency TEXT NOT NULL,
      since TEXT NOT NULL,
      PRIMARY KEY (person, agency)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE snoozed_deadlines (
      person TEXT NOT NULL REFERENCES people ON DELETE CASCADE,
      agency TEXT NOT NULL,
      deadline TEXT NOT NULL,
      day TEXT NOT NULL,
      PRIMARY KEY (person, agency, deadline, day)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE finished_deadlines (
      agency TEXT NOT NULL,
      deadline TEXT NOT NULL,
      by_person TEXT REFERENCES people ON DELETE SET NULL,
      at INTEGER NOT NULL,
      PRIMARY KEY (agency, deadline)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE questions (
      sequence INTEGER PRIMARY KEY,
      at INTEGER NOT NULL,
      person TEXT NOT NULL,
      agency TEXT,
      answer_id TEXT
    ) STRICT;
    CREATE INDEX questions_by_time ON questions (at);
    CREATE INDEX questions_by_person ON questions (person);
    CREATE TABLE uploads (
      document_id TEXT PRIMARY KEY,
      agency TEXT NOT NULL,
      person TEXT,
      folder TEXT NOT NULL,
      size_bytes INTEGER NOT NULL,
      uploaded_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX uploads_by_agency ON uploads (agency);
    CREATE TABLE proposals (
      document_id TEXT PRIMARY KEY,
      agency TEXT NOT NULL,
      person TEXT,
      status TEXT NOT NULL,
      asked_at INTEGER NOT NULL,
      decided_by TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE audit (
      sequence INTEGER PRIMARY KEY AUTOINCREMENT,
      at INTEGER NOT NULL,
      by_person TEXT NOT NULL,
      action TEXT NOT NULL,
      subject TEXT NOT NULL
    ) STRICT;
  `,
};

/**
 * Opens `<dataDirectory>/office.sqlite`, creating it when missing.
 *
 * @throws STORE_DAMAGED, STORE_VERSION — see `checkCompanionDatabase`
 * @throws STORE_BUSY, STORE_WRITE_FAILED
 */
export function openOfficeDatabase(dataDirectory: string): DatabaseSync {
  const path = join(dataDirectory, OFFICE_FILE);
  createCompanionDatabase(path, KIND);
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS });
    checkCompanionDatabase(database, KIND);
    // secure_delete: who asked to be forgotten is gone from the file too. Durability: see `writeDurably`.
    database.exec(
      'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON; PRAGMA foreign_keys = ON',
    );
    return database;
  } catch (error) {
    database?.close();
    throw toStoreError(error, 'write');
  }
}

/**
 * Writes that survive a power cut: who may enter. All others survive a kill without waiting for the disk, since a wait is
 * time in which a kill makes Telegram get a message twice.
 *
 * @throws STORE_BUSY, STORE_WRITE_FAILED — nothing was changed
 */
export function writeDurably<T>(database: DatabaseSync, work: () => T): T {
  database.exec('PRAGMA synchronous = FULL');
  try {
    return writeTogether(database, work);
  } finally {
    database.exec('PRAGMA synchronous = NORMAL');
  }
}
