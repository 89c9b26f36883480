const LETTERS: Readonly<Record<string, string>> = { '^': '\u0302', '(': '\u0306', '+': '\u031B' };
const TONES: Readonly<Record<string, string>> = {
  "'": '\u0301',
  '`': '\u0300',
  '?': '\u0309',
  '~': '\u0303',
  '.': '\u0323',
};
const DD = /dd|D[Dd]/g;
const VOWEL = /([aeo])(\^)|(a)(\()|([ou])(\+)/gi;
const MARKED = /([aeiouy\u00E2\u0103\u00EA\u00F4\u01A1\u01B0])([`~?'.])(?=([^\s]*))/giu;

/**
 * A word typed in VIQR (RFC 1456) in Unicode: "bie^.t" → "biệt", "ddu+o+`ng" → "đường". A point or question mark at the
 * end is a tone unless the syllable has one already. Words without marks stay.
 */
export function viqrToUnicode(word: string): string {
  if (!/[\^+(`'?~.]|dd/i.test(word) || !/[a-z]/i.test(word)) return word;
  let hasTone = false;
  return word
    .replace(/\\(?=[\^+(`'?~.d])/g, '\uE000')
    .replace(DD, (pair) => (pair.startsWith('D') ? 'Đ' : 'đ'))
    .replace(VOWEL, (match) => `${match.charAt(0)}${LETTERS[match.charAt(1)] ?? ''}`.normalize('NFC'))
    .replace(MARKED, (match, vowel: string, sign: string) => {
      if (hasTone) return match;
      hasTone = true;
      return `${vowel}${TONES[sign] ?? ''}`.normalize('NFC');
    })
    .replace(/\uE000/g, '');
}
