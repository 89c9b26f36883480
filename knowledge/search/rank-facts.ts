import type { QuestionTerm } from './understand-question.ts';
import { type AskedTerms, toAskedTerms, type WordBag } from './word-bag.ts';

/** Something that may answer a question, as the words it is judged by. */
export interface RankedText {
  /** The item's own words. */
  readonly own: WordBag;
  /** The words around it (passage, headings): weaker evidence. */
  readonly around: WordBag;
  /** What the item is about, when it has words beyond that: words of it the question lacks speak against it. */
  readonly focus?: WordBag;
  /** The words of its document's header: they tell which document is meant, not which item. */
  readonly header: WordBag;
}

/** An item with how well it answers. */
export interface Ranked<T> {
  readonly item: T;
  /**
   * Share of the question's matter that the item carries, 0..1, less when it has the words but not side by side as the
   * question does; 1 when the question names no matter beyond the document.
   */
  readonly coverage: number;
  /** Orders items; higher is better; comparable within one call. */
  readonly relevance: number;
  /** Whether the question names a matter at all beyond the document. */
  readonly isSpecific: boolean;
  /** Whether the item, or what is around it, has any word of that matter; true where the question names none. */
  readonly isTouched: boolean;
  /** Share of the question's weight that the document's header carries, 0..1. */
  readonly headerShare: number;
  /** Whether two words of the matter stand side by side in the item as in the question. */
  readonly hasPair: boolean;
  /** The same for any words of the question that are not weak, those of the header too. */
  readonly hasHeaderPair: boolean;
  /** How far the item itself carries each of the question's terms, 0..1; 0 for those of the header and, beside others, weak ones. */
  readonly carried: readonly number[];
  /** Whether the item, what is around it or its document's header has each of the terms at all. */
  readonly reached: readonly boolean[];
}

/** A word found only around an item speaks for it this much of one found in it. */
const AROUND_WEIGHT = 0.35;
/** Numbers tell items apart better than words. */
const DIGIT_WEIGHT = 1.6;
/** Words that frame a question rather than name its matter. */
const WEAK_WEIGHT = 0.3;
/** A word that no document has: the asker's own for something, most likely. */
const FOREIGN_WEIGHT = 0.4;
/** The same syllable with other marks is another word. */
const REACHED = 0.5;
/** Two neighbouring words found as neighbours add this share of their weight. */
const NEIGHBOUR_BONUS = 0.3;
/** What words are worth that stand beside none of their neighbours: Vietnamese words of two syllables fall apart so. */
const SCATTERED_WEIGHT = 0.5;
/** An item that has a word of its document's header carries this much of it. */
const HEADER_MATTER = 0.5;
/** A document whose header answers to the question's words goes before one whose does not. */
const HEADER_BONUS = 0.5;
/** An item about nothing but what was asked goes before one about more. */
const FOCUS_BONUS = 0.6;

/**
 * Orders items by how much of the question's matter they carry. A term's weight falls with the number of items that
 * have it. Words of the document's own header are no matter: every item of that document would have them.
 *
 * @param areForeign for each term whether it is no word of the documents: no item can have it, so it is held against none
 */
export function rankFacts<T>(
  terms: readonly QuestionTerm[],
  items: readonly T[],
  describe: (item: T) => RankedText,
  areForeign: readonly boolean[] = [],
): Ranked<T>[] {
  const asked = toAskedTerms(terms);
  const described = items.map((item) => {
    const text = describe(item);
    return { item, text, ...text.own.measure(asked), isHeader: text.header.findOwn(terms) };
  });
  const weights = terms.map((term, i) => {
    const frequency = described.filter((entry) => (entry.strengths[i] ?? 0) > 0).length;
    const weight = termWeight(term, frequency, described.length);
    return areForeign[i] === true && frequency === 0 ? FOREIGN_WEIGHT * weight : weight;
  });
  const areNone = terms.map((_, i) => described.every((entry) => (entry.strengths[i] ?? 0) === 0));
  const ranked = described.map((entry) => rank(withSameHeader(entry, asked, areNone), asked, weights));
  return ranked.sort((a, b) => b.relevance - a.relevance);
}

interface Described<T> {
  readonly item: T;
  readonly text: RankedText;
  readonly strengths: readonly number[];
  readonly isJoined: readonly boolean[];
  /** Which of the terms are the header's. */
  readonly isHeader: readonly boolean[];
}

/** A word that no item has is the header's too where the header has another phrase for it. */
function withSameHeader<T>(
  entry: Described<T>,
  asked: AskedTerms,
  areNone: readonly boolean[],
): Described<T> {
  const same = entry.text.header.findSame(asked);
  const isHeader = entry.isHeader.map((isOwn, i) => isOwn || (same[i] === true && areNone[i] === true));
  return { ...entry, isHeader };
}

function rank<T>(entry: Described<T>, asked: AskedTerms, weights: readonly number[]): Ranked<T> {
  const { terms } = asked;
  let total = 0;
  let isSpecific = false;
  let isTouched = false;
  let carried = 0;
  let header = 0;
  let bonus = 0;
  let hasHeaderPair = false;
  const pairs = { asked: 0, found: 0 };
  const around = entry.text.around.measure(asked).strengths;
  terms.forEach((term, i) => {
    const weight = weights[i] ?? 0;
    const own = entry.strengths[i] ?? 0;
    const previous = terms[i - 1];
    const isPair = previous !== undefined && previous.position === term.position - 1;
    const isTogether = isPair && entry.isJoined[i] === true;
    if (isTogether) bonus += NEIGHBOUR_BONUS * weight;
    hasHeaderPair ||= isTogether && !previous.isWeak && !term.isWeak;
    if (isPair && (isMatter(previous, entry.isHeader[i - 1]) || isMatter(term, entry.isHeader[i]))) {
      pairs.asked += 1;
      pairs.found += isTogether ? 1 : 0;
    }
    if (entry.isHeader[i] === true) {
      header += weight;
      // Said again by the item itself, a word of the header is matter after all.
      if (own > 0 && !term.isWeak) {
        total += HEADER_MATTER * weight;
        carried += HEADER_MATTER * weight * own;
      }
      return;
    }
    isSpecific ||= !term.isWeak;
    isTouched ||= !term.isWeak && Math.max(own, around[i] ?? 0) >= REACHED;
    total += weight;
    carried += weight * Math.max(own, AROUND_WEIGHT * (around[i] ?? 0));
  });
  const together = pairs.asked === 0 ? 1 : Math.min(1, (2 * pairs.found) / pairs.asked);
  const whole = SCATTERED_WEIGHT + (1 - SCATTERED_WEIGHT) * together;
  const coverage = isSpecific ? Math.min(1, carried / total) * whole : 1;
  const all = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const focus = !isSpecific ? 0 : FOCUS_BONUS * focusShare(entry.text, terms) * coverage;
  const relevance = (carried + bonus + HEADER_BONUS * header) / all + focus + (isSpecific ? 0 : HEADER_BONUS);
  return {
    item: entry.item,
    coverage,
    relevance,
    isSpecific,
    isTouched: isTouched || !isSpecific,
    headerShare: header / all,
    hasPair: pairs.found > 0,
    hasHeaderPair,
    carried: terms.map((term, i) =>
      (term.isWeak && isSpecific) || entry.isHeader[i] === true ? 0 : (entry.strengths[i] ?? 0),
    ),
    reached: terms.map(
      (_, i) => Math.max(entry.strengths[i] ?? 0, around[i] ?? 0) >= REACHED || entry.isHeader[i] === true,
    ),
  };
}

function isMatter(term: QuestionTerm, isHeader: boolean | undefined): boolean {
  return isHeader !== true && !term.isWeak;
}

/** Share of the words an item is about that the question or the document's header has; 1 when it is about none. */
function focusShare({ focus, header }: RankedText, terms: readonly QuestionTerm[]): number {
  if (focus === undefined) return 0;
  if (focus.matter.length === 0) return 1;
  const asked = new Set(terms.map((term) => term.folded));
  const shared = focus.matter.filter((word) => asked.has(word.folded) || header.strength(word) === 1);
  return shared.length / focus.matter.length;
}

function termWeight(term: QuestionTerm, frequency: number, items: number): number {
  // A word no item has weighs as much as one that a single item has: askers choose their own words.
  const rarity = Math.log(1 + (items + 1) / (Math.max(1, frequency) + 0.5));
  if (/^\d/.test(term.folded)) return rarity * DIGIT_WEIGHT;
  return term.isWeak ? rarity * WEAK_WEIGHT : rarity;
}
