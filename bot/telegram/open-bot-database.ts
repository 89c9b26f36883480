import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { AssistantError } from '../../knowledge/model/errors.ts';
import {
  checkCompanionDatabase,
  checkPages,
  createCompanionDatabase,
  type DatabaseKind,
  upgradeCompanionDatabase,
} from '../../knowledge/store/companion-database.ts';
import { openProcessLock } from '../../knowledge/store/process-lock.ts';
import { isBusy } from '../../knowledge/store/sqlite-errors.ts';

/** The bot's own database in the data directory. */
export const BOT_DATABASE_FILE = 'bot.sqlite';
/** Held while a bot runs. */
export const BOT_LOCK_FILE = 'bot.lock.sqlite';
/** "TMbq" in ASCII: marks the file as this program's message queue. */
const APPLICATION_ID = 0x544d6271;
const SCHEMA_VERSION = 2;
const BUSY_TIMEOUT_MS = 2_000;

/** What a person is in the middle of: the next thing they type or send belongs to it. */
const WIZARDS = `
  CREATE TABLE wizards (
    chat_id INTEGER NOT NULL,
    user_id INTEGER NOT NULL,
    state TEXT NOT NULL,
    updated_at INTEGER NOT NULL,
    PRIMARY KEY (chat_id, user_id)
  ) STRICT;
`;

/** Files of documents that Telegram has: sent again by their id there. */
const SENT_FILES = `
  CREATE TABLE sent_files (
    document_id TEXT NOT NULL,
    content_hash TEXT NOT NULL,
    file_id TEXT NOT NULL,
    PRIMARY KEY (document_id, content_hash)
  ) STRICT, WITHOUT ROWID;
`;

/** Which reminders were made, each once, and whose were gone through on which day. Nothing is pruned by the clock. */
const REMINDERS = `
  CREATE TABLE reminders (
    person TEXT NOT NULL,
    agency TEXT NOT NULL,
    deadline TEXT NOT NULL,
    day TEXT NOT NULL,
    PRIMARY KEY (person, agency, deadline, day)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE reminded_days (
    person TEXT NOT NULL,
    day TEXT NOT NULL,
    PRIMARY KEY (person, day)
  ) STRICT, WITHOUT ROWID;
`;

/** What was done of that which a day has only so much of. */
const USES = `
  CREATE TABLE uses (
    day TEXT NOT NULL,
    kind TEXT NOT NULL,
    person TEXT NOT NULL,
    agency TEXT,
    created_at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX uses_by_day ON uses (day, kind);
`;

/** When Telegram was last heard, and which chats were written in when. */
const ATTENDANCE = `
  CREATE TABLE last_poll (one INTEGER PRIMARY KEY, at INTEGER NOT NULL) STRICT;
  CREATE TABLE active_chats (chat_id INTEGER PRIMARY KEY, active_at INTEGER NOT NULL) STRICT;
`;

/** Which documents people's answers, drafts and reminders rest on, by ids alone, and which changes of documents were told. */
const RELIANCES = `
  CREATE TABLE reliances (
    person TEXT NOT NULL,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    document_id TEXT NOT NULL,
    agency TEXT,
    at INTEGER NOT NULL,
    PRIMARY KEY (person, kind, subject, document_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX reliances_by_document ON reliances (document_id);
  CREATE TABLE told_changes (change TEXT PRIMARY KEY, document_id TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE departing (document_id TEXT PRIMARY KEY, name TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE known_documents (document_id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
  CREATE TABLE seen_generation (one INTEGER PRIMARY KEY, generation INTEGER NOT NULL) STRICT;
`;

const SCHEMA = `
  CREATE TABLE inbox (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    update_id INTEGER NOT NULL UNIQUE,
    chat_id INTEGER NOT NULL,
    payload TEXT,
    received_at INTEGER NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    finished_at INTEGER
  ) STRICT;
  CREATE INDEX inbox_unfinished ON inbox (chat_id, seq) WHERE finished_at IS NULL;
  CREATE TABLE outbox (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    chat_id INTEGER NOT NULL,
    payload TEXT,
    created_at INTEGER NOT NULL,
    finished_at INTEGER,
    message_id INTEGER,
    dropped_because TEXT
  ) STRICT;
  CREATE INDEX outbox_unfinished ON outbox (chat_id, id) WHERE finished_at IS NULL;
  CREATE TABLE buttons (
    id TEXT PRIMARY KEY,
    chat_id INTEGER NOT NULL,
    user_id INTEGER NOT NULL,
    action TEXT NOT NULL,
    created_at INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE conversations (
    chat_id INTEGER NOT NULL,
    user_id INTEGER NOT NULL,
    state TEXT NOT NULL,
    updated_at INTEGER NOT NULL,
    PRIMARY KEY (chat_id, user_id)
  ) STRICT;
  ${WIZARDS}
  ${SENT_FILES}
  ${REMINDERS}
  ${USES}
  ${ATTENDANCE}
  ${RELIANCES}
`;

const KIND: DatabaseKind = {
  name: 'message queue',
  applicationId: APPLICATION_ID,
  version: SCHEMA_VERSION,
  schema: SCHEMA,
  upgrades: { 1: `${WIZARDS} ${SENT_FILES} ${REMINDERS} ${USES} ${ATTENDANCE} ${RELIANCES}` },
};

/** The open database, and the right to it. */
export interface BotDatabase {
  readonly database: DatabaseSync;
  /** Closes it and lets another bot in. */
  close(): void;
}

/**
 * The bot's own database `<dataDirectory>/bot.sqlite`, created when missing (with its folder). One bot at a time: two on
 * one queue would answer everything twice. Others may read it meanwhile, as a backup does.
 *
 * @throws STORE_DAMAGED — an existing file is damaged, empty or another program's
 * @throws STORE_VERSION — it was made by another version of this program
 * @throws STORE_BUSY — another process holds it
 */
export function openBotDatabase(dataDirectory: string): BotDatabase {
  const path = join(dataDirectory, BOT_DATABASE_FILE);
  const lock = openProcessLock(join(dataDirectory, BOT_LOCK_FILE));
  let database: DatabaseSync | undefined;
  const close = () => {
    if (database?.isOpen === true) database.close();
    lock.release();
  };
  try {
    if (!lock.tryTake()) throw busy(path);
    createCompanionDatabase(path, KIND);
    database = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS });
    upgradeCompanionDatabase(database, KIND);
    checkCompanionDatabase(database, KIND);
    checkPages(database, KIND);
    // secure_delete: what is done with is gone from the file too. Durability: see `withFullSync`.
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON');
    return { database, close };
  } catch (error) {
    close();
    throw toOpenError(error, path);
  }
}

function busy(path: string, cause?: unknown): AssistantError {
  return new AssistantError('STORE_BUSY', `message queue is used by another process: ${path}`, { cause });
}

function toOpenError(error: unknown, path: string): AssistantError {
  if (error instanceof AssistantError) return error;
  if (isBusy(error)) return busy(path, error);
  return new AssistantError('STORE_DAMAGED', `cannot open message queue: ${path}`, { cause: error });
}
