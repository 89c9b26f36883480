import type { Ranked } from '../../../knowledge/search/rank-facts.ts';
import type { QuestionTerm, Term } from '../../../knowledge/search/understand-question.ts';
import type { WordBag } from '../../../knowledge/search/word-bag.ts';
import type { AnswerContext } from '../answer-context.ts';

/** Which words of a question the documents use at all. Most Vietnamese words are of two syllables. */
export interface DocumentWords {
  /** For each term whether it stands in no document beside any of its neighbours: the asker's own word for something. */
  readonly areForeign: readonly boolean[];
  /** Indexes of terms that form, with the term behind each, a word of the documents. */
  readonly pairs: readonly number[];
}

/** Looks the words of the question up in what the documents spell. */
export async function findDocumentWords({
  question: { terms },
  store,
  viewer,
}: AnswerContext): Promise<DocumentWords> {
  const starts = terms.flatMap((term, i) => (isBefore(term, terms[i + 1]) ? [i] : []));
  const spelled = starts.map((i) => `${terms[i]?.folded} ${terms[i + 1]?.folded}`);
  const single = terms.map((term) => term.folded);
  const counts = await store.countKeywords([...spelled, ...single], viewer);
  const known = new Set(starts.filter((_, at) => (counts[at] ?? 0) > 0));
  const areForeign = terms.map((term, i) => {
    const stands = [i - 1, i].some((at) => known.has(at));
    const isPaired = starts.includes(i) || starts.includes(i - 1);
    return !term.isWeak && !stands && (isPaired || (counts[starts.length + i] ?? 0) === 0);
  });
  return { areForeign, pairs: [...known].filter((i) => !terms[i]?.isWeak && !terms[i + 1]?.isWeak) };
}

function isBefore(term: QuestionTerm, next: QuestionTerm | undefined): boolean {
  return next !== undefined && next.position === term.position + 1;
}

/**
 * Whether an item has neither syllable of a word that the documents use and the question asks with: documents that speak
 * of newborns and an item that does not are not about the same.
 */
export function lacksDocumentWord(
  { reached }: Pick<Ranked<unknown>, 'reached'>,
  { pairs }: DocumentWords,
): boolean {
  return pairs.some((i) => reached[i] === false && reached[i + 1] === false);
}

/**
 * Whether the question asks with a word of two syllables of which an item has neither, and the item is about one of which
 * the question has neither: "nhẹ cân" where it says "thấp còi". Another word for the same is in the table of such words, so
 * this is another thing.
 */
export function isAboutOther(
  { reached }: Pick<Ranked<unknown>, 'reached'>,
  focus: WordBag,
  terms: readonly QuestionTerm[],
): boolean {
  const asksOther = terms.some(
    (term, i) =>
      isBefore(term, terms[i + 1]) &&
      !term.isWeak &&
      terms[i + 1]?.isWeak === false &&
      reached[i] === false &&
      reached[i + 1] === false,
  );
  if (!asksOther) return false;
  const asked = new Set(terms.map((term) => term.folded));
  const isForeign = (word: Term | undefined) => word !== undefined && !asked.has(word.folded);
  return focus.matter.some((word, i) => isForeign(word) && isForeign(focus.matter[i + 1]));
}
