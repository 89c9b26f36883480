// Where money comes from, to the end of the clause or the verb that says what is done with it.
const NAMED = String.raw`(?:nguồn\s(?!lực(?!\p{L}))(?=\p{L})|(?:ngân sách|vốn(?!\s(?:có|là))|xã hội (?:hóa|hoá)|quỹ|kinh phí (?:sự nghiệp|chi thường xuyên|khoa học|đã được giao|được giao|thường xuyên)|chi thường xuyên|sự nghiệp|(?:các )?chương trình mục tiêu|tài trợ|đóng góp|huy động|các nguồn|dự toán (?:chi|ngân sách|được giao|kinh phí))(?!\p{L}))`;
const END = String.raw`(?=\s(?:để|nhằm|thực hiện|(?<!kinh phí )(?:bảo|đảm) đảm|cấp(?! (?:xã|tỉnh|huyện|trên|phường))|chi trả|chi cho|là|theo|trong dự toán|hỗ trợ(?!\sngoài)|được|đối ứng|khoảng|phục vụ|cho)(?!\p{L})|\s?[:;()]|(?<!năm|đoạn)\s\d|,\s(?=(?:để|nhằm|thực hiện|theo|cụ thể|trong đó|do|phục vụ)\s)|\s?\.\/|\.(?:\s|$)|$)`;
const OPENS = String.raw`(?:từ|bằng|do|sử dụng|lấy từ|trích từ|trích|cân đối từ|bố trí từ)\s`;
const NAME = String.raw`(?:(?:các\s)?nguồn\s(?=ngân sách|vốn|xã hội|quỹ|kinh phí|chi thường|sự nghiệp|tài trợ|đóng góp|huy động|(?:các )?chương trình))?(?<source>${NAMED}[^;:()\n]*?)${END}`;
const SOURCE = new RegExp(String.raw`(?<!\p{L})(?:(?:được\s)?${OPENS})?${NAME}`, 'iu');
const FROM = new RegExp(String.raw`(?<!\p{L})${OPENS}${NAME}`, 'iu');

/** Where a sum comes from, by the words before and behind it: "ngân sách xã", "nguồn xã hội hóa"; null when not said. */
export function findBudgetSource(before: string, after: string): string | null {
  const behind = FROM.exec(after) ?? SOURCE.exec(after);
  const source = behind?.groups?.source ?? SOURCE.exec(before)?.groups?.source;
  const trimmed = source?.replace(/[\s,.;]+$|\s(?:là|và|khoảng|bố trí|hỗ trợ)$/giu, '').trim();
  return trimmed === undefined ||
    trimmed.length < 3 ||
    trimmed.length > MAX_SOURCE_CHARS ||
    NO_SOURCE.test(trimmed)
    ? null
    : trimmed;
}
const MAX_SOURCE_CHARS = 240;
const NO_SOURCE = /^(?:(?:các\s)?nguồn(?: kinh phí| vốn)?|vốn|ngân sách|quỹ|sự nghiệp)$/iu;

const FOR =
  /(?<!\p{L})(?:để|nhằm|phục vụ(?: cho)?|chi (?:cho|trả)|cho)\s(?<purpose>\p{L}[^;()\n]*?)(?=[,;]|\s?\.\/|\.(?:\s|$)|$)/iu;
// "Kinh phí mua sắm …", "Dự toán chi …": what follows the word for money.
const HEAD =
  /^\P{L}*(?:(?:riêng|trong đó|tổng|dự kiến|nhu cầu|phân bổ|bố trí|cấp|giao|chi|tổng số)\s)*(?:kinh phí|dự toán|vốn|tiền)(?:\s(?:dự kiến|cho|để|chi))*(?!\p{L})\s*/iu;
const TAIL =
  /\s*(?:(?:là|khoảng|dự kiến|tổng cộng|với số tiền|số tiền|ước|bằng|tối đa|không quá|được|cần|do|từ|bằng|lấy từ|sử dụng|bố trí|nguồn|các nguồn|[:,(-])\s*)+$/iu;
const NO_PURPOSE =
  /^(?:|thực hiện|là|tổng|tổng cộng|tổng số|cấp|bố trí|dự toán|kinh phí|tổng kinh phí|hỗ trợ|riêng|và|trong đó|gồm|năm(?: học)? [\d\s–-]+|giai đoạn [\d\s–-]+|từ|do|hằng năm|trong|bảo đảm|đảm bảo|huy động|nguồn|các)$/iu;

/** What a sum is for; null when the words name nothing but a source. */
export function purposeOf(before: string, after: string): string | null {
  const named = FOR.exec(after)?.groups?.purpose?.trim();
  if (named !== undefined && !/^(?:năm|\d)/u.test(named)) return named;
  const withoutSource = cutSource(before);
  const own = withoutSource
    .replace(HEAD, '')
    .replace(TAIL, '')
    .replace(TAIL, '')
    .replace(/^[\s:,.-]+/u, '')
    .trim();
  return NO_PURPOSE.test(own) || own.length > MAX_PURPOSE_CHARS || !/\p{L}{2}/u.test(own) ? null : own;
}
const MAX_PURPOSE_CHARS = 240;

function cutSource(before: string): string {
  const match = SOURCE.exec(before);
  return match === null ? before : before.slice(0, match.index);
}
