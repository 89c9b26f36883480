import { readdir, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';

/** How full the data directory's disk is. */
export interface StorageState {
  /** Of everything in the data directory. */
  readonly usedBytes: number;
  /** What may still be written on its disk. */
  readonly freeBytes: number;
}

/** Measures a data directory; files that go away meanwhile count nothing. */
export async function measureStorage(dataDirectory: string): Promise<StorageState> {
  const entries = await readdir(dataDirectory, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(
    files.map(async ({ parentPath, name }) => {
      const found = await stat(join(parentPath, name)).catch(() => undefined);
      return found?.size ?? 0;
    }),
  );
  const disk = await statfs(dataDirectory);
  return { usedBytes: sizes.reduce((sum, size) => sum + size, 0), freeBytes: disk.bavail * disk.bsize };
}
