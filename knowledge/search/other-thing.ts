import { foldMarks } from '../language/fold.ts';
import { findWeakWords, isLittleWord, mayBeLittle } from './little-words.ts';
import { type QuestionTerm, type Term, toWords, type UnderstoodQuestion } from './understand-question.ts';
import { type AskedTerms, toAskedTerms } from './word-bag.ts';

/** A text as runs of words that nothing parts: a word in front of a comma is not bound to the one behind it. */
export type Runs = readonly (readonly Term[])[];

/** Parts a text into such runs. */
export function toRuns(text: string): Runs {
  return text
    .split(/[.;:,()|“”"\n]+(?=\s|$)|(?<=\s)[-–(“"|]+/u)
    .map((run) => toWords(run))
    .filter((run) => run.length > 0);
}

/**
 * Whether a text says, behind a word it shares with the question, another thing than the question does there, and does
 * not have the question's at all: "thất thoát nước" where "thất thoát điện" is asked. In Vietnamese what is told apart
 * stands in front, what tells it apart behind.
 *
 * @param reached which of the terms the text, or what it stands under, has at all
 */
export function namesOtherThing(
  terms: readonly QuestionTerm[],
  reached: readonly boolean[],
  runs: Runs,
): boolean {
  const asked = toAskedTerms(terms);
  return terms.some((term, i) => {
    const head = terms[i - 1];
    const isBehind = head !== undefined && !head.isWeak && term.position === head.position + 1;
    if (!isBehind || reached[i] === true || !tellsApart(term)) return false;
    const behind = wordsBehind(asked, i - 1, runs);
    if (behind.length === 0) return false;
    const known = knownWords(asked, i - 1);
    return behind.every((word) => word !== undefined && !known.has(word.folded) && isMatter(word));
  });
}

const SHARE_OF: readonly (readonly string[])[] = [
  ['phan', 'tram'],
  ['phan', 'nghin'],
  ['ty', 'le'],
  ['ti', 'le'],
  ['ty', 'suat'],
  ['ti', 'suat'],
];
/** The noun a share is of stands so near behind the words for a share: "tỷ lệ của các trường". */
const MAX_GAP = 3;

/**
 * Whether a text has nothing of what the question asks a share of ("bao nhiêu phần trăm chợ", "tỷ suất chết"): with all
 * the rest it is the share of something else.
 *
 * @param reached which of the question's terms the text, or what it stands under, has at all
 */
export function lacksWhole(
  { words, terms }: Pick<UnderstoodQuestion, 'words' | 'terms'>,
  reached: readonly boolean[],
): boolean {
  return words.some((_, start) => {
    const phrase = SHARE_OF.find((share) => share.every((word, k) => words[start + k]?.folded === word));
    if (phrase === undefined) return false;
    const behind = start + phrase.length;
    const at = terms.findIndex(({ position, isWeak }) => position >= behind && !isWeak);
    const term = terms[at];
    return (
      term !== undefined && term.position < behind + MAX_GAP && tellsApart(term) && reached[at] === false
    );
  });
}

/** So many syllables name whom a share is of ("giáo viên"); more say something of them. */
const MAX_WHOLE = 2;

/**
 * Whether a text has of a question for a share only whom it is a share of, and no word of what is said of them: "100% giáo
 * viên được tập huấn" where it is asked how many of them can swim.
 */
export function holdsOnlyWhole(
  { words, terms }: Pick<UnderstoodQuestion, 'words' | 'terms'>,
  { carried, reached }: { readonly carried: readonly number[]; readonly reached: readonly boolean[] },
): boolean {
  const phrase = words.findIndex((_, start) =>
    SHARE_OF.slice(0, 2).some((share) => share.every((word, k) => words[start + k]?.folded === word)),
  );
  if (phrase < 0) return false;
  const first = terms.findIndex(({ position, isWeak }) => position > phrase + 1 && !isWeak);
  const end = terms.findIndex((_, i) => i > first && reached[i] === false);
  const said = terms.slice(Math.max(end, 0)).filter(({ isWeak }) => !isWeak);
  return (
    first >= 0 &&
    end > first &&
    end - first <= MAX_WHOLE &&
    said.every((term) => reached[terms.indexOf(term)] === false) &&
    reached[first] === true &&
    terms.every((term, i) => term.isWeak || (i >= first && i < end) || (carried[i] ?? 0) === 0)
  );
}

/** Words that say how, not which: behind a noun they tell it from no other. */
const MANNERS = new Set(['đúng', 'đủ', 'bị', 'được', 'tự', 'cùng', 'do', 'vì', 'dùng', 'kịp', 'bền', 'cao']);

/** Without a vowel it is no syllable: a short form that was not read. */
const IS_SHORT_FORM = /^[^aeiouy\d]+$/;

function tellsApart(term: QuestionTerm): boolean {
  // Typed without marks, a little word is not known from another.
  const isPlain = term.marked === term.folded;
  return (
    !term.isWeak &&
    !/^\d/.test(term.folded) &&
    !IS_SHORT_FORM.test(term.folded) &&
    !MANNERS.has(term.marked) &&
    !(isPlain && mayBeLittle(term.folded))
  );
}

function isMatter(word: Term): boolean {
  const isLittle = isLittleWord(word, true) || MANNERS.has(word.marked);
  return !isLittle && !/^\d/.test(word.folded) && findWeakWords([word], true)[0] !== true;
}

/** What stands right behind a term in the runs, or behind another phrase for the one that ends with it; undefined at the end of a run. */
function wordsBehind({ terms, phrases }: AskedTerms, i: number, runs: Runs): (Term | undefined)[] {
  const term = terms[i];
  const own = term === undefined ? [] : [[term.marked]];
  const others = phrases
    .filter(({ start, size }) => start + size - 1 === i)
    .flatMap((phrase) => phrase.others);
  const isPlain = term?.marked === term?.folded;
  return [...own, ...others].flatMap((phrase, at) =>
    runs.flatMap((run) =>
      run.flatMap((_, start) => {
        const isHere = phrase.every((syllable, k) => {
          const word = run[start + k];
          return at === 0 && isPlain ? word?.folded === syllable : word?.marked === syllable;
        });
        return isHere ? [run[start + phrase.length]] : [];
      }),
    ),
  );
}

/** All words of the question and of the other phrases for its own, but those for the one a term is part of. */
function knownWords({ terms, phrases }: AskedTerms, i: number): ReadonlySet<string> {
  const others = phrases
    .filter(({ start, size }) => i < start || i >= start + size)
    .flatMap((phrase) => phrase.others);
  return new Set([...terms.map((term) => term.folded), ...others.flat().map((word) => foldMarks(word))]);
}
