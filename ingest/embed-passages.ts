import type { Passage } from '../knowledge/model/passage.ts';
import type { Embedder } from '../knowledge/search/embedder.ts';
import { toEmbeddedText } from '../knowledge/store/passage-rows.ts';
import type { EmbeddedPassages, Store } from '../knowledge/store/store.ts';
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
      if (vector !== undefined && isUsable(vector, embedder)) return [{ textHash, vector }];
      refused.add(textHash);
      return [];
    });
    if (usable.length > 0) await store.saveVectors(embedder.id, usable);
    embedded += usable.length;
  }
}

/**
 * The vectors of a document about to be saved. Undefined without an embedder, or when a vector is not usable: a passage
 * that waits for `embedPassages` must not keep its document out.
 */
export async function embedDocument(
  passages: readonly Passage[],
  embedder: Embedder | undefined,
): Promise<EmbeddedPassages | undefined> {
  if (embedder === undefined) return undefined;
  try {
    const vectors = await embedder.embed(passages.map(toEmbeddedText));
    const isWhole =
      vectors.length === passages.length && vectors.every((vector) => isUsable(vector, embedder));
    return isWhole ? { embedderId: embedder.id, vectors } : undefined;
  } catch {
    return undefined;
  }
}

function isUsable(vector: Float32Array, { dimension }: Pick<Embedder, 'dimension'>): boolean {
  try {
    toUnitVector(vector, dimension);
    return true;
  } catch {
    return false;
  }
}
