import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';

/** Behind a letter that opens a point, or a number: "a) ", "3. ", "- ". */
const ENUMERATOR = /^\s*(?:[-–•+]\s*|(?:\d{1,2}(?:\.\d{1,2})*|[a-zđ]|[IVX]{1,5})[.)]\s+)/iu;

/** A part's name in front of its only sentence, or one of a row of them: "Yêu cầu: …", "Chỉ tiêu 3: …". */
const LABEL =
  /^\s*(?:(?:Thực hiện )?[Cc]hế độ (?:thông tin, )?báo cáo(?: định kỳ)?|Mục đích|Yêu cầu|Mục tiêu|Chỉ tiêu|Nhiệm vụ)(?:\s+(?:số\s+)?\d{1,2}(?:\.\d{1,2})*)?\s*:\s*/iu;

/** What joins a sentence to the one before it, which does not come along. */
const JOINED_ON = /^\s*(?:Theo đó|Bên cạnh đó|Ngoài ra|Đồng thời|Trong đó|Cùng với đó|Mặt khác)\s*,\s*/iu;

/** What leads over to a list, which does not come along in the same sentence: "…, theo hướng:", "… gồm các nội dung sau:". */
const LEADS_OVER =
  /[\s,]*(?:(?:theo|với) (?:các )?(?:hướng|nội dung|yêu cầu|tiêu chí)(?: sau(?: đây)?)?|như sau|sau đây|cụ thể(?: như sau)?|(?:bao )?gồm(?: có)?(?: các (?:nội dung|nhiệm vụ|hoạt động))?(?: sau(?: đây)?)?|các (?:nội dung|nhiệm vụ|hoạt động|việc)(?: chính)? sau(?: đây)?|trong đó|nhất là|tập trung(?: vào)?)\s*:\s*$/iu;

/** A register item's words as a sentence of its own: no enumerator, a capital first, no closing mark. */
export function toSentence(quote: string): string {
  const bare = quote
    .replace(ENUMERATOR, '')
    .replace(LABEL, '')
    .replace(JOINED_ON, '')
    .trim()
    .replace(LEADS_OVER, '')
    .replace(/\s*(?:\.\/\.|[.;,:/])+$/u, '');
  return capitalise(bare.replaceAll(/\s+/gu, ' '));
}

/** A sentence with its first letter in capital. */
export function capitalise(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

const DUTY = String.raw`(?:\s*:\s*|,?\s+(?:có trách nhiệm|chịu trách nhiệm(?!\s+(?:trước|về|toàn diện))|phải|cần|được giao|căn cứ [^,;.]{0,60},)?\s*)`;

/** "đề nghị các hội, yêu cầu các phòng …": the second verb of order, which the register's name of both has not. */
const ORDER_BETWEEN = '(?:(?:yêu cầu|đề nghị|giao) )?';
/** Who gives the order, in front of it: "UBND tỉnh yêu cầu …". */
const WHO_ORDERS = String.raw`(?:(?:UBND|[UỦ][ỷy] ban nhân dân|Sở|Bộ|Phòng|Ban|Thủ tướng)(?:\s[^.;:]{0,60}?)?\s+)?`;

/** A sentence without the agency it is given to in front: its own plan does not call it "UBND các xã, phường". */
export function withoutActor(sentence: string, actor: string): string {
  const listed = escapeLetters(actor).replaceAll(/(?:,| và) /gu, (mark) => `${mark}${ORDER_BETWEEN}`);
  return withoutOpening(sentence, new RegExp(listed, 'iu'));
}

/**
 * A sentence without what matches in front of it, and the verb that gives a duty.
 *
 * @param named its letters count as its own flags say: names are told from nouns by their capitals
 */
export function withoutOpening(sentence: string, named: RegExp): string {
  const isCaseless = named.flags.includes('i');
  const opening = new RegExp(
    `^(?:${WHO_ORDERS}(?:[Gg]iao|[Yy]êu cầu|[Đđ]ề nghị)\\s+)?(?:${named.source})${DUTY}`,
    isCaseless ? 'iu' : 'u',
  );
  const match = opening.exec(sentence);
  if (match === null || match[0].length === sentence.length) return sentence;
  const rest = sentence.slice(match[0].length);
  return isDuty(match[0], rest) ? capitalise(rest) : sentence;
}

/** Words that give a duty, or that stand between a body and the next mark. */
const GIVEN = /(?::|có trách nhiệm|chịu trách nhiệm|phải|cần|được giao|căn cứ [^,;.]*,)\s*$/u;
/** What tells which bodies are meant, or what became of them: without the body it hangs in the air. */
const OF_BODY =
  /^(?:có(?!\s+(?:kế hoạch|biện pháp|giải pháp|phương án|văn bản|ý kiến|hình thức|chính sách|ít nhất|tối thiểu|\d))|không có|chưa|nào|nơi|thuộc|nằm|giáp|ven|vùng|miền|ở|tại|trên(?! cơ sở)|trong(?! phạm vi| quá trình| thời gian)|đã|đang|sẽ|được|bị|hai|các|đó|này|trọng điểm|biên giới|là(?! (?:cơ quan|đơn vị) )|và|hoặc|,)(?!\p{L})/iu;

/** Whether what stands behind a body's name can be said without it. */
function isDuty(opening: string, rest: string): boolean {
  if (GIVEN.test(opening)) return true;
  return !OF_BODY.test(rest) && !(OF_OFFICE.test(opening) && ANSWERS.test(rest));
}

/** Who answers in person for a body: that is not said of the body. */
const OF_OFFICE = /^(?:Thủ trưởng|Hiệu trưởng|Giám đốc|Chủ tịch|Người đứng đầu|Lãnh đạo)(?!\p{L})/u;
const ANSWERS = /^chịu trách nhiệm(?!\p{L})/u;

function escapeLetters(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}

const DATED = /(?<!\p{L})(?:chủ đề\s*[:“"]|năm nay|năm trước|cùng kỳ)(?!\p{L})/iu;

/** A campaign's name or a comparison with its time: what of last year's plan may not be said again even without its figures. */
export function isOfItsTime(sentence: string, { themes }: OfficialDocument): boolean {
  return DATED.test(sentence) || themes.some(({ theme }) => theme !== '' && sentence.includes(theme));
}
