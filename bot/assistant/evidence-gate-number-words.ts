import { parseNumberWord } from '../../knowledge/language/quantity.ts';

/** A number written in words. */
export interface NumberWords {
  readonly value: number;
  /** A lone word that is often no number: "năm" (year), "ba" (father), "một". */
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
  String.raw`(?<![\p{L}\d]|(?:phần|tỷ|thứ)\s)(?:${HUNDREDS}|${TENS}|${ONE}\s(?:nghìn|ngàn)|${ONE})(?![\p{L}])`,
  'giu',
);
const SCALES: Readonly<Record<string, number>> = { mươi: 10, chục: 10, trăm: 100, nghìn: 1000, ngàn: 1000 };
const OTHER_ONES: Readonly<Record<string, number>> = { mốt: 1, tư: 4, lăm: 5, bẩy: 7 };
const DOUBTFUL = new Set(['một', 'ba', 'tư', 'năm', 'tám', 'chín']);

/** Numbers written in words, in order. "năm" as in "hằng năm", "năm 2026" is among them, marked doubtful. */
export function findNumberWords(text: string): NumberWords[] {
  return [...text.matchAll(RUN)].map((match) => {
    const words = match[0].toLowerCase().split(' ');
    return {
      value: evaluate(words),
      isDoubtful: words.length === 1 && DOUBTFUL.has(words[0] ?? ''),
      start: match.index,
      end: match.index + match[0].length,
    };
  });
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
