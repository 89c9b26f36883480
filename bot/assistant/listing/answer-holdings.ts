import type { IssuerLevel, OfficialDocument } from '../../../knowledge/model/official-document.ts';
import { type DocumentCard, isHeld } from '../../../knowledge/search/document-cards.ts';
import { matchDocuments } from '../../../knowledge/search/match-documents.ts';
import { withoutPlaces } from '../../../knowledge/search/place-index.ts';
import {
  type UnderstoodQuestion,
  understandQuestion,
} from '../../../knowledge/search/understand-question.ts';
import { listWording } from '../../../prompts/list-wording.ts';
import type { AnswerContext } from '../answer-context.ts';
import type { DraftAnswer } from '../compose-answer.ts';
import { loadScope } from '../find-scope.ts';
import { blankMatches } from '../relations/blank-matches.ts';
import { showDocuments } from './list-documents.ts';

const DOCUMENTS =
  '(?:van ban|tai lieu|ke hoach|cong van|quyet dinh|chi thi|nghi quyet|thong bao|chuong trinh|huong dan)';
const HELD =
  '(?:trong kho|kho (?:dang )?(?:co|giu|luu)|dang (?:co|giu|luu)(?! hieu luc)|hien co|da (?:duoc )?nap|(?<!van )(?:ban|em|bot|may|he thong) (?:dang )?(?:co|giu|biet)|trong he thong|trong bot)';
/** "Kho có bao nhiêu văn bản", "liệt kê các văn bản đang có", "bạn có những văn bản nào"; folded. */
const ASKS_ALL: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:bao nhieu|may) ${DOCUMENTS}\b.*\b${HELD}\b|\b${HELD} (?:tat ca |tong cong )?(?:bao nhieu|may) ${DOCUMENTS}\b`,
  ),
  new RegExp(
    String.raw`\b(?:liet ke|danh sach|ke ten|xem|nhung|cac|tat ca|toan bo)(?: (?:cac|nhung|tat ca|toan bo))* ${DOCUMENTS}\b.*\b${HELD}(?: nao)?\b|\b${HELD} (?:nhung |cac )?${DOCUMENTS} (?:nao|gi)\b`,
  ),
];
/** "Văn bản mới nhất", "kế hoạch gần đây nhất của tỉnh". */
const ASKS_NEWEST = new RegExp(
  String.raw`\b${DOCUMENTS}\b.*\b(?:moi (?:nhat|ban hanh|ra|ve)|gan day(?: nhat)?)\b`,
);
/** Words that ask, and name no document. */
const WORDS = new RegExp(
  String.raw`\b(?:${HELD}|kho|liet ke|danh sach|ke ten|cho (?:toi|minh|em)|xem|nhung|cac|tat ca|toan bo|tong cong|bao nhieu|may|moi (?:nhat|ban hanh|ra|ve)|gan day(?: nhat)?|nao|gi|la|co|dang|hien|nay|thi|duoc|khong|a|vay|the)\b`,
  'g',
);
const LEVELS: readonly (readonly [words: RegExp, level: IssuerLevel])[] = [
  [/\b(?:cua |cap )?(?:trung uong|tw)\b/, 'central'],
  [/\b(?:cua )?cap (?:tinh|thanh pho)\b/, 'province'],
  [/\b(?:cua )?cap (?:xa|phuong)\b/, 'commune'],
];
/** How many of the newest are shown. */
const NEWEST = 3;

/**
 * What the store itself holds: how many documents, which, the newest by the day of issue; all, or those of a place, year
 * or type. Undefined for any other question, and where words are left that may be a matter.
 */
export async function answerHoldings(context: AnswerContext): Promise<DraftAnswer | undefined> {
  const folded = context.question.folded;
  const isNewest = ASKS_NEWEST.test(folded);
  if (!isNewest && !ASKS_ALL.some((pattern) => pattern.test(folded))) return undefined;
  const level = LEVELS.find(([words]) => words.test(folded));
  const naming = blankMatches(
    context.question.text,
    ...(level === undefined ? [WORDS] : [new RegExp(level[0], 'g'), WORDS]),
  );
  const cards = selectHeld(context, understandQuestion(naming));
  if (cards === undefined) return undefined;
  const { documents } = await loadScope(context, cards);
  const held = documents
    .filter(({ issuerLevel }) => level === undefined || issuerLevel === level[1])
    .toSorted((a, b) => dayOf(b) - dayOf(a));
  return isNewest
    ? showNewest(context, held)
    : showAll(context, held, level === undefined ? cards.length : held.length);
}

/** The held documents of a place, year or type, or all; undefined where words are left that name a matter. */
function selectHeld(
  { catalogue }: AnswerContext,
  question: UnderstoodQuestion,
): readonly DocumentCard[] | undefined {
  const mentions = catalogue.places.find(question);
  const match = matchDocuments(question, catalogue.cards, mentions);
  const { terms } = withoutPlaces(question, mentions);
  if (terms.some(({ isWeak }) => !isWeak) || (match.kind !== 'any' && match.kind !== 'chosen'))
    return undefined;
  return (match.kind === 'chosen' ? match.cards : catalogue.cards).filter(
    (card) => isHeld(card) && (question.types.length === 0 || question.types.includes(card.type ?? '')),
  );
}

/** Sortable; what is unknown comes first in its year. */
function dayOf({ issuedOn: { year, month, day } }: OfficialDocument): number {
  return ((year ?? 0) * 100 + (month ?? 0)) * 100 + (day ?? 0);
}

async function showAll(
  context: AnswerContext,
  documents: readonly OfficialDocument[],
  count: number,
): Promise<DraftAnswer> {
  const opening = { text: listWording.held(count), sources: [], referenceRows: [String(count)] };
  return {
    outcome: count === 0 ? 'not-found' : 'answered',
    statements: [opening, ...(await showDocuments(context, documents))],
  };
}

async function showNewest(
  context: AnswerContext,
  documents: readonly OfficialDocument[],
): Promise<DraftAnswer | undefined> {
  const dated = documents.filter(({ issuedOn }) => issuedOn.year !== null);
  if (dated.length === 0) return undefined;
  const undated = documents.length - dated.length;
  const opening = {
    text: listWording.newest(undated),
    sources: [],
    referenceRows: [String(undated)],
  };
  return {
    outcome: 'answered',
    statements: [opening, ...(await showDocuments(context, dated.slice(0, NEWEST)))],
  };
}
