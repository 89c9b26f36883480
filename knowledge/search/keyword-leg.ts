import type { PassageHit, Store, StoredPassage } from '../store/store.ts';
import { createMarkAgreement } from './mark-agreement.ts';
import { findOtherWords } from './other-words.ts';
import type { PassageQuery, SearchWeights } from './search-passages.ts';

/** A passage found by its words, with what its relevance was multiplied by. */
export interface KeywordFinding {
  readonly passage: StoredPassage;
  readonly relevance: number;
  /** 1 where all shared syllables carry the query's marks, or it has none; less the more carry others. */
  readonly marksFactor: number;
  /** 1, less for a heading. */
  readonly headingFactor: number;
}

/** Passages that share words with the query, or have others of the same meaning; marks and headings re-rank them. */
export async function findByKeywords(
  store: Store,
  query: PassageQuery,
  weights: SearchWeights,
): Promise<KeywordFinding[]> {
  const otherWords = findOtherWords(query.text);
  const hits = await store.searchKeywords(query.text, query.viewer, { ...query, otherWords });
  const agreement = createMarkAgreement(query.text);
  const weigh = ({ passage, relevance }: PassageHit): KeywordFinding => {
    const otherMarks = agreement === undefined ? 0 : 1 - agreement.measure(passage.text);
    const marksFactor = 1 - weights.marks * otherMarks;
    const headingFactor = passage.role === 'heading' ? 1 - weights.heading : 1;
    return { passage, relevance: relevance * marksFactor * headingFactor, marksFactor, headingFactor };
  };
  return hits.map(weigh).sort((a, b) => b.relevance - a.relevance);
}
