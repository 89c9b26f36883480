import { rememberFor } from '../../../knowledge/language/remember.ts';
import type { Target } from '../../../knowledge/model/register.ts';
import {
  holdsOnlyWhole,
  lacksWhole,
  namesOtherThing,
  toRuns,
} from '../../../knowledge/search/other-thing.ts';
import { type Ranked, rankFacts } from '../../../knowledge/search/rank-facts.ts';
import type { UnderstoodQuestion } from '../../../knowledge/search/understand-question.ts';
import { WordBag } from '../../../knowledge/search/word-bag.ts';
import type { AnswerContext, Scope } from '../answer-context.ts';
import { keepToldDeadlines } from '../comparison/meant-items.ts';
import { isOfAskedKind } from './asked-actor.ts';
import { findAskedForms } from './asked-form.ts';
import { isOfCountedNoun, isShareOfCounted, namesCounted } from './counted-things.ts';
import { type DocumentWords, isAboutOther, lacksDocumentWord } from './document-words.ts';
import { isMeasuredByAnother } from './measured-thing.ts';
import {
  type Candidate,
  deadlineOf,
  describeCandidate,
  type FactKind,
  keepNamedActors,
  keepNamedScopes,
  keepNamedYears,
  mergeRepeated,
} from './register-candidates.ts';
import { dropOutdone } from './ruled-out-items.ts';

/** Below this share of the question's matter an item is about something else. */
const MIN_COVERAGE = 0.55;
/** In a document the question names, an item well ahead of all others may carry less: people paraphrase. */
const MIN_CLEAR_COVERAGE = 0.4;
/** As relevant, of the most relevant item, must be the one that answers. */
const NEAR_TOP = 0.75;
/** What an item must carry that lacks a word which the documents use. */
const MIN_COVERAGE_LACKING = 0.7;
/** What a share must carry where a number of things is asked for. */
const MIN_SHARE_COVERAGE = 0.7;
/** People tell what is due in their own words: a deadline asked for may lack one. */
const MIN_DEADLINE_LACKING = 0.45;
/** So many times as relevant as the best of the others is well ahead. */
const CLEAR_MARGIN = 1.3;
/** Far ahead of all others, an item may carry less still. */
const MIN_FAR_COVERAGE = 0.25;
const FAR_MARGIN = 1.9;
/** Items this close to the best are shown with it. A deadline left out does more harm than one too many. */
const CLOSE_TO_BEST = { target: 0.85, deadline: 0.75, task: 0.85 } as const;
/** The same where the question asks for a list. */
const CLOSE_IN_LIST = 0.6;

/** The items to show and how well the best one answers. */
export interface Chosen {
  readonly items: readonly Candidate[];
  readonly best: Ranked<Candidate>;
}

/** What is chosen from, and by which words. */
export interface Choice {
  readonly kind: FactKind;
  readonly items: readonly Candidate[];
  readonly words: DocumentWords;
}

/** The items among these that carry the question's matter; undefined when none does. */
export function chooseItems(
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
  const others = isAnswered || kind === 'task' ? narrow : rank(all);
  const ofKind = kind === 'task' ? others.filter(({ item }) => isOfAskedKind(question, item)) : [];
  const ranked = (ofKind[0]?.coverage ?? 0) >= MIN_COVERAGE ? ofKind : others;
  const floor = minCoverage(ranked, scope, kind);
  const answers = (entry: Ranked<Candidate>) => isEnough(entry, floor, words, question);
  const { best, among } = preferAskedForm(question, ranked, answers);
  if (best === undefined) return undefined;
  if (!best.isSpecific && !scope.isNamed && question.terms.length === 0) return undefined;
  const margin = asksForList(question) ? CLOSE_IN_LIST : CLOSE_TO_BEST[kind];
  const near = among.filter(
    (entry) => entry === best || (entry.coverage >= floor && entry.relevance >= margin * best.relevance),
  );
  const close = (asksForAll(question) ? near : dropOutdone(near)).map((entry) => entry.item);
  const told = asksForAll(question) ? close : keepToldDeadlines(question, close, deadlineOf);
  const items = mergeRepeated(keepNamedScopes(question, keepNamedYears(question.years, told)));
  return { items, best };
}

/** Whether an item carries enough of the question and is about no other thing. */
function isEnough(
  { item, ...entry }: Ranked<Candidate>,
  floor: number,
  words: DocumentWords,
  question: UnderstoodQuestion,
): boolean {
  const { terms, intents } = question;
  if (floor === 0) return entry.coverage >= floor;
  if ('indicator' in item.fact) {
    const isOther = namesOtherThing(terms, entry.reached, runsOf(item.fact));
    if (isOther || !entry.isTouched || lacksWhole(question, entry.reached) || holdsOnlyWhole(question, entry))
      return false;
    if (!asksForAll(question) && isMeasuredByAnother(terms, item)) return false;
  }
  if ('indicator' in item.fact && isAboutOther(entry, toFocus(item.fact), terms)) return false;
  if ('indicator' in item.fact && isShareOfCounted(question, item.fact))
    return (
      entry.coverage >= MIN_SHARE_COVERAGE &&
      ((isChange(item.fact) && namesCounted(question, item.fact.quote)) || carriesMatter(entry, question))
    );
  const asksTime = intents.some((intent) => intent === 'deadline' || intent === 'delivery');
  const isLacking = lacksDocumentWord(entry, words);
  return (
    entry.coverage >=
    (isLacking ? (asksTime && item.kind === 'deadline' ? MIN_DEADLINE_LACKING : MIN_COVERAGE_LACKING) : floor)
  );
}

/** "Giảm bao nhiêu vụ" is told by a share as well as by a number. */
function isChange({ comparator }: Target): boolean {
  return comparator === 'decrease_by' || comparator === 'increase_by';
}

/** Whether an item, or its document's header, has every word of the matter: what is done with the things counted, too. */
function carriesMatter({ reached }: Pick<Ranked<unknown>, 'reached'>, question: UnderstoodQuestion): boolean {
  return question.terms.every(
    ({ isWeak, folded }, i) => isWeak || reached[i] === true || isOfCountedNoun(question, folded),
  );
}

// Facts come from the store's cache, the same objects from one question to the next.
const runsOf = rememberFor((target: Target) => toRuns(target.quote));

/** What a target measures, of whom and where. */
function toFocus({ indicator, population, scope }: Target): WordBag {
  return new WordBag([indicator, population, scope].filter((part) => part !== null).join(' . '));
}

/** The first that carries enough, unless one well ahead of it, by words of the header alone, does not. */
function findBest(
  ranked: readonly Ranked<Candidate>[],
  answers: (entry: Ranked<Candidate>) => boolean,
): Ranked<Candidate> | undefined {
  const top = ranked[0]?.relevance ?? 0;
  return ranked.find((entry) => entry.relevance >= NEAR_TOP * top && answers(entry));
}

/** So near the best, of all, one of the form asked for goes before it. */
const NEAR_OF_FORM = 0.7;

/** The best item and those it stands among: only deadlines of the form asked for, where one answers nearly as well. */
function preferAskedForm(
  question: UnderstoodQuestion,
  ranked: readonly Ranked<Candidate>[],
  answers: (entry: Ranked<Candidate>) => boolean,
): { best: Ranked<Candidate> | undefined; among: readonly Ranked<Candidate>[] } {
  const best = findBest(ranked, answers);
  if (best === undefined) return { best, among: ranked };
  const forms = findAskedForms(question).map((isOfForm) => {
    const among = ranked.filter(({ item: { fact } }) => 'bound' in fact && isOfForm(fact));
    return { best: findBest(among, answers), among };
  });
  const near = forms.find((form) => (form.best?.relevance ?? 0) >= NEAR_OF_FORM * best.relevance);
  return near ?? { best, among: ranked };
}

/** How much of the matter an item must carry here. */
function minCoverage(ranked: readonly Ranked<Candidate>[], scope: Scope, kind: FactKind): number {
  const best = ranked[0];
  // The row of a named commune says little more than its name: the table's document must be about the matter.
  const isRowOfNamed =
    scope.mustHold !== undefined && best !== undefined && best.headerShare >= MIN_ROW_HEADER_SHARE;
  if (isRowOfNamed && ranked.length <= MAX_ROW_ITEMS) return 0;
  if (isClearWinner(ranked, scope, kind, FAR_MARGIN)) return MIN_FAR_COVERAGE;
  return isClearWinner(ranked, scope, kind, CLEAR_MARGIN) ? MIN_CLEAR_COVERAGE : MIN_COVERAGE;
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
function isClearWinner(
  ranked: readonly Ranked<Candidate>[],
  scope: Scope,
  kind: FactKind,
  margin: number,
): boolean {
  const [best] = ranked;
  if (best === undefined || !scope.isNamed) return false;
  const isJoined = best.hasPair || (kind === 'target' && best.hasHeaderPair);
  if (!isJoined && !best.reached.every(Boolean)) return false;
  const rest = ranked.find((entry) => entry.relevance < CLOSE_TO_BEST[kind] * best.relevance);
  return rest === undefined || best.relevance >= margin * rest.relevance;
}
