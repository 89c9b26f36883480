import { foldMarks } from '../../../knowledge/language/fold.ts';
import {
  type DateMention,
  datesAgree,
  findDates,
  formatDate,
} from '../../../knowledge/language/vietnamese-date.ts';
import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import { answerWording } from '../../../prompts/answer-wording.ts';
import type { AnswerContext } from '../answer-context.ts';
import type { DraftAnswer } from '../compose-answer.ts';
import { findNamedScope } from '../named-scope.ts';
import { asksToConfirm } from '../register/deny-premise.ts';
import { blankMatches } from '../relations/blank-matches.ts';
import { answerFromHeader } from './answer-header.ts';

/** What is done with a document on the day it bears, as askers say it; folded. */
const ISSUING =
  'duoc ban hanh|ban hanh|ky ban hanh|ky ten|ky|ra doi|phat hanh|cong bo|xay dung|lap|soan|gui di|gui|de ngay|ra|de|ghi|ngay ban hanh|ngay ky|ngay ra|ngay thang|ngay';
const WHEN =
  '(?:vao |tu |luc |hoi |la |dung )*(?:ngay(?: thang)?(?: nam)? (?:nao|may|bao nhieu|gi)|hom nao|hom may|hom bao nhieu|khi nao|bao gio|luc nao|thoi gian nao|thoi diem nao|thang nao|thang may|nam nao)';
const ASKS_DAY = new RegExp(
  String.raw`\b(?:${ISSUING})\b.*\b(?:${WHEN})\b|\b(?:${WHEN}) (?:thi |ma )?.*\b(?:${ISSUING})\b`,
);
/** In front of the verb these make it a duty, whose day is one something is due on. */
const DUTY =
  /\b(?:phai|can|se|yeu cau|de nghi|han|thoi han|cham nhat|muon nhat|truoc|den|nop|bao cao|hieu luc|het|thong qua|xong|hoan thanh|dien ra|khai mac|to chuc)\b/;
const ISSUING_WORDS = new RegExp(String.raw`\b(?:${WHEN}|${ISSUING}|vao|tu|thi|la|ay|do|nay)\b`, 'g');
/** What a question says right in front of the day it takes for the one of issue; folded. */
const TAKEN_BEFORE =
  /\b(?:ban hanh|ky(?: ten)?|ra(?: doi)?|phat hanh|cong bo|lap|soan|gui(?: di)?|de|ghi|ngay)(?: (?:la|vao|tu|hom|ngay|luc|dung|co phai|phai|thi|thang))* $/;
const CONFIRMING =
  /\b(?:co phai|phai|dung|co dung|xac nhan|chac chan|khong|ko|k|chua|chu|vay|ha|a|nhi|nhe|ha|day|the)\b/g;
const ASKS_MORE = /\b(?:nao|gi|bao nhieu|may|ai|dau|the nao|ra sao)\b/;

/**
 * "Tỉnh X ra kế hoạch 16 hôm nào", "kế hoạch 16 ký ngày 3/10 phải không": the day a document bears, and where the question
 * takes another one for it, that it is not. Undefined for any other question, and where matter is left to look for.
 */
export async function answerIssueDay(context: AnswerContext): Promise<DraftAnswer | undefined> {
  const taken = findTakenDay(context);
  const asks = ASKS_DAY.test(context.question.folded) && !DUTY.test(context.question.folded);
  if (context.question.intents.some(isOther) || (taken === undefined && !asks)) return undefined;
  const rest = taken === undefined ? context.question.text : cutDay(context.question.text, taken);
  const document = await findDocument(context, blankMatches(rest, ISSUING_WORDS, CONFIRMING));
  if (document === undefined) return undefined;
  const told = await answerFromHeader(context, [document], 'issued-on');
  if (taken === undefined || told.outcome !== 'answered' || datesAgree(taken.date, document.issuedOn))
    return told;
  const denial = { text: answerWording.otherFigure(`ngày ${formatDate(taken.date)}`), sources: [] };
  return { outcome: 'corrected', statements: [denial, ...told.statements] };
}

function isOther(intent: string): boolean {
  return !['issued-on', 'deadline', 'timespan', 'documents', 'subject'].includes(intent);
}

/** The day a question takes to be the one of issue and wants confirmed. */
function findTakenDay({ question }: AnswerContext): DateMention | undefined {
  const { text, folded } = question;
  if (!asksToConfirm(folded) || ASKS_MORE.test(folded)) return undefined;
  return findDates(text).find(
    ({ start, date }) =>
      date.day !== null && TAKEN_BEFORE.test(foldMarks(text.slice(0, start)).toLowerCase()),
  );
}

function cutDay(text: string, { start, end }: DateMention): string {
  return `${text.slice(0, start)} ${text.slice(end)}`;
}

/** The one document named, where nothing but its name is left of the question. */
async function findDocument(context: AnswerContext, naming: string): Promise<OfficialDocument | undefined> {
  const named = await findNamedScope(context, naming);
  const [document, ...others] = named?.documents ?? [];
  if (named === undefined || document === undefined || others.length > 0) return undefined;
  const { terms } = named.context.question;
  const isOwn = context.catalogue.findHeader(document.id).findOwn(terms);
  return terms.every((term, i) => term.isWeak || isOwn[i] === true) ? document : undefined;
}
