import type { RowShape } from './word-blocks.ts';

/** The definition of the table row under way: `\trowd … \clvmrg\cellx1200 …` */
export class RtfRow {
  #left = 0;
  #edges: number[] = [];
  #merges: ('across' | 'down' | null)[] = [];
  #merge: 'across' | 'down' | null = null;

  /** Takes a control word that may define the row. */
  define(word: string, value: number | null): void {
    if (word === 'trowd') {
      this.#left = 0;
      this.#edges = [];
      this.#merges = [];
      this.#merge = null;
    } else if (word === 'trleft') this.#left = value ?? 0;
    else if (word === 'clmrg') this.#merge = 'across';
    else if (word === 'clvmrg') this.#merge = 'down';
    else if (word === 'cellx') {
      this.#edges.push(value ?? 0);
      this.#merges.push(this.#merge);
      this.#merge = null;
    }
  }

  /** Null when no cell has been defined. */
  get shape(): RowShape | null {
    if (this.#edges.length === 0) return null;
    return { edges: [this.#left, ...this.#edges], merges: [...this.#merges] };
  }
}
