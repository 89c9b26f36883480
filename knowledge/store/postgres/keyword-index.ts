import { findInBlock } from '../keyword-blocks.ts';
import { findMerge, findSmallMerge, mergeSegments } from '../keyword-merging.ts';
import type { KeywordHit, KeywordOptions } from '../keyword-ranking.ts';
import { createKeywordReader, type KeywordReader } from '../keyword-reader.ts';
import type { SegmentHead, SegmentPassages, SegmentSource } from '../keyword-segments.ts';
import type { KeywordFields } from '../keyword-terms.ts';
import { writeSegment } from '../keyword-writing.ts';
import {
  changeStamp,
  createSink,
  deleteSegments,
  insertSegment,
  markRemoved,
  readBlocksOf,
  readHeads,
  readSegmentPassages,
  readStamp,
  readStock,
  type SegmentTerm,
} from './keyword-rows.ts';
import type { PostgresSession } from './postgres-database.ts';

/**
 * The keyword index of the other store over rows of PostgreSQL: packed, merged and ranked by the same code, so that the
 * same content ranks the same. Every method works inside the caller's transaction.
 */
export interface PostgresKeywordIndex {
  add(
    session: PostgresSession,
    entries: readonly { passageId: number; fields: KeywordFields }[],
  ): Promise<void>;
  /** Passages not held are ignored. */
  remove(session: PostgresSession, passageIds: readonly number[]): Promise<void>;
  search(session: PostgresSession, query: string, options: KeywordOptions): Promise<KeywordHit[]>;
  count(
    session: PostgresSession,
    words: readonly string[],
    accept: KeywordOptions['accept'],
  ): Promise<number[]>;
  canCompact(session: PostgresSession): Promise<boolean>;
  /** One merge of segments; call it while `canCompact`. */
  compact(session: PostgresSession): Promise<void>;
}

/** The index as of one stamp, all but its postings. */
interface LoadedSegments {
  readonly stamp: number;
  readonly heads: readonly SegmentHead[];
  /** By the stamps of the segments. */
  readonly passages: ReadonlyMap<number, SegmentPassages>;
}

/** Postings once decoded are kept until they change: a search reads what it has not met yet in one statement. */
export function createPostgresKeywordIndex(): PostgresKeywordIndex {
  const source = createMemorySource();
  const reader = createKeywordReader(source);
  let loaded: LoadedSegments | undefined;

  const load = async (session: PostgresSession): Promise<LoadedSegments> => {
    const known = loaded;
    if (known !== undefined && known.stamp === (await readStamp(session))) return known;
    const fresh = await loadSegments(session, known);
    loaded = fresh;
    return fresh;
  };

  // Other searches may come between two reads: what ranks runs in one stretch over what is at hand for this one.
  const withTerms = async <T>(
    session: PostgresSession,
    texts: readonly string[],
    rank: (reader: KeywordReader) => T,
  ): Promise<T> => {
    const segments = await load(session);
    const blocks = new Map<string, Uint8Array | undefined>();
    for (;;) {
      const unread = reader.listUnread(texts, segments.heads).filter((term) => !blocks.has(toKey(term)));
      if (unread.length === 0) return source.during(segments, blocks, () => rank(reader));
      const found = await readBlocksOf(session, unread);
      unread.forEach((term, i) => void blocks.set(toKey(term), found[i]));
    }
  };

  return {
    async add(session, entries) {
      if (entries.length === 0) return;
      const sink = createSink();
      writeSegment(sink, entries);
      for (const segment of sink.written) await insertSegment(session, segment);
      await mergeWhile(session, findSmallMerge);
      await changeStamp(session);
    },
    async remove(session, passageIds) {
      if (passageIds.length === 0) return;
      await markRemoved(session, passageIds);
      await changeStamp(session);
    },
    search: (session, query, options) =>
      withTerms(session, [query, ...(options.otherWords ?? [])], (ranking) => ranking.search(query, options)),
    count: (session, words, accept) =>
      withTerms(session, words, (ranking) => words.map((word) => ranking.count(word, accept))),
    canCompact: async (session) => findMerge((await readHeads(session)).heads) !== undefined,
    async compact(session) {
      const heads = findMerge((await readHeads(session)).heads);
      if (heads === undefined) return;
      await merge(session, heads);
      await changeStamp(session);
    },
  };
}

async function loadSegments(
  session: PostgresSession,
  known: LoadedSegments | undefined,
): Promise<LoadedSegments> {
  const { stamp, heads } = await readHeads(session);
  const unknown = heads.filter((head) => known?.passages.has(head.stamp) !== true);
  const read = await readSegmentPassages(session, unknown);
  const passages = new Map<number, SegmentPassages>();
  for (const head of heads) {
    const found = known?.passages.get(head.stamp) ?? read.get(head.id);
    if (found !== undefined) passages.set(head.stamp, found);
  }
  return { stamp, heads, passages };
}

async function mergeWhile(
  session: PostgresSession,
  find: (heads: readonly SegmentHead[]) => SegmentHead[] | undefined,
): Promise<void> {
  for (;;) {
    const group = find((await readHeads(session)).heads);
    if (group === undefined) return;
    await merge(session, group);
  }
}

async function merge(session: PostgresSession, heads: readonly SegmentHead[]): Promise<void> {
  const stock = await readStock(session, heads);
  mergeSegments(stock, heads);
  for (const segment of stock.written) await insertSegment(session, segment);
  await deleteSegments(
    session,
    heads.map(({ id }) => id),
  );
}

function toKey({ segmentId, term }: SegmentTerm): string {
  return `${segmentId}:${term}`;
}

/** A source for the reader that answers, for the time of one ranking, from what was read before. */
function createMemorySource(): SegmentSource & {
  during<T>(segments: LoadedSegments, blocks: ReadonlyMap<string, Uint8Array | undefined>, work: () => T): T;
} {
  let at: { segments: LoadedSegments; blocks: ReadonlyMap<string, Uint8Array | undefined> } | undefined;
  const current = () => {
    if (at === undefined) throw new Error('segments are read outside a ranking');
    return at;
  };
  return {
    during(segments, blocks, work) {
      at = { segments, blocks };
      try {
        return work();
      } finally {
        at = undefined;
      }
    },
    readStamp: () => current().segments.stamp,
    listHeads: () => [...current().segments.heads],
    readPassages(head) {
      const passages = current().segments.passages.get(head.stamp);
      if (passages === undefined) throw new Error(`segment is not read: ${head.id}`);
      return passages;
    },
    findEntry(segmentId, term) {
      const entries = current().blocks.get(toKey({ segmentId, term }));
      return entries === undefined ? undefined : findInBlock(entries, term);
    },
  };
}
