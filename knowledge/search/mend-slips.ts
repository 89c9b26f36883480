import { expandTyped } from '../language/abbreviations.ts';
import { foldMarks, hasMarks, isTypedWithMarks } from '../language/fold.ts';
import { decodeTyping, isForeignWord } from '../language/input-methods.ts';
import { nearSyllables, nearWords } from '../language/near-syllables.ts';
import { replaceTokens, type TypedToken, toTypedTokens } from '../language/typed-tokens.ts';
import { isPlainSyllable, isVietnameseSyllable } from '../language/vietnamese-syllable.ts';
import { isEverydayPair, isEverydayWord } from './little-words.ts';
import { takeNumbers } from './named-numbers.ts';
import { levelWords } from './place-names.ts';
import type { Reading } from './read-short-forms.ts';
import type { Spelling } from './spelling.ts';
import { parseGlued } from './split-typed.ts';

/** Shorter words are short forms; longer ones are no syllable with a slip. */
const SLIP_LENGTH = { min: 3, max: 8 };
/** How much oftener the reading taken must stand beside its neighbours than the next one. */
const FAR_MORE = 4;
/** A word every question is made of counts at least as one that stands in so many passages. */
const EVERYDAY_COUNT = 5;
/** A misprint may stand in a document too: a word that is no syllable is known only from here on. */
const KNOWN_MISPRINT = 3;

/**
 * Reads words that no document has and that one slip of the finger parts from one that fits its neighbours. Digits,
 * document numbers, quotations, names and the words behind "xã", "tỉnh" are never touched.
 *
 * @example (await mendSlips('ke haoch tre em', spelling)).text // 'ke hoach tre em'
 */
export async function mendSlips(text: string, spelling: Spelling): Promise<Reading> {
  const tokens = toTypedTokens(text, takeNumbers(text).rest);
  const suspects = await findSuspects(text, tokens, spelling);
  if (suspects.size === 0) return { text, isGuess: false };
  const isMarked = tokens.some((token) => !suspects.has(token) && isTypedWithMarks(token.text));
  const mended = new Map<TypedToken, string>();
  for (const token of suspects) {
    const syllables = await mend(tokens, mended, suspects, token, spelling);
    if (syllables !== undefined) mended.set(token, syllables.join(' '));
  }
  const written = new Map<TypedToken, string>();
  for (const [token, plain] of mended)
    written.set(token, isMarked ? await spellOut(tokens, mended, token, spelling) : plain);
  return { text: replaceTokens(text, written), isGuess: written.size > 0 };
}

async function findSuspects(
  text: string,
  tokens: readonly TypedToken[],
  spelling: Spelling,
): Promise<ReadonlySet<TypedToken>> {
  const doubtful = tokens.filter((token, i) => isOpen(text, tokens, i) && !isEverydayWord(token.folded));
  const counts = await spelling.count(doubtful.map((token) => token.folded));
  return new Set(
    doubtful.filter((token, i) => (counts[i] ?? 0) < (isPlainSyllable(token.folded) ? 1 : KNOWN_MISPRINT)),
  );
}

/** Whether a token may be a slip at all: a small word of letters with a vowel, of no other language, and no name. */
function isOpen(text: string, tokens: readonly TypedToken[], index: number): boolean {
  const token = tokens[index];
  if (token === undefined || !token.isFree || !/^[a-z]+$/.test(token.folded)) return false;
  const isWord = /[aeiouy]/.test(token.folded) && token.folded.length >= SLIP_LENGTH.min;
  if (!isWord || isForeignWord(token.folded) || expandTyped(token.folded) !== token.folded) return false;
  if (hasMarks(token.text) && isVietnameseSyllable(token.text)) return false;
  const isCapital = token.text.charAt(0) !== token.text.charAt(0).toLowerCase();
  const opensSentence = /(?:^|[.?!:]\s*)$/.test(text.slice(0, token.start));
  return !(isCapital && !opensSentence) && !followsLevel(tokens, index);
}

const LEVELS = new Set(levelWords.map((word) => foldMarks(word).split(' ').at(-1)));
/** A name behind a level word is two syllables long as a rule. */
const NAME_SYLLABLES = 2;

function followsLevel(tokens: readonly TypedToken[], index: number): boolean {
  return tokens.slice(Math.max(0, index - NAME_SYLLABLES), index).some((token, i, before) => {
    const between = before.slice(i + 1);
    return LEVELS.has(token.folded) && between.every((word) => !isEverydayWord(word.folded));
  });
}

type Mended = ReadonlyMap<TypedToken, string>;

async function mend(
  tokens: readonly TypedToken[],
  mended: Mended,
  suspects: ReadonlySet<TypedToken>,
  token: TypedToken,
  spelling: Spelling,
): Promise<readonly string[] | undefined> {
  const index = tokens.indexOf(token);
  const before = neighbour(tokens[index - 1], mended, suspects)?.at(-1);
  const after = neighbour(tokens[index + 1], mended, suspects)?.[0];
  const decoded = decodeTyping(token.text);
  if (decoded !== undefined && !isPlainSyllable(token.folded)) {
    const [count = 0] = await spelling.count([foldMarks(decoded)]);
    if (count > 0) return [foldMarks(decoded)];
  }
  if (token.folded.length <= SLIP_LENGTH.max) {
    const syllable = await findNear(token.folded, before, after, spelling);
    if (syllable !== undefined) return [syllable];
  }
  if (isPlainSyllable(token.folded)) return undefined;
  return (await parseGlued(token.folded, spelling)) ?? findForeign(token.folded, spelling);
}

/** Shorter words have too many others a slip away. */
const MIN_FOREIGN = 6;

/** "fesival": a word of no syllables that documents have, one slip away, and no other so. */
async function findForeign(word: string, spelling: Spelling): Promise<readonly string[] | undefined> {
  if (word.length < MIN_FOREIGN) return undefined;
  const near = [...nearWords(word)];
  const counts = await spelling.count(near);
  const known = near.filter((_, i) => (counts[i] ?? 0) > 0);
  return known.length === 1 ? known : undefined;
}

/** The syllables a neighbour is read as; undefined where there is none that documents could pair. */
function neighbour(
  token: TypedToken | undefined,
  mended: Mended,
  suspects: ReadonlySet<TypedToken>,
): readonly string[] | undefined {
  if (token === undefined) return undefined;
  const reading = mended.get(token) ?? (suspects.has(token) ? undefined : token.folded);
  return reading?.split(' ');
}

/** "tnguyen" is two words shortened ("Thái Nguyên"), and not the second alone with a letter too many. */
function isShortened(word: string, syllable: string): boolean {
  return word.slice(1) === syllable && word.charAt(0) !== syllable.charAt(0) && !/^[aeiouy]/.test(word);
}

async function findNear(
  word: string,
  before: string | undefined,
  after: string | undefined,
  spelling: Spelling,
): Promise<string | undefined> {
  const isSpeakable = isPlainSyllable(word);
  if (isSpeakable && (before === undefined || after === undefined)) return undefined;
  const near = [...nearSyllables(word)].filter(([syllable]) => !isShortened(word, syllable));
  const pairsOf = async (toPair: (syllable: string) => string | undefined) => {
    const pairs = near.map(([syllable]) => toPair(syllable) ?? '');
    const counts = await spelling.count(pairs);
    return pairs.map((pair, i) => Math.max(counts[i] ?? 0, isEverydayPair(pair) ? EVERYDAY_COUNT : 0));
  };
  const left = await pairsOf((syllable) => (before === undefined ? undefined : `${before} ${syllable}`));
  const right = await pairsOf((syllable) => (after === undefined ? undefined : `${syllable} ${after}`));
  const ranked = near
    .map(([syllable, likelihood], i) => ({
      syllable,
      weight: ((left[i] ?? 0) + (right[i] ?? 0)) * likelihood,
      isBetween: (left[i] ?? 0) > 0 && (right[i] ?? 0) > 0,
    }))
    .filter(({ weight, isBetween }) => (isSpeakable ? isBetween : weight > 0))
    .sort((a, b) => b.weight - a.weight);
  const [first, second] = ranked;
  if (first === undefined) return undefined;
  if (second !== undefined && first.weight < second.weight * FAR_MORE) return undefined;
  // A word Vietnamese could have may be meant: only where documents say the very three words is it read anew.
  const isSure = !isSpeakable || (await spelling.hasRun([before ?? '', first.syllable, after ?? '']));
  return isSure ? first.syllable : undefined;
}

/** A mended word with the marks documents give it beside its neighbours; plain where they do not agree. */
async function spellOut(
  tokens: readonly TypedToken[],
  mended: Mended,
  token: TypedToken,
  spelling: Spelling,
): Promise<string> {
  const plain = mended.get(token) ?? token.folded;
  const index = tokens.indexOf(token);
  const read = (at: TypedToken | undefined) =>
    at === undefined ? [] : (mended.get(at) ?? at.folded).split(' ');
  const own = plain.split(' ');
  for (const [before, behind] of [
    [read(tokens[index - 1]).slice(-1), []],
    [[], read(tokens[index + 1]).slice(0, 1)],
  ] as const) {
    if (before.length + behind.length === 0) continue;
    const marked = await spelling.findMarked([...before, ...own, ...behind]);
    if (marked !== undefined) return marked.slice(before.length, before.length + own.length).join(' ');
  }
  return plain;
}
