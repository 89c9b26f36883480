import { FIELD_WEIGHTS } from './keyword-terms.ts';
import type { Postings } from './postings-codec.ts';

/**
 * Saturation of repeated terms. This, `BM25_B` and `BIGRAM_WEIGHT` were chosen on `test/eval/ranking.ts`, typed well and with
 * slips; their neighbours are within half a point there. retrieval.md: 0.6–0.9.
 */
export const BM25_K1 = 0.9;
/** How far long passages are held back: 0 not at all, 1 fully. */
export const BM25_B = 0.6;

/** A passage with its BM25 relevance. */
export interface KeywordHit {
  readonly passageId: number;
  /** BM25, higher is better; comparable within one search only. */
  readonly relevance: number;
}

/** A term's postings in one segment, and where that segment's passages begin among all. */
export interface PostingsPart {
  readonly base: number;
  readonly postings: Postings;
}

/** A query term with what it is worth. */
export interface WeightedTerm {
  /** Inverse document frequency × the weight of its kind. */
  readonly weight: number;
  /** No passage gains more than this from the term. */
  readonly bound: number;
  /** Passages it stands in. */
  readonly documentFrequency: number;
  readonly parts: readonly PostingsPart[];
}

/** All passages of all segments, one slot each. */
export interface PassageSlots {
  readonly passageIds: Uint32Array;
  /** `toNorm` of each passage. */
  readonly norms: Float32Array;
  /** Scratch, all zero between searches. */
  readonly sums: Float64Array;
  /** Scratch. */
  readonly touched: Uint32Array;
}

/** How many hits, and which passages may be among them. */
export interface RankingOptions {
  readonly limit: number;
  /** Passages for which it answers false are left out. */
  readonly accept?: ((passageId: number) => boolean) | undefined;
}

/** What is looked for beside the query itself. */
export interface KeywordOptions extends RankingOptions {
  /** Other words for some of the query's; they count less. */
  readonly otherWords?: readonly string[] | undefined;
}

/** Robertson's idf in the form that is never negative. */
export function inverseDocumentFrequency(documentFrequency: number, passages: number): number {
  return Math.log1p((passages - documentFrequency + 0.5) / (documentFrequency + 0.5));
}

/** What a passage's length divides by: k1 × (1 − b + b × length / average length), in the unit of frequencies. */
export function toNorm(length: number, averageLength: number): number {
  return FIELD_WEIGHTS.body * BM25_K1 * (1 - BM25_B + (BM25_B * length) / averageLength);
}

// Upper bounds are summed in another order than relevances: a hair of slack keeps rounding from cutting a true hit.
const ROUNDING_SLACK = 1 - 1e-9;
/** Terms in fewer passages are cheaper to add up than to weigh against the hits so far. */
const PRUNING_PAYS_FROM = 1_000;

/**
 * The best passages, best first, equal ones by passage id. Exact: terms are taken from the most to the least telling,
 * and as soon as those left cannot lift a new passage among the best, they are looked up only for passages that can
 * still get there (Turtle and Flood 1995, term at a time).
 *
 * @param terms - in descending order of `bound`
 */
export function rankPassages(
  terms: readonly WeightedTerm[],
  slots: PassageSlots,
  options: RankingOptions,
): KeywordHit[] {
  if (options.limit <= 0) return [];
  let touched = slots.touched.subarray(0, 0);
  let contenders: Uint32Array | undefined;
  let remaining = terms.reduce((sum, term) => sum + term.bound, 0);
  for (const term of terms) {
    if (contenders !== undefined) {
      contenders = findContenders(contenders, slots, remaining, options) ?? contenders;
    } else if (term.documentFrequency >= PRUNING_PAYS_FROM) {
      contenders = findContenders(touched, slots, remaining, options)?.sort();
    }
    if (contenders === undefined) touched = addToAll(term, slots, touched.length);
    else addToSome(term, slots, contenders);
    remaining -= term.bound;
  }
  const hits = selectBest(contenders ?? touched, slots, options);
  for (let i = 0; i < touched.length; i++) slots.sums[touched[i] ?? 0] = 0;
  return hits;
}

function addToAll(term: WeightedTerm, slots: PassageSlots, alreadyTouched: number): Uint32Array {
  const { norms, sums, touched } = slots;
  const { weight } = term;
  let count = alreadyTouched;
  for (const { base, postings } of term.parts) {
    const { ordinals, frequencies } = postings;
    for (let i = 0; i < ordinals.length; i++) {
      const slot = base + (ordinals[i] ?? 0);
      const frequency = frequencies[i] ?? 0;
      const sum = sums[slot] ?? 0;
      if (sum === 0) touched[count++] = slot;
      sums[slot] = sum + (weight * frequency) / (frequency + (norms[slot] ?? 0));
    }
  }
  return touched.subarray(0, count);
}

function addToSome(term: WeightedTerm, slots: PassageSlots, ascending: Uint32Array): void {
  const { norms, sums } = slots;
  let from = 0;
  for (const { base, postings } of term.parts) {
    const { ordinals, frequencies } = postings;
    let at = 0;
    const last = ordinals[ordinals.length - 1] ?? 0;
    while (from < ascending.length && (ascending[from] ?? 0) < base) from++;
    for (; from < ascending.length; from++) {
      const slot = ascending[from] ?? 0;
      const ordinal = slot - base;
      if (ordinal > last) break;
      at = findAtOrAfter(ordinals, ordinal, at);
      if (ordinals[at] !== ordinal) continue;
      const frequency = frequencies[at] ?? 0;
      sums[slot] = (sums[slot] ?? 0) + (term.weight * frequency) / (frequency + (norms[slot] ?? 0));
    }
  }
}

/** Index of the first value ≥ wanted, from `start` on: steps doubling, then halving. */
function findAtOrAfter(ascending: Uint32Array, wanted: number, start: number): number {
  let step = 1;
  let low = start;
  let high = start;
  while (high < ascending.length && (ascending[high] ?? 0) < wanted) {
    low = high + 1;
    high += step;
    step *= 2;
  }
  high = Math.min(high, ascending.length);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Those of the slots that may still be among the best, in the same order; undefined while any other passage could be. */
function findContenders(
  among: Uint32Array,
  slots: PassageSlots,
  remaining: number,
  options: RankingOptions,
): Uint32Array | undefined {
  if (among.length < options.limit) return undefined;
  const best = selectBest(among, slots, options);
  const weakest = best.length < options.limit ? 0 : (best.at(-1)?.relevance ?? 0);
  const needed = weakest * ROUNDING_SLACK;
  if (remaining >= needed) return undefined;
  const contenders = new Uint32Array(among.length);
  let count = 0;
  for (let i = 0; i < among.length; i++) {
    const slot = among[i] ?? 0;
    if ((slots.sums[slot] ?? 0) + remaining >= needed) contenders[count++] = slot;
  }
  return contenders.subarray(0, count);
}

/** A heap with the weakest hit on top, so that most passages are turned away by one comparison. */
function selectBest(candidates: Uint32Array, slots: PassageSlots, options: RankingOptions): KeywordHit[] {
  const heap: KeywordHit[] = [];
  for (let i = 0; i < candidates.length; i++) {
    const slot = candidates[i] ?? 0;
    const relevance = slots.sums[slot] ?? 0;
    const weakest = heap[0];
    if (heap.length === options.limit && weakest !== undefined && relevance < weakest.relevance) continue;
    const hit = { passageId: slots.passageIds[slot] ?? 0, relevance };
    if (heap.length === options.limit && weakest !== undefined && compareHits(hit, weakest) > 0) continue;
    if (options.accept !== undefined && !options.accept(hit.passageId)) continue;
    if (heap.length < options.limit) pushHit(heap, hit);
    else replaceWeakest(heap, hit);
  }
  return heap.sort(compareHits);
}

/** Better first. */
function compareHits(a: KeywordHit, b: KeywordHit): number {
  return b.relevance - a.relevance || a.passageId - b.passageId;
}

function pushHit(heap: KeywordHit[], hit: KeywordHit): void {
  let at = heap.push(hit) - 1;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    const above = heap[parent];
    if (above === undefined || compareHits(hit, above) <= 0) break;
    heap[at] = above;
    at = parent;
  }
  heap[at] = hit;
}

function replaceWeakest(heap: KeywordHit[], hit: KeywordHit): void {
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    let below = heap[child];
    const right = heap[child + 1];
    if (below === undefined) break;
    if (right !== undefined && compareHits(right, below) > 0) {
      below = right;
      child++;
    }
    if (compareHits(below, hit) <= 0) break;
    heap[at] = below;
    at = child;
  }
  heap[at] = hit;
}
