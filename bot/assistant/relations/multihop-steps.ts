import { documentTypeNames } from '../../../knowledge/language/abbreviations.ts';
import { foldMarks } from '../../../knowledge/language/fold.ts';
import type { UnderstoodQuestion } from '../../../knowledge/search/understand-question.ts';

const TYPES = ['van ban', ...documentTypeNames.map(foldMarks)].join('|');
/** What one document does with another that it names, folded. */
export const ACTS =
  'can cu|dua|noi tiep|tiep noi|thuc hien|trien khai|tiep tuc|theo|dan|nhac|thay the|thay cho|sua doi|bai bo|huy bo|cu the hoa';
const REFERRING = '(?:do|ay|nay|noi tren|vua neu|kia)';
const ADVERBS = '(?:(?:thi|lai|da|cung|duoc|von|con) )*';
/** What else may be asked of the document reached: who signed it, what it sets. */
const OTHERS =
  '(?:la )?(?:do )?(?:ai|ong nao|ba nao|nguoi nao) ky|(?:duoc )?(?:ban hanh|ky|ra doi|phat hanh)|co hieu luc|co |dat |giao |quy dinh|gui |yeu cau|ve viec|noi ve|noi gi|phai |han ';
const LEVELS = 'tinh|thanh pho|huyen|quan|xa|phuong|so|bo|phong|truong';
/** "Theo bài đăng thì": where the asker takes the second step from. */
/** With "của Bộ mà …" what is asked may be said in any words: it is not asked of the document that names it. */
const ASKED = '.*\\b(?:nao|may|gi|ai|bao nhieu|dau)\\b.*';
const ACCORDING = '(?:theo (?:bai|trang|ban) [a-z]+(?: [a-z]+){0,3}? thi )';
/** "…, quyết định đó thay thế quyết định nào", "…; kế hoạch tỉnh đó giao sở nào". */
const PRONOUN = new RegExp(
  `^(?<first>.+?)[\\s,;.?:]+(?:(?:va|roi|con|thi|vay) )*${ACCORDING}?(?<type>${TYPES})(?: (?:cua )?(?:${LEVELS}))? ${REFERRING} ${ADVERBS}(?<second>(?:${ACTS}) .+|(?:${OTHERS}).*)$`,
  'd',
);
/** "Quyết định mà kế hoạch của tỉnh thực hiện thay thế quyết định nào", "công văn của Sở mà kế hoạch 9 dẫn ra do ai ký". */
const RELATIVE = new RegExp(
  `^(?<type>${TYPES})(?: cua)?(?<about> (?:${LEVELS})\\b[^,;?]*?)? (?:ma|duoc) (?<first>.+?) (?:co |da )?(?<verb>${ACTS})(?: (?:ra|den|toi|chieu|vao|theo|lam can cu))*(?<matter>(?: (?!(?:${ACTS}|la)\\b)[a-z]+){0,6}?) ${ADVERBS}(?<second>(?:${ACTS}) .+|(?:${OTHERS}).*)$`,
  'd',
);
const RELATIVE_OF_BODY = new RegExp(
  `^(?<type>${TYPES})(?: cua)?(?<about> (?:${LEVELS})\\b[^,;?]*?) ma (?<first>.+?) (?:co |da )?(?<verb>${ACTS})(?: (?:ra|den|toi|chieu|vao|theo|lam can cu))* ${ADVERBS}(?<second>${ASKED})$`,
  'd',
);

/** A question of two steps. */
export interface Steps {
  /** The first step, as a question. */
  readonly first: string;
  /** The type the second step calls the first one's answer by, folded; null for "văn bản". */
  readonly type: string | null;
  /** How the question itself describes the first one's answer, as typed; null where it asks for it. */
  readonly reached: string | null;
  readonly second: string;
  /** Whether one noun names the first one's answer ("công văn mà kế hoạch 9 dẫn"): nothing else then answers. */
  readonly isRelative: boolean;
}

/** "Trường A thực hiện kế hoạch trẻ em của tỉnh; kế hoạch ấy của tỉnh lại thực hiện quyết định nào": the first step is told. */
const STATED = new RegExp(
  `^(?<first>.+) (?<verb>${ACTS})(?: (?:vao|tren|theo|den|toi|cho))* (?<reached>(?<type>${TYPES}) .+?)[\\s,;.:]+(?:(?:va|vay|roi|con|thi|ma) )*\\k<type>(?<about>(?: [^\\s,;.:]+){0,8}?) ${ADVERBS}(?<second>(?:${ACTS}) (?:(?:cac|nhung) )?(?:${TYPES})(?: hanh dong)? (?:so )?(?:nao|may|gi).*)$`,
  'd',
);
/** "Kế hoạch 12/KH-UBND mà kế hoạch năm nay dẫn là để thực hiện nghị quyết nào": it is named outright. */
const NAMED_OUTRIGHT = new RegExp(
  `^(?<named>(?:${TYPES}) (?:so )?\\d\\S*)(?:,? (?:ma|duoc|do)|,? trong) .+? (?:(?:(?:vien )?dan|nhac|neu|de cap|can cu)(?: (?:den|toi|ra|chieu|o tren))* )?(?:(?:la|thi|nham|lai|da|von) )*(?:de )?(?<second>(?:${ACTS}) (?:(?:cac|nhung) )?(?:${TYPES})(?: hanh dong)? (?:so )?(?:nao|may|gi).*)$`,
  'd',
);

/** "Văn bản nào bị Quyết định 31 bãi bỏ": asked of Quyết định 31. */
const ACTED_ON = new RegExp(
  `^(?<sought>(?:nhung |cac )?(?:${TYPES}) nao) (?:da )?(?:bi|duoc) (?<actor>(?:${TYPES}) .+?) (?<verb>thay the|thay|bai bo|huy bo|sua doi)$`,
  'd',
);

/** A question for what a document has put out of force, asked of that document; undefined for any other. */
export function askOfActor({ text }: UnderstoodQuestion): string | undefined {
  const { sought, actor, verb } =
    ACTED_ON.exec(foldMarks(text).replace(/[\s?.!]+$/, ''))?.indices?.groups ?? {};
  if (sought === undefined || actor === undefined || verb === undefined) return undefined;
  return [actor, verb, sought].map((span) => text.slice(...span)).join(' ');
}

/** The same question without what is only said of where the document is cited; undefined for any other. */
export function dropCitingClause({ text }: UnderstoodQuestion): string | undefined {
  const { named, second } = NAMED_OUTRIGHT.exec(foldMarks(text))?.indices?.groups ?? {};
  return named === undefined || second === undefined
    ? undefined
    : `${text.slice(...named)} ${text.slice(...second)}`;
}

const ASKS = /\b(?:nao|may|gi|bao nhieu|ai|dau)\b/;
/** Words that only point back to what was named. */
const POINTING = new Set('do ay nay kia noi tren vua neu cua thi lai la'.split(' '));
/** The day of what is reached stands in its name. */
const ASKS_DAY = /,? (?:va )?(?:(?:ra|ban hanh|ky) )?ngay (?:nao|may|bao nhieu)$/;

/** Takes a question of two steps apart; undefined for any other question. */
export function partSteps({ text }: UnderstoodQuestion): Steps | undefined {
  const whole = foldMarks(text).replace(/[\s?.!]+$/, '');
  const folded = whole.replace(ASKS_DAY, '');
  const stated = partStated(text, folded);
  if (stated !== undefined) return stated;
  const cut = (span: readonly [number, number] | undefined) =>
    span === undefined ? '' : text.slice(...span);
  const pronoun = PRONOUN.exec(folded);
  const match = pronoun ?? RELATIVE.exec(whole) ?? RELATIVE_OF_BODY.exec(whole);
  const groups = match?.indices?.groups;
  if (match === null || groups === undefined) return undefined;
  const named = match.groups?.type ?? '';
  const first = cut(groups.first);
  const asked =
    pronoun === null
      ? `${first}${cut(groups.matter)} ${cut(groups.verb)} ${cut(groups.type)} nào${groups.about === undefined ? '' : ` của${cut(groups.about)}`}`
      : spellOut(first);
  return {
    first: asked,
    type: named === 'van ban' ? null : named,
    reached: null,
    second: cut(groups.second),
    isRelative: pronoun === null,
  };
}

/** "Tiếp tục kế hoạch nào" is to go on carrying it out. */
function spellOut(first: string): string {
  return first.replace(/(tiếp tục|tiep tuc)(?! (?:thực|thuc|triển|trien) )/iu, '$1 thực hiện');
}

function partStated(text: string, folded: string): Steps | undefined {
  const match = STATED.exec(folded);
  const { first, verb, type, reached, about, second } = match?.indices?.groups ?? {};
  if (first === undefined || verb === undefined || type === undefined) return undefined;
  if (reached === undefined || about === undefined || second === undefined) return undefined;
  const [told, again] = [folded.slice(...reached), folded.slice(...about)];
  const named = new Set(told.split(' '));
  const isSame = again.split(' ').every((word) => word === '' || POINTING.has(word) || named.has(word));
  if (!isSame || ASKS.test(told) || ASKS.test(folded.slice(...first))) return undefined;
  const [opening, act, kind] = [first, verb, type].map((span) => text.slice(...span));
  return {
    first: spellOut(`${opening} ${act} ${kind} nào`),
    type: folded.slice(...type) === 'van ban' ? null : folded.slice(...type),
    reached: text.slice(...reached),
    second: text.slice(...second),
    isRelative: false,
  };
}
