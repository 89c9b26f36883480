import { toAssistantError } from '../model/errors.ts';
import type { Store, StoredPassage } from '../store/store.ts';
import type { Embedder } from './embedder.ts';
import type { PassageQuery } from './search-passages.ts';

/** Passages whose vectors are nearest to the query's; none where the query cannot be embedded. */
export async function findByVector(
  store: Store,
  embedder: Embedder,
  query: PassageQuery,
): Promise<StoredPassage[]> {
  const vector = await embedQuestion(store, embedder, query.text);
  if (vector === undefined) return [];
  const hits = await store.searchVectors(embedder.id, vector, query.viewer, query);
  return hits.map(({ passage }) => passage);
}

/**
 * A question tells what the agency is at: it is internal, and no embedder gets it that may not see internal text. One that
 * fails costs its own leg of the search, never the answer.
 */
async function embedQuestion(
  store: Store,
  embedder: Embedder,
  text: string,
): Promise<Float32Array | undefined> {
  if (!embedder.classes.includes('internal')) return undefined;
  const dimension = embedder.dimension ?? (await store.findDimension(embedder.id));
  if (dimension === undefined) return undefined;
  try {
    const [vector] = await embedder.embed([text], 'internal');
    return vector?.length === dimension && vector.some((value) => value !== 0) ? vector : undefined;
  } catch (error) {
    if (toAssistantError(error).code.startsWith('MODEL_')) return undefined;
    throw error;
  }
}
