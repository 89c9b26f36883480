import type { OutlineItem } from './outlined-text.ts';
import type { Sections } from './register-sections.ts';
import { afterMarker } from './sentences.ts';
import { findActor, findHeadingActor, findOpeningSentence } from './task-actors.ts';
import { findVerb, opensWithAgency } from './task-agencies.ts';

const INTRODUCES = /:\s*$/u;
const OBLIGING =
  /(?<!\p{L})(?:yêu cầu|đề nghị|giao|phải|chịu trách nhiệm|có trách nhiệm|phân công)(?!\p{L})/iu;

/** Whether a numbered, dashed or charged item is itself a task: in a part on tasks, or under a sentence or heading that charges someone. */
export function isTaskItem(item: OutlineItem, sections: Sections): boolean {
  if (item.role !== 'body' || item.zone === 'opening' || item.zone === 'closing') return false;
  const hasChildren = sections.childrenOf(item).length > 0;
  if (hasChildren && (INTRODUCES.test(item.text) || !isSentence(item))) return false;
  if (findHeadingActor(item) !== undefined || !saysSomething(item)) return false;
  if (isNever(item.text) && item.text.length < 200) return false;
  const kind = sections.kindOf(item);
  if (kind === 'results' || sections.isProvision(item)) return false;
  if (kind === 'goal') return isUncountedTarget(item, sections);
  if (kind === 'task') return item.marker !== null || sections.parentOf(item) !== undefined;
  return (
    kind === 'other' && (item.marker !== null || isUnderAgency(item, sections)) && isCharged(item, sections)
  );
}

// Among the targets of a plan, what is to be kept up or kept from happening without a figure: "Không để hình thành điểm phức tạp mới".
const KEEPS =
  /^(?:không (?:để|có|xảy ra|phát sinh)|duy trì|giữ vững|giữ ổn định|chấm dứt|bảo đảm|đảm bảo|hoàn thành)(?!\p{L})/iu;

function isUncountedTarget(item: OutlineItem, sections: Sections): boolean {
  const own = item.text.slice(afterMarker(item));
  return item.marker !== null && sections.setsTargets(item) && KEEPS.test(own) && !/\d/u.test(own);
}

// A shorter line over children is their heading, whatever ends it.
const MIN_PARENT_TASK_CHARS = 120;

function isSentence(item: OutlineItem): boolean {
  return /[.;!](?:\/\.)?$/u.test(item.text) && item.text.length > MIN_PARENT_TASK_CHARS;
}

function saysSomething(item: OutlineItem): boolean {
  const own = item.text.slice(afterMarker(item));
  if (TABLE_TITLE.test(item.text) || IS_NAMES.test(own)) return false;
  return /\p{L}{2,}\s+\p{L}/u.test(own);
}

// "Biểu 3. Kinh phí (đơn vị: triệu đồng)" stands over a table, "Lò Thị Mai Tẩn A Pao" under what is signed.
const TABLE_TITLE =
  /^\P{L}*(?:biểu|bảng|phụ lục|phụ biểu|mẫu|hình|sơ đồ)\s(?:số\s)?(?:\d+|[IVX]+)(?:[.:]|\s?[-–]|$)/iu;
const IS_NAMES = /^\s*\p{Lu}\p{Ll}*(?:\s+\p{Lu}\p{Ll}*)+\s*$/u;

function isUnderAgency(item: OutlineItem, sections: Sections): boolean {
  const parent = sections.parentOf(item);
  return parent !== undefined && findHeadingActor(parent) !== undefined;
}

// A letter without headings: "đề nghị … thực hiện các nội dung sau:" over numbered items.
function isCharged(item: OutlineItem, sections: Sections): boolean {
  const above = sections.ancestorsOf(item);
  if (above.some((one) => findHeadingActor(one) !== undefined)) return true;
  if (above.some((one) => INTRODUCES.test(one.text) && OBLIGING.test(one.text))) return true;
  return findOpeningSentence(item, sections) !== undefined;
}

const ASKS =
  /(?<!\p{L})(?:yêu cầu|đề nghị|giao)\s(?!của|tại|theo|về|thực tế|cao|đặt ra|và|cầu|công tác|phát triển|mới|lưu|thông|dịch|tiếp)/iu;
const MUST = /(?<!\p{L})(?:phải|chịu trách nhiệm|có trách nhiệm)(?!\p{L})/iu;

// What a form makes its signer say, and the force of the document itself.
const NEVER = /(?<!\p{L})tôi(?!\p{L})|có hiệu lực/iu;

// "chuyên mục “Bản làng quê tôi”": a name says nothing.
function isNever(text: string): boolean {
  return NEVER.test(text.replaceAll(/“[^”]*”|"[^"]*"/gu, ''));
}

/** Whether a sentence outside the lists of tasks assigns or obliges. */
export function obliges(sentence: string, item: OutlineItem, sections: Sections): boolean {
  if (isNever(sentence)) return false;
  if (tellsBody(sentence) || tellsCase(sentence, item, sections)) return true;
  if (/(?<!\p{L})đã (?:yêu cầu|đề nghị|giao|phân công)/iu.test(sentence)) return false;
  if (item.zone === 'opening' && (INTRODUCES.test(sentence) || !ASKS.test(sentence))) return false;
  if (MUST.test(sentence)) return true;
  if (INTRODUCES.test(sentence) && sections.childrenOf(item).length > 0) return false;
  if (/(?<!\p{L})theo (?:yêu cầu|đề nghị)(?!\p{L})/iu.test(sentence)) return false;
  if (ASKS.test(sentence)) {
    const opensAsking = /^\P{L}*(?:yêu cầu|đề nghị|giao)|yêu cầu việc/iu.test(sentence);
    return opensAsking || findActor(sentence) !== undefined;
  }
  const isUnmarkedTask =
    item.zone === 'body' && opensWithAgency(sentence) && findActor(sentence) !== undefined;
  return isUnmarkedTask && sections.kindOf(item) === 'task' && findVerb(sentence) !== undefined;
}

// "Đối với các trường: Bố trí kinh phí …": a body and what it is to do, wherever it stands.
function tellsBody(sentence: string): boolean {
  const opening = /^đối với\s[^:]{3,120}:\s+(?=\p{Lu})/iu.exec(sentence)?.[0];
  return (
    opening !== undefined &&
    findActor(sentence) !== undefined &&
    findVerb(sentence.slice(opening.length)) === 0
  );
}

/** "Trường hợp không cân đối được kinh phí, các đơn vị có văn bản đề xuất …": what a body does in a case, in a plan. */
function tellsCase(sentence: string, item: OutlineItem, sections: Sections): boolean {
  if (!IN_CASE.test(sentence) || item.zone !== 'body' || sections.isProvision(item)) return false;
  const named = findActor(sentence);
  return named !== undefined && findVerb(sentence.slice(named.doesFrom)) === 0;
}
const IN_CASE = /^(?:trong\s)?(?:trường hợp|nếu)\s[^,;:]{5,160},\s*\p{Ll}/iu;

const NARRATED_TASKS = /(?:giải pháp|nhiệm vụ)[^.:]{0,80}(?:như|gồm|sau)\s?:/iu;
const IMPERATIVE =
  /^(?:(?:bên cạnh đó|đồng thời|cùng với đó|ngoài ra|theo đó),?\s)?(?:tiếp tục|tăng cường|đẩy mạnh|tổ chức|xây dựng|triển khai|thực hiện|phối hợp|chỉ đạo|rà soát|đưa|nâng cao|huy động|chủ động|đa dạng|phát triển|kiểm tra|tuyên truyền|bố trí|hướng dẫn|lồng ghép|duy trì|củng cố)(?!\p{L})/iu;

/** Whether a text begins to tell of a plan's measures: "Theo đó, Kế hoạch đề ra các giải pháp như: …". */
export function narratesTasks(text: string): boolean {
  return NARRATED_TASKS.test(text);
}

/** Whether a sentence of such a text tells one of them. */
export function isNarratedTask(sentence: string): boolean {
  return NARRATED_TASKS.test(sentence) || IMPERATIVE.test(sentence);
}
