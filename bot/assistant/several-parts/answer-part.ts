import { matchDocuments } from '../../../knowledge/search/match-documents.ts';
import { understandQuestion } from '../../../knowledge/search/understand-question.ts';
import type { AnswerContext } from '../answer-context.ts';
import { findFacets, withoutFacets } from '../comparison/question-facets.ts';
import type { DraftAnswer } from '../compose-answer.ts';

/**
 * A part of a question answered as one of its own. Where the document it names by number seems silent, the same is asked
 * without the number, and counts when what answers stands in that very document: a part cut out of a longer question
 * often has fewer of the document's words.
 */
export async function answerPartOf(context: AnswerContext, part: string): Promise<DraftAnswer> {
  const answer = await context.answerPart(part);
  const { places, cards } = context.catalogue;
  const numbers = findFacets(part, places).filter(({ kind }) => kind === 'number');
  if (answer.outcome !== 'not-found' || numbers.length === 0) return answer;
  const question = understandQuestion(part);
  const match = matchDocuments(question, cards, places.find(question));
  if (match.kind !== 'chosen') return answer;
  const named = new Set(match.cards.map(({ id }) => id));
  const again = await context.answerPart(withoutFacets(part, numbers));
  const isOfNamed =
    again.statements.some(({ item }) => item !== undefined) &&
    again.statements.every(({ sources }) => sources.every(({ document }) => named.has(document.id)));
  return again.outcome === 'answered' && isOfNamed ? again : answer;
}
