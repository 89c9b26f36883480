import { open } from 'node:fs/promises';
import { extname } from 'node:path';
import { toAssistantError } from '../knowledge/model/errors.ts';
import { groupAlbums } from './albums.ts';
import type { FoundFile } from './list-files.ts';
import { unpackArchive } from './unpack-archive.ts';
import { createUnpackingPlace, type UnpackingPlace } from './unpacking-place.ts';

/** An archive in an archive is opened, one in that is not. */
const MAX_DEPTH = 2;
/** First bytes of an archive, and of an empty one. */
const ZIP_MARKS = ['PK\x03\x04', 'PK\x05\x06'] as const;
const MARK_BYTES = 4;

/** Files with the members of archives among them in the place of the archives. */
export interface OpenArchives {
  readonly files: readonly FoundFile[];
  /** Removes what was unpacked. */
  close(): Promise<void>;
}

/**
 * Opens the archives (.zip) among files: each member is a file of its own, named by the archive's path and its own in it,
 * its bytes unpacked into a temporary folder under a name of ours. An archive that is damaged, empty, encrypted or too big
 * stays a file, with its problem; so does a member, and neither stops another. Word and Excel files are zips too and are
 * none of these. Nothing is unpacked before the directory has been checked; sizes that lie end their member.
 */
export async function openArchives(files: readonly FoundFile[]): Promise<OpenArchives> {
  const place = createUnpackingPlace();
  const opened: FoundFile[] = [];
  try {
    for (const file of files) opened.push(...(await expand(file, place, MAX_DEPTH)));
    return { files: groupAlbums(opened), close: () => place.remove() };
  } catch (error) {
    await place.remove();
    throw error;
  }
}

async function expand(file: FoundFile, place: UnpackingPlace, depth: number): Promise<FoundFile[]> {
  const [path] = file.contentPaths;
  const isArchive = extname(file.path).toLowerCase() === '.zip' && file.problem === undefined;
  if (!isArchive || path === undefined || depth === 0 || !(await beginsAsZip(path))) return [file];
  try {
    const members = await unpackArchive(file, path, place);
    const expanded: FoundFile[] = [];
    for (const member of members) expanded.push(...(await expand(member, place, depth - 1)));
    return expanded;
  } catch (error) {
    return [{ ...file, problem: toAssistantError(error) }];
  }
}

async function beginsAsZip(path: string): Promise<boolean> {
  const handle = await open(path, 'r').catch(() => undefined);
  try {
    const head = (await handle?.read(Buffer.alloc(MARK_BYTES), 0, MARK_BYTES, 0))?.buffer.toString('latin1');
    return ZIP_MARKS.some((mark) => mark === head);
  } catch {
    // A folder or a broken disk: reading tells.
    return false;
  } finally {
    await handle?.close();
  }
}
