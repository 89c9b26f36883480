import { draftWording as wording } from '../../../prompts/draft-wording.ts';
import { formatPlaceholder } from '../../../prompts/official-form-wording.ts';

const DAY = String.raw`\d{1,2}\s*(?:/|-|\s+tháng\s+)\s*(?:1[0-2]|0?[1-9])(?!\d)(?:\s*(?:/|-|\s+năm\s+)\s*\d{4})?`;
const TIME = new RegExp(
  String.raw`(?:(?:trước|chậm nhất|xong trước|đến hết|đến|từ|vào|trong)\s+(?:ngày\s+)?)?(?:ngày\s+)?(?:${DAY})(?:\s*(?:-|–|đến(?: ngày)?)\s*${DAY})?` +
    String.raw`|(?:(?:trước|trong|vào|đến|từ|hết)\s+)?(?:tháng|quý)\s+(?:\d{1,2}|[IVX]+)(?:(?:,| và| đến)\s+(?:tháng\s+)?\d{1,2})*(?:(?:\s+năm|/)\s*\d{4})?` +
    String.raw`|(?:(?:trong|đầu|cuối|hết)\s+)?năm(?: học)?\s+\d{4}(?:\s*[-–]\s*\d{4})?`,
  'giu',
);
/** A number that is a name, of a class, a hamlet, a road, a telephone line, and round the clock; or else a figure. */
const NUMBER =
  /(?<named>(?:lớp|khối|tổ|thôn|bản|khu|khu phố|ấp|đội|cụm|quốc lộ|tỉnh lộ|tổng đài|đường dây nóng|điện thoại|số máy|số|km)\s+\d+[A-Z]?\d*|24\/(?:24|7)|\d+(?:\s*-\s*\d+)?(?=\s*tuổi)|\p{L}+\d+|\d+[A-Z]\d*)|\d(?:[\d.,/]*\d)?/giu;

/**
 * Last time's sentence with the places of its days, years and figures to be filled in anew: they were of last time. Numbers
 * that are names stay.
 */
export function blankFigures(sentence: string): string {
  const time = formatPlaceholder(wording.timePlaceholder);
  const figure = formatPlaceholder(wording.figurePlaceholder);
  return sentence
    .split(TIME)
    .map((part) =>
      part.replaceAll(NUMBER, (found, named: string | undefined) => (named === undefined ? figure : found)),
    )
    .join(time);
}
