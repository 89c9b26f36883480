import { normalizeCharacters } from '../language/normalize.ts';
import { findSameWords, MAX_PHRASE_SYLLABLES } from '../language/same-words.ts';
import { takeNumbers } from './named-numbers.ts';
import { toWords } from './understand-question.ts';

/** Phrases that say the same as some of a query's, each once, by the table of such words; empty when it has none. */
export function findOtherWords(query: string): string[] {
  // The letters of a number are no words: "UBND" written out would ask for "bà con" too.
  const words = toWords(takeNumbers(normalizeCharacters(query)).rest).map(({ marked }) => marked);
  const others = words.flatMap((_, start) =>
    Array.from({ length: MAX_PHRASE_SYLLABLES }, (_size, i) => words.slice(start, start + i + 1)).flatMap(
      (phrase) => findSameWords(phrase.join(' ')).map((other) => other.join(' ')),
    ),
  );
  return [...new Set(others)];
}
