import { areComparable } from '../../../../knowledge/directives/conflicts/comparable-targets.ts';
import { judgePair } from '../../../../knowledge/directives/conflicts/compare-targets.ts';
import { sayDay } from '../../../../knowledge/directives/conflicts/conflict-wording.ts';
import { compareDueDays, type DayOrder } from '../../../../knowledge/directives/conflicts/due-days.ts';
import { compareTerms } from '../../../../knowledge/directives/coverage/compare-terms.ts';
import { isHardWord, toTaskWords } from '../../../../knowledge/directives/coverage/task-words.ts';
import { sayFigure } from '../../../../knowledge/directives/say-figure.ts';
import { isSameMeasure } from '../../../../knowledge/language/measure-words.ts';
import type { OfficialDocument } from '../../../../knowledge/model/official-document.ts';
import type { Deadline, Target, Task } from '../../../../knowledge/model/register.ts';
import { returnedWording as wording } from '../../../../prompts/review-returned-wording.ts';
import type { Severity } from '../finding.ts';
import type { ComparedText } from './compared-text.ts';
import { type MatterPair, placeOfMatter } from './matters.ts';

type TargetMatter = Extract<MatterPair['before'], { readonly kind: 'target' }>['item'];

/** What is told of a change. */
export interface ToldChange {
  readonly code: `RETURNED_${string}`;
  readonly severity: Severity;
  readonly message: string;
}

/** What became of a matter that stands in both texts; empty where they say the same. */
export function judgeMatter(
  { before, after }: MatterPair,
  texts: { readonly before: ComparedText; readonly after: ComparedText },
): ToldChange[] {
  if (before.kind === 'target' && after.kind === 'target') return judgeTarget(before.item, after.item);
  if (before.kind === 'deadline' && after.kind === 'deadline')
    return [...judgeDay(before.item, after.item), ...judgeActor(before.item, after.item)];
  if (before.kind !== 'task' || after.kind !== 'task') return [];
  const passage = placeOfMatter(after).passage;
  return [
    ...judgeTask(before.item, texts.before.document, texts.after, passage),
    ...judgeActor(before.item, after.item),
  ];
}

function judgeTarget(before: TargetMatter, after: TargetMatter): ToldChange[] {
  const [from, to] = [sayFigure(before.target), sayFigure(after.target)];
  const onlyAspired = after.target.isAspiration && !before.target.isAspiration;
  const aspired = onlyAspired ? [weaker(wording.onlyAspired(to))] : [];
  if (!areComparable(before, after) && !isSaidAlike(before, after)) {
    if (isSameFigure(before.target, after.target) && areOfOneTime(before, after)) return aspired;
    return [different(wording.otherTarget(from, to)), ...aspired];
  }
  const difference = judgePair(before, after);
  if (difference?.kind === 'condition') {
    const told = before.condition === '' ? wording.conditionAdded : wording.conditionDropped;
    return [condition(told(toCondition(before) || toCondition(after))), ...aspired];
  }
  switch (difference?.label) {
    case 'weaker':
      return [weaker(wording.weaker(from, to)), ...aspired];
    case 'stricter':
      return [hint('RETURNED_STRICTER', wording.stricter(from, to)), ...aspired];
    case 'different':
      return [different(wording.different(from, to)), ...aspired];
    default:
      if (isSameFigure(before.target, after.target) && before.target.comparator !== after.target.comparator)
        return [warning('RETURNED_COMPARATOR', wording.comparator(from, to)), ...aspired];
      return from === to ? aspired : [different(wording.different(from, to)), ...aspired];
  }
}

const toCondition = ({ target, condition: words }: TargetMatter) => target.condition ?? words;

/** The same words of the same time, which a text without a year leaves open. */
function isSaidAlike(a: TargetMatter, b: TargetMatter): boolean {
  const isOfSame = a.scope === b.scope && a.target.population === b.target.population;
  return isOfSame && isSameMeasure(a.measure, b.measure) && areOfOneTime(a, b);
}

function areOfOneTime(a: TargetMatter, b: TargetMatter): boolean {
  return a.period.from === b.period.from && a.period.to === b.period.to;
}

function isSameFigure(a: Target, b: Target): boolean {
  return a.value === b.value && a.valueHigh === b.valueHigh && a.unit === b.unit && a.per === b.per;
}

function judgeDay(before: Deadline, after: Deadline): ToldChange[] {
  const [from, to] = [sayDay(before), sayDay(after)];
  switch (orderDays(before, after)) {
    case 'later':
      return [{ code: 'RETURNED_LATER', severity: 'error', message: wording.later(from, to) }];
    case 'earlier':
      return [hint('RETURNED_EARLIER', wording.earlier(from, to))];
    default:
      return from === to ? [] : [different(wording.different(from, to))];
  }
}

/** Days of one paragraph are of one round, however far apart. */
function orderDays(before: Deadline, after: Deadline): DayOrder | undefined {
  const terms =
    before.rule === null || after.rule === null ? undefined : compareTerms(before.rule, after.rule);
  if (terms === 'later' || terms === 'earlier') return terms;
  const order = compareDueDays(before, after);
  if ((order !== undefined && order !== 'same-day') || before.dueOn === null || after.dueOn === null)
    return order;
  if (before.dueOn === after.dueOn) return order;
  return before.dueOn < after.dueOn ? 'later' : 'earlier';
}

function judgeActor({ actor: from }: Deadline | Task, { actor: to }: Deadline | Task): ToldChange[] {
  if (from === to || from === null) return [];
  return [different(to === null ? wording.actorDropped(from) : wording.otherActor(from, to))];
}

/** Of a task's content words how many must still stand in its paragraph for it to be the same one. */
const MIN_SAME = 0.85;
const DENIALS = ['không', 'chưa', 'ngừng', 'dừng', 'cấm'];

/** Figures and days are told by themselves. */
function judgeTask(before: Task, from: OfficialDocument, to: ComparedText, passage: number): ToldChange[] {
  const text = to.paragraphs.find(({ item }) => item.ordinal === passage)?.item.text ?? '';
  const own = toTaskWords(before.task, from);
  const now = toTaskWords(text, to.document).all;
  const wanted = new Set(own.content.filter((word) => !isHardWord(word)));
  const kept = wanted.intersection(new Set(now)).size;
  const isDenied = DENIALS.some((word) => now.includes(word) && !own.all.includes(word));
  return kept >= wanted.size * MIN_SAME && !isDenied ? [] : [different(wording.otherTask)];
}

/** Something that is no longer asked as it was: it obliges to less. */
export function weaker(message: string): ToldChange {
  return { code: 'RETURNED_WEAKER', severity: 'error', message };
}

/** No direction is known: for a person to judge. */
export function different(message: string): ToldChange {
  return warning('RETURNED_DIFFERENT', message);
}

/** A condition that came or went. */
export function condition(message: string): ToldChange {
  return warning('RETURNED_CONDITION', message);
}

/** Something to check. */
export function warning(code: ToldChange['code'], message: string): ToldChange {
  return { code, severity: 'warning', message };
}

/** Something to know of. */
export function hint(code: ToldChange['code'], message: string): ToldChange {
  return { code, severity: 'hint', message };
}
