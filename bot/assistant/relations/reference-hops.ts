import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import { isUnclear } from '../../../knowledge/model/scan-doubt.ts';
import { answerWording } from '../../../prompts/answer-wording.ts';
import { toSource } from '../answer-context.ts';
import type { DraftStatement } from '../compose-answer.ts';
import { describeIdentity } from '../describe-document.ts';
import { describeReference } from './answer-references.ts';

/** A document and one it names. */
export interface Hop {
  readonly from: OfficialDocument;
  readonly reference: OfficialDocument['references'][number];
}

/** One step as a statement, with the words that name the next document. */
export function sayHop({ from, reference }: Hop): DraftStatement {
  const isOnlyCited = reference.documentId === null || reference.documentId.startsWith('cited-');
  const text = answerWording.hop(
    describeIdentity(from),
    answerWording.relations[reference.relation].toLowerCase(),
    describeReference(reference),
    isOnlyCited ? answerWording.onlyCitedNote : '',
  );
  const referenceRows = isUnclear(reference) ? [] : [describeReference(reference)];
  return { text, sources: [toSource(from, reference)], referenceRows };
}
