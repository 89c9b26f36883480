import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../../knowledge/store/sqlite-store.ts';
import { OPERATOR, type Store } from '../../../knowledge/store/store.ts';
import { createDeadline, createDocument, createPassages, createReference } from './sample-documents.ts';
import { describeStoreContract } from './store-contract.ts';

const root = mkdtempSync(join(tmpdir(), 'tham-muu-store-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let directories = 0;
function createDirectory(): string {
  directories += 1;
  const directory = join(root, String(directories));
  mkdirSync(directory);
  return directory;
}

function toChildScript(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url));
}

describeStoreContract('openSqliteStore', () => openSqliteStore({ dataDirectory: createDirectory() }));

describe('openSqliteStore on a file', () => {
  const file = (directory: string) => join(directory, 'tham-muu.sqlite');
  const createStore = async (): Promise<string> => {
    const dataDirectory = createDirectory();
    const store = await openSqliteStore({ dataDirectory });
    await store.saveDocument(
      createDocument('a', {
        deadlines: [createDeadline('Báo cáo', '2031-06-25')],
        references: [createReference('5/QĐ-UBND')],
      }),
      createPassages(['Nạo vét kênh mương', 'Trồng cây']),
    );
    await store.close();
    return dataDirectory;
  };
  const change = (dataDirectory: string, sql: string) => {
    const database = new DatabaseSync(file(dataDirectory));
    database.exec(sql);
    database.close();
  };

  it('keeps everything from one opening to the next', async () => {
    const store = await openSqliteStore({ dataDirectory: await createStore() });
    expect(await store.count(OPERATOR)).toEqual({ documents: 1, passages: 2 });
    expect(await store.searchKeywords('kenh muong', OPERATOR, { limit: 5 })).toHaveLength(1);
    await store.close();
  });

  it('leaves nothing but the store behind when it creates one', async () => {
    const dataDirectory = join(createDirectory(), 'new', 'folder');
    await (await openSqliteStore({ dataDirectory })).close();
    expect(readdirSync(dataDirectory)).toEqual(['tham-muu.sqlite']);
  });

  it('reads an absent store as empty and creates nothing when read-only', async () => {
    const dataDirectory = join(createDirectory(), 'absent');
    const store = await openSqliteStore({ dataDirectory, mode: 'read-only' });
    expect(await store.listDocuments(OPERATOR)).toEqual([]);
    await expect(store.saveDocument(createDocument('a'), [])).rejects.toMatchObject({
      code: 'STORE_WRITE_FAILED',
    });
    expect(existsSync(dataDirectory)).toBe(false);
  });

  it.each([
    ['empty', (path: string) => writeFileSync(path, '')],
    ['a text', (path: string) => writeFileSync(path, 'không phải kho dữ liệu\n'.repeat(500))],
    ['cut short', (path: string) => truncateSync(path, 60)],
    ['cut in the middle', (path: string) => truncateSync(path, 9_000)],
    [
      'another program’s database',
      (path: string) => {
        rmSync(path);
        const database = new DatabaseSync(path);
        database.exec('CREATE TABLE notes (text); PRAGMA application_id = 7; PRAGMA user_version = 1;');
        database.close();
      },
    ],
  ])('refuses a file that is %s, and leaves it as it is', async (_, spoil) => {
    const dataDirectory = await createStore();
    spoil(file(dataDirectory));
    const before = readFileSync(file(dataDirectory));
    for (const mode of ['read-only', 'read-write'] as const) {
      await expect(openSqliteStore({ dataDirectory, mode })).rejects.toMatchObject({ code: 'STORE_DAMAGED' });
    }
    expect(readFileSync(file(dataDirectory)).equals(before)).toBe(true);
  });

  it.each([
    'read-only',
    'read-write',
  ] as const)('brings up a store of the first version, opened %s', async (mode) => {
    const dataDirectory = await createStore();
    const current = await openSqliteStore({ dataDirectory, mode: 'read-only' });
    const before = await listByIssuer(current);
    await current.close();
    change(
      dataDirectory,
      `DROP TABLE audit; DROP TABLE agency_profiles; DROP TABLE kept_drafts; DROP INDEX acts_by_number; DROP INDEX documents_by_subject; DROP INDEX documents_by_issuer;
       DROP INDEX references_by_issuer; ALTER TABLE documents DROP COLUMN class;
       ALTER TABLE documents DROP COLUMN issuer_key; ALTER TABLE document_references DROP COLUMN issuer_key;
       UPDATE documents SET head = json_remove(head, '$.place', '$.period', '$.issuerLevel', '$.kind');
       ALTER TABLE documents RENAME COLUMN head TO identity; PRAGMA user_version = 1;`,
    );
    const store = await openSqliteStore({ dataDirectory, mode });
    expect(await listByIssuer(store)).toEqual(before);
    expect((await store.listDocuments(OPERATOR)).length).toBeGreaterThan(0);
    expect(await store.listUnembedded('nobody', 10, ['public'])).toEqual([]);
    expect((await store.listUnembedded('nobody', 10, ['internal'])).length).toBeGreaterThan(0);
    expect(await store.listAudit()).toEqual([]);
    expect(await store.findProfile('UBND xã Suối Mơ', OPERATOR)).toBeUndefined();
    expect(await store.findDraft('bt-000000000000', OPERATOR)).toBeUndefined();
    await store.close();
  });

  it('refuses a store of a newer version', async () => {
    const dataDirectory = await createStore();
    change(dataDirectory, 'PRAGMA user_version = 999');
    await expect(openSqliteStore({ dataDirectory })).rejects.toMatchObject({ code: 'STORE_VERSION' });
  });

  it('tells when the data directory cannot be made', async () => {
    const inFile = join(createDirectory(), 'file');
    writeFileSync(inFile, '');
    await expect(openSqliteStore({ dataDirectory: join(inFile, 'data') })).rejects.toMatchObject({
      code: 'STORE_WRITE_FAILED',
    });
  });

  it.each([
    ['a passage', "UPDATE passages SET record = replace(record, 'kênh', 'kinh')"],
    ['a lost passage', 'DELETE FROM passages WHERE id = (SELECT max(id) FROM passages)'],
    ['a document’s record', "UPDATE document_records SET record = replace(record, 'nước', 'nướt')"],
    ['a deadline', "UPDATE deadlines SET record = replace(record, '2031-06-25', '2031-06-26')"],
    ['a reference', "UPDATE document_references SET record = replace(record, '5/QĐ', '6/QĐ')"],
  ])('never returns text that is not what was stored: %s', async (_, spoil) => {
    const dataDirectory = await createStore();
    change(dataDirectory, spoil);
    const store = await openSqliteStore({ dataDirectory });
    const outcomes = await Promise.allSettled([
      store.findDocument('a', OPERATOR),
      store.listPassages('a', OPERATOR),
      store.searchKeywords('kênh', OPERATOR, { limit: 5 }),
      store.listDeadlines(OPERATOR, {}),
      store.listReferences(OPERATOR),
    ]);
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(refused.length).toBeGreaterThan(0);
    for (const { reason } of refused) expect(reason).toMatchObject({ code: 'STORE_DAMAGED' });
    const given = JSON.stringify(outcomes.filter((outcome) => outcome.status === 'fulfilled'));
    for (const wrong of ['kinh mương', 'nướt', '2031-06-26', '6/QĐ']) expect(given).not.toContain(wrong);
    await store.close();
  });

  it('never returns text changed by a flipped bit anywhere in the file', async () => {
    const dataDirectory = await createStore();
    const whole = readFileSync(file(dataDirectory));
    const good = await readAll(dataDirectory);
    const at = whole.indexOf('Nạo vét');
    expect(at).toBeGreaterThan(0);
    // Every occurrence of the text, in each table that holds it, and its neighbourhood.
    const places = [...Array(40).keys()].map((i) => at - 100 + i * 8);
    let refused = 0;
    for (const place of places) {
      const flipped = Buffer.from(whole);
      flipped[place] = (flipped[place] ?? 0) ^ 0x04;
      const copy = createDirectory();
      writeFileSync(file(copy), flipped);
      const read = await readAll(copy).catch((error: unknown) => error);
      if (read instanceof Error) {
        expect(read).toMatchObject({ code: 'STORE_DAMAGED' });
        refused += 1;
      } else expect(read).toEqual(good);
    }
    expect(refused).toBeGreaterThan(0);
  });

  async function readAll(dataDirectory: string) {
    const store = await openSqliteStore({ dataDirectory, mode: 'read-only' });
    try {
      return {
        documents: await store.listDocuments(OPERATOR),
        passages: await store.listPassages('a', OPERATOR),
      };
    } finally {
      await store.close();
    }
  }

  it('reads beside a writer, and sees what was committed', async () => {
    const dataDirectory = await createStore();
    const writer = await openSqliteStore({ dataDirectory });
    const reader = await openSqliteStore({ dataDirectory, mode: 'read-only' });
    const before = await reader.generation();
    await writer.saveDocument(createDocument('b', { number: '13/KH-UBND' }), createPassages(['Hồ chứa']));
    expect(await reader.generation()).toBeGreaterThan(before);
    expect((await reader.listDocuments(OPERATOR)).map(({ id }) => id)).toEqual(['a', 'b']);
    expect(await reader.searchKeywords('ho chua', OPERATOR, { limit: 5 })).toHaveLength(1);
    await writer.deleteDocument('b');
    expect(await reader.findDocument('b', OPERATOR)).toBeUndefined();
    await expect(reader.deleteDocument('a')).rejects.toMatchObject({ code: 'STORE_WRITE_FAILED' });
    await reader.close();
    await writer.close();
  });

  it('waits for another writer’s transaction without holding the event loop', async () => {
    const dataDirectory = await createStore();
    const store = await openSqliteStore({ dataDirectory });
    const other = new DatabaseSync(file(dataDirectory));
    other.exec('BEGIN IMMEDIATE');
    const saving = store.saveDocument(createDocument('b'), createPassages(['x']));
    expect((await store.listDocuments(OPERATOR)).map(({ id }) => id)).toEqual(['a']);
    await sleep(60);
    other.exec('ROLLBACK');
    other.close();
    await saving;
    expect((await store.count(OPERATOR)).documents).toBe(2);
    await store.close();
  });

  it('keeps writes called at once apart', async () => {
    const store = await openSqliteStore({ dataDirectory: createDirectory() });
    const ids = Array.from({ length: 20 }, (_, i) => `d${i}`);
    await Promise.all(
      ids.map((id) => store.saveDocument(createDocument(id), createPassages(['một', 'hai']))),
    );
    expect(await store.count(OPERATOR)).toEqual({ documents: 20, passages: 40 });
    await store.close();
  });

  it('changes nothing when a document cannot be saved whole', async () => {
    const dataDirectory = await createStore();
    const store = await openSqliteStore({ dataDirectory });
    const generation = await store.generation();
    const bad = createDocument('a', { pages: { read: 0.5, total: 1 } });
    await expect(store.saveDocument(bad, createPassages(['khác']))).rejects.toThrow();
    expect(await store.generation()).toBe(generation);
    expect((await store.listPassages('a', OPERATOR)).map(({ text }) => text)).toEqual([
      'Nạo vét kênh mương',
      'Trồng cây',
    ]);
    await store.close();
  });

  it('leaves no word of a deleted document in its files', async () => {
    const dataDirectory = createDirectory();
    const store = await openSqliteStore({ dataDirectory });
    await store.saveDocument(
      createDocument('a', { subject: 'CHIMYENTRONGMO' }),
      createPassages(['CHIMYENTRONGMO '.repeat(400)]),
    );
    await store.deleteDocument('a');
    await store.close();
    for (const name of readdirSync(dataDirectory)) {
      const content = readFileSync(join(dataDirectory, name)).toString('latin1').toLowerCase();
      expect(content.includes('chimyentrongmo'), name).toBe(false);
    }
  });

  it.skipIf(process.platform === 'win32')(
    'refuses a document that finds no room, whole, and goes on reading',
    () => {
      const command = `ulimit -f 6000; exec "${process.execPath}" "${toChildScript('fill-disk.ts')}" "${createDirectory()}"`;
      const { stdout, stderr } = spawnSync('sh', ['-c', command], { encoding: 'utf8' });
      expect(stderr).toBe('');
      expect(JSON.parse(stdout)).toMatchObject({ code: 'STORE_WRITE_FAILED', isWhole: true });
    },
  );
});

describe('openSqliteStore and kill -9', () => {
  const KILLS = 28;

  it('tears no document and loses none that was acknowledged', async () => {
    const dataDirectory = createDirectory();
    const acknowledged: string[] = [];
    for (let round = 0; round < KILLS; round += 1) {
      // After so many documents, then a few milliseconds more: kills fall into different moments of a save.
      acknowledged.push(
        ...(await saveUntilKilled(dataDirectory, 1_000 * round, {
          documents: 3 + (round % 5),
          extraMs: (round * 7) % 11,
        })),
      );
    }
    const store = await openSqliteStore({ dataDirectory });
    const held = await store.listDocuments(OPERATOR);
    const ids = new Set(held.map(({ id }) => id));
    expect(acknowledged.filter((id) => !ids.has(id))).toEqual([]);
    expect(acknowledged.length).toBeGreaterThanOrEqual(KILLS * 3);
    for (const { id } of held) expect(await store.listPassages(id, OPERATOR)).toHaveLength(20);
    expect(await store.count(OPERATOR)).toEqual({ documents: held.length, passages: held.length * 20 });
    expect(await store.listDeadlines(OPERATOR, {})).toHaveLength(held.length);
    expect(await store.searchKeywords('kênh mương', OPERATOR, { limit: held.length * 20 + 5 })).toHaveLength(
      held.length * 20,
    );
    await store.close();
  }, 60_000);

  async function saveUntilKilled(
    dataDirectory: string,
    first: number,
    until: { documents: number; extraMs: number },
  ) {
    const child = spawn(
      process.execPath,
      [toChildScript('save-in-a-loop.ts'), dataDirectory, String(first)],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const said: string[] = [];
    for await (const line of createInterface({ input: child.stdout })) {
      said.push(line);
      if (said.length !== until.documents) continue;
      await sleep(until.extraMs);
      child.kill('SIGKILL');
    }
    return said;
  }
});

async function listByIssuer(store: Store) {
  const [held, cited] = await Promise.all([
    store.listIssuers(OPERATOR, 'held'),
    store.listIssuers(OPERATOR, 'cited'),
  ]);
  const keys = [...held, ...cited].map(({ key }) => key);
  return {
    keys: keys.toSorted(),
    heads: await store.listHeads(OPERATOR, keys),
    references: await store.listReferencesTo(OPERATOR, keys),
  };
}
