/** What stands at the head of a statement and narrows it. */
export interface TargetHead {
  readonly condition: string | null;
  readonly scope: string | null;
  /** Offset in the sentence where the head begins; null when there is none. */
  readonly start: number | null;
  /** Where it ends, its comma included; null when there is none. */
  readonly end: number | null;
}

const NONE: TargetHead = { condition: null, scope: null, start: null, end: null };
// What a statement goes on with behind the comma that ends its head.
const CLOSING = String.raw`(?=,\s(?:phấn đấu|tỷ lệ|tỉ lệ|số|tổng|giải ngân|ít nhất|tối thiểu|đạt|thì|bảo đảm|đảm bảo|hoàn thành|có|\d))`;
const CONDITION_HEAD = new RegExp(
  String.raw`^\P{L}*((?:nếu|trường hợp|trong (?:trường hợp|điều kiện)|với điều kiện)\s[^;]*?(?:${CLOSING}|(?=,[^,;]*$)|(?=\s(?:đạt|thì|là)\s[^,;]*$))|trong điều kiện\s[^,;]*?(?=\s*$))`,
  'iu',
);
const SCOPE_HEAD =
  /^\P{L}*(?:riêng\s)?(đối với\s(?:(?:các\s)?(?:xã|phường|thị trấn|đặc khu),\s(?=(?:phường|xã|thị trấn|đặc khu)\s))*[^,:;()]{2,100}(?:\([^()]*\))?)\s?(?=[,:]\s)/iu;

/**
 * "Trường hợp đủ vốn, …", "Đối với dự án …, …": the condition or the scope that opens the part of a sentence between
 * semicolons in which a value stands.
 */
export function findHead(sentence: string, until: number): TargetHead {
  const from = sentence.lastIndexOf(';', until) + 1;
  const part = sentence.slice(from, until);
  const condition = CONDITION_HEAD.exec(part);
  const match = condition ?? SCOPE_HEAD.exec(part);
  const words = match?.[1];
  if (match === null || words === undefined) return NONE;
  const end = from + match[0].length;
  const start = end - match[0].length + match[0].indexOf(words);
  return {
    condition: condition === null ? null : words.trim(),
    scope: condition === null ? words.trim() : null,
    start,
    end: /[,:]/u.test(sentence[end] ?? '') ? end + 1 : end,
  };
}
