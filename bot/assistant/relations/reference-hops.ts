import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import { isUnclear } from '../../../knowledge/model/scan-doubt.ts';
import type { StoredPassage } from '../../../knowledge/store/store.ts';
import { answerWording } from '../../../prompts/answer-wording.ts';
import { type AnswerContext, toSource } from '../answer-context.ts';
import type { DraftStatement } from '../compose-answer.ts';
import { describeIdentity } from '../describe-document.ts';
import { describeReference } from './answer-references.ts';
import { quoteWithBinding } from './citing-words.ts';

/** A document and one it names. */
export interface Hop {
  readonly from: OfficialDocument;
  readonly reference: OfficialDocument['references'][number];
}

/** One step as a statement, with the words that name the next document. */
function sayHop({ from, reference }: Hop, passages: readonly StoredPassage[]): DraftStatement {
  const isOnlyCited = reference.documentId === null || reference.documentId.startsWith('cited-');
  const text = answerWording.hop(
    describeIdentity(from),
    answerWording.relations[reference.relation].toLowerCase(),
    describeReference(reference),
    isOnlyCited ? answerWording.onlyCitedNote : '',
  );
  const referenceRows = isUnclear(reference) ? [] : [describeReference(reference)];
  const quote = quoteWithBinding(reference, passages);
  return { text, sources: [toSource(from, { ...reference, quote })], referenceRows };
}

/** The steps as statements, in their order. */
export async function sayHops({ catalogue }: AnswerContext, hops: readonly Hop[]): Promise<DraftStatement[]> {
  return Promise.all(hops.map(async (hop) => sayHop(hop, await catalogue.listPassages(hop.from.id))));
}
