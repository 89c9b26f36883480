import { toSyllables } from '../language/fold.ts';
import { FoldedSyllables } from '../language/folded-syllables.ts';

/** The texts of a passage the keyword index reads. */
export interface KeywordFields {
  readonly body: string;
  readonly headings: string;
  /** Number, type, subject, issuer, place, year of the document: every passage carries them, at a low weight. */
  readonly context: string;
}

/**
 * How much one occurrence counts, by field, in quarters of a body occurrence. Only ratios matter; small integers keep
 * postings in a byte. Written into the postings: a change needs a new schema version.
 */
export const FIELD_WEIGHTS = { body: 4, headings: 2, context: 1 } as const;

/** Longest part of a query that is searched for; what follows is ignored. A long paragraph pasted whole stays affordable. */
export const MAX_QUERY_SYLLABLES = 64;

/** Terms are 53-bit hashes: no word of a deleted document stays readable in the index, and a million terms collide once in ten thousand corpora. */
export type TermHash = number;

const BIGRAM_SEPARATOR = 0x5f; // "_": never inside a syllable
const LANE_1 = 2654435761;
const LANE_2 = 1597334677;

/** The terms of a query, each once. */
export interface QueryTerms {
  readonly syllables: readonly TermHash[];
  readonly bigrams: readonly TermHash[];
}

/** Distinct terms in reading order; both empty for a query without a syllable. */
export function toQueryTerms(query: string): QueryTerms {
  const syllables = toSyllables(query).slice(0, MAX_QUERY_SYLLABLES);
  const pairs = syllables.slice(1).map((syllable, i) => hashBigram(syllables[i] ?? '', syllable));
  return { syllables: [...new Set(syllables.map(hashSyllable))], bigrams: [...new Set(pairs)] };
}

/**
 * Calls `visit` for every syllable and bigram of every field with the weight of that occurrence. Bigrams do not cross
 * fields.
 *
 * @param syllables - room to work in, for callers with many passages
 * @returns the passage's length: the summed weight of its syllables.
 */
export function visitTerms(
  fields: KeywordFields,
  visit: (term: TermHash, weight: number) => void,
  syllables = new FoldedSyllables(),
): number {
  return (
    visitField(fields.body, FIELD_WEIGHTS.body, syllables, visit) +
    visitField(fields.headings, FIELD_WEIGHTS.headings, syllables, visit) +
    visitField(fields.context, FIELD_WEIGHTS.context, syllables, visit)
  );
}

function visitField(
  text: string,
  weight: number,
  syllables: FoldedSyllables,
  visit: (term: TermHash, weight: number) => void,
): number {
  syllables.read(text);
  const { count, units } = syllables;
  const hasher = new TermHasher();
  for (let i = 0; i < count; i++) {
    const [start, end] = [syllables.start(i), syllables.end(i)];
    // The hasher still stands behind the syllable before.
    if (i > 0) visit(hasher.separate().mix(units, start, end).finish(), weight);
    visit(hasher.begin().mix(units, start, end).finish(), weight);
  }
  return count * weight;
}

/** The term of one folded syllable. */
export function hashSyllable(syllable: string): TermHash {
  const units = toUnits(syllable);
  return new TermHasher().begin().mix(units, 0, units.length).finish();
}

/** The term of two neighbouring folded syllables. */
export function hashBigram(first: string, second: string): TermHash {
  const [before, after] = [toUnits(first), toUnits(second)];
  const hasher = new TermHasher().begin().mix(before, 0, before.length);
  return hasher.separate().mix(after, 0, after.length).finish();
}

function toUnits(text: string): Uint16Array {
  return Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
}

/** cyrb53 (public domain) over "first" or "first_second". */
class TermHasher {
  #h1 = 0;
  #h2 = 0;

  begin(): this {
    this.#h1 = 0xdeadbeef;
    this.#h2 = 0x41c6ce57;
    return this;
  }

  mix(units: Uint16Array, start: number, end: number): this {
    let [h1, h2] = [this.#h1, this.#h2];
    for (let i = start; i < end; i++) {
      const unit = units[i] ?? 0;
      h1 = Math.imul(h1 ^ unit, LANE_1);
      h2 = Math.imul(h2 ^ unit, LANE_2);
    }
    this.#h1 = h1;
    this.#h2 = h2;
    return this;
  }

  separate(): this {
    this.#h1 = Math.imul(this.#h1 ^ BIGRAM_SEPARATOR, LANE_1);
    this.#h2 = Math.imul(this.#h2 ^ BIGRAM_SEPARATOR, LANE_2);
    return this;
  }

  /** The hash of what was mixed so far; more may be mixed in afterwards. */
  finish(): TermHash {
    let [h1, h2] = [this.#h1, this.#h2];
    h1 = Math.imul(h1 ^ (h1 >>> 16), 2246822507) ^ Math.imul(h2 ^ (h2 >>> 13), 3266489909);
    h2 = Math.imul(h2 ^ (h2 >>> 16), 2246822507) ^ Math.imul(h1 ^ (h1 >>> 13), 3266489909);
    return (h2 & 0x1fffff) * 0x1_0000_0000 + (h1 >>> 0);
  }
}
