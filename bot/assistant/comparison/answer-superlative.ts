import { foldMarks } from '../../../knowledge/language/fold.ts';
import { findQuantities } from '../../../knowledge/language/quantity.ts';
import type { Target } from '../../../knowledge/model/register.ts';
import { isUnclear } from '../../../knowledge/model/scan-doubt.ts';
import { rankFacts } from '../../../knowledge/search/rank-facts.ts';
import { understandQuestion } from '../../../knowledge/search/understand-question.ts';
import { answerWording } from '../../../prompts/answer-wording.ts';
import { comparisonWording } from '../../../prompts/comparison-wording.ts';
import { type AnswerContext, type Scope, toSource } from '../answer-context.ts';
import { answerFromPassages } from '../answer-passages.ts';
import type { DraftAnswer } from '../compose-answer.ts';
import { describeSource } from '../describe-document.ts';
import { findScope } from '../find-scope.ts';
import { findNamed } from '../named-scope.ts';
import { findItemChanges } from '../register/corrected-values.ts';
import { type Candidate, collectCandidates, describeCandidate } from '../register/register-candidates.ts';
import { toStatement } from '../register/register-statements.ts';

/**
 * "Xã nào … nhiều nhất", "nơi nào có … thấp nhất"; what is earliest or latest is a deadline, "ít nhất 5" a bound, and in
 * "báo cáo … chậm nhất", "hoạt động … thống nhất" no word is of degree. Folded.
 */
const ASKS_MOST =
  /\b(?<who>xa|phuong|thon|huyen|truong|noi|dia phuong|don vi|cho|cum|ban|lop)(?: hay [a-z]+)? nao\b.*(?<!\b(?:bao|hoat|phat|nang|lao|van) )\b(?<side>nhieu|cao|lon|dong|it|thap|nho)(?: [a-z]+){0,5}(?<! (?:cham|muon|som|tre|thong|thu|dong)) nhat\b(?! (?:\d|mot|hai|ba|bon|nam|sau|moi|la|phai|ngay|vao))/;
const WORDS =
  /\b(?:noi|dia phuong|don vi|cho|xa|phuong|thon|huyen|truong|cum|ban|lop) nao|(?:nhieu|cao|lon|dong|(?<!nhat )it(?! nhat)|thap|nho)\b(?=.* nhat\b)|nhat|duoc giao|phai|co|dat|dang|la|thi|chi tieu|so luong|so\b/g;
const LEAST = new Set(['it', 'thap', 'nho']);
/** A row must carry so much of the matter, and its column so many rows, to be held against the others. */
const MIN_COVERAGE = 0.6;
const MIN_ROWS = 3;

/**
 * Which place or unit has the most or least of something: computed over the rows of one column of one table, saying over
 * how many. Not found where no such column is held, for a figure of all is none of one; undefined for other questions.
 */
export async function answerSuperlative(context: AnswerContext): Promise<DraftAnswer | undefined> {
  const text = context.question.text.replace(/[\s?.!]+$/u, '');
  const { who, side } = ASKS_MOST.exec(foldMarks(text).toLowerCase())?.groups ?? {};
  if (who === undefined || side === undefined) return undefined;
  const named = await findNamed(context);
  const scope: Scope =
    named === undefined || named === 'nothing'
      ? await findScope(context)
      : { documents: named.documents, isNamed: true };
  const asked = named === undefined || named === 'nothing' ? context : named.context;
  const matter = understandQuestion(foldedWithout(asked.question.text));
  const column = await findColumn(
    { ...asked, question: { ...matter, years: context.question.years } },
    scope,
  );
  if (column !== undefined) return sayMost(column, LEAST.has(side));
  const { answer } = await answerFromPassages(context, scope, undefined);
  const told = answer?.statements.filter(({ sources }) =>
    sources.some(({ quote }) => /(?<!\p{L})nhất(?!\p{L})/iu.test(quote)),
  );
  if (told !== undefined && told.length > 0) return { outcome: 'answered', statements: told };
  const count = context.catalogue.heldCount;
  return {
    outcome: 'not-found',
    statements: [{ text: answerWording.notFound(count), sources: [], referenceRows: [String(count)] }],
  };
}

function foldedWithout(text: string): string {
  return foldMarks(text).toLowerCase().replace(WORDS, ' ').replace(/\s+/g, ' ').trim();
}

type Row = Candidate & { readonly fact: Target & { readonly scope: string } };

/**
 * The rows, by place or unit, of the one column that carries the matter; undefined where none or several do, or where a
 * row of it cannot be held against the others: the most of the rest would pass for the most of all.
 */
async function findColumn(context: AnswerContext, scope: Scope): Promise<readonly Row[] | undefined> {
  const all = (await collectCandidates(context, scope, 'target')).filter(isRow);
  const years = context.question.years;
  const columns = Map.groupBy(all, toColumn);
  const fitting = rankFacts(context.question.terms, all, (item) =>
    describeCandidate(item, context.catalogue.findHeader(item.document.id)),
  ).filter(({ coverage }) => coverage >= MIN_COVERAGE);
  const named = new Set(
    fitting
      .filter(({ item }) => years.length === 0 || years.includes(endYear(item.fact)))
      .map(({ item }) => toColumn(item)),
  );
  const [only, ...others] = [...named]
    .map((column) => columns.get(column) ?? [])
    .filter((rows) => rows.length >= MIN_ROWS);
  if (only === undefined || others.length > 0 || !only.every(isComparable)) return undefined;
  return new Set(only.map(({ fact }) => `${fact.unit} ${fact.comparator}`)).size > 1 ? undefined : only;
}

function isRow(item: Candidate): item is Row {
  return 'indicator' in item.fact && item.fact.scope !== null;
}

/** A level set or reached, not a change of one. */
const LEVELS: ReadonlySet<string> = new Set(['eq', 'ge', 'gt', 'le', 'lt']);

/** One figure, read surely, that its quotation has. */
function isComparable({ fact, document }: Row): boolean {
  return (
    fact.value !== null &&
    fact.valueHigh === null &&
    LEVELS.has(fact.comparator) &&
    !isUnclear(fact) &&
    findItemChanges(document, fact).length === 0 &&
    isInQuote(fact)
  );
}

function isInQuote({ quote, value }: Target): boolean {
  return findQuantities(quote).some((quantity) => quantity.value === value);
}

function endYear({ period }: Target): number {
  return Number(period.to?.slice(0, 4));
}

/** What the rows of one column share; the indicator of a row may end with its place. */
function toColumn({ document, fact }: Row): string {
  const what = fact.indicator.replace(fact.scope, '').replace(/[\s:;,-]+$/u, '');
  return [document.id, what, fact.period.to].join('\n');
}

function sayMost(rows: readonly Row[], isLeast: boolean): DraftAnswer {
  const values = rows.map(({ fact }) => fact.value ?? 0);
  const most = isLeast ? Math.min(...values) : Math.max(...values);
  const winners = rows.filter(({ fact }) => fact.value === most);
  const [first] = rows;
  const document = first === undefined ? '' : describeSource(first.document);
  const places = winners.map(({ fact }) => fact.scope);
  const text = comparisonWording.most(isLeast, rows.length, places, document);
  const recompute = () => (isOfAll(rows, most, isLeast) ? text : '');
  const sources = rows.map((row) => toSource(row.document, row.fact));
  return {
    outcome: 'answered',
    statements: [
      { text, sources, computations: [{ claimed: text, recompute }] },
      ...winners.map((row) => toStatement(row, false, true)),
    ],
  };
}

/** Whether, by the quotations alone, no row lies beyond the figure. */
function isOfAll(rows: readonly Row[], most: number, isLeast: boolean): boolean {
  return rows.every(({ fact }) => {
    const own = findQuantities(fact.quote).find(({ value }) => value === fact.value)?.value;
    return own !== undefined && (isLeast ? own >= most : own <= most);
  });
}
