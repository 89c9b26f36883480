import type { QuestionTerm } from '../../knowledge/search/understand-question.ts';
import { toAskedTerms, WordBag } from '../../knowledge/search/word-bag.ts';

/** Nearly all of the matter. */
const MIN_SHARE = 0.75;

/**
 * Whether nearly all of a question's matter stands in a passage as the words it is, neighbouring syllables side by side:
 * where no document is named, "thủ đô" here and "pháp" of "pháp luật" there are no capital of France. A number alone is
 * no matter.
 *
 * @param levels the passage and what it stands under
 */
export function standsTogether(terms: readonly QuestionTerm[], levels: readonly string[]): boolean {
  const matter = terms.filter(({ isWeak }) => !isWeak);
  if (matter.every(({ folded }) => /^\d/.test(folded))) return false;
  const { strengths, isJoined } = new WordBag(levels.join(' . ')).measure(toAskedTerms(terms));
  const isBehind = (i: number) => {
    const previous = terms[i - 1];
    return previous !== undefined && terms[i]?.position === previous.position + 1;
  };
  const standing = terms.filter((term, i) => {
    if (term.isWeak || (strengths[i] ?? 0) === 0) return false;
    const isAlone = !isBehind(i) && !isBehind(i + 1);
    return (
      isAlone ||
      /^\d/.test(term.folded) ||
      (isBehind(i) && isJoined[i] === true) ||
      (isBehind(i + 1) && isJoined[i + 1] === true)
    );
  });
  return standing.length >= MIN_SHARE * matter.length;
}
