import { z } from 'zod';
import { backupWording as wording } from '../../../prompts/backup-wording.ts';
import type { Manifest } from '../../operations/backup/manifest.ts';
import { readBackup } from '../../operations/backup/read-backup.ts';
import { restoreBackup } from '../../operations/backup/restore-backup.ts';
import { toOfficeTime } from '../../telegram/office-time.ts';
import { type Command, type CommandEnvironment, exitCodes, writeJsonLine, writeText } from '../command.ts';
import { getBackupFile } from './backup.ts';

/** One line of `restore --json`. */
export const restoreLineSchema = z.object({
  file: z.string(),
  /** Null with `--check`: nothing was put anywhere. */
  dataDirectory: z.string().nullable(),
  madeAt: z.string(),
  documents: z.int(),
  passages: z.int(),
  files: z.int(),
  /** Where the folder that was there before is now; null when there was none. */
  setAside: z.string().nullable(),
});

/** `restore`: a backup put in place of a data folder, or only looked through. */
export const restoreCommand: Command = {
  options: { check: { type: 'boolean' }, replace: { type: 'boolean' } },
  worksUnread: true,
  async run(args, environment) {
    const { configuration, dataDirectory, now } = environment;
    const file = getBackupFile(args);
    const passphrase = configuration.BACKUP_KEY;
    if (args.values.check === true) {
      const manifest = await readBackup(file, passphrase);
      tell(environment, { file, manifest, folder: null, setAside: null });
      return exitCodes.done;
    }
    const replaces = args.values.replace === true;
    const restored = await restoreBackup({ file, dataDirectory, passphrase, replaces, now: now() });
    tell(environment, { file, ...restored, folder: dataDirectory });
    return exitCodes.done;
  },
};

interface Outcome {
  readonly file: string;
  readonly manifest: Manifest;
  readonly folder: string | null;
  readonly setAside: string | null;
}

function tell({ isJson, stdout }: CommandEnvironment, { file, manifest, folder, setAside }: Outcome): void {
  const { documents, passages, files, madeAt, program } = manifest;
  if (isJson) {
    const counts = { documents, passages, files: files.length };
    writeJsonLine(stdout, { file, dataDirectory: folder, madeAt, ...counts, setAside });
    return;
  }
  const done = folder === null ? wording.sound(file) : wording.restored(folder);
  const beside = setAside === null ? '' : wording.setAside(setAside);
  const about =
    wording.madeOf(toOfficeMinute(madeAt), program) + wording.holds(documents, passages, files.length);
  writeText(stdout, done + about + beside + (folder === null ? '' : wording.indexesFollow));
}

/** "08:55 ngày 24/11/2031", where the office is. */
function toOfficeMinute(at: string): string {
  const { day, minute } = toOfficeTime(Date.parse(at));
  const clock = [Math.floor(minute / 60), minute % 60].map((each) => String(each).padStart(2, '0'));
  return `${clock.join(':')} ngày ${day.split('-').toReversed().join('/')}`;
}
