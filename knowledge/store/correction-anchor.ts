import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { toSyllables } from '../language/fold.ts';
import type { OfficialDocument } from '../model/official-document.ts';
import { type ListName, listItems, type RegisterItem, toLabel } from './correction-lists.ts';

/**
 * Which register item a correction was made on, by its words: positions shift when a newer parser finds more items.
 */
export const anchorSchema = z.object({
  quote: z.string(),
  /** Items of that list with the same quote before it, from 0. */
  occurrence: z.int().min(0),
  /** How many items of that list had this quote. */
  siblings: z.int().min(1),
  /** What told it from those (`toLabel`). */
  label: z.string(),
});
export type Anchor = z.infer<typeof anchorSchema>;

/** The anchor of the item at a position; undefined when there is none. */
export function createAnchor(document: OfficialDocument, list: ListName, index: number): Anchor | undefined {
  const items = listItems(document, list);
  const item = items[index];
  if (item === undefined) return undefined;
  const same = items.filter((other) => other.quote === item.quote);
  return {
    quote: item.quote,
    occurrence: same.indexOf(item),
    siblings: same.length,
    label: toLabel(list, item),
  };
}

/** Quotations at least this alike can be two readings of one sentence. */
const MIN_LIKENESS = 0.8;
/** Closer to the best than this, a second sentence could be meant as well. */
const MIN_LEAD = 0.1;
/** Syllables a quotation needs for a longer one that holds it to count as its sentence. */
const MIN_HELD_SYLLABLES = 6;

/**
 * The item an anchor means in a new reading: by the same words, else by the nearest ones when no other sentence is as
 * near. Undefined when it is gone or several could be meant.
 *
 * @param values what the corrected field held before or after: tells items of one sentence apart when nothing else does
 */
export function findAnchored(
  document: OfficialDocument,
  list: ListName,
  anchor: Anchor,
  values: { field: string | undefined; known: readonly unknown[] },
): RegisterItem | undefined {
  const items = listItems(document, list);
  const exact = items.filter((item) => item.quote === anchor.quote);
  const standing = exact.length > 0 ? exact : findNearest(items, anchor.quote);
  const labelled = standing.filter((item) => toLabel(list, item) === anchor.label);
  if (labelled.length === 1) return labelled[0];
  if (standing.length === anchor.siblings) return standing[anchor.occurrence];
  const { field } = values;
  if (field === undefined) return undefined;
  const holding = standing.filter((item) =>
    values.known.some((value) => isDeepStrictEqual(value, Reflect.get(item, field))),
  );
  return holding.length === 1 ? holding[0] : undefined;
}

/** The items of the one sentence that reads most like the quotation; empty when none or several do. */
function findNearest(items: readonly RegisterItem[], quote: string): RegisterItem[] {
  const wanted = toSyllables(quote);
  const byQuote = [...Map.groupBy(items, (item) => item.quote)]
    .map(([text, standing]) => ({ standing, likeness: measureLikeness(wanted, toSyllables(text)) }))
    .sort((a, b) => b.likeness - a.likeness);
  const [best, second] = byQuote;
  if (best === undefined || best.likeness < MIN_LIKENESS) return [];
  return second !== undefined && best.likeness - second.likeness < MIN_LEAD ? [] : best.standing;
}

/** 0..1; syllables alone count, so white space, line ends and punctuation do not. Other figures are another sentence. */
function measureLikeness(a: readonly string[], b: readonly string[]): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const isHeld = short.length >= MIN_HELD_SYLLABLES && ` ${long.join(' ')} `.includes(` ${short.join(' ')} `);
  if (isHeld) return 1;
  if (figuresOf(a).join(' ') !== figuresOf(b).join(' ')) return 0;
  const left = [...b];
  const shared = a.filter((syllable) => {
    const at = left.indexOf(syllable);
    if (at !== -1) left.splice(at, 1);
    return at !== -1;
  });
  return (2 * shared.length) / (a.length + b.length);
}

function figuresOf(syllables: readonly string[]): string[] {
  return syllables.filter((syllable) => /\d/.test(syllable));
}
