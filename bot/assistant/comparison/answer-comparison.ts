import { foldMarks } from '../../../knowledge/language/fold.ts';
import { UNKNOWN_DATE } from '../../../knowledge/model/calendar.ts';
import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import type { Deadline, Target } from '../../../knowledge/model/register.ts';
import { understandQuestion } from '../../../knowledge/search/understand-question.ts';
import { comparisonWording } from '../../../prompts/comparison-wording.ts';
import type { AnswerContext } from '../answer-context.ts';
import type { DraftAnswer, DraftStatement } from '../compose-answer.ts';
import { describeIdentity } from '../describe-document.ts';
import { findItemChanges } from '../register/corrected-values.ts';
import { askBySender, isSentTo } from '../relations/sent-reports.ts';
import { answerPartOf } from '../several-parts/answer-part.ts';
import { ASKS_ISSUED, compareIssued } from './compare-issued.ts';
import { areRowsOfTable, compareDeadlines, compareTargets } from './compare-items.ts';
import { isTerm } from './compare-terms.ts';
import { keepAlike, nameDocuments } from './keep-alike.ts';
import { keepMeantItems } from './meant-items.ts';
import { type ComparedPart, partComparison } from './part-comparison.ts';
import { parseYearChange } from './year-change.ts';

/** More statements on one side answer no single question. */
const MAX_SIDE = 4;

/**
 * "Chỉ tiêu X của tỉnh A hay tỉnh B chặt hơn?", "hạn nào tới trước?": each side answered as a question of its own, both
 * shown with their quotes, and one sentence that compares them where code is sure that they compare. Undefined where the
 * question cannot be parted surely or neither side has an answer.
 */
export async function answerComparison(context: AnswerContext): Promise<DraftAnswer | undefined> {
  const { text } = context.question;
  const comparison = isYearUntold(text) ? undefined : partComparison(text, context.catalogue.places);
  if (comparison === undefined) return undefined;
  if (ASKS_ISSUED.test(context.question.folded)) return compareIssued(context, comparison.parts);
  const parts = comparison.parts.map((part) =>
    comparison.isOfTime ? { ...part, question: askForTime(part.question) } : part,
  );
  const answers = await Promise.all(parts.map((part) => answerSide(context, part)));
  const [own, other] = answers;
  if (own === undefined || other === undefined) return undefined;
  const [first, second] = [keepOf(comparison.parts[0], own, other), keepOf(comparison.parts[1], other, own)];
  if ([first, second].some(({ statements }) => statements.length > MAX_SIDE)) return undefined;
  if (first.items.length === 0 && second.items.length === 0) return undefined;
  const [missing, present] = first.items.length === 0 ? [first, second] : [second, first];
  const isHalf = missing.items.length === 0 && areLevels(present);
  if (isHalf && asksYearGap(text, comparison.parts))
    return { outcome: 'not-found', statements: missing.statements };
  if (isSameAnswer(first, second)) return sayOneYear(text, comparison.parts, first);
  if (comparison.isOfTime && [first, second].some(hasNoDay)) return undefined;
  if (comparison.isAgainstYear && !areLevels(first, second)) return undefined;
  const shown = [first, second].flatMap((side) => nameDocuments(side.statements));
  return { outcome: 'answered', statements: [...shown, ...verdict(context, first, second)] };
}

/** "Năm nay" is left in a question only where the day of asking is not told: its year cannot be compared with another. */
function isYearUntold(text: string): boolean {
  return /\bnam nay\b(?!\s*\(?\s*(?:19|20)\d\d)/.test(foldMarks(text).toLowerCase());
}

/** How much one figure changes from one year to another: what it is in one of them alone is no answer. */
function asksYearGap(text: string, parts: readonly ComparedPart[]): boolean {
  return (
    GAP.test(foldMarks(text).toLowerCase()) && parts.some(({ name }) => /^(?:năm |nam )?\d{4}$/iu.test(name))
  );
}

/** One figure that is told for no year in particular is not the one of both years. */
function sayOneYear(
  text: string,
  [first, second]: readonly [ComparedPart, ComparedPart],
  side: Side,
): DraftAnswer | undefined {
  if (parseYearChange(text) === undefined || !areLevels(side)) return undefined;
  const said = comparisonWording.partNotFound(`${first.name}, ${second.name}`);
  return {
    outcome: 'not-found',
    statements: [{ text: said, sources: [], referenceRows: [first.name, second.name] }],
  };
}

const GAP = /\b(?:hon|kem|chenh|tang|giam|xuong|len)\b[^,;]*\b(?:bao nhieu|may)\b[^,;]*$/;

function askForTime(question: string): string {
  const asked = askBySender(question);
  return understandQuestion(asked).intents.includes('deadline') ? asked : `hạn ${asked}`;
}

const ASKS_STRICTER = /\b(?:chat|nghiem|khat khe|ngat)\b/;

/** One side's answer. */
interface Side {
  readonly statements: readonly DraftStatement[];
  /** Those of its statements that state a figure or a day. */
  readonly items: readonly DraftStatement[];
}

async function answerSide(context: AnswerContext, part: ComparedPart): Promise<Side | undefined> {
  const answer = await answerAmount(context, part.question);
  if (answer.outcome === 'clarify') return { statements: answer.statements, items: [] };
  if (answer.outcome === 'not-found') return { statements: sayPartNotFound(part, answer), items: [] };
  if (answer.outcome !== 'answered') return undefined;
  const meant = keepMeantItems(understandQuestion(part.question), answer.statements);
  const sent = meant.filter((statement) => isSentTo(part.question, statement));
  const isClosing = ({ item, sources }: DraftStatement) => item === undefined && sources.length === 0;
  const hasItems = sent.some(({ item }) => isFigure(item));
  const statements = hasItems ? sent.filter((statement) => !isClosing(statement)) : sent;
  const items = statements.filter(({ item }) => isFigure(item));
  const isOther = items.length === 0 && statements.length < meant.length;
  return isOther
    ? { statements: sayPartNotFound(part, { ...answer, statements: [] }), items }
    : { statements, items };
}

/** A side with what is of the other's measure alone. */
function keepOf({ question }: ComparedPart, side: Side, other: Side): Side {
  const statements = keepAlike(question, side.statements, other.statements);
  return { statements, items: statements.filter(({ item }) => isFigure(item)) };
}

/** A side cut out of a longer question may have lost what showed that it asks for a figure. */
async function answerAmount(context: AnswerContext, question: string): Promise<DraftAnswer> {
  const answer = await answerPartOf(context, question);
  const isOpen = understandQuestion(question).intents.length === 0;
  return answer.outcome === 'not-found' && isOpen ? answerPartOf(context, `${question} bao nhiêu`) : answer;
}

/** What was not found on one side, and what its answer says of the documents looked through; nothing that is near. */
function sayPartNotFound({ name }: ComparedPart, answer: DraftAnswer): DraftStatement[] {
  const said = name.replace(/^(?:của|cho|ở|tại|trong|theo|về|cua|cho|o|tai|trong|ve)\s+/iu, '');
  const text = comparisonWording.partNotFound(said);
  const silent = answer.statements.filter(
    ({ sources, referenceRows = [] }) =>
      sources.length === 0 && !referenceRows.some((row) => /^\d+$/.test(row)),
  );
  return [{ text, sources: [], referenceRows: [said] }, ...silent];
}

function isFigure(item: DraftStatement['item']): item is Target | Deadline {
  return item !== undefined && ('indicator' in item || 'bound' in item);
}

function isSameAnswer(a: Side, b: Side): boolean {
  const places = ({ items }: Side) =>
    items.map(({ item, sources }) => `${sources[0]?.document.id} ${item?.start} ${item?.end} ${item?.quote}`);
  const others = new Set(places(b));
  return places(a).some((place) => others.has(place)) && !isTwofold(a, b);
}

/** Whether both sides have a figure that is reached: one that is itself a change tells what it is measured against. */
function areLevels(...sides: readonly Side[]): boolean {
  const isLevel = ({ item }: DraftStatement) =>
    item !== undefined && !('indicator' in item && /_by$|_baseline$/.test(item.comparator));
  return sides.every(({ items }) => items.length > 0 && items.every(isLevel));
}

/** Figures, or deadlines that neither day nor term tells, are no answer to which comes first. */
function hasNoDay({ items }: Side): boolean {
  const tellsNone = ({ item }: DraftStatement) =>
    item === undefined || !('dueOn' in item) || (item.dueOn === null && !isTerm(item));
  return items.length > 0 && items.every(tellsNone);
}

/** One sentence may give both figures ("12% vào năm 2025 và 11,5% vào năm 2030"): then they differ. */
function isTwofold(a: Side, b: Side): boolean {
  const value = ({ items }: Side) =>
    items.map(({ item }) => (item !== undefined && 'indicator' in item ? `${item.value}` : '')).join();
  return value(a) !== value(b) && value(a) !== '' && value(b) !== '';
}

function verdict({ question }: AnswerContext, first: Side, second: Side): DraftStatement[] {
  if (first.items.length === 0 || second.items.length === 0) return [];
  const asksStricter = ASKS_STRICTER.test(question.folded);
  const pairs = pairItems(first, second);
  const compared = pairs.flatMap(([a, b]) => {
    const say = () => {
      const sentence = compare(a, b, asksStricter);
      const matter = a.item !== undefined && 'indicator' in a.item ? a.item.indicator : '';
      return sentence === null || pairs.length < 2 ? sentence : comparisonWording.ofMatter(matter, sentence);
    };
    const text = say();
    const sources = [a, b].flatMap((statement) => statement.sources.slice(0, 1));
    return text === null ? [] : [{ text, sources, computations: [{ claimed: text, recompute: say }] }];
  });
  const { undecided } = comparisonWording;
  return compared.length > 0 ? compared : [{ text: undecided, sources: [], referenceRows: [undecided] }];
}

/** The one figure of each side; of several, those of the very same indicator, where each side has it once. */
function pairItems(first: Side, second: Side): (readonly [DraftStatement, DraftStatement])[] {
  const [a, b] = [onlyItem(first), onlyItem(second)];
  if (a !== undefined && b !== undefined) return [[a, b]];
  const named = ({ items }: Side) => Map.groupBy(items, indicatorOf);
  const others = named(second);
  return [...named(first)].flatMap(([indicator, [own, ...more]]) => {
    const [other, ...rest] = others.get(indicator) ?? [];
    const isOnce = indicator !== '' && more.length === 0 && rest.length === 0;
    return isOnce && own !== undefined && other !== undefined ? [[own, other] as const] : [];
  });
}

function indicatorOf({ item }: DraftStatement): string {
  return item !== undefined && 'indicator' in item
    ? foldMarks(`${item.indicator} ${item.scope ?? ''}`)
        .replace(/\W+/g, ' ')
        .trim()
    : '';
}

function compare(a: DraftStatement, b: DraftStatement, asksStricter: boolean): string | null {
  const [first, second] = [a.item, b.item];
  const [from, to] = [a.sources[0]?.document, b.sources[0]?.document];
  if (first === undefined || second === undefined || from === undefined || to === undefined) return null;
  if (isCorrected(from, first) || isCorrected(to, second)) return null;
  if ('indicator' in first && 'indicator' in second) {
    const areRows = from.id === to.id && areRowsOfTable(first, second) && first.scope !== second.scope;
    const names = areRows
      ? [first.scope, second.scope]
      : from.id === to.id
        ? [yearOf(first), yearOf(second)]
        : [nameOf(from), nameOf(to)];
    const [name = null, other = null] = names;
    return compareTargets(
      { item: first, name, level: from.issuerLevel },
      { item: second, name: other, level: to.issuerLevel },
      asksStricter,
    );
  }
  return 'bound' in first && 'bound' in second ? compareDeadlines(first, second) : null;
}

/** A document by type, number, year and issuer; the statement that cites it says the rest. */
function nameOf(document: OfficialDocument): string {
  const year = { ...UNKNOWN_DATE, year: document.issuedOn.year };
  return describeIdentity({ ...document, issuedOn: year });
}

/** In one document two figures are told apart by their years. */
function yearOf({ period }: Target): string | null {
  return period.to === null ? null : comparisonWording.year(period.to.slice(0, 4));
}

/** What a person put in the place of a reading stands in no quote that could be computed from. */
function isCorrected(document: OfficialDocument, item: NonNullable<DraftStatement['item']>): boolean {
  return findItemChanges(document, item).length > 0;
}

/** The one figure of a side; the same figure given twice is one. */
function onlyItem({ items }: Side): DraftStatement | undefined {
  const keys = items.map(({ item }) => {
    if (item === undefined) return '';
    if ('indicator' in item)
      return JSON.stringify([item.value, item.valueHigh, item.unit, item.per, item.scope]);
    return 'bound' in item ? JSON.stringify([item.dueOn, item.bound]) : '';
  });
  return new Set(keys).size === 1 ? items[0] : undefined;
}
