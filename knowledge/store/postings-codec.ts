import { ByteReader, type ByteWriter } from './byte-stream.ts';
import { FIELD_WEIGHTS } from './keyword-terms.ts';

/** Where a term stands in one segment: passages by their place in the segment, ascending, and how much it counts there. */
export interface Postings {
  readonly ordinals: Uint32Array;
  /** Summed field weights of the occurrences, at most `MAX_FREQUENCY`. */
  readonly frequencies: Uint8Array;
}

/** Beyond this BM25 is saturated: 63 occurrences in a body. */
const MAX_FREQUENCY = 255;

// The frequencies seen most are told in two bits beside the step to the next passage; code 0 means "a byte follows".
const USUAL_FREQUENCIES: readonly number[] = [
  0,
  FIELD_WEIGHTS.body,
  FIELD_WEIGHTS.context,
  FIELD_WEIGHTS.headings,
];
const FREQUENCY_CODES = 4;
const CODE_BY_FREQUENCY = Uint8Array.from({ length: MAX_FREQUENCY + 1 }, (_, frequency) =>
  Math.max(0, USUAL_FREQUENCIES.indexOf(frequency)),
);

/** Postings being gathered. */
export class PostingsBuffer {
  #ordinals: number[] = [];
  #frequencies: number[] = [];
  #isAscending = true;
  length = 0;

  clear(): void {
    this.length = 0;
    this.#isAscending = true;
  }

  /** One occurrence more; ordinals come in ascending order. */
  count(ordinal: number, weight: number): void {
    const last = this.length - 1;
    if (last >= 0 && this.#ordinals[last] === ordinal) {
      this.#frequencies[last] = Math.min(MAX_FREQUENCY, (this.#frequencies[last] ?? 0) + weight);
    } else this.#push(ordinal, Math.min(MAX_FREQUENCY, weight));
  }

  /**
   * Takes over encoded postings.
   *
   * @param removed - by old ordinal, 1 for a passage to leave out
   * @param newOrdinals - by old ordinal
   */
  append(
    bytes: Uint8Array,
    start: number,
    count: number,
    removed: Uint8Array | null,
    newOrdinals: Uint32Array,
  ): void {
    const reader = new ByteReader(bytes, start);
    let ordinal = -1;
    for (let i = 0; i < count; i++) {
      const packed = reader.readVarint();
      const code = packed % FREQUENCY_CODES;
      ordinal += (packed - code) / FREQUENCY_CODES;
      const frequency = code === 0 ? reader.readByte() : (USUAL_FREQUENCIES[code] ?? 0);
      if (removed === null || removed[ordinal] !== 1) this.#push(newOrdinals[ordinal] ?? 0, frequency);
    }
  }

  /** Restores ascending order after segments whose passages interleave. */
  sort(): void {
    if (this.#isAscending) return;
    const order = Array.from({ length: this.length }, (_, i) => i);
    order.sort((a, b) => (this.#ordinals[a] ?? 0) - (this.#ordinals[b] ?? 0));
    this.#ordinals = order.map((i) => this.#ordinals[i] ?? 0);
    this.#frequencies = order.map((i) => this.#frequencies[i] ?? 0);
    this.#isAscending = true;
  }

  /** A varint a passage (step and usual frequency), now and then one byte more. */
  encode(writer: ByteWriter): void {
    let previous = -1;
    for (let i = 0; i < this.length; i++) {
      const ordinal = this.#ordinals[i] ?? 0;
      const frequency = this.#frequencies[i] ?? 0;
      const code = CODE_BY_FREQUENCY[frequency] ?? 0;
      writer.writeVarint((ordinal - previous) * FREQUENCY_CODES + code);
      if (code === 0) writer.writeByte(frequency);
      previous = ordinal;
    }
  }

  #push(ordinal: number, frequency: number): void {
    const { length } = this;
    if (length > 0 && ordinal < (this.#ordinals[length - 1] ?? 0)) this.#isAscending = false;
    this.#ordinals[length] = ordinal;
    this.#frequencies[length] = frequency;
    this.length++;
  }
}

/**
 * Encoded postings as arrays.
 *
 * @param removed - by ordinal, 1 for a passage to leave out; null when none is removed
 */
export function decodePostings(
  bytes: Uint8Array,
  start: number,
  count: number,
  removed: Uint8Array | null,
): Postings {
  const reader = new ByteReader(bytes, start);
  const ordinals = new Uint32Array(count);
  const frequencies = new Uint8Array(count);
  let ordinal = -1;
  let kept = 0;
  for (let i = 0; i < count; i++) {
    const packed = reader.readVarint();
    const code = packed % FREQUENCY_CODES;
    ordinal += (packed - code) / FREQUENCY_CODES;
    const frequency = code === 0 ? reader.readByte() : (USUAL_FREQUENCIES[code] ?? 0);
    if (removed !== null && removed[ordinal] === 1) continue;
    ordinals[kept] = ordinal;
    frequencies[kept] = frequency;
    kept++;
  }
  if (kept === count) return { ordinals, frequencies };
  return { ordinals: ordinals.slice(0, kept), frequencies: frequencies.slice(0, kept) };
}
