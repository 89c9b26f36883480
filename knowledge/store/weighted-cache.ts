/** Values used lately, up to a total weight. */
export interface WeightedCache<T> {
  get(key: string): T | undefined;
  set(key: string, value: T, weight: number): void;
}

/** @param maxWeight in the caller's unit; a value heavier than this is not kept. */
export function createWeightedCache<T>(maxWeight: number): WeightedCache<T> {
  // A Map keeps insertion order: re-inserting on use leaves the least used first.
  const entries = new Map<string, { value: T; weight: number }>();
  let total = 0;
  const drop = (key: string): void => {
    total -= entries.get(key)?.weight ?? 0;
    entries.delete(key);
  };
  return {
    get(key) {
      const entry = entries.get(key);
      if (entry === undefined) return undefined;
      entries.delete(key);
      entries.set(key, entry);
      return entry.value;
    },
    set(key, value, weight) {
      drop(key);
      if (weight > maxWeight) return;
      entries.set(key, { value, weight });
      total += weight;
      for (const oldest of entries.keys()) {
        if (total <= maxWeight) break;
        drop(oldest);
      }
    },
  };
}
