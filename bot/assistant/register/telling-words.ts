import { foldMarks } from '../../../knowledge/language/fold.ts';
import { rememberFor } from '../../../knowledge/language/remember.ts';
import type { UnderstoodQuestion } from '../../../knowledge/search/understand-question.ts';

/**
 * Acts of an occasion or a course of work, folded, ways to say the same in one group: what is told of one is told of no
 * other. From the programmes and plans of festivals, campaigns, school years and works.
 */
const ACTS: readonly RegExp[] = [
  /\b(?:khai mac|mo man)\b/,
  /\bbe mac\b/,
  /\bkhai giang\b/,
  /\bbe giang\b/,
  /\bphat dong\b/,
  /\bso ket\b/,
  /\btong ket\b/,
  /\bkhoi cong\b/,
  /\b(?:khanh thanh|khai truong)\b/,
  /\b(?:tong duyet|so duyet)\b/,
  /\bhop bao\b/,
  /\b(?:chung ket|chung khao)\b/,
  /\b(?:so khao|vong loai|ban ket)\b/,
];

/** An act that is held as such: what does not name it does not tell of it. A report "tổng kết" is one of the year too. */
const CEREMONY =
  /\b(?:khai mac|mo man|be mac|khai giang|be giang|khoi cong|khanh thanh|khai truong|tong duyet|so duyet|hop bao|(?:le|hoi nghi) (?:[a-z]+ ){0,2}(?:tong ket|so ket|phat dong))\b/;

/** Kinds of waste with rules and figures of their own (Luật Bảo vệ môi trường 2020, chapter VI). */
const WASTES = ['nhựa', 'công nghiệp', 'y tế', 'xây dựng', 'nguy hại', 'điện tử', 'hữu cơ'] as const;

/** Positions people ask the holder of, as documents write them. */
const POSITIONS = [
  'giám đốc',
  'bí thư',
  'thư ký',
  'trưởng phòng',
  'trưởng ban',
  'hiệu trưởng',
  'chủ tịch',
  'chánh văn phòng',
  'đạo diễn',
  'mc',
  'kế toán',
] as const;

/**
 * What a question asks of by a word that the text must have too, in one of its ways: a loan is no grant, a price no sum
 * set aside. `asked` is over the folded question; `told` over the text in lower case with its marks, which part "vay"
 * from "vậy" and "phạt" from "phát".
 */
const TELLING: readonly { readonly asked: RegExp; readonly told: RegExp }[] = [
  {
    asked:
      /\b(?:(?:duoc|cho|de|muc|khoan|goi|tien|han) vay|vay (?:von|tien|bao nhieu|toi da|uu dai)|lai suat)\b/,
    told: /(?<!\p{L})(?:vay|lãi suất|tín dụng)(?!\p{L})/u,
  },
  {
    asked: /\b(?:bi phat|muc phat|tien phat|phat (?:tien|bao nhieu|hanh chinh))\b/,
    told: /(?<!\p{L})phạt(?!\p{L})/u,
  },
  { asked: /\bxu phat\b/, told: /(?<!\p{L})(?:phạt|xử lý)(?!\p{L})/u },
  {
    asked: /\b(?:khen thuong|muc thuong|tien thuong|duoc thuong|thuong (?:tien|bao nhieu))\b/,
    told: /(?<!\p{L})(?:thưởng|giải)(?!\p{L})/u,
  },
  {
    asked: /\bgia ve\b(?! (?:so|bo|phong|tinh|uy ban|ubnd|co quan|viec|cac))|\bve vao (?:cua|cong|xem)\b/,
    told: /(?<!\p{L})vé(?!\p{L})/u,
  },
  { asked: /\bhoc phi\b/, told: /(?<!\p{L})học phí(?!\p{L})/u },
  { asked: /\b(?:le phi|phi thu)\b/, told: /(?<!\p{L})(?:lệ phí|phí)(?!\p{L})/u },
  {
    asked:
      /\b(?:(?:tien|muc|bac|he so) luong|luong (?:co so|toi thieu|giao vien|can bo|nhan vien|cong chuc|vien chuc|hang thang))\b/,
    told: /(?<!\p{L})lương(?!\p{L})/u,
  },
  { asked: /\b(?:bao nhieu|may) lieu\b/, told: /(?<!\p{L})liều(?!\p{L})/u },
  ...WASTES.map((waste) => ({
    asked: new RegExp(String.raw`\b(?:rac|chat thai|phe thai)(?: thai)?(?: ran)? ${foldMarks(waste)}\b`),
    told: new RegExp(String.raw`(?:rác|thải|phế liệu)(?: thải| rắn| sinh hoạt)* ${waste}(?!\p{L})`, 'u'),
  })),
  { asked: /\bcamera\b/, told: /camera/ },
  { asked: /\bcap pho\b/, told: /(?<!\p{L})phó(?!\p{L})/u },
  { asked: /\bkieu mau\b/, told: /kiểu mẫu/u },
  { asked: /\bnong thon moi nang cao\b/, told: /nâng cao/u },
  {
    asked: /\b(?:hoc sinh|hoc vien|lao dong|can bo|dang vien|nguoi) nu\b/,
    told: /(?<!\p{L})(?:nữ|gái)(?!\p{L})/u,
  },
  ...POSITIONS.map((position) => ({
    asked: new RegExp(
      String.raw`\b(?:ai (?:la|lam) (?:[a-z]+ )?${foldMarks(position)}|${foldMarks(position)}\b.* (?:la ai|ten (?:la )?gi|ten))\b`,
    ),
    told: new RegExp(String.raw`(?<!\p{L})${position}(?!\p{L})`, 'u'),
  })),
  { asked: /\bthu nhap\b/, told: /(?<!\p{L})thu nhập(?!\p{L})/u },
  { asked: /\bdoanh thu\b/, told: /(?<!\p{L})(?:doanh thu|tổng thu)(?!\p{L})/u },
  {
    asked: /\bdien tich\b/,
    told: /diện tích|(?<!\p{L})(?:ha|héc ta|hec ta|m2|m²|mét vuông|sào|mẫu)(?!\p{L})/u,
  },
  { asked: /\b(?:dan so|so dan)\b/, told: /dân số|số dân|nhân khẩu/u },
  {
    asked: /\bhet hieu luc (?:thi hanh )?(?:ke )?(?:tu |vao |luc )?(?:ngay|khi|bao gio|thoi diem|nam|nao)\b/,
    told: /hết hiệu lực|đến hết/u,
  },
];

const WHO =
  '(?:ai|(?:don vi|co quan|to chuc|bo phan|so|bo|phong|ban|nganh|doan the|cap|ben|nguoi|hoi) nao)(?: (?:se|la|duoc|giao|phai|co|chiu|trach nhiem|dung ra))*';
/** Duties that one who merely carries out the work does not have, in the ways documents say them, folded. */
const DUTIES: readonly { readonly asked: RegExp; readonly told: RegExp }[] = [
  ['don doc', 'don doc|giam sat|kiem tra|thuong truc|dau moi'],
  ['giam sat|thanh tra', 'giam sat|theo doi|kiem tra|don doc|thanh tra|phan bien'],
  ['tham dinh|tham tra', 'tham dinh|tham tra|xet duyet'],
  ['phe duyet|xet duyet', 'duyet|quyet dinh|ban hanh|thong qua'],
  ['cap phep|cap giay phep', 'cap phep|giay phep|cho phep'],
  ['tai tro|bao tro', 'tai tro|bao tro|xa hoi hoa'],
  ['soan thao|du thao', 'soan thao|du thao|bien soan|xay dung|tham muu'],
].map(([asked, told]) => ({
  asked: new RegExp(String.raw`\b${WHO} (?:${asked})\b`),
  told: new RegExp(String.raw`\b(?:${told})\b`),
}));

/** "Không phải nộp", "không được hỗ trợ"; not the tag of a question ("có phải … không", "được không"), folded. */
const DENIED = /(?<!\b(?:co|phai) )\bkhong (?:phai|duoc|can|bat buoc)\b(?= (?!khong\b)[a-z])/;
const TELLS_DENIAL = /(?<!\p{L})(?:không|chưa|miễn|trừ|ngoài|cấm|nghiêm cấm)(?!\p{L})/u;

/**
 * Whether a text lacks a word of the question that decides which of two like things is meant: the act of an occasion
 * ("bế mạc" where it tells of "khai mạc"), a loan, a fine, a price, or that something is not so.
 *
 * @param levels the text itself, then what is around it, the nearest first: of acts the nearest level that names one counts
 */
export function lacksTellingWord(question: UnderstoodQuestion, levels: readonly string[]): boolean {
  const { words, duties, isDenied, acts, isHeld } = findAsked(question);
  if (words.length > 0 || duties.length > 0) {
    const told = levels.join(' ; ').toLowerCase();
    if (words.some((word) => !word.told.test(told))) return true;
    const plain = duties.length === 0 ? '' : foldMarks(told);
    if (duties.some((duty) => !duty.told.test(plain))) return true;
  }
  if (isDenied && !TELLS_DENIAL.test(levels.slice(0, OWN_LEVELS).join(' ; ').toLowerCase())) return true;
  return acts.length > 0 && tellsOtherAct(acts, isHeld, levels);
}

/** What of all this a question asks: held against every item, found once. */
const findAsked = rememberFor((question: UnderstoodQuestion) => {
  const { folded } = question;
  return {
    words: askedWords(question),
    duties: DUTIES.filter((duty) => duty.asked.test(folded)),
    isDenied: DENIED.test(folded),
    acts: ACTS.filter((act) => act.test(folded)),
    isHeld: CEREMONY.test(folded),
  };
});

/** Whether nothing at all that is told, a whole document say, has such a word of the question: then it cannot answer it. */
export function lacksAskedWord(question: UnderstoodQuestion, texts: readonly string[]): boolean {
  return findAsked(question).words.some((word) => !texts.some((text) => word.told.test(text.toLowerCase())));
}

/** Typed with marks, the word itself is in the question: "giá về" asks for no ticket. */
function askedWords({ folded, text, isMarked }: UnderstoodQuestion): readonly (typeof TELLING)[number][] {
  return TELLING.filter(
    (word) => word.asked.test(folded) && (!isMarked || word.told.test(text.toLowerCase())),
  );
}

/** A denial stands in the text itself, not in its headings. */
const OWN_LEVELS = 2;

function tellsOtherAct(wanted: readonly RegExp[], isHeld: boolean, levels: readonly string[]): boolean {
  const nearest = levels
    .map((level) => foldMarks(level).toLowerCase())
    .find((level) => ACTS.some((act) => act.test(level)));
  return nearest === undefined ? isHeld : !wanted.some((act) => act.test(nearest));
}
