import { foldMarks } from '../../../knowledge/language/fold.ts';
import { formatNumber, parseNumber } from '../../../knowledge/language/quantity.ts';
import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import { isUnclear } from '../../../knowledge/model/scan-doubt.ts';
import { isHeld } from '../../../knowledge/search/document-cards.ts';
import { matchDocuments } from '../../../knowledge/search/match-documents.ts';
import type { StoredPassage } from '../../../knowledge/store/store.ts';
import { answerWording } from '../../../prompts/answer-wording.ts';
import { listWording } from '../../../prompts/list-wording.ts';
import { rateWording } from '../../../prompts/rate-wording.ts';
import { type AnswerContext, passageSource, toSource } from '../answer-context.ts';
import type { DraftAnswer, DraftStatement } from '../compose-answer.ts';
import { describeSource } from '../describe-document.ts';

/** A sum paid every month, with where it stands. */
interface Rate {
  readonly passage: StoredPassage;
  /** The heading that tells it from the other sums; null when no heading does. */
  readonly heading: string | null;
}

const RATE =
  /(?<sum>\d{1,3}(?:\.\d{3})+|\d{4,})\s*đồng(?<person>\s*\/\s*(?:người|học sinh|trẻ|cháu|đối tượng|lao động))?\s*\/\s*tháng/iu;
const CAP = /(?:không quá|tối đa|nhiều nhất)\s+(?<months>\d{1,2})\s+tháng(?!\s+(?:tuổi|kể|trước|sau))/iu;
const SUPPORT = /hỗ trợ|hưởng|trợ cấp|chi trả/iu;
const ASKS_TOTAL = /\b(?:tong cong|tong so tien|tat ca|ca thay|ca dot|toi da|nhieu nhat|cao nhat)\b/;
const ASKS_GROUPS =
  /\b(?:hai|ba|cac|2|3|giua) (?:nhom|doi tuong|loai)\b.*\b(?:chenh|khac|hon kem|so voi nhau)\b/;
/** Two groups named with what sets them apart: "người đang làm và người quay lại … chênh nhau". */
const ASKS_GAP =
  /\b(?:va|voi|hay|so voi)\b.*\b(?:chenh|khac|hon kem|cao hon|thap hon|nhieu hon|it hon)\b|\b(?:ho tro|huong|nhan|tro cap)(?: duoc)?(?: (?:nhieu|cao))? hon .+ bao nhieu(?: tien| dong)?\b/;
const ASKS_EACH =
  /\b(?:cac|nhung|tung|moi|liet ke|may) (?:muc|khoan)(?: tien)?(?: duoc)? (?:ho tro|tro cap|huong|chi|tien)\b/;
const ASKS_MONEY = /\b(?:tien|dong|trieu|ho tro|tro cap|huong|kinh phi)\b/;
/** More sums than this are a table of them, no choice of two groups. */
const MAX_RATES = 3;

/**
 * "Được nhận nhiều nhất tổng cộng bao nhiêu?", "hai nhóm được hỗ trợ chênh nhau thế nào?", "có những mức nào" of one named
 * document: sums per month and the months they are paid for as the text gives them, and what they come to. Undefined where the text does not
 * give both itself.
 */
export async function answerRates(context: AnswerContext): Promise<DraftAnswer | undefined> {
  const { folded } = context.question;
  const isOfTotal = ASKS_TOTAL.test(folded) && /\bbao nhieu\b|\bmay\b/.test(folded);
  const isOfGroups = ASKS_GROUPS.test(folded) || ASKS_GAP.test(folded);
  const isOfEach = ASKS_EACH.test(folded);
  if (!ASKS_MONEY.test(folded) || (!isOfTotal && !isOfGroups && !isOfEach)) return undefined;
  const document = await findNamed(context);
  if (document === undefined) return undefined;
  const passages = await context.catalogue.listPassages(document.id);
  const rates = listRates(passages).filter((rate) => isAsked(context, document, rate));
  if (rates.length === 0 || rates.length > MAX_RATES) return undefined;
  const areMeant =
    ASKS_GROUPS.test(folded) || (rates.length === 2 && countOwnWords(folded, rates).every(Boolean));
  if (isOfGroups && areMeant) return compareRates(document, rates);
  if (!isOfTotal) return isOfEach ? listRatesOf(document, rates) : undefined;
  return multiplyRates(document, passages, chooseRates(folded, rates));
}

async function findNamed({ question, catalogue, store, viewer }: AnswerContext) {
  const match = matchDocuments(question, catalogue.cards, catalogue.places.find(question));
  const held = match.kind === 'chosen' ? match.cards.filter(isHeld) : [];
  const [only] = held;
  return only === undefined || held.length > 1 ? undefined : store.findDocument(only.id, viewer);
}

/** Money of another name ("tiền ăn" for "tiền thuê nhà") or for another matter answers nothing. */
function isAsked({ question }: AnswerContext, { subject }: OfficialDocument, { passage }: Rate): boolean {
  const said = foldMarks([passage.text, ...passage.headings, subject ?? ''].join(' ; '));
  const words = new Set(said.match(/[a-z]+/g) ?? []);
  const matter = question.terms.filter(({ folded, isWeak }) => !isWeak && !FRAME_WORDS.has(folded));
  const held = matter.filter(({ folded }) => words.has(folded));
  const named = [...question.folded.matchAll(MONEY_NAME)].flatMap((match) => match[1] ?? []);
  return held.length >= MIN_COVERAGE * matter.length && named.every((name) => said.includes(`tien ${name}`));
}

/** Words of asking for a sum or a difference, folded; they name no matter. */
const FRAME_WORDS = new Set(
  'nhieu nhat tong cong toi da cao ca dot may hai ba nhom doi tuong loai chenh khac nhau hon kem'.split(' '),
);
/** "tiền thuê", "tiền ăn": what the money is called by. */
const MONEY_NAME =
  /\btien (?!(?:theo|la|bao|toi|mot|moi|mat|nhieu|cho|trong|duoc|ho tro|tro cap|may|khong|o|tu|den)\b)([a-z]+)/g;
/** Share of the question's matter that a sum and what stands over it must carry. */
const MIN_COVERAGE = 0.6;

function listRates(passages: readonly StoredPassage[]): Rate[] {
  const found = passages.filter(
    (passage) =>
      passage.role === 'body' &&
      !isUnclear({ ...passage, quote: passage.text, confirmedBy: null }) &&
      RATE.test(passage.text),
  );
  return found.map((passage) => {
    const others = new Set(found.filter((other) => other !== passage).flatMap(({ headings }) => headings));
    const own = passage.headings.filter(
      (heading) => !others.has(heading) && !/^(?:Chương|Điều|Mục)\s/iu.test(heading),
    );
    return { passage, heading: own[0] ?? null };
  });
}

/** Those under the headings that alone have words of the question; all where no heading does. */
function chooseRates(folded: string, rates: readonly Rate[]): readonly Rate[] {
  const counts = countOwnWords(folded, rates);
  const chosen = rates.filter((_, i) => (counts[i] ?? 0) > 0);
  return chosen.length === 1 ? chosen : rates;
}

/** For each sum how many words of the question its headings alone have. */
function countOwnWords(folded: string, rates: readonly Rate[]): number[] {
  const words = rates.map(
    ({ passage }) => new Set(foldMarks(passage.headings.join(' ')).match(/[a-z]+/g) ?? []),
  );
  const asked = new Set(folded.match(/[a-z]+/g) ?? []);
  return words.map((own, i) => {
    const others = words.filter((_, k) => k !== i);
    return [...own].filter((word) => asked.has(word) && others.every((other) => !other.has(word))).length;
  });
}

function quoteRate(document: OfficialDocument, { passage, heading }: Rate): DraftStatement {
  const source = passageSource(document, passage);
  const name = describeSource(document);
  if (heading === null) return { text: answerWording.quotation(passage.text, name), sources: [source] };
  const text = answerWording.quotationUnder(heading, passage.text, name);
  return { text, sources: [source, toSource(document, { ...passage, quote: heading })] };
}

function multiplyRates(
  document: OfficialDocument,
  passages: readonly StoredPassage[],
  rates: readonly Rate[],
): DraftAnswer | undefined {
  const caps = passages.filter(
    (passage) => passage.role === 'body' && CAP.test(passage.text) && SUPPORT.test(passage.text),
  );
  const [cap] = caps;
  if (cap === undefined || new Set(caps.map(({ text }) => monthsOf(text))).size > 1) return undefined;
  const computed = rates.flatMap((rate) => {
    const say = () => sayProduct(rate.passage.text, cap.text);
    const text = say();
    const sources = [passageSource(document, rate.passage), passageSource(document, cap)];
    return text === null
      ? []
      : [quoteRate(document, rate), { text, sources, computations: [{ claimed: text, recompute: say }] }];
  });
  if (computed.length === 0) return undefined;
  const limit = {
    text: answerWording.quotation(cap.text, describeSource(document)),
    sources: [passageSource(document, cap)],
  };
  return { outcome: 'answered', statements: [...computed, limit] };
}

function listRatesOf(document: OfficialDocument, rates: readonly Rate[]): DraftAnswer {
  const count = String(rates.length);
  const opening = listWording.listOpening(rates.length, rateWording.levels, describeSource(document));
  const sources = rates.slice(0, 1).map(({ passage }) => passageSource(document, passage));
  return {
    outcome: 'answered',
    statements: [
      { text: opening, sources, referenceRows: [`${count} ${rateWording.levels}`] },
      ...rates.map((rate) => quoteRate(document, rate)),
    ],
  };
}

function monthsOf(text: string): number | null {
  return parseNumber(CAP.exec(text)?.groups?.months ?? '');
}

function sumOf(text: string): number | null {
  return parseNumber(RATE.exec(text)?.groups?.sum ?? '');
}

function sayProduct(rate: string, cap: string): string | null {
  const [sum, months] = [sumOf(rate), monthsOf(cap)];
  if (sum === null || months === null) return null;
  const isPerPerson = RATE.exec(rate)?.groups?.person !== undefined;
  return rateWording.product(
    rateWording.monthly(formatNumber(sum)),
    rateWording.months(formatNumber(months)),
    rateWording.total(formatNumber(sum * months), isPerPerson),
  );
}

function compareRates(document: OfficialDocument, rates: readonly Rate[]): DraftAnswer | undefined {
  const [first, second, ...more] = rates;
  if (first === undefined || second === undefined) return undefined;
  const say = () => sayGap(first.passage.text, second.passage.text);
  const text = more.length > 0 ? null : say();
  const sources = [first, second].map(({ passage }) => passageSource(document, passage));
  const verdict = text === null ? [] : [{ text, sources, computations: [{ claimed: text, recompute: say }] }];
  return { outcome: 'answered', statements: [...rates.map((rate) => quoteRate(document, rate)), ...verdict] };
}

function sayGap(first: string, second: string): string | null {
  const [a, b] = [sumOf(first), sumOf(second)];
  if (a === null || b === null || a === b) return null;
  const say = (sum: number) => rateWording.monthly(formatNumber(sum));
  return rateWording.gap(say(Math.max(a, b)), say(Math.min(a, b)), say(Math.abs(a - b)));
}
