import type { OutlineItem } from './outlined-text.ts';
import type { Sections } from './register-sections.ts';
import { afterMarker } from './sentences.ts';
import { type ActorMention, findActor, findHeadingActor, OWN_STAFF, roleOf } from './task-actors.ts';
import { findAgency, findVerb, opensWithAgency } from './task-agencies.ts';

// What articles are about that charge nobody, by their headings (Nghị định 78/2025/NĐ-CP, layout of legal texts).
const NO_DUTIES =
  /^(?:phạm vi|đối tượng|giải thích|nguyên tắc|điều kiện|quyền(?!\s(?:hạn|và))|mức|hồ sơ|hiệu lực|tiêu chí|tiêu chuẩn|định mức|chế độ|chính sách|căn cứ|mục (?:đích|tiêu)|chuyển tiếp|điều khoản chuyển tiếp|các hành vi|hành vi|thời (?:hạn|hiệu))(?!\p{L})/iu;
const DEFINITIONS = /^giải thích (?:từ ngữ|thuật ngữ)/iu;

/** Whether an item stands in an article or annexed regulation whose heading leaves room for duties. */
export function setsDuties(item: OutlineItem, sections: Sections): boolean {
  return sections.isProvision(item) && !articleHeadings(item, sections).some((own) => NO_DUTIES.test(own));
}

/** Whether an item stands in an article that only says what words mean. */
export function definesWords(item: OutlineItem, sections: Sections): boolean {
  return articleHeadings(item, sections).some((own) => DEFINITIONS.test(own));
}

function articleHeadings(item: OutlineItem, sections: Sections): string[] {
  return sections
    .ancestorsOf(item)
    .filter((above) => above.role === 'heading')
    .map((above) => above.text.slice(afterMarker(above)).trim());
}

// When or for what a duty holds stands before the one who has it.
const CONDITION =
  /^(?:riêng\s)?(?:trong|khi|nếu|trước|sau|định kỳ|hằng|hàng|căn cứ|trên cơ sở|trường hợp|kể từ|tính từ|ngày|để|theo|đối với|chậm nhất|ngay|tại|tùy|tuỳ|hết|quá|đồng thời|ngoài|qua|thông qua)(?!\p{L})/iu;
const SUBJECT_BEHIND = /(?:[,:]|\sthì)\s(?=\p{L})/gu;
// "các tổ chức, cá nhân thực hiện": in the middle of a list opens nobody's duty.
const IN_LIST = /(?:tổ chức|cơ quan|đơn vị|bộ|sở|ban|hợp tác xã|doanh nghiệp),\s$/iu;
// "b1)": a mark below điểm.
const SUB_MARK = /^\p{L}\d{1,2}[.)]\s*/u;

// What a body may do, is, or has done to it, and what only the law or its own power makes it do.
const NO_DUTY =
  /^(?:được(?!\s(?:\p{L}+\s){0,8}?(?:giao|phân công))|có (?:quyền|thể|ít nhất|tối thiểu|\d)|không|chưa|là|đã|đang|bị|quyết định|quy định|theo (?:quy định|thẩm quyền)|khi|nếu|mà)(?!\p{L})/iu;
// A name with a verb of being in it is half a sentence ("Người lao động đang làm việc …").
const HALF_SENTENCE =
  /\s(?:là|gồm|bao gồm|đang|đã|sẽ|bị|nếu|khi|mà|thì|để|bằng|không|chưa|phải|cần|có (?:quyền|thể)|được(?!\s(?:\p{L}+\s){0,8}?(?:giao|phân công))|vi phạm)(?:\s|$)/iu;
const BARE_NOUN = /^(?:thanh tra|bảo hiểm xã hội|quỹ|đội ngũ|xã|phường|huyện|tỉnh|ngành|báo|hội đồng)$/iu;
const MAX_NAME_CHARS = 220;
const HANDS_ON = /^(?:giao|phân công)\s/iu;
const IN_CHARGE = /(?<!\p{L})(?:có trách nhiệm|có nhiệm vụ)\s/iu;

/**
 * Who a sentence of an article charges without saying "có trách nhiệm": the body it opens with, conditions before it
 * aside, and a verb of doing behind. Undefined for definitions, rights, powers and conditions.
 *
 * @example findDuty('Trong 02 ngày làm việc, Phòng Y tế thẩm định hồ sơ.')?.actor // 'Phòng Y tế'
 */
export function findDuty(sentence: string): ActorMention | undefined {
  const own = SUB_MARK.exec(sentence)?.[0].length ?? 0;
  const words = sentence.slice(own);
  const starts = CONDITION.test(words) ? subjectsBehind(words) : [0];
  for (const at of starts) {
    const duty = dutyAt(words, at);
    if (duty !== undefined)
      return HANDS_ON.test(words.slice(duty.doesFrom)) && !OWN_STAFF.test(words.slice(duty.doesFrom))
        ? findActor(sentence)
        : { ...duty, doesFrom: duty.doesFrom + own };
  }
  return undefined;
}

// Names with a capital first: "văn bản của Bộ, cơ quan ngang Bộ, Sở A tham mưu".
function subjectsBehind(words: string): number[] {
  const starts = [...hideBrackets(words).matchAll(SUBJECT_BEHIND)].map(
    ({ index, 0: mark }) => index + mark.length,
  );
  const isNamed = (at: number) => /^\p{Lu}/u.test(words.slice(at));
  return [
    ...starts.filter(isNamed),
    ...starts.filter((at) => !isNamed(at) && !IN_LIST.test(words.slice(0, at))),
  ];
}

function hideBrackets(text: string): string {
  return text.replace(/\([^()]*\)/gu, (part) => '§'.repeat(part.length));
}

function dutyAt(words: string, at: number): ActorMention | undefined {
  const rest = words.slice(at);
  if (!opensWithAgency(rest)) return undefined;
  const named = findAgency(rest)?.end;
  if (named === undefined || named > MAX_NAME_CHARS) return undefined;
  const end = named + assignedPart(rest.slice(named));
  const actor = rest.slice(0, end);
  const does = rest.slice(end).replace(/^[\s,:;]+/u, '');
  if (BARE_NOUN.test(actor) || HALF_SENTENCE.test(actor) || NO_DUTY.test(does)) return undefined;
  const charged = IN_CHARGE.exec(does);
  const charge = charged === null ? does : does.slice(charged.index + charged[0].length);
  return { actor, ...roleOf(charge), doesFrom: at + rest.length - does.length };
}

// "cơ quan được giao thẩm định phương án có văn bản trả lời": what it was given to do is part of its name.
const GIVEN = /^\s(?:được|do)\s(?:\p{L}+\s){0,8}?(?:giao|phân công)\s\p{L}+\s\p{L}+(?=\s)/iu;
function assignedPart(behind: string): number {
  const given = GIVEN.exec(behind)?.[0];
  if (given === undefined) return 0;
  const clause = behind.slice(given.length).split(/[,;:.]/u)[0] ?? '';
  const verb = findVerb(clause.trimStart());
  const at = given.length + (clause.length - clause.trimStart().length) + (verb ?? 0);
  return verb === undefined || verb === 0 ? 0 : behind.slice(0, at).trimEnd().length;
}

/** Who the item above charges with a listed duty ("UBND xã thực hiện:", "1. Sở A"); undefined when it charges nobody. */
export function findListedDuty(item: OutlineItem, sections: Sections): string | undefined {
  const parent = sections.parentOf(item);
  const own = item.text.slice(afterMarker(item));
  if (parent === undefined || item.marker === null || findVerb(own) !== 0) return undefined;
  const words = parent.text.slice(afterMarker(parent));
  if (parent.role === 'heading' && !/:\s*$/u.test(words)) return findHeadingActor(parent);
  return /:\s*$/u.test(words) ? findDuty(words)?.actor : undefined;
}
