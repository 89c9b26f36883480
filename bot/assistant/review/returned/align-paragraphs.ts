import { withoutPlaceholders } from './changed-words.ts';
import type { Paragraph } from './compared-text.ts';

/** A paragraph and what became of it; null on the side that has none. */
export interface ParagraphPair {
  readonly before: Paragraph | null;
  readonly after: Paragraph | null;
}

/** Two texts paragraph by paragraph. */
export interface Alignment {
  /** In the order of the later text; those that are taken out where they stood. */
  readonly pairs: readonly ParagraphPair[];
  /** Of the paragraphs of the text, without head and foot, how many are in both, as they were or changed, 0..1. */
  readonly likeness: number;
}

/** Of the words of two paragraphs how many must be common for the later to be the earlier one changed. */
const MIN_ALIKE = 0.5;
/** Lines of the letterhead or foot in the same place are one even when all their words are new (another signer). */
const FURNITURE: ReadonlySet<string> = new Set(['letterhead', 'recipients', 'signature']);
/** Between two anchors more pairs than these are not weighed: such a stretch was written anew. */
const MAX_WEIGHED = 250_000;

/**
 * Which paragraph of a later text is which of the earlier one. Paragraphs that stand once in both, in the same order, are
 * anchors; between them the ones that have most words in common go together, in order.
 */
export function alignParagraphs(before: readonly Paragraph[], after: readonly Paragraph[]): Alignment {
  const anchors = findAnchors(before, after);
  const ends = [...anchors, { from: before.length, to: after.length }];
  const pairs: ParagraphPair[] = [];
  let [from, to] = [0, 0];
  for (const end of ends) {
    pairs.push(...pairStretch(before.slice(from, end.from), after.slice(to, end.to)));
    const [first, second] = [before[end.from], after[end.to]];
    if (first !== undefined && second !== undefined) pairs.push({ before: first, after: second });
    [from, to] = [end.from + 1, end.to + 1];
  }
  return { pairs, likeness: measurePairs(pairs) };
}

function measurePairs(pairs: readonly ParagraphPair[]): number {
  const isText = (paragraph: Paragraph | null) => paragraph !== null && TEXT.has(paragraph.item.zone);
  const inText = pairs.filter(({ before, after }) => isText(before) || isText(after));
  const inBoth = inText.filter(({ before, after }) => before !== null && after !== null);
  return inText.length === 0 ? 1 : inBoth.length / inText.length;
}

const TEXT: ReadonlySet<string> = new Set(['opening', 'body', 'closing', 'annex']);

interface Anchor {
  readonly from: number;
  readonly to: number;
}

/** The longest run, in the order of both, of paragraphs that stand once in each. */
function findAnchors(before: readonly Paragraph[], after: readonly Paragraph[]): Anchor[] {
  const places = toUniquePlaces(after);
  const common = [...toUniquePlaces(before)].flatMap(([key, from]) => {
    const to = places.get(key);
    return to === undefined ? [] : [{ from, to }];
  });
  return longestRising(common.toSorted((a, b) => a.from - b.from));
}

function toUniquePlaces(paragraphs: readonly Paragraph[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const repeated = new Set<string>();
  for (const [i, { key }] of paragraphs.entries()) {
    if (places.has(key)) repeated.add(key);
    places.set(key, i);
  }
  for (const key of repeated) places.delete(key);
  return places;
}

function longestRising(anchors: readonly Anchor[]): Anchor[] {
  // `tails[n]` is the last of a run of n + 1 that ends earliest.
  const tails: { readonly anchor: Anchor; readonly index: number }[] = [];
  const previous: (number | undefined)[] = [];
  for (const [index, anchor] of anchors.entries()) {
    const found = tails.findIndex((tail) => tail.anchor.to >= anchor.to);
    const length = found < 0 ? tails.length : found;
    previous.push(tails[length - 1]?.index);
    tails[length] = { anchor, index };
  }
  const run: Anchor[] = [];
  for (let index = tails.at(-1)?.index; index !== undefined; index = previous[index]) {
    const anchor = anchors[index];
    if (anchor !== undefined) run.unshift(anchor);
  }
  return run;
}

function pairStretch(before: readonly Paragraph[], after: readonly Paragraph[]): ParagraphPair[] {
  if (before.length * after.length > MAX_WEIGHED) return pairNone(before, after);
  const [first, second] = [before.map(toWeighed), after.map(toWeighed)];
  const weights = first.map((one) => second.map((other) => weigh(one, other)));
  const best = weighOrders(before.length, after.length, weights);
  const pairs: ParagraphPair[] = [];
  let [i, j] = [0, 0];
  while (i < before.length && j < after.length) {
    const weight = weights[i]?.[j] ?? 0;
    const here = best[i]?.[j] ?? 0;
    if (weight > 0 && here === weight + (best[i + 1]?.[j + 1] ?? 0))
      pairs.push({ before: before[i++] ?? null, after: after[j++] ?? null });
    else if (here === (best[i + 1]?.[j] ?? 0)) pairs.push({ before: before[i++] ?? null, after: null });
    else pairs.push({ before: null, after: after[j++] ?? null });
  }
  return [...pairs, ...pairNone(before.slice(i), after.slice(j))];
}

/** `best[i][j]`: the most that the paragraphs from i and from j on have in common when paired in order. */
function weighOrders(rows: number, columns: number, weights: readonly (readonly number[])[]): number[][] {
  const best = Array.from({ length: rows + 1 }, () => new Array<number>(columns + 1).fill(0));
  for (let i = rows - 1; i >= 0; i--) {
    const [row, next] = [best[i] ?? [], best[i + 1] ?? []];
    for (let j = columns - 1; j >= 0; j--) {
      const weight = weights[i]?.[j] ?? 0;
      const paired = weight > 0 ? weight + (next[j + 1] ?? 0) : 0;
      row[j] = Math.max(paired, next[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return best;
}

function pairNone(before: readonly Paragraph[], after: readonly Paragraph[]): ParagraphPair[] {
  return [
    ...before.map((paragraph) => ({ before: paragraph, after: null })),
    ...after.map((paragraph) => ({ before: null, after: paragraph })),
  ];
}

interface Weighed {
  readonly words: ReadonlySet<string>;
  /** Without what is to be filled in; null where nothing is. */
  readonly kept: ReadonlySet<string> | null;
  readonly zone: Paragraph['item']['zone'];
}

function toWeighed({ key, item }: Paragraph): Weighed {
  const kept = withoutPlaceholders(key);
  return { words: toWords(key), kept: kept === null ? null : toWords(kept), zone: item.zone };
}

function weigh(before: Weighed, after: Weighed): number {
  const likeness = Math.max(measureLikeness(before.words, after.words), weighFilled(before, after));
  if (likeness >= MIN_ALIKE) return likeness;
  return before.zone === after.zone && FURNITURE.has(before.zone) ? LEAST : 0;
}

/** What is filled in may be longer than all around it. */
function weighFilled({ kept }: Weighed, { words }: Weighed): number {
  return kept === null || kept.size < MIN_KEPT ? 0 : kept.intersection(words).size / kept.size;
}

const MIN_KEPT = 2;

/** Less than any two paragraphs that have words in common. */
const LEAST = 0.01;

/** The words of a text with marks, in lower case. */
export function toWords(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\d]+/gu) ?? []);
}

/** Words that two sets share of all that they have, 0..1; 0 for two without any. */
export function measureLikeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return (2 * a.intersection(b).size) / Math.max(1, a.size + b.size);
}
