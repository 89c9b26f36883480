import type { DocumentClass } from '../model/official-document.ts';

/**
 * Turns texts into vectors whose closeness (cosine) stands for likeness of content. The port behind which an embedded
 * model, an endpoint or plain feature hashing may stand.
 */
export interface Embedder {
  /** Names method, version and dimension or server: vectors of different ids are never compared. */
  readonly id: string;
  /** Length of its vectors; null when only its answers tell. */
  readonly dimension: number | null;
  /** Texts it takes at a time with profit. */
  readonly batchSize: number;
  /** What it may be given, most open first: an endpoint may not see every class. */
  readonly classes: readonly DocumentClass[];
  /**
   * One vector a text, in order. An empty one stands for a text whose vector was not usable.
   *
   * @param documentClass of the documents the texts are from; a question is internal
   * @param signal ends an endpoint's call before its own time limit
   * @throws MODEL_NOT_ALLOWED — texts of that class may not be given to it
   * @throws MODEL_* — an endpoint failed
   */
  embed(
    texts: readonly string[],
    documentClass: DocumentClass,
    signal?: AbortSignal,
  ): Promise<Float32Array[]>;
}
