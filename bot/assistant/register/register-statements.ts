import { sayFigure } from '../../../knowledge/directives/say-figure.ts';
import { findQuantities } from '../../../knowledge/language/quantity.ts';
import type { MadeCorrection } from '../../../knowledge/model/official-document.ts';
import type { Deadline, Target, Task } from '../../../knowledge/model/register.ts';
import type { StoredPassage } from '../../../knowledge/store/store.ts';
import { answerWording } from '../../../prompts/answer-wording.ts';
import { toSource } from '../answer-context.ts';
import type { DraftStatement } from '../compose-answer.ts';
import { describeSource } from '../describe-document.ts';
import { findItemChanges, markCorrected, touches } from './corrected-values.ts';
import { capitalise, deadlineStatement, toDayMonthYear } from './deadline-statement.ts';
import { findActor } from './find-actor.ts';
import type { Candidate } from './register-candidates.ts';

/**
 * A register item as a statement with its figure or date first.
 *
 * @param isListed the list's opening has named the document
 * @param isCellEnough of a table's row, what is measured is said and not the whole row, which the citation has
 */
export function toStatement(candidate: Candidate, isListed: boolean, isCellEnough: boolean): DraftStatement {
  return { ...writeItem(candidate, isListed, isCellEnough), item: candidate.fact };
}

interface Closing {
  readonly closing: string;
  readonly isCellEnough: boolean;
}

function writeItem(candidate: Candidate, isListed: boolean, isCellEnough: boolean): DraftStatement {
  const { document, fact } = candidate;
  const closing = answerWording.of(isListed ? null : describeSource(document));
  const changes = findItemChanges(document, fact);
  if ('indicator' in fact)
    return markCorrected(
      targetStatement(candidate, fact, { closing, isCellEnough }),
      changes,
      targetRows(fact, changes),
    );
  if ('bound' in fact)
    return markCorrected(deadlineStatement(candidate, fact, closing), changes, deadlineRows(fact, changes));
  const rows = touches(changes, 'actor', 'role') ? [`${roleWords(fact)}${fact.actor ?? ''}`] : [];
  return markCorrected(taskStatement(candidate, fact, closing), changes, rows);
}

/** The parts of a target's statement that a person changed. */
function targetRows(target: Target, changes: readonly MadeCorrection[]): string[] {
  const isFigure = touches(changes, 'comparator', 'value', 'valueHigh', 'unit', 'per');
  return [
    ...(isFigure ? [formatFigure(target)] : []),
    ...(touches(changes, 'scope') && target.scope !== null ? [target.scope] : []),
  ];
}

/** The parts of a deadline's statement that a person changed. */
function deadlineRows(deadline: Deadline, changes: readonly MadeCorrection[]): string[] {
  const { bound, dueOn } = deadline;
  const isDay = touches(changes, 'dueOn', 'bound') && dueOn !== null;
  const fields = ['actor', 'recipient', 'channel', 'rule', 'recurrence'] as const;
  return [
    ...(isDay ? [`${answerWording.bounds[bound]} ${toDayMonthYear(dueOn)}`] : []),
    ...fields.flatMap((field) => (touches(changes, field) ? [deadline[field] ?? ''] : [])),
  ];
}

/** A target's value with its comparator, unit and rate, as a sentence opens: "Dưới 9%", "Xuống còn 200/100.000". */
export function formatFigure(target: Parameters<typeof sayFigure>[0]): string {
  return capitalise(sayFigure(target));
}

function targetStatement(
  { document, repeated, passages }: Candidate,
  target: Target,
  { closing, isCellEnough }: Closing,
): DraftStatement {
  const head = findTableHead(target, passages);
  const year = columnYear(target, head);
  const notes = [target.scope, year === null ? null : answerWording.year(year)].filter(
    (note) => note !== null,
  );
  const said = isCellEnough && isOneOfSeveral(target) ? target.indicator : `“${target.quote}”`;
  return {
    text: `${answerWording.target(formatFigure(target), notes, said)}${closing}`,
    sources: [target, ...repeated, ...head].map((source) => toSource(document, source)),
  };
}

/** A table's row says its figure only together with the head row, and a second one of years under it, which name column and unit. */
function findTableHead({ quote, passage: ordinal }: Target, passages: readonly StoredPassage[]) {
  if (!quote.includes(CELL_BORDER)) return [];
  const at = passages
    .slice(0, ordinal)
    .findLastIndex((passage) => passage.role === 'heading' && passage.text.includes(CELL_BORDER));
  const rows = at < 0 ? [] : passages.slice(at, Math.min(at + 2, ordinal));
  const heads = rows.filter((row, index) => index === 0 || YEAR_CELL.test(row.text));
  return heads.map((head) => ({ ...head, quote: head.text }));
}

const YEAR_CELL = /(?:^|\|\s)(?:năm\s)?20\d\d(?:\s\||$)/iu;

/** The year whose column a row's figure stands in, as its head row names it; null where it does not. */
function columnYear({ period }: Target, head: readonly { quote: string }[]): string | null {
  const year = period.from?.slice(0, 4) ?? null;
  const isYear = year !== null && period.from === `${year}-01-01` && period.to === `${year}-12-31`;
  return isYear && head.some(({ quote }) => quote.includes(year)) ? year : null;
}

/** A row's cell, or a clause of a sentence that gives other figures too: beside it the others would pass for the answer. */
function isOneOfSeveral({ quote }: Target): boolean {
  if (quote.includes(CELL_BORDER)) return true;
  return quote.split(';').filter((clause) => findQuantities(clause).length > 0).length > 1;
}

/** What parts the cells of a table row in a cleaned text. */
const CELL_BORDER = ' | ';

function roleWords({ role }: Task): string {
  return role === null ? '' : answerWording.roles[role];
}

function taskStatement({ document, passages }: Candidate, task: Task, closing: string): DraftStatement {
  const role = roleWords(task);
  const isOwn = task.actor === null || task.quote.includes(task.actor);
  const naming = isOwn
    ? []
    : findActor(task.actor, task.passage, passages).map((place) => ({ ...place, quote: place.text }));
  return {
    text: `${answerWording.task(`${role}${isOwn ? '' : `${task.actor}: `}`, task.quote)}${closing}`,
    sources: [task, ...naming].map((source) => toSource(document, source)),
  };
}
