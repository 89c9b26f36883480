import { type DocumentCard, isHeld } from '../../knowledge/search/document-cards.ts';
import { matchDocuments } from '../../knowledge/search/match-documents.ts';
import { selectByPlace } from '../../knowledge/search/match-places.ts';
import { understandQuestion } from '../../knowledge/search/understand-question.ts';
import type { AnswerContext } from './answer-context.ts';
import { findNamedScope } from './named-scope.ts';

/** The documents that the words name; a held one goes before those that are only cited. */
export async function findNamedCards(context: AnswerContext, name: string): Promise<readonly DocumentCard[]> {
  const { cards, places } = context.catalogue;
  const question = understandQuestion(name);
  const mentions = places.find(question);
  const match = matchDocuments(question, cards, mentions);
  if (match.kind === 'any') {
    const scope = await findNamedScope(context, name);
    const ids = new Set(scope?.documents.map(({ id }) => id));
    return cards.filter(({ id }) => ids.has(id));
  }
  if (match.kind !== 'chosen' && match.kind !== 'ambiguous') return [];
  const placed = mentions.length === 0 ? [] : selectByPlace(match.cards, mentions, undefined);
  const named = placed.length > 0 ? placed : match.cards;
  const held = named.filter(isHeld);
  if (held.length === 0) return named;
  // A place and a year alone name all its documents: the words of a subject tell which.
  const scope = question.numbers.length > 0 ? undefined : await findNamedScope(context, name);
  const told = held.filter(({ id }) => scope?.documents.some((document) => document.id === id));
  return told.length > 0 ? told : held;
}
