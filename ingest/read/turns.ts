/** Lets so many tasks run at a time. */
export interface Turns {
  run<T>(task: () => Promise<T>): Promise<T>;
}

/** At most `size` tasks at a time, the others first come, first served. */
export function createTurns(size: number): Turns {
  const waiting: (() => void)[] = [];
  let free = size;
  return {
    async run(task) {
      if (free > 0) free -= 1;
      else await new Promise<void>((resolve) => waiting.push(resolve));
      try {
        return await task();
      } finally {
        const next = waiting.shift();
        if (next === undefined) free += 1;
        else next();
      }
    },
  };
}
