import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { AssistantError } from '../knowledge/model/errors.ts';
import { STORE_FILE } from '../knowledge/store/schema.ts';
import { groupAlbums } from './albums.ts';
import { isLitter, isPageFolder } from './litter.ts';

/** A file to ingest. */
export interface FoundFile {
  /** The path given, or found below it: what reports show. */
  readonly file: string;
  /** Absolute: what the store remembers the file by. */
  readonly path: string;
  /**
   * The files whose bytes make the document, in order: the file itself, the pages of an album of pictures, or what an
   * archive's member was unpacked to.
   */
  readonly contentPaths: readonly string[];
  /** Further files of the same document, as reports show them: the other pages of an album. */
  readonly otherFiles?: readonly string[];
  /** Their absolute paths. */
  readonly otherPaths?: readonly string[];
  /** Why it cannot be read, where that is known before it is tried. */
  readonly problem?: AssistantError;
}

/**
 * The files a list of paths means: each file itself, each folder's files at any depth in the order of their names.
 * Litter, the folders of saved pages, links out of a folder and data folders of ours are passed over; pictures that are
 * pages of one document are one file, see {@link groupAlbums}; an archive is one file still. A path that does not exist, or a folder that
 * cannot be opened, is returned as it is: reading it reports the error in its place.
 */
export async function listFiles(paths: readonly string[]): Promise<FoundFile[]> {
  const byPath = new Map<string, string>();
  for (const path of paths) {
    for (const file of await expand(path)) {
      if (!byPath.has(resolve(file))) byPath.set(resolve(file), file);
    }
  }
  return groupAlbums([...byPath].map(([path, file]) => ({ file, path, contentPaths: [path] })));
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
  const names = new Set(entries.map(({ name }) => name.toLowerCase()));
  const files: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (isLitter(entry.name) || (entry.isDirectory() && isPageFolder(entry.name, names))) continue;
    if (entry.isDirectory()) files.push(...(await expandFolder(join(path, entry.name))));
    else if (entry.isFile()) files.push(join(path, entry.name));
  }
  return files;
}
