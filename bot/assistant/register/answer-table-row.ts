import { rankFacts } from '../../../knowledge/search/rank-facts.ts';
import type { UnderstoodQuestion } from '../../../knowledge/search/understand-question.ts';
import { WordBag } from '../../../knowledge/search/word-bag.ts';
import type { StoredPassage } from '../../../knowledge/store/store.ts';
import type { AnswerContext, Scope } from '../answer-context.ts';
import { searchBodies } from '../answer-passages.ts';
import type { DraftAnswer } from '../compose-answer.ts';
import { quotePassage } from '../quote-passage.ts';
import { findDocumentWords } from './document-words.ts';
import { isBodyCell, listTableRows, nameRow, type TableRow, withoutBrackets } from './table-rows.ts';

/** A row must carry this share of the question's matter, and be so many times as relevant as the next one. */
const MIN_COVERAGE = 0.5;
const CLEAR_MARGIN = 1.2;

/**
 * "Mặt hàng … kê khai với sở nào?": the row of a table that says of the thing asked about which body has it. Undefined
 * when the question asks for no body, or no row stands out; rows that the register holds as tasks are left to it.
 */
export async function answerFromTableRow(
  context: AnswerContext,
  scope: Scope,
): Promise<DraftAnswer | undefined> {
  if (!ASKS_BODY.test(context.question.folded)) return undefined;
  const documents = new Map(scope.documents.map((document) => [document.id, document]));
  const rows = (await searchBodies(context, scope)).filter(({ passage }) => {
    const tasks = documents.get(passage.documentId)?.tasks ?? [];
    return namesBody(passage.text) && !tasks.some((task) => task.passage === passage.ordinal);
  });
  const { areForeign } = await findDocumentWords(context);
  const [best, next] = rankFacts(
    context.question.terms,
    rows,
    ({ passage }) => ({
      own: new WordBag(passage.text),
      around: new WordBag(passage.headings.join(' . ')),
      header: context.catalogue.findHeader(passage.documentId),
    }),
    areForeign,
  );
  const document = documents.get(best?.item.passage.documentId ?? '');
  const isClear =
    best?.isSpecific === true &&
    (await namesThing(context, best.item.passage)) &&
    best.coverage >= MIN_COVERAGE &&
    (next === undefined || best.relevance >= CLEAR_MARGIN * next.relevance);
  if (document !== undefined && best !== undefined && isClear)
    return { outcome: 'answered', statements: [quotePassage(document, best.item.passage)] };
  return quoteNamedRow(context, scope);
}

/** So much of what a row names must stand in the question, and so much more than of any other row. */
const MIN_NAMED = 0.55;
const NAMED_MARGIN = 1.4;

/**
 * The row whose thing the question names with words of its own around it ("cửa hàng bán sữa …"), when what it asks of
 * the body is said by the name of that body's column, and better than by any other.
 */
async function quoteNamedRow(context: AnswerContext, scope: Scope): Promise<DraftAnswer | undefined> {
  const [document, ...others] = scope.documents;
  if (!scope.isNamed || document === undefined || others.length > 0) return undefined;
  const rows = listTableRows(await context.catalogue.listPassages(document.id))
    .filter((row) => row.cells.some((cell) => isBodyCell(cell)))
    .map((row) => ({ row, share: namedShare(context.question, row) }))
    .toSorted((a, b) => b.share - a.share);
  const [best, next] = rows;
  if (best === undefined || best.share < MIN_NAMED || (next?.share ?? 0) * NAMED_MARGIN > best.share)
    return undefined;
  if (!asksOfBodyColumn(context.question, best.row)) return undefined;
  return { outcome: 'answered', statements: [quotePassage(document, best.row.passage)] };
}

/** Of the question's words that no column or section of the table has, so many must name the row's thing. */
const MIN_THING = 0.5;

/** Whether a row's thing is the one asked for: "(ngoài xi măng)" names none, nor do the words of its columns. */
async function namesThing({ catalogue, question }: AnswerContext, passage: StoredPassage): Promise<boolean> {
  const rows = listTableRows(await catalogue.listPassages(passage.documentId));
  const row = rows.find((other) => other.passage.ordinal === passage.ordinal);
  if (row === undefined) return false;
  const own = catalogue.findHeader(passage.documentId).findOwn(question.terms);
  const common = new WordBag([...row.columns, ...row.sections].join(' . '));
  const left = question.terms.filter(
    (term, i) => !term.isWeak && own[i] !== true && common.strength(term) === 0,
  );
  const name = new WordBag(withoutBrackets(row.cells.join(' . ')));
  const named = left.filter((term) => name.strength(term) === 1);
  return named.length > 0 && named.length >= MIN_THING * left.length;
}

/** Share of the words that name a row's thing found in the question; none without its first word or with another number. */
function namedShare({ words }: UnderstoodQuestion, row: TableRow): number {
  const name = new WordBag(nameRow(row));
  const asked = new Set(words.map(({ folded }) => folded));
  const [first] = name.matter;
  const numbers = (folded: readonly string[]) => folded.filter((word) => /^\d/.test(word)).join(' ');
  const own = name.words.map(({ folded }) => folded);
  const sides = ['tren', 'duoi'].some((side) => own.includes(side) !== asked.has(side));
  if (first === undefined || !asked.has(first.folded) || sides) return 0;
  if (numbers(own) !== numbers(words.map(({ folded }) => folded).filter((word) => !YEAR.test(word))))
    return 0;
  return name.matter.filter(({ folded }) => asked.has(folded)).length / name.matter.length;
}

const YEAR = /^(?:19|20)\d\d$/;

/** Whether more words of the question stand side by side in the name of the body's column than in any other's. */
function asksOfBodyColumn({ words }: UnderstoodQuestion, { cells, columns }: TableRow): boolean {
  const shared = columns.map((column) => {
    const bag = new WordBag(column);
    return words.filter((word, i) => {
      const next = words[i + 1];
      return next !== undefined && bag.hasPair([word, next]);
    }).length;
  });
  const [only, ...others] = cells.flatMap((cell, i) => (isBodyCell(cell) ? [shared[i] ?? 0] : []));
  if (only === undefined || others.length > 0) return false;
  return only > 0 && shared.filter((count) => count >= only).length === 1;
}

const ASKS_BODY = /\b(?:(?:so|bo|phong|ban|nganh|co quan|don vi|ben|cap) nao|ai)\b/;

function namesBody(row: string): boolean {
  const cells = row.split(' | ');
  return cells.length > 1 && cells.some((cell) => isBodyCell(cell));
}
