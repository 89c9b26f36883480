import { type DocumentCard, isHeld } from './document-cards.ts';
import { matchDocuments } from './match-documents.ts';
import type { PlaceIndex } from './place-index.ts';
import { understandQuestion } from './understand-question.ts';

/**
 * Ids of the held documents that a query names by number or place, with year, level, body and type where it gives them;
 * empty when it names none, or when what it names is not held. A year alone names none: it may be that of any matter
 * (2026-11-23: with it MRR of XQuAD falls by 0.3, of questions about documents it rises by 0.5).
 */
export function findNamedDocuments(
  query: string,
  cards: readonly DocumentCard[],
  places: Pick<PlaceIndex, 'find'>,
): string[] {
  const question = understandQuestion(query);
  const match = matchDocuments(question, cards, places.find(question));
  const isNamed = match.kind === 'ambiguous' || (match.kind === 'chosen' && !match.isUnnamed);
  const named = isNamed ? match.cards : [];
  return named.filter(isHeld).map(({ id }) => id);
}
