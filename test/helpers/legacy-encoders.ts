import {
  type LegacyEncoding,
  tcvn3,
  viscii,
  vni,
  windows1258,
} from '../../knowledge/language/legacy-tables.ts';

/** The first sign for each letter wins: the others are variants of exports. */
function invert(table: ReadonlyMap<string, string>): Map<string, string> {
  const inverse = new Map<string, string>();
  for (const [sign, letter] of table) if (!inverse.has(letter)) inverse.set(letter, sign);
  return inverse;
}

const TONES: Readonly<Record<string, string>> = {
  '\u0301': "'",
  '\u0300': '`',
  '\u0309': '?',
  '\u0303': '~',
  '\u0323': '.',
  '\u0302': '^',
  '\u0306': '(',
  '\u031B': '+',
};

function toViqr(text: string): string {
  return [...text.normalize('NFC')]
    .map((letter) => {
      if (/đ/i.test(letter)) return letter === 'đ' ? 'dd' : 'DD';
      const [base = '', ...marks] = [...letter.normalize('NFD')];
      // The vowel's own mark comes before the tone.
      const signs = marks.map((mark) => TONES[mark] ?? mark);
      const own = signs.filter((sign) => '^(+'.includes(sign));
      return [base, ...own, ...signs.filter((sign) => !'^(+'.includes(sign))].join('');
    })
    .join('');
}

/** windows-1258 as Windows writes it: vowel, then a combining tone mark. */
function toWindows1258(text: string): string {
  const inverse = invert(windows1258);
  return [...text.normalize('NFC')]
    .flatMap((letter) => {
      if ((letter.charCodeAt(0) < 0x100 && !windows1258.has(letter)) || inverse.has(letter)) return [letter];
      const tone = letter.normalize('NFD').match(/[\u0300\u0301\u0303\u0309\u0323]/)?.[0] ?? '';
      return [letter.normalize('NFD').replace(tone, '').normalize('NFC'), tone];
    })
    .map((letter) => inverse.get(letter) ?? letter)
    .join('');
}

/**
 * Unicode text as it would look in an old encoding whose bytes are read as windows-1252. TCVN3 has no capitals with a
 * tone: they come small, as its capital fonts type them.
 */
export function encodeLegacy(text: string, encoding: LegacyEncoding): string {
  if (encoding === 'VIQR') return toViqr(text);
  if (encoding === 'windows-1258') return toWindows1258(text);
  const inverse = invert({ TCVN3: tcvn3, VNI: vni, VISCII: viscii }[encoding]);
  const plain =
    encoding === 'TCVN3'
      ? text.replace(/[ẮẰẲẴẶẤẦẨẪẬÁÀẢÃẠÉÈẺẼẸẾỀỂỄỆÍÌỈĨỊÓÒỎÕỌỐỒỔỖỘỚỜỞỠỢÚÙỦŨỤỨỪỬỮỰÝỲỶỸỴ]/gu, (letter) =>
          letter.toLowerCase(),
        )
      : text;
  return [...plain.normalize('NFC')].map((letter) => inverse.get(letter) ?? letter).join('');
}
