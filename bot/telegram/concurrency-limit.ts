/** Runs work with at most `limit` pieces at a time, first come first served. */
export function createConcurrencyLimit(limit: number): <T>(work: () => Promise<T>) => Promise<T> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (running < limit) running++;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      // A freed place passes straight to the next in line, so `running` stays as it is.
      const next = waiting.shift();
      if (next === undefined) running--;
      else next();
    }
  };
}
