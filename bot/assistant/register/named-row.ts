import { isLittleWord } from '../../../knowledge/search/little-words.ts';
import type { Intent } from '../../../knowledge/search/question-intents.ts';
import type { QuestionTerm, UnderstoodQuestion } from '../../../knowledge/search/understand-question.ts';
import { WordBag } from '../../../knowledge/search/word-bag.ts';
import type { AnswerContext, Scope } from '../answer-context.ts';
import type { DraftAnswer } from '../compose-answer.ts';
import { quotePassage } from '../quote-passage.ts';
import { isBodyCell, listTableRows, nameRow, type TableRow, withoutBrackets } from './table-rows.ts';

/** Which body: "sở nào", "cơ quan nào", "ai". */
const ASKS_BODY =
  /\b(?:(?:so|bo|phong|ban|nganh|co quan|don vi|ben|cap|hoi|trung tam|chi cuc|cho|noi) nao|ai|dau)\b/;
/** What askers call handing something in, whatever the column of the body that takes it says. */
const FILING =
  /\b(?:nop|gui|trinh|dem|mang|dang ky|ho so|tiep nhan|nhan|thu tuc|lien he|lam viec|ke khai|khai bao)\b/g;
const FILING_WORDS = new Set(FILING.source.match(/[a-z]{2,}/g));
/** The column of the body something is handed in to. */
const RECEIVES = /(?<!\p{L})(?:tiếp nhận|nhận|nơi gửi|nơi nộp)(?!\p{L})/iu;
/** The share of the row's name found in the question must be so many times that of the next row's. */
const NAME_MARGIN = 1.4;

/**
 * "Xăng dầu kê khai giá với sở nào": the row of a table where all that the question says, beside what the columns and
 * sections say of every row, stands in the row itself, and the body's column tells what is asked of the body. Undefined
 * where the question asks for no body, or no one row is so named.
 */
export async function answerNamedRow(context: AnswerContext, scope: Scope): Promise<DraftAnswer | undefined> {
  if (!asksOfRow(context.question)) return undefined;
  const named: { share: number; answer: DraftAnswer }[] = [];
  for (const document of scope.documents) {
    const rows = listTableRows(await context.catalogue.listPassages(document.id));
    for (const row of rows.filter(({ cells }) => cells.some((cell) => isBodyCell(cell)))) {
      const share = measureName(context, document.id, row);
      if (share > 0)
        named.push({
          share,
          answer: { outcome: 'answered', statements: [quotePassage(document, row.passage)] },
        });
    }
  }
  const [best, next] = named.toSorted((a, b) => b.share - a.share);
  return best !== undefined && best.share >= NAME_MARGIN * (next?.share ?? 0) ? best.answer : undefined;
}

/**
 * Whether the one document meant has a table that tells what is asked of a body, and no word of its text names the thing,
 * or only one that may be half of another's name: then no general duty of it answers either.
 */
export async function lacksNamedThing(context: AnswerContext, scope: Scope): Promise<boolean> {
  const [document, ...others] = scope.documents;
  if (document === undefined || others.length > 0 || !asksOfRow(context.question)) return false;
  const passages = await context.catalogue.listPassages(document.id);
  const asked = listTableRows(passages).filter((row) => countShared(context.question, row).some(Boolean));
  if (asked.length === 0) return false;
  const things = findThings(context, document.id, asked);
  const text = new WordBag(passages.map((passage) => passage.text).join(' . '));
  const isNowhere = text.findOwn(things).every((isOwn) => !isOwn);
  return (
    things.length > 0 && (isNowhere || asked.every((row) => !standsAlone(context.question, things, row)))
  );
}

/** What is asked for beside the body is told elsewhere than in a row of bodies. */
const ELSEWHERE: ReadonlySet<Intent> = new Set([
  'signer',
  'timespan',
  'issued-on',
  'issuer',
  'references',
  'deadline',
  'target',
  'documents',
]);

function asksOfRow({ folded, intents }: UnderstoodQuestion): boolean {
  return ASKS_BODY.test(folded) && !intents.some((intent) => ELSEWHERE.has(intent));
}

/** The question's words of matter that the document's head and what stands over some rows do not tell already. */
function findThings(
  { catalogue, question }: AnswerContext,
  documentId: string,
  rows: readonly TableRow[],
): QuestionTerm[] {
  const ofHeader = catalogue.findHeader(documentId).findOwn(question.terms);
  const common = new WordBag(rows.flatMap(({ columns, sections }) => [...columns, ...sections]).join(' . '));
  const filing = rows.some(({ columns }) => columns.some((column) => RECEIVES.test(column)))
    ? findFiling(question)
    : new Set<number>();
  return question.terms.filter(
    (term, i) =>
      !term.isWeak && ofHeader[i] !== true && !filing.has(term.position) && common.strength(term) < 1,
  );
}

/** Share of the words that name a row's thing found in the question; 0 where the question is not of this row. */
function measureName(context: AnswerContext, documentId: string, row: TableRow): number {
  const { question } = context;
  if (!tellsAskedBody(question, row)) return 0;
  const things = findThings(context, documentId, [row]);
  const name = new WordBag(nameRow(row));
  const whole = new WordBag(row.cells.map(withoutBrackets).join(' . '));
  const isNamed = name.findOwn(things).some((isOwn) => isOwn);
  if (!isNamed || !whole.findOwn(things).every((isOwn) => isOwn)) return 0;
  if (!agreeInBounds(question, name) || !standsAlone(question, things, row)) return 0;
  const asked = new Set(question.words.map(({ folded }) => folded));
  const matter = new Set(name.matter.map(({ folded }) => folded));
  return [...matter].filter((word) => asked.has(word)).length / matter.size;
}

/** Little words that go before or behind a thing and make it no other; usage of questions. */
const FRAME = new Set(
  'thi voi vs so o tai cho ve den phai can muon nao dau gia hang mat loai va ban'.split(' '),
);

/**
 * Typed without marks a little word may be half of another thing's name ("thuoc la" is no medicine): one word alone names
 * a row only where none stands beside it.
 */
function standsAlone(
  { words, isMarked }: UnderstoodQuestion,
  things: readonly QuestionTerm[],
  row: TableRow,
): boolean {
  const [thing, ...others] = things;
  if (isMarked || thing === undefined || others.length > 0) return true;
  const known = new WordBag([...row.cells, ...row.columns, ...row.sections].join(' . '));
  return [words[thing.position - 1], words[thing.position + 1]].every(
    (word) =>
      word === undefined ||
      FRAME.has(word.folded) ||
      FILING_WORDS.has(word.folded) ||
      known.hasPair([thing, word]) ||
      known.hasPair([word, thing]) ||
      !isLittleWord(word, false),
  );
}

/** "Trẻ trên 6 tuổi" is none of "dưới 06 tuổi": a bound or number the question names must be the row's. */
function agreeInBounds({ words }: UnderstoodQuestion, name: WordBag): boolean {
  const asked = words.map(({ folded }) => folded);
  const own = new Set(name.words.map(({ folded }) => folded));
  const bounds = asked.filter((word) => BOUNDS.has(word) || (/^\d/.test(word) && !YEAR.test(word)));
  return bounds.every((word) => own.has(word));
}

const BOUNDS = new Set(['tren', 'duoi', 'ngoai']);
const YEAR = /^(?:19|20)\d\d$/;

/** Positions of the words that only say something is handed in. */
function findFiling({ words }: UnderstoodQuestion): ReadonlySet<number> {
  const text = words.map(({ folded }) => folded).join(' ');
  const found = new Set<number>();
  for (const { index, 0: phrase } of text.matchAll(FILING)) {
    const first = text.slice(0, index).split(' ').length - 1;
    phrase.split(' ').forEach((_, i) => {
      found.add(first + i);
    });
  }
  return found;
}

/** How many words of the question stand side by side in the head of each column; none in that of the things named. */
function countShared({ words }: UnderstoodQuestion, { columns, cells }: TableRow): number[] {
  const name = nameRow({ cells });
  const ofName = cells.findIndex((cell) => withoutBrackets(cell) === name);
  return columns.map((column, at) => {
    const bag = new WordBag(column);
    return words.filter((word, i) => {
      const next = words[i + 1];
      return at !== ofName && next !== undefined && bag.hasPair([word, next]);
    }).length;
  });
}

/** Whether the column that tells most of what is asked holds a body; the only body where no column tells anything of it. */
function tellsAskedBody(question: UnderstoodQuestion, row: TableRow): boolean {
  const shared = countShared(question, row);
  const most = Math.max(0, ...shared);
  const bodies = row.cells.flatMap((cell, i) => (isBodyCell(cell) ? [i] : []));
  const isOne = (columns: readonly number[]) => new Set(columns.map((i) => row.cells[i])).size === 1;
  if (most > 0) {
    const best = shared.flatMap((count, i) => (count === most ? [i] : []));
    return best.every((i) => bodies.includes(i)) && isOne(best);
  }
  if (findFiling(question).size === 0) return isOne(bodies);
  const receiving = bodies.filter((i) => RECEIVES.test(row.columns[i] ?? ''));
  return receiving.length === 1;
}
