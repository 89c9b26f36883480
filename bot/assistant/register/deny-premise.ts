import { findQuantities } from '../../../knowledge/language/quantity.ts';
import { datesAgree, formatDate, parseIsoDate } from '../../../knowledge/language/vietnamese-date.ts';
import type { Comparator } from '../../../knowledge/model/register.ts';
import type { UnderstoodQuestion } from '../../../knowledge/search/understand-question.ts';
import { answerWording } from '../../../prompts/answer-wording.ts';
import type { DraftStatement } from '../compose-answer.ts';
import type { Candidate } from './register-candidates.ts';

/** A date the question takes for granted, where the register has another one; undefined when there is nothing to deny. */
export function denyOtherDate(
  question: UnderstoodQuestion,
  chosen: readonly Candidate[],
): DraftStatement | undefined {
  const assumed = question.dates.find((date) => date.day !== null);
  const due = chosen.flatMap(({ fact }) =>
    'dueOn' in fact && fact.dueOn !== null ? [parseIsoDate(fact.dueOn)] : [],
  );
  if (assumed === undefined || due.length === 0 || due.some((date) => datesAgree(date, assumed)))
    return undefined;
  return { text: answerWording.otherFigure(`ngày ${formatDate(assumed)}`), sources: [] };
}

/**
 * A figure the question takes for granted, where the register has another one of the same kind: said first, so that the
 * asker does not carry it on. Undefined when there is nothing to deny.
 */
export function denyOtherFigure(
  question: UnderstoodQuestion,
  chosen: readonly Candidate[],
): DraftStatement | undefined {
  const targets = chosen.flatMap(({ fact }) => ('indicator' in fact ? [fact] : []));
  const assumed = findQuantities(question.text).find(
    (quantity) => quantity.unit !== null || quantity.per !== null,
  );
  if (assumed === undefined || targets.length === 0) return undefined;
  const same = targets.filter(
    (target) =>
      target.value === null ||
      (target.per === assumed.per && (target.per !== null || target.unit === assumed.unit)),
  );
  const isTurned = targets.some((target) => turns(question.text, target.comparator));
  const isBorne =
    !isTurned && same.some((target) => target.value === assumed.value || target.valueHigh === assumed.value);
  if (same.length === 0 || isBorne) return undefined;
  const said = isTurned
    ? `${CHANGE.exec(question.text)?.[1] ?? ''} ${assumed.text.trim()}`
    : assumed.text.trim();
  return { text: answerWording.otherFigure(said), sources: [] };
}

const CHANGE = /(tăng|giảm|tang|giam)\s+(?:thêm\s+|lên\s+|them\s+)?\d/iu;

/** Whether the question has a figure rise that the target has fall, or the other way. */
function turns(text: string, comparator: Comparator): boolean {
  const said = CHANGE.exec(text)?.[1]?.toLowerCase();
  if (said === undefined) return false;
  const rises = said.startsWith('t');
  return rises ? /^(?:decrease|reduce)/.test(comparator) : /^increase/.test(comparator);
}
