import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { embedPassages } from '../../ingest/embed-passages.ts';
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
    expect(await embedPassages(store, embedder)).toStrictEqual({ embedded: 701, pending: 0 });
    expect(new Set(asked).size).toBe(asked.length);
    expect(await countPending()).toBe(0);
    expect(await embedPassages(store, embedder)).toStrictEqual({ embedded: 0, pending: 0 });
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
    expect(await embedPassages(store, embedder)).toStrictEqual({ embedded: 480, pending: 120 });
    expect(await countPending()).toBe(120);
    expect(await embedPassages(store, createEmbedder().embedder)).toStrictEqual({
      embedded: 120,
      pending: 0,
    });
  });

  it('leaves all pending when too few vectors come back', async () => {
    await save('a', manyLines(5));
    const embedder: Embedder = { id: 'counting-v1-3', dimension: 3, embed: async () => [] };
    expect(await embedPassages(store, embedder)).toStrictEqual({ embedded: 0, pending: 5 });
  });

  it('keeps what was saved when the embedder fails midway', async () => {
    await save('a', manyLines(600));
    let calls = 0;
    const embedder: Embedder = {
      ...createEmbedder().embedder,
      embed: (texts) => {
        calls += 1;
        if (calls > 1) throw new Error('out of reach');
        return createEmbedder().embedder.embed(texts);
      },
    };
    await expect(embedPassages(store, embedder)).rejects.toThrow('out of reach');
    expect(await countPending()).toBeLessThan(600);
    expect(await countPending()).toBeGreaterThan(0);
  });
});
