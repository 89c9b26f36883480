import { type DocumentCard, isHeld } from './document-cards.ts';
import { matchDocuments } from './match-documents.ts';
import type { PlaceIndex } from './place-index.ts';
import { understandQuestion } from './understand-question.ts';

/**
 * Ids of the held documents that a query names by number, place or year, with level, body and type where it gives them;
 * empty when it names none, or when what it names is not held.
 */
export function findNamedDocuments(
  query: string,
  cards: readonly DocumentCard[],
  places: Pick<PlaceIndex, 'find'>,
): string[] {
  const question = understandQuestion(query);
  const match = matchDocuments(question, cards, places.find(question));
  const named = match.kind === 'chosen' || match.kind === 'ambiguous' ? match.cards : [];
  return named.filter(isHeld).map(({ id }) => id);
}
