import { type Ranked, rankFacts } from '../../knowledge/search/rank-facts.ts';
import { answerWording } from '../../prompts/answer-wording.ts';
import { type AnswerContext, type Scope, toSource } from './answer-context.ts';
import type { DraftAnswer, DraftStatement } from './compose-answer.ts';
import { denyOtherDate, denyOtherFigure } from './deny-premise.ts';
import { describeSource } from './describe-document.ts';
import {
  type Candidate,
  collectCandidates,
  describeCandidate,
  type FactKind,
  keepNamedActors,
  keepNamedYears,
} from './register-candidates.ts';
import { toStatement } from './register-statements.ts';

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
  const rank = (items: readonly Candidate[]) =>
    rankFacts(question.terms, items, (item) =>
      describeCandidate(item, context.catalogue.headerWords(item.document.id)),
    );
  const narrow = rank(candidates);
  // A body named may owe, or be who it goes to: with no answer among what it owes, the others stand.
  const isAnswered = narrow[0] !== undefined && narrow[0].coverage >= MIN_COVERAGE;
  const ranked = isAnswered || kind === 'task' ? narrow : rank(all);
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

function inReadingOrder(chosen: readonly Candidate[], all: readonly Candidate[]): Candidate[] {
  return [...chosen].sort((a, b) => all.indexOf(a) - all.indexOf(b));
}

function isOneDocument(chosen: readonly Candidate[]): boolean {
  return new Set(chosen.map((candidate) => candidate.document)).size === 1;
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
