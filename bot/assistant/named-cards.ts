import { type DocumentCard, isHeld } from '../../knowledge/search/document-cards.ts';
import { matchDocuments } from '../../knowledge/search/match-documents.ts';
import { understandQuestion } from '../../knowledge/search/understand-question.ts';
import type { AnswerContext } from './answer-context.ts';
import { findNamedScope } from './named-scope.ts';

/** The documents that the words name; a held one goes before those that are only cited. */
export async function findNamedCards(context: AnswerContext, name: string): Promise<readonly DocumentCard[]> {
  const { cards, places } = context.catalogue;
  const question = understandQuestion(name);
  const match = matchDocuments(question, cards, places.find(question));
  if (match.kind === 'any') {
    const scope = await findNamedScope(context, name);
    const ids = new Set(scope?.documents.map(({ id }) => id));
    return cards.filter(({ id }) => ids.has(id));
  }
  if (match.kind !== 'chosen' && match.kind !== 'ambiguous') return [];
  const held = match.cards.filter(isHeld);
  return held.length > 0 ? held : match.cards;
}
