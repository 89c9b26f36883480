import { findDocumentNumbers } from '../language/document-number.ts';
import type { Store, StoredPassage } from '../store/store.ts';
import type { Embedder } from './embedder.ts';
import { createNearSpelling } from './near-spelling.ts';
import type { PassageQuery } from './search-passages.ts';
import { findByVector } from './vector-leg.ts';

/** Least share of a mistyped query's letter trigrams in a passage; random letters stay below it (`createNearSpelling`). */
const MIN_NEAR_SPELLING = 0.35;

/**
 * Passages spelt nearly like a query that nothing else answers, best first. The nearest vectors give the candidates, the
 * letters they share with the query decide: the cosine of a short query to a long passage does not tell a slip of the
 * finger (median .15) from nonsense (.13).
 */
export async function findMistyped(
  store: Store,
  embedder: Embedder,
  query: PassageQuery,
): Promise<{ passage: StoredPassage; relevance: number }[]> {
  const spelling = createNearSpelling(query.text);
  // A number that is not held is answered by no other number.
  if (spelling === undefined || findDocumentNumbers(query.text).length > 0) return [];
  const near = await findByVector(store, embedder, query);
  return near
    .map((passage) => ({ passage, relevance: spelling.measure(passage.text) }))
    .filter(({ relevance }) => relevance >= MIN_NEAR_SPELLING)
    .sort((a, b) => b.relevance - a.relevance);
}
