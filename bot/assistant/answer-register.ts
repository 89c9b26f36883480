import { agencyKey } from '../../knowledge/language/abbreviations.ts';
import { findQuantities, formatNumber } from '../../knowledge/language/quantity.ts';
import { datesAgree, formatDate, parseIsoDate } from '../../knowledge/language/vietnamese-date.ts';
import { lastWorkingDay } from '../../knowledge/language/working-days.ts';
import type { OfficialDocument } from '../../knowledge/model/official-document.ts';
import type { Comparator, Deadline, Target, Task } from '../../knowledge/model/register.ts';
import { createDocumentCard } from '../../knowledge/search/document-cards.ts';
import { findNamedBody } from '../../knowledge/search/named-bodies.ts';
import { type Ranked, rankFacts } from '../../knowledge/search/rank-facts.ts';
import type { UnderstoodQuestion } from '../../knowledge/search/understand-question.ts';
import type { StoredPassage } from '../../knowledge/store/store.ts';
import { answerWording } from '../../prompts/answer-wording.ts';
import { type AnswerContext, type Scope, toSource } from './answer-context.ts';
import type { DraftAnswer, DraftStatement } from './compose-answer.ts';
import { describeSource } from './describe-document.ts';

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
const CLOSE_TO_BEST = 0.85;
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
  const { question } = context;
  const all = await collectCandidates(context, scope, kind);
  const candidates = keepNamedActors(question, all);
  const narrow = rankFacts(question.terms, candidates, describeCandidate);
  // A body named may owe, or be who it goes to: with no answer among what it owes, the others stand.
  const isAnswered = narrow[0] !== undefined && narrow[0].coverage >= MIN_COVERAGE;
  const ranked = isAnswered || kind === 'task' ? narrow : rankFacts(question.terms, all, describeCandidate);
  const best = ranked[0];
  if (best === undefined || best.coverage < MIN_COVERAGE) return undefined;
  if (!best.isSpecific && !scope.isNamed && question.terms.length === 0) return undefined;
  const close = ranked.filter(
    (entry) => entry.coverage >= MIN_COVERAGE && entry.relevance >= CLOSE_TO_BEST * best.relevance,
  );
  const chosen = keepNamedYears(
    question.years,
    close.map((entry) => entry.item),
  );
  const shown = inReadingOrder(chosen.slice(0, MAX_LISTED), all);
  const isListed = chosen.length > 1 && isOneDocument(chosen);
  const items = shown.map((candidate) => toStatement(candidate, isListed));
  const denied = kind === 'target' ? denyOtherFigure(question, chosen) : denyOtherDate(question, chosen);
  return {
    outcome: denied === undefined ? 'answered' : 'corrected',
    statements: [
      ...(denied === undefined ? [] : [denied]),
      ...openList(chosen, kind),
      ...items,
      ...closeList(chosen, best, kind),
    ],
  };
}

/**
 * When the question names a body that owes something, only its items are meant. A body that owes nothing here leaves
 * none: the question then has no answer in the register.
 */
function keepNamedActors(
  question: UnderstoodQuestion,
  candidates: readonly Candidate[],
): readonly Candidate[] {
  const asked = ` ${question.words.map((word) => word.folded).join(' ')} `;
  const isNamed = ({ fact }: Candidate) => {
    if ('indicator' in fact || fact.actor === null) return false;
    const actor = agencyKey(fact.actor.replace(/\s*\(.*\)$/s, '')).replace(/^(?:cac|nhung|moi|tung) /, '');
    const words = actor.split(' ');
    const head = words.slice(0, ACTOR_HEAD_SYLLABLES).join(' ');
    return (
      words.length > 1 &&
      asked.includes(` ${head} `) &&
      !RECIPIENT_BEFORE.test(asked.slice(0, asked.indexOf(` ${head} `)))
    );
  };
  const named = candidates.filter(isNamed);
  if (named.length > 0) return named;
  const body = findNamedBody(question);
  const isTask = candidates[0]?.kind === 'task';
  if (body === undefined || !isTask) return candidates;
  return candidates.filter(({ document, fact }) => {
    const actor = 'actor' in fact && fact.actor !== null ? ` ${agencyKey(fact.actor)} ` : '';
    return actor.includes(` ${body} `) || ` ${agencyKey(document.issuer ?? '')} `.includes(` ${body} `);
  });
}

/** So many first syllables of an actor's name are enough to name it: the rest tells of its field of work. */
const ACTOR_HEAD_SYLLABLES = 5;
/** "gửi về Sở Y tế": a body so named receives. */
const RECIPIENT_BEFORE = / (?:ve|cho|toi|den|gui|qua)$/;

/** A date the question takes for granted, where the register has another one. */
function denyOtherDate(
  question: UnderstoodQuestion,
  chosen: readonly Candidate[],
): DraftStatement | undefined {
  const assumed = question.numbers.length > 0 ? undefined : question.dates.find((date) => date.day !== null);
  const due = chosen.flatMap(({ fact }) =>
    'dueOn' in fact && fact.dueOn !== null ? [parseIsoDate(fact.dueOn)] : [],
  );
  if (assumed === undefined || due.length === 0 || due.some((date) => datesAgree(date, assumed)))
    return undefined;
  return { text: answerWording.otherFigure(`ngày ${formatDate(assumed)}`), sources: [] };
}

/** With a year in the question, the values for that year rather than for another one of the same item. */
function keepNamedYears(years: readonly number[], chosen: readonly Candidate[]): readonly Candidate[] {
  const endsIn = ({ fact }: Candidate) =>
    'period' in fact ? fact.period.to : 'dueOn' in fact ? fact.dueOn : null;
  const exact = chosen.filter((candidate) =>
    years.some((year) => endsIn(candidate)?.startsWith(String(year))),
  );
  return exact.length > 0 ? exact : chosen;
}

/**
 * A figure the question takes for granted, where the register has another one of the same kind: said first, so that the
 * asker does not carry it on.
 */
function denyOtherFigure(
  question: UnderstoodQuestion,
  chosen: readonly Candidate[],
): DraftStatement | undefined {
  const targets = chosen.flatMap(({ fact }) => ('indicator' in fact ? [fact] : []));
  const assumed = findQuantities(question.text).find(
    (quantity) => quantity.unit !== null || quantity.per !== null,
  );
  if (assumed === undefined || targets.length === 0) return undefined;
  const same = targets.filter(
    (target) => target.per === assumed.per && (target.per !== null || target.unit === assumed.unit),
  );
  const isBorne = same.some((target) => target.value === assumed.value || target.valueHigh === assumed.value);
  if (same.length === 0 || isBorne) return undefined;
  return { text: answerWording.otherFigure(assumed.text.trim()), sources: [] };
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
    focus: 'indicator' in fact ? fact.indicator : fact.task,
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
  const closing = answerWording.of(isListed ? null : describeSource(document));
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

function openList(chosen: readonly Candidate[], kind: FactKind): DraftStatement[] {
  const document = chosen[0]?.document;
  if (chosen.length < 2 || document === undefined || !isOneDocument(chosen)) return [];
  const text = answerWording.listOpening(chosen.length, answerWording.nouns[kind], describeSource(document));
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
