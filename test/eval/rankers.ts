import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { createCatalogueLoader } from '../../bot/assistant/document-catalogue.ts';
import { toSyllables } from '../../knowledge/language/fold.ts';
import { fuseRankings } from '../../knowledge/search/fuse-rankings.ts';
import { createHashingEmbedder } from '../../knowledge/search/hashing-embedder.ts';
import { findNamedDocuments } from '../../knowledge/search/named-documents.ts';
import { createPassageSearch, type SearchWeights } from '../../knowledge/search/search-passages.ts';
import { toKeywordFields } from '../../knowledge/store/keyword-fields.ts';
import {
  createKeywordIndex,
  KEYWORD_INDEX_SCHEMA,
  type KeywordFields,
} from '../../knowledge/store/keyword-index.ts';
import { openSqliteStore } from '../../knowledge/store/sqlite-store.ts';
import { OPERATOR } from '../../knowledge/store/store.ts';
import type { RankingSet } from './ranking-sets.ts';

/** Deep enough for R@10 after fusion. */
export const DEPTH = 50;

/** Positions of passages, best first. */
export type Ranker = (query: string) => Promise<readonly number[]>;

/** The fields of every passage, in order. */
export function listFields({ documents }: RankingSet): KeywordFields[] {
  return documents.flatMap(({ document, passages }) =>
    passages.map((passage) => toKeywordFields(document, passage)),
  );
}

/** BM25 of the keyword index alone. */
export function rankByKeywords(passages: readonly KeywordFields[]): Ranker {
  const database = new DatabaseSync(':memory:');
  database.exec(KEYWORD_INDEX_SCHEMA);
  const index = createKeywordIndex(database);
  index.add(passages.map((fields, i) => ({ passageId: i + 1, fields })));
  return async (query) => index.search(query, { limit: DEPTH }).map(({ passageId }) => passageId - 1);
}

/** Cosine of hashed vectors, all compared. Remembers each query: fusions ask again. */
export async function rankByVectors(passages: readonly string[], dimension: number): Promise<Ranker> {
  const embedder = createHashingEmbedder(dimension);
  const vectors = await embedder.embed(passages);
  const known = new Map<string, readonly number[]>();
  return async (query) => {
    const [wanted = new Float32Array(dimension)] = await embedder.embed([query]);
    const ranking = known.get(query) ?? rankBySimilarity(vectors, wanted);
    known.set(query, ranking);
    return ranking;
  };
}

function rankBySimilarity(vectors: readonly Float32Array[], wanted: Float32Array): number[] {
  const similarities = vectors.map((vector) => {
    let sum = 0;
    for (let i = 0; i < vector.length; i++) sum += (vector[i] ?? 0) * (wanted[i] ?? 0);
    return sum;
  });
  const order = similarities.map((_, i) => i);
  return order.sort((a, b) => (similarities[b] ?? 0) - (similarities[a] ?? 0)).slice(0, DEPTH);
}

/** The peer: SQLite FTS5 over text folded by us, with bigrams as tokens, OR, ordered by rank. */
export function rankByFts5(passages: readonly string[]): Ranker {
  const database = new DatabaseSync(':memory:');
  database.exec(`CREATE VIRTUAL TABLE passages USING fts5(body, tokenize="unicode61 tokenchars '_'")`);
  const insert = database.prepare('INSERT INTO passages (rowid, body) VALUES (?, ?)');
  passages.forEach((body, i) => {
    insert.run(i + 1, toTokens(body).join(' '));
  });
  const select = database.prepare(
    `SELECT rowid AS id FROM passages WHERE passages MATCH ? ORDER BY rank LIMIT ${DEPTH}`,
  );
  return async (query) => {
    const match = [...new Set(toTokens(query))].map((token) => `"${token}"`).join(' OR ');
    return match === '' ? [] : select.all(match).map(({ id }) => Number(id) - 1);
  };
}

function toTokens(text: string): string[] {
  const syllables = toSyllables(text);
  return [...syllables, ...syllables.slice(1).map((syllable, i) => `${syllables[i]}_${syllable}`)];
}

/** Keyword and vector ranks, fused. */
export function rankFused(keyword: Ranker, vector: Ranker, vectorWeight: number): Ranker {
  return async (query) => {
    const legs = [
      { weight: 1, ranking: await keyword(query) },
      { weight: vectorWeight, ranking: await vector(query) },
    ];
    return fuseRankings(legs).map(({ item }) => item);
  };
}

/** The product's own path: a store of the documents, and the search over it. */
export async function openProductRanker(
  { documents }: RankingSet,
  weights: Partial<SearchWeights> = {},
): Promise<{ rank: Ranker; close: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'eval-ranking-'));
  const store = await openSqliteStore({ dataDirectory: folder });
  const firsts = new Map<string, number>();
  let first = 0;
  for (const { document, passages } of documents) {
    await store.saveDocument(document, passages);
    firsts.set(document.id, first);
    first += passages.length;
  }
  const loadCatalogue = createCatalogueLoader(store);
  const search = createPassageSearch({ store, embedder: createHashingEmbedder(), weights });
  return {
    rank: async (text) => {
      const { cards, places } = await loadCatalogue(OPERATOR);
      const namedIds = findNamedDocuments(text, cards, places);
      const hits = await search.search({ text, viewer: OPERATOR, limit: 10, namedIds });
      return hits.map(({ passage }) => (firsts.get(passage.documentId) ?? 0) + passage.ordinal);
    },
    close: async () => {
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
}
