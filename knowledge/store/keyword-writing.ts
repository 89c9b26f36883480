import { BlockBuilder } from './keyword-blocks.ts';
import type { SegmentTable } from './keyword-segments.ts';
import { type KeywordFields, type TermHash, visitTerms } from './keyword-terms.ts';
import { PostingsBuffer } from './postings-codec.ts';

/** Writes the passages as a segment of their own. */
export function writeSegment(
  segments: SegmentTable,
  entries: readonly { passageId: number; fields: KeywordFields }[],
): void {
  const ascending = [...entries].sort((a, b) => a.passageId - b.passageId);
  const lengths = new Uint32Array(ascending.length);
  const terms = new Map<TermHash, PostingsBuffer>();
  ascending.forEach(({ fields }, ordinal) => {
    lengths[ordinal] = visitTerms(fields, (term, weight) => {
      let postings = terms.get(term);
      if (postings === undefined) {
        postings = new PostingsBuffer();
        terms.set(term, postings);
      }
      postings.count(ordinal, weight);
    });
  });
  const passageIds = Uint32Array.from(ascending, ({ passageId }) => passageId);
  segments.create(passageIds, lengths, (emit) => {
    const blocks = new BlockBuilder(emit);
    for (const term of Float64Array.from(terms.keys()).sort()) {
      const postings = terms.get(term);
      if (postings !== undefined) blocks.add(term, postings);
    }
    blocks.finish();
  });
}
