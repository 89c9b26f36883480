import { formatNumber } from '../../knowledge/language/quantity.ts';
import { formatDate, parseIsoDate } from '../../knowledge/language/vietnamese-date.ts';
import { lastWorkingDay } from '../../knowledge/language/working-days.ts';
import type { OfficialDocument } from '../../knowledge/model/official-document.ts';
import type { Comparator, Deadline, Target, Task } from '../../knowledge/model/register.ts';
import { createDocumentCard } from '../../knowledge/search/document-cards.ts';
import { type Ranked, rankFacts } from '../../knowledge/search/rank-facts.ts';
import type { StoredPassage } from '../../knowledge/store/store.ts';
import { answerWording } from '../../prompts/answer-wording.ts';
import { type AnswerContext, type Scope, toSource } from './answer-context.ts';
import type { DraftAnswer, DraftStatement } from './compose-answer.ts';
import { describeHeld } from './describe-document.ts';

/** The kinds of register items a question can ask for. */
export type FactKind = 'target' | 'deadline' | 'task';

interface Candidate {
  readonly document: OfficialDocument;
  readonly fact: Target | Deadline | Task;
  readonly kind: FactKind;
  /** The passage that holds it. */
  readonly passage: StoredPassage | undefined;
  /** All passages of its document, in order. */
  readonly passages: readonly StoredPassage[];
}

/** Below this share of the question's matter an item is about something else. */
const MIN_COVERAGE = 0.55;
/** Items this close to the best are shown with it. */
const CLOSE_TO_BEST = 0.82;
/** A longer list is cut, and the reader told. */
const MAX_LISTED = 12;

/**
 * Answers from the register: the items that carry the question's matter, or all items of a named document when the
 * question names no matter. Undefined when the register has nothing to say.
 */
export async function answerFromRegister(
  context: AnswerContext,
  scope: Scope,
  kind: FactKind,
): Promise<DraftAnswer | undefined> {
  const candidates = await collectCandidates(context, scope, kind);
  const ranked = rankFacts(context.question.terms, candidates, describeCandidate);
  const best = ranked[0];
  if (best === undefined || best.coverage < MIN_COVERAGE) return undefined;
  if (!best.isSpecific && !scope.isNamed && context.question.terms.length === 0) return undefined;
  const chosen = ranked
    .filter((entry) => entry.coverage >= MIN_COVERAGE && entry.relevance >= CLOSE_TO_BEST * best.relevance)
    .map((entry) => entry.item);
  const shown = inReadingOrder(chosen.slice(0, MAX_LISTED), candidates);
  return {
    outcome: 'answered',
    statements: [
      ...openList(chosen, kind),
      ...shown.map((candidate) => toStatement(candidate, isOneDocument(chosen) && chosen.length > 1)),
      ...closeList(chosen, best, kind),
    ],
  };
}

async function collectCandidates(context: AnswerContext, scope: Scope, kind: FactKind): Promise<Candidate[]> {
  const perDocument = await Promise.all(
    scope.documents.map(async (document) => {
      const facts = { target: document.targets, deadline: document.deadlines, task: document.tasks }[kind];
      if (facts.length === 0) return [];
      const passages = await context.store.listPassages(document.id, context.viewer);
      return facts.map((fact) => ({ document, fact, kind, passage: passages[fact.passage], passages }));
    }),
  );
  return perDocument.flat();
}

function describeCandidate({ document, fact, passage }: Candidate) {
  return {
    text: [...ownWords(fact), fact.quote].filter((part) => part !== null).join(' . '),
    around: [...(passage?.headings ?? []), passage?.text ?? ''].join(' . '),
    headerWords: createDocumentCard(document).headerWords,
  };
}

function ownWords(fact: Target | Deadline | Task): (string | null)[] {
  if ('indicator' in fact)
    return [fact.indicator, fact.population, fact.scope, fact.condition, fact.baseline];
  if ('bound' in fact) return [fact.task, fact.actor, fact.recipient, fact.channel, fact.recurrence];
  return [fact.task, fact.actor];
}

function inReadingOrder(chosen: readonly Candidate[], all: readonly Candidate[]): Candidate[] {
  return [...chosen].sort((a, b) => all.indexOf(a) - all.indexOf(b));
}

function isOneDocument(chosen: readonly Candidate[]): boolean {
  return new Set(chosen.map((candidate) => candidate.document)).size === 1;
}

/** @param isListed the list's opening has named the document */
function toStatement(candidate: Candidate, isListed: boolean): DraftStatement {
  const { document, fact } = candidate;
  const closing = answerWording.of(isListed ? null : describeHeld(document));
  if ('indicator' in fact) return targetStatement(document, fact, closing);
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

function targetStatement(document: OfficialDocument, target: Target, closing: string): DraftStatement {
  return {
    text: `${answerWording.target(formatFigure(target), target.quote)}${closing}`,
    sources: [toSource(document, target)],
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
  const around = details.length === 0 ? [] : [passage, findDefinition(deadline.actor, passages)];
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

/** Where a short form like "các đơn vị (các phòng …)" is defined: the passage that spells it out. */
function findDefinition(actor: string | null, passages: readonly StoredPassage[]): StoredPassage | undefined {
  const meaning = actor?.match(/\((.+)\)$/s)?.[1];
  return meaning === undefined ? undefined : passages.find((passage) => passage.text.includes(meaning));
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

function taskStatement({ document, passage }: Candidate, task: Task, closing: string): DraftStatement {
  const role = task.role === null ? '' : answerWording.roles[task.role];
  const actor = task.actor === null || task.quote.includes(task.actor) ? '' : `${task.actor}: `;
  const heading = passage?.headings.find((text) => task.actor !== null && text.includes(task.actor));
  const headingSource = heading === undefined ? [] : [toSource(document, { ...task, quote: heading })];
  return {
    text: `${answerWording.task(`${role}${actor}`, task.quote)}${closing}`,
    sources: [toSource(document, task), ...headingSource],
  };
}

function openList(chosen: readonly Candidate[], kind: FactKind): DraftStatement[] {
  const document = chosen[0]?.document;
  if (chosen.length < 2 || document === undefined || !isOneDocument(chosen)) return [];
  const text = answerWording.listOpening(chosen.length, answerWording.nouns[kind], describeHeld(document));
  return [
    {
      text,
      sources: chosen.slice(0, 1).map((c) => toSource(document, c.fact)),
      referenceRows: [String(chosen.length)],
    },
  ];
}

function closeList(chosen: readonly Candidate[], best: Ranked<Candidate>, kind: FactKind): DraftStatement[] {
  const closing: DraftStatement[] = [];
  const left = chosen.length - MAX_LISTED;
  if (left > 0) {
    closing.push({
      text: answerWording.listMore(left, answerWording.nouns[kind]),
      sources: [],
      referenceRows: [String(left)],
    });
  }
  const { uncovered } = best.item.document;
  if (!best.isSpecific && uncovered.length > 0) {
    const count = uncovered.length;
    closing.push({ text: answerWording.listUncovered(count), sources: [], referenceRows: [String(count)] });
  }
  return closing;
}
