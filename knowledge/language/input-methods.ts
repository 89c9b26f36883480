import { isPlainSyllable, isVietnameseSyllable } from './vietnamese-syllable.ts';

/** Telex: a letter behind the vowel is its tone. VNI: a digit is. Source: the two input methods' own tables. */
const TELEX_TONES: Readonly<Record<string, string>> = {
  s: '\u0301',
  f: '\u0300',
  r: '\u0309',
  x: '\u0303',
  j: '\u0323',
};
const VNI_TONES: Readonly<Record<string, string>> = { 1: 's', 2: 'f', 3: 'r', 4: 'x', 5: 'j' };

/** Words of other languages that officials type, which Telex would turn into Vietnamese ("max" → "mã"). Source: usage. */
const FOREIGN = new Set(
  'app apps ads box bus case chat class data email excel export fax file font form gas group hotline id internet kids link links list mail max mix mobile net online pass pdf pin post report scan sms sos tag tax team telex test text tour user video virus web website wifi word zalo zoom covid facebook google dashboard deadline smartphone taxi tivi camera karaoke container festival oxy axit'.split(
    ' ',
  ),
);

/** Whether a word is of another language: no slip of the finger, and not undecoded typing. */
export function isForeignWord(word: string): boolean {
  return FOREIGN.has(word.toLowerCase());
}

const VOWEL = /[aeiouy]/;
const ONSET = /^(?:ngh?|gh|gi(?=[aeiouyâăêôơư])|[ckpt]h|nh|tr|qu|dd|[bcdđghklmnpqrstvx])?/;

/**
 * A word as Telex or VNI would have written it: "hoachj", "hoa5ch" → "hoạch".
 *
 * @returns undefined when the typing is a word already, or decodes to none
 */
export function decodeTyping(word: string): string | undefined {
  const typed = word.toLowerCase();
  if (!/^[a-z]+[a-z1-9]*$/.test(typed) || isForeignWord(typed)) return undefined;
  const telex = /\d/.test(typed) ? fromVni(typed) : typed;
  const decoded = telex === undefined ? undefined : decodeTelex(telex);
  if (decoded === undefined || decoded === typed || !isVietnameseSyllable(decoded)) return undefined;
  return word.charAt(0) === typed.charAt(0) ? decoded : decoded.charAt(0).toUpperCase() + decoded.slice(1);
}

/** Whether a word's letters show that an input method was off: it is no syllable, and decodes to one. */
export function isUndecoded(word: string): boolean {
  return !isPlainSyllable(word) && decodeTyping(word) !== undefined;
}

function fromVni(typed: string): string | undefined {
  let letters = '';
  let tone = '';
  for (const sign of typed) {
    if (!/\d/.test(sign)) {
      letters += sign;
      continue;
    }
    const isTone = VNI_TONES[sign] !== undefined;
    if (isTone && tone !== '') return undefined;
    if (isTone) tone = VNI_TONES[sign] ?? '';
    else {
      const marked = markByDigit(letters, sign);
      if (marked === undefined) return undefined;
      letters = marked;
    }
  }
  return VOWEL.test(letters) ? letters + tone : undefined;
}

/** "ke" + 6 → "kee", "duo" + 7 → "duow", "d" + 9 → "dd"; undefined when there is nothing to mark. */
function markByDigit(letters: string, digit: string): string | undefined {
  if (digit === '6') {
    const marked = letters.replace(/([aeo])([^aeo]*)$/, '$1$1$2');
    return marked === letters ? undefined : marked;
  }
  if (digit === '7') return /[uo]/.test(letters) ? `${letters}w` : undefined;
  if (digit === '8') return /a/.test(letters) ? `${letters}w` : undefined;
  return letters.startsWith('d') && !letters.startsWith('dd') ? `d${letters}` : undefined;
}

function decodeTelex(typed: string): string | undefined {
  const onset = ONSET.exec(typed)?.[0] ?? '';
  const rest = typed.slice(onset.length);
  const tones = rest.match(/[sfrxj]/g) ?? [];
  if (tones.length > 1 || !VOWEL.test(rest.charAt(0) === 'w' ? 'u' : rest.charAt(0))) return undefined;
  const rime = markVowels(rest.replace(/[sfrxj]/g, ''));
  if (rime === undefined) return undefined;
  const tone = TELEX_TONES[tones[0] ?? ''] ?? '';
  return onset.replace('dd', 'đ') + placeTone(rime, tone, onset);
}

function markVowels(rime: string): string | undefined {
  const doubled = rime.replace('aa', 'â').replace('ee', 'ê').replace('oo', 'ô');
  const signs = doubled.match(/w/g) ?? [];
  if (signs.length === 0) return doubled;
  const bare = doubled.replace(/w/g, '');
  if (/uo/.test(bare)) return bare.replace('uo', 'ươ');
  if (signs.length > 1) return undefined;
  if (doubled.startsWith('w')) return `ư${bare}`;
  const at = Math.max(bare.lastIndexOf('a'), bare.lastIndexOf('o'), bare.lastIndexOf('u'));
  // "uaw" is "ưa" only where nothing follows; "oaw" is "oă".
  if (/ua$/.test(bare)) return bare.replace('ua', 'ưa');
  if (/^u[iu]/.test(bare)) return bare.replace('u', 'ư');
  const marked = { a: 'ă', o: 'ơ', u: 'ư' }[bare.charAt(at)];
  return marked === undefined ? undefined : bare.slice(0, at) + marked + bare.slice(at + 1);
}

/** The tone stands on the vowel with a mark of its own, else on the last before a consonant, else on the first of two. */
function placeTone(rime: string, tone: string, onset: string): string {
  if (tone === '') return rime;
  const vowels = /^[aeiouyâăêôơư]+/.exec(rime)?.[0] ?? '';
  const marked = Math.max(...[...'âăêôơ'].map((vowel) => rime.indexOf(vowel)));
  const ownMark = marked >= 0 ? marked : rime.indexOf('ư');
  const isClosed = rime.length > vowels.length;
  const open = vowels.length === 3 ? 1 : 0;
  const at = ownMark >= 0 ? ownMark : isClosed ? vowels.length - 1 : open;
  const isGlide = onset === '' && vowels.length === 0;
  if (isGlide) return rime;
  return `${rime.slice(0, at + 1)}${tone}${rime.slice(at + 1)}`.normalize('NFC');
}
