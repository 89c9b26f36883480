import { findAgency, opensWithAgency } from './task-agencies.ts';

// What hands something in, and what may be finished.
export const DELIVERING =
  /(?<!\p{L})(?:báo cáo|gửi|nộp|trình|hoàn thành|hoàn thiện|hoàn trả|xong|tổng hợp|ban hành|đăng ký|phản hồi|góp ý|có ý kiến|cho ý kiến|thông báo|công bố|công khai|cập nhật|đăng tải|bàn giao|nghiệm thu|phân bổ|giải ngân|thanh toán|đưa vào (?:sử dụng|vận hành|hoạt động)|kết thúc|niêm yết|cung cấp|tổng kết|sơ kết|quyết toán|khắc phục|giải quyết|trả lời|xác nhận|thẩm định|phê duyệt|chi trả|chuyển|tiếp nhận|nhận (?:hồ sơ|bài|sản phẩm|tác phẩm))(?!\p{L})/iu;

// "gửi Sở A", "báo cáo Sở A" before "gửi báo cáo … về Sở A".
const RECIPIENT_OPENERS: readonly RegExp[] = [
  /(?<!\p{L})(?:gửi|báo cáo|trình|nộp)\s/giu,
  /(?<!\p{L})(?:gửi|báo cáo|nộp|chuyển|phản ánh)(?:\s[^;()]{0,90}?)?(?=\s(?:về|đến|tới|cho|với)\s)\s(?:về|đến|tới|cho|với)\s/giu,
];
const RECIPIENT_END =
  /\s(?:trước|chậm nhất|muộn nhất|để|qua|theo|vào|định kỳ|kết quả|tình hình|trong|nội dung|xem xét|phê duyệt|tổng hợp|các nội dung|tiến độ|hằng|hàng|khi|về việc|đồng thời|thông qua|tại cuộc|đúng|đối với|trên (?:phần mềm|hệ thống)|đưa|thông qua|ban hành|quyết định|cho ý kiến|bổ sung|công nhận|thẩm định|khen thưởng|xử lý|bằng|sơ kết|tổng kết|học kỳ|việc|danh sách|báo cáo|số liệu|tổng số|văn bản|hồ sơ|phương án|kế hoạch|toàn bộ|mỗi|năm|quý|hàng|cuối)(?!\p{L})|(?<!đăng)\ský(?!\p{L})|[(;:\n]|,\s(?!(?:\p{Lu}|các))|\.(?:\s|$)|\s\d/u;
const CAPITAL_BODY =
  /^(?:\p{Lu}|các\s\p{Ll}+\s|cấp trên|hiệu trưởng|nhà trường|phòng|sở|cơ quan|đơn vị|ban|xã|huyện|tỉnh)/u;
const MAX_RECIPIENT_CHARS = 140;

/** A recipient and where the words that name it begin ("gửi về …"). */
export interface Recipient {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** "… để tổng hợp, báo cáo Thủ tướng": what the recipient then does with it is no second recipient. */
const FOR_FURTHER_USE = /(?<!\p{L})để(?:\s[^.;()]{0,40})?$/u;

/** To whom something is handed in, by the words around a deadline; undefined when not said. */
export function findRecipient(text: string): Recipient | undefined {
  for (const opener of RECIPIENT_OPENERS) {
    for (const match of text.matchAll(opener)) {
      if (FOR_FURTHER_USE.test(text.slice(0, match.index))) continue;
      const start = match.index + match[0].length;
      const name = recipientAt(text.slice(start));
      if (name === undefined) continue;
      const opensAt = match[0].search(/\s(?:(?:gửi\s)?(?:về|đến|tới|cho|với))\s$/iu);
      const isHandedIn = opensAt === -1 && !/^gửi/iu.test(match[0]);
      return {
        name,
        start: isHandedIn ? start : match.index + Math.max(0, opensAt),
        end: start + name.length,
      };
    }
  }
  return undefined;
}

const SUPERIORS =
  /^(?:Thủ tướng|Chính phủ|Quốc hội|Tỉnh|Thành ủy|Chủ nhiệm|Lãnh đạo|cấp (?:trên|ủy|có thẩm quyền)|Hiệu trưởng)/u;

function recipientAt(rest: string): string | undefined {
  if (!CAPITAL_BODY.test(rest) || !(opensWithAgency(rest) || SUPERIORS.test(rest))) return undefined;
  const end = RECIPIENT_END.exec(rest)?.index ?? rest.length;
  const name = rest.slice(0, end).replace(/[\s,.]+$/u, '');
  return name === '' || name.length > MAX_RECIPIENT_CHARS ? undefined : name;
}

const IN_BRACKETS = /\(\s?((?:qua|thông qua|gửi qua|bản mềm|file|email|e-mail|hộp thư|địa chỉ)[^()]*)\)/iu;
const VIA =
  /(?<!\p{L})((?:thông )?qua\s(?!đời|lại|theo dõi|kiểm tra|rà soát|tổng hợp|thực tế|khảo sát|đánh giá|báo cáo|kết quả|các năm|đó|công tác|việc)[^;()\n]*?|trên\s(?:hệ thống|phần mềm|trục|cổng|nền tảng)[^;()\n]*?)(?=\s(?:trước|chậm nhất|muộn nhất|để|theo|vào|định kỳ|đồng thời)(?!\p{L})|[;()\n]|,\s|\s?\.\/|\.\s|\.?$)/iu;
const CONTACT =
  /,\s(?:số\s\d|địa chỉ|điện thoại|đt|fax|sđt).*$|[;,]\s(?:điện thoại|đt|sđt|fax|người nhận).*$/iu;
const E_MAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/u;

/** The way it is handed in: "qua …", a software, an e-mail address; null when not said. */
export function findChannel(text: string): string | null {
  const bracketed = IN_BRACKETS.exec(text)?.[1];
  const via = bracketed ?? VIA.exec(text)?.[1];
  const address = E_MAIL.exec(text)?.[0];
  if (via === undefined) return address ?? null;
  const channel = via.replace(CONTACT, '').trim();
  return address === undefined || channel.includes(address) ? channel : `${channel}; ${address}`;
}

/** What is due, from the words left of its time: openings, the actor, the recipient and "hoàn thành" at the end left out. */
export function trimDueTask(words: string): string {
  let task = words.trim();
  for (let before = ''; before !== task; ) {
    before = task;
    task = task
      .replace(
        /^(?:[-+•*,;:.–)]+\s*|thời (?:gian|hạn)\s(?=(?:khắc phục|tiếp nhận|nộp|gửi|hoàn thành|báo cáo)\s)|(?:và|đồng thời|sau đó|riêng|trong đó|bảo đảm|đảm bảo|phải|cần|có trách nhiệm|chịu trách nhiệm)(?!\p{L})\s*)/iu,
        '',
      )
      .replace(
        /[\s,;:./(-]+$|\s(?:và|xong|hoàn thành|là|bảo đảm|đảm bảo|phải|được|gửi|về|thời gian|thời hạn|hoàn thành xong)$/iu,
        '',
      )
      .trim();
  }
  return task;
}

// A label that says only that a time follows.
const TIME_LABEL =
  /^(?:(?:yêu cầu|phải|và|đồng thời|bảo đảm|đảm bảo)\s)*(?:thời gian|thời hạn|hạn|tiến độ|hoàn thành|xong|kết thúc|tổ chức|diễn ra|thực hiện|gửi|nộp|báo cáo|đồng bộ|trước|cần|việc|này|là|cuối|chót|dự kiến|các|nội dung|nhiệm vụ|trên|[:,.;\s-])*$/iu;

/** Whether the words left of a time name nothing of their own ("hoàn thành", "Thời gian thực hiện:"). */
export function isTimeLabel(words: string): boolean {
  return TIME_LABEL.test(words.trim()) && !/^(?:gửi|nộp|thực hiện)?\s?báo cáo$/iu.test(words.trim());
}

/** Splits "Sở A nộp báo cáo" into who and what; the whole is what when no body opens it. */
export function splitSubject(words: string): { readonly actor: string | null; readonly does: string } {
  const own = trimDueTask(words);
  const span = findAgency(own);
  if (span === undefined) return { actor: null, does: own };
  const does = own.slice(span.end).replace(/^[\s,:]+/u, '');
  // Who asks is not who owes.
  const asked = does.replace(/^(?:yêu cầu|đề nghị|giao)\s/iu, '');
  return asked === does ? { actor: own.slice(0, span.end), does } : { actor: null, does: asked };
}
