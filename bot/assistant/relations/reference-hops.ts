import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import { isUnclear } from '../../../knowledge/model/scan-doubt.ts';
import type { DocumentCard } from '../../../knowledge/search/document-cards.ts';
import type { StoredPassage } from '../../../knowledge/store/store.ts';
import { answerWording } from '../../../prompts/answer-wording.ts';
import { type AnswerContext, toSource } from '../answer-context.ts';
import type { DraftStatement } from '../compose-answer.ts';
import { describeIdentity } from '../describe-document.ts';
import { describeReference } from './answer-references.ts';
import { type CitedNote, noteCited } from './cited-note.ts';
import { quoteWithBinding } from './citing-words.ts';

/** A document and one it names. */
export interface Hop {
  readonly from: OfficialDocument;
  readonly reference: OfficialDocument['references'][number];
}

/** One step as a statement, with the words that name the next document. */
function sayHop(
  { from, reference }: Hop,
  passages: readonly StoredPassage[],
  cards: readonly DocumentCard[],
): DraftStatement {
  const { note, rows } =
    reference.number === null ? noteUnnumbered(reference) : noteCited(from, reference, cards);
  const text = answerWording.hop(
    describeIdentity(from),
    answerWording.relationOf(reference).toLowerCase(),
    describeReference(reference),
    note,
  );
  const referenceRows = isUnclear(reference) ? [...rows] : [describeReference(reference), ...rows];
  const quote = quoteWithBinding(reference, passages);
  return { text, sources: [toSource(from, { ...reference, quote })], referenceRows };
}

/** A law goes by its name: where none held is linked, only its name is there. */
function noteUnnumbered({ documentId }: Hop['reference']): CitedNote {
  const isHeld = documentId !== null && !documentId.startsWith('cited-');
  return { note: isHeld ? '' : answerWording.onlyCitedNote, rows: [] };
}

/** The steps as statements, in their order. */
export async function sayHops({ catalogue }: AnswerContext, hops: readonly Hop[]): Promise<DraftStatement[]> {
  return Promise.all(
    hops.map(async (hop) => sayHop(hop, await catalogue.listPassages(hop.from.id), catalogue.cards)),
  );
}
