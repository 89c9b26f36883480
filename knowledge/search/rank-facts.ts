import { type Term, toWords } from './understand-question.ts';

/** Something that may answer a question, with the words it is judged by. */
export interface RankedText {
  /** The item's own words. */
  readonly text: string;
  /** The words around it (passage, headings): weaker evidence. */
  readonly around: string;
  /** Folded words of its document's header: they tell which document is meant, not which item. */
  readonly headerWords: ReadonlySet<string>;
}

export interface Ranked<T> {
  readonly item: T;
  /** Share of the question's matter that the item's words carry, 0..1; 1 when the question names no matter beyond the document. */
  readonly coverage: number;
  /** Orders items; higher is better; comparable within one call. */
  readonly relevance: number;
  /** Whether the question names a matter at all beyond the document. */
  readonly isSpecific: boolean;
}

/** A word found only around an item speaks for it this much of one found in it. */
const AROUND_WEIGHT = 0.35;
/** The same syllable with other marks ("chủng" for "chung") counts little when the question was typed with marks. */
const OTHER_MARKS_WEIGHT = 0.25;
/** Numbers tell items apart better than words. */
const DIGIT_WEIGHT = 1.6;
/** Two neighbouring words found as neighbours add this share of their weight. */
const NEIGHBOUR_BONUS = 0.3;
/** A document whose header answers to the question's words goes before one whose does not. */
const HEADER_BONUS = 0.5;

/**
 * Orders items by how much of the question's matter they carry. A term's weight falls with the number of items that
 * have it. Words of the document's own header are no matter: every item of that document would have them.
 */
export function rankFacts<T>(
  terms: readonly Term[],
  items: readonly T[],
  describe: (item: T) => RankedText,
): Ranked<T>[] {
  const described = items.map((item) => {
    const { text, around, headerWords } = describe(item);
    return { item, own: new WordBag(text), around: new WordBag(around), headerWords };
  });
  const weights = terms.map((term) =>
    termWeight(
      term,
      described.map((entry) => entry.own),
    ),
  );
  const ranked = described.map((entry) => rank(entry, terms, weights));
  return ranked.sort((a, b) => b.relevance - a.relevance);
}

function rank<T>(
  entry: { item: T; own: WordBag; around: WordBag; headerWords: ReadonlySet<string> },
  terms: readonly Term[],
  weights: readonly number[],
): Ranked<T> {
  let total = 0;
  let carried = 0;
  let header = 0;
  let bonus = 0;
  terms.forEach((term, i) => {
    const weight = weights[i] ?? 0;
    const strength = Math.max(entry.own.strength(term), AROUND_WEIGHT * entry.around.strength(term));
    const previous = terms[i - 1];
    if (previous !== undefined && entry.own.hasNeighbours(previous, term)) bonus += NEIGHBOUR_BONUS * weight;
    if (entry.headerWords.has(term.folded)) {
      header += weight;
      carried += strength === 1 ? 0.001 * weight : 0;
      return;
    }
    total += weight;
    carried += weight * strength;
  });
  const coverage = total === 0 ? 1 : Math.min(1, carried / total);
  const all = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const relevance = (carried + bonus + HEADER_BONUS * header) / all + (total === 0 ? HEADER_BONUS : 0);
  return { item: entry.item, coverage, relevance, isSpecific: total > 0 };
}

function termWeight(term: Term, bags: readonly WordBag[]): number {
  const frequency = bags.filter((bag) => bag.strength(term) > 0).length;
  const rarity = Math.log(1 + (bags.length + 1) / (frequency + 0.5));
  return /^\d/.test(term.folded) ? rarity * DIGIT_WEIGHT : rarity;
}

/** The words of a text, for asking which of a question's it has. */
class WordBag {
  readonly #marked = new Set<string>();
  readonly #folded = new Set<string>();
  readonly #pairs = new Set<string>();

  constructor(text: string) {
    let previous = '';
    for (const word of toWords(text)) {
      this.#marked.add(word.marked);
      this.#folded.add(word.folded);
      this.#pairs.add(`${previous} ${word.folded}`);
      previous = word.folded;
    }
  }

  /** 1 the word itself (or typed without marks), less with other marks, 0 absent. */
  strength(term: Term): number {
    if (this.#marked.has(term.marked)) return 1;
    if (!this.#folded.has(term.folded)) return 0;
    const wasTypedPlain = term.marked === term.folded;
    return wasTypedPlain || this.#marked.has(term.folded) ? 1 : OTHER_MARKS_WEIGHT;
  }

  hasNeighbours(first: Term, second: Term): boolean {
    return this.#pairs.has(`${first.folded} ${second.folded}`);
  }
}
