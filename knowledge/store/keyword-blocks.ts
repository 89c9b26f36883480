import { ByteReader, ByteWriter } from './byte-stream.ts';
import type { TermHash } from './keyword-terms.ts';
import type { PostingsBuffer } from './postings-codec.ts';

/** A run of terms, ascending, kept as one row. */
export interface Block {
  /** `prefixOf` the first term: no two blocks of a segment share a prefix. */
  readonly prefix: number;
  readonly entries: Uint8Array;
}

/** Near a database page, so that finding a rare term reads one. */
const BLOCK_BYTES = 3_500;
const PREFIX_DIVISOR = 2 ** 22;
/** Prefixes are below this. */
export const PREFIX_RANGE = 2 ** 31;

/** The upper 31 bits of a term, under which its block is found. */
export function prefixOf(term: TermHash): number {
  return Math.floor(term / PREFIX_DIVISOR);
}

/** Gathers terms, given in ascending order, into blocks. An entry: step to the term, passages, bytes, postings. */
export class BlockBuilder {
  readonly #emit: (block: Block) => void;
  readonly #writer = new ByteWriter();
  readonly #postings = new ByteWriter();
  #firstPrefix = 0;
  #lastTerm = 0;

  constructor(emit: (block: Block) => void) {
    this.#emit = emit;
  }

  add(term: TermHash, postings: PostingsBuffer): void {
    this.#postings.length = 0;
    postings.encode(this.#postings);
    const isFull = this.#writer.length + this.#postings.length > BLOCK_BYTES;
    if (isFull && prefixOf(term) !== prefixOf(this.#lastTerm)) this.finish();
    if (this.#writer.length === 0) {
      this.#firstPrefix = prefixOf(term);
      this.#lastTerm = 0;
    }
    this.#writer.writeVarint(term - this.#lastTerm);
    this.#writer.writeVarint(postings.length);
    this.#writer.writeVarint(this.#postings.length);
    this.#writer.writeAll(this.#postings);
    this.#lastTerm = term;
  }

  finish(): void {
    if (this.#writer.length > 0) this.#emit({ prefix: this.#firstPrefix, entries: this.#writer.take() });
  }
}

/** Walks the entries of blocks in order. The fields tell of the current entry; `term` is Infinity past the last. */
export class EntryCursor {
  term: TermHash = 0;
  /** Passages the term stands in, removed ones included. */
  count = 0;
  /** Where the postings begin in `bytes`. */
  postingsStart = 0;
  readonly #blocks: Iterator<Uint8Array>;
  readonly #reader = new ByteReader(new Uint8Array());

  constructor(blocks: Iterator<Uint8Array>) {
    this.#blocks = blocks;
  }

  get bytes(): Uint8Array {
    return this.#reader.bytes;
  }

  advance(): void {
    const reader = this.#reader;
    if (reader.atEnd && !this.#openNextBlock()) {
      this.term = Infinity;
      return;
    }
    this.term += reader.readVarint();
    this.count = reader.readVarint();
    const bytes = reader.readVarint();
    this.postingsStart = reader.position;
    reader.position += bytes;
  }

  #openNextBlock(): boolean {
    const next = this.#blocks.next();
    if (next.done === true) return false;
    this.#reader.bytes = next.value;
    this.#reader.position = 0;
    this.term = 0;
    return true;
  }
}

/** Moves to a term in a block; undefined when it is not there. */
export function findInBlock(entries: Uint8Array, term: TermHash): EntryCursor | undefined {
  const cursor = new EntryCursor([entries].values());
  do cursor.advance();
  while (cursor.term < term);
  return cursor.term === term ? cursor : undefined;
}
