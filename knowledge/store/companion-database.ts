import { randomUUID } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { AssistantError } from '../model/errors.ts';
import { toStoreError } from './sqlite-errors.ts';

/** A database beside the store in the data folder: what marks it as ours, and of which make. */
export interface DatabaseKind {
  /** What it is, for operators: "message queue". */
  readonly name: string;
  /** https://www.sqlite.org/fileformat.html#application_id */
  readonly applicationId: number;
  readonly version: number;
  /** The statements that make its tables. */
  readonly schema: string;
  /** By version, the statements that make a file of it one of the next version; a version left out is refused. */
  readonly upgrades?: Readonly<Record<number, string>>;
}

/**
 * Makes the file where there is none. It is built aside and linked into place, so that a kill in the middle leaves no
 * half-made file that the next start would refuse, and of two processes that make it at once the second finds the first's.
 *
 * @throws STORE_WRITE_FAILED — directory or file cannot be created
 */
export function createCompanionDatabase(path: string, kind: DatabaseKind): void {
  if (existsSync(path)) return;
  const aside = `${path}.${randomUUID()}.new`;
  const cannotCreate = (cause: unknown) =>
    new AssistantError('STORE_WRITE_FAILED', `cannot create ${kind.name}: ${path}`, { cause });
  try {
    mkdirSync(dirname(path), { recursive: true });
  } catch (error) {
    throw cannotCreate(error);
  }
  try {
    const database = new DatabaseSync(aside);
    try {
      database.exec(kind.schema);
      database.exec(`PRAGMA application_id = ${kind.applicationId}; PRAGMA user_version = ${kind.version};`);
    } finally {
      database.close();
    }
    linkSync(aside, path);
  } catch (error) {
    if (!existsSync(path)) throw cannotCreate(error);
  } finally {
    rmSync(aside, { force: true });
  }
}

/**
 * Looks at what marks the file, not at its pages: that would take seconds for a large one.
 *
 * @throws STORE_DAMAGED — an existing file is empty or another program's
 * @throws STORE_VERSION — it was made by another version of this program
 */
export function checkCompanionDatabase(database: DatabaseSync, kind: DatabaseKind): void {
  const applicationId = readPragma(database, 'application_id');
  if (applicationId !== kind.applicationId) {
    throw new AssistantError(
      'STORE_DAMAGED',
      `not a ${kind.name} of this program: application_id ${applicationId}`,
    );
  }
  const version = readPragma(database, 'user_version');
  if (version !== kind.version) {
    throw new AssistantError(
      'STORE_VERSION',
      `${kind.name} has schema ${version}, this program knows ${kind.version}`,
    );
  }
}

/** Looks through all pages of a file. @throws STORE_DAMAGED — one is not as SQLite left it */
export function checkPages(database: DatabaseSync, kind: DatabaseKind): void {
  const integrity = readPragma(database, 'quick_check');
  if (integrity !== 'ok') throw new AssistantError('STORE_DAMAGED', `${kind.name} fails quick_check`);
}

/** Runs writes that happen together or not at all. @throws STORE_BUSY, STORE_WRITE_FAILED — nothing was changed */
export function writeTogether<T>(database: DatabaseSync, work: () => T): T {
  try {
    database.exec('BEGIN IMMEDIATE');
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    if (database.isOpen && database.isTransaction) database.exec('ROLLBACK');
    throw toStoreError(error, 'write');
  }
}

/** Makes an older file one of this version where its kind tells how; other files are left as they are. */
export function upgradeCompanionDatabase(database: DatabaseSync, kind: DatabaseKind): void {
  const { applicationId, upgrades = {}, version } = kind;
  if (readPragma(database, 'application_id') !== applicationId) return;
  for (;;) {
    const held = Number(readPragma(database, 'user_version'));
    const upgrade = held < version ? upgrades[held] : undefined;
    if (upgrade === undefined) return;
    writeTogether(database, () => database.exec(`${upgrade} PRAGMA user_version = ${held + 1};`));
  }
}

function readPragma(database: DatabaseSync, name: string): unknown {
  return Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {})[0];
}
