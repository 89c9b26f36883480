import type { Embedder } from '../knowledge/search/embedder.ts';
import type { Store } from '../knowledge/store/store.ts';
import { toUnitVector } from '../knowledge/store/vector-math.ts';

/** Texts embedded and saved at a time: some 20 ms of the store's write lock. */
const EMBED_BATCH = 512;

/** How many passages got a vector, and how many texts still wait because theirs was not usable. */
export interface EmbeddingResult {
  readonly embedded: number;
  readonly pending: number;
}

/**
 * Gives a vector to every passage that has none of this embedder yet, whichever run brought it in. A vector that is
 * not usable (length, NaN, all zero) is not saved: its passage stays pending and is tried again by the next run.
 *
 * @throws MODEL_*, STORE_* — what was saved before stays saved
 */
export async function embedPassages(store: Store, embedder: Embedder): Promise<EmbeddingResult> {
  const refused = new Set<string>();
  let embedded = 0;
  for (;;) {
    const pending = await store.listUnembedded(embedder.id, EMBED_BATCH + refused.size);
    const batch = pending.filter(({ textHash }) => !refused.has(textHash));
    if (batch.length === 0) return { embedded, pending: refused.size };
    const vectors = await embedder.embed(batch.map(({ text }) => text));
    const usable = batch.flatMap(({ textHash }, i) => {
      const vector = vectors[i];
      if (vector !== undefined && isUsable(vector, embedder.dimension)) return [{ textHash, vector }];
      refused.add(textHash);
      return [];
    });
    if (usable.length > 0) await store.saveVectors(embedder.id, usable);
    embedded += usable.length;
  }
}

function isUsable(vector: Float32Array, dimension: number): boolean {
  try {
    toUnitVector(vector, dimension);
    return true;
  } catch {
    return false;
  }
}
