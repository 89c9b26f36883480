import { findDocumentNumbers } from '../../../knowledge/language/document-number.ts';
import {
  findDates,
  formatDate,
  parseIsoDate,
  toIsoDate,
} from '../../../knowledge/language/vietnamese-date.ts';
import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import { withoutPlaces } from '../../../knowledge/search/place-index.ts';
import { understandQuestion } from '../../../knowledge/search/understand-question.ts';
import { comparisonWording } from '../../../prompts/comparison-wording.ts';
import { dayCountWording } from '../../../prompts/day-count-wording.ts';
import type { AnswerContext } from '../answer-context.ts';
import { answerFromPassages } from '../answer-passages.ts';
import { keepMeantItems } from '../comparison/meant-items.ts';
import type { DraftAnswer, DraftStatement } from '../compose-answer.ts';
import { WORDS } from '../listing/list-words.ts';
import { findNamedScope } from '../named-scope.ts';
import { answerFromRegister } from '../register/answer-register.ts';
import { blankMatches } from '../relations/blank-matches.ts';
import { type ApartQuestion, parseApartQuestion } from './apart-question.ts';
import { daysBetween } from './count-days.ts';
import { askWhen } from './cut-out.ts';
import { dueOf } from './sure-due.ts';

/** More documents than this are not looked through for both days. */
const MAX_DOCUMENTS = 6;

/**
 * "Từ hạn báo cáo 6 tháng đến hạn báo cáo năm là bao nhiêu ngày?": both days as one document gives them, and the days from
 * one to the other counted by code. Undefined where one of them is not told by exactly one day, or several documents tell both.
 */
export async function answerDaysApart(context: AnswerContext): Promise<DraftAnswer | undefined> {
  const missing = new Set<string | undefined>();
  for (const asked of parseApartQuestion(context.question.text)) {
    const documents = await findDocuments(context, asked);
    const found = await Promise.all(documents.map((document) => findBoth(context, document, asked)));
    const [pair, ...others] = found.flatMap(({ both }) => both ?? []);
    const computed = pair === undefined || others.length > 0 ? undefined : count(pair.first, pair.second);
    if (pair !== undefined && computed !== undefined)
      return { outcome: 'answered', statements: [pair.first.statement, pair.second.statement, computed] };
    for (const side of found) missing.add(side.missing);
  }
  const [part, ...others] = missing;
  return part === undefined || others.length > 0 ? undefined : sayMissing(part);
}

/** One of the two days is not told: the other by itself is no answer. */
function sayMissing(part: string): DraftAnswer {
  const text = comparisonWording.partNotFound(part);
  return { outcome: 'not-found', statements: [{ text, sources: [], referenceRows: [part] }] };
}

/** The documents that the question names, else those that tell of the second thing by itself. */
async function findDocuments(
  context: AnswerContext,
  { shared, from, to }: ApartQuestion,
): Promise<readonly OfficialDocument[]> {
  const named = await findNamedScope(context, blankMatches(`${shared} ${from} , ${to}`, WORDS));
  if (named !== undefined && named.documents.length <= MAX_DOCUMENTS) return named.documents;
  const answer = await context.answerPart(askWhen(`${shared} ${to}`.trim()));
  if (answer.outcome !== 'answered') return [];
  const found = answer.statements.flatMap(({ sources }) => sources.map(({ document }) => document));
  return [...new Map(found.map((document) => [document.id, document])).values()];
}

/** A statement with the one day it tells, read again from it whenever it is asked. */
interface Told {
  readonly statement: DraftStatement;
  day(): string | null;
}

/** Both things with their days, or the words of the one that has no day of its own beside the other's. */
interface Found {
  readonly both?: { readonly first: Told; readonly second: Told };
  readonly missing?: string;
}

async function findBoth(
  context: AnswerContext,
  document: OfficialDocument,
  { shared, from, to }: ApartQuestion,
): Promise<Found> {
  const first = await findOne(context, document, `${shared} ${from}`.trim());
  const second = await findOne(context, document, `${shared} ${to}`.trim());
  if (first === undefined) return second === undefined ? {} : { missing: from };
  if (second === undefined) return { missing: to };
  return first.statement.text === second.statement.text ? {} : { both: { first, second } };
}

/** The one day that the document has for a thing: in its register, else in the one passage that tells of it. */
async function findOne(
  context: AnswerContext,
  document: OfficialDocument,
  words: string,
): Promise<Told | undefined> {
  const asked = understandQuestion(askWhen(words));
  const question = withoutPlaces(asked, context.catalogue.places.find(asked));
  const scope = { documents: [document], isNamed: true };
  const own = { ...context, question };
  const answer = await answerFromRegister(own, scope, 'deadline');
  if (answer === undefined) return toldByPassage((await answerFromPassages(own, scope, 'deadline')).answer);
  if (answer.outcome !== 'answered') return undefined;
  const meant = keepMeantItems(asked, answer.statements).filter(({ item }) => item !== undefined);
  const [only] = meant;
  const days = new Set(meant.map((statement) => dueOf(statement)?.dueOn));
  if (only === undefined || days.size > 1 || dueOf(only) === undefined || isStretch(only)) return undefined;
  return { statement: only, day: () => dueOf(only)?.dueOn ?? null };
}

/** What lasts from one day to another is no single day to count from. */
function isStretch({ item }: DraftStatement): boolean {
  return item !== undefined && 'startOn' in item && item.startOn !== null;
}

/** The only day in what one quotation says; none beside a document's number, whose day it may be. */
function toldByPassage(answer: DraftAnswer | undefined): Told | undefined {
  const [statement, ...others] = answer?.statements ?? [];
  if (answer?.outcome !== 'answered' || statement === undefined || others.length > 0) return undefined;
  const day = () => {
    const [source, ...more] = statement.sources;
    if (source === undefined || more.length > 0 || source.scan !== null) return null;
    const [date, ...dates] = findDates(source.quote);
    const isBare = dates.length === 0 && findDocumentNumbers(source.quote).length === 0;
    return date === undefined || !isBare ? null : toIsoDate(date.date);
  };
  return day() === null ? undefined : { statement, day };
}

function count(first: Told, second: Told): DraftStatement | undefined {
  const say = () => {
    const [from, until] = [first, second].flatMap((told) => told.day() ?? []).sort();
    if (from === undefined || until === undefined) return null;
    return dayCountWording.apart(toDay(from), toDay(until), daysBetween(from, until));
  };
  const text = say();
  const sources = [first, second].flatMap(({ statement }) => statement.sources.slice(0, 1));
  return text === null ? undefined : { text, sources, computations: [{ claimed: text, recompute: say }] };
}

function toDay(iso: string): string {
  return formatDate(parseIsoDate(iso));
}
