import { isUnclear } from '../../knowledge/model/scan-doubt.ts';
import { type Ranked, rankFacts } from '../../knowledge/search/rank-facts.ts';
import type { UnderstoodQuestion } from '../../knowledge/search/understand-question.ts';
import { answerWording } from '../../prompts/answer-wording.ts';
import { type AnswerContext, type Scope, toSource } from './answer-context.ts';
import { answerFromYears } from './answer-passages.ts';
import { isOfAskedMeasure, keepDemanded, quoteAskedText } from './asked-measure.ts';
import { findAskedPart, findAskedYears, isOfAskedPeriod, yearsOfTargets } from './asked-period.ts';
import type { DraftAnswer, DraftStatement } from './compose-answer.ts';
import { denyOtherDate, denyOtherFigure } from './deny-premise.ts';
import { describeSource } from './describe-document.ts';
import { type DocumentWords, findDocumentWords, lacksDocumentWord } from './document-words.ts';
import {
  type Candidate,
  collectCandidates,
  describeCandidate,
  type FactKind,
  keepDelivered,
  keepNamedActors,
  keepNamedScopes,
  keepNamedYears,
  mergeRepeated,
} from './register-candidates.ts';
import { toStatement } from './register-statements.ts';
import { dropOutdone, isOutdone, isRuledOut } from './ruled-out-items.ts';

/** Below this share of the question's matter an item is about something else. */
const MIN_COVERAGE = 0.55;
/** In a document the question names, an item well ahead of all others may carry less: people paraphrase. */
const MIN_CLEAR_COVERAGE = 0.4;
/** As relevant, of the most relevant item, must be the one that answers. */
const NEAR_TOP = 0.75;
/** What an item must carry that lacks a word which the documents use. */
const MIN_COVERAGE_LACKING = 0.7;
/** So many times as relevant as the best of the others is well ahead. */
const CLEAR_MARGIN = 1.3;
/** Items this close to the best are shown with it. A deadline left out does more harm than one too many. */
const CLOSE_TO_BEST = { target: 0.85, deadline: 0.75, task: 0.85 } as const;
/** The same where the question asks for a list. */
const CLOSE_IN_LIST = 0.6;
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
    (item) => isOfAskedMeasure(question, item) && !isRuledOut(question, item),
  );
  const timely = all.filter((item) => isOfAskedPeriod(question, item));
  const words = await findDocumentWords(context);
  const choose = (items: readonly Candidate[]) => chooseItems(context, scope, { kind, items, words });
  const chosen = choose(timely);
  const other = timely.length === all.length ? undefined : choose(all);
  if (chosen !== undefined && !isOutdone(chosen.best, other?.best))
    return draftItems(question, kind, chosen, all);
  return other === undefined ? undefined : answerOfOtherPeriod(context, scope, other, all);
}

/**
 * Items of another period than the one asked of are no answer: a passage that tells of that period is, else they are
 * shown as what they are.
 */
async function answerOfOtherPeriod(
  context: AnswerContext,
  scope: Scope,
  other: Chosen,
  all: readonly Candidate[],
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
      ...draftItems(question, 'target', other, all).statements,
    ],
  };
}

/** The items to show and how well the best one answers. */
interface Chosen {
  readonly items: readonly Candidate[];
  readonly best: Ranked<Candidate>;
}

/** What is chosen from, and by which words. */
interface Choice {
  readonly kind: FactKind;
  readonly items: readonly Candidate[];
  readonly words: DocumentWords;
}

/** The items among these that carry the question's matter; undefined when none does. */
function chooseItems(
  context: AnswerContext,
  scope: Scope,
  { kind, items: all, words }: Choice,
): Chosen | undefined {
  const { question } = context;
  const candidates = keepNamedActors(question, all);
  const rank = (items: readonly Candidate[]) =>
    rankFacts(
      question.terms,
      items,
      (item) => describeCandidate(item, context.catalogue.findHeader(item.document.id)),
      words.areForeign,
    );
  const narrow = rank(candidates);
  // A body named may owe, or be who it goes to: with no answer among what it owes, the others stand.
  const isAnswered = narrow[0] !== undefined && narrow[0].coverage >= MIN_COVERAGE;
  const ranked = isAnswered || kind === 'task' ? narrow : rank(all);
  const floor = minCoverage(ranked, scope, kind);
  const best = findBest(ranked, (entry) => entry.coverage >= neededCoverage(entry, floor, words));
  if (best === undefined) return undefined;
  if (!best.isSpecific && !scope.isNamed && question.terms.length === 0) return undefined;
  const margin = asksForList(question) ? CLOSE_IN_LIST : CLOSE_TO_BEST[kind];
  const near = ranked.filter(
    (entry) => entry.coverage >= floor && entry.relevance >= margin * best.relevance,
  );
  const close = asksForAll(question) ? near : dropOutdone(near);
  const items = mergeRepeated(
    keepNamedScopes(
      question,
      keepNamedYears(
        question.years,
        close.map((entry) => entry.item),
      ),
    ),
  );
  return { items, best };
}

function draftItems(
  question: UnderstoodQuestion,
  kind: FactKind,
  { items: chosen, best }: Chosen,
  all: readonly Candidate[],
): DraftAnswer {
  const shown = inListOrder(chosen.slice(0, MAX_LISTED), all);
  const isListed = chosen.length > 1 && isOneDocument(chosen);
  const items = shown.map(
    (candidate) =>
      quoteAskedText(question, candidate) ?? toStatement(candidate, isListed, !asksForMore(question)),
  );
  const denied = deny(question, chosen, kind);
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

/** A second year, or who is in charge beside how much: other cells of a row answer too. */
function asksForMore({ years, intents }: UnderstoodQuestion): boolean {
  return years.length > 1 || intents.some((intent) => intent !== 'target' && intent !== 'subject');
}

/** What the question takes for granted is denied only by figures and days that are sure. */
function deny(
  question: UnderstoodQuestion,
  chosen: readonly Candidate[],
  kind: FactKind,
): DraftStatement | undefined {
  if (chosen.some(({ fact }) => isUnclear(fact))) return undefined;
  return kind === 'target' ? denyOtherFigure(question, chosen) : denyOtherDate(question, chosen);
}

function neededCoverage(entry: Ranked<Candidate>, floor: number, words: DocumentWords): number {
  return floor > 0 && lacksDocumentWord(entry, words) ? MIN_COVERAGE_LACKING : floor;
}

/** The first that carries enough, unless one well ahead of it, by words of the header alone, does not. */
function findBest(
  ranked: readonly Ranked<Candidate>[],
  isEnough: (entry: Ranked<Candidate>) => boolean,
): Ranked<Candidate> | undefined {
  const top = ranked[0]?.relevance ?? 0;
  return ranked.find((entry) => isEnough(entry) && entry.relevance >= NEAR_TOP * top);
}

/** How much of the matter an item must carry here. */
function minCoverage(ranked: readonly Ranked<Candidate>[], scope: Scope, kind: FactKind): number {
  const best = ranked[0];
  // The row of a named commune says little more than its name: the table's document must be about the matter.
  const isRowOfNamed =
    scope.mustHold !== undefined && best !== undefined && best.headerShare >= MIN_ROW_HEADER_SHARE;
  if (isRowOfNamed && ranked.length <= MAX_ROW_ITEMS) return 0;
  return isClearWinner(ranked, scope, kind) ? MIN_CLEAR_COVERAGE : MIN_COVERAGE;
}

/** Share of the question that a table's document must be about, for a row of it to answer. */
const MIN_ROW_HEADER_SHARE = 0.4;
/** More items than this hold a name for other reasons than being its row. */
const MAX_ROW_ITEMS = 4;

/** "các chỉ tiêu", "những mốc nào", or a single word of matter ("hạn báo cáo"): more than the one best item is wanted. */
function asksForList(question: UnderstoodQuestion): boolean {
  return (
    question.terms.filter((term) => !term.isWeak).length <= SYLLABLES_OF_ONE_WORD || asksForAll(question)
  );
}

/** Whether the question itself says that it wants a list. */
function asksForAll({ folded }: UnderstoodQuestion): boolean {
  return /\b(?:cac|nhung|liet ke|danh sach|tat ca|toan bo) (?:cac |nhung )?(?:chi tieu|muc tieu|con so|han|thoi han|moc|nhiem vu|viec|bao cao|noi dung)\b/.test(
    folded,
  );
}

/** Most Vietnamese words are of two syllables. */
const SYLLABLES_OF_ONE_WORD = 2;

/** Whether the best items of a named document stand well ahead of the rest, with words side by side as asked. */
function isClearWinner(ranked: readonly Ranked<Candidate>[], scope: Scope, kind: FactKind): boolean {
  const [best] = ranked;
  if (best === undefined || !scope.isNamed || !best.hasPair) return false;
  const rest = ranked.find((entry) => entry.relevance < CLOSE_TO_BEST[kind] * best.relevance);
  return rest === undefined || best.relevance >= CLEAR_MARGIN * rest.relevance;
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
