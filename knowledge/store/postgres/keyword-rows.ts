import { encodeAscending, encodeNumbers } from '../byte-stream.ts';
import { type Block, prefixOf } from '../keyword-blocks.ts';
import {
  decodePassages,
  listRemoved,
  type SegmentHead,
  type SegmentPassages,
  type SegmentStock,
} from '../keyword-segments.ts';
import type { TermHash } from '../keyword-terms.ts';
import { getBytes, getInteger, type Row } from '../rows.ts';
import type { PostgresSession } from './postgres-database.ts';
import { sql } from './sql.ts';

/** Blocks sent in one statement: some megabytes. */
const WRITE_BATCH = 1_000;

/** A segment as it is written. */
export interface NewSegment {
  readonly passageIds: Uint32Array;
  readonly lengths: Uint32Array;
  readonly blocks: readonly Block[];
}

/** The stamp and the segments of this moment, oldest passages first. */
export async function readHeads(session: PostgresSession): Promise<{ stamp: number; heads: SegmentHead[] }> {
  const [state, rows] = await Promise.all([readStamp(session), session.all(selectHeads(sql`true`))]);
  return { stamp: state, heads: rows.map(toHead) };
}

/** Changes with every write to the index, by whatever process. */
export async function readStamp(session: PostgresSession): Promise<number> {
  const row = await session.get(sql`SELECT stamp FROM keyword_state WHERE id = 1`);
  return getInteger(row ?? {}, 'stamp');
}

function selectHeads(condition: ReturnType<typeof sql>) {
  return sql`SELECT id, stamp, passages, removed_count FROM keyword_segments WHERE ${condition}
    ORDER BY first_passage, id`;
}

function toHead(row: Row): SegmentHead {
  return {
    id: getInteger(row, 'id'),
    stamp: getInteger(row, 'stamp'),
    passages: getInteger(row, 'passages'),
    removedCount: getInteger(row, 'removed_count'),
  };
}

/** The passages of these segments, by segment id. */
export async function readSegmentPassages(
  session: PostgresSession,
  heads: readonly SegmentHead[],
): Promise<Map<number, SegmentPassages>> {
  if (heads.length === 0) return new Map();
  const ids = heads.map(({ id }) => id);
  const rows = await session.all(
    sql`SELECT id, removed, lengths, passage_ids FROM keyword_segments WHERE id = ANY(${ids}::bigint[])`,
  );
  const byId = new Map(rows.map((row) => [getInteger(row, 'id'), row]));
  return new Map(
    heads.map((head) => {
      const row = byId.get(head.id) ?? {};
      const columns = {
        removed: getBytes(row, 'removed'),
        lengths: getBytes(row, 'lengths'),
        passageIds: getBytes(row, 'passage_ids'),
      };
      return [head.id, decodePassages(head, columns)];
    }),
  );
}

/** A term in one segment. */
export interface SegmentTerm {
  readonly segmentId: number;
  readonly term: TermHash;
}

/** The block each of the terms would stand in, in the order given; undefined where the segment has none. */
export async function readBlocksOf(
  session: PostgresSession,
  wanted: readonly SegmentTerm[],
): Promise<(Uint8Array | undefined)[]> {
  const rows = await session.all(
    sql`SELECT b.entries FROM unnest(${wanted.map(({ segmentId }) => segmentId)}::bigint[],
        ${wanted.map(({ term }) => prefixOf(term))}::integer[]) WITH ORDINALITY AS w (segment, prefix, place)
      LEFT JOIN LATERAL (SELECT k.entries FROM keyword_blocks k
        WHERE k.segment = w.segment AND k.prefix <= w.prefix ORDER BY k.prefix DESC LIMIT 1) b ON true
      ORDER BY w.place`,
  );
  return rows.map((row) => (row.entries === null ? undefined : getBytes(row, 'entries')));
}

/** What segments are merged from, read whole, with what merging them writes kept aside in `written`. */
export async function readStock(
  session: PostgresSession,
  heads: readonly SegmentHead[],
): Promise<SegmentStock & { readonly written: NewSegment[] }> {
  const ids = heads.map(({ id }) => id);
  const [passages, rows] = await Promise.all([
    readSegmentPassages(session, heads),
    session.all(
      sql`SELECT segment, entries FROM keyword_blocks WHERE segment = ANY(${ids}::bigint[]) ORDER BY segment, prefix`,
    ),
  ]);
  const blocks = Map.groupBy(rows, (row) => getInteger(row, 'segment'));
  const { create, written } = createSink();
  return {
    readPassages: ({ id }) => passages.get(id) ?? NO_PASSAGES,
    readBlocks: (id) => (blocks.get(id) ?? []).map((row) => getBytes(row, 'entries')).values(),
    create,
    // The rows go together, once the new segment stands.
    delete: () => undefined,
    written,
  };
}

const NO_PASSAGES: SegmentPassages = {
  passageIds: new Uint32Array(),
  lengths: new Uint32Array(),
  removed: null,
  liveLength: 0,
};

/** Takes what a writer of segments makes. */
export function createSink(): Pick<SegmentStock, 'create'> & { readonly written: NewSegment[] } {
  const written: NewSegment[] = [];
  return {
    written,
    create(passageIds, lengths, writeBlocks) {
      const blocks: Block[] = [];
      writeBlocks((block) => blocks.push(block));
      written.push({ passageIds, lengths, blocks });
    },
  };
}

/** Writes a segment with its blocks. */
export async function insertSegment(
  session: PostgresSession,
  { passageIds, lengths, blocks }: NewSegment,
): Promise<void> {
  const row = await session.get(
    sql`INSERT INTO keyword_segments (passages, first_passage, last_passage, lengths, passage_ids)
      VALUES (${passageIds.length}, ${passageIds[0] ?? 0}, ${passageIds.at(-1) ?? 0},
        ${encodeNumbers(lengths)}, ${encodeAscending(passageIds)}) RETURNING id`,
  );
  const id = getInteger(row ?? {}, 'id');
  for (let from = 0; from < blocks.length; from += WRITE_BATCH) {
    const batch = blocks.slice(from, from + WRITE_BATCH);
    await session.run(
      sql`INSERT INTO keyword_blocks (segment, prefix, entries)
        SELECT ${id}, b.prefix, b.entries FROM unnest(${batch.map(({ prefix }) => prefix)}::integer[],
          ${batch.map(({ entries }) => entries)}::bytea[]) AS b (prefix, entries)`,
    );
  }
}

/** Deletes segments with their blocks. */
export async function deleteSegments(session: PostgresSession, ids: readonly number[]): Promise<void> {
  if (ids.length > 0) await session.run(sql`DELETE FROM keyword_segments WHERE id = ANY(${ids}::bigint[])`);
}

/** Marks those of the given passages that are held, and deletes segments left without any. */
export async function markRemoved(session: PostgresSession, passageIds: readonly number[]): Promise<void> {
  const ascending = [...passageIds].sort((a, b) => a - b);
  const [first, last] = [ascending[0], ascending.at(-1)];
  if (first === undefined || last === undefined) return;
  const rows = await session.all(selectHeads(sql`first_passage <= ${last} AND last_passage >= ${first}`));
  const heads = rows.map(toHead);
  const passages = await readSegmentPassages(session, heads);
  const wanted = new Set(ascending);
  const emptied: number[] = [];
  for (const head of heads) {
    const gone = listRemoved(passages.get(head.id) ?? NO_PASSAGES, wanted);
    if (gone.length === head.passages) emptied.push(head.id);
    else if (gone.length > head.removedCount)
      await session.run(
        sql`UPDATE keyword_segments SET stamp = nextval('keyword_stamps'), removed_count = ${gone.length},
          removed = ${encodeAscending(gone)} WHERE id = ${head.id}`,
      );
  }
  await deleteSegments(session, emptied);
}

/** Tells every reader that the index changed. */
export async function changeStamp(session: PostgresSession): Promise<void> {
  await session.run(sql`UPDATE keyword_state SET stamp = nextval('keyword_stamps') WHERE id = 1`);
}
