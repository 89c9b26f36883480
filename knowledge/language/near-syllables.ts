import { isPlainSyllable } from './vietnamese-syllable.ts';

const LETTERS = 'abcdeghiklmnopqrstuvxy';
/** Keys that stand side by side on the usual keyboard, row by row. */
const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** How likely a finger slips so: swapped, doubled, left out or neighbouring letters are common, a far key is not. */
const COMMON = 1;
const RARE = 0.2;
/** A single letter is no reading of anything. */
const MIN_LENGTH = 2;
/** Of "nghiêng", the longest, and a slip. */
const MAX_SYLLABLE_LENGTH = 8;
/** Longer than any word of other languages in documents; the work grows with the square. */
const MAX_WORD_LENGTH = 32;

/**
 * The syllables one slip away from a word typed without marks, with how likely the slip is, 0..1: a letter too many, too
 * few or another one, or two neighbours swapped.
 *
 * @example nearSyllables('haoch').get('hoach') // 1
 */
export function nearSyllables(word: string): ReadonlyMap<string, number> {
  const near = new Map<string, number>();
  if (word.length > MAX_SYLLABLE_LENGTH) return near;
  const add = (candidate: string, likelihood: number) => {
    if (candidate === word || candidate.length < MIN_LENGTH || !isPlainSyllable(candidate)) return;
    near.set(candidate, Math.max(likelihood, near.get(candidate) ?? 0));
  };
  for (let i = 0; i <= word.length; i++) {
    const head = word.slice(0, i);
    const here = word.charAt(i);
    const tail = word.slice(i + 1);
    for (const letter of LETTERS) {
      add(head + letter + word.slice(i), COMMON);
      if (here !== '') add(head + letter + tail, isBeside(here, letter) ? COMMON : RARE);
    }
    if (here === '') continue;
    const isDoubled = here === word.charAt(i - 1) || here === tail.charAt(0);
    if (isDoubled || word.length > MIN_LENGTH + 1) add(head + tail, isDoubled ? COMMON : COMMON / 2);
    if (tail !== '') add(head + tail.charAt(0) + here + tail.slice(1), COMMON);
  }
  return near;
}

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz';

/**
 * The words one slip away from a word of another language ("fesival"), whether or not there are such: a letter too many,
 * too few or another one, or two neighbours swapped. None of a run of letters that is too long for a word.
 */
export function nearWords(word: string): ReadonlySet<string> {
  const near = new Set<string>();
  if (word.length > MAX_WORD_LENGTH) return near;
  for (let i = 0; i <= word.length; i++) {
    const head = word.slice(0, i);
    const here = word.charAt(i);
    const tail = word.slice(i + 1);
    for (const letter of ALPHABET) near.add(head + letter + word.slice(i)).add(head + letter + tail);
    near.add(head + tail);
    if (tail !== '') near.add(head + tail.charAt(0) + here + tail.slice(1));
  }
  near.delete(word);
  return near;
}

function isBeside(typed: string, meant: string): boolean {
  const at = placeOf(typed);
  const other = placeOf(meant);
  return (
    at !== undefined &&
    other !== undefined &&
    Math.abs(at.row - other.row) <= 1 &&
    Math.abs(at.column - other.column) <= 1
  );
}

function placeOf(letter: string): { row: number; column: number } | undefined {
  const row = ROWS.findIndex((keys) => keys.includes(letter));
  return row < 0 ? undefined : { row, column: ROWS[row]?.indexOf(letter) ?? 0 };
}
