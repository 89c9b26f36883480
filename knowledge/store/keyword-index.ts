import type { DatabaseSync } from 'node:sqlite';
import { findMerge, findSmallMerge, mergeSegments } from './keyword-merging.ts';
import type { KeywordHit, KeywordOptions } from './keyword-ranking.ts';
import { createKeywordReader, type KeywordReader } from './keyword-reader.ts';
import { createSegmentTable, type SegmentTable } from './keyword-segments.ts';
import type { KeywordFields } from './keyword-terms.ts';
import { writeSegment } from './keyword-writing.ts';

export type { KeywordHit } from './keyword-ranking.ts';
export { KEYWORD_INDEX_SCHEMA } from './keyword-segments.ts';
export type { KeywordFields } from './keyword-terms.ts';

/**
 * BM25 over folded syllables and folded syllable bigrams, kept in the tables of `KEYWORD_INDEX_SCHEMA`. Other
 * connections and processes may write at any time: every search sees the last commit.
 */
export interface KeywordIndex {
  /** Each passage once; ids above those held are cheapest. Inside the caller's transaction. */
  add(entries: readonly { passageId: number; fields: KeywordFields }[]): void;
  /** Passages not held are ignored. Inside the caller's transaction. */
  remove(passageIds: readonly number[]): void;
  /**
   * Best first, equal ones by passage id; the same content ranks the same whatever its history. Empty for a query
   * without a syllable or without a hit.
   */
  search(query: string, options: KeywordOptions): KeywordHit[];
  /** In how many passages each of the words stands: one folded syllable, or two with a space between. */
  count(words: readonly string[], accept?: (passageId: number) => boolean): number[];
  /** Whether `compact` has something to do. */
  canCompact(): boolean;
  /**
   * One merge of segments, so that searches stay fast after many small `add`; call it while `canCompact`. About a second
   * for each 40,000 passages merged. Inside the caller's transaction.
   */
  compact(): void;
}

/** The index in a database whose schema holds `KEYWORD_INDEX_SCHEMA`. */
export function createKeywordIndex(database: DatabaseSync): KeywordIndex {
  const segments = createSegmentTable(database);
  const reader: KeywordReader = createKeywordReader(segments);
  return {
    add(entries) {
      if (entries.length === 0) return;
      writeSegment(segments, entries);
      mergeSmallSegments(segments);
    },
    remove: (passageIds) => segments.markRemoved(passageIds),
    search: (query, options) => inOneRead(database, () => reader.search(query, options)),
    count: (words, accept) => inOneRead(database, () => words.map((word) => reader.count(word, accept))),
    canCompact: () => findMerge(segments.listHeads()) !== undefined,
    compact: () => {
      const heads = findMerge(segments.listHeads());
      if (heads !== undefined) mergeSegments(segments, heads);
    },
  };
}

function mergeSmallSegments(segments: SegmentTable): void {
  for (;;) {
    const group = findSmallMerge(segments.listHeads());
    if (group === undefined) return;
    mergeSegments(segments, group);
  }
}

// Without a transaction another process could merge away a segment between two of our reads.
function inOneRead<T>(database: DatabaseSync, read: () => T): T {
  if (database.isTransaction) return read();
  database.exec('BEGIN');
  try {
    return read();
  } finally {
    database.exec('COMMIT');
  }
}
