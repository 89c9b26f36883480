import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createEndpointEmbedder } from '../../../knowledge/search/endpoint-embedder.ts';
import { createHashingEmbedder } from '../../../knowledge/search/hashing-embedder.ts';
import { createPassageSearch, type SearchWeights } from '../../../knowledge/search/search-passages.ts';
import { openSqliteStore } from '../../../knowledge/store/sqlite-store.ts';
import { OPERATOR, type Store } from '../../../knowledge/store/store.ts';
import { type EmbeddingServer, startEmbeddingServer } from '../../helpers/embedding-server.ts';
import { createDocument, createPassages } from '../store/sample-documents.ts';

/** Words of one concept give one component; marks matter, as to a model of sentences. */
const CONCEPTS: readonly RegExp[] = [
  /lũ lụt|ngập úng|nước dâng/iu,
  /di dời|sơ tán|lánh nạn/iu,
  /khuyến đọc|thư viện|đọc sách/iu,
];
const toConceptVector = (text: string) => [
  0.01,
  ...CONCEPTS.map((concept) => text.match(new RegExp(concept, 'giu'))?.length ?? 0),
];

const ANSWER = 'Sơ tán dân vùng ngập úng trước khi bão vào';
const LINES = [
  'Mở thư viện buổi tối cho học sinh',
  ANSWER,
  'Bà con lánh nạn được cấp gạo',
  'Chỗ ở cho công nhân',
];

let folder = '';
let store: Store;
let server: EmbeddingServer;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'meaning-'));
  store = await openSqliteStore({ dataDirectory: folder });
  server = await startEmbeddingServer(toConceptVector);
  await store.saveDocument(createDocument('a', { number: null }), createPassages(LINES));
});
afterEach(async () => {
  await server.close();
  await store.close();
  rmSync(folder, { recursive: true });
});

async function openSearch(weights: Partial<SearchWeights> = {}) {
  const meaning = createEndpointEmbedder({
    model: 'khai-niem',
    baseUrl: `http://127.0.0.1:${server.port}/v1`,
    apiKey: null,
    trustedEndpoints: [],
    retryDelayMs: 1,
  });
  const pending = await store.listUnembedded(meaning.id, 5_000);
  const vectors = await meaning.embed(
    pending.map(({ text }) => text),
    'internal',
  );
  const toSave = pending.flatMap(({ textHash }, i) => {
    const vector = vectors[i];
    return vector === undefined ? [] : [{ textHash, vector }];
  });
  await store.saveVectors(meaning.id, toSave);
  return createPassageSearch({ store, embedder: createHashingEmbedder(), meaning, weights });
}
const ask = (text: string) => ({ text, viewer: OPERATOR, limit: 10 });

describe('createPassageSearch with an endpoint for vectors', () => {
  it('finds first a passage that says in other words what is asked, by its vector alone', async () => {
    const { search } = await openSearch();
    const [first] = await search(ask('di dời khỏi nơi lũ lụt'));
    expect(first?.passage.text).toBe(ANSWER);
    expect(first?.matchedBy).toStrictEqual(['vector']);
    const without = await openSearch({ meaning: 0 });
    const found = (await without.search(ask('di dời khỏi nơi lũ lụt'))).map(({ passage }) => passage.text);
    expect(found).not.toContain(ANSWER);
  });

  it('still puts a passage with the very words in front', async () => {
    const { search } = await openSearch();
    const [first] = await search(ask('chỗ ở cho công nhân'));
    expect(first?.passage.text).toBe('Chỗ ở cho công nhân');
  });

  it('embeds a question typed without marks with the marks of the documents', async () => {
    const many = Array.from({ length: 3_000 }, (_, i) => `Việc ${i}: di dời khỏi nơi lũ lụt khi bão`);
    await store.saveDocument(createDocument('b', { number: null }), createPassages(many));
    const { search } = await openSearch();
    server.seen.length = 0;
    await search(ask('di doi khoi noi lu lut'));
    expect(server.seen.join()).toContain('di dời khỏi nơi lũ lụt');
  });

  it('answers from the other legs when the server fails', async () => {
    const { search } = await openSearch();
    server.mode = 'status-401';
    const [first] = await search(ask('chỗ ở cho công nhân'));
    expect(first?.matchedBy).toStrictEqual(['keyword']);
  });
});
