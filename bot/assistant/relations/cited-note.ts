import { matchCitation } from '../../../knowledge/directives/match-citation.ts';
import { documentNumberKey } from '../../../knowledge/language/document-number.ts';
import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import type { Reference } from '../../../knowledge/model/register.ts';
import type { DocumentCard } from '../../../knowledge/search/document-cards.ts';
import { answerWording } from '../../../prompts/answer-wording.ts';
import { describeIdentity } from '../describe-document.ts';

/** What is said behind the name of a cited document that none held is known to be. */
export interface CitedNote {
  readonly note: string;
  /** What it says that stands in the store, not in the words that cite. */
  readonly rows: readonly string[];
}

/**
 * Of a cited document that the store does not hold: that only its name is there; of one that several held ones can be, or
 * one in doubt: which. Empty where it is held.
 */
export function noteCited(
  from: Pick<OfficialDocument, 'id' | 'issuer'>,
  reference: Reference,
  cards: readonly DocumentCard[],
): CitedNote {
  const { documentId, number } = reference;
  const isLinked = documentId !== null && !documentId.startsWith('cited-');
  if (isLinked || number === null) return { note: '', rows: [] };
  const key = documentNumberKey(number);
  const bearing = cards.filter(
    ({ kind, numberKey, id }) => kind === 'original' && numberKey === key && id !== from.id,
  );
  const match = matchCitation(reference, bearing, from.issuer);
  if (match === undefined) return { note: answerWording.onlyCitedNote, rows: [] };
  const options = match.certainty === 'ambiguous' ? match.options : [match.found];
  const note = answerWording.perhapsNote(options.map(describeIdentity));
  return { note, rows: [note] };
}
