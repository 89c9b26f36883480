/** Acts of which none comes twice: an opening, a jubilee, the review of a programme's years, the making of a body. */
const ONCE =
  /^(?:(?:tổ chức|tiến hành|chuẩn bị|phục vụ|tham gia|phối hợp)\s(?:tốt\s)?)*(?:(?:lễ|hội nghị|chương trình|các hoạt động)\s)?(?:khánh thành|khởi công|động thổ|ra mắt|khai trương|công bố quyết định|đại hội|bầu cử|(?:tổng|sơ) kết\s+(?:\d+|hai|ba|bốn|năm|mười)\s+năm|kỷ niệm\s+\d+\s+năm|sáp nhập|hợp nhất|sắp xếp đơn vị hành chính)(?!\p{L})/iu;
/** Works, which are over once they are made. */
const WORKS =
  /^(?:hoàn thành (?:việc )?|tiếp tục |đầu tư )?(?:xây (?:dựng )?mới|xây dựng (?:công trình|nhà|trường|trạm|cầu|đường|cống|kè|đập|chợ|sân|khu|điểm|bể|tường|cổng|phòng)|làm (?:mới )?(?:\d+ )?(?:đường|cầu|cống|cổng|nhà|sân|kè|đập)|nâng cấp|cải tạo|mở rộng|bê tông hóa|kiên cố hóa|lắp đặt|mua sắm|thi công|đầu tư xây dựng)(?!\p{L})/iu;
/** A time of one year, not one that comes again. */
const DATED =
  /(?<!\p{L})(?:(?:ngày|dịp|trước|vào)\s+)?\d{1,2}\/\d{1,2}\/\d{4}|(?<!\p{L})(?:tháng|quý)\s+(?:\d{1,2}|[IVX]+)(?:\s*\/\s*|\s+năm\s+)\d{4}|(?<!\p{L})năm\s+\d{4}|(?<!\p{L})(?:trong|hoàn thành|xong trước)\s+(?:tháng|quý)\s+(?:\d|[IVX])/u;
const AGAIN = /(?<!\p{L})(?:hằng|hàng|mỗi|định kỳ|thường xuyên)\s/iu;

/**
 * Whether what an earlier plan set was done once and for all: an act that does not come again, or works with a time of that
 * year.
 *
 * @param sentence without enumerator
 * @example isDoneOnce('Nâng cấp chợ trung tâm, hoàn thành trong quý II/2025') // true
 */
export function isDoneOnce(sentence: string): boolean {
  if (AGAIN.test(sentence)) return false;
  return ONCE.test(sentence) || (WORKS.test(sentence) && DATED.test(sentence));
}
