import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import { AssistantError } from '../model/errors.ts';
import { decodeAscending, decodeNumbers, encodeAscending, encodeNumbers } from './byte-stream.ts';
import { type Block, type EntryCursor, findInBlock, PREFIX_RANGE, prefixOf } from './keyword-blocks.ts';
import type { TermHash } from './keyword-terms.ts';

/**
 * A segment is what one `add` wrote, or several merged: its passages, and blocks of terms with postings. Only the
 * list of removed passages of a segment ever changes. `stamp` is drawn anew at each change, so that a decoded copy is
 * known to be current even after a rollback gave an id out again.
 */
export const KEYWORD_INDEX_SCHEMA = `
CREATE TABLE keyword_state (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  stamp INTEGER NOT NULL
);
INSERT INTO keyword_state VALUES (1, 0);
CREATE TABLE keyword_segments (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  stamp INTEGER NOT NULL,
  passages INTEGER NOT NULL,
  removed_count INTEGER NOT NULL,
  first_passage INTEGER NOT NULL,
  last_passage INTEGER NOT NULL,
  removed BLOB NOT NULL,
  lengths BLOB NOT NULL,
  passage_ids BLOB NOT NULL
);
CREATE TABLE keyword_blocks (
  id INTEGER PRIMARY KEY,
  entries BLOB NOT NULL
);
`;

/** One segment's row. */
export interface SegmentHead {
  readonly id: number;
  readonly stamp: number;
  /** Removed ones included. */
  readonly passages: number;
  readonly removedCount: number;
}

/** A segment's passages, by ordinal. */
export interface SegmentPassages {
  /** Ascending. */
  readonly passageIds: Uint32Array;
  /** In units of `FIELD_WEIGHTS`. */
  readonly lengths: Uint32Array;
  /** 1 where removed; null when none is. */
  readonly removed: Uint8Array | null;
  /** Summed lengths of those not removed. */
  readonly liveLength: number;
}

/** What a search reads of the segments, all of one moment. */
export interface SegmentSource {
  /** Changes with every write to the index, by whatever process. */
  readStamp(): number;
  /** Oldest passages first. */
  listHeads(): SegmentHead[];
  readPassages(head: SegmentHead): SegmentPassages;
  findEntry(segmentId: number, term: TermHash): EntryCursor | undefined;
}

/** What segments are merged from and into. */
export interface SegmentStock extends Pick<SegmentSource, 'readPassages'> {
  readBlocks(segmentId: number): Iterator<Uint8Array>;
  /** Writes a segment; `writeBlocks` is given the sink for its blocks. */
  create(
    passageIds: Uint32Array,
    lengths: Uint32Array,
    writeBlocks: (emit: (block: Block) => void) => void,
  ): void;
  delete(segmentId: number): void;
}

/** The segments as rows. Every method works inside the caller's transaction. */
export interface SegmentTable extends SegmentSource, SegmentStock {
  /** Marks those of the given passages that are held, and deletes segments left without any. */
  markRemoved(passageIds: readonly number[]): void;
}

/** What a segment's columns hold of its passages. */
export function decodePassages(
  head: SegmentHead,
  columns: { readonly removed: Uint8Array; readonly lengths: Uint8Array; readonly passageIds: Uint8Array },
): SegmentPassages {
  const lengths = decodeNumbers(columns.lengths, head.passages);
  const removed = head.removedCount === 0 ? null : toFlags(columns.removed, head);
  return {
    passageIds: decodeAscending(columns.passageIds, head.passages),
    lengths,
    removed,
    liveLength: lengths.reduce((sum, length, i) => (removed?.[i] === 1 ? sum : sum + length), 0),
  };
}

/** Ordinals, ascending, of what is removed of a segment once the wanted passages are gone too. */
export function listRemoved(
  { passageIds, removed }: SegmentPassages,
  wanted: ReadonlySet<number>,
): Uint32Array {
  const gone: number[] = [];
  passageIds.forEach((passageId, ordinal) => {
    if (removed?.[ordinal] === 1 || wanted.has(passageId)) gone.push(ordinal);
  });
  return Uint32Array.from(gone);
}

// 52 bits: the widest whole number SQLite's random() gives that JavaScript reads exactly.
const NEW_STAMP = '(random() >> 12)';

/** The tables that hold segments, as statements prepared once. */
export function createSegmentTable(database: DatabaseSync): SegmentTable {
  const readState = database.prepare('SELECT stamp FROM keyword_state WHERE id = 1');
  const changeState = database.prepare(`UPDATE keyword_state SET stamp = ${NEW_STAMP} WHERE id = 1`);
  const selectHeads = database.prepare(
    'SELECT id, stamp, passages, removed_count FROM keyword_segments ORDER BY first_passage, id',
  );
  const selectHolding = database.prepare(
    'SELECT id, stamp, passages, removed_count FROM keyword_segments WHERE first_passage <= ? AND last_passage >= ?',
  );
  const selectPassages = database.prepare(
    'SELECT removed, lengths, passage_ids FROM keyword_segments WHERE id = ?',
  );
  const insertSegment = database.prepare(
    `INSERT INTO keyword_segments (stamp, passages, removed_count, first_passage, last_passage, removed, lengths, passage_ids)
     VALUES (${NEW_STAMP}, ?, 0, ?, ?, x'', ?, ?)`,
  );
  const updateRemoved = database.prepare(
    `UPDATE keyword_segments SET stamp = ${NEW_STAMP}, removed_count = ?, removed = ? WHERE id = ?`,
  );
  const deleteSegment = database.prepare('DELETE FROM keyword_segments WHERE id = ?');
  const deleteBlocks = database.prepare('DELETE FROM keyword_blocks WHERE id >= ? AND id < ?');
  const insertBlock = database.prepare('INSERT INTO keyword_blocks (id, entries) VALUES (?, ?)');
  const selectBlock = database.prepare(
    'SELECT entries FROM keyword_blocks WHERE id >= ? AND id <= ? ORDER BY id DESC LIMIT 1',
  );
  const selectNextBlock = database.prepare(
    'SELECT id, entries FROM keyword_blocks WHERE id >= ? AND id < ? ORDER BY id LIMIT 1',
  );

  const table: SegmentTable = {
    readStamp: () => toNumber(readState.get()?.stamp),
    listHeads: () => selectHeads.all().map(toHead),
    readPassages(head) {
      const row = selectPassages.get(head.id);
      return decodePassages(head, {
        removed: toBytes(row?.removed),
        lengths: toBytes(row?.lengths),
        passageIds: toBytes(row?.passage_ids),
      });
    },
    findEntry(segmentId, term) {
      const first = segmentId * PREFIX_RANGE;
      const row = selectBlock.get(first, first + prefixOf(term));
      return row === undefined ? undefined : findInBlock(toBytes(row.entries), term);
    },
    *readBlocks(segmentId) {
      // Block by block, not one open cursor: several segments are read in step, and a statement has one cursor.
      const end = (segmentId + 1) * PREFIX_RANGE;
      for (let from = segmentId * PREFIX_RANGE; ; ) {
        const row = selectNextBlock.get(from, end);
        if (row === undefined) return;
        yield toBytes(row.entries);
        from = toNumber(row.id) + 1;
      }
    },
    create(passageIds, lengths, writeBlocks) {
      const { lastInsertRowid } = insertSegment.run(
        passageIds.length,
        passageIds[0] ?? 0,
        passageIds.at(-1) ?? 0,
        encodeNumbers(lengths),
        encodeAscending(passageIds),
      );
      const first = Number(lastInsertRowid) * PREFIX_RANGE;
      writeBlocks((block) => insertBlock.run(first + block.prefix, block.entries));
      changeState.run();
    },
    delete(segmentId) {
      deleteBlocks.run(segmentId * PREFIX_RANGE, (segmentId + 1) * PREFIX_RANGE);
      deleteSegment.run(segmentId);
      changeState.run();
    },
    markRemoved(passageIds) {
      if (passageIds.length === 0) return;
      const wanted = new Set(passageIds);
      const ascending = [...wanted].sort((a, b) => a - b);
      const holding = selectHolding.all(ascending.at(-1) ?? 0, ascending[0] ?? 0).map(toHead);
      for (const head of holding) markIn(head, wanted);
      changeState.run();
    },
  };

  function markIn(head: SegmentHead, wanted: ReadonlySet<number>): void {
    const gone = listRemoved(table.readPassages(head), wanted);
    if (gone.length === head.passages) table.delete(head.id);
    else if (gone.length > head.removedCount) updateRemoved.run(gone.length, encodeAscending(gone), head.id);
  }

  return table;
}

function toFlags(bytes: Uint8Array, head: SegmentHead): Uint8Array {
  const flags = new Uint8Array(head.passages);
  for (const ordinal of decodeAscending(bytes, head.removedCount)) flags[ordinal] = 1;
  return flags;
}

function toHead(row: Record<string, SQLOutputValue>): SegmentHead {
  return {
    id: toNumber(row.id),
    stamp: toNumber(row.stamp),
    passages: toNumber(row.passages),
    removedCount: toNumber(row.removed_count),
  };
}

function toNumber(value: SQLOutputValue | undefined): number {
  if (typeof value === 'number') return value;
  throw new AssistantError('STORE_DAMAGED', `keyword index: not a number: ${String(value)}`);
}

function toBytes(value: SQLOutputValue | undefined): Uint8Array {
  if (value instanceof Uint8Array) return value;
  throw new AssistantError('STORE_DAMAGED', `keyword index: not a blob: ${String(value)}`);
}
