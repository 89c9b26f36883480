import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Uploads } from '../office/uploads.ts';
import { UPLOADS_FOLDER } from './intake.ts';

/** Takes away what an end in mid-work left of uploads that were never kept: nobody judged yet whether they may stay. */
export async function sweepUploads(
  dataDirectory: string,
  uploads: Pick<Uploads, 'listFolders'>,
): Promise<void> {
  const root = join(dataDirectory, UPLOADS_FOLDER);
  const kept = new Set(uploads.listFolders());
  for (const agency of await listFolder(root)) {
    for (const upload of await listFolder(join(root, agency)))
      if (!kept.has(upload)) await rm(join(root, agency, upload), { recursive: true, force: true });
  }
}

/** Empty where there is none. */
function listFolder(path: string): Promise<string[]> {
  return readdir(path).catch(() => []);
}
