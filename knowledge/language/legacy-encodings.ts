import { type LegacyEncoding, type LegacyTable, tcvn3, viscii, vni, windows1258 } from './legacy-tables.ts';
import { isVietnameseSyllable } from './vietnamese-syllable.ts';
import { viqrToUnicode } from './viqr.ts';

const TABLES: Readonly<Record<Exclude<LegacyEncoding, 'VIQR'>, LegacyTable>> = {
  TCVN3: tcvn3,
  VNI: vni,
  VISCII: viscii,
  'windows-1258': windows1258,
};
/** Words are parted by these only: in the old encodings a no-break space or a soft hyphen is a letter. */
const WORD = /[^ \t\n|]+/g;
/** "m²", "½", "35°": signs, however they might be read. */
const UNIT = /^[\d.,(]*(?:[cdkmh]{0,2}m[²³]|[½¼¾²³±°×÷])[).,;:]*$/;
const FOREIGN = /[^\p{ASCII}]/u;

/**
 * A line of an old encoding in Unicode, word by word; a word that is only a sign ("©", "½", a bullet) or a number with one
 * stays. Text of another encoding comes out as nonsense: ask {@link measureLegacy} first.
 *
 * @example convertLegacy('Uû ban nh©n d©n', 'TCVN3') // 'Uỷ ban nhân dân'
 */
export function convertLegacy(line: string, encoding: LegacyEncoding): string {
  const isParted = hasPartedLetters(line);
  const converted = line.replace(WORD, (word) =>
    isParted && encoding !== 'VIQR' && word.length === 1
      ? convertSigns(word, TABLES[encoding])
      : convertWord(word, encoding),
  );
  return encoding === 'TCVN3' && !isParted ? restoreLostWords(line, converted) : converted;
}

/** ư in TCVN3: the soft hyphen, a minus, or a plain hyphen inside a word. */
const HORN = /\u00AD|\u2212|[A-Za-z]-(?=[\u00A1-\u00FF])/;
/** What the loss of every soft hyphen makes of these words is no word of its own. */
const LOST_WORDS: Readonly<Record<string, string>> = {
  t: 'tư',
  T: 'Tư',
  nh: 'như',
  Nh: 'Như',
  th: 'thư',
  Th: 'Thư',
  ngời: 'người',
  Ngời: 'Người',
  dới: 'dưới',
  Dới: 'Dưới',
  lới: 'lưới',
  cời: 'cười',
};
const USUAL_LOSSES = 2;

/** In a line that lost its soft hyphens, as "ờng" for "ường" shows, "t" is "tư" and "ngời" is "người". */
function restoreLostWords(line: string, converted: string): string {
  if (HORN.test(line)) return converted;
  const losses = converted.match(/ư[ơờớởỡợ](?:ng|c)(?!\p{L})/gu)?.length ?? 0;
  if (losses < USUAL_LOSSES) return converted;
  return converted.replace(
    /(?<![\p{L}\d.-])\p{L}{1,4}(?![\p{L}\d.)-])/gu,
    (word) => LOST_WORDS[word] ?? word,
  );
}

/** Every so many words one of a single letter: the letters of a word stand apart, and a lone sign is one of them. */
const PARTED_SHARE = 0.25;

function hasPartedLetters(line: string): boolean {
  const words = line.match(WORD) ?? [];
  const single = words.filter((word) => word.length === 1 && /[A-Za-z]/.test(word)).length;
  return words.length >= 8 && single >= PARTED_SHARE * words.length;
}

/** How a line reads in an encoding, over its words with letters foreign to ASCII (in VIQR, with marks). */
export interface LegacyMeasure {
  /** Words that would change or that carry foreign letters. */
  readonly words: number;
  /** Of these, the ones that are Vietnamese syllables once converted. */
  readonly good: number;
  /** Of these, the ones that are Vietnamese syllables as they stand. */
  readonly goodAsWritten: number;
  /** Different words that become syllables by the conversion. */
  readonly gained: ReadonlySet<string>;
}

/** Measures how Vietnamese a line is in an encoding and as it stands. All zero for a line of plain ASCII. */
export function measureLegacy(line: string, encoding: LegacyEncoding): LegacyMeasure {
  let words = 0;
  let good = 0;
  let goodAsWritten = 0;
  const gained = new Set<string>();
  const isParted = hasPartedLetters(line);
  for (const [word] of line.matchAll(WORD)) {
    if (isParted && word.length < 3) continue;
    const converted = convertWord(word, encoding);
    if (converted === word && !isBearing(word)) continue;
    const isGood = readsAsVietnamese(converted);
    const wasGood = readsAsVietnamese(word);
    words += 1;
    if (isGood) good += 1;
    if (wasGood) goodAsWritten += 1;
    if (isGood && !wasGood) gained.add(converted.toLowerCase());
  }
  return { words, good, goodAsWritten, gained };
}

/** A word with a letter or sign from beyond ASCII beside a letter; a bare sign tells nothing. */
function isBearing(word: string): boolean {
  return FOREIGN.test(word) && /\p{L}/u.test(word);
}

function convertWord(word: string, encoding: LegacyEncoding): string {
  if (encoding === 'VIQR') return viqrToUnicode(word);
  if (!FOREIGN.test(word)) return encoding === 'TCVN3' ? restoreHorn(word) : word;
  if (UNIT.test(word)) return word;
  const converted = convertSigns(word, TABLES[encoding]);
  if (!hasLetterOfItsOwn(word, converted)) return word;
  return encoding === 'TCVN3' ? restoreLostHorn(restoreHorn(converted)) : converted;
}

/** Longest match first: two characters, then one. */
function convertSigns(word: string, table: LegacyTable): string {
  let converted = '';
  for (let at = 0; at < word.length; at += 1) {
    const pair = table.get(word.slice(at, at + 2));
    if (pair !== undefined && at + 1 < word.length) at += 1;
    converted += pair ?? table.get(word[at] ?? '') ?? word[at] ?? '';
  }
  return converted.normalize('NFC');
}

const LONE = new Set('a à á ạ e è ê ô ồ ơ ờ ở ợ ý ỷ y ừ'.split(' '));

/** "nh©n" and "®·" are words, "®)" marks an item; "©", "·" and "2½" are signs. */
function hasLetterOfItsOwn(word: string, converted: string): boolean {
  if (/^đ[).]$/i.test(converted)) return true;
  const letters = converted.match(/\p{L}/gu) ?? [];
  if (letters.length > 1) return /[A-Za-z]/.test(word) || readsAsVietnamese(converted);
  return !/\d/.test(word) && LONE.has(letters[0]?.toLowerCase() ?? '');
}

/** TCVN3's soft hyphen (ư) often comes as a plain one: "th-êng" after conversion "th-ờng". Only where it makes a syllable. */
function restoreHorn(word: string): string {
  if (!word.includes('-') || !/\p{L}/u.test(word)) return word;
  const restored = word.replace(/[\p{L}-]+/gu, (part) => {
    if (!part.includes('-')) return part;
    const whole = part.replace(/-/g, 'ư');
    const isHyphen = part.split('-').every((piece) => piece === '' || isVietnameseSyllable(piece));
    return isVietnameseSyllable(whole) && (!isHyphen || /^\p{Ll}{1,2}-$/u.test(part)) ? whole : part;
  });
  return restored;
}

/** No syllable ends in ơng, ơc: the soft hyphen before ơ was dropped on the way ("H­íng" → "Híng"). */
function restoreLostHorn(word: string): string {
  return word.replace(/(?<![ư])[ơờớởỡợ](?=(?:ng|c)(?!\p{L}))/giu, (letter) =>
    letter === letter.toUpperCase() ? `Ư${letter}` : `ư${letter}`,
  );
}

/** The words of a text recur: each is judged once, and forgotten when too many are held. */
const judged = new Map<string, boolean>();
const MAX_JUDGED = 20_000;

/** Whether every run of letters is a Vietnamese syllable and no odd sign stands among them. */
export function readsAsVietnamese(word: string): boolean {
  const known = judged.get(word);
  if (known !== undefined) return known;
  if (judged.size >= MAX_JUDGED) judged.clear();
  const isGood = judge(word);
  judged.set(word, isGood);
  return isGood;
}

function judge(word: string): boolean {
  const bare = word.replace(/^[^\p{L}]+|[^\p{L}\p{M}]+$/gu, '');
  if (bare === '' || /[^\p{ASCII}\p{L}\p{M}\u2010-\u201F]/u.test(bare)) return false;
  const parts = bare.match(/[\p{L}\p{M}]+/gu) ?? [];
  return parts.length > 0 && parts.every((part) => isVietnameseSyllable(part));
}
