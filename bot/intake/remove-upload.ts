import { rm } from 'node:fs/promises';
import { dirname, resolve, sep } from 'node:path';
import { UPLOADS_FOLDER } from './intake.ts';

/** Takes away the files of an upload; a file that lies elsewhere is the office's own and stays. */
export async function removeUpload(dataDirectory: string, sourceFile: string | null): Promise<void> {
  if (sourceFile === null) return;
  const root = resolve(dataDirectory, UPLOADS_FOLDER) + sep;
  const folder = dirname(resolve(sourceFile));
  // uploads / agency / upload / file: nothing above an upload's own folder is taken away.
  const isUpload = folder.startsWith(root) && folder.slice(root.length).split(sep).length === 2;
  if (isUpload) await rm(folder, { recursive: true, force: true });
}
