const FIRST_SLOTS = 4_096;

/**
 * How often each feature of a text occurs, in the order of first occurrence, by the 32-bit hash of the feature. Two
 * features of one text share a hash once in ten thousand texts and are then counted as one.
 */
export class FeatureCounts {
  /** Position + 1 of a feature; 0 = empty. */
  #slots = new Uint32Array(FIRST_SLOTS);
  #hashes: number[] = [];
  #counts: number[] = [];
  #weights: number[] = [];
  length = 0;

  clear(): void {
    this.#slots.fill(0);
    this.length = 0;
  }

  /** One occurrence more. @param weight of its kind; that of the first occurrence stays */
  add(hash: number, weight: number): void {
    const slot = this.#findSlot(hash);
    const known = this.#slots[slot] ?? 0;
    if (known > 0) {
      this.#counts[known - 1] = this.count(known - 1) + 1;
      return;
    }
    this.#hashes[this.length] = hash;
    this.#counts[this.length] = 1;
    this.#weights[this.length] = weight;
    this.length += 1;
    this.#slots[slot] = this.length;
    if (this.length * 2 > this.#slots.length) this.#grow();
  }

  hash(position: number): number {
    return this.#hashes[position] ?? 0;
  }

  count(position: number): number {
    return this.#counts[position] ?? 0;
  }

  weight(position: number): number {
    return this.#weights[position] ?? 0;
  }

  #findSlot(hash: number): number {
    const mask = this.#slots.length - 1;
    // FNV alone leaves the low bits of short features alike.
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (;;) {
      const known = this.#slots[slot] ?? 0;
      if (known === 0 || this.#hashes[known - 1] === hash) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #grow(): void {
    this.#slots = new Uint32Array(this.#slots.length * 2);
    for (let position = 0; position < this.length; position++) {
      this.#slots[this.#findSlot(this.hash(position))] = position + 1;
    }
  }
}
