import { type AssistantError, toAssistantError } from '../knowledge/model/errors.ts';
import type { DocumentClass } from '../knowledge/model/official-document.ts';
import type { Passage } from '../knowledge/model/passage.ts';
import type { Embedder } from '../knowledge/search/embedder.ts';
import type { HashingEmbedder } from '../knowledge/search/hashing-embedder.ts';
import { toEmbeddedText } from '../knowledge/store/passage-rows.ts';
import type { EmbeddedPassages, Store } from '../knowledge/store/store.ts';
import { toUnitVector } from '../knowledge/store/vector-math.ts';

/** Batches that may give nothing one after the other before the embedder is left alone until the next run. */
const MAX_FAILURES = 3;

/**
 * What calls that give nothing may cost a run altogether: one whole wait for a server that hangs. The documents are in by
 * then, and nobody should wait minutes for what they can do without.
 */
const FRUITLESS_MS = 25_000;

/** How many passages got a vector, and how many texts that were tried still wait because theirs was not usable. */
export interface EmbeddingResult {
  readonly embedded: number;
  readonly pending: number;
  /** What the embedder failed with last; null when it answered. */
  readonly problem: AssistantError | null;
}

/** How a run is followed and bounded; see `embedPassages`. */
export interface EmbeddingOptions {
  readonly onProgress?: (embedded: number) => void;
  readonly signal?: AbortSignal | undefined;
  readonly fruitlessMs?: number;
}

/**
 * Gives a vector to every passage that has none of this embedder yet, whichever run brought it in, as far as the class of
 * its documents lets the embedder have it. A vector that is not usable (length, NaN, all zero) is not saved, nor is
 * anything of a batch that failed: those passages stay pending and are tried again by the next run.
 *
 * @param options.onProgress is told how many passages have got their vector so far
 * @param options.signal ends the run, an endpoint's call under way too
 * @param options.fruitlessMs of waiting for calls that give nothing, in the whole run, before the embedder is left alone. @default 25_000
 * @throws STORE_* — what was saved before stays saved
 */
export async function embedPassages(
  store: Store,
  embedder: Embedder,
  options: EmbeddingOptions = {},
): Promise<EmbeddingResult> {
  const { signal, fruitlessMs = FRUITLESS_MS } = options;
  const run: Run = {
    refused: new Set(),
    embedded: 0,
    failures: 0,
    problem: null,
    signal,
    leftMs: fruitlessMs,
  };
  for (const documentClass of embedder.classes) {
    while (!isGivenUp(run) && signal?.aborted !== true) {
      if (!(await embedBatch(store, embedder, documentClass, run))) break;
      options.onProgress?.(run.embedded);
    }
  }
  return { embedded: run.embedded, pending: run.refused.size, problem: run.problem };
}

interface Run {
  readonly refused: Set<string>;
  embedded: number;
  /** Batches that gave nothing, one after the other. */
  failures: number;
  problem: AssistantError | null;
  readonly signal: AbortSignal | undefined;
  /** What calls that give nothing may still cost. */
  leftMs: number;
}

function isGivenUp({ failures, problem, leftMs }: Run): boolean {
  return leftMs <= 0 || failures >= MAX_FAILURES || (failures > 0 && problem?.code === 'MODEL_REFUSED');
}

/** @returns false when nothing of that class is left to try */
async function embedBatch(
  store: Store,
  embedder: Embedder,
  documentClass: DocumentClass,
  run: Run,
): Promise<boolean> {
  const { refused } = run;
  const pending = await store.listUnembedded(embedder.id, embedder.batchSize + refused.size, [documentClass]);
  const batch = pending.filter(({ textHash }) => !refused.has(textHash));
  if (batch.length === 0) return false;
  const vectors = await tryEmbed(embedder, batch, documentClass, run);
  const length = embedder.dimension ?? (await store.findDimension(embedder.id)) ?? findUsualLength(vectors);
  const usable = batch.flatMap(({ textHash }, i) => {
    const vector = vectors[i];
    if (vector !== undefined && isUsable(vector, length)) return [{ textHash, vector }];
    refused.add(textHash);
    return [];
  });
  if (usable.length > 0) await store.saveVectors(embedder.id, usable);
  run.embedded += usable.length;
  run.failures = usable.length > 0 ? 0 : run.failures + 1;
  return true;
}

async function tryEmbed(
  embedder: Embedder,
  batch: readonly { readonly text: string }[],
  documentClass: DocumentClass,
  run: Run,
): Promise<Float32Array[]> {
  const startedAt = performance.now();
  try {
    return await embedder.embed(
      batch.map(({ text }) => text),
      documentClass,
      run.signal,
    );
  } catch (cause) {
    run.leftMs -= performance.now() - startedAt;
    const error = toAssistantError(cause);
    if (!error.code.startsWith('MODEL_')) throw cause;
    run.problem = error;
    return [];
  }
}

/** What an endpoint's first answers agree on: single short ones must not set the length for good. */
function findUsualLength(vectors: readonly Float32Array[]): number {
  const counts = new Map<number, number>();
  for (const { length } of vectors) if (length > 0) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [usual] = [...counts].sort(([, a], [, b]) => b - a);
  return usual?.[0] ?? 0;
}

/**
 * The vectors of a document about to be saved. Undefined without an embedder, or when a vector is not usable: a passage
 * that waits for `embedPassages` must not keep its document out.
 */
export async function embedDocument(
  passages: readonly Passage[],
  embedder: HashingEmbedder | undefined,
): Promise<EmbeddedPassages | undefined> {
  if (embedder === undefined) return undefined;
  try {
    const vectors = await embedder.embed(passages.map(toEmbeddedText));
    const isWhole =
      vectors.length === passages.length && vectors.every((vector) => isUsable(vector, embedder.dimension));
    return isWhole ? { embedderId: embedder.id, vectors } : undefined;
  } catch {
    return undefined;
  }
}

function isUsable(vector: Float32Array, dimension: number): boolean {
  try {
    toUnitVector(vector, dimension);
    return dimension > 0;
  } catch {
    return false;
  }
}
