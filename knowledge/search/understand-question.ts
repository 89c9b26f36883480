import {
  documentTypeNames,
  documentTypes,
  expandAbbreviations,
  expandTyped,
} from '../language/abbreviations.ts';
import { blankSpans } from '../language/blank-spans.ts';
import { foldMarks, hasMarks } from '../language/fold.ts';
import { collapseSpaces, normalizeCharacters, unifyTonePlacement } from '../language/normalize.ts';
import { findSameWords, MAX_PHRASE_SYLLABLES } from '../language/same-words.ts';
import { findTalk } from '../language/talk-phrases.ts';
import { type DateMention, findDates } from '../language/vietnamese-date.ts';
import type { PartialDate } from '../model/calendar.ts';
import { findWeakWords, isLittleWord } from './little-words.ts';
import { findDatedSerials, type NamedNumber, takeNumbers, takeSerials } from './named-numbers.ts';
import { findIntents, type Intent } from './question-intents.ts';

/** A syllable of a question with and without marks; the same when it was typed without. */
export interface Term {
  readonly folded: string;
  readonly marked: string;
}

/** A word that says what is asked about. */
export interface QuestionTerm extends Term {
  /** Index among the question's words: neighbours there are meant together. */
  readonly position: number;
  /** Whether it frames the question rather than names its matter. */
  readonly isWeak: boolean;
}

/** A question taken apart. Pure: depends on its text alone. */
export interface UnderstoodQuestion {
  /** Normalised characters, single spaces, as typed otherwise. */
  readonly text: string;
  /** Every syllable, short forms written out, document numbers and dates left out: what names are matched in. */
  readonly words: readonly Term[];
  /** The words folded, one space between. */
  readonly folded: string;
  readonly isMarked: boolean;
  readonly intents: readonly Intent[];
  readonly numbers: readonly NamedNumber[];
  /** Dates that stand behind a number and so are the document's own ("12/KH-UBND ngày 22/3/2023"). */
  readonly identityDates: readonly PartialDate[];
  /** The other dates, whole or partial ("30/7/2020", "tháng 6/2026"). */
  readonly dates: readonly PartialDate[];
  readonly years: readonly number[];
  /** "năm học 2030-2031": both years are one. */
  readonly isSchoolYear: boolean;
  /** Types of document named ("Kế hoạch"), by `documentTypes` spelling. */
  readonly types: readonly string[];
  /** The words that say what is asked about: without years, intents and little words. */
  readonly terms: readonly QuestionTerm[];
}

const YEAR = /\b(?:nam )?((?:19|20)\d\d)\b/g;

/**
 * Reads what a question names and asks, typed with or without marks, with short forms and half-typed numbers.
 *
 * @example understandQuestion('chi tieu kh 12/kh-ubnd nam 2031').numbers[0]?.key // '12/KHUBND'
 */
export function understandQuestion(question: string): UnderstoodQuestion {
  const text = collapseSpaces(normalizeCharacters(question));
  const isMarked = hasMarks(text);
  const { numbers, rest: withoutNumbers } = takeNumbers(text);
  const mentions = findDates(withoutNumbers);
  const ofSerials = numbers.length > 0 ? [] : findDatedSerials(foldMarks(withoutNumbers), mentions);
  const isIdentity = (mention: DateMention) =>
    numbers.some(({ end }) => standsBehind(text, end, mention)) ||
    ofSerials.some(({ end }) => end === mention.start);
  const plain = blankSpans(withoutNumbers, [...mentions, ...ofSerials]);
  const words = toWords(plain);
  const folded = words.map((word) => word.folded).join(' ');
  const serials = numbers.length > 0 ? { numbers: [], rest: folded } : takeSerials(folded);
  const { intents, rest } = findIntents(
    markDepartments(words, serials.rest).replace(YEAR, (year) => ' '.repeat(year.length)),
  );
  return {
    text,
    words,
    folded,
    isMarked,
    intents,
    numbers: [...numbers, ...serials.numbers],
    identityDates: mentions.filter(isIdentity).map((mention) => mention.date),
    dates: mentions.filter((mention) => !isIdentity(mention)).map((mention) => mention.date),
    isSchoolYear: /\bnam hoc (?:19|20)\d\d (?:19|20)\d\d\b/.test(folded),
    years: [...new Set([...folded.matchAll(YEAR)].map((match) => Number(match[1])))],
    types: findTypes(folded),
    terms: weighShares(toTerms(words, rest, isMarked), text).filter(
      ({ position }) => position < countMatterWords(text, plain, words.length),
    ),
  };
}

/** "… (Kế hoạch số 12/KH-UBND ngày … của …)": brackets at the end with a number in them only name the document. */
const NAMING_BRACKETS = /\([^()]*\d\/[^()]*\)[\s?.!]*$/u;

/** How many words stand in front of brackets that name the document; all where there are none. */
function countMatterWords(text: string, plain: string, all: number): number {
  const brackets = NAMING_BRACKETS.exec(text);
  return brackets === null ? all : toWords(plain.slice(0, brackets.index)).length;
}

/** Whether nothing but "ngày" parts a date from the number in front of it. */
function standsBehind(text: string, end: number | null, mention: DateMention): boolean {
  return (
    end !== null &&
    end <= mention.start &&
    /^[\s,]*(?:(?:ký|đề|ban hành)?\s*ngày|ngay)?\s*$/iu.test(text.slice(end, mention.start))
  );
}

/** Without marks "sở nào" and "số nào" are one; where the asker wrote the mark, the department is told by a sign of its own. */
function markDepartments(words: readonly Term[], folded: string): string {
  let offset = 0;
  let result = folded;
  for (const word of words) {
    if (word.marked === 'sở') result = `${result.slice(0, offset)}$${result.slice(offset + 1)}`;
    offset += word.folded.length + 1;
  }
  return result;
}

// "1.000" and "9,5" are one word each.
const WORD = /\d+(?:[.,]\d+)+|[\p{L}\p{N}]+/gu;

/** The words of a text as terms: short forms written out, numbers without leading zeros. */
export function toWords(text: string): Term[] {
  const spelled = expandAbbreviations(unifyTonePlacement(normalizeCharacters(text))).toLowerCase();
  return (spelled.match(WORD) ?? [])
    .flatMap((word) => expandTyped(word).match(WORD) ?? [])
    .map((word) => (/^\d{1,3}(?:\.\d{3})+$/.test(word) ? word.replaceAll('.', '') : word))
    .map((word) => (/^\d+$/.test(word) ? word.replace(/^0+(?=\d)/, '') : word))
    .map((marked) => ({ marked, folded: foldMarks(marked) }));
}

const TYPE_KEYS: readonly (readonly [folded: string, name: string])[] = documentTypeNames.map((name) => [
  foldMarks(name),
  name,
]);
// "tt", "hd" and "da" are short for other things more often; "cv" is no symbol, but everybody types it.
const TYPE_SYMBOLS = new Map([
  ...documentTypes
    .map(([symbol, name]): [string, string] => [foldMarks(symbol), name])
    .filter(([symbol]) => symbol.length >= 2 && !['tt', 'hd', 'da'].includes(symbol)),
  ['cv', 'Công văn'],
]);
function findTypes(folded: string): string[] {
  const found = new Set<string>();
  let rest = folded;
  for (const [key, name] of TYPE_KEYS) {
    const without = rest.replace(new RegExp(String.raw`\b${key}\b`, 'g'), ' ');
    if (without === rest) continue;
    rest = without;
    found.add(name);
  }
  for (const syllable of rest.split(/\s+/)) {
    const name =
      syllable.length >= 2 && syllable !== 'tt' && syllable !== 'hd' ? TYPE_SYMBOLS.get(syllable) : undefined;
    if (name !== undefined) found.add(name);
  }
  return [...found];
}

/** `rest` is the folded words with spaces where something was taken out, so a word survives where its letters do. */
function toTerms(words: readonly Term[], rest: string, isMarked: boolean): QuestionTerm[] {
  const terms: QuestionTerm[] = [];
  const seen = new Set<string>();
  const areWeak = findWeakWords(words, isMarked && areMostlyMarked(words));
  const arePhrased = isMarked ? new Set<number>() : findPhrased(words);
  const areIdiom = findIdioms(words, isMarked);
  const areTalk = findTalk(words, isMarked);
  let offset = 0;
  words.forEach((word, position) => {
    const isLeft = rest.slice(offset, offset + word.folded.length).replace('$', 's') === word.folded;
    offset += word.folded.length + 1;
    const isPhrased = arePhrased.has(position);
    const isLittle = isLittleWord(word, isMarked) && !isPhrased;
    if (!isLeft || areTalk.has(position) || (isLittle && !areIdiom.has(position))) return;
    // Said again it weighs little, but still stands beside its neighbours.
    const isWeak =
      isLittle ||
      (areWeak[position] === true && !isPhrased) ||
      seen.has(word.marked) ||
      isEachOne(words, position);
    terms.push({ ...word, position, isWeak });
    seen.add(word.marked);
  });
  return terms;
}

/** What a question counts by one of: "1 người được bao nhiêu" asks for each. */
const EACH_OF = new Set(['nguoi', 'ho', 'thang', 'nam', 'lan', 'ngay', 'tuan', 'tre', 'chau', 'nha']);

function isEachOne(words: readonly Term[], position: number): boolean {
  return words[position]?.folded === '1' && EACH_OF.has(words[position + 1]?.folded ?? '');
}

/** A share a question states is held against the figure found ("vì sao lại 12%"): it does not choose that figure. */
const SHARE = /(?<![\d.,])(\d+(?:[.,]\d+)?)\s*(?:%|‰|phần (?:trăm|nghìn)|phan (?:tram|nghin))/giu;
/** What stands in front of a share and is no matter, typed without marks. */
const BOUNDS = new Set(['duoi', 'tren', 'toi', 'hon', 'con', 'muc']);
/** With fewer words of matter than this the share is all a question goes by. */
const MIN_MATTER = 2;

function weighShares(terms: QuestionTerm[], text: string): QuestionTerm[] {
  const shares = new Set([...text.matchAll(SHARE)].map(([, figure = '']) => figure.replace(/^0+(?=\d)/, '')));
  const matter = terms.filter(({ isWeak, folded }) => !isWeak && !/^\d/.test(folded));
  if (shares.size === 0 || matter.length < MIN_MATTER) return terms;
  const figures = new Set(terms.flatMap(({ folded, position }) => (shares.has(folded) ? [position] : [])));
  return terms.flatMap((term) => {
    if (figures.has(term.position)) return [];
    const isBound = BOUNDS.has(term.folded) && figures.has(term.position + 1);
    return [isBound ? { ...term, isWeak: true } : term];
  });
}

/** Of words typed with marks about two in three carry one: below this share, some were typed without. */
const MARKED_SHARE = 0.5;

/** Whether a word without marks is that very word, and not one typed in a hurry beside marked ones. */
function areMostlyMarked(words: readonly Term[]): boolean {
  return words.filter(({ marked, folded }) => marked !== folded).length >= MARKED_SHARE * words.length;
}

/** Little words of a phrase that has others of the same meaning ("qua mạng"): without them the phrase is not known. */
function findIdioms(words: readonly Term[], isMarked: boolean): ReadonlySet<number> {
  const found = new Set<number>();
  words.forEach((_, start) => {
    for (let size = isMarked ? 2 : 3; size <= MAX_PHRASE_SYLLABLES && start + size <= words.length; size++) {
      const phrase = words.slice(start, start + size);
      if (!phrase.some((word) => isLittleWord(word, isMarked))) continue;
      if (findSameWords(phrase.map((word) => word.marked).join(' ')).length === 0) continue;
      for (let i = start; i < start + size; i++) found.add(i);
    }
  });
  return found;
}

/** Typed without marks, words that would be passed over alone but are one word with their neighbour: "nhe can" is "nhẹ cân". */
function findPhrased(words: readonly Term[]): ReadonlySet<number> {
  const phrased = new Set<number>();
  words.forEach((word, i) => {
    const next = words[i + 1];
    if (next === undefined || !(isLittleWord(word, false) || isLittleWord(next, false))) return;
    if (findSameWords(`${word.marked} ${next.marked}`).length > 0) phrased.add(i).add(i + 1);
  });
  return phrased;
}
