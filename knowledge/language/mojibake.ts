import { WINDOWS_1252_SPECIALS } from './legacy-tables.ts';
import { isVietnameseSyllable } from './vietnamese-syllable.ts';

const BYTES = new Map([...WINDOWS_1252_SPECIALS].map((letter, i) => [letter, 0x80 + i]));
const TRAIL = `[\\u0080-\\u00BF${WINDOWS_1252_SPECIALS}]`;
// windows-1258 shows the lead byte C3 as Ă.
const SEQUENCE = new RegExp(`[\\u00C2-\\u00C6\\u00CC\\u0102]${TRAIL}|[\\u00E1\\u00E2]${TRAIL}{2}`, 'g');
/** What UTF-8 of Vietnamese text can hold beyond ASCII: letters, punctuation, the dong sign; and once more misread signs. */
const LIKELY =
  /[\u0080-\u00FF\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01A0\u01A1\u01AF\u01B0\u1EA0-\u1EF9\u2010-\u2030\u20AB\u0152\u0153\u0160\u0161\u0178\u017D\u017E\u0192\u02C6\u02DC\u20AC\u2122\u2039\u203A]|\p{M}/u;
/** Stands for "Ã" that was decoded, which no space behind it makes an "à". */
const WHOLE = '\uE000';
/** Text read wrongly twice is repaired twice; no more is known to happen. */
const MAX_ROUNDS = 2;

/** A line read wrongly as windows-1252, latin1 or windows-1258, repaired. */
export interface MojibakeRepair {
  readonly text: string;
  /** Sequences that were two or three signs for one letter. */
  readonly count: number;
}

/** A quick look before anything is tried: whether a text holds a sign pair that only misread UTF-8 has. */
export function mayBeMojibake(text: string): boolean {
  return (
    /[\u00C2-\u00C6\u00E1\u00E2\u0102][^\p{L}\p{ASCII}]|[\u00C3\u0102] /u.test(text) &&
    new RegExp(SEQUENCE).test(text)
  );
}

/**
 * UTF-8 that some program took for windows-1252 (or latin1, or windows-1258), once or twice: "Káº¿ hoáº¡ch" → "Kế hoạch".
 * A no-break space inside a letter that has become a plain one is found again by the grammar of syllables.
 */
export function repairMojibake(line: string): MojibakeRepair {
  let text = line;
  let count = 0;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    let found = 0;
    const next = text.replace(SEQUENCE, (signs) => {
      const letter = decode(signs);
      if (letter === undefined || !LIKELY.test(letter)) return signs;
      found += 1;
      return letter === '\u00C3' ? WHOLE : letter;
    });
    if (found === 0) break;
    text = restoreSpaceLetter(next).replaceAll(WHOLE, '\u00C3');
    count = Math.max(count, found);
  }
  return { text: count === 0 ? line : text.normalize('NFC'), count };
}

function decode(signs: string): string | undefined {
  const [lead = 0, ...trail] = [...signs].map(toByte);
  const high = trail.length === 1 ? lead & 0x1f : lead & 0x0f;
  const code = trail.reduce((sum, byte) => (sum << 6) | (byte & 0x3f), high);
  const isOverlong = code < (trail.length === 1 ? 0x80 : 0x800);
  return isOverlong ? undefined : String.fromCodePoint(code);
}

function toByte(letter: string): number {
  if (letter === '\u0102') return 0xc3;
  return BYTES.get(letter) ?? letter.charCodeAt(0);
}

/** "à" is C3 A0, and A0 the no-break space: "thÃ nh" is one word, "vÃ  cÃ¡c" and "lÃ hai" are two. */
function restoreSpaceLetter(text: string): string {
  return text.replace(
    /(\p{L}*)[\u00C3\u0102]( ?)( ?)(\p{L}*)/gu,
    (match, before: string, first: string, second: string, after: string) => {
      if (first === '') return match;
      if (second !== '' || after === '') return `${before}à ${after}`;
      const isOne = isVietnameseSyllable(`${before}à${after}`) && !isVietnameseSyllable(after);
      return isOne ? `${before}à${after}` : `${before}à ${after}`;
    },
  );
}
