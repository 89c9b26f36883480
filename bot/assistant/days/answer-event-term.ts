import { foldMarks } from '../../../knowledge/language/fold.ts';
import {
  type DateMention,
  findDates,
  formatDate,
  parseIsoDate,
  toIsoDate,
} from '../../../knowledge/language/vietnamese-date.ts';

import { isUnclear } from '../../../knowledge/model/scan-doubt.ts';

import { answerWording } from '../../../prompts/answer-wording.ts';
import { dayCountWording } from '../../../prompts/day-count-wording.ts';
import type { AnswerContext } from '../answer-context.ts';
import type { DraftAnswer, DraftStatement } from '../compose-answer.ts';
import { findItemChanges } from '../register/corrected-values.ts';
import { answerPartOf } from '../several-parts/answer-part.ts';
import { cutOut, type Stretch } from './cut-out.ts';
import { readIssueTerm } from './issue-term.ts';
import { findLastOfTerm, type Term } from './last-of-term.ts';

const WHEN = '(?:ngay (?:nao|may|bao nhieu)|khi nao|bao gio|hom nao)';
const OPENING = '[ ,;]*(?:\\b(?:vay|thi|nhu vay|the|tuc|phai|co) )*';
const LAST =
  '(?:tinh ra|han(?: (?:cuoi(?: cung)?|chot))?|(?:xong )?(?:cham|muon|tre) nhat|ngay cuoi(?: cung)?|het han|den han|truoc|den)';
const ENDING = '(?: (?:vay|nhi|a|the|la (?:cham|muon) nhat|la het han))*';
/** "… chậm nhất ngày nào" anywhere, or a bare "… là ngày nào" at the end. */
const ASKS_LAST_DAY: readonly RegExp[] = [
  new RegExp(`${OPENING}\\b${LAST}(?: (?:la|vao|den|roi vao))* ${WHEN}${ENDING}\\b`),
  new RegExp(`${OPENING}(?:\\b(?:la|vao|den|roi vao) )*\\b${WHEN}${ENDING}$`),
];
/** "10 ngày làm việc kể từ ngày nhận đủ hồ sơ": a term counted from something that happens. */
const FROM_EVENT =
  /(?<count>\d{1,3}) ngay(?<working> lam viec)?,? (?:ke tu|tinh tu|tu|sau) (?:(?:ngay|khi|thoi diem) )*(?<event>.+)$/;
/** "15 ngày kể từ ngày 8/1/2026": in front of the day, and nothing that happens in between. */
const COUNTED_AHEAD = /(?<count>\d{1,3}) ngay(?<working> lam viec)?,? (?:ke tu|tinh tu|tu|sau)(?: ngay)? $/;
/** Words of an event that tell none from another, folded. */
const FRAME = new Set('duoc co day du ngay khi ke tu sau cua cac va o tai la'.split(' '));
/** So many of the words of the event that a term is counted from, and the first, must stand with the day. */
const MIN_EVENT = 0.6;

/**
 * "Nhận đủ hồ sơ ngày 3/3 thì chậm nhất ngày nào phải lập danh sách?": the term that a document counts from that event, and
 * the day it comes to from the day given; a term that the question itself gives is counted as it says.
 */
export async function answerEventTerm(context: AnswerContext): Promise<DraftAnswer | undefined> {
  const text = context.question.text.replace(/[\s?.!]+$/u, '');
  const folded = foldMarks(text);
  const [day, ...others] = findDates(text).filter(({ date }) => toIsoDate(date) !== null);
  const asking = ASKS_LAST_DAY.map((pattern) => pattern.exec(folded)).find((match) => match !== null);
  const on = day === undefined ? null : toIsoDate(day.date);
  if (day === undefined || on === null || others.length > 0 || asking === undefined) return undefined;
  const ahead = COUNTED_AHEAD.exec(folded.slice(0, day.start))?.groups;
  const asked = { start: asking.index, end: asking.index + asking[0].length };
  const behind = `${folded.slice(day.end, asked.start)}${folded.slice(asked.end)}`.trim();
  if (ahead !== undefined && behind === '') return sayPlain(on, toTerm(ahead));
  return answerFromEvent(context, { text, folded, day, on, asked });
}

/** What stands with a day between commas: the event of that day. */
function clauseWords(folded: string, day: Stretch, asking: Stretch): ReadonlySet<string> {
  const blank = `${folded.slice(0, asking.start)}${','.repeat(asking.end - asking.start)}${folded.slice(asking.end)}`;
  const before = blank.slice(0, day.start).split(CLAUSE).at(-1) ?? '';
  const behind = blank.slice(day.end).split(CLAUSE)[0] ?? '';
  return new Set(`${before} ${behind}`.match(/[a-z]+/g) ?? []);
}

const CLAUSE = /[,;:]|\b(?:thi|neu|khi|ma|vay)\b/;

interface Asked {
  readonly text: string;
  readonly folded: string;
  readonly day: DateMention;
  readonly on: string;
  /** The words that ask for the last day. */
  readonly asked: Stretch;
}

async function answerFromEvent(
  context: AnswerContext,
  { text, folded, day, on, asked: asking }: Asked,
): Promise<DraftAnswer | undefined> {
  const lead = /(?:(?:vao|tu|ke tu|ngay|hom|la|luc)\s+)*$/.exec(folded.slice(0, day.start))?.[0].length ?? 0;
  const words = cutOut(text, [
    { start: day.start - lead, end: day.end },
    { start: Math.max(asking.start, day.end), end: asking.end },
  ]);
  if (words === '') return undefined;
  const answer = await answerPartOf(context, `${words} trong bao nhiêu ngày?`);
  if (answer.outcome !== 'answered') return undefined;
  const asked = clauseWords(folded, day, asking);
  const found = answer.statements.filter((statement) => readEventTerm(statement, asked) !== undefined);
  const [first] = found;
  const terms = new Set(found.map((statement) => JSON.stringify(readEventTerm(statement, asked))));
  if (first === undefined || terms.size > 1) return undefined;
  if (countsFromIssue(first)) return sayFromIssue(first, on);
  const say = () => {
    const term = readEventTerm(first, asked);
    return term === undefined ? null : sayLastDay(on, term);
  };
  const computed = compute(say, first.sources.slice(0, 1));
  return computed === undefined ? undefined : { outcome: 'answered', statements: [first, computed] };
}

/** Counted from the document's own day, the statement itself has the last day; another day given is put right. */
function sayFromIssue(statement: DraftStatement, on: string): DraftAnswer {
  const issuedOn = toIsoDate(statement.sources[0]?.document.issuedOn ?? NO_DAY);
  if (issuedOn === on) return { outcome: 'answered', statements: [statement] };
  const denied = { text: answerWording.otherFigure(`ngày ${formatDate(parseIsoDate(on))}`), sources: [] };
  return { outcome: 'corrected', statements: [denied, statement] };
}

const NO_DAY = { year: null, month: null, day: null };

function countsFromIssue({ item }: DraftStatement): boolean {
  return item !== undefined && 'bound' in item && readIssueTerm(item) !== undefined;
}

/** The term a statement's deadline counts from an event that the question tells; only where it is surely read. */
function readEventTerm({ item, sources }: DraftStatement, asked: ReadonlySet<string>): Term | undefined {
  const document = sources[0]?.document;
  if (item === undefined || !('bound' in item) || document === undefined || item.dueOn !== null)
    return undefined;
  const groups = FROM_EVENT.exec(foldMarks(item.rule ?? '').toLowerCase())?.groups;
  const isSure = !isUnclear(item) && findItemChanges(document, item).length === 0;
  if (groups === undefined || !isSure) return undefined;
  // Whose the event is, people leave unsaid ("kinh phí hỗ trợ của …").
  const event = (groups.event?.replace(/ cua .*$/, '').match(/[a-z]+/g) ?? []).filter(
    (word) => !FRAME.has(word),
  );
  const shared = event.filter((word) => asked.has(word));
  const [verb] = event;
  if (verb === undefined || !asked.has(verb)) return undefined;
  return shared.length >= MIN_EVENT * event.length ? toTerm(groups) : undefined;
}

function toTerm({ count, working }: Readonly<Record<string, string | undefined>>): Term {
  return { count: Number(count), isOfWorkingDays: working !== undefined };
}

function sayPlain(on: string, term: Term): DraftAnswer | undefined {
  const computed = compute(() => sayLastDay(on, term), []);
  return computed === undefined ? undefined : { outcome: 'answered', statements: [computed] };
}

function compute(say: () => string | null, sources: DraftStatement['sources']): DraftStatement | undefined {
  const text = say();
  return text === null ? undefined : { text, sources, computations: [{ claimed: text, recompute: say }] };
}

function sayLastDay(on: string, term: Term): string | null {
  const last = findLastOfTerm(on, term);
  const [from, until] = [on, last].map((day) => (day === null ? '' : formatDate(parseIsoDate(day))));
  return last === null || from === undefined || until === undefined
    ? null
    : dayCountWording.lastDayOfTerm(from, term.count, term.isOfWorkingDays, until);
}
