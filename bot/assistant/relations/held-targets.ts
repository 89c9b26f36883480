import { type DocumentCard, isHeld } from '../../../knowledge/search/document-cards.ts';
import type { ReferenceRow } from '../../../knowledge/store/store.ts';
import { validityWording } from '../../../prompts/validity-wording.ts';
import type { AnswerContext } from '../answer-context.ts';
import type { DraftAnswer } from '../compose-answer.ts';
import { describeIdentity } from '../describe-document.ts';
import type { CitedTarget } from './cited-target.ts';

/** More documents than this are no choice. */
const MAX_CHOICES = 8;

/**
 * Nothing was found that acts on the held document a whole number names: that is said, or asked back where several bear
 * it. Undefined where none held does.
 */
export function tellNotActedOn(context: AnswerContext, target: CitedTarget): DraftAnswer | undefined {
  const [only, ...others] = listHeld(context, target);
  if (only === undefined) return undefined;
  if (others.length > 0) return askWhich(context, [only, ...others]);
  const text = validityWording.notEnded(describeIdentity(only));
  return { outcome: 'not-found', statements: [{ text, sources: [], referenceRows: [text] }] };
}

/** The held documents that a whole number, with what else is said of it, names. */
function listHeld({ catalogue }: AnswerContext, target: CitedTarget): readonly DocumentCard[] {
  return target.key === null
    ? []
    : catalogue.cards.filter(
        (card) => isHeld(card) && card.numberKey === target.key && target.fits(toReference(card)),
      );
}

/** One question back: of several that bear the number, which is meant. */
function askWhich({ question }: AnswerContext, cards: readonly DocumentCard[]): DraftAnswer {
  const text = validityWording.which(cards.length);
  const number = question.numbers[0]?.text ?? '';
  const options = cards.slice(0, MAX_CHOICES).map((card) => {
    const label = describeIdentity(card);
    const ofNumber = question.text.toLowerCase().indexOf(number.toLowerCase());
    const ahead = question.text.slice(0, ofNumber).replace(/\S+\s+\S*\s*$/u, '');
    const behind = question.text.slice(ofNumber + number.length);
    return { label, question: `${ahead}${label}${behind}` };
  });
  return { outcome: 'clarify', statements: [{ text, sources: [], referenceRows: [text] }], options };
}

/** Whether a held document is the one a question describes. */
export function isHeldTarget({ catalogue }: AnswerContext, target: CitedTarget): boolean {
  return catalogue.cards.some(
    (card) =>
      isHeld(card) && (target.key === null ? target.fits(toReference(card)) : card.numberKey === target.key),
  );
}

function toReference(card: DocumentCard): ReferenceRow {
  const { type, number, issuedOn, issuer, subject, id } = card;
  const place = { quote: '', locator: '', page: null, passage: 0, start: 0, end: 0 };
  const evidence = { ...place, scan: null, confirmedBy: null };
  return {
    ...evidence,
    relation: 'cites',
    type,
    number,
    issuedOn,
    issuer,
    subject,
    documentId: id,
    isPartial: false,
    actsFrom: null,
    citedBy: id,
  };
}
