import { documentTypeNames } from '../../../knowledge/language/abbreviations.ts';
import { foldMarks } from '../../../knowledge/language/fold.ts';
import type { Reference } from '../../../knowledge/model/register.ts';
import type { UnderstoodQuestion } from '../../../knowledge/search/understand-question.ts';

/** "Kế hoạch nào của xã thực hiện Quyết định 88?" taken apart. */
export interface CitingQuestion {
  /** What is said of the documents looked for ("kế hoạch nào của xã"), as typed. */
  readonly citing: string;
  /** What is said of the document they name ("Quyết định 88"), as typed. */
  readonly target: string;
  /** The relations asked for; empty for any. */
  readonly relations: readonly Reference['relation'][];
  /** Whether a body is asked for that may as well be one that has to act: "đơn vị nào triển khai Kế hoạch 113". */
  readonly mayAskOfDuty: boolean;
}

// The symbols people type in their place; the others are short for other words more often.
const TYPES = ['van ban', ...documentTypeNames.map(foldMarks), 'kh', 'qd', 'nq', 'ct', 'cv'].join('|');
const BODIES =
  'don vi|co quan|noi|dia phuong|tinh|thanh pho|huyen|quan|xa|phuong|so|phong|bo|truong|nganh|cap|ban';
/** What is looked for: "văn bản nào", "những kế hoạch", "ai". */
const SOUGHT = `(?:(?:nhung|cac|may|bao nhieu) (?:${TYPES}|${BODIES})(?: nao| gi)?|(?:${TYPES}|${BODIES}) (?:nao|gi)|ai|nhung dau)`;
/** What may follow it in front of the verb: whose it is, auxiliaries, "đã lập kế hoạch". */
const ABOUT = `(?: (?:cua|o|tai|thuoc|do) [^,;?]{2,60}?)??(?: (?:(?:dang )?(?:co |luu )?trong kho|dang (?:co|luu)|da|dang|se|co|duoc|hien|con|cung|ban hanh|ra|lap|lam|xay dung|de|${TYPES}))*`;

const VERBS: readonly (readonly [words: string, relations: readonly Reference['relation'][]])[] = [
  ['thay the|thay cho', ['replaces', 'repeals']],
  ['bai bo|huy bo', ['repeals', 'replaces']],
  ['sua doi(?: bo sung|, bo sung)?|bo sung|sua', ['amends']],
  [
    '(?:vien )?dan(?: chieu)?|nhac|can cu|dua|(?:tiep tuc )?(?:thuc hien|trien khai)|tiep tuc|cu the hoa|theo',
    [],
  ],
];
/** Verbs with which a body, not a document, may be the one that acts. */
const DUTY = /^(?:(?:tiep tuc )?(?:thuc hien|trien khai)|tiep tuc|theo|cu the hoa)$/;

/** "Lấy Quyết định 88 làm căn cứ", "coi nghị quyết ấy là chỗ dựa": the document stands between. */
const TAKEN =
  '(?<verb>lay|coi|chon) (?<target>.+) (?:lam|la) (?:can cu|co so|cho dua|nen|goc|diem tua|chuan)(?: (?:phap ly|ban hanh|thuc hien|trien khai|xay dung|lap|de|cho)\\b[^,;?]*)?';

const LEAD =
  '(?:(?:cho (?:toi|minh|em|anh|chi) (?:hoi|biet)|xin hoi|liet ke|ke ten|tim|trong kho|hien|danh sach|dang co|co|,) ?)*';
const BEHIND_VERB = '(?: (?:den|toi|vao|cho|tren|theo|ca|ra|lai))*';
const ENDING = /(?:[\s,]+(?:khong|chua|vay|nhi|a|nhe|ha|ko|k))*[\s?.!]*$/;
/** A further question behind what was named makes it another kind. */
const ASKS_MORE = /\b(?:nao|gi|bao nhieu|may|ai|dau|the nao|ra sao|khi nao|bao gio|nhu nao)\b/;

/** "Quyết định 35 còn hiệu lực không" asks whether another one has ended it. */
const IN_FORCE =
  /^(?<target>.+?) (?:nay |gio |hien |da |co |van )*(?:con|het) hieu luc(?: thi hanh)?(?: hay)?$/;

/** Takes a question apart that asks which documents name another; undefined for any other question. */
export function parseCitingQuestion(question: UnderstoodQuestion): CitingQuestion | undefined {
  const { text } = question;
  const folded = foldMarks(text);
  const end = folded.length - (ENDING.exec(folded)?.[0].length ?? 0);
  const said = folded.slice(0, end);
  const inForce = IN_FORCE.exec(said)?.groups?.target;
  if (inForce !== undefined)
    return {
      citing: '',
      target: text.slice(0, inForce.length),
      relations: ['replaces', 'repeals'],
      mayAskOfDuty: true,
    };
  for (const [words, relations] of VERBS) {
    const found = matchActive(said, words) ?? matchPassive(said, words);
    if (found === undefined) continue;
    const [citing, target] = [found.citing, found.target].map(([from, to]) => text.slice(from, to).trim());
    if (citing === undefined || target === undefined || target === '') return undefined;
    if (ASKS_MORE.test(foldMarks(target))) return undefined;
    const isBody = !new RegExp(String.raw`\b(?:${TYPES})\b`).test(foldMarks(citing));
    return { citing, target, relations, mayAskOfDuty: isBody && DUTY.test(found.verb) };
  }
  return undefined;
}

type Stretch = readonly [from: number, to: number];
interface Parts {
  readonly citing: Stretch;
  readonly target: Stretch;
  readonly verb: string;
}

function matchActive(said: string, verbs: string): Parts | undefined {
  const behind = verbs.includes('can cu') ? [TAKEN] : [];
  return [...behind, `(?<verb>${verbs})${BEHIND_VERB} (?<target>.+)`]
    .map((pattern) => toParts(new RegExp(`^${LEAD}(?<citing>${SOUGHT}${ABOUT}) ${pattern}$`, 'd').exec(said)))
    .find((parts) => parts !== undefined);
}

/** "X làm căn cứ cho quyết định nào", "nghị quyết X là cơ sở để ra kế hoạch nào". */
const TAKEN_FOR = `^(?<target>.+?),? (?:da |duoc |dung |lay )*(?<verb>lam|la|thanh) (?:can cu|co so|cho dua|nen tang|nen)(?: phap ly)? (?:cho|cua|de)(?: (?:viec|ra|lap|ban hanh|xay dung|lam|co|den))* (?<citing>${SOUGHT}${ABOUT})$`;

/** "… dẫn làm căn cứ", "… nhắc đến trong kế hoạch": what may follow the verb at the end of a question. */
const CITED_AS = `(?: (?:lai|den|toi|ra))*(?: (?:(?:de )?(?:lam|la) (?:can cu|co so)|(?:vao|trong|o) (?:cac |nhung )?(?:${TYPES})(?: cua (?:ho|minh|no|don vi|truong|dia phuong)(?: minh)?)?))?`;
/** Said of a document, these verbs cite it; said by one, they state anything ("văn bản nào nêu chỉ tiêu"). */
const STATING = 'neu(?: ten)?|de cap|noi|ghi';
/** "Ở đâu" asks for the documents as "trong văn bản nào" does. */
const WHERE = '(?:nhung |cac )?(?:dau|cho nao)';

function matchPassive(said: string, verbs: string): Parts | undefined {
  const cited = verbs.includes('nhac') ? `${verbs}|${STATING}` : verbs;
  const asksAhead = `(?:duoc|bi|do) (?<citing>${SOUGHT}${ABOUT}) (?<verb>${cited})${CITED_AS}`;
  const asksBehind = `(?:duoc|bi) (?<verb>${cited})(?: (?:o|trong|tai|boi|den|toi|theo|lam can cu))* (?<citing>${SOUGHT}${ABOUT}|${WHERE})`;
  const passive = [asksAhead, asksBehind].map((pattern) => `^(?<target>.+?),? (?:da )?${pattern}$`);
  return [...passive, ...(verbs.includes('nhac') ? [TAKEN_FOR] : [])]
    .map((pattern) => toParts(new RegExp(pattern, 'd').exec(said)))
    .find((parts) => parts !== undefined);
}

function toParts(match: RegExpExecArray | null): Parts | undefined {
  const { citing, target } = match?.indices?.groups ?? {};
  if (citing === undefined || target === undefined) return undefined;
  return { citing, target, verb: match?.groups?.verb ?? '' };
}
