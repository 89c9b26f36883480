import { OPERATOR, type Store } from '../knowledge/store/store.ts';
import type { FoundFile } from './list-files.ts';
import { PARSER_VERSION } from './parse/parse-document.ts';
import { hashFiles } from './read/file-bytes.ts';

/**
 * Albums that were found to hold several documents, parted as the store holds them, so that their pages need not be read
 * again to know it. Where anything has changed since, the album is left whole, to be read and parted anew.
 */
export async function partHeldAlbums(files: readonly FoundFile[], store: Store): Promise<FoundFile[]> {
  const parted: FoundFile[] = [];
  for (const file of files) {
    const parts = file.contentPaths.length > 1 ? await findHeldParts(file, store) : [];
    parted.push(...(parts.length > 1 ? parts : [file]));
  }
  return parted;
}

/**
 * The part of an album that some of its files make.
 *
 * @param album a picture's content is the file itself, or what it was unpacked to
 * @param contentPaths the part's, at least one
 */
export function takePart(album: FoundFile, contentPaths: readonly string[]): FoundFile {
  const pages = listPages(album).filter((page) => contentPaths.includes(page.contentPath));
  const [first, ...others] = pages;
  if (first === undefined) return album;
  return {
    file: first.file,
    path: first.path,
    contentPaths: pages.map(({ contentPath }) => contentPath),
    otherFiles: others.map(({ file }) => file),
    otherPaths: others.map(({ path }) => path),
  };
}

function listPages({ file, path, contentPaths, otherFiles = [], otherPaths = [] }: FoundFile) {
  const [files, paths] = [
    [file, ...otherFiles],
    [path, ...otherPaths],
  ];
  return contentPaths.map((contentPath, index) => ({
    contentPath,
    file: files[index] ?? file,
    path: paths[index] ?? path,
  }));
}

/** Each part as it is held, or none: a page alone that was held without a letterhead is no part. */
async function findHeldParts(album: FoundFile, store: Store): Promise<FoundFile[]> {
  const pages = listPages(album);
  const runs: string[][] = [];
  for (const { path, contentPath } of pages) {
    if (runs.length === 0 || (await opensDocument(path, store))) runs.push([contentPath]);
    else runs.at(-1)?.push(contentPath);
  }
  const parts = runs.map((run) => takePart(album, run));
  if (parts.length < 2) return [];
  const areHeld = await Promise.all(parts.map((part) => isHeld(part, store)));
  return areHeld.every(Boolean) ? parts : [];
}

async function opensDocument(path: string, store: Store): Promise<boolean> {
  const record = await store.findSource(path);
  const document = record && (await store.findDocument(record.documentId, OPERATOR));
  return document !== undefined && (document.number !== null || document.issuedOn.year !== null);
}

async function isHeld({ path, contentPaths }: FoundFile, store: Store): Promise<boolean> {
  const record = await store.findSource(path);
  if (record?.parserVersion !== PARSER_VERSION) return false;
  return hashFiles(contentPaths).then(
    ({ contentHash }) => contentHash === record.contentHash,
    () => false,
  );
}
