import type { Standing } from '../../knowledge/model/register.ts';
import type { ActContext } from './reference-acts.ts';

/** What a sentence says of whether a document holds, where it does nothing to it; and how far its clause reaches. */
export interface SaidStanding {
  readonly says: Exclude<Standing['says'], 'suspended'>;
  /** How many characters of the sentence before the mention, and of what stands behind it, belong to the clause. */
  readonly before: number;
  readonly after: number;
}

/** Words of ending and holding. "chăm sóc thay thế" is a form of care (Luật Trẻ em 2016, Điều 60). */
const ENDING = String.raw`(?<!(?:chăm sóc|gia đình|cha mẹ|người)\s)(?:thay thế|thay cho)|thu hồi|chấm dứt|gia hạn|kéo dài`;
const FIRM = String.raw`bãi bỏ|h[ủu][ỷy] bỏ|(?:dừng|ngừng|ngưng|đình chỉ|hoãn)\s+(?:việc\s+)?(?:hiệu lực|thực hiện|thi hành|áp dụng)|(?:không|thôi)\s+(?:còn\s+|tiếp tục\s+)?áp dụng|(?:hết|mất|không còn|giữ nguyên|còn|tiếp tục có)\s+(?:nguyên\s+|giá trị\s+)?hiệu lực`;
const CHANGING = 'sửa đổi|bổ sung|đính chính|điều chỉnh';
const toWords = (words: string) => new RegExp(String.raw`(?<!\p{L})(?:${words})(?!\p{L})`, 'giu');
const ENDS_BEFORE = toWords(`${ENDING}|${FIRM}`);
const ENDS_BEHIND = toWords(FIRM);
const ENDS_CLOSE_BEHIND = toWords(ENDING);
const CHANGES = toWords(CHANGING);
/** Between such a word and the document: it is done by, under or for the document, not to it. */
const OTHER_OBJECT =
  /(?<!kèm\s)(?<!\p{L})(?:theo|căn cứ|phù hợp|trái|bởi|bằng|thì|để|nhằm|áp dụng|(?<!(?:thời gian|thời hạn|việc|hiệu lực)\s)thực hiện|đối với)(?!\p{L})/iu;
const MEASURED_BY =
  /(?<!kèm\s)(?<!\p{L})(?:theo|căn cứ|trái với|trái|khác với|bởi|bằng|phù hợp với)(?!\p{L})[^,;]{0,40}$/iu;
const HOLDS_BEFORE =
  /(?:tiếp tục|vẫn)\s+(?:được\s+)?(?:thực hiện|áp dụng|thi hành|triển khai)[^,;]{0,60}$|(?:không|chưa)\s+(?:thay thế|bãi bỏ|h[ủu][ỷy] bỏ)[^,;]{0,40}$/iu;
const HOLDS_BEHIND =
  /^[^;]{0,60}(?<!\p{L})(?:tiếp tục|vẫn|giữ nguyên|(?:không|chưa)\s+(?:bị|được)|(?<!không\s)còn\s+(?:nguyên\s+)?hiệu lực)(?!\p{L})/iu;
const WAS_CHANGED = /^[\s,(]*(?:đã\s+)?(?:được|bị)\s+(?:sửa đổi|bổ sung|đính chính|điều chỉnh)/iu;
const BLANKED = / {8,}/u;
const JOINS = /^[\s,]*(?:(?:và|cùng|hoặc|các|số)[\s,]*)*$/u;
/** "… đã được thay thế bởi Quyết định số …" */
const IS_BY = /(?<!\p{L})(?:bởi|bằng|theo|tại)\s*$/iu;
/** How far from the document such a word is still of it, in characters. */
const REACH = { before: 160, changeBefore: 60, behind: 100, closeBehind: 35 };

/** What the clause says of whether the document it names still holds; undefined where it has no such words of it. */
export function readStanding({ lead, gap, after, heading }: ActContext): SaidStanding | undefined {
  const before = gap.slice(gap.lastIndexOf(';') + 1);
  const rest = after.split(';')[0] ?? '';
  const behind = keepOwn(rest);
  const isBefore = hasObject(`${heading} ${before}`);
  const isBehind = !MEASURED_BY.test(before) && hasPredicate(behind);
  const wasChanged = WAS_CHANGED.test(behind);
  if (!isBefore && !isBehind && !wasChanged) return undefined;
  const isHeld = HOLDS_BEFORE.test(before) || HOLDS_BEHIND.test(behind) || (wasChanged && !isBehind);
  const clause = lead.slice(lead.lastIndexOf(';') + 1).trimStart();
  return { says: isHeld ? 'noted' : 'doubted', before: clause.length, after: rest.length };
}

/** What stands behind a document and the ones joined to it, without the clause that leads to the next (blanked out: see `readAfterwards`). */
function keepOwn(after: string): string {
  let own = '';
  let rest = after;
  for (let blank = BLANKED.exec(rest); blank !== null; blank = BLANKED.exec(rest)) {
    const piece = rest.slice(0, blank.index);
    if (!JOINS.test(piece))
      return own + (IS_BY.test(piece) ? piece : piece.slice(0, piece.lastIndexOf(',') + 1));
    own += piece + blank[0];
    rest = rest.slice(piece.length + blank[0].length);
  }
  return own + rest;
}

function hasObject(before: string): boolean {
  const isNear = (words: RegExp, reach: number) =>
    [...before.matchAll(words)].some((match) => {
      const object = before.slice(match.index + match[0].length);
      return object.length <= reach && !OTHER_OBJECT.test(object);
    });
  return isNear(ENDS_BEFORE, REACH.before) || isNear(CHANGES, REACH.changeBefore);
}

function hasPredicate(behind: string): boolean {
  const isNear = (words: RegExp, reach: number) =>
    [...behind.matchAll(words)].some(({ index }) => index <= reach);
  return isNear(ENDS_BEHIND, REACH.behind) || isNear(ENDS_CLOSE_BEHIND, REACH.closeBehind);
}

const MAX_CLAUSE = 240;

/** How many of so many characters behind (or, below zero, before) a place to quote: up to a limit, at the end of a word. */
export function countWhole(text: string, at: number, count: number): number {
  const part = count < 0 ? text.slice(at + count, at) : text.slice(at, at + count).replace(/[\s./]+$/u, '');
  if (part.length <= MAX_CLAUSE) return part.length;
  if (count >= 0) return Math.max(0, part.lastIndexOf(' ', MAX_CLAUSE));
  return part.length - (part.indexOf(' ', part.length - MAX_CLAUSE) + 1);
}
