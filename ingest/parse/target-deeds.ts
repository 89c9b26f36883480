import { findAgency } from './task-agencies.ts';

/** Verbs of what a plan sets out to do so many of, as alternatives of a pattern; lower case, so that a name is none. */
export const DEED = [
  'xây dựng|xây mới|xây|sửa chữa|nâng cấp|cải tạo|trồng mới|trồng|mở mới|mở|tổ chức|thành lập|ra mắt|phát hành|phát sóng|phát thanh|phát triển|phát|tặng|trao tặng|trao|hỗ trợ|cấp phát|cấp mới|cấp|lắp đặt|lắp',
  'tập huấn|bồi dưỡng|đào tạo|đưa|cử|tuyển sinh|tuyển dụng|tuyển|kết nạp|vận động|kiểm tra|giám sát|thanh tra|kiểm toán|xử lý|công nhận|hoàn thành|giải quyết|kết nối|đón|thu hút|in ấn|in|biên soạn|biên tập|đăng tải|đăng|mua sắm|mua|trang bị|bố trí',
  'khám|tư vấn|truyền thông|tuyên truyền|ký kết|ký|nhân rộng|chuyển đổi|số hóa|số hoá|cứng hóa|kiên cố hóa|nạo vét|khoan|đào|xét nghiệm|lấy|phun|tiêm|thu gom|thu hồi|trợ giúp|giới thiệu|tạo|cho vay|khảo sát|điều tra|bàn giao|xóa|xoá|di dời|dành|thả|nuôi|làm mới|làm|đặt|cải tiến',
  'phục dựng|tu bổ|trùng tu|sưu tầm|bảo tồn|tham gia|gửi|tiếp nhận|đóng góp|quyên góp|huy động|thăm|tặng quà|giúp đỡ|giúp|nhận đỡ đầu|đỡ đầu|đảm nhận|xét tặng|bình chọn|trưng bày|chiếu|viết|thiết lập|thí điểm|vận hành|duy trì|giữ vững|chỉnh trang|rà soát|lập|thẩm định|phê duyệt|ban hành|cung cấp|sản xuất|chăn nuôi|phủ|giao|đấu giá|giải tỏa|tháo dỡ|gieo|cấy|kiện toàn|sinh hoạt|họp|đối thoại|tiếp công dân|giao ban|bổ sung|treo|duy tu|sơn kẻ|kẻ|khắc phục|xử phạt|cắm|dán|bảo dưỡng|vệ sinh',
].join('|');
const DEED_AT = new RegExp(
  `^(?:(?:đồng thời|tiếp tục|chủ động|phấn đấu|dự kiến|phối hợp|triển khai|thực hiện|hoàn thành(?: việc)?|rà soát,?)\\s)*(?:${DEED})(?!\\p{L})`,
  'u',
);
// "tại 14 thôn", "cho 200 hộ": where or for whom so many of it is done. Behind any other word the number tells of something else.
const OTHER_RELATION =
  /\s(?:với|của|theo|trong|gồm|bao gồm|về|từ|qua|thuộc|giáp|dài|rộng|cách|sau|trước|khoảng cách|bán kính|loại|khổ|công suất|mức|giá|trị giá)\s*$/iu;
const MAX_DEED_WORDS = 14;

/**
 * Whether the words left of a number tell of a deed it counts: "Trồng", "Công an xã tổ chức", "Sửa chữa, nâng cấp",
 * "Lắp đặt biển báo tại".
 *
 * @param withSubject also with a body named before the verb; without, only the bare verb of a list of tasks
 * @param isMeasured the number has a unit of measure ("30 ha"), so that what is measured may stand before it
 */
export function tellsDeed(left: string, withSubject: boolean, isMeasured: boolean): boolean {
  if (OTHER_RELATION.test(left)) return false;
  const part = lastPart(left);
  if (part.split(/\s+/u).length > MAX_DEED_WORDS || part === '') return false;
  const lower = part.charAt(0).toLowerCase() + part.slice(1);
  if (governs(lower, isMeasured)) return true;
  if (/^mỗi\s\p{Ll}+/u.test(lower)) return true;
  if (!withSubject) return false;
  const agency = findAgency(part);
  return agency !== undefined && governs(part.slice(agency.end).replace(/^[\s,:]+/u, ''), isMeasured);
}

// "bố trí phòng tư vấn mở cửa 02 buổi": between verb and number only how, where or for whom.
function governs(part: string, isMeasured: boolean): boolean {
  const verb = DEED_AT.exec(part)?.[0];
  if (verb === undefined) return false;
  const between = part.slice(verb.length).trim();
  return (
    isMeasured || BETWEEN.test(between) || TOWARDS.test(between) || /(?<!\p{L})mỗi\s\p{Ll}+$/u.test(between)
  );
}
const BETWEEN = new RegExp(
  String.raw`^(?:(?:bổ sung|dứt điểm|thành công|triệt để|kịp thời|đồng bộ|thêm|mới|được|đủ|tiếp|các|ngay|thành công|từ|khoảng|miễn phí|lại|tối thiểu|ít nhất|tiếp tục|${DEED})[\s,]*)*$`,
  'u',
);
const TOWARDS = /(?:^|\s)(?:cho|tại|ở|đến|tới|trên|vào|thành|trên địa bàn)$/u;

/** The verb a text ends with, so that the noun behind the number belongs to it; undefined when it ends with none. */
export function findLastDeed(text: string): string | undefined {
  const at = DEED_END.exec(text.charAt(0).toLowerCase() + text.slice(1))?.index;
  return at === undefined ? undefined : text.slice(at).trim();
}
const DEED_END = new RegExp(
  `(?:^|\\s)(?:${DEED}|hướng dẫn)(?:\\s(?:bổ sung|dứt điểm|thành công|triệt để|thêm|mới|được|đủ))?$`,
  'u',
);

/** Whether a text opens with such a verb, so that a new statement may open there. */
export function opensWithDeed(text: string): boolean {
  return DEED_AT.test(text.trimStart());
}

// Behind the last mark that a verb follows: "Tuyên truyền: phát", "phòng, chống" stays whole.
function lastPart(left: string): string {
  const marks = [...left.matchAll(/(?<!phòng),\s|[;:]\s|\svà\s/giu)];
  for (const mark of marks.toReversed()) {
    const rest = left.slice(mark.index + mark[0].length).trim();
    if (DEED_AT.test(rest) || /^mỗi\s/u.test(rest)) return rest;
  }
  return left.replace(/^[\s\p{P}]+/u, '').trim();
}
