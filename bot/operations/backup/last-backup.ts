import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { LAST_BACKUP_FILE } from '../data-files.ts';

const lastBackupSchema = z.object({
  /** ISO 8601, UTC. */
  madeAt: z.iso.datetime(),
  sizeBytes: z.int(),
  isSealed: z.boolean(),
});
/** What is kept of the last backup of a data folder. */
export type LastBackup = z.infer<typeof lastBackupSchema>;

/** The last backup of a data folder; undefined when there was none. */
export async function findLastBackup(dataDirectory: string): Promise<LastBackup | undefined> {
  try {
    return lastBackupSchema.parse(JSON.parse(await readFile(join(dataDirectory, LAST_BACKUP_FILE), 'utf8')));
  } catch {
    return undefined;
  }
}

/** Notes it in the data folder; a folder that may not be written is none the worse for it. */
export async function noteBackup(dataDirectory: string, backup: LastBackup): Promise<void> {
  const text = `${JSON.stringify(backup)}\n`;
  await writeFile(join(dataDirectory, LAST_BACKUP_FILE), text, { mode: 0o600 }).catch(() => undefined);
}
