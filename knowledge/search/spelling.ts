import { toSyllables } from '../language/fold.ts';
import type { Store, Viewer } from '../store/store.ts';

/** How the documents a viewer may see spell: what a mistyped word is held against. */
export interface Spelling {
  /** In how many passages each of the folded words stands, one syllable or two neighbouring ones. */
  count(words: readonly string[]): Promise<number[]>;
  /** Whether the folded syllables stand one behind the other in some document. */
  hasRun(words: readonly string[]): Promise<boolean>;
  /** How documents write a run of folded syllables, with marks; undefined when they do not agree or have none. */
  findMarked(words: readonly string[]): Promise<readonly string[] | undefined>;
}

/** Passages looked at for the marks of a word: the best ten decide. */
const MARKED_HITS = 10;
/** Share of the places that must have the same marks. */
const AGREEMENT = 0.8;

/** Asks the store anew each time: nothing is kept, so nothing goes stale, and no list of words is ever built. */
export function createSpelling(store: Store, viewer: Viewer): Spelling {
  const listRuns = async (words: readonly string[]) => {
    const hits = await store.searchKeywords(words.join(' '), viewer, { limit: MARKED_HITS });
    return hits.flatMap(({ passage }) => findRuns(passage.text, words));
  };
  return {
    count: (words) => (words.length === 0 ? Promise.resolve([]) : store.countKeywords(words, viewer)),
    hasRun: async (words) => (await listRuns(words)).length > 0,
    async findMarked(words) {
      const found = await listRuns(words);
      const [best, ...others] = [...Map.groupBy(found, (run) => run).values()].sort(
        (a, b) => b.length - a.length,
      );
      const total = [best ?? [], ...others].reduce((sum, run) => sum + run.length, 0);
      const first = best?.[0];
      return first === undefined || (best ?? []).length < total * AGREEMENT ? undefined : first.split(' ');
    },
  };
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

function findRuns(text: string, words: readonly string[]): string[] {
  const marked = text.normalize('NFC').toLowerCase().match(WORD) ?? [];
  const folded = marked.map((word) => toSyllables(word)[0] ?? '');
  return folded.flatMap((_, i) =>
    words.every((word, k) => folded[i + k] === word) ? [marked.slice(i, i + words.length).join(' ')] : [],
  );
}
