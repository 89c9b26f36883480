import { readdir, realpath, stat } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { AssistantError } from '../knowledge/model/errors.ts';
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
  /** Pages that an album leaves out, by the numbers in its files' names; absent when there are none. */
  readonly missingPages?: readonly number[];
  /** Why it cannot be read, where that is known before it is tried. */
  readonly problem?: AssistantError;
}

/**
 * The files a list of paths means: each file itself, each folder's files at any depth in the order of their names.
 * Litter, the folders of saved pages and data folders of ours are passed over; a link or a thing that is no file is
 * returned with its problem, a link to what lies in the folder anyway is passed over; pictures that are pages of one
 * document are one file, see {@link groupAlbums}; an archive is one file still. A path that does not exist, or a folder that
 * cannot be opened, is returned as it is: reading it reports the error in its place.
 */
export async function listFiles(paths: readonly string[]): Promise<FoundFile[]> {
  const byPath = new Map<string, FoundFile>();
  for (const given of paths) {
    for (const found of await expand(given)) {
      const known = byPath.get(found.path);
      // A link that is named is followed, whatever was found of it in its folder.
      if (known === undefined || (known.problem !== undefined && found.problem === undefined))
        byPath.set(found.path, found);
    }
  }
  return groupAlbums([...byPath.values()]);
}

function toFound(file: string): FoundFile {
  const path = resolve(file);
  return { file, path, contentPaths: [path] };
}

async function expand(given: string): Promise<FoundFile[]> {
  const isFolder = await stat(given).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
  return isFolder ? expandFolder(given, await realpath(given)) : [toFound(given)];
}

/** @param root the folder that was given, without links */
async function expandFolder(folder: string, root: string): Promise<FoundFile[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => undefined);
  if (entries === undefined) return [toFound(folder)];
  if (entries.some(({ name }) => name === STORE_FILE)) return [];
  const names = new Set(entries.map(({ name }) => name.toLowerCase()));
  const files: FoundFile[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (isLitter(entry.name) || (entry.isDirectory() && isPageFolder(entry.name, names))) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) files.push(...(await expandFolder(path, root)));
    else if (entry.isSymbolicLink()) files.push(...(await refuseLink(path, root)));
    else if (entry.isFile()) files.push(toFound(path));
    else files.push(refuse(path, 'not a regular file'));
  }
  return files;
}

/** A link is not followed, so that loops end and nothing comes in that the folder does not hold. */
async function refuseLink(path: string, root: string): Promise<FoundFile[]> {
  const target = await realpath(path).catch(() => undefined);
  const isInside = target !== undefined && (target === root || target.startsWith(root + sep));
  return isInside
    ? []
    : [refuse(path, target === undefined ? 'link leads nowhere' : 'link out of the folder')];
}

function refuse(path: string, reason: string): FoundFile {
  const problem = new AssistantError('DOCUMENT_NOT_FOLLOWED', `${reason}: ${path}`);
  return { ...toFound(path), problem };
}
