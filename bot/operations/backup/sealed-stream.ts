import { createCipheriv, createDecipheriv, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { AssistantError } from '../../../knowledge/model/errors.ts';

/** First line of a sealed file. */
const MAGIC = 'THAM-MUU-BACKUP-1';
/** RFC 7914; 64 MB and a third of a second, once a file. */
const COST = { N: 2 ** 16, r: 8, p: 1, maxmem: 2 ** 27 } as const;
const KEY_BYTES = 32;
const SALT_BYTES = 16;
/** What is sealed at once: nothing of it is given out before its tag was checked. */
const CHUNK_BYTES = 1_048_576;
const TAG_BYTES = 16;
const COUNTER_BYTES = 4;
/** A header is two short lines. */
const MAX_HEADER_BYTES = 512;

const headerSchema = z.object({
  cipher: z.literal('scrypt, AES-256-GCM'),
  salt: z.hex(),
  /** Tells a wrong key at once from a damaged file. */
  check: z.hex(),
});

/** Whether a file that begins so is sealed. */
export function isSealed(beginning: Buffer): boolean {
  return beginning.subarray(0, MAGIC.length).toString('latin1') === MAGIC;
}

/**
 * Seals bytes with a passphrase: scrypt, then AES-256-GCM over chunks whose nonce tells their place and which is the last
 * one, so that none can be left out, changed, moved or cut off (the STREAM construction, https://eprint.iacr.org/2015/189).
 */
export async function* seal(plain: AsyncIterable<Uint8Array>, passphrase: string): AsyncGenerator<Buffer> {
  const salt = randomBytes(SALT_BYTES);
  const { key, check } = await deriveKeys(passphrase, salt);
  const header = { cipher: 'scrypt, AES-256-GCM', salt: salt.toString('hex'), check: check.toString('hex') };
  yield Buffer.from(`${MAGIC}\n${JSON.stringify(header)}\n`);
  for await (const { bytes, place, isLast } of inChunks(plain, CHUNK_BYTES)) {
    const cipher = createCipheriv('aes-256-gcm', key, toNonce(place, isLast));
    yield Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
  }
}

/**
 * The bytes that were sealed.
 *
 * @throws BACKUP_KEY — another passphrase sealed them
 * @throws BACKUP_DAMAGED — something was changed, or the end is missing
 */
export async function* unseal(sealed: AsyncIterable<Uint8Array>, passphrase: string): AsyncGenerator<Buffer> {
  const { header, rest } = await readHeader(sealed[Symbol.asyncIterator]());
  const { key, check } = await deriveKeys(passphrase, Buffer.from(header.salt, 'hex'));
  const told = Buffer.from(header.check, 'hex');
  if (told.length !== check.length || !timingSafeEqual(told, check))
    throw new AssistantError('BACKUP_KEY', 'backup was made with another BACKUP_KEY');
  for await (const { bytes, place, isLast } of inChunks(rest, CHUNK_BYTES + TAG_BYTES))
    yield openChunk(key, bytes, toNonce(place, isLast));
}

function openChunk(key: Buffer, bytes: Buffer, nonce: Buffer): Buffer {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, nonce);
    decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
    return Buffer.concat([decipher.update(bytes.subarray(0, -TAG_BYTES)), decipher.final()]);
  } catch (cause) {
    throw new AssistantError('BACKUP_DAMAGED', 'a sealed chunk is not what was written', { cause });
  }
}

async function deriveKeys(passphrase: string, salt: Buffer): Promise<{ key: Buffer; check: Buffer }> {
  const derived = await new Promise<Buffer>((resolve, reject) => {
    scrypt(passphrase.normalize('NFC'), salt, 2 * KEY_BYTES, COST, (error, bytes) =>
      error === null ? resolve(bytes) : reject(error),
    );
  });
  return { key: derived.subarray(0, KEY_BYTES), check: derived.subarray(KEY_BYTES) };
}

// The key is this file's alone, so the place is nonce enough.
function toNonce(place: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(place, nonce.length - COUNTER_BYTES - 1);
  nonce[nonce.length - 1] = isLast ? 1 : 0;
  return nonce;
}

interface Chunk {
  readonly bytes: Buffer;
  readonly place: number;
  readonly isLast: boolean;
}

/** Chunks of one size, the last one shorter or empty. */
async function* inChunks(bytes: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<Chunk> {
  let pending: Buffer = Buffer.alloc(0);
  let place = 0;
  for await (const each of bytes) {
    pending = pending.length === 0 ? Buffer.from(each) : Buffer.concat([pending, each]);
    // A full one may be the last: it is held back until more comes.
    for (; pending.length > size; place++) {
      yield { bytes: pending.subarray(0, size), place, isLast: false };
      pending = pending.subarray(size);
    }
  }
  yield { bytes: pending, place, isLast: true };
}

async function readHeader(source: AsyncIterator<Uint8Array>) {
  let read = Buffer.alloc(0);
  let end = -1;
  while (end < 0 && read.length <= MAX_HEADER_BYTES) {
    const next = await source.next();
    if (next.done === true) break;
    read = Buffer.concat([read, next.value]);
    end = read.indexOf('\n', MAGIC.length + 1);
  }
  const header = headerSchema.safeParse(
    parseJson(read.subarray(MAGIC.length, Math.max(end, 0)).toString('utf8')),
  );
  if (!header.success) throw new AssistantError('BACKUP_DAMAGED', 'the header of the backup cannot be read');
  return { header: header.data, rest: remain(read.subarray(end + 1), source) };
}

async function* remain(first: Buffer, source: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  for (let next = await source.next(); next.done !== true; next = await source.next()) yield next.value;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
