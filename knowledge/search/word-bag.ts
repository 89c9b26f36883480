import { findSameWords, MAX_PHRASE_SYLLABLES } from '../language/same-words.ts';
import { type Term, toWords } from './understand-question.ts';

/** The same syllable with other marks ("chủng" for "chung") counts little when the question was typed with marks. */
const OTHER_MARKS_WEIGHT = 0.25;
/** Another word for the same thing, by the table of such words. */
const SAME_WORD_WEIGHT = 0.85;

/** The words of a text, for asking how much of a question they carry. */
export class WordBag {
  readonly words: readonly Term[];
  readonly #marked = new Set<string>();
  readonly #folded = new Set<string>();
  readonly #pairs = new Set<string>();

  constructor(text: string) {
    this.words = toWords(text);
    let previous = '';
    for (const word of this.words) {
      this.#marked.add(word.marked);
      this.#folded.add(word.folded);
      this.#pairs.add(`${previous} ${word.folded}`);
      previous = word.folded;
    }
  }

  /** How well the text carries a word, 0..1: 1 the word itself or typed without marks, less with other marks, 0 absent. */
  strength(term: Term): number {
    if (this.#marked.has(term.marked)) return 1;
    if (!this.#folded.has(term.folded)) return 0;
    const wasTypedPlain = term.marked === term.folded;
    return wasTypedPlain || this.#marked.has(term.folded) ? 1 : OTHER_MARKS_WEIGHT;
  }

  /** `strength` of each term, with phrases of the same meaning counted too. */
  strengths(terms: readonly Term[]): number[] {
    const strengths = terms.map((term) => this.strength(term));
    for (let start = 0; start < terms.length; start++) {
      for (let size = 1; size <= MAX_PHRASE_SYLLABLES; size++)
        this.#addSameWords(terms, start, size, strengths);
    }
    return strengths;
  }

  #addSameWords(terms: readonly Term[], start: number, size: number, strengths: number[]): void {
    const phrase = terms.slice(start, start + size).map((term) => term.folded);
    if (phrase.length < size || !findSameWords(phrase.join(' ')).some((other) => this.#hasPhrase(other)))
      return;
    for (let i = start; i < start + size; i++) strengths[i] = Math.max(strengths[i] ?? 0, SAME_WORD_WEIGHT);
  }

  #hasPhrase(phrase: readonly string[]): boolean {
    return phrase.every((word, i) => {
      const previous = phrase[i - 1];
      return previous === undefined ? this.#folded.has(word) : this.#pairs.has(`${previous} ${word}`);
    });
  }

  /** Whether two words stand side by side. */
  hasNeighbours(first: Term, second: Term): boolean {
    return this.#pairs.has(`${first.folded} ${second.folded}`);
  }
}
