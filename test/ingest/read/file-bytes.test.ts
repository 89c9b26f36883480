import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashFile, hashFiles, readFileBytes } from '../../../ingest/read/file-bytes.ts';
import { MAX_FILE_BYTES } from '../../../ingest/read/limits.ts';

let directory = '';
const pathOf = (name: string) => join(directory, name);

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'file-bytes-'));
  writeFileSync(pathOf('a.txt'), 'chữ');
  writeFileSync(pathOf('empty.txt'), '');
  writeFileSync(pathOf('big.txt'), '');
  truncateSync(pathOf('big.txt'), MAX_FILE_BYTES + 1);
  symlinkSync(pathOf('nowhere'), pathOf('dangling'));
});
afterAll(() => rmSync(directory, { recursive: true }));

describe.each([
  ['hashFile', hashFile],
  ['readFileBytes', readFileBytes],
])('%s', (_, read) => {
  it('gives sha256 and size', async () => {
    const contentHash = createHash('sha256').update('chữ').digest('hex');
    await expect(read(pathOf('a.txt'))).resolves.toMatchObject({ contentHash, sizeBytes: 5 });
  });

  it.each([
    ['empty.txt', 'DOCUMENT_EMPTY'],
    ['big.txt', 'DOCUMENT_TOO_BIG'],
    ['none.txt', 'DOCUMENT_NOT_FOUND'],
    ['dangling', 'DOCUMENT_NOT_FOUND'],
    ['a.txt/none.txt', 'DOCUMENT_NOT_FOUND'],
    ['.', 'DOCUMENT_UNSUPPORTED'],
  ])('refuses %s as %s', async (name, code) => {
    await expect(read(pathOf(name))).rejects.toMatchObject({ code });
  });
});

describe('hashFiles', () => {
  it('gives one file its own fingerprint and several one that knows their order', async () => {
    writeFileSync(pathOf('b.txt'), 'số');
    const [one, both, turned] = await Promise.all([
      hashFiles([pathOf('a.txt')]),
      hashFiles([pathOf('a.txt'), pathOf('b.txt')]),
      hashFiles([pathOf('b.txt'), pathOf('a.txt')]),
    ]);
    expect(one).toStrictEqual(await hashFile(pathOf('a.txt')));
    expect(both.sizeBytes).toBe(9);
    expect(new Set([one, both, turned].map(({ contentHash }) => contentHash)).size).toBe(3);
  });
});
