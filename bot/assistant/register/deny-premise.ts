import { foldMarks } from '../../../knowledge/language/fold.ts';
import { findQuantities } from '../../../knowledge/language/quantity.ts';
import {
  datesAgree,
  findDates,
  formatDate,
  parseIsoDate,
} from '../../../knowledge/language/vietnamese-date.ts';
import type { PartialDate } from '../../../knowledge/model/calendar.ts';
import type { Comparator, Target } from '../../../knowledge/model/register.ts';
import type { UnderstoodQuestion } from '../../../knowledge/search/understand-question.ts';
import { answerWording } from '../../../prompts/answer-wording.ts';
import type { DraftStatement } from '../compose-answer.ts';
import { asksNumber, isShareOfCounted } from './counted-things.ts';
import type { Candidate } from './register-candidates.ts';

/** A date the question takes for granted, where the register has another one; undefined when there is nothing to deny. */
export function denyOtherDate(
  question: UnderstoodQuestion,
  chosen: readonly Candidate[],
): DraftStatement | undefined {
  const assumed = findAssumedDay(question);
  const due = chosen.flatMap(({ fact }) =>
    'dueOn' in fact && fact.dueOn !== null ? [parseIsoDate(fact.dueOn)] : [],
  );
  if (assumed === undefined || due.length === 0 || due.some((date) => datesAgree(date, assumed)))
    return undefined;
  return { text: answerWording.otherFigure(`ngày ${formatDate(assumed)}`), sources: [] };
}

const CONFIRMS =
  /\b(?:(?:phai|dung) (?:khong|ko|k|chua|chu|vay)|co dung|xac nhan|chac chan)\b|\b(?:ha|a|nhi|nhe|chu)$/;
/** Whether a question, folded, wants what it says confirmed. */
export function asksToConfirm(folded: string): boolean {
  return CONFIRMS.test(folded);
}

const DUE_BEFORE =
  /\b(?:truoc|(?:cham|muon|tre) nhat|han(?: (?:cuoi|chot|nop|bao cao|gui))?|het|kip)(?: (?:la|vao|den|het|trong))*(?: ngay)? $/;

/** The day a question takes to be the one due: one it wants confirmed or calls so ("nhận hồ sơ 1/7" is none). */
function findAssumedDay({ dates, text, folded }: UnderstoodQuestion): PartialDate | undefined {
  const days = dates.filter((date) => date.day !== null);
  if (CONFIRMS.test(folded)) return days[0];
  const called = findDates(text).filter(({ start }) => DUE_BEFORE.test(foldMarks(text.slice(0, start))));
  return days.find((day) => called.some(({ date }) => datesAgree(date, day)));
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
  const figure = assumed.text.trim();
  const said = isTurned
    ? `${CHANGE.exec(question.text)?.[1] ?? ''} ${figure}`
    : `${findBound(question.text, figure)}${figure}`;
  return { text: answerWording.otherFigure(said), sources: [] };
}

const BOUND = /(?:dưới|trên|không quá|tối đa|tối thiểu|ít nhất|hơn|từ) (?:mức )?$/iu;

/** The bound a question sets in front of a figure ("dưới 12%"): without it the figure is another claim. */
function findBound(text: string, figure: string): string {
  return BOUND.exec(text.slice(0, text.indexOf(figure)))?.[0] ?? '';
}

const CHANGE = /(tăng|giảm|tang|giam)\s+(?:thêm\s+|lên\s+|them\s+)?\d/iu;

/** Whether the question has a figure rise that the target has fall, or the other way. */
function turns(text: string, comparator: Comparator): boolean {
  const said = CHANGE.exec(text)?.[1]?.toLowerCase();
  if (said === undefined) return false;
  const rises = said.startsWith('t');
  return rises ? /^(?:decrease|reduce)/.test(comparator) : /^increase/.test(comparator);
}

const RISES = /(?<!\p{L})(?:tăng|nâng)(?!\p{L})/iu;
const FALLS = /(?<!\p{L})(?:giảm|hạ|xuống)(?!\p{L})/iu;
// Typed without marks the same letters are other words too ("giám sát", "tầng"): only as what happens to a figure.
const RISES_PLAIN = /\b(?:tang|nang)(?= (?:them|len|bao nhieu|may|ty le|ti le|ty suat|so|muc|con|xuong)\b)/;
const FALLS_PLAIN = /\b(?:giam|ha)(?= (?:them|xuong|con|di|bao nhieu|may|ty le|ti le|ty suat|so|muc)\b)/;
const CEILING = /\b(?:toi da|nhieu nhat|cao nhat|duoi (?:muc )?(?:bao nhieu|may|nao))\b/;
const FLOOR = /\b(?:toi thieu|it nhat|thap nhat|tren (?:muc )?(?:bao nhieu|may|nao))\b/;

/**
 * That a question has the figure rise where the document has it fall, or asks for the most where the document sets the
 * least, and the other way round: said before the figure. Undefined when the item that answers best is as the question has it.
 */
export function denyOtherSide(question: UnderstoodQuestion, { fact }: Candidate): DraftStatement | undefined {
  if (!('indicator' in fact)) return undefined;
  const contrary = SIDES.find(({ isAsked, isDenied }) => isAsked(question) && isDenied(fact));
  if (contrary === undefined) return undefined;
  // The word is the question's, which the gate cannot read when it was typed without marks.
  const { said } = contrary;
  return { text: answerWording.otherFigure(said), sources: [], referenceRows: [said] };
}

/**
 * That the document gives a share where a number of things is asked for: an official must not carry a per cent on as a
 * count. Undefined where none is asked, or the document gives one.
 */
export function denyOtherCount(question: UnderstoodQuestion, item: Candidate): DraftStatement | undefined {
  return asksNumber(question) ? noteShare(question, item) : undefined;
}

/** The same as a note behind the answer, where people say "bao nhiêu trẻ em" of a share as well. */
export function noteShare(question: UnderstoodQuestion, { fact }: Candidate): DraftStatement | undefined {
  const isShare = 'indicator' in fact && fact.value !== null && isShareOfCounted(question, fact);
  return isShare ? { text: answerWording.shareNotCount, sources: [] } : undefined;
}

interface Side {
  readonly said: string;
  readonly isAsked: (question: UnderstoodQuestion) => boolean;
  readonly isDenied: (target: Target) => boolean;
}

const SIDES: readonly Side[] = [
  {
    said: answerWording.sides.rise,
    isAsked: (question) =>
      saysChange(question, RISES, RISES_PLAIN) && !saysChange(question, FALLS, FALLS_PLAIN),
    isDenied: ({ quote }) => FALLS.test(quote) && !RISES.test(quote),
  },
  {
    said: answerWording.sides.fall,
    isAsked: (question) =>
      saysChange(question, FALLS, FALLS_PLAIN) && !saysChange(question, RISES, RISES_PLAIN),
    isDenied: ({ quote }) => RISES.test(quote) && !FALLS.test(quote),
  },
  {
    said: answerWording.sides.most,
    isAsked: ({ folded }) => CEILING.test(folded) && !FLOOR.test(folded),
    isDenied: ({ comparator }) => comparator === 'ge' || comparator === 'gt',
  },
  {
    said: answerWording.sides.least,
    isAsked: ({ folded }) => FLOOR.test(folded) && !CEILING.test(folded),
    isDenied: ({ comparator }) => comparator === 'le' || comparator === 'lt',
  },
];

function saysChange({ text, folded, isMarked }: UnderstoodQuestion, marked: RegExp, plain: RegExp): boolean {
  return isMarked ? marked.test(text) && plain.test(folded) : plain.test(folded);
}
