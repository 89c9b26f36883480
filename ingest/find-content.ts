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
    const siblings = await listSiblings(path);
    const archive = findArchive(path);
    if (siblings.length === 0 && archive !== undefined) return hashMember(archive, path);
    return hashOf(groupAlbums(siblings).find((file) => file.path === path) ?? toFile(path));
  };
}

const toFile = (path: string): FoundFile => ({ file: path, path, contentPaths: [path] });

async function hashOf({ contentPaths, problem }: FoundFile): Promise<string | undefined> {
  if (problem !== undefined || contentPaths.length === 0) return undefined;
  return hashFiles(contentPaths).then(
    ({ contentHash }) => contentHash,
    () => undefined,
  );
}

const ARCHIVE_PATH = /^.+?\.zip(?=[/\\])/is;

function findArchive(path: string): string | undefined {
  return ARCHIVE_PATH.exec(path)?.[0];
}

async function hashMember(archive: string, path: string): Promise<string | undefined> {
  const opened = await openArchives([toFile(archive)]);
  try {
    const member = opened.files.find((file) => file.path === path);
    return member === undefined ? undefined : await hashOf(member);
  } finally {
    await opened.close();
  }
}

async function listSiblings(path: string): Promise<FoundFile[]> {
  const folder = dirname(path);
  const names = await readdir(folder).catch(() => []);
  return names.map((name) => toFile(join(folder, name)));
}
