import { formatNumber } from '../../knowledge/language/quantity.ts';
import { formatDate, parseIsoDate } from '../../knowledge/language/vietnamese-date.ts';
import { lastWorkingDay } from '../../knowledge/language/working-days.ts';
import type { Comparator, Deadline, Target, Task } from '../../knowledge/model/register.ts';
import type { StoredPassage } from '../../knowledge/store/store.ts';
import { answerWording } from '../../prompts/answer-wording.ts';
import { toSource } from './answer-context.ts';
import type { DraftStatement } from './compose-answer.ts';
import { describeSource } from './describe-document.ts';
import type { Candidate } from './register-candidates.ts';

/**
 * A register item as a statement with its figure or date first.
 *
 * @param isListed the list's opening has named the document
 */
export function toStatement(candidate: Candidate, isListed: boolean): DraftStatement {
  const { document, fact } = candidate;
  const closing = answerWording.of(isListed ? null : describeSource(document));
  if ('indicator' in fact) return targetStatement(candidate, fact, closing);
  if ('bound' in fact) return deadlineStatement(candidate, fact, closing);
  return taskStatement(candidate, fact, closing);
}

const FIGURE_WORDS: Readonly<Record<Comparator, string>> = {
  lt: 'dưới ',
  le: 'không quá ',
  gt: 'trên ',
  ge: 'ít nhất ',
  eq: '',
  reduce_to: 'xuống còn ',
  increase_to: 'tăng lên ',
  decrease_by: 'giảm ',
  increase_by: 'tăng ',
  decrease_vs_baseline: 'giảm',
  increase_vs_baseline: 'tăng',
  maintain: 'duy trì ',
};

/** A target's value with its comparator, unit and rate: "dưới 9%", "xuống còn 200/100.000". */
export function formatFigure(
  target: Pick<Target, 'comparator' | 'value' | 'valueHigh' | 'unit' | 'per'>,
): string {
  const words = FIGURE_WORDS[target.comparator];
  if (target.value === null) return capitalise(words.trim());
  const high = target.valueHigh === null ? '' : `-${formatNumber(target.valueHigh)}`;
  const rate = target.per === null ? '' : `/${formatNumber(target.per)}`;
  const isSign = target.unit === '%' || target.unit === '‰';
  const unit = target.unit === null ? '' : isSign ? target.unit : ` ${target.unit}`;
  return capitalise(`${words}${formatNumber(target.value)}${high}${rate}${unit}`);
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function targetStatement({ document, repeated }: Candidate, target: Target, closing: string): DraftStatement {
  return {
    text: `${answerWording.target(formatFigure(target), target.quote)}${closing}`,
    sources: [target, ...repeated].map((source) => toSource(document, source)),
  };
}

function deadlineStatement(
  { document, passage, passages }: Candidate,
  deadline: Deadline,
  closing: string,
): DraftStatement {
  const due = deadline.dueOn === null ? null : formatDate(parseIsoDate(deadline.dueOn));
  const opening =
    due === null
      ? answerWording.deadlineRule(
          capitalise(deadline.rule ?? deadline.recurrence ?? 'Thời hạn'),
          deadline.quote,
        )
      : answerWording.deadline(answerWording.bounds[deadline.bound], due, deadline.quote);
  const details = [
    lastDayNote(deadline),
    deadline.actor === null ? null : answerWording.actor(deadline.actor),
    deadline.recipient === null ? null : answerWording.recipient(deadline.recipient),
    deadline.channel === null ? null : answerWording.channel(deadline.channel),
  ].filter((part) => part !== null);
  const around =
    details.length === 0 ? [] : [passage, ...findActor(deadline.actor, deadline.passage, passages)];
  const sources = [
    deadline,
    ...around.flatMap((place) => (place === undefined ? [] : [{ ...place, quote: place.text }])),
  ];
  return {
    text: [`${opening}${closing}`, ...details].join(' '),
    sources: sources.map((source) => toSource(document, source)),
    computations: workingDayComputation(deadline),
  };
}

/**
 * Where an actor is named, when not in the item's own passage: the nearest passage before it that names it (a heading,
 * "yêu cầu các đơn vị:"), and the one that says what a short form means.
 */
function findActor(
  actor: string | null,
  ordinal: number,
  passages: readonly StoredPassage[],
): StoredPassage[] {
  if (actor === null) return [];
  const [, name = actor, meaning] = /^(.*?)(?:\s*\((.+)\))?$/s.exec(actor) ?? [];
  const before = passages.slice(0, ordinal + 1);
  const naming = before.findLast((passage) => passage.text.toLowerCase().includes(name.toLowerCase()));
  const defining =
    meaning === undefined ? undefined : passages.find((passage) => passage.text.includes(meaning));
  return [naming, defining].filter((passage) => passage !== undefined);
}

function lastDayNote(deadline: Deadline): string | null {
  return deadline.lastWorkingDay === null
    ? null
    : answerWording.lastWorkingDay(toDayMonthYear(deadline.lastWorkingDay));
}

function toDayMonthYear(iso: string): string {
  return formatDate(parseIsoDate(iso));
}

function workingDayComputation({ bound, dueOn, lastWorkingDay: claimed }: Deadline) {
  if (dueOn === null || claimed === null) return [];
  return [
    {
      claimed: `ngày ${toDayMonthYear(claimed)}`,
      recompute: () => {
        const again = lastWorkingDay(bound, dueOn);
        return again === null ? null : `ngày ${toDayMonthYear(again)}`;
      },
    },
  ];
}

function taskStatement({ document, passages }: Candidate, task: Task, closing: string): DraftStatement {
  const role = task.role === null ? '' : answerWording.roles[task.role];
  const isOwn = task.actor === null || task.quote.includes(task.actor);
  const naming = isOwn
    ? []
    : findActor(task.actor, task.passage, passages).map((place) => ({ ...place, quote: place.text }));
  return {
    text: `${answerWording.task(`${role}${isOwn ? '' : `${task.actor}: `}`, task.quote)}${closing}`,
    sources: [task, ...naming].map((source) => toSource(document, source)),
  };
}
