import { parseNumberWord } from '../../../knowledge/language/quantity.ts';

/** A number written in words. */
export interface NumberWords {
  readonly value: number;
  /** A lone word that is often no number: "năm" (year), "một". */
  readonly isDoubtful: boolean;
  readonly start: number;
  readonly end: number;
}

const ONE = '(?:một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín)';
// Behind a ten five is "lăm": "mười năm" is ten years.
const TAIL = String.raw`(?:\s(?:một|mốt|hai|ba|bốn|tư|lăm|sáu|bảy|bẩy|tám|chín)(?!\p{L}))?`;
const TENS = String.raw`(?:mười${TAIL}|${ONE}\s(?:mươi|chục)${TAIL})`;
const HUNDREDS = String.raw`${ONE}\străm(?:\s(?:linh|lẻ)${TAIL}|\s${TENS})?`;
const RUN = new RegExp(
  String.raw`(?<![\p{L}\d]|(?:phần|tỷ|thứ)\s)(?:${HUNDREDS}|${TENS}|${ONE}\s(?:nghìn|ngàn)|${ONE})(?!\p{L}|\s(?:mẹ|má)(?!\p{L}))`,
  'giu',
);
const SCALES: Readonly<Record<string, number>> = { mươi: 10, chục: 10, trăm: 100, nghìn: 1000, ngàn: 1000 };
const OTHER_ONES: Readonly<Record<string, number>> = { mốt: 1, tư: 4, lăm: 5, bẩy: 7 };
const DOUBTFUL = new Set(['một', 'năm']);

// "năm" as a year: by what stands before it, or behind it.
const BEFORE_YEAR =
  /(?<!\p{L})(?:hằng|hàng|mỗi|từng|cả|trong|đầu|giữa|cuối|nửa|các|nhiều|những|mấy|sang|qua)\s$/iu;
const BEHIND_YEAR =
  /^(?:\s*(?:\d|$|\p{P})|\s(?:học(?!\s(?:sinh|viên))|nay|sau|trước|tới|qua|đầu|cuối|và|của|là)(?!\p{L}))/u;

/** Numbers written in words, in order. "năm" as in "hằng năm", "năm 2026", "năm học" is none. */
export function findNumberWords(text: string): NumberWords[] {
  return [...text.matchAll(RUN)].flatMap((match) => {
    const words = match[0].toLowerCase().split(' ');
    const start = match.index;
    const end = start + match[0].length;
    const isLone = words.length === 1;
    if (isLone && words[0] === 'năm' && isYear(text, start, end)) return [];
    return [{ value: evaluate(words), isDoubtful: isLone && DOUBTFUL.has(words[0] ?? ''), start, end }];
  });
}

function isYear(text: string, start: number, end: number): boolean {
  return BEFORE_YEAR.test(text.slice(0, start)) || BEHIND_YEAR.test(text.slice(end));
}

// Every scale stands behind what it multiplies, the greater first: "hai trăm ba mươi tư".
function evaluate(words: readonly string[]): number {
  let total = 0;
  let last = 0;
  for (const word of words) {
    const scale = SCALES[word];
    if (scale !== undefined) {
      total += last * scale;
      last = 0;
    } else if (word === 'mười') total += 10;
    else last = OTHER_ONES[word] ?? parseNumberWord(word) ?? 0;
  }
  return total + last;
}
