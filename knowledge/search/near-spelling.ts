import { toSyllables } from '../language/fold.ts';

/**
 * How much of a mistyped query stands in a text: the share of the letter trigrams of its syllables, 0..1, marks and case
 * aside. A slip of the finger leaves about half of a syllable's trigrams (typically .35 to .6 for queries whose every
 * syllable has one), random letters keep under .2 in nine of ten. Figures and signs are not spelling and count for nothing.
 *
 * @returns undefined when the query has no syllable of letters
 */
export function createNearSpelling(query: string): { measure(text: string): number } | undefined {
  const wanted = toSyllables(query).filter(isOfLetters).flatMap(toTrigrams);
  if (wanted.length === 0) return undefined;
  return {
    measure(text) {
      const there = new Set(toSyllables(text).flatMap(toTrigrams));
      return wanted.filter((trigram) => there.has(trigram)).length / wanted.length;
    },
  };
}

function isOfLetters(syllable: string): boolean {
  return /^\p{L}+$/u.test(syllable);
}

function toTrigrams(syllable: string): string[] {
  const padded = `^${syllable}$`;
  return Array.from({ length: padded.length - 2 }, (_, i) => padded.slice(i, i + 3));
}
