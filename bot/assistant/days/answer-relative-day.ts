import { foldMarks } from '../../../knowledge/language/fold.ts';
import { toIsoDate } from '../../../knowledge/language/vietnamese-date.ts';
import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import type { Deadline } from '../../../knowledge/model/register.ts';
import { type DocumentCard, isHeld } from '../../../knowledge/search/document-cards.ts';
import { matchDocuments } from '../../../knowledge/search/match-documents.ts';
import type { UnderstoodQuestion } from '../../../knowledge/search/understand-question.ts';
import { answerWording } from '../../../prompts/answer-wording.ts';
import { type AnswerContext, toSource } from '../answer-context.ts';
import type { DraftAnswer, DraftStatement } from '../compose-answer.ts';
import { describeSource } from '../describe-document.ts';
import { readIssueTerm, sayIssueTerm } from './issue-term.ts';

/** "Cho 15 ngày … tính ra hạn cuối là ngày nào": a count of days and the day it ends on. */
const ASKED =
  /\b(?<count>\d{1,3}) ngay(?<working> lam viec)?\b(?<task>.*?)(?:[ ,;]+(?:vay|thi|nhu vay|the|tuc) ?)*[ ,;]*\b(?:tinh ra|tinh den|han (?:cuoi(?: cung)?|chot)|cham nhat|muon nhat|ngay cuoi(?: cung)?|het han|den han).*\b(?:ngay (?:nao|may|bao nhieu)|khi nao|bao gio|hom nao)$/;

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
  const found = document.deadlines.filter(
    (deadline) => readIssueTerm(deadline) !== undefined && sharesWords(deadline, asked.task ?? ''),
  );
  const fitting = found.filter((deadline) => {
    const term = readIssueTerm(deadline);
    return term?.count === Number(asked.count) && term.isOfWorkingDays === (asked.working !== undefined);
  });
  const [deadline, ...others] = fitting.length > 0 ? fitting : found;
  if (deadline === undefined || others.length > 0) return undefined;
  const told = sayDeadline(document, deadline);
  if (fitting.length > 0) return told;
  const said = answerWording.otherFigure(
    `${asked.count} ngày${asked.working === undefined ? '' : ' làm việc'}`,
  );
  return { outcome: 'corrected', statements: [{ text: said, sources: [] }, ...told.statements] };
}

/** The one held document that the question names, else the one issued on the day it gives. */
async function findNamed({ question, catalogue, store, viewer }: AnswerContext) {
  const match = matchDocuments(question, catalogue.cards, catalogue.places.find(question));
  const held = match.kind === 'chosen' ? match.cards.filter(isHeld) : [];
  const [only, ...others] =
    held.length === 1 ? held : findIssuedThen(question, catalogue.cards.filter(isHeld));
  return only === undefined || others.length > 0 ? undefined : store.findDocument(only.id, viewer);
}

/** "KH của tỉnh ban hành 08/01/2026": the documents of that day and of the type named. */
function findIssuedThen({ dates, types }: UnderstoodQuestion, cards: readonly DocumentCard[]) {
  const [day, ...others] = dates.filter((date) => toIsoDate(date) !== null);
  if (day === undefined || others.length > 0) return [];
  return cards.filter(
    ({ issuedOn, type }) =>
      toIsoDate(issuedOn) === toIsoDate(day) &&
      (types.length === 0 || (type !== null && types.includes(type))),
  );
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
  const say = () => sayIssueTerm(document, deadline);
  const text = say();
  const computed: DraftStatement[] =
    text === null ? [] : [{ text, sources: [source], computations: [{ claimed: text, recompute: say }] }];
  return { outcome: 'answered', statements: [quoted, ...computed] };
}
