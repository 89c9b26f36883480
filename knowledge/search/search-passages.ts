import { toSyllables } from '../language/fold.ts';
import type { Store, StoredPassage, Viewer } from '../store/store.ts';
import { collapseRepeats } from './collapse-repeats.ts';
import type { Embedder } from './embedder.ts';
import { fuseRankings } from './fuse-rankings.ts';
import { findByKeywords, type KeywordFinding } from './keyword-leg.ts';
import { findMistyped } from './mistyped-leg.ts';
import { findByNumber } from './number-leg.ts';
import { createMarkRestorer } from './restore-marks.ts';
import { findByVector } from './vector-leg.ts';

/** What is looked for, by whom. */
export interface PassageQuery {
  readonly text: string;
  readonly viewer: Viewer;
  readonly limit: number;
  /** Only passages of these documents; undefined = all the viewer may see. */
  readonly documentIds?: readonly string[];
  /** Documents the query names, by place, year or number: their passages go in front of others that answer as well. */
  readonly namedIds?: readonly string[] | undefined;
}

/**
 * How a passage was found. number: its document carries a number of the query · register: it cites such a number ·
 * keyword: it shares words, or has others of the same meaning · vector: its vector is near; without an endpoint for
 * vectors only a query that nothing else answers is tried by them, as one whose every word is mistyped.
 */
export type SearchRoute = 'number' | 'register' | 'keyword' | 'vector';

/** A passage found, and by which routes. */
export interface SearchHit {
  readonly passage: StoredPassage;
  /** Higher is better; comparable within one search only. */
  readonly relevance: number;
  readonly matchedBy: readonly SearchRoute[];
  /** Why it stands where it does: its place on each route, and what the keyword route multiplied its relevance by. */
  readonly ranks: readonly RouteRank[];
  /** Passages that say the same, elsewhere or again: left out for this one. */
  readonly repeatedIn: readonly StoredPassage[];
}

/** A passage's place on one route. */
export interface RouteRank {
  /** named: by keywords among the documents the query names. */
  readonly route: SearchRoute | 'named';
  /** From 1. */
  readonly rank: number;
  readonly weight: number;
  /** By marks and by headings, 0..1; null on routes that do not re-rank. */
  readonly factors: { readonly marks: number; readonly heading: number } | null;
}

/** Passages that answer a question in words or a document number. */
export interface PassageSearch {
  /** Best first, each text once. Empty when nothing matches or the query has no syllable. */
  search(query: PassageQuery): Promise<SearchHit[]>;
  /** A text typed without marks as the viewer's documents would write it; see `MarkRestorer`. */
  restoreMarks(text: string, viewer: Viewer): Promise<string>;
}

/** How much each route counts in the fusion, and how marks and headings move a passage. 0 switches off. */
export interface SearchWeights {
  readonly number: number;
  readonly register: number;
  readonly keyword: number;
  readonly named: number;
  /** Of hashed vectors. */
  readonly vector: number;
  /** Of vectors an endpoint makes, where one is set. */
  readonly meaning: number;
  /** Share of its keyword relevance a passage loses when all its shared syllables carry other marks than the query's. */
  readonly marks: number;
  /** Share a heading loses: it only names what follows. */
  readonly heading: number;
}

/**
 * `vector`, `marks` and `named` are chosen by `test/eval/ranking.ts`. No weight of the hashed vectors raises MRR there, with
 * or without slips of the finger (0.05 changes nothing beyond noise, more lowers it), so a vector is computed only as the
 * last resort. Vectors learnt from the passages were tried on 2026-11-23 (3,531 passages): neither latent semantic indexing
 * (100 and 200 dimensions) nor factored PPMI (windows of 6 and 30) raised R@10 of paraphrases at a weight up to 0.1 by more
 * than a question, and all lowered MRR from 0.2 on (45.5 → 42.3); they are not in the program.
 * `number`, `register` and `heading` are judgement, unmeasured: a number asked for by name comes first. So is `meaning`: in
 * print a small model of sentences equals BM25 and a larger one surpasses it (retrieval.md 5), so it counts as much.
 */
export const DEFAULT_SEARCH_WEIGHTS: SearchWeights = {
  number: 3,
  register: 1,
  keyword: 1,
  named: 0.5,
  vector: 0,
  meaning: 1,
  marks: 0.2,
  heading: 0.3,
};

/** Passages each route gives beyond those asked for: room for marks to re-rank and for repeats to fall out. */
const SPARE_CANDIDATES = 40;

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
  const restorer = createMarkRestorer(store);
  const findByMeaning = async (query: PassageQuery): Promise<RouteRanking> => {
    if (meaning === undefined || used.meaning === 0) {
      const passages = used.vector === 0 ? [] : await findByVector(store, embedder, query);
      return toRanking('vector', used.vector, passages);
    }
    // Models of meaning lose nearly everything on text without marks (retrieval.md 4).
    const text = await restorer.restore(query.text, query.viewer);
    return toRanking('vector', used.meaning, await findByVector(store, meaning, { ...query, text }));
  };
  return {
    async search(query) {
      if (query.limit <= 0 || toSyllables(query.text).length === 0) return [];
      const wide = { ...query, limit: query.limit + SPARE_CANDIDATES };
      const [exact, keyword, named, vector] = await Promise.all([
        findByNumber(store, wide),
        used.keyword === 0 ? [] : findByKeywords(store, wide, used),
        used.named === 0 ? [] : findInNamed(store, wide, used),
        findByMeaning(wide),
      ]);
      const routes = [
        toRanking('number', used.number, exact.numbered),
        toKeywordRanking('keyword', used.keyword, keyword),
        toKeywordRanking('named', used.named, named),
        toRanking('register', used.register, exact.citing),
        vector,
      ];
      const found = fuseRoutes(routes);
      const hits = found.length > 0 ? found : (await findMistyped(store, embedder, wide)).map(toMistypedHit);
      return collapseRepeats(hits, query.limit);
    },
    restoreMarks: (text, viewer) => restorer.restore(text, viewer),
  };
}

type Finding = Pick<RouteRank, 'factors'> & { readonly passage: StoredPassage };

interface RouteRanking {
  readonly route: RouteRank['route'];
  readonly weight: number;
  /** Each passage once, best first. */
  readonly findings: ReadonlyMap<number, Finding>;
}

function toRanking(
  route: RouteRank['route'],
  weight: number,
  passages: readonly StoredPassage[],
): RouteRanking {
  return {
    route,
    weight,
    findings: new Map(passages.map((passage) => [passage.id, { passage, factors: null }])),
  };
}

function toKeywordRanking(
  route: RouteRank['route'],
  weight: number,
  found: readonly KeywordFinding[],
): RouteRanking {
  const findings = found.map(({ passage, marksFactor, headingFactor }): [number, Finding] => [
    passage.id,
    { passage, factors: { marks: marksFactor, heading: headingFactor } },
  ]);
  return { route, weight, findings: new Map(findings) };
}

async function findInNamed(
  store: Store,
  query: PassageQuery,
  weights: SearchWeights,
): Promise<KeywordFinding[]> {
  const allowed = query.documentIds === undefined ? undefined : new Set(query.documentIds);
  const documentIds = (query.namedIds ?? []).filter((id) => allowed?.has(id) ?? true);
  return documentIds.length === 0 ? [] : findByKeywords(store, { ...query, documentIds }, weights);
}

type FoundPassage = Omit<SearchHit, 'repeatedIn'>;

function fuseRoutes(routes: readonly RouteRanking[]): FoundPassage[] {
  const passages = new Map(routes.flatMap(({ findings }) => [...findings]));
  const legs = routes.map(({ weight, findings }) => ({ weight, ranking: [...findings.keys()] }));
  const places = legs.map(({ ranking }) => new Map(ranking.map((id, i) => [id, i + 1])));
  return fuseRankings(legs).flatMap(({ item, relevance }) => {
    const passage = passages.get(item)?.passage;
    const ranks = routes.flatMap(({ route, weight, findings }, i): RouteRank[] => {
      const rank = places[i]?.get(item);
      return rank === undefined
        ? []
        : [{ route, weight, rank, factors: findings.get(item)?.factors ?? null }];
    });
    return passage === undefined ? [] : [{ passage, relevance, ranks, matchedBy: toRoutes(ranks) }];
  });
}

function toRoutes(ranks: readonly RouteRank[]): SearchRoute[] {
  return [...new Set(ranks.map(({ route }) => (route === 'named' ? 'keyword' : route)))];
}

function toMistypedHit(
  { passage, relevance }: { passage: StoredPassage; relevance: number },
  index: number,
): FoundPassage {
  const rank: RouteRank = { route: 'vector', weight: 1, rank: index + 1, factors: null };
  return { passage, relevance, matchedBy: ['vector'], ranks: [rank] };
}
