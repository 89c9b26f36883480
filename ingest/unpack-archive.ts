import { createWriteStream } from 'node:fs';
import { extname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Entry, ZipFile } from 'yauzl';
import { AssistantError, toAssistantError } from '../knowledge/model/errors.ts';
import { decodeEntryName, toInnerPath } from './archive-names.ts';
import type { FoundFile } from './list-files.ts';
import { isLitter, isPageFolder } from './litter.ts';
import { MAX_FILE_BYTES } from './read/limits.ts';
import { loadLibrary } from './read/load-library.ts';
import type { UnpackingPlace } from './unpacking-place.ts';

/** Most entries of an archive; a year's incoming letters of a commune are about 2,000. */
const MAX_ENTRIES = 5_000;
/** Most bytes all members of an archive may unpack to. */
const MAX_ARCHIVE_BYTES = 1024 * 1024 * 1024;
/** Times its size beyond which an archive is a bomb: text shrinks to a tenth, rarely to a fiftieth… */
const MAX_RATIO = 200;
/** …and small ones are let pass. */
const MIN_BOMB_BYTES = 20 * 1024 * 1024;
const SYMLINK = 0o120000;
const FILE_TYPE = 0o170000;

/** An entry that is a file, with its path below the archive; null: the name leads out of it. */
interface Member {
  readonly entry: Entry;
  readonly name: string;
  readonly innerPath: string | null;
}

/**
 * Unpacks an archive's members, each a file of its own or its problem; the archive itself when it is an Office file under
 * the name of an archive.
 *
 * @param path where the archive's bytes are
 * @throws DOCUMENT_EMPTY, DOCUMENT_TOO_BIG, DOCUMENT_DAMAGED — of the archive as a whole
 */
export async function unpackArchive(
  archive: FoundFile,
  path: string,
  place: UnpackingPlace,
): Promise<FoundFile[]> {
  const yauzl = await loadLibrary('yauzl', () => import('yauzl'));
  let zip: ZipFile | undefined;
  try {
    zip = await yauzl.openPromise(path, { autoClose: false, decodeStrings: false, lazyEntries: true });
    const entries = await listEntries(zip, archive.file);
    // An Office file under the name of an archive is read as what it is.
    if (entries.some(({ name }) => OFFICE_PART.test(name))) return [archive];
    const members = withoutLitter(entries);
    if (members.length === 0)
      throw new AssistantError('DOCUMENT_EMPTY', `archive holds no file: ${archive.file}`);
    const seen = new Set<string>();
    const files: FoundFile[] = [];
    for (const member of members) {
      const isAgain = member.innerPath !== null && seen.has(member.innerPath);
      if (member.innerPath !== null) seen.add(member.innerPath);
      files.push(await unpackMember(archive, member, isAgain, zip, place));
    }
    return files;
  } catch (error) {
    if (error instanceof AssistantError) throw error;
    throw new AssistantError(
      'DOCUMENT_DAMAGED',
      `archive cannot be opened: ${archive.file}: ${String(error)}`,
      {
        cause: error,
      },
    );
  } finally {
    zip?.close();
  }
}

const OFFICE_PART =
  /^(?:word\/document\d*|xl\/workbook\d*|ppt\/presentation)\.(?:xml|bin)$|^META-INF\/manifest\.xml$/;

async function listEntries(zip: ZipFile, file: string): Promise<Member[]> {
  if (zip.entryCount > MAX_ENTRIES)
    throw new AssistantError(
      'DOCUMENT_TOO_BIG',
      `archive has ${zip.entryCount} entries, at most ${MAX_ENTRIES}: ${file}`,
    );
  const members: Member[] = [];
  let packedBytes = 0;
  let unpackedBytes = 0;
  for await (const entry of zip.eachEntry()) {
    packedBytes += entry.compressedSize;
    unpackedBytes += entry.uncompressedSize;
    const name = decodeEntryName({
      nameBytes: entry.fileNameRaw,
      flags: entry.generalPurposeBitFlag,
      fields: entry.extraFields,
    });
    const isLink = ((entry.externalFileAttributes >>> 16) & FILE_TYPE) === SYMLINK;
    if (!/[/\\]$/.test(name) && !isLink) members.push({ entry, name, innerPath: toInnerPath(name) });
  }
  const isBomb = unpackedBytes > MIN_BOMB_BYTES && unpackedBytes > packedBytes * MAX_RATIO;
  if (isBomb || unpackedBytes > MAX_ARCHIVE_BYTES)
    throw new AssistantError(
      'DOCUMENT_TOO_BIG',
      `archive unpacks from ${packedBytes} to ${unpackedBytes} bytes: ${file}`,
    );
  return members;
}

function withoutLitter(members: readonly Member[]): Member[] {
  const byFolder = Map.groupBy(
    members.flatMap(({ innerPath }) => innerPath ?? []),
    (path) => path.slice(0, path.lastIndexOf('/') + 1),
  );
  const siblings = new Map(
    [...byFolder].map(([folder, paths]) => [
      folder,
      new Set(paths.map((path) => path.slice(folder.length).toLowerCase())),
    ]),
  );
  return members.filter(({ innerPath }) => {
    const parts = innerPath?.split('/') ?? [];
    return !parts.some((part, at) => {
      const folder = parts
        .slice(0, at)
        .map((above) => `${above}/`)
        .join('');
      return (
        isLitter(part) || (at < parts.length - 1 && isPageFolder(part, siblings.get(folder) ?? new Set()))
      );
    });
  });
}

async function unpackMember(
  archive: FoundFile,
  { entry, name, innerPath }: Member,
  isAgain: boolean,
  zip: ZipFile,
  place: UnpackingPlace,
): Promise<FoundFile> {
  const shown = innerPath ?? name.replace(/[^\p{L}\p{N}. _-]/gu, '_');
  const member = { file: `${archive.file}/${shown}`, path: `${archive.path}/${shown}` };
  try {
    checkMember(entry, innerPath, isAgain);
    const path = await place.newPath(safeEnding(shown));
    const content = await zip.openReadStreamPromise(entry);
    await pipeline(content, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
    return { ...member, contentPaths: [path] };
  } catch (error) {
    return { ...member, contentPaths: [], problem: toMemberProblem(error, member.file) };
  }
}

function checkMember(entry: Entry, innerPath: string | null, isAgain: boolean): void {
  if (innerPath === null) throw new AssistantError('DOCUMENT_DAMAGED', 'name leads out of the archive');
  if (isAgain) throw new AssistantError('DOCUMENT_DAMAGED', 'archive has two members of this name');
  if (entry.isEncrypted()) throw new AssistantError('DOCUMENT_ENCRYPTED', 'member has a password');
  if (entry.uncompressedSize > MAX_FILE_BYTES)
    throw new AssistantError('DOCUMENT_TOO_BIG', `member has ${entry.uncompressedSize} bytes`);
  if (!entry.canDecodeFileData())
    throw new AssistantError('DOCUMENT_UNSUPPORTED', `packed by method ${entry.compressionMethod}`);
}

function toMemberProblem(error: unknown, file: string): AssistantError {
  const { code, message } = toAssistantError(error);
  const known = error instanceof AssistantError ? code : 'DOCUMENT_DAMAGED';
  return new AssistantError(known, `${message}: ${file}`, { cause: error });
}

// Formats are told by names too, so the ending is kept; the rest of a member's name reaches no disk.
function safeEnding(name: string): string {
  return /^\.[a-z0-9]{1,8}$/i.exec(extname(name))?.[0] ?? '';
}
