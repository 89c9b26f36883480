import { CONTRASTS, type Kind } from '../../../knowledge/language/contrasts.ts';
import { rememberFor } from '../../../knowledge/language/remember.ts';
import type { UnderstoodQuestion } from '../../../knowledge/search/understand-question.ts';

/**
 * Whether a figure is of another kind than the one asked: of kindergartens where nurseries are, of one disease where
 * another is. The nearest level that names any kind of a group decides: the clause before the sentence, the sentence
 * before its heading.
 *
 * @param levels what is told, nearest first
 */
export function isOfOtherKind(question: UnderstoodQuestion, levels: readonly string[]): boolean {
  const groups = findAskedKinds(question);
  if (groups.length === 0) return false;
  const told = levels.map((level) => level.toLowerCase());
  return groups.some(({ kinds, asked }) => {
    const nearest = told.find((level) => kinds.some((kind) => kind.marked.test(level)));
    return nearest !== undefined && !asked.some((kind) => kind.marked.test(nearest));
  });
}

/** The groups of which the question names a kind, with those kinds: asked of every item, found once. */
const findAskedKinds = rememberFor((question: UnderstoodQuestion) =>
  CONTRASTS.map((kinds) => ({ kinds, asked: kinds.filter((kind) => asksFor(question, kind)) })).filter(
    ({ asked }) => asked.length > 0,
  ),
);

function asksFor({ text, folded, isMarked }: UnderstoodQuestion, { marked, plain }: Kind): boolean {
  return isMarked ? marked.test(text.toLowerCase()) : plain?.test(folded) === true;
}
