import { documentNumberKey } from '../../../knowledge/language/document-number.ts';
import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import type { NamedNumber } from '../../../knowledge/search/named-numbers.ts';
import { answerWording } from '../../../prompts/answer-wording.ts';
import type { AnswerContext } from '../answer-context.ts';
import type { DraftAnswer } from '../compose-answer.ts';
import { describeIdentity } from '../describe-document.ts';

function isUnread({ number, headerScans }: OfficialDocument): boolean {
  return number === null && headerScans.number !== undefined;
}

/** A document that names the number is no bearer of it. */
function cites({ references }: OfficialDocument, { key, serial }: NamedNumber): boolean {
  return references.some(({ number }) =>
    key === null ? number?.match(/^0*(\d+)/)?.[1] === serial : documentNumberKey(number) === key,
  );
}

/**
 * Says of an answer to a question that names a document by number that the number of the scan it rests on was not read
 * surely. Any other answer comes back as it is.
 */
export function noteUnreadNumber({ question, catalogue }: AnswerContext, draft: DraftAnswer): DraftAnswer {
  const asked = question.numbers.find(
    ({ key, serial }) =>
      !catalogue.cards.some((card) => (key === null ? card.serial === serial : card.numberKey === key)),
  );
  if (asked === undefined) return draft;
  const scans = new Map(
    draft.statements.flatMap(({ sources }) =>
      sources
        .filter(({ document }) => isUnread(document) && !cites(document, asked))
        .map(({ document }) => [document.id, document]),
    ),
  );
  const notes = [...scans.values()].map((document) => {
    const name = describeIdentity(document);
    const number = asked.key === null ? `số ${asked.serial}` : asked.text;
    return { text: answerWording.unreadNumber(name, number), sources: [], referenceRows: [name, number] };
  });
  return { ...draft, statements: [...draft.statements, ...notes] };
}
