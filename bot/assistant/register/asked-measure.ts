import { agencyKey } from '../../../knowledge/language/abbreviations.ts';
import { foldMarks } from '../../../knowledge/language/fold.ts';
import type { Target } from '../../../knowledge/model/register.ts';
import { findNamedBody } from '../../../knowledge/search/named-bodies.ts';
import type { UnderstoodQuestion } from '../../../knowledge/search/understand-question.ts';
import { WordBag } from '../../../knowledge/search/word-bag.ts';
import { answerWording } from '../../../prompts/answer-wording.ts';
import { passageSource, toSource } from '../answer-context.ts';
import type { DraftStatement } from '../compose-answer.ts';
import { describeSource } from '../describe-document.ts';
import { countsAsked } from './counted-things.ts';
import type { Candidate } from './register-candidates.ts';

/** Units of measure a question may ask in, each with its other spellings, folded; a figure in another unit is none. */
const MEASURES: readonly (readonly string[])[] = [
  ['tiet'],
  ['km', 'ki lo met', 'kilomet', 'cay so'],
  ['ha', 'hec ta'],
  ['m2', 'met vuong'],
  ['m3', 'met khoi'],
  ['tan'],
  ['ta'],
  ['kg', 'ki lo gam'],
  ['lit'],
  ['met', 'm'],
  ['diem'],
];
const ASKED_MEASURE = new RegExp(
  String.raw`\b(?:bao nhieu|may) (${MEASURES.flat().join('|')})\b(?! phan tram)`,
);
const ASKS_SHARE = /\b(?:bao nhieu|may|bn) (?:phan tram|phan nghin|diem phan tram)\b/;
const ASKS_RATE =
  /\b(?:ty le|ti le|ty suat|ti suat)\b.*\b(?:bao nhieu|muc nao)(?=$| (?:thi|vao|trong|nam|o|den|theo|la)\b)/;
const SHARE_SIGN = /(?:bao nhiêu|bao nhieu|mấy|may|bn)\s*[%‰]/iu;

/** Whether a question asks for a share: a number of things is none. */
function asksShare({ folded, text }: UnderstoodQuestion): boolean {
  return ASKS_SHARE.test(folded) || ASKS_RATE.test(folded) || SHARE_SIGN.test(text);
}

/** The spellings of the unit a question asks in ("bao nhiêu km"); undefined when it names none. */
function askedMeasure({ folded }: UnderstoodQuestion): readonly string[] | undefined {
  const unit = ASKED_MEASURE.exec(folded)?.[1];
  return unit === undefined ? undefined : MEASURES.find((spellings) => spellings.includes(unit));
}
const GRADES = ['xuat sac', 'tot', 'gioi', 'kha', 'trung binh', 'dat', 'yeu', 'kem'] as const;
const GRADED = new RegExp(
  String.raw`\b(?:xep loai|loai|hoan thanh|muc|danh hieu|hang) (${GRADES.join('|')})\b`,
  'g',
);

const ASKS_MONEY =
  /\b(?:(?:bao nhieu|may) (?:tien|dong(?! ho)|trieu|ty|nghin|tram nghin)|phat (?:tien )?(?:[a-z]+ ){0,5}bao nhieu(?! phan)|tien (?:[a-z]+ ){0,16}bao nhieu(?! phan)|muc (?:ho tro|tro cap|tro giup|phu cap|chi|thuong) (?:[a-z]+ ){0,16}bao nhieu(?! phan)|vay (?:[a-z]+ ){0,3}bao nhieu(?! phan)|gia (?:tien |ve |la |thanh )*bao nhieu|(?:phu cap|tro cap|hoc bong) (?:[a-z]+ ){0,9}bao nhieu(?= (?:mot|moi|1|de|thang|cho|trong|vay)\b|$)|(?:kinh phi|ngan sach)(?: [a-z]+){0,6} (?:chi|bo tri|cap|danh) bao nhieu(?= (?:cho|de|vao|trong|mua|lam|vay)\b|$)|(?<=^|\?)gia (?:mot|moi|ban|mua|thue|1) (?:[a-z0-9]+ )*bao nhieu(?! phan))\b/;
const IS_MONEY = /\d\s*(?:đồng|nghìn|ngàn|triệu|tỷ|tỉ|đ(?!\p{L}))|lương (?:cơ sở|tối thiểu)/iu;

/** A sum for all together is none for each. */
const ASKS_EACH = /\b(?:moi|tung) (?:[a-z]+)\b/;
const TELLS_EACH = /(?:mỗi|từng|\/\s*(?:01\s*)?\p{L}|một (?:người|hộ|trẻ|nhà|học sinh))/iu;

/** Whether a question asks for a sum of money. */
export function asksMoney({ folded, text }: UnderstoodQuestion): boolean {
  return ASKS_MONEY.test(folded) && !text.includes('%');
}

/** Whether a text can answer a question for money; true for any other question. */
export function tellsMoney({ folded, text: asked }: UnderstoodQuestion, text: string): boolean {
  if (!ASKS_MONEY.test(folded) || asked.includes('%')) return true;
  return IS_MONEY.test(text) && (!ASKS_EACH.test(folded) || TELLS_EACH.test(text));
}

const ASKS_STATE =
  /\b(?:(?<!\b(?:thuc|phat|the|bieu) )hien (?:co|nay|dang|tai)|dang co|tinh (?:den|toi) nay|den nay)\b/;
/** What was reached or has happened, where nothing is said of what is to be. */
const ASKS_RESULT =
  /\b(?:tinh (?:den|toi) (?:het|ngay|giua|cuoi|thang|thoi diem)|tu dau nam (?:den|toi)|da (?:co|dat|xay ra|ghi nhan|lam duoc|thu duoc|giai ngan|xu ly)|nam (?:ngoai|truoc|vua qua|vua roi)|ghi nhan|xay ra)\b/;
const ASKS_GOAL =
  /\b(?:chi tieu|muc tieu|phan dau|phai|giao|ke hoach|giam|tang|so voi|khong de|toi da|toi thieu|it nhat|nhieu nhat|chi de|chi duoc|muon|giu)\b/;

/** Whether a question asks how things stand, not what is to be reached. */
export function asksState({ folded }: UnderstoodQuestion): boolean {
  return ASKS_STATE.test(folded) || (ASKS_RESULT.test(folded) && !ASKS_GOAL.test(folded));
}

function isShareOrRate({ unit, per, quote }: Target): boolean {
  return unit === null || unit === '%' || unit === '‰' || per !== null || /[%‰]/u.test(quote);
}

const ASKS_WHEN = /\b(?:ngay|khi nao|bao gio|luc nao|thang|han|thoi gian|bao lau|hom nao)\b/;

/** Whether an item is of the measure and the grade a question asks of; true where it names none. */
export function isOfAskedMeasure(question: UnderstoodQuestion, { fact }: Candidate): boolean {
  if ('bound' in fact) return !ASKS_MONEY.test(question.folded) || ASKS_WHEN.test(question.folded);
  if (!('indicator' in fact)) return true;
  // What is to be reached does not tell how things stand.
  if (asksState(question) || !countsAsked(question, fact)) return false;
  const quote = foldMarks(fact.quote).toLowerCase();
  const measure = askedMeasure(question);
  const unit = foldMarks(fact.unit ?? '').toLowerCase();
  const isMeasured = measure === undefined || measure.includes(unit) || holdsMeasure(quote, measure);
  if (asksShare(question) && !isShareOrRate(fact)) return false;
  const asked = gradesOf(question.folded);
  const given = gradesOf(quote);
  const isGraded = asked.length === 0 || given.length === 0 || asked.some((grade) => given.includes(grade));
  return (
    isMeasured &&
    isGraded &&
    tellsMoney(question, fact.quote) &&
    holdsPurpose(question, quote, fact.indicator)
  );
}

function holdsMeasure(folded: string, measure: readonly string[]): boolean {
  return new RegExp(String.raw`\d\s*(?:${measure.join('|')})\b`).test(folded);
}

function gradesOf(folded: string): string[] {
  return [...folded.matchAll(GRADED)].flatMap((match) => match[1] ?? []);
}

/** Words that ask for money and say nothing of what it is for, folded. */
const MONEY = new Set(['kinh', 'phi', 'tien', 'von', 'ngan', 'sach', 'dong', 'trieu', 'ty', 'cap', 'tong']);

/** "Kinh phí khuyến nông": a sum for another purpose is none of it. */
function holdsPurpose(question: UnderstoodQuestion, quote: string, indicator: string): boolean {
  if (!/\bkinh phi\b/.test(question.folded)) return true;
  const purpose = question.terms.filter((term) => !term.isWeak && !MONEY.has(term.folded));
  const bag = new WordBag(`${quote} ${foldMarks(indicator).toLowerCase()}`);
  return purpose.length === 0 || purpose.some((term) => bag.strength({ ...term, marked: term.folded }) > 0);
}

/**
 * An item whose own words give, beside its figure or date, the one that was asked for: "100% giáo viên dự giờ 2
 * tiết/tuần" where the lessons are asked, the province's date where the ward's stands behind it. Then the text itself
 * answers, whole; undefined where the item does.
 */
export function quoteAskedText(
  question: UnderstoodQuestion,
  { document, fact, passage }: Candidate,
): DraftStatement | undefined {
  const quote = foldMarks(fact.quote).toLowerCase();
  if ('indicator' in fact) {
    const measure = askedMeasure(question);
    const isShare = fact.unit === '%' || fact.unit === '‰';
    if (measure === undefined || !isShare || !holdsMeasure(quote, measure)) return undefined;
    const text = answerWording.quotation(fact.quote, describeSource(document));
    return { text, sources: [toSource(document, fact)] };
  }
  const level = /\b(xa|phuong|tinh)\b/.exec(question.folded)?.[1];
  const isOthers = level !== undefined && DEMANDED.exec(quote)?.[1] !== undefined && !hasBody(quote, level);
  const whole = passage === undefined ? '' : foldMarks(passage.text).toLowerCase();
  if (!isOthers || passage === undefined || !hasBody(whole, level)) return undefined;
  const text = answerWording.quotation(passage.text, describeSource(document));
  return { text, sources: [passageSource(document, passage)] };
}

/** What a higher body demands is told in front of what the issuer sets itself. */
const DEMANDED =
  /\b(?:ubnd|uy ban nhan dan) (xa|phuong|tinh)\b[^.;]{0,40}\b(?:yeu cau|giao|quy dinh|de nghi)\b/;

function hasBody(folded: string, level: string): boolean {
  return new RegExp(String.raw`\b(?:ubnd|uy ban nhan dan) ${level}\b`).test(folded);
}

/** Of deadlines that several bodies set, those of the body the question has demand something ("Sở Y tế yêu cầu …"). */
export function keepDemanded(
  question: UnderstoodQuestion,
  candidates: readonly Candidate[],
): readonly Candidate[] {
  const body = findNamedBody(question);
  if (body === undefined) return candidates;
  const demand = new RegExp(String.raw`\b${body}\b[^.;]{0,30}\b(?:yeu cau|de nghi)\b`);
  if (!demand.test(question.folded)) return candidates;
  const named = candidates.filter(
    ({ document, fact }) =>
      'bound' in fact &&
      (agencyKey(document.issuer ?? '').startsWith(body) || demand.test(agencyKey(fact.quote))),
  );
  return named.length > 0 ? named : candidates;
}
