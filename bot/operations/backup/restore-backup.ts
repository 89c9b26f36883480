import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { AssistantError } from '../../../knowledge/model/errors.ts';
import { checkDatabaseFile } from '../../../knowledge/store/check-database-file.ts';
import { openStore } from '../../../knowledge/store/open-store.ts';
import { openProcessLock, type ProcessLock } from '../../../knowledge/store/process-lock.ts';
import { relocateSources } from '../../../knowledge/store/relocate-sources.ts';
import { OPERATOR } from '../../../knowledge/store/store.ts';
import { backupWording } from '../../../prompts/backup-wording.ts';
import { DATABASE_FILES, LOCK_FILES } from '../data-files.ts';
import type { Manifest } from './manifest.ts';
import { readBackup } from './read-backup.ts';
import { writingBackup } from './writing-backup.ts';

/** What to restore, and to where. */
export interface RestoreOptions {
  readonly file: string;
  readonly dataDirectory: string;
  readonly passphrase: string | undefined;
  /** Whether a folder that holds something is set aside for it. */
  readonly replaces: boolean;
  /** ISO 8601, UTC. */
  readonly now: string;
}

/** What a finished restore did. */
export interface Restored {
  readonly manifest: Manifest;
  /** Where what was there before has been put; null when there was nothing. */
  readonly setAside: string | null;
}

/**
 * Puts a backup in place of a data folder: unpacked and checked aside, every file against its hash and every database
 * page by page, and only then given its name. Until then nothing is changed, whatever is wrong with the backup.
 *
 * @throws BACKUP_DAMAGED, BACKUP_KEY, DOCUMENT_NOT_FOUND — see `readBackup`
 * @throws STORE_VERSION — a newer program made it
 * @throws INPUT_INVALID — the folder holds something, and is not to be replaced
 * @throws STORE_BUSY — a bot or an ingest works in the folder
 * @throws STORE_WRITE_FAILED
 */
export async function restoreBackup(options: RestoreOptions): Promise<Restored> {
  const { file, passphrase, replaces } = options;
  const dataDirectory = resolve(options.dataDirectory);
  const aside = `${dataDirectory}.${randomUUID()}.restoring`;
  const isTaken = await holdsSomething(dataDirectory);
  if (isTaken && !replaces)
    throw new AssistantError('INPUT_INVALID', `data folder is not empty: ${dataDirectory}`, {
      details: { problems: [backupWording.folderHolds(dataDirectory)] },
    });
  return await writingBackup(dataDirectory, async () => {
    try {
      await mkdir(aside, { recursive: true, mode: 0o700 });
      const manifest = await readBackup(file, passphrase, aside);
      await checkRestored(aside, manifest);
      await relocateSources(aside, withSeparator(manifest.dataDirectory), withSeparator(dataDirectory));
      const setAside = isTaken ? `${dataDirectory}.truoc-${options.now.replaceAll(/[^\dT]/g, '')}` : null;
      await putInPlace(aside, dataDirectory, setAside);
      return { manifest, setAside };
    } finally {
      await rm(aside, { recursive: true, force: true });
    }
  });
}

async function holdsSomething(folder: string): Promise<boolean> {
  if (!existsSync(folder)) return false;
  return (await writingBackup(folder, () => readdir(folder))).length > 0;
}

function withSeparator(folder: string): string {
  return folder.endsWith(sep) ? folder : `${folder}${sep}`;
}

/** Opening it also brings a store of an older version up to this one. */
async function checkRestored(folder: string, manifest: Manifest): Promise<void> {
  const bad = DATABASE_FILES.find((name) => checkDatabaseFile(join(folder, name)) === 'damaged');
  if (bad !== undefined) throw new AssistantError('BACKUP_DAMAGED', `database is damaged: ${bad}`);
  const store = await openStore({ dataDirectory: folder }, 'read-only');
  try {
    const { documents, passages } = await store.count(OPERATOR);
    if (documents !== manifest.documents || passages !== manifest.passages)
      throw new AssistantError('BACKUP_DAMAGED', 'store does not hold what the manifest tells');
  } finally {
    await store.close();
  }
}

async function putInPlace(aside: string, folder: string, setAside: string | null): Promise<void> {
  await mkdir(dirname(folder), { recursive: true });
  if (setAside === null) {
    if (existsSync(folder)) await rmdir(folder);
    await rename(aside, folder);
    return;
  }
  const locks = takeLocks(folder);
  try {
    await rename(folder, setAside);
    try {
      await rename(aside, folder);
    } catch (error) {
      await rename(setAside, folder);
      throw error;
    }
  } finally {
    for (const lock of locks) lock.release();
  }
}

function takeLocks(folder: string): ProcessLock[] {
  const locks = LOCK_FILES.map((name) => openProcessLock(join(folder, name)));
  if (locks.every((lock) => lock.tryTake())) return locks;
  for (const lock of locks) lock.release();
  throw new AssistantError('STORE_BUSY', `a bot or an ingest works in ${folder}`, {
    details: { problems: [backupWording.stopFirst] },
  });
}
