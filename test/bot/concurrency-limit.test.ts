import { describe, expect, it } from 'vitest';
import { createConcurrencyLimit } from '../../bot/concurrency-limit.ts';

describe('createConcurrencyLimit', () => {
  it('runs at most so many at a time, all in the end, also after failures', async () => {
    const limit = createConcurrencyLimit(2);
    let running = 0;
    let most = 0;
    const work = (fails: boolean) =>
      limit(async () => {
        most = Math.max(most, ++running);
        await new Promise((resolve) => setImmediate(resolve));
        running--;
        if (fails) throw new Error('no');
      });
    const results = await Promise.allSettled([true, false, true, false, false].map(work));
    expect(most).toBe(2);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
  });

  it('lets one that no longer waits leave the line, and the next behind it in', async () => {
    const limit = createConcurrencyLimit(1);
    let end: () => void = () => {};
    const first = limit(() => new Promise<void>((resolve) => (end = resolve)));
    const leaver = new AbortController();
    const left = limit(async () => 'never', leaver.signal);
    const last = limit(async () => 'at last');
    leaver.abort(new Error('gone'));
    await expect(left).rejects.toThrow('gone');
    end();
    await first;
    expect(await last).toBe('at last');
  });
});
