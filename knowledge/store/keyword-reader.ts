import {
  inverseDocumentFrequency,
  type KeywordHit,
  type KeywordOptions,
  type PassageSlots,
  type PostingsPart,
  rankPassages,
  toNorm,
  type WeightedTerm,
} from './keyword-ranking.ts';
import type { SegmentHead, SegmentPassages, SegmentSource } from './keyword-segments.ts';
import { type TermHash, toQueryTerms } from './keyword-terms.ts';
import { decodePostings, type Postings } from './postings-codec.ts';

/** A bigram counts a little below a syllable: its two syllables have counted already (retrieval.md 1). */
export const BIGRAM_WEIGHT = 0.7;
/**
 * What another word for one of the query's counts beside it. Chosen 2026-11-23 on `test/eval/ranking.ts`: at 0.2 and 0.6
 * paraphrased questions are found worse by 3 points of MRR, those in the text's words the same at 0.2–0.4.
 */
const OTHER_WORDS_WEIGHT = 0.4;
/** Decoded postings kept, halved into recent and older: room for the terms of everyday questions over a million passages. */
const CACHE_BYTES = 128 * 1024 * 1024;
const BYTES_PER_POSTING = 5;
const ENTRY_OVERHEAD_BYTES = 200;

/** The reading side of the index, with its caches. */
export interface KeywordReader {
  /** Inside a transaction. */
  search(query: string, options: KeywordOptions): KeywordHit[];
  /**
   * The terms of these texts whose postings in these segments are not decoded yet: for a source that cannot read while
   * it is asked, what it must have at hand.
   */
  listUnread(
    texts: readonly string[],
    heads: readonly SegmentHead[],
  ): { readonly segmentId: number; readonly term: TermHash }[];
  /** In how many passages a syllable or two neighbouring ones stand, "nuoc" or "nuoc sach". Inside a transaction. */
  count(words: string, accept: KeywordOptions['accept']): number;
}

interface SegmentView {
  readonly id: number;
  readonly stamp: number;
  /** Slot of its first passage. */
  readonly base: number;
  readonly passages: SegmentPassages;
}

/** The index as of one stamp. */
interface IndexView {
  readonly stamp: number;
  readonly segments: readonly SegmentView[];
  readonly slots: PassageSlots;
  readonly livePassages: number;
  readonly averageLength: number;
}

/** A term in one segment; holds as long as the segment keeps its stamp. */
interface SegmentPostings {
  readonly postings: Postings;
  /** Largest saturated frequency in any passage, when the average length was `peakAt`. */
  readonly peak: number;
  readonly peakAt: number;
}

/** A term over all segments of a view. `byStamp` is what the next view can take over. */
interface TermPostings {
  readonly view: IndexView;
  readonly byStamp: ReadonlyMap<number, SegmentPostings>;
  readonly parts: readonly PostingsPart[];
  readonly documentFrequency: number;
  /** No passage has a larger saturated frequency. */
  readonly peak: number;
  readonly sizeBytes: number;
}

const NOT_THERE: SegmentPostings = {
  postings: { ordinals: new Uint32Array(), frequencies: new Uint8Array() },
  peak: 0,
  peakAt: 1,
};

/** Reads postings of the current segments, keeping recently used ones decoded until another process changes them. */
export function createKeywordReader(segments: SegmentSource): KeywordReader {
  let view: IndexView | undefined;
  const cache = createRecentCache<TermHash, TermPostings>(CACHE_BYTES);

  function currentView(): IndexView {
    const stamp = segments.readStamp();
    if (view?.stamp !== stamp) view = readView(segments, stamp, view);
    return view;
  }

  function findTerm(term: TermHash, current: IndexView): TermPostings {
    const cached = cache.get(term);
    if (cached?.view === current) return cached;
    const fresh = readTerm(segments, term, current, cached);
    cache.set(term, fresh, fresh.sizeBytes);
    return fresh;
  }

  return {
    search(query, options) {
      const current = currentView();
      const terms = weighTerms(query, options.otherWords ?? [])
        .map(([term, weight]) => weighTerm(findTerm(term, current), weight, current))
        .filter(({ documentFrequency }) => documentFrequency > 0);
      terms.sort((a, b) => b.bound - a.bound);
      return rankPassages(terms, current.slots, options);
    },
    listUnread(texts, heads) {
      const queries = texts.map(toQueryTerms);
      const terms = new Set(queries.flatMap(({ syllables, bigrams }) => [...syllables, ...bigrams]));
      return [...terms].flatMap((term) => {
        const known = cache.get(term)?.byStamp;
        const unread = heads.filter(({ stamp }) => known?.has(stamp) !== true);
        return unread.map(({ id }) => ({ segmentId: id, term }));
      });
    },
    count(words, accept) {
      const current = currentView();
      const { syllables, bigrams } = toQueryTerms(words);
      const term = bigrams[0] ?? syllables[0];
      if (term === undefined) return 0;
      const { documentFrequency, parts } = findTerm(term, current);
      if (accept === undefined) return documentFrequency;
      const { passageIds } = current.slots;
      return parts
        .map(
          ({ base, postings }) =>
            postings.ordinals.filter((at) => accept(passageIds[base + at] ?? -1)).length,
        )
        .reduce((sum, count) => sum + count, 0);
    },
  };
}

/** The terms of a query and of other words for it, each once, with the weight of its kind. */
function weighTerms(query: string, otherWords: readonly string[]): [TermHash, number][] {
  const weights = new Map<TermHash, number>();
  const gather = (text: string, share: number) => {
    const { syllables, bigrams } = toQueryTerms(text);
    for (const term of syllables) if (!weights.has(term)) weights.set(term, share);
    for (const term of bigrams) if (!weights.has(term)) weights.set(term, share * BIGRAM_WEIGHT);
  };
  gather(query, 1);
  for (const phrase of otherWords) gather(phrase, OTHER_WORDS_WEIGHT);
  return [...weights];
}

function weighTerm(postings: TermPostings, kindWeight: number, view: IndexView): WeightedTerm {
  const { documentFrequency, parts, peak } = postings;
  const weight = kindWeight * inverseDocumentFrequency(documentFrequency, view.livePassages);
  return { weight, bound: weight * peak, documentFrequency, parts };
}

function readTerm(
  segments: SegmentSource,
  term: TermHash,
  view: IndexView,
  known: TermPostings | undefined,
): TermPostings {
  const byStamp = new Map<number, SegmentPostings>();
  const parts: PostingsPart[] = [];
  let documentFrequency = 0;
  let peak = 0;
  for (const segment of view.segments) {
    const found = known?.byStamp.get(segment.stamp) ?? readPostings(segments, term, segment, view);
    byStamp.set(segment.stamp, found);
    if (found.postings.ordinals.length === 0) continue;
    parts.push({ base: segment.base, postings: found.postings });
    documentFrequency += found.postings.ordinals.length;
    // Norms shrink at most as the average length grows, and a saturated frequency grows no faster.
    peak = Math.max(peak, found.peak * Math.max(1, view.averageLength / found.peakAt));
  }
  const sizeBytes = ENTRY_OVERHEAD_BYTES + documentFrequency * BYTES_PER_POSTING;
  return { view, byStamp, parts, documentFrequency, peak, sizeBytes };
}

function readPostings(
  segments: SegmentSource,
  term: TermHash,
  segment: SegmentView,
  view: IndexView,
): SegmentPostings {
  const entry = segments.findEntry(segment.id, term);
  if (entry === undefined) return NOT_THERE;
  const postings = decodePostings(entry.bytes, entry.postingsStart, entry.count, segment.passages.removed);
  const peak = findPeak(postings, segment.base, view.slots.norms);
  return { postings, peak, peakAt: view.averageLength };
}

function findPeak({ ordinals, frequencies }: Postings, base: number, norms: Float32Array): number {
  let peak = 0;
  for (let i = 0; i < ordinals.length; i++) {
    const frequency = frequencies[i] ?? 0;
    const gain = frequency / (frequency + (norms[base + (ordinals[i] ?? 0)] ?? 0));
    if (gain > peak) peak = gain;
  }
  return peak;
}

function readView(segments: SegmentSource, stamp: number, known: IndexView | undefined): IndexView {
  const knownPassages = new Map(known?.segments.map((segment) => [segment.stamp, segment.passages]));
  let base = 0;
  let livePassages = 0;
  let liveLength = 0;
  const views = segments.listHeads().map((head) => {
    const passages = knownPassages.get(head.stamp) ?? segments.readPassages(head);
    const segment = { id: head.id, stamp: head.stamp, base, passages };
    base += head.passages;
    livePassages += head.passages - head.removedCount;
    liveLength += passages.liveLength;
    return segment;
  });
  const averageLength = Math.max(1, liveLength) / Math.max(1, livePassages);
  return { stamp, segments: views, slots: toSlots(views, base, averageLength), livePassages, averageLength };
}

function toSlots(segments: readonly SegmentView[], count: number, averageLength: number): PassageSlots {
  const passageIds = new Uint32Array(count);
  const norms = new Float32Array(count);
  for (const { base, passages } of segments) {
    passageIds.set(passages.passageIds, base);
    const { lengths } = passages;
    for (let i = 0; i < lengths.length; i++) norms[base + i] = toNorm(lengths[i] ?? 0, averageLength);
  }
  return { passageIds, norms, sums: new Float64Array(count), touched: new Uint32Array(count) };
}

interface RecentCache<K, V> {
  get(key: K): V | undefined;
  set(key: K, value: V, sizeBytes: number): void;
}

/** Keeps what was used since the last two fillings of half the room: as good as least-recently-used, in constant time. */
function createRecentCache<K, V>(roomBytes: number): RecentCache<K, V> {
  let recent = new Map<K, { value: V; sizeBytes: number }>();
  let older = recent;
  let recentBytes = 0;
  function put(key: K, entry: { value: V; sizeBytes: number }): void {
    recentBytes += entry.sizeBytes - (recent.get(key)?.sizeBytes ?? 0);
    recent.set(key, entry);
    if (recentBytes <= roomBytes / 2) return;
    older = recent;
    recent = new Map();
    recentBytes = 0;
  }
  return {
    get(key) {
      const entry = recent.get(key) ?? older.get(key);
      if (entry !== undefined && !recent.has(key)) put(key, entry);
      return entry?.value;
    },
    set: (key, value, sizeBytes) => put(key, { value, sizeBytes }),
  };
}
