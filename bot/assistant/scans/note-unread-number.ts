import { answerWording } from '../../../prompts/answer-wording.ts';
import type { AnswerContext } from '../answer-context.ts';
import type { DraftAnswer } from '../compose-answer.ts';
import { describeIdentity } from '../describe-document.ts';

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
        .filter(
          ({ document: { number, headerScans } }) => number === null && headerScans.number !== undefined,
        )
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
