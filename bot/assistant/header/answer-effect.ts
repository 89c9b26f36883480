import { foldMarks } from '../../../knowledge/language/fold.ts';
import { datesAgree, findDates, formatDate } from '../../../knowledge/language/vietnamese-date.ts';
import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import type { StoredPassage } from '../../../knowledge/store/store.ts';
import { answerWording } from '../../../prompts/answer-wording.ts';
import type { AnswerContext } from '../answer-context.ts';
import type { DraftAnswer, DraftStatement } from '../compose-answer.ts';
import { findNamedScope } from '../named-scope.ts';
import { quotePassage } from '../quote-passage.ts';
import { asksToConfirm } from '../register/deny-premise.ts';
import { partMatches } from '../relations/blank-matches.ts';
import { answerFromHeader, silenceStatement } from './answer-header.ts';

const MAX_QUOTED = 6;
const TYPE = '(?:van ban|quyet dinh|nghi quyet|thong tu|chi thi|ke hoach|quy dinh)';
/** "Những quyết định cũ nào bị bỏ": what a document ends. */
const ENDED = `(?:nhung |cac |may )?${TYPE}(?: cu| truoc day| truoc do| truoc)* (?:nao|gi)(?: cu| truoc day| truoc do)* (?:da |se |phai )*(?:bi |duoc )(?:thay the|thay|bai bo|huy bo|bo|het hieu luc)`;
/** "Có hiệu lực từ ngày nào, thay văn bản nào", folded. */
const ASKS_EFFECT = new RegExp(String.raw`\b(?:(?:co |het |bat dau |phat sinh )?hieu luc|${ENDED})\b`);
const EFFECT_WORDS = new RegExp(
  String.raw`\b(?:${ENDED}|co|het|bat dau|hieu luc|thi hanh|ke tu|tu khi|(?<!thong )tu|vao|(?:ngay |hom |luc )?ky(?: ban hanh)?|ngay nao|ngay|hom|khi nao|bao gio|luc nao|thoi diem nao|va|ra|(?<!chi )thi|ke (?:du|ro|het)|con|van(?! ban)|phai|dung|khong|ko|k|chua|a|ha|nhi|thay (?:the )?(?:cho )?(?:nhung |cac )?${TYPE} (?:nao|gi)|bai bo (?:nhung |cac )?${TYPE} (?:nao|gi))\b`,
  'g',
);
/** What a document says of its own force, and of those it puts out of force. */
const OWN_EFFECT =
  /(?:này|đây)[^.;]{0,60}có hiệu lực|có hiệu lực (?:thi hành )?(?:kể )?từ|hết hiệu lực|(?:thay thế|bãi bỏ)[^.;]{0,60}số \d/iu;
/** When it ends is another thing than when it begins. */
const ASKS_END =
  /\bhet hieu luc (?:thi hanh )?(?:ke )?(?:tu |vao |luc )?(?:ngay|khi|bao gio|thoi diem|nam|nao)\b/;
const OWN_END = /(?:này|đây)[^.;]{0,60}hết hiệu lực|hiệu lực[^.;]{0,40}đến (?:hết )?ngày/iu;
/** "Có hiệu lực từ ngày ký", as askers and texts say it; folded. */
const FROM_SIGNING = /\b(?:tu|vao|luc|ngay khi) (?:ngay |hom |luc |khi )?(?:ky|ban hanh)\b/;
const BEGINS = /có hiệu lực/iu;

/** When a document takes effect and what it ends, in its own words; undefined for any other question. */
export async function answerEffect(context: AnswerContext): Promise<DraftAnswer | undefined> {
  const { text, intents } = context.question;
  const folded = foldMarks(text).toLowerCase();
  if (!ASKS_EFFECT.test(folded) || intents.some(isOfMatter)) return undefined;
  const days = findDates(text);
  const undated = days.reduceRight(
    (left, { start, end }) => `${left.slice(0, start)} ${left.slice(end)}`,
    text,
  );
  const taken = asksToConfirm(context.question.folded) ? takenDay(context) : undefined;
  const named = await findNamedScope(
    context,
    partMatches(taken === undefined ? text : undated, EFFECT_WORDS),
  );
  if (named === undefined) return undefined;
  const tells = ASKS_END.test(folded) ? OWN_END : OWN_EFFECT;
  const told = await Promise.all(named.documents.map((document) => findTelling(context, document, tells)));
  const passages = told.flat();
  const statements = passages.map(({ document, passage }) => quotePassage(document, passage));
  const [only, ...others] = named.documents;
  if (statements.length === 0)
    return taken === undefined || only === undefined || others.length > 0
      ? undefined
      : sayNoDay(context, only);
  const denied = taken === undefined || only === undefined ? undefined : findDenied(taken, only, passages);
  return denied === undefined
    ? { outcome: 'answered', statements }
    : { outcome: 'corrected', statements: [denied, ...statements] };
}

function isOfMatter(intent: string): boolean {
  return intent === 'target' || intent === 'task' || intent === 'signer' || intent === 'recipients';
}

interface Telling {
  readonly document: OfficialDocument;
  readonly passage: StoredPassage;
}

async function findTelling(
  { catalogue }: AnswerContext,
  document: OfficialDocument,
  tells: RegExp,
): Promise<Telling[]> {
  const passages = await catalogue.listPassages(document.id);
  return passages
    .filter(({ role, locator, text }) => role === 'body' && locator !== 'mở đầu' && tells.test(text))
    .slice(0, MAX_QUOTED)
    .map((passage) => ({ document, passage }));
}

/** What a question takes for the day of effect: a day, the signing, or both. */
interface TakenDay {
  readonly day: ReturnType<typeof findDates>[number]['date'] | undefined;
  readonly isSigning: boolean;
}

function takenDay({ question }: AnswerContext): TakenDay | undefined {
  const folded = foldMarks(question.text).toLowerCase();
  const begins = folded.indexOf('hieu luc');
  const day = findDates(question.text).find(({ start, date }) => start > begins && date.day !== null)?.date;
  const isSigning = FROM_SIGNING.test(folded.slice(Math.max(begins, 0)));
  return begins < 0 || (day === undefined && !isSigning) ? undefined : { day, isSigning };
}

/** Says no to a day of effect the text speaks against: it names another one, or another than that of signing. */
function findDenied(
  { day, isSigning }: TakenDay,
  document: OfficialDocument,
  telling: readonly Telling[],
): DraftStatement | undefined {
  const [begin] = telling.filter(({ passage }) => BEGINS.test(passage.text));
  if (begin === undefined) return undefined;
  const words = begin.passage.text.slice(begin.passage.text.search(BEGINS));
  const fromSigning = FROM_SIGNING.test(foldMarks(words).toLowerCase());
  const [own] = fromSigning ? [document.issuedOn] : findDates(words).map(({ date }) => date);
  if (own === undefined || own.day === null) return undefined;
  const isOther = day === undefined ? !datesAgree(own, document.issuedOn) : !datesAgree(day, own);
  if (!isOther) return undefined;
  const said = day === undefined || isSigning ? answerWording.fromSigning : `ngày ${formatDate(day)}`;
  return { text: answerWording.otherFigure(said), sources: [] };
}

/** A document that is silent on its effect: that is said, beside the day it bears. */
async function sayNoDay(context: AnswerContext, document: OfficialDocument): Promise<DraftAnswer> {
  const issued = await answerFromHeader(context, [document], 'issued-on');
  const shown = issued.outcome === 'answered' ? issued.statements : [];
  return { outcome: 'not-found', statements: [silenceStatement(document, 'effect'), ...shown] };
}
