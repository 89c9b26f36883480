import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Examination } from '../../ingest/examine-file.ts';
import { createReaderPool } from '../../ingest/read/reader-pool.ts';
import { openExamination } from '../../ingest/recognize/open-examination.ts';
import type { CommandEnvironment } from './command.ts';

/**
 * Reads the document that files make with all that ingest reads with and keeps nothing of it; pictures of its pages go to a folder that is taken
 * away again.
 */
export async function examineApart(
  paths: readonly string[],
  { searchPath, stderr }: Pick<CommandEnvironment, 'searchPath' | 'stderr'>,
): Promise<Examination> {
  const folder = await mkdtemp(join(tmpdir(), 'tham-muu-examine-'));
  const readers = createReaderPool({ size: 1 });
  try {
    const warn = (message: string) => {
      stderr.write(`${message}\n`);
    };
    const means = { readers, dataDirectory: folder, searchPath, pagesAtATime: 2, warn };
    const examination = await openExamination(means);
    try {
      return await examination.examine(paths);
    } finally {
      await examination.close();
    }
  } finally {
    await readers.close();
    await rm(folder, { recursive: true, force: true });
  }
}
