import { foldMarks } from '../../../knowledge/language/fold.ts';
import { rememberFor } from '../../../knowledge/language/remember.ts';
import type { Target } from '../../../knowledge/model/register.ts';
import type { UnderstoodQuestion } from '../../../knowledge/search/understand-question.ts';

/** Nouns that plans and reports count, with what stands for them, folded; any other noun stands for itself alone. */
const COUNTED: readonly (readonly string[])[] = [
  ['nguoi', 'lao dong', 'hoc sinh', 'tre', 'em', 'dan', 'khach', 'can bo', 'giao vien'],
  ['ho', 'gia dinh'],
  ['nha', 'can nha', 'ngoi nha', 'can'],
  ['truong hoc', 'truong'],
  ['xa', 'phuong', 'thi tran', 'don vi'],
  ['thon', 'to dan pho', 'ban lang'],
  ['lop'],
  ['ca', 'vu', 'truong hop', 'cuoc'],
  ['ban sach', 'cuon', 'dau sach', 'quyen', 'sach'],
  ['cong trinh', 'diem', 'mo hinh', 'cau lac bo'],
  ['dieu duong', 'bac si', 'giuong'],
  ['con', 'dan'],
  ['luot', 'luot khach'],
];

/**
 * First syllables behind "bao nhiêu", "mấy" that are no counted thing, folded: words that join, times, money, units of
 * measure, parts and kinds of documents (which are listed, or named behind the question), and machines typed without marks ("may cay" is a machine).
 */
const NO_NOUN = new Set(
  `la thi va vao trong nam o den theo so cho de tu moi mot cua voi ve nua vay nhi a ha ma khi neu sau truoc tren duoi toi tong khong
  duoc phai co dat nhu ngay gio thang quy tuan phut tuoi lan hom dong trieu ty nghin tram tiet km ki kilomet cay ha hec m2 m3 met tan ta kg
  lit chi nhiem muc moc thoi han van phu dieu khoan chuong phan noi dau ten cap kh qd nq cv ct tb bao giai loai tinh bay loc phat moc
  may nghi quyet ke cong thong huong de uy hoi thanh so ban thoi moi tung thap cao it nhieu hon kem them roi tat toan hien dang da se`.split(
    /\s+/,
  ),
);

/** Nouns of two syllables whose first is also one of the above. */
const WHOLE_NOUNS = [
  'tram y te',
  'tram bom',
  'cay xanh',
  'cay trong',
  'hoi nghi',
  'hoi thao',
  'hoi vien',
  'hoi thi',
] as const;

/** "Bao nhiêu trường học", "số trường học … là bao nhiêu"; folded. */
const NUMBER_OF = /\b(?:tong )?so (?:luong )?([a-z]+(?: [a-z]+)?)\b.*\b(?:bao nhieu|may)$/;
const COUNTS = /\b(?:bao nhieu|may|bn) (?!phan|tien)([a-z]+(?: [a-z]+){0,2})/;
/** "Số trẻ …", "số lượng …" without a word of asking. */
const BARE_NUMBER = /\bso luong ([a-z]+(?: [a-z]+)?)\b/;

/** A number of all there are, which no share tells, folded. */
const ASKS_TOTAL =
  /\b(?:tong so|tong cong|tat ca|ca thay|het thay|toan bo) (?:[a-z]+ ){0,6}(?:bao nhieu|may|bn)\b/;

/**
 * Whether a question says that it wants a number of things ("số trẻ em … là bao nhiêu", "bao nhiêu người"). "Bao nhiêu
 * trẻ em" is said of a share as well.
 */
export function asksNumber({ folded }: UnderstoodQuestion): boolean {
  return NUMBER_OF.test(folded) || /\b(?:bao nhieu|may) nguoi\b/.test(folded);
}

/** Whether only a number of all things of a kind answers ("có tất cả bao nhiêu em"): a share of them never does. */
export function asksTotal({ folded }: UnderstoodQuestion): boolean {
  return ASKS_TOTAL.test(folded);
}

/** The nouns that may stand for the one a question counts ("bao nhiêu hộ"); empty when it counts none. */
const countedNouns = rememberFor(({ folded, text }: UnderstoodQuestion): readonly string[] => {
  if (/%|phần trăm|phan tram|tỷ lệ|ty le/iu.test(text)) return [];
  const counted = COUNTS.exec(folded)?.[1] ?? BARE_NUMBER.exec(folded)?.[1] ?? '';
  const known = findKnown(counted) ?? findKnown(NUMBER_OF.exec(folded)?.[1] ?? '');
  const [first = ''] = counted.split(' ');
  const whole = WHOLE_NOUNS.find((noun) => startsWith(counted, noun));
  return known ?? (whole !== undefined ? [whole] : first === '' || NO_NOUN.has(first) ? [] : [first]);
});

function findKnown(words: string): readonly string[] | undefined {
  return COUNTED.find((nouns) => nouns.some((noun) => startsWith(words, noun)));
}

function startsWith(words: string, noun: string): boolean {
  return ` ${words} `.startsWith(` ${noun} `);
}

/** Whether a folded syllable is part of the noun a question counts: another noun may stand for it. */
export function isOfCountedNoun(question: UnderstoodQuestion, syllable: string): boolean {
  return countedNouns(question).some((noun) => noun.split(' ').includes(syllable));
}

/** The number of a clause counts nothing: "2. Trạm Y tế". */
const LABEL = /^\s*(?:\d+[.)]|[ivx]+\.)+\s/;

/** Whether a text gives a number of what the question counts; true where it counts nothing. */
export function tellsCount(question: UnderstoodQuestion, text: string): boolean {
  const nouns = countedNouns(question);
  if (nouns.length === 0) return true;
  const folded = foldMarks(text).toLowerCase().replace(LABEL, '');
  const counted = new RegExp(String.raw`\d[\d.,]*\s*%?\s*(?:[a-z]+\s+){0,3}(?:${nouns.join('|')})\b`);
  const cell = new RegExp(
    String.raw`\b(?:${nouns.join('|')})\b[^|;.]{0,80}?(?:\||:|\b(?:la|con|dat)\b)\s*(?:[^\d|]{0,80}\|)?\s*\d`,
  );
  const part = new RegExp(
    String.raw`(?:\d/\d+|[%‰]) (?:tong )?so (?:luong )?(?:[a-z]+\s+){0,6}(?:${nouns.join('|')})\b`,
  );
  return counted.test(folded) || cell.test(folded) || part.test(folded);
}

/** Whether a text names what the question counts at all. */
export function namesCounted(question: UnderstoodQuestion, text: string): boolean {
  return new RegExp(String.raw`\b(?:${countedNouns(question).join('|')})\b`).test(
    foldMarks(text).toLowerCase(),
  );
}

/** Whether a share stands where a number of things is asked for: it answers only what is surely the same matter. */
export function isShareOfCounted(question: UnderstoodQuestion, { unit }: Target): boolean {
  return (unit === '%' || unit === '‰') && countedNouns(question).length > 0;
}

/** A figure counted in one noun is none of another ("80.000 ngôi nhà" where schools are asked). */
export function countsAsked(question: UnderstoodQuestion, { unit, quote }: Target): boolean {
  const nouns = countedNouns(question);
  if (nouns.length === 0 || unit === null) return true;
  if (unit === '%' || unit === '‰') return !asksTotal(question);
  const words = ` ${foldMarks(unit)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  return nouns.some((noun) => words.includes(` ${noun} `)) || tellsCount(question, quote);
}
