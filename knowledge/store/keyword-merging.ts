import { type Block, BlockBuilder, EntryCursor } from './keyword-blocks.ts';
import type { SegmentHead, SegmentPassages, SegmentStock } from './keyword-segments.ts';
import type { TermHash } from './keyword-terms.ts';
import { PostingsBuffer } from './postings-codec.ts';

/** Segments of one size class that are merged into the next. */
const MERGE_FACTOR = 8;
/** Merging after an `add` takes no more passages than this, so that it never takes long; `compact` goes further. */
const INLINE_MERGE_PASSAGES = 4_096;
/** Segments do not grow beyond this: a merge stays a matter of seconds. */
const LARGEST_MERGE_PASSAGES = 262_144;
/** A segment with a larger share of removed passages is written anew by `compact`. */
const TOLERATED_REMOVED_SHARE = 0.25;

/** Eight segments of one size class whose passages are few: merged at once after an `add`. Undefined when there are none. */
export function findSmallMerge(heads: readonly SegmentHead[]): SegmentHead[] | undefined {
  return findFullClass(heads, INLINE_MERGE_PASSAGES);
}

/**
 * The segments that merging would serve most: one with many removed passages, else a size class that is full.
 * Undefined when searches are as fast as merging can make them.
 */
export function findMerge(heads: readonly SegmentHead[]): SegmentHead[] | undefined {
  const worn = heads.find((head) => head.removedCount > head.passages * TOLERATED_REMOVED_SHARE);
  return worn === undefined ? findFullClass(heads, LARGEST_MERGE_PASSAGES) : [worn];
}

function findFullClass(heads: readonly SegmentHead[], largest: number): SegmentHead[] | undefined {
  const classes = new Map<number, SegmentHead[]>();
  for (const head of heads) {
    const sizeClass = Math.floor(Math.log2(head.passages) / Math.log2(MERGE_FACTOR));
    const group = classes.get(sizeClass) ?? [];
    group.push(head);
    classes.set(sizeClass, group);
    const passages = group.reduce((sum, { passages }) => sum + passages, 0);
    if (group.length === MERGE_FACTOR && passages <= largest) return group;
  }
  return undefined;
}

interface MergeSource {
  readonly passages: SegmentPassages;
  /** Old ordinal → new one. */
  readonly ordinals: Uint32Array;
  readonly cursor: EntryCursor;
}

/** Writes the passages of several segments, without the removed ones, as one, and deletes them. */
export function mergeSegments(segments: SegmentStock, heads: readonly SegmentHead[]): void {
  const sources = heads.map((head): MergeSource => {
    const passages = segments.readPassages(head);
    const cursor = new EntryCursor(segments.readBlocks(head.id));
    return { passages, ordinals: new Uint32Array(passages.passageIds.length), cursor };
  });
  const { passageIds, lengths } = alignPassages(sources);
  segments.create(passageIds, lengths, (emit) => mergeBlocks(sources, emit));
  for (const head of heads) segments.delete(head.id);
}

/** Fills the sources' `ordinals` in the order of passage ids. */
function alignPassages(sources: readonly MergeSource[]): Pick<SegmentPassages, 'passageIds' | 'lengths'> {
  const kept: { source: MergeSource; ordinal: number; passageId: number }[] = [];
  for (const source of sources) {
    source.passages.passageIds.forEach((passageId, ordinal) => {
      if (source.passages.removed?.[ordinal] !== 1) kept.push({ source, ordinal, passageId });
    });
  }
  kept.sort((a, b) => a.passageId - b.passageId);
  const lengths = new Uint32Array(kept.length);
  kept.forEach(({ source, ordinal }, merged) => {
    source.ordinals[ordinal] = merged;
    lengths[merged] = source.passages.lengths[ordinal] ?? 0;
  });
  return { passageIds: Uint32Array.from(kept, ({ passageId }) => passageId), lengths };
}

function mergeBlocks(sources: readonly MergeSource[], emit: (block: Block) => void): void {
  const blocks = new BlockBuilder(emit);
  const merged = new PostingsBuffer();
  for (const { cursor } of sources) cursor.advance();
  for (let term = leastTerm(sources); term !== Infinity; term = leastTerm(sources)) {
    merged.clear();
    for (const { cursor, passages, ordinals } of sources) {
      if (cursor.term !== term) continue;
      merged.append(cursor.bytes, cursor.postingsStart, cursor.count, passages.removed, ordinals);
      cursor.advance();
    }
    merged.sort();
    if (merged.length > 0) blocks.add(term, merged);
  }
  blocks.finish();
}

function leastTerm(sources: readonly MergeSource[]): TermHash {
  let least = Infinity;
  for (const { cursor } of sources) {
    if (cursor.term < least) least = cursor.term;
  }
  return least;
}
