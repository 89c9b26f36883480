import { agencyKey } from '../../knowledge/language/abbreviations.ts';
import type { OfficialDocument } from '../../knowledge/model/official-document.ts';
import { findNamedBody } from '../../knowledge/search/named-bodies.ts';
import { lacksWhole, namesOtherThing, toRuns } from '../../knowledge/search/other-thing.ts';
import { type Ranked, rankFacts } from '../../knowledge/search/rank-facts.ts';
import type { SearchHit } from '../../knowledge/search/search-passages.ts';
import type { UnderstoodQuestion } from '../../knowledge/search/understand-question.ts';
import { WordBag } from '../../knowledge/search/word-bag.ts';
import { answerWording } from '../../prompts/answer-wording.ts';
import { type AnswerContext, holdsRequired, passageSource, type Scope } from './answer-context.ts';
import { isBare, listBarePassages, quoteBare } from './bare-passage.ts';
import { bearsTogether } from './bears-together.ts';
import type { DraftAnswer, DraftStatement } from './compose-answer.ts';
import { describeSource } from './describe-document.ts';
import { HOLDS_VALUE, holdsQuantity, holdsTime, SITUATION, type ValueIntent } from './passage-values.ts';
import { quotePassage } from './quote-passage.ts';
import { tellsSpan } from './register/asked-length.ts';
import { asksMoney, asksState, tellsMoney } from './register/asked-measure.ts';
import { tellsOfAskedYears, tellsOnlyOtherYears } from './register/asked-period.ts';
import { tellsCount } from './register/counted-things.ts';
import { asksEventTime } from './register/event-time.ts';
import { isOfOtherKind } from './register/other-kind.ts';
import { isOutdone, isRuledOutText } from './register/ruled-out-items.ts';
import { findAskedReceiver, tellsSending } from './register/who-sends.ts';
import { standsTogether } from './stands-together.ts';

/** A passage that may answer. */
export type FoundPassage = Pick<SearchHit, 'passage'>;

/** How many passages are searched through, and how many quoted. */
const SEARCHED = 30;
const QUOTED = 3;
/** A passage must carry this share of the question's matter to be quoted as the answer. */
const MIN_COVERAGE = 0.7;
/** With so much of the matter a time in the passage answers "khi nào" though nothing is due then: an event. */
const SURE_COVERAGE = 0.8;
/** A passage of what is bound that carries so much is the best one, whatever has the same words and gives no value. */
const WHOLE_COVERAGE = 0.7;
/** Passages this close to the best are quoted with it. */
const CLOSE_TO_BEST = 0.85;
/** Below this the nearest passage is not worth showing either. */
const MIN_NEAREST = 0.34;

/** The first body named after a branch that the question names and the passage does not is what makes it beside the point. */
function namesBody(text: string, body: string | undefined): boolean {
  return body === undefined || ` ${agencyKey(text)} `.includes(` ${body} `);
}

/** Answers with the passages that give a figure of the years asked of, reached or to be reached; undefined when none does. */
export async function answerFromYears(
  context: AnswerContext,
  scope: Scope,
): Promise<DraftAnswer | undefined> {
  const hits = await searchBodies(context, scope);
  const documents = new Map(scope.documents.map((document) => [document.id, document]));
  const [best, ...others] = rankHits(context, hits).filter((entry) => {
    const { item, coverage, isSpecific } = entry;
    return (
      ((isSpecific && coverage >= MIN_COVERAGE) || holdsWholeMatter(context, entry)) &&
      !tellsOther(context.question, entry) &&
      tellsOfAskedYears(context.question, item.passage) &&
      tellsCount(context.question, item.passage.text) &&
      holdsQuantity(item.passage.text, context.question)
    );
  });
  if (best === undefined) return undefined;
  const close = others.filter(({ relevance }) => relevance >= CLOSE_TO_BEST * best.relevance);
  const quoted = [best, ...close].slice(0, QUOTED).flatMap(({ item }) => quote(item, documents));
  return { outcome: 'answered', statements: quoted };
}

/** Whether a passage has every word of the matter itself, two side by side, though its document's title has them, too. */
function holdsWholeMatter(
  { question }: AnswerContext,
  { item, hasHeaderPair }: Ranked<FoundPassage>,
): boolean {
  const bag = new WordBag(item.passage.text);
  const matter = question.terms.filter(({ isWeak }) => !isWeak);
  return hasHeaderPair && matter.every((term) => bag.strength(term) === 1);
}

/** The passages of a scope that the search finds, without heads and feet. */
export async function searchBodies(context: AnswerContext, scope: Scope): Promise<FoundPassage[]> {
  const ids = new Set(scope.documents.map((document) => document.id));
  const hits = await context.search.search({
    text: context.question.text,
    viewer: context.viewer,
    limit: SEARCHED,
    documentIds: [...ids],
  });
  return hits.filter(({ passage }) => passage.role === 'body' && ids.has(passage.documentId));
}

/** What the search finds and, where a figure is asked for, the passages that say only under their headings what theirs is of. */
async function findPassages(
  context: AnswerContext,
  scope: Scope,
  wanted: ValueIntent | undefined,
): Promise<FoundPassage[]> {
  const hits = await searchBodies(context, scope);
  const bare = wanted === 'target' ? await listBarePassages(context, scope) : [];
  const known = new Set(hits.map(({ passage }) => passage.id));
  return [...hits, ...bare.filter(({ id }) => !known.has(id)).map((passage) => ({ passage }))];
}

function rankHits(context: AnswerContext, hits: readonly FoundPassage[]): Ranked<FoundPassage>[] {
  return rankFacts(context.question.terms, hits, ({ passage }) => ({
    own: new WordBag((isBare(passage) ? [passage.text, ...passage.headings] : [passage.text]).join(' . ')),
    around: new WordBag(passage.headings.join(' . ')),
    header: context.catalogue.findHeader(passage.documentId),
  }));
}

/**
 * Answers with the passages themselves, word for word; `nearest` is the closest one when none answers.
 *
 * @param wanted a passage without such a value does not answer ("bao nhiêu" wants a number)
 */
export async function answerFromPassages(
  context: AnswerContext,
  scope: Scope,
  wanted: ValueIntent | undefined,
): Promise<{ answer: DraftAnswer | undefined; nearest: DraftStatement | undefined }> {
  const documents = new Map(scope.documents.map((document) => [document.id, document]));
  const { ranked, isBound } = await rankPassages(context, scope, wanted);
  const [best] = ranked;
  if (best?.isSpecific !== true) {
    const sums = asksMoney(context.question) && scope.isNamed ? ranked.filter(isBound) : [];
    const answer = quoteSums(sums, documents) ?? (await answerTimespan(context, scope, wanted));
    return { answer, nearest: undefined };
  }
  // Sums are told in few words: a text that has more of the question's and no sum does not outdo one.
  const least = asksMoney(context.question) ? MIN_COVERAGE : WHOLE_COVERAGE;
  const top = ranked.find((entry) => entry.coverage >= least && isBound(entry)) ?? best;
  const { terms } = context.question;
  // Of one place's documents alone, the place names none of them, but tells that they are meant.
  const isNamed =
    scope.isNamed ||
    scope.mustHold !== undefined ||
    context.catalogue.places.find(context.question).length > 0;
  const isOfMatter = ({ item: { passage } }: Ranked<FoundPassage>) =>
    isNamed || standsTogether(terms, [passage.text, ...passage.headings]);
  const answering = ranked
    .filter((entry) => entry.coverage >= MIN_COVERAGE && entry.relevance >= CLOSE_TO_BEST * top.relevance)
    .filter(isBound)
    .filter((entry, i, all) => i === 0 || !isOutdone(entry, all[0]))
    .filter(({ item }) =>
      bearsTogether(terms, item.passage, context.catalogue.findHeader(item.passage.documentId)),
    )
    .filter(isOfMatter)
    .slice(0, QUOTED)
    .flatMap((entry) => quote(entry.item, documents));
  const nearest =
    best.coverage < MIN_NEAREST || !isOfMatter(best) ? undefined : nearestOf(best.item, documents);
  return {
    answer: answering.length === 0 ? undefined : { outcome: 'answered', statements: answering },
    nearest,
  };
}

const ASKS_PLACE = /\b(?:o dau|tai dau|dia diem nao|cho nao|noi nao)\b/;
const TELLS_PLACE = /(?<!\p{L})(?:tại|ở|địa điểm|địa chỉ|trụ sở|hội trường|quảng trường|sân)(?!\p{L})/iu;
const ASKS_HOUR = /\b(?:may gio|gio nao|luc may gio|bao nhieu gio)\b/;
const TELLS_HOUR = /\d\s*(?:giờ|h\d{0,2}\b|:\s*\d{2})/iu;

/** Where the question asks for a place or an hour, whether the text can tell it. */
function tellsWhereAndWhen({ folded }: UnderstoodQuestion, text: string): boolean {
  return (
    (!ASKS_PLACE.test(folded) || TELLS_PLACE.test(text)) && (!ASKS_HOUR.test(folded) || TELLS_HOUR.test(text))
  );
}

/** Figures of a passage that the register holds, and has not answered with, are other ones than those asked for. */
function isRegistered(
  { passage }: FoundPassage,
  documents: ReadonlyMap<string, OfficialDocument>,
  wanted: ValueIntent | undefined,
): boolean {
  const targets = documents.get(passage.documentId)?.targets ?? [];
  return wanted === 'target' && targets.some((target) => target.passage === passage.ordinal);
}

/**
 * The passages of some documents by how much of the question's matter they carry, and whether one is of what the question
 * binds: the kind of value asked for, what is to be reached and not how things stand, the body named, no word that rules
 * it out.
 */
export async function rankPassages(
  context: AnswerContext,
  scope: Scope,
  wanted: ValueIntent | undefined,
): Promise<{ ranked: Ranked<FoundPassage>[]; isBound: (entry: Ranked<FoundPassage>) => boolean }> {
  const documents = new Map(scope.documents.map((document) => [document.id, document]));
  const hits = await findPassages(context, scope, wanted);
  const body = findNamedBody(context.question);
  const receiver = findAskedReceiver(context.question);
  const holdsWanted = ({ item, coverage }: Ranked<FoundPassage>) =>
    wanted === undefined ||
    HOLDS_VALUE[wanted](item.passage.text, context.question) ||
    (wanted === 'deadline' && coverage >= SURE_COVERAGE && holdsTime(item.passage.text));
  const subjectOf = ({ passage }: FoundPassage) => documents.get(passage.documentId)?.subject ?? null;
  const tellsSituation = ({ item }: Ranked<FoundPassage>) =>
    wanted === 'target' &&
    !asksState(context.question) &&
    item.passage.headings.some((heading) => SITUATION.test(heading));
  return {
    ranked: rankHits(
      context,
      hits.filter(({ passage }) => holdsRequired(scope, passage.text)),
    ),
    isBound: (entry) =>
      holdsWanted(entry) &&
      (receiver === undefined || tellsSending(entry.item.passage.text, receiver)) &&
      !tellsSituation(entry) &&
      namesBody(textWithHeadings(entry.item, documents), body) &&
      !isRuledOutText(context.question, entry.item.passage, subjectOf(entry.item)) &&
      !isRegistered(entry.item, documents, wanted) &&
      tellsWhereAndWhen(context.question, entry.item.passage.text) &&
      tellsMoney(context.question, entry.item.passage.text) &&
      tellsSpan(context.question, entry.item.passage.text) &&
      !(wanted === 'target' && tellsOther(context.question, entry)) &&
      (wanted === undefined || !tellsOnlyOtherYears(context.question, entry.item.passage)),
  };
}

/** So many words of the matter found, one that the passage says otherwise does not make it another matter. */
const MANY_REACHED = 8;
/** The same for a kind that the passage sets beside the one asked. */
const MOST_REACHED = 12;

function tellsOther(
  question: UnderstoodQuestion,
  { item: { passage }, reached }: Ranked<FoundPassage>,
): boolean {
  const { terms } = question;
  const found = terms.filter((term, i) => !term.isWeak && reached[i] === true).length;
  const levels = [passage.text, ...passage.headings.toReversed()];
  return (
    lacksWhole(question, reached) ||
    (found < MANY_REACHED && namesOtherThing(terms, reached, toRuns(passage.text))) ||
    (found < MOST_REACHED && isOfOtherKind(question, levels))
  );
}

function textWithHeadings(hit: FoundPassage, documents: ReadonlyMap<string, OfficialDocument>): string {
  const issuer = documents.get(hit.passage.documentId)?.issuer ?? '';
  return [issuer, ...hit.passage.headings, hit.passage.text].join(' ; ');
}

function quote(hit: FoundPassage, documents: ReadonlyMap<string, OfficialDocument>): DraftStatement[] {
  const document = documents.get(hit.passage.documentId);
  if (document === undefined) return [];
  return [isBare(hit.passage) ? quoteBare(document, hit.passage) : quotePassage(document, hit.passage)];
}

/** The sums of one document that stand by themselves, where no word of the question says more than its head does. */
function quoteSums(
  ranked: readonly Ranked<FoundPassage>[],
  documents: ReadonlyMap<string, OfficialDocument>,
): DraftAnswer | undefined {
  const sums = ranked.filter(({ item }) => isBare(item.passage)).slice(0, QUOTED);
  if (documents.size > 1 || sums.length === 0) return undefined;
  return { outcome: 'answered', statements: sums.flatMap(({ item }) => quote(item, documents)) };
}

const TIMESPAN = /từ (?:ngày|tháng|\d)[^.;]{0,40}(?:đến|tới)/iu;
/** In more documents than this a span of time cannot be told to be the one asked for. */
const MAX_TIMESPAN_DOCUMENTS = 2;

/** "Từ ngày nào đến ngày nào" of a named document, where no word of the question says more: its spans of time. */
async function answerTimespan(
  context: AnswerContext,
  scope: Scope,
  wanted: ValueIntent | undefined,
): Promise<DraftAnswer | undefined> {
  const asksSpan = wanted === 'timespan' || asksEventTime(context.question);
  if (!asksSpan || !scope.isNamed || scope.documents.length > MAX_TIMESPAN_DOCUMENTS) return undefined;
  const statements = await Promise.all(
    scope.documents.map(async (document) => {
      const passages = await context.catalogue.listPassages(document.id);
      const spans = passages.filter((passage) => passage.role === 'body' && TIMESPAN.test(passage.text));
      return spans.slice(0, QUOTED).map((passage) => quotePassage(document, passage));
    }),
  );
  return statements.flat().length === 0 ? undefined : { outcome: 'answered', statements: statements.flat() };
}

function nearestOf(
  hit: FoundPassage,
  documents: ReadonlyMap<string, OfficialDocument>,
): DraftStatement | undefined {
  const document = documents.get(hit.passage.documentId);
  if (document === undefined) return undefined;
  return {
    text: answerWording.nearest(hit.passage.text, describeSource(document)),
    sources: [passageSource(document, hit.passage)],
  };
}
