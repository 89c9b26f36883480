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
  const wanted = new Map(
    [...new Set(toLower(query).match(SYLLABLE))].map((marked) => [marked, foldMarks(marked)]),
  );
  return {
    measure(text) {
      if (!hasMarks(text)) return 1;
      const plain = toLower(text);
      const marked = new Set(plain.match(SYLLABLE));
      // Folded whole: syllable by syllable takes ten times as long.
      const folded = new Set(foldMarks(plain).match(SYLLABLE));
      const shared = [...wanted].filter(([, plain]) => folded.has(plain));
      const agreeing = shared.filter(([syllable]) => marked.has(syllable));
      return shared.length === 0 ? 1 : agreeing.length / shared.length;
    },
  };
}

function toLower(text: string): string {
  return unifyTonePlacement(normalizeCharacters(text)).toLowerCase();
}
