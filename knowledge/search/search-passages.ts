import { findDocumentNumbers } from '../language/document-number.ts';
import { toSyllables } from '../language/fold.ts';
import { toAssistantError } from '../model/errors.ts';
import type { PassageHit, Store, StoredPassage, Viewer } from '../store/store.ts';
import type { Embedder } from './embedder.ts';
import { fuseRankings } from './fuse-rankings.ts';
import { createMarkAgreement } from './mark-agreement.ts';
import { createNearSpelling } from './near-spelling.ts';
import { findByNumber } from './number-leg.ts';
import { findOtherWords } from './other-words.ts';

/** What is looked for, by whom. */
export interface PassageQuery {
  readonly text: string;
  readonly viewer: Viewer;
  readonly limit: number;
  /** Only passages of these documents; undefined = all the viewer may see. */
  readonly documentIds?: readonly string[];
}

/**
 * How a passage was found. number: its document carries a number of the query · register: it cites such a number ·
 * keyword: it shares words · vector: its vector is near; while vectors weigh nothing, only a query that nothing else
 * answers is tried by them, as one whose every word is mistyped.
 */
export type SearchRoute = 'number' | 'register' | 'keyword' | 'vector';

/** A passage found, and by which routes. */
export interface SearchHit {
  readonly passage: StoredPassage;
  /** Higher is better; comparable within one search only. */
  readonly relevance: number;
  readonly matchedBy: readonly SearchRoute[];
}

/** Passages that answer a question in words or a document number. */
export interface PassageSearch {
  /** Best first, each text once. Empty when nothing matches or the query has no syllable. */
  search(query: PassageQuery): Promise<SearchHit[]>;
}

/** How much each route counts in the fusion, and how marks and headings move a passage. 0 switches off. */
export interface SearchWeights {
  readonly number: number;
  readonly register: number;
  readonly keyword: number;
  readonly vector: number;
  /** Share of its keyword relevance a passage loses when all its shared syllables carry other marks than the query's. */
  readonly marks: number;
  /** Share a heading loses: it only names what follows. */
  readonly heading: number;
}

/**
 * `vector` and `marks` are chosen by `test/eval/ranking.ts`. No weight of the hashed vectors raises MRR there, with or without
 * slips of the finger (0.05 changes nothing beyond noise, more lowers it), so a vector is computed only as the last resort.
 * `number`, `register` and `heading` are judgement, unmeasured: a number asked for by name comes first.
 */
export const DEFAULT_SEARCH_WEIGHTS: SearchWeights = {
  number: 3,
  register: 1,
  keyword: 1,
  vector: 0,
  marks: 0.2,
  heading: 0.3,
};

/** Least share of a mistyped query's letter trigrams in a passage; random letters stay below it (`createNearSpelling`). */
const MIN_NEAR_SPELLING = 0.35;

/** Passages each route gives, at least: room for marks to re-rank and for duplicates to fall out. */
const CANDIDATES = 50;

/** What a search works with; weights other than measured ones are for evaluation. */
export interface PassageSearchOptions {
  readonly store: Store;
  /** Of the letters: what a mistyped query is found by. */
  readonly embedder: Embedder;
  /** Of the meaning, as an endpoint gives it, for the vector leg; `embedder` when undefined. */
  readonly meaning?: Embedder | undefined;
  readonly weights?: Partial<SearchWeights>;
}

/** Search over the store's passages: exact numbers, keywords and, where it pays, vectors, fused by rank. */
export function createPassageSearch({
  store,
  embedder,
  meaning,
  weights,
}: PassageSearchOptions): PassageSearch {
  const used = { ...DEFAULT_SEARCH_WEIGHTS, ...weights };
  return {
    async search(query) {
      if (query.limit <= 0 || toSyllables(query.text).length === 0) return [];
      const wide = { ...query, limit: Math.max(CANDIDATES, 2 * query.limit) };
      const [exact, keyword, vector] = await Promise.all([
        findByNumber(store, wide),
        used.keyword === 0 ? [] : findByKeywords(store, wide, used),
        used.vector === 0 ? [] : findByVector(store, meaning ?? embedder, wide),
      ]);
      const routes = [
        { route: 'number', weight: used.number, passages: exact.numbered },
        { route: 'keyword', weight: used.keyword, passages: keyword },
        { route: 'register', weight: used.register, passages: exact.citing },
        { route: 'vector', weight: used.vector, passages: vector },
      ] as const;
      const found = fuseRoutes(routes);
      const hits = found.length > 0 ? found : await findMistyped(store, embedder, wide);
      return dropRepeatedTexts(hits).slice(0, query.limit);
    },
  };
}

interface RouteRanking {
  readonly route: SearchRoute;
  readonly weight: number;
  readonly passages: readonly StoredPassage[];
}

function fuseRoutes(routes: readonly RouteRanking[]): SearchHit[] {
  const found = new Map<number, { passage: StoredPassage; matchedBy: Set<SearchRoute> }>();
  const legs = routes.map(({ route, weight, passages }) => {
    for (const passage of passages) {
      const entry = found.get(passage.id) ?? { passage, matchedBy: new Set() };
      found.set(passage.id, entry);
      entry.matchedBy.add(route);
    }
    return { weight, ranking: [...new Set(passages.map(({ id }) => id))] };
  });
  return fuseRankings(legs).flatMap(({ item, relevance }) => {
    const entry = found.get(item);
    return entry === undefined
      ? []
      : [{ passage: entry.passage, relevance, matchedBy: [...entry.matchedBy] }];
  });
}

async function findByKeywords(
  store: Store,
  query: PassageQuery,
  weights: SearchWeights,
): Promise<StoredPassage[]> {
  const otherWords = findOtherWords(query.text);
  const hits = await store.searchKeywords(query.text, query.viewer, { ...query, otherWords });
  const agreement = createMarkAgreement(query.text);
  const weigh = ({ passage, relevance }: PassageHit) => {
    const otherMarks = agreement === undefined ? 0 : 1 - agreement.measure(passage.text);
    const heading = passage.role === 'heading' ? weights.heading : 0;
    return { passage, relevance: relevance * (1 - weights.marks * otherMarks) * (1 - heading) };
  };
  return hits
    .map(weigh)
    .sort((a, b) => b.relevance - a.relevance)
    .map(({ passage }) => passage);
}

async function findByVector(store: Store, embedder: Embedder, query: PassageQuery): Promise<StoredPassage[]> {
  const vector = await embedQuestion(store, embedder, query.text);
  if (vector === undefined) return [];
  const hits = await store.searchVectors(embedder.id, vector, query.viewer, query);
  return hits.map(({ passage }) => passage);
}

/**
 * A question tells what the agency is at: it is internal, and no embedder gets it that may not see internal text. One that
 * fails costs its own leg of the search, never the answer.
 */
async function embedQuestion(
  store: Store,
  embedder: Embedder,
  text: string,
): Promise<Float32Array | undefined> {
  if (!embedder.classes.includes('internal')) return undefined;
  const dimension = embedder.dimension ?? (await store.findDimension(embedder.id));
  if (dimension === undefined) return undefined;
  try {
    const [vector] = await embedder.embed([text], 'internal');
    return vector?.length === dimension && vector.some((value) => value !== 0) ? vector : undefined;
  } catch (error) {
    if (toAssistantError(error).code.startsWith('MODEL_')) return undefined;
    throw error;
  }
}

// The nearest vectors give the candidates, the letters they share with the query decide: the cosine of a short query to
// a long passage does not tell a slip of the finger (median .15) from nonsense (.13).
async function findMistyped(store: Store, embedder: Embedder, query: PassageQuery): Promise<SearchHit[]> {
  const spelling = createNearSpelling(query.text);
  // A number that is not held is answered by no other number.
  if (spelling === undefined || findDocumentNumbers(query.text).length > 0) return [];
  const near = await findByVector(store, embedder, query);
  return near
    .map((passage) => ({
      passage,
      relevance: spelling.measure(passage.text),
      matchedBy: ['vector'] as const,
    }))
    .filter(({ relevance }) => relevance >= MIN_NEAR_SPELLING)
    .sort((a, b) => b.relevance - a.relevance);
}

/** Keeps the best of passages with the same syllables: forms and plans repeat each other's sentences. */
function dropRepeatedTexts(hits: readonly SearchHit[]): SearchHit[] {
  const seen = new Set<string>();
  return hits.filter(({ passage }) => {
    const syllables = toSyllables(passage.text).join(' ');
    const isNew = !seen.has(syllables);
    seen.add(syllables);
    return isNew;
  });
}
