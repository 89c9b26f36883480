import { AssistantError } from '../model/errors.ts';

/** A vector's place in the store with its cosine similarity to the query, -1..1, higher is closer. */
export interface ScoredVector {
  readonly id: number;
  readonly similarity: number;
}

/** Vectors of one length, end to end; `ids[i]` belongs to `data[i * dimension …]`. */
export interface VectorMatrix {
  readonly ids: readonly number[];
  readonly data: Float32Array;
}

/**
 * The vector at length 1, so that a dot product is the cosine.
 *
 * @throws INTERNAL — not of this dimension, a component that is not finite, or all zero.
 */
export function toUnitVector(vector: Float32Array, dimension: number): Float32Array {
  if (vector.length !== dimension) throw invalidVector(`length ${vector.length}, not ${dimension}`);
  // Loops over an index: an iterator over each of hundreds of components takes many times as long.
  let sum = 0;
  for (let i = 0; i < dimension; i++) sum += (vector[i] ?? 0) * (vector[i] ?? 0);
  if (!Number.isFinite(sum)) throw invalidVector('a component is not a finite number');
  if (sum === 0) throw invalidVector('all components are zero');
  const scale = 1 / Math.sqrt(sum);
  const unit = new Float32Array(dimension);
  let largest = 0;
  for (let i = 0; i < dimension; i++) {
    unit[i] = (vector[i] ?? 0) * scale;
    largest = Math.max(largest, Math.abs(unit[i] ?? 0));
  }
  // A sum below the smallest float, or a scale above the largest, leaves no direction.
  if (largest === 0 || !Number.isFinite(largest)) throw invalidVector('its length is out of range');
  return unit;
}

function invalidVector(why: string): AssistantError {
  return new AssistantError('INTERNAL', `vector cannot be used: ${why}`);
}

/** The `count` rows most similar to a unit vector, best first, equal ones by id; only rows that `accept` lets through. */
export function scanExactly(
  matrix: VectorMatrix,
  query: Float32Array,
  count: number,
  accept: (id: number) => boolean = () => true,
): ScoredVector[] {
  const best: ScoredVector[] = [];
  // Objects are made only for rows that beat the worst kept so far; the surplus is cut now and then, not at every row.
  let floor = Number.NEGATIVE_INFINITY;
  for (const [row, id] of matrix.ids.entries()) {
    const similarity = dotRow(matrix.data, row * query.length, query);
    if (similarity < floor || !accept(id)) continue;
    best.push({ id, similarity });
    if (best.length < 2 * count + SURPLUS) continue;
    best.splice(0, best.length, ...selectBest(best, count));
    floor = best.at(-1)?.similarity ?? floor;
  }
  return selectBest(best, count);
}

const SURPLUS = 64;

/** The `count` most similar, best first, equal ones by id. */
export function selectBest(scored: readonly ScoredVector[], count: number): ScoredVector[] {
  return scored.toSorted((a, b) => b.similarity - a.similarity || a.id - b.id).slice(0, count);
}

// Four sums at once: one would wait for each addition to finish.
function dotRow(data: Float32Array, offset: number, query: Float32Array): number {
  let [a, b, c, d] = [0, 0, 0, 0];
  const whole = query.length - (query.length % 4);
  for (let i = 0; i < whole; i += 4) {
    a += (data[offset + i] ?? 0) * (query[i] ?? 0);
    b += (data[offset + i + 1] ?? 0) * (query[i + 1] ?? 0);
    c += (data[offset + i + 2] ?? 0) * (query[i + 2] ?? 0);
    d += (data[offset + i + 3] ?? 0) * (query[i + 3] ?? 0);
  }
  for (let i = whole; i < query.length; i += 1) a += (data[offset + i] ?? 0) * (query[i] ?? 0);
  return a + b + (c + d);
}

/** Little-endian float32 bytes, as stored. */
export function toVectorBytes(vector: Float32Array): Uint8Array {
  return new Uint8Array(vector.buffer.slice(vector.byteOffset, vector.byteOffset + vector.byteLength));
}

/** The floats of stored bytes; undefined when they are not `dimension` finite floats. */
export function findVector(bytes: Uint8Array, dimension: number): Float32Array | undefined {
  if (bytes.byteLength !== dimension * Float32Array.BYTES_PER_ELEMENT) return undefined;
  const vector = new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  // A sum of floats in double precision overflows only when one of them is not finite.
  let sum = 0;
  for (let i = 0; i < dimension; i++) sum += vector[i] ?? 0;
  return Number.isFinite(sum) ? vector : undefined;
}
