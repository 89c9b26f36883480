import type { Comparator } from '../../knowledge/model/register.ts';

const LOOSE = String.raw`(?:\s(?:bình quân|trung bình|khoảng|hằng năm|hàng năm|mỗi năm|từ|thêm|được|ít nhất|tối thiểu|trên|hơn|tỷ lệ|mức|thêm ít nhất))*`;
// First match wins. Source: the comparator vocabulary of plans; "giảm" and "tăng" right before a number are changes, not levels.
const BEFORE: readonly (readonly [Comparator, RegExp])[] = [
  ['le', /(?<!\p{L})không (?:để|cho phép)\s(?:xảy ra|phát sinh|có|còn)\squá\s?$/iu],
  ['ge', /(?:không (?:dưới|thấp hơn|ít hơn|nhỏ hơn|kém)|≥|>=|=>)(?:\s(?:mức|là))?\s?$/iu],
  [
    'le',
    /(?:không (?:quá|vượt quá|vượt|cao hơn|lớn hơn|nhiều hơn|trên)|tối đa|nhiều nhất|cao nhất|≤|<=)(?:\s(?:là|mức|chỉ|có))?\s?$/iu,
  ],
  [
    'decrease_by',
    new RegExp(
      String.raw`(?<!\p{L})(?:(?:ít nhất|tối thiểu)\s)?(?:cắt giảm|kéo giảm|giảm|hạ|rút ngắn)${LOOSE}\s?$`,
      'iu',
    ),
  ],
  [
    'increase_by',
    new RegExp(
      String.raw`(?<!\p{L}|(?:tốc độ|mức) )(?:(?:ít nhất|tối thiểu)\s)?(?:tăng|tăng trưởng|nâng|thêm)${LOOSE}\s?$`,
      'iu',
    ),
  ],
  ['ge', /(?:ít nhất|tối thiểu)(?:\s(?:là|có|đạt|phải|từ|khoảng|cũng))*\s?$/iu],
  [
    'lt',
    /(?<!\p{L})(?:(?:giảm\s)?(?:xuống\s)?(?:còn\s)?(?:dưới|thấp hơn|nhỏ hơn|ít hơn|chưa đến|chưa tới)(?:\smức)?|<)\s?$/iu,
  ],
  [
    'gt',
    /(?<!\p{L})(?:(?:đạt\s|lên\s)?(?:trên|hơn|vượt quá|vượt|cao hơn|lớn hơn|nhiều hơn)(?:\smức)?|>)\s?$/iu,
  ],
  [
    'reduce_to',
    /(?<!\p{L})(?:(?:giảm\s|hạ\s|rút ngắn\s)?xuống(?:\schỉ)?(?:\scòn)?|(?:giảm\s|rút ngắn\s)?(?:chỉ\s)?còn)(?:\s(?:khoảng|mức|ở mức|bằng))*\s?$/iu,
  ],
  [
    'increase_to',
    /(?<!\p{L})(?:(?:tăng\s|nâng\s)?lên(?:\s(?:đến|tới|thành))?|đạt đến|đạt tới)(?:\s(?:khoảng|mức|ở mức))*\s?$/iu,
  ],
  ['maintain', /(?:duy trì|giữ vững|giữ ổn định|giữ|ổn định)(?:\s(?:ở|mức|tỷ lệ|đạt))*\s?$/iu],
  ['eq', /(?<!\p{L})(?:đạt(?:\s(?:tỷ lệ|mức|khoảng|từ|đủ))*|bằng|chiếm|là|hoàn thành|(?:ở\s)?mức)\s?$/iu],
]; // prettier-ignore
/** The comparator whose words close `before`, with the length of those words; undefined when none does. */
export function boundBefore(before: string): { comparator: Comparator; length: number } | undefined {
  for (const [comparator, pattern] of BEFORE) {
    const match = pattern.exec(before);
    if (match !== null) return { comparator, length: match[0].length };
  }
  return undefined;
}
