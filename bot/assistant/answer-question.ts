import { actTypeNames } from '../../knowledge/language/abbreviations.ts';
import { type DocumentCard, isHeld } from '../../knowledge/search/document-cards.ts';
import { type DocumentMatch, isOfSome, matchDocuments } from '../../knowledge/search/match-documents.ts';
import { selectByPlace } from '../../knowledge/search/match-places.ts';
import { selectBySubject } from '../../knowledge/search/match-subjects.ts';
import { withoutPlaces } from '../../knowledge/search/place-index.ts';
import { nameOfPlace, type PlaceMention } from '../../knowledge/search/place-names.ts';
import { answerWording } from '../../prompts/answer-wording.ts';
import { type AnswerContext, holdsRequired } from './answer-context.ts';
import {
  answerCitedOnly,
  answerUnclearCitation,
  answerUnknown,
  askWhichDocument,
  askWhichIssuer,
  correctPremise,
  settleSingle,
} from './answer-identity.ts';
import { answerInScope, asksOfNoMatter } from './answer-in-scope.ts';
import { answerFromPassages, answerFromYears } from './answer-passages.ts';
import type { DraftAnswer } from './compose-answer.ts';
import { findScope, loadScope } from './find-scope.ts';
import { wantsValue } from './passage-values.ts';
import { foldText } from './register/numbered-things.ts';
import { lacksAskedWord } from './register/telling-words.ts';
import { asksAbout } from './relations/asks-about.ts';
import { specialAnswerers } from './special-answerers.ts';

/** A kind of question with a way of its own to be answered; undefined for a question of another kind. */
export type Answerer = (context: AnswerContext) => Promise<DraftAnswer | undefined>;

/**
 * The quoting voice. Kinds of question with a way of their own come first, the narrower kind before the wider; last,
 * the documents meant are found and answer from the register, the header or the passages.
 *
 * @param answerers in the order they are tried
 */
export async function answerQuestion(
  context: AnswerContext,
  answerers: readonly Answerer[] = specialAnswerers,
): Promise<DraftAnswer> {
  for (const answerer of context.catalogue.heldCount === 0 ? [] : answerers) {
    const answer = await answerer(context);
    if (answer !== undefined && !(await isBesideThePoint(context, answer))) return answer;
  }
  return answerGenerally(context);
}

/** Whether none of the documents an answer rests on has a word that decides what is asked: a loan, a fine, a price. */
async function isBesideThePoint(
  { catalogue, question }: AnswerContext,
  answer: DraftAnswer,
): Promise<boolean> {
  const cited = new Set(
    answer.statements.flatMap(({ sources }) => sources.map(({ document }) => document.id)),
  );
  if (answer.outcome !== 'answered' || cited.size === 0 || !lacksAskedWord(question, [])) return false;
  const texts = await Promise.all([...cited].map((id) => catalogue.listPassages(id)));
  return lacksAskedWord(
    question,
    texts.flat().map(({ text }) => text),
  );
}

async function answerGenerally(asked: AnswerContext): Promise<DraftAnswer> {
  const { question, catalogue } = asked;
  const asksNothing =
    question.terms.length === 0 && question.intents.length === 0 && question.years.length === 0;
  if (asksNothing && question.numbers.length === 0) {
    return { outcome: 'declined', statements: [{ text: answerWording.declined, sources: [] }] };
  }
  if (catalogue.heldCount === 0)
    return { outcome: 'not-found', statements: [{ text: answerWording.emptyStore, sources: [] }] };
  const mentions = catalogue.places.find(question);
  const match = settleSingle(matchDocuments(question, catalogue.cards, mentions));
  const context = { ...asked, question: withoutPlaces(question, mentions) };
  if (match.kind === 'ambiguous') return askWhichDocument(context, match.cards);
  if (match.kind === 'contradicted') return correctPremise(context, match.cards);
  if (match.kind === 'unknown') {
    const told = (await answerFromMention(context, match)) ?? (await answerUnclearCitation(context, match));
    return told ?? answerUnknown(match);
  }
  if (match.kind === 'any') {
    const held = catalogue.cards.filter(isHeld);
    const isOpen = question.intents.length > 0 && !question.intents.includes('documents') && held.length > 1;
    if (isOpen && asksOfNoMatter(context)) return askWhichIssuer(context, held);
    return (await answerFromSubject(context, held)) ?? answerInScope(context, await findScope(context));
  }
  const held = match.cards.filter(isHeld);
  if (held.length === 0)
    return (
      (await answerOnPlace(context, question)) ??
      (await answerBesideCited(context, mentions)) ??
      answerCitedOnly(context, match.cards)
    );
  if (match.isUnnamed && asksOfNoMatter(context) && differInIssuer(held))
    return askWhichIssuer(context, held);
  return answerOfHeld(context, held, mentions);
}

/**
 * A place that only cited documents are of may be in the subject of a held one ("quyết định phê chuẩn chủ tịch X"): that
 * one is meant where the question has no number, and the words of its subject with the place among them.
 *
 * @param whole the question with its places
 */
async function answerOnPlace(
  context: AnswerContext,
  whole: AnswerContext['question'],
): Promise<DraftAnswer | undefined> {
  const { types } = whole;
  if (whole.numbers.length > 0) return undefined;
  const ofType = context.catalogue.cards.filter(
    (card) => isHeld(card) && (types.length === 0 || (card.type !== null && types.includes(card.type))),
  );
  const left = new Set(context.question.terms.map(({ position }) => position));
  const placeWords = whole.terms.filter(({ position }) => !left.has(position));
  const there = ofType.filter(({ header }) => header.findOwn(placeWords).every(Boolean));
  const bySubject = selectBySubject(whole.terms, ofType).filter((card) => there.includes(card));
  const byWord = types.length === 0 ? [] : there.filter((card) => hasWordOf(card, context.question));
  const named = bySubject.length > 0 ? bySubject : byWord;
  if (named.length !== 1 || placeWords.length === 0) return undefined;
  const answer = await answerInScope(context, await loadScope(context, named));
  return answer.outcome === 'not-found' ? undefined : answer;
}

/** Whether a word of two syllables that says what is asked about stands in a document's header. */
function hasWordOf({ header }: DocumentCard, { terms }: AnswerContext['question']): boolean {
  return terms.some((term, i) => {
    const next = terms[i + 1];
    const isWord = next !== undefined && next.position === term.position + 1 && !term.isWeak && !next.isWeak;
    return isWord && header.hasPair([term, next]);
  });
}

/**
 * A place that only cited documents are of may stand in what the held ones say ("góp ý cho tỉnh X trước ngày …"); a
 * question that names a document by number or type is of that one, and one for no day or figure is of whose it names.
 */
async function answerBesideCited(
  context: AnswerContext,
  mentions: readonly PlaceMention[],
): Promise<DraftAnswer | undefined> {
  const { numbers, types, intents } = context.question;
  const [mention] = mentions;
  const [number, ...others] = numbers;
  if (number !== undefined && others.length === 0 && asksAbout(context.question.text, number.text))
    return intents.some(wantsValue)
      ? answerFromMention(context, mentionOf(foldText(number.text)))
      : undefined;
  const namesDocument = numbers.length > 0 || types.some((type) => !actTypeNames.includes(type));
  if (namesDocument || mention === undefined || !intents.some(wantsValue)) return undefined;
  return answerFromMention(context, mentionOf(nameOfPlace(context.question, mention)));
}

/** What is looked for in the text of the held documents. */
function mentionOf(name: string): Extract<DocumentMatch, { kind: 'unknown' }> {
  return { kind: 'unknown', what: 'place', name, near: [] };
}

/** Answers from the documents a question names. */
async function answerOfHeld(
  context: AnswerContext,
  held: readonly DocumentCard[],
  mentions: readonly PlaceMention[],
): Promise<DraftAnswer> {
  const { question, catalogue } = context;
  const unknown =
    mentions.find((mention) => !isOfSome(mention, catalogue.cards)) ??
    (await findRowName(context, held, mentions));
  const isOpen = question.numbers.length === 0 && unknown === undefined;
  const told = isOpen ? await answerFromSubject(context, held) : undefined;
  if (told !== undefined) return told;
  const scope = await loadScope(context, held);
  const answer = await answerInScope(
    context,
    unknown === undefined ? scope : { ...scope, mustHold: nameOfPlace(question, unknown) },
  );
  return answer.outcome === 'not-found'
    ? ((await answerFromRows(context, held, mentions)) ??
        (await answerFromOtherYears(context, held, mentions)) ??
        answer)
    : answer;
}

/**
 * What came of a year stands in the next year's plan of the same place: its passages that tell of the year answer, its
 * register, which is of its own year, never does.
 */
async function answerFromOtherYears(
  context: AnswerContext,
  own: readonly DocumentCard[],
  mentions: readonly PlaceMention[],
): Promise<DraftAnswer | undefined> {
  const { numbers, years, intents } = context.question;
  const isOfYear = numbers.length === 0 && years.length > 0 && intents.includes('target');
  if (!isOfYear || mentions.length === 0) return undefined;
  const others = context.catalogue.cards.filter((card) => isHeld(card) && !own.includes(card));
  const placed = selectByPlace(others, mentions, undefined);
  return placed.length === 0 ? undefined : answerFromYears(context, await loadScope(context, placed));
}

/** Units that stand as rows of a superior's table. */
const ROW_LEVELS = new Set(['xa', 'phuong', 'thi tran', 'huyen', 'quan', 'thi xa']);

/** What a place's own documents do not tell, a row of another's table may: only what holds the place's name answers. */
async function answerFromRows(
  context: AnswerContext,
  own: readonly DocumentCard[],
  mentions: readonly PlaceMention[],
): Promise<DraftAnswer | undefined> {
  const [mention, ...more] = mentions;
  const { numbers, years } = context.question;
  if (mention === undefined || more.length > 0 || numbers.length > 0) return undefined;
  if (!ROW_LEVELS.has(mention.level ?? '')) return undefined;
  const others = context.catalogue.cards.filter(
    (card) =>
      isHeld(card) &&
      !own.includes(card) &&
      (years.length === 0 || years.some((year) => card.years.has(year))) &&
      !isOfSome(mention, [card]),
  );
  const { documents } = await loadScope(context, others);
  const scope = { documents, isNamed: false, mustHold: nameOfPlace(context.question, mention) };
  const answer = await answerInScope(context, scope);
  return answer.outcome === 'answered' ? answer : undefined;
}

/**
 * A place that is of none of the documents a question names by number, though another document is from there: where their
 * text has the name, it is a row of their table that is asked about.
 */
async function findRowName(
  { question, catalogue }: AnswerContext,
  held: readonly DocumentCard[],
  mentions: readonly PlaceMention[],
): Promise<PlaceMention | undefined> {
  if (question.numbers.length === 0) return undefined;
  const own = mentions.filter((mention) => isOfSome(mention, held));
  const others = mentions.filter(
    (mention) => ROW_LEVELS.has(mention.level ?? '') && own.every(({ start }) => start !== mention.start),
  );
  if (others.length === 0) return undefined;
  const passages = (await Promise.all(held.map(({ id }) => catalogue.listPassages(id)))).flat();
  return others.find((mention) => {
    const scope = { documents: [], isNamed: true, mustHold: nameOfPlace(question, mention) };
    return passages.some(({ role, text }) => role === 'body' && holdsRequired(scope, text));
  });
}

/**
 * A place or year that no document is of may still stand in a document's text: a commune in the table of a province's
 * decision, last year's result in this year's plan. Only what holds the name answers; register items of another year
 * never do, and which documents come from there is told by their heads alone.
 */
async function answerFromMention(
  context: AnswerContext,
  match: Extract<DocumentMatch, { kind: 'unknown' }>,
): Promise<DraftAnswer | undefined> {
  if (match.what === 'number' || context.question.intents.includes('documents')) return undefined;
  const { years } = context.question;
  const held = context.catalogue.cards.filter(isHeld);
  const near = match.near.filter(isHeld);
  const ofYear = held.filter((card) => years.length === 0 || years.some((year) => card.years.has(year)));
  const found = await loadScope(context, match.what === 'year' ? near : ofYear);
  const scope = { documents: found.documents, isNamed: false, mustHold: match.name };
  if (match.what === 'place') {
    const answer = await answerInScope(context, scope);
    return answer.outcome === 'not-found' ? undefined : answer;
  }
  const wanted = context.question.intents.find(wantsValue);
  const told = (await answerFromPassages(context, scope, wanted)).answer;
  if (told !== undefined || wanted !== 'target') return told;
  return answerFromYears(context, found);
}

/** A document may be named by its subject alone; what it does not answer, others may. */
async function answerFromSubject(
  context: AnswerContext,
  held: readonly DocumentCard[],
): Promise<DraftAnswer | undefined> {
  if (held.length < 2) return undefined;
  const named = selectBySubject(context.question.terms, held);
  if (named.length === 0) return undefined;
  const answer = await answerInScope(context, await loadScope(context, named));
  return answer.outcome === 'not-found' ? undefined : answer;
}

function differInIssuer(cards: readonly DocumentCard[]): boolean {
  return new Set(cards.map((card) => card.issuer)).size > 1;
}
