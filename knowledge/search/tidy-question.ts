import { foldMarks, hasMarks } from '../language/fold.ts';
import { decodeTyping, isForeignWord, isUndecoded } from '../language/input-methods.ts';
import { collapseSpaces, normalizeCharacters } from '../language/normalize.ts';
import { isShortForm } from '../language/short-forms.ts';
import { replaceTokens, toTypedTokens } from '../language/typed-tokens.ts';
import { isPlainSyllable } from '../language/vietnamese-syllable.ts';
import { splitGlued } from '../language/word-gaps.ts';
import { mendSlips } from './mend-slips.ts';
import { takeNumbers } from './named-numbers.ts';
import { type Reading, readShortForms } from './read-short-forms.ts';
import type { Spelling } from './spelling.ts';

/**
 * What a person typed in a hurry as they would have written it: undecoded Telex and VNI, chat shorthand, missing spaces
 * and slips of the finger. A clean question comes back as it is. Numbers, dates, names and quotations are never changed.
 *
 * @example (await tidyQuestion('kees hoachj này bn chỉ tiêu', spelling)).text // 'kế hoạch này bao nhiêu chỉ tiêu'
 */
export async function tidyQuestion(question: string, spelling: Spelling): Promise<Reading> {
  const typed = partNumbers(lowerShouted(collapseSpaces(normalizeCharacters(question))));
  const decoded = decodeSentence(typed);
  const written = readShortForms(spellTeen(partCounts(partGlued(decoded))));
  const mended = await mendSlips(written.text, spelling);
  return { text: mended.text, isGuess: decoded !== typed || written.isGuess || mended.isGuess };
}

/** A shorter message in capitals may be a name or a number. */
const MIN_SHOUTED_WORDS = 4;

/** A question typed with the capitals' lock on: its words are no short forms ("Y TE"); numbers stay as they are. */
function lowerShouted(text: string): string {
  const words = text.split(' ').filter((word) => /\p{L}{2}/u.test(word));
  if (words.length < MIN_SHOUTED_WORDS || /\p{Ll}/u.test(text)) return text;
  return text.replace(/\S+/gu, (word) => (/\d/.test(word) ? word : word.toLowerCase()));
}

/** Words that show an input method was off: one may be a slip or a name. */
const MIN_UNDECODED = 2;
/** Two letters may be a short form ("hs", "as"). */
const MIN_LENGTH = 3;

/** A sentence typed while Telex or VNI was off, decoded; one with no more than a stray word of the kind stays. */
function decodeSentence(text: string): string {
  const tokens = toTypedTokens(text, takeNumbers(text).rest).filter(({ isFree }) => isFree);
  const shown = tokens.filter(
    ({ text: word }) => word.length >= MIN_LENGTH && !hasMarks(word) && isUndecoded(word),
  );
  const byDigits = shown.filter(({ text: word }) => /\d/.test(word));
  // "thon3 xa5" may be numbers; within a word they are marks.
  const isVni = byDigits.some(({ text: word }) => /\d[a-z]/i.test(word) || /\d\d/.test(word));
  const counted = isVni ? shown : shown.filter((token) => !byDigits.includes(token));
  if (counted.length < MIN_UNDECODED) return text;
  const hasDigits = (word: string) => /\d/.test(word);
  return replaceTokens(
    text,
    new Map(
      tokens.flatMap((token) => {
        const decoded = isVni || !hasDigits(token.text) ? decodeTyping(token.text) : undefined;
        return decoded === undefined ? [] : [[token, decoded] as const];
      }),
    ),
  );
}

/** "bs/1 vạn dân": a rate, not a document's number. */
const GLUED_RATE =
  /(?<=(?<![\p{L}\d/.-])\p{L}{2,8})\/(?=(?:\d{1,3} ?)?(?:vạn|van|nghìn|nghin|trăm|tram|triệu|trieu)(?!\p{L}))/giu;
const GLUED_NUMBER = /(?<![\p{L}\d/.-])(kh|qđ|qd|cv|ct|nq|tb|nđ|tt)(\d{1,5})(?![\p{L}\d])/giu;

/** "cv118" → "cv 118": the type of a document and its number; "bs/1 vạn" → "bs / 1 vạn". */
function partNumbers(text: string): string {
  return text.replace(GLUED_NUMBER, '$1 $2').replace(GLUED_RATE, ' / ');
}

/** Nouns that a number counts or follows; usage of questions. Letters with a digit behind are else a mark of VNI. */
const NUMBERED =
  'lớp|lop|tháng|thang|năm|nam|quý|quy|ngày|ngay|tuổi|tuoi|đợt|dot|khóa|khoa|điều|dieu|khoản|khoan|mục|muc|tuần|tuan|hk|dưới|duoi|trên|tren|đến|den';
const GLUED_NOUN = new RegExp(
  String.raw`(?<![\p{L}\d/.,-])(?:(${NUMBERED})(\d{1,2}|(?:19|20)\d\d)|(\d{1,2})(tháng|thang|tuổi|tuoi|lớp|lop|th|t))(?![\p{L}\d/]|[.,-]\d)`,
  'giu',
);
/** "<5 tuổi": a sign for the word. */
const BELOW_SIGN = /(?<=^|\s)([<>])\s*(?=\d)/g;

/** "lop5" → "lop 5", "6thang" → "6 thang", "<5t" → "duoi 5 tuoi"; one letter behind a number is what stands around it. */
function partCounts(text: string): string {
  const isMarked = hasMarks(text);
  const spell = (words: string) => (isMarked ? words : foldMarks(words));
  const signed = text.replace(BELOW_SIGN, (_, sign: string) => `${spell(sign === '<' ? 'dưới' : 'trên')} `);
  return signed.replace(
    GLUED_NOUN,
    (whole, noun?: string, behind?: string, count?: string, unit?: string, ...rest: unknown[]) => {
      if (noun !== undefined) return `${noun} ${behind}`;
      const at = rest.find((part) => typeof part === 'number') ?? 0;
      const word = unit === undefined || unit.length > 2 ? unit : readUnit(signed, at, whole.length, unit);
      return word === undefined ? whole : `${count} ${spell(word)}`;
    },
  );
}

/** "6t đầu năm" are months, "trẻ dưới 6t" are years of age; a letter that shows neither stays. */
function readUnit(text: string, at: number, length: number, unit: string): string | undefined {
  const before = foldMarks(text.slice(0, at)).trimEnd();
  const behind = foldMarks(text.slice(at + length)).trimStart();
  if (/^(?:dau|cuoi)(?: nam)?(?![a-z])/.test(behind)) return 'tháng';
  if (unit.toLowerCase() === 'th') return undefined;
  return /(?:^| )(?:duoi|tren|du|tre|te|em|nguoi|tu|den|tu \d+ den)$/.test(before) ? 'tuổi' : undefined;
}

/** "fải", "wy định": letters of another spelling of chat, where the word is none of Vietnamese as it stands. */
function spellTeen(text: string): string {
  const tokens = toTypedTokens(text, takeNumbers(text).rest).filter(({ isFree }) => isFree);
  const read = (word: string) => {
    const [, head = '', tail = ''] = /^([fw])(.+)$/iu.exec(word) ?? [];
    const spelled = `${head.toLowerCase() === 'f' ? 'ph' : 'qu'}${tail}`.toLowerCase();
    const isRead = head !== '' && !isForeignWord(word) && isPlainSyllable(foldMarks(spelled));
    return isRead && !isShortForm(word) ? spelled : word;
  };
  return replaceTokens(text, new Map(tokens.map((token) => [token, read(token.text)] as const)));
}

/** "kếhoạch" → "kế hoạch". */
function partGlued(text: string): string {
  const tokens = toTypedTokens(text, takeNumbers(text).rest).filter(({ isFree }) => isFree);
  return replaceTokens(text, new Map(tokens.map((token) => [token, splitGlued(token.text)] as const)));
}
