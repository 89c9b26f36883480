import { toSyllables } from '../language/fold.ts';
import type { StoredPassage } from '../store/store.ts';

/** What one passage may lack of another and still say the same: a label in front, "Theo Kế hoạch", a closing line. */
const MIN_CONTAINED_SHARE = 0.7;

/** Something found, as what it says. */
interface Found {
  readonly passage: StoredPassage;
}

/** Something found, with the passages it stands for. */
export type Collapsed<T extends Found> = T & { readonly repeatedIn: readonly StoredPassage[] };

interface Kept<T> {
  readonly hit: T;
  readonly syllables: readonly string[];
  readonly repeatedIn: StoredPassage[];
}

/**
 * Keeps the best of passages that say the same: the same syllables anywhere, since forms and plans repeat each other's
 * sentences; or, in two documents, all of one within the other with little and no figure around it, as a post has a
 * sentence of the plan it tells of. A changed word or figure makes two of them: it may be all the difference.
 */
export function collapseRepeats<T extends Found>(hits: readonly T[]): Collapsed<T>[] {
  const kept: Kept<T>[] = [];
  for (const hit of hits) {
    const syllables = toSyllables(hit.passage.text);
    const same = kept.find((other) => saySame(other, { hit, syllables }));
    if (same === undefined) kept.push({ hit, syllables, repeatedIn: [] });
    else same.repeatedIn.push(hit.passage);
  }
  return kept.map(({ hit, repeatedIn }) => ({ ...hit, repeatedIn }));
}

function saySame<T extends Found>(
  a: Pick<Kept<T>, 'hit' | 'syllables'>,
  b: Pick<Kept<T>, 'hit' | 'syllables'>,
): boolean {
  const [short, long] =
    a.syllables.length <= b.syllables.length ? [a.syllables, b.syllables] : [b.syllables, a.syllables];
  if (short.length < long.length * MIN_CONTAINED_SHARE) return false;
  if (short.length < long.length && a.hit.passage.documentId === b.hit.passage.documentId) return false;
  const [around, inside] = [` ${long.join(' ')} `, ` ${short.join(' ')} `];
  const start = around.indexOf(inside);
  return start >= 0 && !/\d/.test(around.slice(0, start) + around.slice(start + inside.length));
}
