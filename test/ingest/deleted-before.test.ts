import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { forgetSecret, listNamed, noteRestored, refuseDeleted } from '../../ingest/deleted-before.ts';
import { openSqliteStore } from '../../knowledge/store/sqlite-store.ts';
import type { Store } from '../../knowledge/store/store.ts';
import { createDocument, createPassages } from '../knowledge/store/sample-documents.ts';

const found = (path: string) => ({ file: path, path: resolve(path), contentPaths: [resolve(path)] });
const named = { isNamed: true, documentClass: null };
const met = { isNamed: false, documentClass: null };
let directory: string;
let store: Store;

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'tham-muu-deleted-'));
  store = await openSqliteStore({ dataDirectory: directory });
  await store.saveDocument(
    createDocument('a', { sourceFile: '/x/a.txt', contentHash: 'h' }),
    createPassages(['x']),
  );
});
afterEach(async () => {
  await store.close();
  rmSync(directory, { recursive: true, force: true });
});

describe('listNamed', () => {
  const isNamed = listNamed(
    ['in/a.txt', 'in/b.zip', 'out'],
    [found('in/a.txt'), found('in/b.zip'), found('out/c.txt')],
  );

  it.each([
    ['in/a.txt', true],
    ['in/b.zip/d.txt', true],
    ['out/c.txt', false],
    ['in/b.zipped.txt', false],
  ])('says of %s: %s', (path, expected) => {
    expect(isNamed(found(path))).toBe(expected);
  });
});

describe('refuseDeleted', () => {
  it('lets in what was never taken out', async () => {
    await expect(refuseDeleted('h', met, store)).resolves.toBeUndefined();
  });

  it('keeps a deleted document out until it is named, and then lets it stay', async () => {
    await store.deleteDocument('a');
    await expect(refuseDeleted('h', met, store)).rejects.toMatchObject({ code: 'DOCUMENT_DELETED' });
    await expect(refuseDeleted('h', named, store)).resolves.toBeUndefined();
    await noteRestored('h', 'a', store);
    await expect(refuseDeleted('h', met, store)).resolves.toBeUndefined();
  });

  it('keeps out what a person called secret until it is named with a class', async () => {
    await store.deleteDocument('a', 'secret-removed');
    await expect(refuseDeleted('h', named, store)).rejects.toMatchObject({ code: 'DOCUMENT_SECRET' });
    await expect(
      refuseDeleted('h', { isNamed: true, documentClass: 'internal' }, store),
    ).resolves.toBeUndefined();
  });
});

describe('forgetSecret', () => {
  it('takes out an earlier reading with its pictures and notes each content once', async () => {
    const emptied: string[] = [];
    const keepPictures = async (id: string) => void emptied.push(id);
    for (let i = 0; i < 2; i++)
      await forgetSecret('/x/a.txt', 'h', 'DOCUMENT_SECRET', { store, keepPictures });
    expect(emptied).toEqual(['a']);
    expect((await store.listAudit()).map(({ action, detail }) => [action, detail])).toEqual([
      ['secret-removed', null],
      ['secret-refused', 'DOCUMENT_SECRET'],
    ]);
  });
});
