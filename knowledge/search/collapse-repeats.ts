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
  /** Its syllables, one space around each. */
  readonly text: string;
  readonly repeatedIn: StoredPassage[];
}

/**
 * Keeps the best of passages that say the same: the same syllables anywhere, since forms and plans repeat each other's
 * sentences; or, in two documents, all of one within the other with little and no figure around it, as a post has a
 * sentence of the plan it tells of. A changed word or figure makes two of them: it may be all the difference.
 *
 * @param limit how many to keep; those behind are not looked at
 */
export function collapseRepeats<T extends Found>(hits: readonly T[], limit: number): Collapsed<T>[] {
  const kept: Kept<T>[] = [];
  const byText = new Map<string, Kept<T>>();
  for (const hit of hits) {
    if (kept.length >= limit) break;
    const text = ` ${toSyllables(hit.passage.text).join(' ')} `;
    const same = byText.get(text) ?? kept.find((other) => isWithin(other, { hit, text }));
    if (same !== undefined) {
      same.repeatedIn.push(hit.passage);
      continue;
    }
    const entry = { hit, text, repeatedIn: [] };
    kept.push(entry);
    byText.set(text, entry);
  }
  return kept.map(({ hit, repeatedIn }) => ({ ...hit, repeatedIn }));
}

type Text<T> = Pick<Kept<T>, 'hit' | 'text'>;

/** Whether all of one text stands in the other, of another document, with little around it. */
function isWithin<T extends Found>(a: Text<T>, b: Text<T>): boolean {
  const [short, long] = a.text.length <= b.text.length ? [a.text, b.text] : [b.text, a.text];
  if (short.length < long.length * MIN_CONTAINED_SHARE) return false;
  if (a.hit.passage.documentId === b.hit.passage.documentId) return false;
  const start = long.indexOf(short);
  return start >= 0 && !/\d/.test(long.slice(0, start) + long.slice(start + short.length));
}
