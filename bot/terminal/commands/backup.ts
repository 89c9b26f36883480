import { existsSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { z } from 'zod';
import { AssistantError } from '../../../knowledge/model/errors.ts';
import { backupWording as wording } from '../../../prompts/backup-wording.ts';
import { writeBackup } from '../../operations/backup/write-backup.ts';
import { formatBytes } from '../../operations/format-bytes.ts';
import { PROGRAM_VERSION } from '../../program-version.ts';
import { type Arguments, type Command, exitCodes, writeJsonLine, writeText } from '../command.ts';

/** One line of `backup --json`. */
export const backupLineSchema = z.object({
  file: z.string(),
  sizeBytes: z.int(),
  isEncrypted: z.boolean(),
  documents: z.int(),
  passages: z.int(),
  files: z.int(),
});

/** `backup`: all that a data folder holds, in one file, while others work in it. */
export const backupCommand: Command = {
  options: { overwrite: { type: 'boolean' } },
  worksUnread: true,
  async run(args, { configuration, databaseUrl, dataDirectory, isJson, stdout, now }) {
    const file = getBackupFile(args);
    if (databaseUrl !== undefined) throw refuse(wording.storeElsewhere);
    if (`${resolve(file)}${sep}`.startsWith(`${resolve(dataDirectory)}${sep}`))
      throw refuse(wording.insideData);
    if (existsSync(file) && args.values.overwrite !== true) throw refuse(wording.fileThere(file));
    const passphrase = configuration.BACKUP_KEY;
    const { manifest, sizeBytes } = await writeBackup({
      dataDirectory,
      file,
      passphrase,
      program: PROGRAM_VERSION,
      now: now(),
    });
    const { documents, passages, files } = manifest;
    const isEncrypted = passphrase !== undefined;
    if (isJson)
      writeJsonLine(stdout, { file, sizeBytes, isEncrypted, documents, passages, files: files.length });
    else
      writeText(
        stdout,
        wording.written(file, formatBytes(sizeBytes)) +
          wording.holds(documents, passages, files.length) +
          wording.notIncluded +
          (isEncrypted ? wording.sealed : wording.open),
      );
    return exitCodes.done;
  },
};

/** The one file a call names. @throws INPUT_USAGE */
export function getBackupFile({ positionals }: Arguments): string {
  const [file, ...more] = positionals;
  if (file !== undefined && file !== '' && more.length === 0) return file;
  throw new AssistantError('INPUT_USAGE', 'exactly one backup file', {
    details: { problems: [wording.oneFile] },
  });
}

function refuse(problem: string): AssistantError {
  return new AssistantError('INPUT_INVALID', 'backup file is refused', { details: { problems: [problem] } });
}
