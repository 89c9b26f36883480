/**
 * Lets work begin one after another: each waits until the one before has ended, but no longer than `maxHoldMs` after that
 * one began, so that a slow piece delays the others and does not block them.
 *
 * @returns takes a turn; resolves, when it has come, to the function that ends it
 */
export function createTurns(maxHoldMs: number): () => Promise<() => void> {
  let lastEnd: Promise<void> = Promise.resolve();
  return async () => {
    const previousEnd = lastEnd;
    const { promise, resolve } = Promise.withResolvers<void>();
    lastEnd = promise;
    await previousEnd;
    const timer = setTimeout(resolve, maxHoldMs);
    return () => {
      clearTimeout(timer);
      resolve();
    };
  };
}
