import { foldMarks } from '../../../knowledge/language/fold.ts';
import { formatDate, parseIsoDate, toIsoDate } from '../../../knowledge/language/vietnamese-date.ts';
import { countWorkingDays } from '../../../knowledge/language/working-days.ts';
import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import type { Deadline } from '../../../knowledge/model/register.ts';
import { isUnclear } from '../../../knowledge/model/scan-doubt.ts';
import { isHeld } from '../../../knowledge/search/document-cards.ts';
import { matchDocuments } from '../../../knowledge/search/match-documents.ts';
import { answerWording } from '../../../prompts/answer-wording.ts';
import { dayCountWording } from '../../../prompts/day-count-wording.ts';
import { type AnswerContext, toSource } from '../answer-context.ts';
import type { DraftAnswer, DraftStatement } from '../compose-answer.ts';
import { describeSource } from '../describe-document.ts';
import { findHeaderChanges, findItemChanges } from '../register/corrected-values.ts';
import { addDays } from './count-days.ts';

/** "Cho 15 ngày … tính ra hạn cuối là ngày nào": a count of days and the day it ends on. */
const ASKED =
  /\b(?<count>\d{1,3}) ngay(?<working> lam viec)?\b(?<task>.*?)(?:[ ,;]+(?:vay|thi|nhu vay|the|tuc) ?)*[ ,;]*\b(?:tinh ra|tinh den|han (?:cuoi(?: cung)?|chot)|cham nhat|muon nhat|ngay cuoi(?: cung)?|het han|den han).*\b(?:ngay (?:nao|may|bao nhieu)|khi nao|bao gio|hom nao)$/;

/** "15 ngày kể từ ngày ban hành Kế hoạch này": days from the document's own day, and nothing that happens later. */
const FROM_ISSUE =
  /(?<count>\d{1,3}) ngay(?<working> lam viec)?,? (?:ke tu|tu|sau|tinh tu) (?:ngay )?(?:(?:duoc )?(?:ky|ban hanh)(?: ban hanh)?(?: (?:ke hoach|van ban|quyet dinh|chi thi|cong van|nghi quyet|huong dan|thong bao) nay)?|(?:ke hoach|van ban|quyet dinh|chi thi|cong van|nghi quyet|huong dan|thong bao) nay (?:duoc )?(?:ky|ban hanh)(?: ban hanh)?)$/;

/** Looked through for the last day at most; a count of working days longer than this is none of an office. */
const MAX_CALENDAR_DAYS = 400;

/**
 * "Kế hoạch của tỉnh cho xã 15 ngày để ban hành kế hoạch, tính ra hạn cuối là ngày nào?" of one named document that counts
 * those days from its own day: the words of the deadline and the day they come to. Undefined where the document does not
 * count so, or counts that many days for more than one thing.
 */
export async function answerRelativeDay(context: AnswerContext): Promise<DraftAnswer | undefined> {
  const asked = ASKED.exec(foldMarks(context.question.text).replace(/[\s?.!]+$/, ''))?.groups;
  if (asked === undefined) return undefined;
  const document = await findNamed(context);
  if (document === undefined) return undefined;
  const found = document.deadlines.filter((deadline) => {
    const rule = readRule(deadline);
    return (
      rule?.count === Number(asked.count) &&
      rule.isOfWorkingDays === (asked.working !== undefined) &&
      sharesWords(deadline, asked.task ?? '')
    );
  });
  const [deadline, ...others] = found;
  return deadline === undefined || others.length > 0 ? undefined : sayDeadline(document, deadline);
}

async function findNamed({ question, catalogue, store, viewer }: AnswerContext) {
  const match = matchDocuments(question, catalogue.cards, catalogue.places.find(question));
  const held = match.kind === 'chosen' ? match.cards.filter(isHeld) : [];
  const [only, ...others] = held;
  return only === undefined || others.length > 0 ? undefined : store.findDocument(only.id, viewer);
}

function readRule({ rule }: Deadline): { count: number; isOfWorkingDays: boolean } | undefined {
  const groups = FROM_ISSUE.exec(foldMarks(rule ?? ''))?.groups;
  if (groups === undefined) return undefined;
  return { count: Number(groups.count), isOfWorkingDays: groups.working !== undefined };
}

/** Words between the count of days and the task that name nothing, folded. */
const FRAME = new Set('de phai thi la duoc can cho'.split(' '));

/** Whether the deadline is for what the question says is to be done, by whom and counted from what. */
function sharesWords({ task, actor, rule }: Deadline, said: string): boolean {
  const words = new Set(foldMarks(`${task} ${actor ?? ''} ${rule ?? ''}`).match(/[a-z]+/g) ?? []);
  return (said.match(/[a-z]+/g) ?? []).every((word) => FRAME.has(word) || words.has(word));
}

function sayDeadline(document: OfficialDocument, deadline: Deadline): DraftAnswer {
  const source = toSource(document, deadline);
  const quoted = {
    text: answerWording.quotation(deadline.quote, describeSource(document)),
    sources: [source],
  };
  const say = () => sayLastDay(document, deadline);
  const text = say();
  const computed: DraftStatement[] =
    text === null ? [] : [{ text, sources: [source], computations: [{ claimed: text, recompute: say }] }];
  return { outcome: 'answered', statements: [quoted, ...computed] };
}

/** Bộ luật Dân sự 2015, Điều 147: a term of days begins on the day after the one it is counted from. */
function sayLastDay(document: OfficialDocument, deadline: Deadline): string | null {
  const rule = readRule(deadline);
  const issuedOn = toIsoDate(document.issuedOn);
  const isSure =
    !isUnclear(deadline) &&
    findItemChanges(document, deadline).length === 0 &&
    findHeaderChanges(document, ['issuedOn']).length === 0;
  if (rule === undefined || issuedOn === null || !isSure) return null;
  const last = rule.isOfWorkingDays ? lastOfWorkingDays(issuedOn, rule.count) : addDays(issuedOn, rule.count);
  if (last === null) return null;
  const [from, until] = [issuedOn, last].map((day) => formatDate(parseIsoDate(day)));
  return from === undefined || until === undefined
    ? null
    : dayCountWording.lastDayOfRule(from, rule.count, rule.isOfWorkingDays, until);
}

function lastOfWorkingDays(from: string, count: number): string | null {
  for (let days = count; days <= MAX_CALENDAR_DAYS; days++) {
    const counted = countWorkingDays(from, addDays(from, days));
    if (counted === null) return null;
    if (counted === count) return addDays(from, days);
  }
  return null;
}
