import { toSyllables } from '../../../../knowledge/language/fold.ts';

/** How a figure binds, said in words. */
const BOUNDS =
  /(?<!\p{L})(?:phấn đấu|ít nhất|tối thiểu|không dưới|trở lên|trên|dưới|không quá|tối đa|khoảng|đạt|từ|xuống còn|còn)(?!\p{L})/giu;

/** The words of a sentence without its figures and how they bind. */
export function wordsOf(text: string): Set<string> {
  return new Set(toSyllables(text.replace(BOUNDS, ' ')).filter((word) => !/^\d+$/u.test(word)));
}

/** Words that both have, of all that either has, 0..1. */
export function measureLikeness(a: string, b: string): number {
  const [first, second] = [wordsOf(a), wordsOf(b)];
  const all = first.union(second).size;
  return all === 0 ? 0 : first.intersection(second).size / all;
}

/** Of fewer words nothing is told. */
export const MIN_WORDS = 3;
/** Of the words of a task so many must stand in a sentence that says it. */
const SAID = 0.8;

/** Whether a text has nearly all of some words. */
export function says(text: string, words: ReadonlySet<string>): boolean {
  return words.intersection(wordsOf(text)).size >= SAID * words.size;
}
