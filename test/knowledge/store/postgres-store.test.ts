import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../../knowledge/store/open-store.ts';
import { acquirePostgresIngestLock } from '../../../knowledge/store/postgres/ingest-lock.ts';
import type { PostgresConnections } from '../../../knowledge/store/postgres/postgres-database.ts';
import { openPostgresStore } from '../../../knowledge/store/postgres/postgres-store.ts';
import { OPERATOR, type Viewer } from '../../../knowledge/store/store.ts';
import { type PgliteServer, startPglite } from '../../helpers/pglite-connections.ts';
import { createDeadline, createDocument, createPassages, createReference } from './sample-documents.ts';
import { describeStoreContract } from './store-contract.ts';

const EMBEDDER = 'test-embedder-v1-3';

let server: PgliteServer;
beforeAll(async () => {
  server = await startPglite();
});
afterAll(() => server.close());

describeStoreContract('openPostgresStore', async () => openPostgresStore(await server.createDatabase()));

/** Runs statements on a database of the test's own. */
const execute = (connections: PostgresConnections, script: string) =>
  connections.use((connection) => connection.execute(script));

async function fill(connections: PostgresConnections) {
  const store = await openPostgresStore(connections);
  await store.saveDocument(
    createDocument('a', {
      deadlines: [createDeadline('Báo cáo', '2031-06-25')],
      references: [createReference('5/QĐ-UBND')],
    }),
    createPassages(['Nạo vét kênh mương', 'Trồng cây']),
    { embedderId: EMBEDDER, vectors: [Float32Array.of(1, 0, 0), Float32Array.of(0, 1, 0)] },
  );
  return store;
}

describe('openPostgresStore on a database', () => {
  it('keeps everything from one opening to the next', async () => {
    const connections = await server.createDatabase();
    const before = await (await fill(connections)).findDocument('a', OPERATOR);
    const again = await openPostgresStore(connections, 'read-only');
    expect(await again.findDocument('a', OPERATOR)).toEqual(before);
    expect(await again.searchKeywords('kênh', OPERATOR, { limit: 5 })).toHaveLength(1);
    const nearest = await again.searchVectors(EMBEDDER, Float32Array.of(0, 1, 0), OPERATOR, { limit: 1 });
    expect(nearest).toMatchObject([{ passage: { text: 'Trồng cây' }, relevance: 1 }]);
  });

  it('sees what another program changed, in documents and in search', async () => {
    const connections = await server.createDatabase();
    const [store, other] = [await fill(connections), await openPostgresStore(connections)];
    const find = async () =>
      (await store.searchKeywords('kênh mương', OPERATOR, { limit: 5 })).map(({ passage }) => passage.text);
    expect(await find()).toEqual(['Nạo vét kênh mương']);
    await other.saveDocument(createDocument('b'), createPassages(['Kênh mương nội đồng']));
    await other.setClass('a', 'public');
    expect((await find()).sort()).toEqual(['Kênh mương nội đồng', 'Nạo vét kênh mương']);
    expect((await store.findDocument('a', OPERATOR))?.class).toBe('public');
    await other.deleteDocument('a');
    expect(await find()).toEqual(['Kênh mương nội đồng']);
  });

  it('finds for each of many at once what is theirs', async () => {
    const connections = await server.createDatabase();
    const store = await openPostgresStore(connections);
    const agencies = ['A', 'B', 'C'];
    for (const owner of agencies)
      await store.saveDocument(
        createDocument(owner, { owner, visibility: 'agency' }),
        createPassages([`kênh ${owner}`, 'mương']),
      );
    const found = await Promise.all(
      [...agencies, ...agencies].map(async (agency) => {
        const viewer: Viewer = { agency, person: null };
        const hits = await store.searchKeywords('kênh mương', viewer, { limit: 9 });
        return new Set(hits.map(({ passage }) => passage.documentId));
      }),
    );
    expect(found).toEqual([...agencies, ...agencies].map((agency) => new Set([agency])));
  });

  it('refuses to write when opened for reading', async () => {
    const connections = await server.createDatabase();
    const store = await openPostgresStore(connections, 'read-only');
    expect(await store.count(OPERATOR)).toEqual({ documents: 0, passages: 0 });
    await expect(store.saveDocument(createDocument('a'), createPassages(['x']))).rejects.toMatchObject({
      code: 'STORE_WRITE_FAILED',
    });
  });

  it('never returns a record that is not what was stored', async () => {
    const connections = await server.createDatabase();
    const store = await fill(connections);
    await execute(connections, `UPDATE passages SET record = replace(record, 'kênh', 'kinh')`);
    const damaged = { code: 'STORE_DAMAGED' };
    await expect(store.listPassages('a', OPERATOR)).rejects.toMatchObject(damaged);
    await expect(store.searchKeywords('kênh', OPERATOR, { limit: 1 })).rejects.toMatchObject(damaged);
    await execute(connections, `UPDATE deadlines SET record = replace(record, '2031', '2032')`);
    await expect(store.listDeadlines(OPERATOR, {})).rejects.toMatchObject(damaged);
    await execute(connections, `UPDATE document_records SET record = replace(record, 'UBND', 'HĐND')`);
    const other = await openPostgresStore(connections);
    await expect(other.findDocument('a', OPERATOR)).rejects.toMatchObject(damaged);
  });

  it('changes nothing when a document cannot be saved whole', async () => {
    const connections = await server.createDatabase();
    const store = await fill(connections);
    const generation = await store.generation();
    const bad = { embedderId: EMBEDDER, vectors: [Float32Array.of(0, 0, 0)] };
    const saving = store.saveDocument(
      createDocument('a', { subject: 'Khác' }),
      createPassages(['khác']),
      bad,
    );
    await expect(saving).rejects.toMatchObject({ code: 'INTERNAL' });
    expect(await store.generation()).toBe(generation);
    expect(await store.searchKeywords('kênh', OPERATOR, { limit: 5 })).toHaveLength(1);
    expect((await store.findDocument('a', OPERATOR))?.subject).not.toBe('Khác');
  });

  it('takes what is asked for as it is, also what a database cannot hold', async () => {
    const store = await fill(await server.createDatabase());
    expect(await store.findDocument('a\0', OPERATOR)).toBeUndefined();
    expect(await store.findDocument("a' OR true --", OPERATOR)).toBeUndefined();
    expect(await store.listDocuments(OPERATOR, { numberKeys: ['\0', '{}', '"'] })).toEqual([]);
  });

  it('leaves no row of a deleted document, and erases its traces', async () => {
    const connections = await server.createDatabase();
    const store = await fill(connections);
    await store.deleteDocument('a');
    expect(await store.eraseTraces()).toBe(true);
    const left = await connections.use(async (connection) => {
      const counts = [
        'document_records',
        'passages',
        'deadlines',
        'document_references',
        'vectors',
        'keyword_blocks',
      ];
      const text = counts.map((table) => `SELECT count(*) AS n FROM ${table}`).join(' UNION ALL ');
      return (await connection.query({ text, values: [] })).rows.map(({ n }) => n);
    });
    expect(left).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('refuses tables of a newer version, and those of another program', async () => {
    const newer = await server.createDatabase();
    await fill(newer);
    await execute(newer, 'UPDATE tham_muu_version SET version = version + 1');
    await expect(openPostgresStore(newer)).rejects.toMatchObject({ code: 'STORE_VERSION' });
    const foreign = await server.createDatabase();
    await execute(foreign, 'CREATE TABLE documents (id integer)');
    await expect(openPostgresStore(foreign)).rejects.toMatchObject({ code: 'STORE_DAMAGED' });
  });
});

describe('openPostgresStore without pgvector', () => {
  let bare: PgliteServer;
  beforeAll(async () => {
    bare = await startPglite({ hasVectors: false });
  });
  afterAll(() => bare.close());

  it('says so, keeps no vector, asks for none, and finds by words', async () => {
    const store = await fill(await bare.createDatabase());
    expect(await store.findVectorLeg()).toBe('not-installed');
    expect(await store.listUnembedded(EMBEDDER, 9)).toEqual([]);
    expect(await store.findDimension(EMBEDDER)).toBeUndefined();
    expect(await store.searchVectors(EMBEDDER, Float32Array.of(1, 0, 0), OPERATOR, { limit: 1 })).toEqual([]);
    expect(await store.searchKeywords('kênh', OPERATOR, { limit: 5 })).toHaveLength(1);
    await store.deleteDocument('a');
    expect(await store.count(OPERATOR)).toEqual({ documents: 0, passages: 0 });
  });
});

describe('acquirePostgresIngestLock', () => {
  it('holds a connection until it is released', async () => {
    let closed = 0;
    const connections = await server.createDatabase();
    const lock = await acquirePostgresIngestLock({
      ...connections,
      close: async () => {
        closed += 1;
      },
    });
    expect(closed).toBe(0);
    lock.release();
    await connections.use(async () => undefined);
    await new Promise(setImmediate);
    expect(closed).toBe(1);
  });
});

describe('openStore', () => {
  it('tells when no server answers, without the address', async () => {
    const databaseUrl = 'postgres://nobody:secret-word@127.0.0.1:1/none';
    const opening = openStore({ dataDirectory: 'unused', databaseUrl });
    const error = await opening.catch((problem: unknown) => problem);
    expect(error).toMatchObject({ code: 'STORE_UNREACHABLE', retryable: true });
    expect(String(error)).not.toContain('secret-word');
  });
});
