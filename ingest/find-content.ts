import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { groupAlbums } from './albums.ts';
import { openArchives } from './archives.ts';
import type { FoundFile } from './list-files.ts';
import { hashFiles } from './read/file-bytes.ts';

/** The fingerprint of what a path that the store remembers holds now; undefined when it is gone or cannot be read. */
export type FindContentHash = (path: string) => Promise<string | undefined>;

/**
 * Looks a remembered path up among the files at hand first, then on the disk: also a member of an archive there, or an
 * album by its first page.
 */
export function createContentFinder(files: readonly FoundFile[]): FindContentHash {
  const atHand = new Map(files.map((file) => [file.path, file]));
  return async (path) => {
    const found = atHand.get(path);
    if (found !== undefined) return hashOf(found);
    return withContentFile(path, hashOf);
  };
}

/** Uses the files whose bytes a remembered path stands for, in order; none when it is gone. They may be gone afterwards. */
export function withContentFiles<T>(
  path: string,
  use: (contentPaths: readonly string[]) => Promise<T>,
): Promise<T> {
  return withContentFile(path, (file) => use(file?.problem === undefined ? (file?.contentPaths ?? []) : []));
}

async function withContentFile<T>(
  path: string,
  use: (file: FoundFile | undefined) => Promise<T>,
): Promise<T> {
  const siblings = await listSiblings(path);
  const archive = findArchive(path);
  if (siblings.length === 0 && archive !== undefined) return withMember(archive, path, use);
  return use(groupAlbums(siblings).find((file) => file.path === path) ?? toFile(path));
}

const toFile = (path: string): FoundFile => ({ file: path, path, contentPaths: [path] });

async function hashOf(file: FoundFile | undefined): Promise<string | undefined> {
  if (file === undefined || file.problem !== undefined || file.contentPaths.length === 0) return undefined;
  return hashFiles(file.contentPaths).then(
    ({ contentHash }) => contentHash,
    () => undefined,
  );
}

const ARCHIVE_PATH = /^.+?\.zip(?=[/\\])/is;

function findArchive(path: string): string | undefined {
  return ARCHIVE_PATH.exec(path)?.[0];
}

async function withMember<T>(
  archive: string,
  path: string,
  use: (file: FoundFile | undefined) => Promise<T>,
): Promise<T> {
  const opened = await openArchives([toFile(archive)]);
  try {
    return await use(opened.files.find((file) => file.path === path));
  } finally {
    await opened.close();
  }
}

async function listSiblings(path: string): Promise<FoundFile[]> {
  const folder = dirname(path);
  const names = await readdir(folder).catch(() => []);
  return names.map((name) => toFile(join(folder, name)));
}
