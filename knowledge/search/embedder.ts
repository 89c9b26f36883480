/**
 * Turns texts into vectors whose closeness (cosine) stands for likeness of content. The port behind which an embedded
 * model, an endpoint or plain feature hashing may stand.
 */
export interface Embedder {
  /** Names method, version and dimension: vectors of different ids are never compared. */
  readonly id: string;
  readonly dimension: number;
  /** One vector a text, in order, each finite, non-zero and of `dimension`. @throws MODEL_* — an endpoint failed */
  embed(texts: readonly string[]): Promise<Float32Array[]>;
}
