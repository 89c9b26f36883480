import { findSameWords, MAX_PHRASE_SYLLABLES } from '../language/same-words.ts';
import { findWeakWords, isLittleWord } from './little-words.ts';
import { type QuestionTerm, type Term, toWords } from './understand-question.ts';

/** The same syllable with other marks ("chủng" for "chung") counts little when the question was typed with marks. */
const OTHER_MARKS_WEIGHT = 0.25;
/** Another word for the same thing, by the table of such words. */
const SAME_WORD_WEIGHT = 0.85;

/** A question's terms with the phrases among them that have others of the same meaning. */
export interface AskedTerms {
  readonly terms: readonly QuestionTerm[];
  readonly phrases: readonly {
    readonly start: number;
    readonly size: number;
    readonly others: readonly (readonly string[])[];
  }[];
}

/** Looks the phrases of a question up once, for measuring many texts by it. */
export function toAskedTerms(terms: readonly QuestionTerm[]): AskedTerms {
  const phrases = terms.flatMap((_, start) =>
    Array.from({ length: MAX_PHRASE_SYLLABLES }, (_size, i) => i + 1).flatMap((size) => {
      const phrase = terms.slice(start, start + size).map((term) => term.marked);
      const others = phrase.length < size ? [] : findSameWords(phrase.join(' '));
      return others.length === 0 ? [] : [{ start, size, others }];
    }),
  );
  return { terms, phrases };
}

/** The words of a text, for asking how much of a question they carry. */
export class WordBag {
  readonly words: readonly Term[];
  readonly #marked = new Set<string>();
  readonly #folded = new Set<string>();
  /** Whether the text was written with marks: then "so" of it is that very word and no "sơ". */
  readonly #hasMarks: boolean;
  readonly #pairs = new Set<string>();
  readonly #markedPairs = new Set<string>();
  #matter: readonly Term[] | undefined;

  constructor(text: string) {
    this.words = toWords(text);
    this.#hasMarks = this.words.some((word) => word.marked !== word.folded);
    let previous: Term = { marked: '', folded: '' };
    for (const word of this.words) {
      this.#marked.add(word.marked);
      this.#folded.add(word.folded);
      this.#pairs.add(`${previous.folded} ${word.folded}`);
      this.#markedPairs.add(`${previous.marked} ${word.marked}`);
      previous = word;
    }
  }

  /** How well the text carries a word, 0..1: 1 the word itself or typed without marks, less with other marks, 0 absent. */
  strength(term: Term): number {
    if (this.#marked.has(term.marked)) return 1;
    if (!this.#folded.has(term.folded)) return 0;
    const wasTypedPlain = term.marked === term.folded;
    return wasTypedPlain || !this.#hasMarks ? 1 : OTHER_MARKS_WEIGHT;
  }

  /**
   * `strength` of each term, phrases of the same meaning counted too, and whether it stands beside the term before it,
   * itself or as part of such a phrase.
   */
  measure({ terms, phrases }: AskedTerms): { strengths: number[]; isJoined: boolean[] } {
    const strengths = terms.map((term) => this.strength(term));
    const isJoined = terms.map((term, i) => {
      const previous = terms[i - 1];
      return previous !== undefined && this.#pairs.has(`${previous.folded} ${term.folded}`);
    });
    for (const { start, size, others } of phrases) {
      if (!others.some((other) => this.#hasPhrase(other))) continue;
      for (let i = start; i < start + size; i++) strengths[i] = SAME_WORD_WEIGHT;
      isJoined.fill(true, start + 1, start + size);
    }
    return { strengths, isJoined };
  }

  /** Which terms are part of a phrase of several syllables that the text has another one for, of several too. */
  findSame({ terms, phrases }: AskedTerms): boolean[] {
    const found = terms.map(() => false);
    for (const { start, size, others } of phrases)
      if (size > 1 && others.some((other) => other.length > 1 && this.#hasPhrase(other)))
        found.fill(true, start, start + size);
    return found;
  }

  /** Whether two words stand side by side in the text, marks aside. */
  hasPair([first, second]: readonly [Term, Term]): boolean {
    return this.#pairs.has(`${first.folded} ${second.folded}`);
  }

  /** The words that say what the text is about: neither little nor weak. */
  get matter(): readonly Term[] {
    if (this.#matter === undefined) {
      const areWeak = findWeakWords(this.words, this.#hasMarks);
      this.#matter = this.words.filter((word, i) => !isLittleWord(word, true) && areWeak[i] !== true);
    }
    return this.#matter;
  }

  #hasPhrase(phrase: readonly string[]): boolean {
    return phrase.every((word, i) => {
      const previous = phrase[i - 1];
      return previous === undefined ? this.#marked.has(word) : this.#markedPairs.has(`${previous} ${word}`);
    });
  }

  /**
   * Which of a question's terms are words of this text and not chance likenesses: with the same marks, or, typed without
   * marks, beside a neighbour they have in the question too ("bao" of "bao cao" is none of "bảo vệ").
   */
  findOwn(terms: readonly QuestionTerm[]): boolean[] {
    const areJoined = terms.map((term, i) => {
      const next = terms[i + 1];
      return next?.position === term.position + 1 && this.#pairs.has(`${term.folded} ${next.folded}`);
    });
    return terms.map((term, i) => {
      const isPlain = term.marked === term.folded;
      if (!isPlain) return this.#marked.has(term.marked);
      const isAlone =
        terms[i - 1]?.position !== term.position - 1 && terms[i + 1]?.position !== term.position + 1;
      return this.#folded.has(term.folded) && (isAlone || areJoined[i] === true || areJoined[i - 1] === true);
    });
  }
}

/** The header of what has none: no word of a question is taken for a document's name. */
export const NO_HEADER = new WordBag('');
