import { rankFacts } from '../../knowledge/search/rank-facts.ts';
import type { QuestionTerm } from '../../knowledge/search/understand-question.ts';
import { WordBag } from '../../knowledge/search/word-bag.ts';

/** Within so many sentences one matter is spoken of. */
const SENTENCES = 2;
/** What they must carry of the question's matter; what one passage has far apart it says of different things. */
const MIN_COVERAGE = 0.55;

/**
 * Whether two neighbouring sentences of a long passage carry the question's matter: "mỗi hộ" in one sentence and "hỗ trợ"
 * five sentences on are no answer to "mỗi hộ được hỗ trợ bao nhiêu".
 *
 * @param headings above the passage, which all its sentences stand under
 */
export function bearsTogether(
  terms: readonly QuestionTerm[],
  { text, headings }: { readonly text: string; readonly headings: readonly string[] },
  header: WordBag,
): boolean {
  const sentences = text.split(/(?<=[.;!?])\s+|\n/u).filter((sentence) => /\p{L}{2}/u.test(sentence));
  if (sentences.length <= SENTENCES) return true;
  const windows = sentences.slice(1).map((sentence, i) => `${sentences[i]} ${sentence}`);
  const around = new WordBag(headings.join(' . '));
  const [best] = rankFacts(terms, windows, (window) => ({
    own: new WordBag(window),
    around,
    header,
  })).toSorted((a, b) => b.coverage - a.coverage);
  return (best?.coverage ?? 0) >= MIN_COVERAGE;
}
