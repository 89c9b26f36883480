import { FoldedSyllables } from '../language/folded-syllables.ts';
import { BlockBuilder } from './keyword-blocks.ts';
import type { SegmentStock } from './keyword-segments.ts';
import { type KeywordFields, visitTerms } from './keyword-terms.ts';
import { PostingsBuffer } from './postings-codec.ts';
import { TermLists } from './term-lists.ts';

/** Writes the passages as a segment of their own. */
export function writeSegment(
  segments: Pick<SegmentStock, 'create'>,
  entries: readonly { passageId: number; fields: KeywordFields }[],
): void {
  const ascending = [...entries].sort((a, b) => a.passageId - b.passageId);
  const lengths = new Uint32Array(ascending.length);
  const lists = new TermLists();
  const syllables = new FoldedSyllables();
  ascending.forEach(({ fields }, ordinal) => {
    lengths[ordinal] = visitTerms(fields, (term, weight) => lists.count(term, ordinal, weight), syllables);
  });
  const passageIds = Uint32Array.from(ascending, ({ passageId }) => passageId);
  segments.create(passageIds, lengths, (emit) => {
    const blocks = new BlockBuilder(emit);
    const postings = new PostingsBuffer();
    for (const term of lists.listTerms()) {
      lists.copy(term, postings);
      blocks.add(term, postings);
    }
    blocks.finish();
  });
}
