import { draftWording as wording } from '../../../prompts/draft-wording.ts';
import { formatPlaceholder } from '../../../prompts/official-form-wording.ts';

const EACH_TIME = String.raw`(?:hằng|hàng|mỗi)\s+(?:năm|quý|tháng|tuần|ngày)`;
const LEAD = String.raw`(?:(?:trước|chậm nhất|xong trước|đến hết|đến|từ|vào|trong|hết)\s+(?:ngày\s+)?)?(?:ngày\s+)?`;
const DAY = String.raw`\d{1,2}\s*(?:/|-|\s+tháng\s+)\s*(?:1[0-2]|0?[1-9])(?!\d)(?:\s*(?:/|-|\s+năm\s+)\s*\d{4})?`;
const TIME = [
  String.raw`${LEAD}\d{1,2}\s*(?:-|–|đến(?: ngày)?)\s*${DAY}`,
  String.raw`${LEAD}(?:${DAY})(?:\s*(?:-|–|đến(?: ngày)?)\s*${DAY})?`,
  String.raw`(?:(?:trước|trong|vào|đến|từ|hết)\s+)?(?:tháng|quý)\s+(?:\d{1,2}|[IVX]+)(?!\p{L})(?:(?:,| và| đến)\s+(?:tháng\s+)?\d{1,2})*(?:(?:\s+năm|/)\s*\d{4})?`,
  String.raw`(?:(?:trong|đầu|cuối|hết)\s+)?năm(?: học)?\s+\d{4}(?:\s*[-–]\s*\d{4})?`,
  String.raw`(?:giai đoạn|nhiệm kỳ|thời kỳ)\s+\d{4}\s*[-–]\s*\d{4}`,
].join('|');
/** Days that come again: each month's or year's, and those of feasts. */
const COMING_AGAIN = [
  String.raw`${LEAD}(?:${DAY})\s+${EACH_TIME}`,
  String.raw`${LEAD}\d{1,2}\s+(?:${EACH_TIME}|(?:của )?(?:tháng|quý) (?:(?:đầu|cuối)(?: của)?(?: mỗi)? quý|sau|kế tiếp|liền kề))`,
  String.raw`(?:tháng|quý)\s+(?:\d{1,2}|[IVX]+)\s+${EACH_TIME}`,
  String.raw`(?:dịp|kỷ niệm|chào mừng|hưởng ứng)\s[^,;.\d]{2,80}?\(?(?:${DAY})(?<!\d{4})(?!\s*(?:/|-|năm)\s*\d)`,
];
/** How often, and for how long. */
const PACE = [
  String.raw`\d+\s+(?:lần|buổi|kỳ|đợt|cuộc|phiên|chuyên đề)\s*/\s*(?:\d+\s*)?(?:năm|quý|tháng|tuần|ngày)`,
  String.raw`(?:mỗi|một|\d+)\s+(?:năm|quý|tháng|tuần|ngày)\s+(?:(?:ít nhất|tối thiểu|họp|kiểm tra|tổ chức)\s+)?\d+\s+(?:lần|buổi|kỳ|đợt|cuộc|phiên)`,
  String.raw`\d+\s+(?:năm|tháng|tuần|ngày)\s+(?:một|\d+)\s+(?:lần|kỳ)`,
  String.raw`(?:sơ kết|báo cáo|định kỳ|kết quả|tổng kết)\s+\d{1,2}\s+tháng|\d{1,2}\s+tháng\s+(?:đầu|cuối)\s+năm(?!\s+\d)`,
  String.raw`(?:trong|trong vòng|trong thời hạn|sau|quá|không quá|chậm nhất|trước)\s+\d+\s+(?:giây|phút|giờ|ngày|tuần)(?!\p{L})|\d+\s+(?:phút|giờ|ngày làm việc|ngày kể từ)(?!\p{L})`,
  '24/(?:24|7)',
];
const PLACED = 'lớp|khối|tổ dân phố|tổ|thôn|bản|khu|khu phố|ấp|đội|cụm|làng|xóm|khóm';
const COUNTED =
  'người|hộ|thành viên|đội|chiếc|bộ|cái|suất|lớp|em|học sinh|nghìn|triệu|tỷ|đồng|km|ha|lượt|mô hình';
/** A number that is a name: of a document and its parts, a hamlet, a road, a telephone line, a standard, an age. */
const NAMED = [
  String.raw`(?:số\s+)?\d+/\d{4}/[A-ZĐ\d-]+(?:\s+ngày\s+${DAY})?`,
  String.raw`(?:Điều|khoản|Chương|Mục|Phụ lục|Mẫu|Biểu|Đề án|Nghị quyết|Chỉ thị|Kết luận|ISO)\s+(?:số\s+)?\d[\d.:/]*(?:[/-][A-ZĐ\d][\p{L}\d-]*)*`,
  String.raw`(?<!(?:mỗi|từng|\d)\s)(?:${PLACED})\s+[1-9]\d*[A-Z]?\d*(?:(?:,|\s+và)\s+[1-9]\d*[A-Z]?(?![\d%/]|\s+(?:${COUNTED})(?!\p{L})))*(?!\d|\s+(?:${COUNTED})(?!\p{L}))`,
  String.raw`(?:điện thoại|đường dây nóng|số máy|máy số|hotline)\s*:?\s*\d[\d. ]{1,14}\d|(?:gọi|tổng đài|số)\s+1\d{2}(?![\d.,/])`,
  String.raw`(?:quốc lộ|tỉnh lộ|tổng đài|số máy|số|km|loại|hạng|nhóm|mức độ|cấp độ|phiên bản|Chương trình)\s+\d+[A-Z]?\d*(?![\d.,]*\d|/|\s+(?:${COUNTED})(?!\p{L}))`,
  String.raw`\d+(?:\s*(?:-|–|đến)\s*(?:dưới\s+)?\d+)?(?=\s*tuổi)|\d+(?:\s*(?:-|–|đến)\s*\d+)?\s*(?:độ C|°C)`,
  String.raw`\p{L}+\d+|\d+[A-Z]\d*`,
];
/** "Thôn Đông 1": with a name before its number. Its capitals tell it. */
const NAMED_PLACE =
  /((?:[Tt]hôn|[Bb]ản|[Kk]hu|[Ấấ]p|[Ll]àng|[Xx]óm|[Tt]ổ|[Kk]hóm)(?:\s+\p{Lu}\p{Ll}*){1,3}\s+\d+(?=\s*(?:[,.;:)]|và\s|đến\s|$)))/gu;
/** A superior's plan or letter of last time. */
const REFERENCE = String.raw`số\s+\d+(?:/[A-ZĐ]|-[A-ZĐ]{2,}/)[\p{L}\d&-]*(?:,?\s+ngày\s+${DAY})?`;
const KEPT = [...COMING_AGAIN, ...PACE, ...NAMED].join('|');
const FOUND = new RegExp(
  String.raw`(?<![\p{L}\d])(?:(?<kept>${KEPT})|(?<reference>${REFERENCE})|(?<time>${TIME})|\d(?:[\d.,/]*\d)?)`,
  'giu',
);

/**
 * Last time's sentence with the places of its days, years and figures to be filled in anew: they were of last time. What
 * holds every year stays: numbers that are names, days that come again, how often and within what time.
 */
export function blankFigures(sentence: string): string {
  const time = formatPlaceholder(wording.timePlaceholder);
  const parts = sentence.split(NAMED_PLACE);
  const blanked = parts.map((part, i) => (i % 2 === 1 ? part : blankPart(part, time))).join('');
  // "Báo cáo năm 2025 trước ngày 10/12/2025": one time is to be filled in.
  return blanked.replaceAll(`${time} ${time}`, time);
}

function blankPart(part: string, time: string): string {
  const figure = formatPlaceholder(wording.figurePlaceholder);
  const reference = formatPlaceholder(wording.referencePlaceholder);
  return part.replaceAll(FOUND, (found, ...rest) => {
    const groups: unknown = rest.at(-1);
    if (!isGroups(groups) || groups.kept !== undefined) return found;
    if (groups.reference !== undefined) return reference;
    return groups.time === undefined ? figure : time;
  });
}

function isGroups(value: unknown): value is { kept?: string; reference?: string; time?: string } {
  return typeof value === 'object' && value !== null;
}
