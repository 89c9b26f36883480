import type { Span } from './sentences.ts';

// Numbers that say when a plan runs or which part, grade, road or telephone is meant: never how many.
const STRUCTURAL: readonly RegExp[] = [
  /(?:năm(?: học)?|giai đoạn|nhiệm kỳ|khóa|khoá|tầm nhìn|định hướng|đến|từ|tới|hết)\s(?:(?:năm|đến)\s)*(?:19|20)\d\d(?:\s?(?:-|–|đến|và|,)\s?(?:năm\s)?(?:19|20)\d\d)*(?![\d%‰.,]*[\d%‰])/giu,
  /(?<![\d.,/])(?:19|20)\d\d\s?(?:-|–|\/)\s?(?:19|20)\d\d(?![\d%‰])/gu,
  /(?<!\p{L})(?:Điều|khoản|điểm|Mục|Chương|Phần|Phụ lục|Biểu(?: mẫu)?(?: số)?|Mẫu(?: số)?|Bảng|lớp|khối(?: lớp)?|cấp(?: độ)?|loại|hạng|nhóm|vùng|bậc|mức độ|đợt|lần thứ|thứ|kỳ|học kỳ|quốc lộ|tỉnh lộ|đường|tổ(?: dân phố)?|khu(?: phố)?|ấp|thôn|cụm|chỉ tiêu(?: số)?|mục tiêu(?: số)?|nhiệm vụ(?: số)?|tiêu chí(?: số)?|Tổng đài|hotline|khóa|khoá|tuần(?: thứ)?|bước|Covid|vitamin)[\s-]?(?:quốc gia\s)?\d{1,4}(?:\.\d{1,2})*(?:(?:,|\svà|\s-|-)\s?\d{1,2})*(?![\d%‰.,/]*\d*\s?(?:%|‰|phần trăm))(?!\d)/giu,
  /(?<![\d.,])\d{1,3}(?:\s?(?:-|đến|và)\s?(?:dưới\s)?\d{1,3})?\s(?:tháng\s)?tuổi/giu,
  /(?<![\d.,])\d{1,2}\s?(?:h|giờ)\s?\d{0,2}(?:\s?phút)?(?=,?\s(?:ngày|sáng|chiều|thứ|hằng|hàng))/giu,
  /24\/(?:24|7)/gu,
];

/** Numbers of a sentence that count and measure nothing: years, periods, articles, grades, ages, hours of a day, hotlines. Offsets in the sentence. */
export function findStructuralNumbers(sentence: string): Span[] {
  return STRUCTURAL.flatMap((pattern) =>
    [...sentence.matchAll(pattern)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
    })),
  );
}

/** Whether the cell of a table row that holds an offset is one number and nothing else ("18.420", "91,3%"). */
export function isPlainCell(row: string, at: number): boolean {
  const start = row.lastIndexOf('|', at) + 1;
  const end = row.indexOf('|', at);
  return /^\d[\d.,]*\s?[%‰]?$/u.test(row.slice(start, end === -1 ? row.length : end).trim());
}
