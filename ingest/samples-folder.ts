import { existsSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AssistantError } from '../knowledge/model/errors.ts';
import type { FoundFile } from './list-files.ts';

/** The invented documents that come with the project. */
export const SAMPLES_DIRECTORY = fileURLToPath(new URL('./samples', import.meta.url));

/** Marks a data folder that holds samples. A file, so that it can be seen before any store is opened. */
const MARK = 'VI-DU.txt';
const MARK_TEXT = 'Thư mục này chỉ chứa dữ liệu ví dụ; không nạp văn bản thật vào đây.\n';

/** Whether a data folder is one of samples: every answer from it says "VÍ DỤ". */
export function isSamplesFolder(dataDirectory: string): boolean {
  return existsSync(join(dataDirectory, MARK));
}

/**
 * Keeps samples and an office's documents apart: marks a new data folder that is to hold samples, and refuses what would
 * mix the two.
 *
 * @throws INPUT_INVALID — samples into a folder of documents, or documents into a folder of samples
 */
export async function keepSamplesApart(files: readonly FoundFile[], dataDirectory: string): Promise<void> {
  const samples = files.filter(({ path }) => path.startsWith(SAMPLES_DIRECTORY + sep));
  if (files.length === 0) return;
  if (isSamplesFolder(dataDirectory)) {
    if (samples.length === files.length) return;
    throw new AssistantError('INPUT_INVALID', `data folder holds samples only: ${dataDirectory}`, {
      details: { reason: 'documents-into-samples' },
    });
  }
  if (samples.length === 0) return;
  const isNew = samples.length === files.length && (await isEmptyFolder(dataDirectory));
  if (!isNew) {
    throw new AssistantError(
      'INPUT_INVALID',
      `samples do not go into a folder of documents: ${dataDirectory}`,
      {
        details: { reason: 'samples-into-documents' },
      },
    );
  }
  await mkdir(dataDirectory, { recursive: true });
  await writeFile(join(dataDirectory, MARK), MARK_TEXT);
}

async function isEmptyFolder(path: string): Promise<boolean> {
  const entries = await readdir(path).catch(() => []);
  return entries.length === 0;
}
