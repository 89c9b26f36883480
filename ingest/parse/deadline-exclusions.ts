import { hideBracketed, type Span } from './sentences.ts';

// "hết quý III đạt 60%", "đến hết tháng 9 hoàn thành 80% khối lượng": a step of a value, which the target says.
const OPENS_STEP = /^(?:(?:đến|tới)\s)?(?:hết|cuối)\s/iu;
const STEP =
  /^[\s,]*(?:(?:phải|cần|phấn đấu|ước|dự kiến)\s)*(?:hoàn thành|đạt|giải ngân|thực hiện|có|còn|giảm|tăng)(?:\s[^\d,;.]{1,40})?\s\d[\d.,]*\s?%/iu;
// "nếu đến hết ngày 30/9 giải ngân dưới 50% thì …": a time in a condition.
const CONDITION = /(?:^|[;,.:(])\s*(?:nếu|(?:trong )?trường hợp)\s(?<what>[^,;]*)$/iu;
const REPORTS =
  /(?<!\p{L})(?<!(?:chưa|không)\s(?:\p{L}+\s)?)(?:báo cáo|gửi|nộp|phản ánh|thông báo)(?!\p{L})/iu;
// A number of a page between "ngày" and the day it stands before: "trước ngày 4 15 tháng 6".
const BARE_DAY = /ngày\s\d{1,2}$/iu;
const MONTH_BEHIND = /^[\s–-]*(?:trang\s\d+(?:\/\d+)?[\s–-]*)?(?:\d{1,2}\s+)?tháng\s\d/iu;
// "sơ kết (15/7), tổng kết (cuối tháng 8)": each bracket is of the words before it.
const DATED_BRACKET = /\((?:ngày\s)?\d{1,2}\s?\/\s?\d{1,2}(?:\s?\/\s?\d{4})?\)/iu;
// "đã in “trong tháng 6”": the words a correcting letter takes back.
const TAKEN_BACK = /đã in[^”"“]{0,30}[“"][^”"]*$/iu;

/**
 * Whether a time only tells of something else: a step of a value, a condition, a day a page number has cut, one of several
 * dates in brackets, words taken back.
 *
 * @param left the words of its clause before it
 * @param right what follows it in the item
 */
export function isOfOtherWords(
  time: Span & { readonly bound: string; readonly dueOn: string | null },
  sentence: string,
  left: string,
  right: string,
): boolean {
  const words = sentence.slice(time.start, time.end);
  if (OPENS_STEP.test(words) && STEP.test(right)) return true;
  const condition = CONDITION.exec(left)?.groups?.what;
  if (condition !== undefined && !REPORTS.test(condition) && isConditional(time.bound, right)) return true;
  if (time.dueOn === null && BARE_DAY.test(words) && MONTH_BEHIND.test(right)) return true;
  if (/\(\s*$/u.test(left) && DATED_BRACKET.test(left)) return true;
  return TAKEN_BACK.test(left);
}

// "nếu không hợp lệ trong thời hạn 03 ngày cơ quan A trả lại" sets a term all the same.
function isConditional(bound: string, right: string): boolean {
  return bound !== 'within' || /^[^,;]{0,80}\s(?:thì|mà)\s/iu.test(right);
}

// "Thực hiện Công điện … của … (yêu cầu báo cáo trước ngày 25/01), Trạm Y tế …": what a superior asks, then what follows.
const QUOTED_ORDER =
  /^\s*(?:thực hiện|theo|căn cứ|triển khai)\s[^;]*?\((?<order>(?:trong đó(?:\scó)?\s|có nội dung\s)?(?:yêu cầu|đề nghị|giao|quy định)\s[^()]*)\)[\s,]*/iu;

/** The stretches of a sentence to be read apart: the order of a superior quoted in brackets, and the words behind it. */
export function splitQuotedOrder(sentence: string): readonly Span[] {
  const whole = { start: 0, end: sentence.length };
  const match = QUOTED_ORDER.exec(sentence);
  const order = match?.groups?.order;
  if (match === null || order === undefined || hideBracketed(order) !== order) return [whole];
  const start = match[0].indexOf(`(${order})`) + 1;
  return [
    { start, end: start + order.length },
    { start: match[0].length, end: sentence.length },
  ];
}
