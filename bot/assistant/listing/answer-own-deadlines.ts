import { foldMarks } from '../../../knowledge/language/fold.ts';
import { formatDate, parseIsoDate } from '../../../knowledge/language/vietnamese-date.ts';
import { applicableWording } from '../../../prompts/applicable-wording.ts';
import { listWording } from '../../../prompts/list-wording.ts';
import type { AnswerContext } from '../answer-context.ts';
import type { DraftAnswer } from '../compose-answer.ts';
import { isOfAskedPeriod } from '../register/asked-period.ts';
import { type Candidate, mergeRepeated } from '../register/register-candidates.ts';
import { toStatement } from '../register/register-statements.ts';
import { isReportDue } from './answer-deadline-list.ts';
import { type AskedWindow, findAskedWindow, isDueWithin, OPEN_END } from './asked-window.ts';
import { asksForOwn } from './concerns-asker.ts';
import { type FoundDeadline, findItem, findUpcomingDeadlines } from './list-deadlines.ts';
import { REPORT } from './list-words.ts';
import { MAX_LISTED, sayMore } from './write-list.ts';

/** What such a question asks for, folded; "hạn chế", "hạn hẹp" are no days. */
const DUE = /\b(?:han|deadline|moc)\b(?! (?:che|hep|muc|ngach|han))|\bbao cao (?:gi|nao|nhung gi)\b/;
/** Words that only frame it: with any other, it has a matter of its own. */
const FRAME = new Set(
  `thoi han deadline moc chot cuoi bao cao bc nop gui phai can co cua cho cac nhung nao gi la khi ngay hom
  bao gio luc sap toi den tu nay gio tro di ve sau thoi gian trong may co quan don vi xa phuong truong phong so minh em
  chung ta toi nha liet ke ke ra cho biet xin hoi con viec het nam thang tuan quy dau hang dinh ky nua a nhe nhi
  khong vay the ket qua tong`.split(/\s+/),
);
/** A month, a count of months or a year; any other number may be a document's. */
const PLAIN_NUMBER = /^(?:\d{1,2}|(?:19|20)\d\d)$/;
/** "Báo cáo năm": what is told of a part of a year is none. */
const YEARLY = /\b(?:bao cao|bc) (?:ket qua |dinh ky |tong ket )?(?:hang |ca )?nam\b(?! (?:hoc|\d))/;
const PART_OF_YEAR =
  /\b0?(?:3|6|9|ba|sau|chin) thang\b|\bquy (?:[1-4]|i{1,3}|iv)\b|\b(?:hang|moi) (?:thang|quy|tuan)\b|\bhoc ky\b/;
/** What parts the cells of a table row in a cleaned text. */
const CELL_BORDER = ' | ';

/**
 * "Sắp tới cơ quan tôi có hạn báo cáo nào?", "hạn báo cáo năm" of an asker whose agency is known: what its own documents and
 * those over it set for it, nearest first, as the list of deadlines gives them. Undefined where the question names a matter,
 * a document or a place, or no agency's are asked for.
 */
export async function answerOwnDeadlines(context: AnswerContext): Promise<DraftAnswer | undefined> {
  const { question, agency, asOf } = context;
  const folded = foldMarks(question.text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  const isFramed = folded.split(' ').every((word) => FRAME.has(word) || PLAIN_NUMBER.test(word));
  if (!DUE.test(folded) || !isFramed || question.numbers.length > 0) return undefined;
  const isOwn = asksForOwn(folded);
  if (agency === null)
    return isOwn ? say('clarify', applicableWording.whichAgency, [applicableWording.whichAgency]) : undefined;
  if (asOf === null || (!isOwn && question.years.length > 0)) return undefined;
  const window = toWindow(folded, question.years, asOf);
  const found = await findItems(context, agency, window);
  const current = keepAsked(context, folded, found.current);
  const asked = current.length > 0 ? current : keepAsked(context, folded, found.ended);
  if (asked.length > 0) return write(asked, agency, window.from);
  if (!isOwn) return undefined;
  const day = formatDate(parseIsoDate(window.from));
  return say('not-found', listWording.noOwnDeadlines(agency, day), [agency, day]);
}

function say(outcome: DraftAnswer['outcome'], text: string, referenceRows: readonly string[]): DraftAnswer {
  return { outcome, statements: [{ text, sources: [], referenceRows }] };
}

/** "Sắp tới" and no time at all reach as far as deadlines do. */
function toWindow(folded: string, years: readonly number[], asOf: string): AskedWindow {
  const open = { from: asOf, to: OPEN_END, isYearKnown: true };
  const asked = findAskedWindow(folded.replace(/\bsap (?:toi|den)\b/g, ' '), years, asOf);
  const [year] = years;
  if (asked !== undefined || year === undefined) return asked ?? open;
  return { from: `${year}-01-01`, to: `${year}-12-31`, isYearKnown: true };
}

/** Those of documents in force, and those of replaced ones, which are told only where there are no others. */
async function findItems(
  { store, viewer, catalogue, asOf }: AnswerContext,
  agency: string,
  window: AskedWindow,
): Promise<{ readonly current: readonly Candidate[]; readonly ended: readonly Candidate[] }> {
  const { from } = window;
  const to = window.to === OPEN_END ? null : window.to;
  const found = await findUpcomingDeadlines(store, viewer, { agency, from, to, asOf }, catalogue.relations);
  const toItems = async (listed: readonly FoundDeadline[]) => {
    const items = listed.map(async ({ row, document }): Promise<Candidate[]> => {
      const fact = document === undefined ? undefined : findItem(document, row);
      if (document === undefined || fact === undefined) return [];
      if (to !== null && !isDueWithin(fact, window, document.period)) return [];
      const passages = await catalogue.listPassages(document.id);
      return [{ document, fact, kind: 'deadline', passage: passages[fact.passage], repeated: [], passages }];
    });
    return mergeRepeated((await Promise.all(items)).flat());
  };
  return {
    current: await toItems(found.filter(({ isEnded }) => !isEnded)),
    ended: await toItems(found.filter(({ isEnded }) => isEnded)),
  };
}

/** Of reports asked for, those; of yearly ones, those that are told of no part of a year. */
function keepAsked(
  { question }: AnswerContext,
  folded: string,
  items: readonly Candidate[],
): readonly Candidate[] {
  if (!REPORT.test(folded)) return items;
  const isYearly = YEARLY.test(folded);
  return items.filter((item) => {
    const { fact, passage } = item;
    if (!('bound' in fact) || !isReportDue(fact, passage?.headings ?? [])) return false;
    const isPart = PART_OF_YEAR.test(foldMarks(`${fact.task} ; ${fact.quote} ; ${fact.recurrence ?? ''}`));
    // What is reported within hours of an event is reported in no year's round.
    const isDated = fact.dueOn !== null || fact.recurrence !== null;
    return isYearly ? isDated && !isPart : isOfAskedPeriod(question, item);
  });
}

function write(items: readonly Candidate[], agency: string, from: string): DraftAnswer {
  const day = formatDate(parseIsoDate(from));
  const left = items.length - MAX_LISTED;
  const listed = items
    .slice(0, MAX_LISTED)
    .map((item) => toStatement(item, false, item.fact.quote.includes(CELL_BORDER)));
  return {
    outcome: 'answered',
    opening: {
      text: listWording.ownDeadlines(items.length, agency, day),
      sources: [],
      referenceRows: [agency, day, `ngày ${day}`, String(items.length)],
    },
    statements: left > 0 ? [...listed, sayMore(left, 'thời hạn')] : listed,
  };
}
