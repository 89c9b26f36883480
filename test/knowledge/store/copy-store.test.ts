import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyStore } from '../../../knowledge/store/copy-store.ts';
import { openPostgresStore } from '../../../knowledge/store/postgres/postgres-store.ts';
import { openSqliteStore } from '../../../knowledge/store/sqlite-store.ts';
import { OPERATOR, type Store } from '../../../knowledge/store/store.ts';
import { type PgliteServer, startPglite } from '../../helpers/pglite-connections.ts';
import { createDeadline, createDocument, createPassages, createReference } from './sample-documents.ts';

const EMBEDDER = 'test-embedder-v1-3';
const CORRECTION = { by: 'Chị Lan', reason: 'đối chiếu bản giấy', at: '2031-05-01T08:00:00Z' };

let server: PgliteServer;
beforeAll(async () => {
  server = await startPglite();
});
const root = mkdtempSync(join(tmpdir(), 'tham-muu-copy-'));
afterAll(async () => {
  await server.close();
  rmSync(root, { recursive: true, force: true });
});

const kinds: Readonly<Record<string, () => Promise<Store>>> = {
  SQLite: () => openSqliteStore({ dataDirectory: mkdtempSync(join(root, 'store-')) }),
  PostgreSQL: async () => openPostgresStore(await server.createDatabase()),
};
const open = (kind: string) => kinds[kind]?.() ?? Promise.reject(new Error(`no such store: ${kind}`));

async function fill(store: Store): Promise<Store> {
  const vectors = [Float32Array.of(1, 2, 3), Float32Array.of(0.1, 0.7, 0.3)];
  const passages = createPassages(['Nạo vét kênh mương', 'Trồng cây ven đường']);
  const register = {
    deadlines: [createDeadline('Báo cáo', '2031-06-25')],
    references: [createReference('5/QĐ-UBND', { relation: 'repeals' })],
  };
  await store.saveDocument(createDocument('gone'), createPassages(['bỏ đi']));
  await store.deleteDocument('gone');
  await store.saveDocument(createDocument('b', register), passages, { embedderId: EMBEDDER, vectors });
  await store.saveDocument(
    createDocument('a', { owner: 'UBND xã Suối Mơ', visibility: 'agency' }),
    createPassages(['Của riêng']),
  );
  const change = { documentId: 'b', path: 'number', oldValue: '12/KH-UBND', ...CORRECTION };
  await store.saveCorrection({ ...change, newValue: '20/KH-UBND' });
  await store.withdrawCorrection('b', 1);
  await store.saveCorrection({ ...change, newValue: '21/KH-UBND' });
  await store.setClass('a', 'personal');
  return store;
}

/** What a store answers, without the ids that are its own. */
async function readAnswers(store: Store) {
  const viewer = { agency: 'UBND xã Đồi Thông', person: null };
  const words = async (query: string) =>
    (await store.searchKeywords(query, OPERATOR, { limit: 9 })).map(({ passage, relevance }) => [
      passage.text,
      relevance,
    ]);
  const nearest = await store.searchVectors(EMBEDDER, Float32Array.of(0, 1, 0), OPERATOR, { limit: 9 });
  return {
    documents: await store.listDocuments(OPERATOR),
    visible: (await store.listDocuments(viewer)).map(({ id }) => id),
    deadlines: await store.listDeadlines(OPERATOR, {}),
    acts: await store.listActs(OPERATOR, ['5/QDUBND']),
    corrections: await store.listCorrections('b'),
    audit: await store.listAudit(),
    words: [await words('kênh mương 21'), await words('ven đường')],
    nearest: nearest.map(({ passage, relevance }) => [passage.text, relevance]),
  };
}

describe('copyStore', () => {
  it.each([
    ['SQLite', 'PostgreSQL'],
    ['PostgreSQL', 'SQLite'],
    ['PostgreSQL', 'PostgreSQL'],
  ])('copies all of %s to %s, which then answers the same', async (source, target) => {
    const [from, to] = [await fill(await open(source)), await open(target)];
    const told: string[] = [];
    const report = await copyStore(from, to, (done, total) => told.push(`${done}/${total}`));
    expect(report).toEqual({
      ...{ document: 2, passage: 3, correction: 1, vector: 2, profile: 0, draft: 0, audit: 2 },
      vectorsLeftOut: 0,
    });
    expect(told).toEqual(['1/2', '2/2']);
    expect(await readAnswers(to)).toEqual(await readAnswers(from));
    await Promise.all([from.close(), to.close()]);
  });

  it('gives later corrections and log entries numbers of their own', async () => {
    const [from, to] = [await fill(await open('SQLite')), await open('PostgreSQL')];
    await copyStore(from, to);
    const change = { documentId: 'b', path: 'subject', oldValue: null, newValue: 'Cấp nước', ...CORRECTION };
    await to.saveCorrection(change);
    await to.noteAudit({ action: 'restored', documentId: 'x', contentHash: 'h', detail: null });
    expect((await to.listCorrections('b')).map(({ number }) => number)).toEqual([2, 3]);
    expect((await to.listAudit()).map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
    await Promise.all([from.close(), to.close()]);
  });

  it('goes on where a copy was cut short', async () => {
    const [from, to] = [await fill(await open('SQLite')), await open('PostgreSQL')];
    for await (const item of from.readContent()) {
      await to.addContent(item);
      break;
    }
    await copyStore(from, to);
    expect(await readAnswers(to)).toEqual(await readAnswers(from));
    await copyStore(from, to);
    expect((await to.count(OPERATOR)).documents).toBe(2);
    await Promise.all([from.close(), to.close()]);
  });

  it('refuses a target with documents of its own, and an empty source', async () => {
    const [from, to] = [await fill(await open('SQLite')), await open('SQLite')];
    await expect(copyStore(to, from)).rejects.toMatchObject({ code: 'INPUT_INVALID' });
    await to.saveDocument(createDocument('own'), createPassages(['riêng']));
    await expect(copyStore(from, to)).rejects.toMatchObject({ code: 'INPUT_INVALID' });
    expect((await to.count(OPERATOR)).documents).toBe(1);
    await Promise.all([from.close(), to.close()]);
  });

  it('tells when the copy is not what was copied', async () => {
    const [from, to] = [await fill(await open('SQLite')), await open('SQLite')];
    const forgetful: Store = {
      ...to,
      addContent: async (item) => (item.kind === 'audit' ? undefined : to.addContent(item)),
    };
    await expect(copyStore(from, forgetful)).rejects.toMatchObject({ code: 'STORE_WRITE_FAILED' });
    await Promise.all([from.close(), to.close()]);
  });

  it('leaves vectors out where they cannot be kept, and says how many', async () => {
    const bare = await startPglite({ hasVectors: false });
    const [from, to] = [
      await fill(await open('SQLite')),
      await openPostgresStore(await bare.createDatabase()),
    ];
    expect(await copyStore(from, to)).toMatchObject({ document: 2, vector: 0, vectorsLeftOut: 2 });
    await Promise.all([from.close(), to.close()]);
    await bare.close();
  });
});
