const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]; // prettier-ignore
/** Roman and letter numbers beyond this are written in digits, as no list is meant to go there. */
const MAX_SPELLED_NUMBER = 3999;

/**
 * A list's running number as printed, by the name Word gives the format (ECMA-376 17.18.59, ST_NumberFormat); unknown
 * formats are written in digits.
 *
 * @example formatListNumber(4, 'upperRoman')  // 'IV'
 * @example formatListNumber(28, 'lowerLetter') // 'bb': Word repeats the letter
 */
export function formatListNumber(value: number, format: string): string {
  if (format === 'none') return '';
  if (value < 1 || value > MAX_SPELLED_NUMBER) return String(value);
  if (format === 'upperRoman') return toRoman(value).toUpperCase();
  if (format === 'lowerRoman') return toRoman(value);
  if (format === 'upperLetter') return toLetters(value).toUpperCase();
  if (format === 'lowerLetter') return toLetters(value);
  if (format === 'decimalZero') return String(value).padStart(2, '0');
  return String(value);
}

function toRoman(value: number): string {
  let rest = value;
  let text = '';
  for (const [size, letters] of ROMAN) {
    while (rest >= size) {
      text += letters;
      rest -= size;
    }
  }
  return text;
}

function toLetters(value: number): string {
  const index = (value - 1) % 26;
  return String.fromCharCode(97 + index).repeat(Math.floor((value - 1) / 26) + 1);
}
