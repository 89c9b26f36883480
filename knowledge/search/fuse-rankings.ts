/** The dampening of reciprocal-rank fusion (Cormack et al. 2009): higher makes the top ranks count less apart. */
export const RANK_DAMPENING = 20;

/** One way of finding, best first. */
export interface RankedLeg<T> {
  /** 0 leaves the leg out. */
  readonly weight: number;
  readonly ranking: readonly T[];
}

/**
 * Weighted reciprocal-rank fusion: an item gains weight / (dampening + rank) from every leg that found it.
 *
 * @returns each item once, best first; equal ones in the order of the legs. Empty when no leg found anything.
 */
export function fuseRankings<T>(legs: readonly RankedLeg<T>[]): { item: T; relevance: number }[] {
  const relevances = new Map<T, number>();
  for (const { weight, ranking } of legs) {
    if (weight === 0) continue;
    ranking.forEach((item, rank) => {
      relevances.set(item, (relevances.get(item) ?? 0) + weight / (RANK_DAMPENING + rank + 1));
    });
  }
  return [...relevances]
    .map(([item, relevance]) => ({ item, relevance }))
    .sort((a, b) => b.relevance - a.relevance);
}
