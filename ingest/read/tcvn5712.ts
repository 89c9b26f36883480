import { readsAsVietnamese } from '../../knowledge/language/legacy-encodings.ts';

/** Capitals below the space, by their bytes. Source: TCVN 5712:1993, table VN1. */
const LOW = '\u0001\u0002\u0004\u0005\u0006\u0011\u0012\u0013\u0014\u0015\u0016\u0017';
const LOW_LETTERS = 'ÚỤỪỬỮỨỰỲỶỸÝỴ';
/** The letters of the bytes 0x80 to 0xFF; five of them are tone marks that follow their vowel. */
const HIGH_LETTERS = [
  'ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ',
  '\u00A0ĂÂÊÔƠƯĐăâêôơưđẰ\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴ',
  'ẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịò',
  'ỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ',
].join('');
const FIRST_HIGH = 0x80;

const LETTERS: ReadonlyMap<string, string> = new Map([
  ...[...LOW].map((sign, index): [string, string] => [sign, LOW_LETTERS[index] ?? '']),
  ...Array.from(HIGH_LETTERS, (letter, index): [string, string] => [
    String.fromCharCode(FIRST_HIGH + index),
    letter,
  ]),
]);

const WORD = /[^ \t\r\n]+/g;
const FOREIGN = /[^\p{ASCII}]/u;
/** Capitals with codes of their own, which are neither letters nor signs inside a word of the fonts of table VN3. */
const HIGH_CAPITALS = 32;
const CAPITALS: ReadonlySet<string> = new Set([
  ...LOW,
  ...Array.from({ length: HIGH_CAPITALS }, (_, index) => String.fromCharCode(FIRST_HIGH + index)),
]);
const hasCapital = (signs: string) => Array.from(signs).some((sign) => CAPITALS.has(sign));
/** So many words with such a capital, and so many of all the words, must be syllables: quotation marks of Windows have the same bytes. */
const MIN_CAPITAL_WORDS = 3;
const SURE_SHARE = 0.9;
const CAPITAL_SHARE = 0.75;

/**
 * Text in the 8-bit code of TCVN 5712:1993 (VN1), whose capitals with a tone have codes of their own; told from the whole
 * text, never line by line.
 *
 * @returns null when the words do not come out as Vietnamese, or nothing tells it from the .Vn fonts
 */
export function decodeTcvn5712(bytes: Uint8Array): string | null {
  const signs = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (signs.includes('\0') || !hasCapital(signs)) return null;
  const words = (signs.match(WORD) ?? []).filter((word) => FOREIGN.test(word) || hasCapital(word));
  const capitals = words.filter((word) => hasCapital(word) && /\p{L}\P{L}*\p{L}/u.test(toLetters(word)));
  if (new Set(capitals).size < MIN_CAPITAL_WORDS) return null;
  if (measureGood(capitals) < CAPITAL_SHARE || measureGood(words) < SURE_SHARE) return null;
  return toLetters(signs);
}

function toLetters(signs: string): string {
  return Array.from(signs, (sign) => LETTERS.get(sign) ?? sign)
    .join('')
    .normalize('NFC');
}

function measureGood(words: readonly string[]): number {
  return words.filter((word) => readsAsVietnamese(toLetters(word))).length / Math.max(words.length, 1);
}
