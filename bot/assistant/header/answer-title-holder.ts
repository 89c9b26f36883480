import { foldMarks } from '../../../knowledge/language/fold.ts';
import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import { rankFacts } from '../../../knowledge/search/rank-facts.ts';
import { NO_HEADER, WordBag } from '../../../knowledge/search/word-bag.ts';
import { answerWording } from '../../../prompts/answer-wording.ts';
import type { AnswerContext } from '../answer-context.ts';
import type { DraftAnswer, DraftStatement } from '../compose-answer.ts';
import { findScope } from '../find-scope.ts';
import { findNamedScope } from '../named-scope.ts';
import { quotePassage } from '../quote-passage.ts';
import { answerFromHeader } from './answer-header.ts';

/** Titles of those who sign (Nghị định 30/2020/NĐ-CP, Phụ lục I), folded, the longer first. */
const TITLES = [
  'pho chu tich thuong truc',
  'pho thu tuong',
  'pho chu tich',
  'pho giam doc',
  'pho hieu truong',
  'pho truong phong',
  'pho bi thu',
  'pho chu nhiem',
  'pho chanh van phong',
  'chu tich',
  'giam doc',
  'hieu truong',
  'truong phong',
  'bi thu',
  'bo truong',
  'thu truong',
  'thu tuong',
  'chanh van phong',
  'chu nhiem',
];
const TITLE = `(?<title>${TITLES.join('|')})`;
/** "Ai là chủ tịch …", "hiệu trưởng … là ai", "giám đốc sở … tên gì". */
const ASKS_HOLDER: readonly RegExp[] = [
  new RegExp(String.raw`^(?:hien |nay )*ai (?:dang |hien |nay )*(?:la|lam|giu chuc) ${TITLE}\b`),
  new RegExp(String.raw`\b${TITLE}\b.* (?:hien nay |bay gio )?(?:la ai|ten (?:la )?gi|ten ai)$`),
];
/** "Ai được phê chuẩn làm chủ tịch …", "bổ nhiệm ai giữ chức giám đốc …": told by the text of a decision, by no signature. */
const OFFICE = '(?:(?:ket qua|bau|vao|lam|giu|chuc|chuc vu|chuc danh|cuong vi|vi tri) )*';
const APPOINTS = '(?:phe chuan|bo nhiem|bau|cu|chi dinh|phan cong|dieu dong|mien nhiem|cach chuc|bau cu)';
const ASKS_APPOINTED: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:ai|nguoi nao|ong nao) (?:(?:da|vua|moi|se|duoc|bi) )*${APPOINTS} ${OFFICE}${TITLE}\b`,
  ),
  new RegExp(String.raw`\b${APPOINTS} (?:ai|nguoi nao|ong nao) ${OFFICE}${TITLE}\b`),
];
const MAX_SIGNED = 2;
const MAX_QUOTED = 2;
/** Share of the question's words a passage must carry: the body and its place are among them. */
const MIN_COVERAGE = 0.8;

/**
 * Who holds an office, as far as a document of that body shows it: by whom, in that capacity, it was signed, with the
 * day of the document. Not found where neither a foot nor a text of the documents held has the title so.
 */
export async function answerTitleHolder(context: AnswerContext): Promise<DraftAnswer | undefined> {
  const asked = foldMarks(context.question.text.replace(/[?!.\s]+$/u, '')).toLowerCase();
  const appointed = findTitle(asked, ASKS_APPOINTED);
  const asksElse = context.question.intents.some((intent) => intent === 'signer' || intent === 'number');
  if (appointed !== undefined && !asksElse) return quoteAppointed(context, appointed);
  const title = findTitle(asked, ASKS_HOLDER);
  if (title === undefined || context.question.numbers.length > 0) return undefined;
  const named = await findNamedScope(
    context,
    asked.replace(title, ' ').replace(/\b(?:ai|la|ten|gi|lam|giu chuc|hien nay|dang)\b/g, ' '),
  );
  const signed = (named?.documents ?? []).filter((document) => signedAs(document) === title);
  if (signed.length > 0) {
    const newest = signed.toSorted((a, b) => yearOf(b) - yearOf(a)).slice(0, MAX_SIGNED);
    return answerFromHeader(context, newest, 'signer');
  }
  const told = await quoteTelling(context, title);
  return told.length > 0 ? { outcome: 'answered', statements: told } : sayNotFound(context);
}

function findTitle(asked: string, patterns: readonly RegExp[]): string | undefined {
  return patterns.map((pattern) => pattern.exec(asked)?.groups?.title).find((found) => found !== undefined);
}

/** What a held decision says of who was given an office; undefined where a document that is named does not. */
async function quoteAppointed(context: AnswerContext, title: string): Promise<DraftAnswer | undefined> {
  const told = await quoteTelling(context, title);
  if (told.length > 0) return { outcome: 'answered', statements: told };
  return context.question.numbers.length > 0 ? undefined : sayNotFound(context);
}

function sayNotFound({ catalogue: { heldCount } }: AnswerContext): DraftAnswer {
  const text = answerWording.notFound(heldCount);
  return { outcome: 'not-found', statements: [{ text, sources: [], referenceRows: [String(heldCount)] }] };
}

function yearOf({ issuedOn }: OfficialDocument): number {
  return issuedOn.year ?? 0;
}

/** The office a signer holds: for "KT. CHỦ TỊCH" it stands below, "PHÓ CHỦ TỊCH". */
function signedAs({ signer }: OfficialDocument): string {
  return foldMarks(signer?.title ?? '').toLowerCase();
}

/** Passages that have the title with a person behind it, and the body asked of. */
async function quoteTelling(context: AnswerContext, title: string): Promise<DraftStatement[]> {
  const { catalogue, question } = context;
  const { documents } = await findScope(context);
  const person = new RegExp(String.raw`\b${title}\b.{0,160}\b(?:ong|ba|dong chi) `);
  const found = await Promise.all(
    documents.map(async (document) => {
      const passages = await catalogue.listPassages(document.id);
      return passages
        .filter(({ role, text }) => role !== 'furniture' && person.test(foldMarks(text).toLowerCase()))
        .map((passage) => ({ document, passage }));
    }),
  );
  return rankFacts(question.terms, found.flat(), ({ passage }) => ({
    own: new WordBag(passage.text),
    around: NO_HEADER,
    header: NO_HEADER,
  }))
    .filter(({ coverage }) => coverage >= MIN_COVERAGE)
    .slice(0, MAX_QUOTED)
    .map(({ item }) => quotePassage(item.document, item.passage));
}
