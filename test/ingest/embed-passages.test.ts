import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { embedPassages } from '../../ingest/embed-passages.ts';
import { AssistantError } from '../../knowledge/model/errors.ts';
import type { Embedder } from '../../knowledge/search/embedder.ts';
import { openSqliteStore } from '../../knowledge/store/sqlite-store.ts';
import type { Store } from '../../knowledge/store/store.ts';
import { buildDocument, buildPassages } from '../helpers/build-document.ts';

let folder = '';
let store: Store;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'embed-'));
  store = await openSqliteStore({ dataDirectory: folder });
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

/** Counts the texts it is given; `spoil` changes some vectors. */
function createEmbedder(spoil: (text: string) => Float32Array | undefined = () => undefined) {
  const asked: string[] = [];
  const embedder: Embedder = {
    id: 'counting-v1-3',
    dimension: 3,
    batchSize: 512,
    classes: ['internal'],
    embed: async (texts) => {
      asked.push(...texts);
      return texts.map((text) => spoil(text) ?? Float32Array.of(1, text.length, 0));
    },
  };
  return { embedder, asked };
}

const save = (id: string, lines: readonly string[]) =>
  store.saveDocument(buildDocument({ id }), buildPassages(lines));
const manyLines = (count: number) => Array.from({ length: count }, (_, i) => `dòng ${i}`);
const countPending = async () => (await store.listUnembedded('counting-v1-3', 10_000)).length;

describe('embedPassages', () => {
  it('gives every text a vector, each once', async () => {
    await save('a', manyLines(700));
    await save('b', ['dòng 1', 'dòng mới']);
    const { embedder, asked } = createEmbedder();
    expect(await embedPassages(store, embedder)).toStrictEqual({ embedded: 701, pending: 0, problem: null });
    expect(new Set(asked).size).toBe(asked.length);
    expect(await countPending()).toBe(0);
    expect(await embedPassages(store, embedder)).toStrictEqual({ embedded: 0, pending: 0, problem: null });
    expect(asked).toHaveLength(701);
  });

  it.each([
    ['NaN', Float32Array.of(Number.NaN, 0, 0)],
    ['short', Float32Array.of(1)],
    ['all zero', new Float32Array(3)],
    ['infinite', Float32Array.of(1, Number.POSITIVE_INFINITY, 0)],
  ])('leaves a text pending whose vector is %s, saves the others, and tries it again', async (_, bad) => {
    await save('a', manyLines(600));
    const { embedder } = createEmbedder((text) => (/[37]$/.test(text) ? bad : undefined));
    expect(await embedPassages(store, embedder)).toStrictEqual({
      embedded: 480,
      pending: 120,
      problem: null,
    });
    expect(await countPending()).toBe(120);
    expect(await embedPassages(store, createEmbedder().embedder)).toStrictEqual({
      embedded: 120,
      pending: 0,
      problem: null,
    });
  });

  it('leaves all pending when too few vectors come back', async () => {
    await save('a', manyLines(5));
    const embedder: Embedder = { ...createEmbedder().embedder, embed: async () => [] };
    expect(await embedPassages(store, embedder)).toStrictEqual({ embedded: 0, pending: 5, problem: null });
  });

  it('keeps what was saved when the embedder fails midway', async () => {
    await save('a', manyLines(600));
    let calls = 0;
    const embedder: Embedder = {
      ...createEmbedder().embedder,
      embed: (texts, documentClass) => {
        calls += 1;
        if (calls > 1) throw new Error('out of reach');
        return createEmbedder().embedder.embed(texts, documentClass);
      },
    };
    await expect(embedPassages(store, embedder)).rejects.toThrow('out of reach');
    expect(await countPending()).toBeLessThan(600);
    expect(await countPending()).toBeGreaterThan(0);
  });

  it('gives an embedder only texts of its classes, each once, with the class they are of', async () => {
    await store.saveDocument(buildDocument({ id: 'a', class: 'public' }), buildPassages(['chung', 'mở']));
    await store.saveDocument(buildDocument({ id: 'b', class: 'internal' }), buildPassages(['chung', 'kín']));
    await store.saveDocument(buildDocument({ id: 'c', class: 'personal' }), buildPassages(['riêng']));
    const asked: string[] = [];
    const embedder: Embedder = {
      ...createEmbedder().embedder,
      classes: ['public', 'internal'],
      embed: async (texts, documentClass) => {
        asked.push(...texts.map((text) => `${documentClass}: ${text}`));
        return texts.map(() => Float32Array.of(1, 0, 0));
      },
    };
    await embedPassages(store, embedder);
    expect(asked.sort()).toStrictEqual(['internal: kín', 'public: chung', 'public: mở']);
    expect(await countPending()).toBe(1);
  });

  it('leaves a failing endpoint alone after some batches, and tells why', async () => {
    await save('a', manyLines(600));
    let calls = 0;
    const embedder: Embedder = {
      ...createEmbedder().embedder,
      batchSize: 10,
      embed: async () => {
        calls += 1;
        throw new AssistantError('MODEL_UNREACHABLE', 'embedding server answered 500', { retryable: true });
      },
    };
    expect(await embedPassages(store, embedder)).toMatchObject({
      embedded: 0,
      problem: { code: 'MODEL_UNREACHABLE' },
    });
    expect(calls).toBe(3);
    expect(await countPending()).toBe(600);
  });

  it('takes the length that most first vectors have, and keeps to it', async () => {
    await save('a', ['một', 'hai', 'ba', 'bốn']);
    const lengths = new Map([['một', 2]]);
    const embedder: Embedder = {
      ...createEmbedder().embedder,
      dimension: null,
      embed: async (texts) => texts.map((text) => new Float32Array(lengths.get(text) ?? 3).fill(1)),
    };
    expect(await embedPassages(store, embedder)).toMatchObject({ embedded: 3, pending: 1 });
    expect(await store.findDimension('counting-v1-3')).toBe(3);
    expect(await embedPassages(store, embedder)).toMatchObject({ embedded: 0, pending: 1 });
  });

  it('waits for a server that hangs no longer than the whole run may cost', async () => {
    await save('a', manyLines(900));
    let calls = 0;
    const hanging: Embedder = {
      ...createEmbedder().embedder,
      batchSize: 100,
      embed: async () => {
        calls += 1;
        await sleep(40);
        throw new AssistantError('MODEL_UNREACHABLE', 'hangs');
      },
    };
    const { embedded, problem } = await embedPassages(store, hanging, { fruitlessMs: 30 });
    expect({ embedded, calls, code: problem?.code }).toEqual({
      embedded: 0,
      calls: 1,
      code: 'MODEL_UNREACHABLE',
    });
    expect((await embedPassages(store, createEmbedder().embedder)).embedded).toBe(900);
  });
});
