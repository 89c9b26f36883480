import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { STORE_FILE } from '../knowledge/store/schema.ts';

/** A file to ingest. */
export interface FoundFile {
  /** The path given, or found below it: what reports show. */
  readonly file: string;
  /** Absolute: what the store remembers the file by. */
  readonly path: string;
  /** The files whose bytes make the document, in order: the file itself, or the pages of an album of pictures. */
  readonly contentPaths: readonly string[];
}

/** Hidden files, what word processors leave beside an open file, what Windows leaves in folders. */
const LITTER = /^(?:\.|~\$)|^(?:thumbs\.db|desktop\.ini)$/i;

/**
 * The files a list of paths means: each file itself, each folder's files at any depth in the order of their names.
 * Litter, links out of a folder and data folders of ours are passed over. A path that does not exist, or a folder that
 * cannot be opened, is returned as it is: reading it reports the error in its place.
 */
export async function listFiles(paths: readonly string[]): Promise<FoundFile[]> {
  const byPath = new Map<string, string>();
  for (const path of paths) {
    for (const file of await expand(path)) {
      if (!byPath.has(resolve(file))) byPath.set(resolve(file), file);
    }
  }
  return [...byPath].map(([path, file]) => ({ file, path, contentPaths: [path] }));
}

async function expand(path: string): Promise<string[]> {
  const isFolder = await stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
  return isFolder ? expandFolder(path) : [path];
}

async function expandFolder(path: string): Promise<string[]> {
  const entries = await readdir(path, { withFileTypes: true }).catch(() => undefined);
  if (entries === undefined) return [path];
  if (entries.some(({ name }) => name === STORE_FILE)) return [];
  const files: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (LITTER.test(entry.name)) continue;
    if (entry.isDirectory()) files.push(...(await expandFolder(join(path, entry.name))));
    else if (entry.isFile()) files.push(join(path, entry.name));
  }
  return files;
}
