import { isUnclear } from '../../../knowledge/model/scan-doubt.ts';
import type { Ranked } from '../../../knowledge/search/rank-facts.ts';
import type { UnderstoodQuestion } from '../../../knowledge/search/understand-question.ts';
import { answerWording } from '../../../prompts/answer-wording.ts';
import { listWording } from '../../../prompts/list-wording.ts';
import { type AnswerContext, type Scope, toSource } from '../answer-context.ts';
import { answerFromYears } from '../answer-passages.ts';
import { keepReceived } from '../comparison/meant-items.ts';
import type { DraftAnswer, DraftStatement } from '../compose-answer.ts';
import { describeSource } from '../describe-document.ts';
import { isOfAskedLevel, isOfNamedBody } from './asked-body.ts';
import { isOfAskedMeasure, keepDemanded, quoteAskedText } from './asked-measure.ts';
import { findAskedPart, findAskedYears, isOfAskedPeriod, yearsOfTargets } from './asked-period.ts';
import { type Chosen, chooseItems } from './choose-items.ts';
import { denyOtherCount, denyOtherDate, denyOtherFigure, denyOtherSide, noteShare } from './deny-premise.ts';
import { findDocumentWords } from './document-words.ts';
import { writePlaces } from './event-place.ts';
import {
  type Candidate,
  collectCandidates,
  deadlineOf,
  type FactKind,
  keepDelivered,
} from './register-candidates.ts';
import { toStatement } from './register-statements.ts';
import { isOutdone, isRuledOut } from './ruled-out-items.ts';

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
  const collected = await collectCandidates(context, scope, kind);
  const all = keepDemanded(question, keepDelivered(question, collected)).filter(
    (item) =>
      isOfAskedMeasure(question, item) &&
      !isRuledOut(question, item) &&
      (kind === 'task' || isOfNamedBody(question, item)),
  );
  const received = kind === 'deadline' ? keepReceived(question, all, deadlineOf) : all;
  const timely = received.filter((item) => isOfAskedPeriod(question, item));
  const words = await findDocumentWords(context);
  const choose = (items: readonly Candidate[]) => chooseItems(context, scope, { kind, items, words });
  const chosen = keepAskedLevel(question, timely, choose);
  const other = timely.length === all.length ? undefined : choose(all);
  if (chosen !== undefined && !isOutdone(chosen.best, other?.best))
    return draftItems(question, kind, chosen, all);
  // A report for other months is shown for none: its day would pass for the one asked.
  return other === undefined || kind !== 'target' ? undefined : answerOfOtherPeriod(context, scope, other);
}

/** How much of the matter what a commune owes must carry, of what a department's item does that would have answered. */
const NEAR_OF_LEVEL = 0.6;

/** What is chosen, of the level that the question has owe it; nothing where only another level's answers. */
function keepAskedLevel(
  question: UnderstoodQuestion,
  items: readonly Candidate[],
  choose: (items: readonly Candidate[]) => Chosen | undefined,
): Chosen | undefined {
  const isOfLevel = (item: Candidate) => isOfAskedLevel(question, item);
  const chosen = choose(items);
  if (chosen === undefined || chosen.items.every(isOfLevel)) return chosen;
  const again = choose(items.filter(isOfLevel));
  const isNear = again !== undefined && again.best.coverage >= NEAR_OF_LEVEL * chosen.best.coverage;
  return isNear ? again : undefined;
}

/**
 * Items of another period than the one asked of are no answer: a passage that tells of that period is, else they are
 * shown as what they are.
 */
async function answerOfOtherPeriod(
  context: AnswerContext,
  scope: Scope,
  other: Chosen,
): Promise<DraftAnswer> {
  const { question } = context;
  const years = findAskedYears(question);
  const isOfPart = findAskedPart(question) !== undefined;
  const told = isOfPart ? undefined : await answerFromYears(context, scope);
  if (told !== undefined) return told;
  const asked = isOfPart ? answerWording.thisPartOfYear : answerWording.year(years.join(', '));
  const held = isOfPart ? undefined : yearsOfTargets(other.items);
  return {
    outcome: 'not-found',
    statements: [
      {
        text: answerWording.otherPeriod(
          asked,
          held === undefined ? answerWording.anotherPeriod : answerWording.year(held),
        ),
        sources: [],
        referenceRows: [...years.map(String), ...(held === undefined ? [] : [answerWording.year(held)])],
      },
    ],
    options: offerYears(question, other.items),
  };
}

/** The question again for each year there are figures of: shown unasked, those would pass for the answer. */
function offerYears(
  { text, years }: UnderstoodQuestion,
  items: readonly Candidate[],
): NonNullable<DraftAnswer['options']> {
  const asked = years.map(String).find((year) => text.includes(year));
  const held = yearsOfTargets(items)?.split(', ') ?? [];
  return asked === undefined
    ? []
    : held.map((year) => ({
        label: capitalise(answerWording.year(year)),
        question: text.replace(asked, year),
      }));
}

function capitalise(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function draftItems(
  question: UnderstoodQuestion,
  kind: FactKind,
  found: Chosen,
  all: readonly Candidate[],
): DraftAnswer {
  const { items: chosen, best } = found;
  const shown = inListOrder(chosen.slice(0, MAX_LISTED), all);
  const isListed = chosen.length > 1 && isOneDocument(chosen);
  const items = shown.map(
    (candidate) =>
      quoteAskedText(question, candidate) ?? toStatement(candidate, isListed, !asksForMore(question)),
  );
  const denied = deny(question, found, kind);
  const noted = denied === undefined ? noteShare(question, best.item) : undefined;
  return {
    outcome: denied === undefined ? 'answered' : 'corrected',
    statements: [
      ...(denied === undefined ? [] : [denied]),
      ...openList(chosen, kind),
      ...items,
      ...(kind === 'deadline' ? writePlaces(question, shown) : []),
      ...(noted === undefined ? [] : [noted]),
      ...closeList(chosen, best, kind),
    ],
  };
}

/** A second year, or who is in charge beside how much: other cells of a row answer too. */
function asksForMore({ years, intents }: UnderstoodQuestion): boolean {
  return years.length > 1 || intents.some((intent) => intent !== 'target' && intent !== 'subject');
}

/** What the question takes for granted is denied only by figures and days that are sure. */
function deny(
  question: UnderstoodQuestion,
  { items: chosen, best }: Chosen,
  kind: FactKind,
): DraftStatement | undefined {
  if (chosen.some(({ fact }) => isUnclear(fact))) return undefined;
  if (kind !== 'target') return denyOtherDate(question, chosen);
  return (
    denyOtherFigure(question, chosen) ??
    denyOtherSide(question, best.item) ??
    denyOtherCount(question, best.item)
  );
}

/** Deadlines by day, undated ones last; other items as the documents have them. */
function inListOrder(chosen: readonly Candidate[], all: readonly Candidate[]): Candidate[] {
  const day = ({ fact }: Candidate) => ('dueOn' in fact ? (fact.dueOn ?? UNDATED) : '');
  return [...chosen].sort((a, b) =>
    day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : all.indexOf(a) - all.indexOf(b),
  );
}

/** Sorts behind every date. */
const UNDATED = '9999';

function isOneDocument(chosen: readonly Candidate[]): boolean {
  return new Set(chosen.map((candidate) => candidate.document)).size === 1;
}

function openList(chosen: readonly Candidate[], kind: FactKind): DraftStatement[] {
  const document = chosen[0]?.document;
  if (chosen.length < 2 || document === undefined || !isOneDocument(chosen)) return [];
  const text = listWording.listOpening(chosen.length, answerWording.nouns[kind], describeSource(document));
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
      text: listWording.listMore(left, answerWording.nouns[kind]),
      sources: [],
      referenceRows: [String(left)],
    });
  }
  const { uncovered } = best.item.document;
  if (!best.isSpecific && uncovered.length > 0) {
    const count = uncovered.length;
    closing.push({ text: listWording.listUncovered(count), sources: [], referenceRows: [String(count)] });
  }
  return closing;
}
