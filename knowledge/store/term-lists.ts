import type { TermHash } from './keyword-terms.ts';
import type { PostingsBuffer } from './postings-codec.ts';

const FIRST_TERMS = 4_096;
/** Share of the slots in use beyond which looking up a term takes long. */
const FULL_SHARE = 0.5;
const NONE = -1;

/**
 * Where each term stands, gathered passage by passage: a hash table over typed arrays, because a document has thousands
 * of terms and an object for each costs more than all the rest of writing it.
 */
export class TermLists {
  #slots = new Int32Array(FIRST_TERMS * 2).fill(NONE);
  #terms = new Float64Array(FIRST_TERMS);
  #heads = new Int32Array(FIRST_TERMS);
  #tails = new Int32Array(FIRST_TERMS);
  #termCount = 0;
  #ordinals: number[] = [];
  #weights: number[] = [];
  #next: number[] = [];

  /** One occurrence more; ordinals come in ascending order. */
  count(term: TermHash, ordinal: number, weight: number): void {
    const index = this.#findOrAdd(term);
    const tail = this.#tails[index] ?? NONE;
    if (tail !== NONE && this.#ordinals[tail] === ordinal) {
      this.#weights[tail] = (this.#weights[tail] ?? 0) + weight;
      return;
    }
    const position = this.#ordinals.length;
    this.#ordinals.push(ordinal);
    this.#weights.push(weight);
    this.#next.push(NONE);
    if (tail === NONE) this.#heads[index] = position;
    else this.#next[tail] = position;
    this.#tails[index] = position;
  }

  /** Every term once, ascending. */
  listTerms(): Float64Array {
    return this.#terms.slice(0, this.#termCount).sort();
  }

  /** Puts the postings of a term in place of what the buffer held; none for an unknown term. */
  copy(term: TermHash, postings: PostingsBuffer): void {
    postings.clear();
    const index = this.#slots[this.#findSlot(term)] ?? NONE;
    let position = index === NONE ? NONE : (this.#heads[index] ?? NONE);
    while (position !== NONE) {
      postings.count(this.#ordinals[position] ?? 0, this.#weights[position] ?? 0);
      position = this.#next[position] ?? NONE;
    }
  }

  #findOrAdd(term: TermHash): number {
    const slot = this.#findSlot(term);
    const known = this.#slots[slot] ?? NONE;
    if (known !== NONE) return known;
    const index = this.#termCount++;
    this.#terms[index] = term;
    this.#tails[index] = NONE;
    this.#slots[slot] = index;
    if (this.#termCount >= this.#slots.length * FULL_SHARE) this.#grow();
    return index;
  }

  /** The slot that holds the term, or the empty one where it belongs. */
  #findSlot(term: TermHash): number {
    const mask = this.#slots.length - 1;
    // The low half of a term is as evenly spread as a hash can be.
    let slot = (term % 0x1_0000_0000) & mask;
    for (;;) {
      const index = this.#slots[slot] ?? NONE;
      if (index === NONE || this.#terms[index] === term) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #grow(): void {
    this.#terms = enlarge(this.#terms, new Float64Array(this.#terms.length * 2));
    this.#heads = enlarge(this.#heads, new Int32Array(this.#heads.length * 2));
    this.#tails = enlarge(this.#tails, new Int32Array(this.#tails.length * 2));
    this.#slots = new Int32Array(this.#slots.length * 2).fill(NONE);
    for (let index = 0; index < this.#termCount; index++) {
      this.#slots[this.#findSlot(this.#terms[index] ?? 0)] = index;
    }
  }
}

function enlarge<T extends Float64Array | Int32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
