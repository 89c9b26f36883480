import { foldMarks, hasMarks } from '../language/fold.ts';
import { normalizeCharacters, unifyTonePlacement } from '../language/normalize.ts';

const SYLLABLE = /[\p{L}\p{N}]+/gu;

/** Compares a query's marks with those of texts. */
export interface MarkAgreement {
  /**
   * 0..1: of the query's syllables that the text has when marks are ignored, the share it has with the query's marks. 1
   * where there is nothing to tell by: none of the syllables is there, or the text carries no marks at all.
   */
  measure(text: string): number;
}

/** Undefined for a query typed without marks: it says nothing about marks (retrieval.md 2). */
export function createMarkAgreement(query: string): MarkAgreement | undefined {
  if (!hasMarks(query)) return undefined;
  const wanted = new Map([...toMarkedSyllables(query)].map((marked) => [marked, foldMarks(marked)]));
  return {
    measure(text) {
      if (!hasMarks(text)) return 1;
      const marked = toMarkedSyllables(text);
      const folded = new Set([...marked].map(foldMarks));
      const shared = [...wanted].filter(([, plain]) => folded.has(plain));
      const agreeing = shared.filter(([syllable]) => marked.has(syllable));
      return shared.length === 0 ? 1 : agreeing.length / shared.length;
    },
  };
}

function toMarkedSyllables(text: string): Set<string> {
  return new Set(unifyTonePlacement(normalizeCharacters(text)).toLowerCase().match(SYLLABLE));
}
