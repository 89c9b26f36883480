import { agencyKey } from '../../../knowledge/language/abbreviations.ts';
import { foldMarks } from '../../../knowledge/language/fold.ts';
import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import { findNamedBody } from '../../../knowledge/search/named-bodies.ts';
import { WordBag } from '../../../knowledge/search/word-bag.ts';
import { answerWording } from '../../../prompts/answer-wording.ts';
import { listWording } from '../../../prompts/list-wording.ts';
import { type AnswerContext, passageSource } from '../answer-context.ts';
import type { DraftAnswer } from '../compose-answer.ts';
import { describeSource } from '../describe-document.ts';
import { findNamedScope } from '../named-scope.ts';
import { listTableRows, type TableRow } from '../register/table-rows.ts';
import { blankMatches } from '../relations/blank-matches.ts';
import { quoteSection } from '../verbatim/quote-section.ts';

/** "Bảng phân công giao ai làm gì", folded. */
const ASKS_ASSIGNMENT =
  /\bbang (?:phan cong|giao viec|giao nhiem vu|nhiem vu|tien do)\b|\b(?:phan cong|giao)(?: (?:viec|nhiem vu|cu the|cho))* (?:(?:cac|tung|moi|nhung) (?:bo phan|don vi|co quan|ca nhan|nguoi|thanh vien)(?: nao)?|(?:nhung )?ai) .*\b(?:viec|nhiem vu|lam) ?(?:gi|nao)\b/;
const ASSIGNMENT_WORDS =
  /\b(?:bang|phan cong|giao viec|giao nhiem vu|nhiem vu|tien do|giao|ai|lam|gi|viec|thoi han|han|tung|moi|cac bo phan|bo phan|ca nhan|thanh vien|cu the|nao|khi|trong|cua|nhung|cac|cho|xem|liet ke|ke|ra|va)\b/g;
/** A table that gives work has a column of bodies and one of work. */
const ACTOR_COLUMN =
  /\b(?:bo phan|don vi|co quan|nguoi|to chuc|phu trach|chu tri|thuc hien|phan cong|ca nhan)\b/;
const WORK_COLUMN = /\b(?:nhiem vu|noi dung|cong viec|viec|hoat dong)\b/;

/** "Những hàng nào phải kê khai với …": things that the rows of a table name. */
const ASKS_ROWS =
  /\b(?:nhung|cac|liet ke|ke(?: ra| het)?) (?:cac |nhung )*(?:mat hang|hang|hang hoa|dich vu|san pham|loai|thu|khoan|muc|linh vuc|danh muc)\b.*\b(?:nao|gi)\b|\b(?:liet ke|ke(?: ra| het)?) (?:cac |nhung )*(?:mat hang|hang hoa|dich vu|san pham|danh muc)\b/;
const ROW_WORDS =
  /\b(?:nhung|cac|liet ke|ke(?: ra| het)|nao|gi|phai|can|duoc|voi|cho|do|thuoc|cua|o|tai|la|mat hang|danh muc|loai|thu)\b/g;
const MAX_LISTED = 24;
/** Of the question's matter the rows must carry this share among them. */
const MIN_CARRIED = 0.7;

/**
 * "Bảng phân công … giao ai làm gì": the table itself. "Những hàng nào phải kê khai với Sở X": every row that has that
 * body in a cell and stands under the matter asked for. Undefined for any other question, and where documents or tables
 * leave open which is meant.
 */
export async function answerTableList(context: AnswerContext): Promise<DraftAnswer | undefined> {
  const folded = foldMarks(context.question.text);
  if (ASKS_ASSIGNMENT.test(folded)) return answerAssignment(context);
  const body = findNamedBody(context.question);
  const { intents } = context.question;
  const isOther = intents.some((intent) => intent !== 'task' && intent !== 'subject');
  if (body === undefined || isOther || !ASKS_ROWS.test(folded)) return undefined;
  const named = await findNamedScope(context, blankMatches(context.question.text, ROW_WORDS));
  const perDocument = await Promise.all(
    (named?.documents ?? []).map(async (document) => ({
      document,
      rows: listTableRows(await context.catalogue.listPassages(document.id)).filter((row) =>
        names(row, body),
      ),
    })),
  );
  const [only, ...others] = perDocument.filter(({ rows }) => rows.length > 0);
  if (named === undefined || only === undefined || others.length > 0) return undefined;
  const rows = keepMatter(named.context, only.document, only.rows, body);
  return rows.length === 0 || rows.length > MAX_LISTED ? undefined : writeRows(only.document, rows);
}

async function answerAssignment(context: AnswerContext): Promise<DraftAnswer | undefined> {
  const named = await findNamedScope(context, blankMatches(context.question.text, ASSIGNMENT_WORDS));
  const perDocument = await Promise.all(
    (named?.documents ?? []).map(async (document) => {
      const rows = listTableRows(await context.catalogue.listPassages(document.id)).filter(givesWork);
      return [...new Set(rows.map(({ head }) => head))].map((head) => ({
        document,
        head,
        rows: rows.filter((row) => row.head === head),
      }));
    }),
  );
  const [table, ...others] = perDocument.flat();
  if (table?.head === undefined || others.length > 0) return undefined;
  const { document, head, rows } = table;
  const place = head.locator.replace(/, dòng .*$/u, '');
  return quoteSection(document, [{ place, passages: [head, ...rows.map(({ passage }) => passage)] }], [], {
    from: 1,
    missing: [],
  });
}

function givesWork({ columns }: TableRow): boolean {
  const folded = columns.map(foldMarks);
  return folded.some(
    (actor, i) => ACTOR_COLUMN.test(actor) && folded.some((work, j) => i !== j && WORK_COLUMN.test(work)),
  );
}

/** Whether a cell names a body, at its beginning or as one of several. */
function names({ cells }: TableRow, body: string): boolean {
  const bodies = cells.flatMap((cell) => [
    ...cell.split(/;|(?:^|\s)[-+•]\s/u),
    ...cell.split(/[,;]|(?:^|\s)(?:[-+•]|và)\s/u),
  ]);
  return bodies.some((name) => `${agencyKey(name)} `.startsWith(`${body} `));
}

/** The rows that carry most of the matter, by their own words and those of the sections and columns they stand under. */
function keepMatter(
  { question, catalogue }: AnswerContext,
  document: OfficialDocument,
  rows: readonly TableRow[],
  body: string,
): readonly TableRow[] {
  const own = catalogue.findHeader(document.id).findOwn(question.terms);
  const frame = new Set([
    ...body.split(' '),
    ...[...question.folded.matchAll(ROW_WORDS)].flatMap(([words]) => words.split(' ')),
  ]);
  const terms = question.terms.filter(
    ({ isWeak, folded }, i) => !isWeak && own[i] !== true && !frame.has(folded),
  );
  if (terms.length === 0) return rows;
  const counted = rows.map((row) => {
    const { headings } = row.passage;
    const bag = new WordBag([...headings, ...row.sections, ...row.columns, ...row.cells].join(' . '));
    return { row, count: terms.filter((term) => bag.strength(term) === 1).length };
  });
  const most = Math.max(...counted.map(({ count }) => count));
  if (most < MIN_CARRIED * terms.length) return [];
  return counted.filter(({ count }) => count === most).map(({ row }) => row);
}

function writeRows(document: OfficialDocument, rows: readonly TableRow[]): DraftAnswer {
  const heads = [...new Set(rows.map(({ head }) => head))].filter((head) => head !== undefined);
  const count = String(rows.length);
  const opening = listWording.listOpening(rows.length, answerWording.tableRows, describeSource(document));
  return {
    outcome: 'answered',
    statements: [
      {
        text: opening,
        sources: heads.map((head) => passageSource(document, head)),
        referenceRows: [count],
      },
      ...rows.map(({ passage }) => ({
        text: `“${passage.text}”`,
        sources: [passageSource(document, passage)],
      })),
    ],
  };
}
