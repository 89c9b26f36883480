/** How often something is to be done, as said in a text. */
export interface Frequency {
  readonly start: number;
  /** End exclusive. */
  readonly end: number;
  /** As written. */
  readonly words: string;
  /** Times in a year, by `TIMES_A_YEAR`. */
  readonly perYear: number;
  /** What is counted ("buổi", "tiết"); null for plain times ("lần", "hằng tháng"). */
  readonly noun: string | null;
}

/** A school year is one year, with two terms (Luật Giáo dục leaves the frame to each year's decision; two are usual). */
const TIMES_A_YEAR: Readonly<Record<string, number>> = {
  ngày: 365,
  tuần: 52,
  tháng: 12,
  quý: 4,
  'học kỳ': 2,
  'học kì': 2,
  'năm học': 1,
  năm: 1,
};
const NUMBERS: Readonly<Record<string, number>> = {
  một: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
};
const COUNT = String.raw`(?:\d{1,3}|${Object.keys(NUMBERS).join('|')})`;
const SPAN = '(?:năm học|học k[ỳì]|ngày|tuần|tháng|quý|năm)';
const NOUN = '(?:lần|lượt|đợt|kỳ|buổi|tiết|cuộc|lớp|phiên|bài|tin|giờ|ca)';
const SOFT = '(?:,|\\s+(?:tổ chức|thực hiện|ít nhất|tối thiểu|không dưới|từ|là|không quá|tối đa))*\\s+';

/** Longest first: a count with its span before a bare span. */
const FORMS: readonly RegExp[] = [
  // "06 tháng một lần", "03 tháng/lần"
  new RegExp(
    `(?<!\\p{L}|\\d)(?<spans>${COUNT}) (?<span>${SPAN})(?:\\s?/\\s?|\\s+(?:mỗi\\s+)?)(?:0?1 |một )?lần(?!\\p{L})`,
    'giu',
  ),
  // "02 lần/năm", "hai buổi mỗi tuần", "một lần trong quý", "01 lần/06 tháng"
  new RegExp(
    `(?<!\\p{L}|\\d)(?<count>${COUNT}) (?<noun>${NOUN})(?: [\\p{L}]+){0,2}?(?:\\s?/\\s?|\\s+(?:mỗi|một|trong|trong một|trên|hằng|hàng|trong mỗi)\\s+)(?:(?<spans>${COUNT}) )?(?<span>${SPAN})(?!\\p{L})`,
    'giu',
  ),
  // "mỗi tháng 02 buổi", "hằng năm tổ chức ít nhất 02 lần"
  new RegExp(
    `(?<!\\p{L})(?:hằng|hàng|mỗi|một) (?<span>${SPAN})${SOFT}(?<count>${COUNT}) (?<noun>${NOUN})(?!\\p{L})`,
    'giu',
  ),
  // "định kỳ 6 tháng", "cứ 03 tháng"
  new RegExp(`(?<!\\p{L})(?:định kỳ|cứ) (?<spans>${COUNT}) (?<span>${SPAN})(?!\\p{L})`, 'giu'),
  // "hằng quý", "mỗi tuần", "theo tháng"
  new RegExp(`(?<!\\p{L})(?:hằng|hàng|mỗi|định kỳ) (?<span>${SPAN})(?!\\p{L})`, 'giu'),
];
const PLAIN_NOUNS: ReadonlySet<string> = new Set(['lần', 'lượt', 'đợt', 'kỳ']);

/**
 * How often a text says things are to be done, in reading order: "02 lần/năm", "mỗi tháng một buổi", "06 tháng một lần",
 * "hằng quý". Empty where it says nothing of it.
 *
 * @example findFrequencies('Kiểm tra 06 tháng một lần')[0]?.perYear // 2
 */
export function findFrequencies(text: string): Frequency[] {
  const found: Frequency[] = [];
  for (const form of FORMS) {
    for (const match of text.matchAll(form)) {
      const frequency = toFrequency(match);
      const isFree = !found.some(({ start, end }) => start < frequency.end && frequency.start < end);
      if (isFree) found.push(frequency);
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
}

function toFrequency({ 0: words, index, groups = {} }: RegExpExecArray): Frequency {
  const { count, spans, span = '', noun } = groups;
  const times = toNumber(count) / toNumber(spans);
  const counted = noun?.toLowerCase() ?? null;
  return {
    start: index,
    end: index + words.length,
    words,
    perYear: times * (TIMES_A_YEAR[span.toLowerCase()] ?? 1),
    noun: counted === null || PLAIN_NOUNS.has(counted) ? null : counted,
  };
}

function toNumber(word: string | undefined): number {
  if (word === undefined) return 1;
  return NUMBERS[word.toLowerCase()] ?? Math.max(1, Number(word));
}
