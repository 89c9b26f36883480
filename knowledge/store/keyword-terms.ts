import { toSyllables } from '../language/fold.ts';

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
 * @returns the passage's length: the summed weight of its syllables.
 */
export function visitTerms(fields: KeywordFields, visit: (term: TermHash, weight: number) => void): number {
  return (
    visitField(fields.body, FIELD_WEIGHTS.body, visit) +
    visitField(fields.headings, FIELD_WEIGHTS.headings, visit) +
    visitField(fields.context, FIELD_WEIGHTS.context, visit)
  );
}

function visitField(text: string, weight: number, visit: (term: TermHash, weight: number) => void): number {
  const syllables = toSyllables(text);
  let previous: string | undefined;
  for (const syllable of syllables) {
    visit(hashSyllable(syllable), weight);
    if (previous !== undefined) visit(hashBigram(previous, syllable), weight);
    previous = syllable;
  }
  return syllables.length * weight;
}

/** The term of one folded syllable. */
export function hashSyllable(syllable: string): TermHash {
  return hash(syllable, '');
}

/** The term of two neighbouring folded syllables. */
export function hashBigram(first: string, second: string): TermHash {
  return hash(first, second);
}

// cyrb53 (public domain) over "first" or "first_second", without building the joined string.
function hash(first: string, second: string): TermHash {
  let h1 = 0xdeadbeef;
  let h2 = 0x41c6ce57;
  for (let i = 0; i < first.length; i++) {
    const code = first.charCodeAt(i);
    h1 = Math.imul(h1 ^ code, LANE_1);
    h2 = Math.imul(h2 ^ code, LANE_2);
  }
  if (second !== '') {
    h1 = Math.imul(h1 ^ BIGRAM_SEPARATOR, LANE_1);
    h2 = Math.imul(h2 ^ BIGRAM_SEPARATOR, LANE_2);
    for (let i = 0; i < second.length; i++) {
      const code = second.charCodeAt(i);
      h1 = Math.imul(h1 ^ code, LANE_1);
      h2 = Math.imul(h2 ^ code, LANE_2);
    }
  }
  h1 = Math.imul(h1 ^ (h1 >>> 16), 2246822507) ^ Math.imul(h2 ^ (h2 >>> 13), 3266489909);
  h2 = Math.imul(h2 ^ (h2 >>> 16), 2246822507) ^ Math.imul(h1 ^ (h1 >>> 13), 3266489909);
  return (h2 & 0x1fffff) * 0x1_0000_0000 + (h1 >>> 0);
}
