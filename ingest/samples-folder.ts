import { existsSync } from 'node:fs';
import { mkdir, readdir, realpath, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AssistantError } from '../knowledge/model/errors.ts';
import type { FoundFile } from './list-files.ts';

/** The invented documents that come with the project. */
export const SAMPLES_DIRECTORY = fileURLToPath(new URL('./samples', import.meta.url));

/** Marks a data folder that holds samples. A file, so that it can be seen before any store is opened. */
export const SAMPLES_MARK_FILE = 'VI-DU.txt';
const MARK_TEXT = 'Thư mục này chỉ chứa dữ liệu ví dụ; không nạp văn bản thật vào đây.\n';

/** Whether a data folder is one of samples: every answer from it says "VÍ DỤ". */
export function isSamplesFolder(dataDirectory: string): boolean {
  return existsSync(join(dataDirectory, SAMPLES_MARK_FILE));
}

/**
 * Keeps samples and an office's documents apart: marks a new data folder that is to hold samples, and refuses what would
 * mix the two. Samples are known by where they lie, also behind links.
 *
 * @param store whether the folder's own store is used: a database that others share never holds samples
 * @throws INPUT_INVALID — samples into a folder or a database of documents, or documents into a folder of samples
 * @throws STORE_WRITE_FAILED — the folder cannot be made or marked
 */
export async function keepSamplesApart(
  files: readonly FoundFile[],
  dataDirectory: string,
  store: { readonly canHoldSamples: boolean } = { canHoldSamples: true },
): Promise<void> {
  if (files.length === 0) return;
  const areSamples = await Promise.all(files.map(({ path }) => isSample(path)));
  if (isSamplesFolder(dataDirectory)) {
    if (areSamples.every(Boolean)) return;
    throw refusal(
      'data folder holds samples only',
      dataDirectory,
      'Thư mục dữ liệu này chỉ chứa văn bản mẫu. Hãy nạp văn bản của cơ quan vào thư mục khác (--data).',
    );
  }
  if (!areSamples.some(Boolean)) return;
  if (!store.canHoldSamples || !areSamples.every(Boolean) || !(await isEmptyFolder(dataDirectory))) {
    throw refusal(
      'samples do not go into a folder of documents',
      dataDirectory,
      'Văn bản mẫu không được nạp chung với văn bản của cơ quan. Hãy nạp riêng vào một thư mục dữ liệu mới (--data), không đặt DATABASE_URL.',
    );
  }
  await markFolder(dataDirectory);
}

function refusal(reason: string, dataDirectory: string, problem: string): AssistantError {
  return new AssistantError('INPUT_INVALID', `${reason}: ${dataDirectory}`, {
    details: { problems: [problem] },
  });
}

async function isSample(path: string): Promise<boolean> {
  const real = await realpath(path).catch(() => path);
  return real.startsWith((await realpath(SAMPLES_DIRECTORY)) + sep);
}

async function markFolder(dataDirectory: string): Promise<void> {
  try {
    await mkdir(dataDirectory, { recursive: true });
    await writeFile(join(dataDirectory, SAMPLES_MARK_FILE), MARK_TEXT);
  } catch (cause) {
    throw new AssistantError('STORE_WRITE_FAILED', `data directory cannot be written: ${dataDirectory}`, {
      cause,
    });
  }
}

async function isEmptyFolder(path: string): Promise<boolean> {
  const entries = await readdir(path).catch(() => []);
  return entries.length === 0;
}
