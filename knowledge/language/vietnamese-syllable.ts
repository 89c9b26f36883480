/** First consonants a syllable may have; the longest first. `gi` and `qu` take their vowel with them. */
const ONSETS: readonly string[] = 'ngh ng gh gi nh kh ch ph th tr qu b c d đ g h k l m n p r s t v x'
  .split(' ')
  .concat('');

/** Rimes without tone. After `gi` the i, after `qu` the u belongs to the onset, so "giêng" is gi + êng. */
const RIMES: ReadonlySet<string> = new Set(
  (
    'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây ' +
    'e ec em en eng eo ep et oe oen oeo oet oem ê êch êm ên ênh êp êt êu êng êc iêc iêm iên iêng iêp iêt iêu ia ' +
    'i ich im in inh ip it iu y ych ynh yt yêm yên yêng yêt yêu yu yn ' +
    'o oc oi om on ong op ot oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oong ooc ' +
    'ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt ' +
    'u uc ui um un ung up ut ua uôc uôi uôm uôn uông uôt uân uâng uât uây uê uêch uênh uên uêu uơ ' +
    'uy uya uych uynh uyt uyu uyp uyên uyêt uyn ư ưc ưi ưm ưn ưng ưt ưu ưa ươc ươi ươm ươn ương ươp ươt ươu'
  ).split(' '),
);
/** Vowels that are a word by themselves; other single letters are pieces of a word. */
const LONE_VOWELS: ReadonlySet<string> = new Set('a à á ạ e è ô ồ ơ ờ ở ợ ý ỷ y ừ'.split(' '));

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const STOP_TONES = /[\u0301\u0323]/;
const STOP_ENDING = /(?:c|ch|p|t)$/;

/**
 * Whether a word can be a Vietnamese syllable: first consonant, rime and tone go together. Case does not matter; tone
 * marks may stand by either school of spelling.
 *
 * @example isVietnameseSyllable('nghiêng') // true; 'nghng', 'cac' (a stop without tone), 'street' are none
 */
export function isVietnameseSyllable(word: string): boolean {
  const known = judged.get(word);
  if (known !== undefined) return known;
  const isSyllable = judgeSyllable(word);
  if (judged.size >= MAX_JUDGED) judged.clear();
  judged.set(word, isSyllable);
  return isSyllable;
}

/** A document says the same few hundred syllables again and again. */
const judged = new Map<string, boolean>();
const MAX_JUDGED = 10_000;

function judgeSyllable(word: string): boolean {
  const tones = toTones(word);
  if (tones.length > 1) return false;
  const rime = findRime(removeTones(word));
  if (rime === undefined) return false;
  return !STOP_ENDING.test(rime) || STOP_TONES.test(tones[0] ?? '');
}

const toTones = (word: string) => word.normalize('NFD').match(TONES) ?? [];

function removeTones(word: string): string {
  return word.toLowerCase().normalize('NFD').replace(TONES, '').normalize('NFC');
}

function findRime(toneless: string): string | undefined {
  for (const onset of ONSETS) {
    if (!toneless.startsWith(onset)) continue;
    const rest = toneless.slice(onset.length);
    // "gì", "gìn", "quốc": the vowel of gi and qu may be the whole rime or its beginning.
    const rimes = onset === 'gi' ? [rest, `i${rest}`] : onset === 'qu' ? [rest, `u${rest}`] : [rest];
    const rime = rimes.find((candidate) => RIMES.has(candidate));
    if (rime !== undefined) return rime;
  }
  return undefined;
}

const folded = new Set([...RIMES].map((rime) => toPlain(rime)));
const plainOnsets = ONSETS.map((onset) => toPlain(onset));

function toPlain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/g, 'd');
}

/**
 * Whether a word typed without marks can be a Vietnamese syllable that lost them.
 *
 * @example isPlainSyllable('hoach') // true; 'haoch' is none
 */
export function isPlainSyllable(word: string): boolean {
  const lower = word.toLowerCase();
  return plainOnsets.some((onset) => lower.startsWith(onset) && folded.has(lower.slice(onset.length)));
}

/**
 * What a text looks like by its words:
 * vietnamese · unmarked: Vietnamese whose marks were lost, wholly or for the most part · scrambled: Vietnamese letters in
 * an order no language has, as a PDF's text layer gives them that lies · unknown: another language, an encoding of
 * before Unicode, or too few words to tell.
 */
export type VietnameseVerdict = 'vietnamese' | 'unmarked' | 'scrambled' | 'unknown';

/** What {@link judgeVietnamese} counted. */
export interface VietnameseJudgement {
  readonly verdict: VietnameseVerdict;
  /** Words looked at: those with a small letter, without digits. */
  readonly words: number;
  /** Of these, the share that can be Vietnamese syllables; 0 when there are no words. */
  readonly syllableShare: number;
  /** Of these, the share that carries a Vietnamese mark; about .8 in ordinary prose. */
  readonly markedShare: number;
}

/** Fewer words tell nothing. */
const MIN_WORDS = 12;
/** Marked words of ordinary prose are above .7; of OCR in a wrong language below .15. */
const MIN_MARKED_SHARE = 0.4;
/** Pieces of words; prose stays below .03, also with foreign words, a text layer whose fonts mix goes beyond .15. */
const MAX_BROKEN_SHARE = 0.08;
/** Letters up to which a word that is no syllable is taken for a piece of one. */
const PIECE_LENGTH = 2;
/** Words possible but for their missing marks: English and French prose stay below .5. */
const MIN_PLAIN_SHARE = 0.65;
/** Signs that encodings of before Unicode leave among the letters (TCVN3 "®", "µ"), per word. */
const MAX_LEGACY_SHARE = 0.1;
const LEGACY_SIGNS =
  /[\u00A1-\u00AA\u00AC\u00AE-\u00B6\u00B8-\u00BA\u00BC-\u00BF\u00D7\u00DF\u00E4-\u00E7\u00EB\u00EE-\u00F1\u00F6-\u00F8\u00FB\u00FC\u00FE\u00FF]/g;

const WORD = /[\p{L}\p{M}]+/gu;
// What stands behind a letter is looked at first: before almost every one stands another.
const LIST_MARK = /\p{L}(?=\s?[).])(?<![\p{L}\p{M}\d]\p{L})\s?[).]/gu;

/**
 * Judges a text, best a page: says whether it reads as Vietnamese. Pure and linear. Text of legacy encodings (TCVN3,
 * VNI) is to be converted before; unconverted it is `unknown`.
 *
 * @example judgeVietnamese(pageText).verdict // 'vietnamese'
 */
export function judgeVietnamese(text: string): VietnameseJudgement {
  const normal = text.normalize('NFC').replace(LIST_MARK, ' ');
  const { words, syllables, marked, plain, broken } = countWords(normal);
  const total = Math.max(words, 1);
  const counts = { words, syllableShare: syllables / total, markedShare: marked / total };
  const legacy = normal.match(LEGACY_SIGNS)?.length ?? 0;
  return { verdict: toVerdict(counts, plain / total, broken / total, legacy / total), ...counts };
}

// Each different word is looked at once: a text says the same few hundred again and again.
function countWords(text: string) {
  const times = new Map<string, number>();
  for (const word of text.match(WORD) ?? []) times.set(word, (times.get(word) ?? 0) + 1);
  const counts = { words: 0, syllables: 0, marked: 0, plain: 0, broken: 0 };
  for (const [word, count] of times) {
    if (!/\p{Ll}/u.test(word)) continue;
    counts.words += count;
    if (/[^\p{ASCII}]/u.test(word)) counts.marked += count;
    const isSyllable = isWord(word);
    if (isSyllable) counts.syllables += count;
    if (isSyllable || isPlainSyllable(word)) counts.plain += count;
    if (!isSyllable && isPiece(word)) counts.broken += count;
  }
  return counts;
}

function isWord(word: string): boolean {
  if ([...word].length === 1) return LONE_VOWELS.has(word.toLowerCase());
  return isVietnameseSyllable(word);
}

function isPiece(word: string): boolean {
  return word.length <= PIECE_LENGTH || /[^\p{ASCII}]/u.test(word);
}

function toVerdict(
  { words, markedShare }: Omit<VietnameseJudgement, 'verdict'>,
  plainShare: number,
  brokenShare: number,
  legacyShare: number,
): VietnameseVerdict {
  if (words < MIN_WORDS || legacyShare > MAX_LEGACY_SHARE) return 'unknown';
  if (markedShare < MIN_MARKED_SHARE) return plainShare >= MIN_PLAIN_SHARE ? 'unmarked' : 'unknown';
  return brokenShare <= MAX_BROKEN_SHARE ? 'vietnamese' : 'scrambled';
}
