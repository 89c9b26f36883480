import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** A file to ingest. */
export interface FoundFile {
  /** The path given, or found below it: what reports show. */
  readonly file: string;
  /** Absolute: what the store remembers the file by. */
  readonly path: string;
}

/**
 * The files a list of paths means: each file itself, each folder's files at any depth in the order of their names.
 * Hidden files, links out of a folder and what word processors leave beside an open file ("~$…") are passed over. A path that does not
 * exist is returned as it is: reading it reports the error in its place.
 */
export async function listFiles(paths: readonly string[]): Promise<FoundFile[]> {
  const lists = await Promise.all(paths.map((path) => expand(path)));
  const byPath = new Map(lists.flat().map((file) => [resolve(file), file]));
  return [...byPath].map(([path, file]) => ({ file, path }));
}

async function expand(path: string): Promise<string[]> {
  const isFolder = await stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
  if (!isFolder) return [path];
  const entries = await readdir(path, { withFileTypes: true });
  const wanted = entries.filter((entry) => !/^(?:\.|~\$)/.test(entry.name));
  const nested = wanted
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((entry) => {
      if (entry.isDirectory()) return expand(join(path, entry.name));
      return entry.isFile() ? [join(path, entry.name)] : [];
    });
  return (await Promise.all(nested)).flat();
}
