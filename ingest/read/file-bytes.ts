import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { z } from 'zod';
import { AssistantError } from '../../knowledge/model/errors.ts';
import { MAX_FILE_BYTES } from './limits.ts';

/** A file's fingerprint: sha256 of its bytes in hex, and their count. */
export interface FileHash {
  readonly contentHash: string;
  readonly sizeBytes: number;
}

/**
 * The fingerprint of a file, streamed: tells an unchanged file without reading it into memory or starting a reader.
 *
 * @throws DOCUMENT_NOT_FOUND, DOCUMENT_UNREADABLE, DOCUMENT_EMPTY, DOCUMENT_TOO_BIG, DOCUMENT_UNSUPPORTED (no regular file)
 */
export async function hashFile(path: string): Promise<FileHash> {
  return withRegularFile(path, async (handle, statedBytes) => {
    const hash = createHash('sha256');
    const chunk = Buffer.allocUnsafe(Math.min(statedBytes + 1, HASH_CHUNK_BYTES));
    let sizeBytes = 0;
    // The bound keeps a growing file from being read for ever.
    while (sizeBytes < MAX_FILE_BYTES) {
      const { bytesRead } = await handle.read(chunk, 0, chunk.length);
      hash.update(chunk.subarray(0, bytesRead));
      sizeBytes += bytesRead;
      if (bytesRead === 0 || (bytesRead < chunk.length && sizeBytes >= statedBytes)) break;
    }
    return { contentHash: hash.digest('hex'), sizeBytes };
  });
}

/**
 * The fingerprint of the document that files make, in order: see {@link combineHashes}.
 *
 * @throws the same codes as {@link hashFile}
 */
export async function hashFiles(paths: readonly string[]): Promise<FileHash> {
  const hashes: FileHash[] = [];
  for (const path of paths) hashes.push(await hashFile(path));
  return combineHashes(hashes);
}

/** Of one file its own fingerprint; of several the sha256 of their hashes in order, and the sum of their sizes. */
export function combineHashes(hashes: readonly FileHash[]): FileHash {
  const [first, ...others] = hashes;
  if (first !== undefined && others.length === 0) return first;
  const hash = createHash('sha256');
  for (const { contentHash } of hashes) hash.update(`${contentHash}\n`);
  const sizeBytes = hashes.reduce((sum, file) => sum + file.sizeBytes, 0);
  return { contentHash: hash.digest('hex'), sizeBytes };
}

/**
 * All bytes of a file with their fingerprint.
 *
 * @throws the same codes as {@link hashFile}
 */
export async function readFileBytes(path: string): Promise<FileHash & { readonly bytes: Buffer }> {
  return withRegularFile(path, async (handle) => {
    const bytes = await handle.readFile();
    if (bytes.length > MAX_FILE_BYTES) throw tooBig(path, bytes.length);
    return { bytes, contentHash: createHash('sha256').update(bytes).digest('hex'), sizeBytes: bytes.length };
  });
}

/** Most files are read whole at once: each wait costs more than the reading. */
const HASH_CHUNK_BYTES = 256 * 1024;

async function withRegularFile<T>(
  path: string,
  use: (handle: FileHandle, statedBytes: number) => Promise<T>,
): Promise<T> {
  let handle: FileHandle | undefined;
  try {
    // Without O_NONBLOCK the opening of a pipe that nobody writes to would wait for ever.
    handle = await open(path, NON_BLOCKING_READ);
    const stats = await handle.stat();
    if (!stats.isFile()) throw new AssistantError('DOCUMENT_UNSUPPORTED', `not a regular file: ${path}`);
    if (stats.size === 0) throw new AssistantError('DOCUMENT_EMPTY', `file has no bytes: ${path}`);
    if (stats.size > MAX_FILE_BYTES) throw tooBig(path, stats.size);
    return await use(handle, stats.size);
  } catch (error) {
    throw toFileError(path, error);
  } finally {
    await handle?.close();
  }
}

const NON_BLOCKING_READ = constants.O_RDONLY | constants.O_NONBLOCK;

function tooBig(path: string, sizeBytes: number): AssistantError {
  return new AssistantError(
    'DOCUMENT_TOO_BIG',
    `file has ${sizeBytes} bytes, at most ${MAX_FILE_BYTES}: ${path}`,
  );
}

const systemErrorSchema = z.object({ code: z.string() });

function toFileError(path: string, error: unknown): unknown {
  const system = systemErrorSchema.safeParse(error);
  if (error instanceof AssistantError || !system.success) return error;
  const code = system.data.code;
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return new AssistantError('DOCUMENT_NOT_FOUND', `no such file: ${path}`, { cause: error });
  }
  return new AssistantError('DOCUMENT_UNREADABLE', `cannot read file (${code}): ${path}`, { cause: error });
}
