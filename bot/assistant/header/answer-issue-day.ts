import { foldMarks } from '../../../knowledge/language/fold.ts';
import {
  type DateMention,
  datesAgree,
  findDates,
  formatDate,
} from '../../../knowledge/language/vietnamese-date.ts';
import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import {
  type HeaderIntent,
  type Intent,
  isHeaderIntent,
} from '../../../knowledge/search/question-intents.ts';
import { answerWording } from '../../../prompts/answer-wording.ts';
import type { AnswerContext } from '../answer-context.ts';
import type { DraftAnswer } from '../compose-answer.ts';
import { findNamedScope } from '../named-scope.ts';
import { asksToConfirm } from '../register/deny-premise.ts';
import { partMatches } from '../relations/blank-matches.ts';
import { answerFromHeader } from './answer-header.ts';

/** What is done with a document on the day it bears, as askers say it; folded. */
const ISSUING =
  'duoc ban hanh|ban hanh|ky ban hanh|ky ten|ky|ra doi|phat hanh|cong bo|(?:xay dung|lap|lam|soan)(?= (?:ra )?(?:ke hoach|cong van|van ban|quyet dinh|chi thi|thong bao))|gui di|gui|de ngay|ra|de(?! an)|ghi|ngay ban hanh|ngay ky|ngay ra|ngay thang|ngay';
const WHEN =
  '(?:vao |tu |luc |hoi |la |dung )*(?:ngay(?: thang)?(?: nam)? (?:nao|may|bao nhieu|gi)|hom nao|hom may|hom bao nhieu|khi nao|bao gio|luc nao|thoi gian nao|thoi diem nao|thang nao|thang may|nam nao)';
const ASKS_DAY = new RegExp(
  String.raw`\b(?:${ISSUING})\b.*\b(?:${WHEN})\b|\b(?:${WHEN}) (?:thi |ma )?.*\b(?:${ISSUING})\b`,
);
/** In front of the verb these make it a duty, whose day is one something is due on. */
const DUTY =
  /\b(?:phai|can|se|yeu cau|de nghi|han|thoi han|cham nhat|muon nhat|truoc|den|nop|bao cao|hieu luc|het|thong qua|xong|hoan thanh|dien ra|khai mac|to chuc)\b/;
const ISSUING_WORDS = new RegExp(
  String.raw`\b(?:${WHEN}|${ISSUING}|vao|(?<!thong )tu|(?<!chi )thi|la|ay|nay)\b`,
  'g',
);
/** What a question says right in front of the day it takes for the one of issue; folded. */
const TAKEN_BEFORE =
  /\b(?:ban hanh|ky(?: ten)?|ra(?: doi)?|phat hanh|cong bo|lap(?! dat)|soan|gui(?: di)?|de|ghi|ngay)(?: (?:la|vao|tu|hom|ngay|luc|dung|co phai|phai|thi|thang))* $/;
const CONFIRMING =
  /\bco (?:phai|dung)\b|\bxac nhan\b|(?:[\s,]+(?:phai|dung|co|khong|ko|k|chua|chu|vay|ha|a|nhi|nhe|day|the|chac))+[\s?.!]*$/g;
const ASKS_MORE = /\b(?:nao|gi|bao nhieu|may|ai|dau|the nao|ra sao)\b/;

/**
 * "Tỉnh X ra kế hoạch 16 hôm nào", "kế hoạch 16 ký ngày 3/10 phải không": the day a document bears, and where the question
 * takes another one for it, that it is not. Undefined for any other question, and where matter is left to look for.
 */
export async function answerIssueDay(context: AnswerContext): Promise<DraftAnswer | undefined> {
  const taken = findTakenDay(context);
  const asks = ASKS_DAY.test(context.question.folded) && !DUTY.test(context.question.folded);
  if (taken === undefined && !asks) return undefined;
  const rest = taken === undefined ? context.question.text : cutDay(context.question.text, taken);
  const naming = partMatches(rest, ISSUING_WORDS, CONFIRMING);
  const found = await findDocument(
    context,
    naming,
    taken === undefined ? FRAMES : [...FRAMES, 'target', 'task'],
  );
  if (found === undefined) return undefined;
  const { document, beside } = found;
  const answers = await Promise.all(
    (['issued-on', ...beside] as const).map((intent) => answerFromHeader(context, [document], intent)),
  );
  const statements = answers.flatMap((answer) => answer.statements);
  const [day] = answers;
  const isTold = answers.some(({ outcome }) => outcome === 'answered');
  const isRight = taken === undefined || datesAgree(taken.date, document.issuedOn);
  if (isRight || day?.outcome !== 'answered')
    return { outcome: isTold ? 'answered' : 'not-found', statements };
  const denial = { text: answerWording.otherFigure(`ngày ${formatDate(taken.date)}`), sources: [] };
  return { outcome: 'corrected', statements: [denial, ...statements] };
}

/** What else of head and foot may be asked in one breath with the day. */
const BESIDE: readonly Intent[] = ['signer', 'recipients', 'issuer', 'number'];

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

interface Found {
  readonly document: OfficialDocument;
  readonly beside: readonly HeaderIntent[];
}

/** The one document named, where nothing but its name and its head is left of the question. */
async function findDocument(
  context: AnswerContext,
  naming: string,
  frames: readonly Intent[],
): Promise<Found | undefined> {
  const named = await findNamedScope(context, naming);
  const [document, ...others] = named?.documents ?? [];
  if (named === undefined || document === undefined || others.length > 0) return undefined;
  const { terms, intents } = named.context.question;
  const isOwn = context.catalogue.findHeader(document.id).findOwn(terms);
  const isWhole = terms.every((term, i) => term.isWeak || isOwn[i] === true);
  const beside = intents.filter(isHeaderIntent).filter((intent) => BESIDE.includes(intent));
  const isHead = intents.every((intent) => BESIDE.includes(intent) || frames.includes(intent));
  const isOpen = beside.length === 0 && ASKS_MORE.test(foldMarks(naming).toLowerCase());
  return isWhole && isHead && !isOpen ? { document, beside } : undefined;
}

/** Intents that the words around the day may leave; where a day is taken for granted, those of a name, too ("giao chỉ tiêu …"). */
const FRAMES: readonly Intent[] = ['issued-on', 'deadline', 'timespan', 'documents', 'subject'];
