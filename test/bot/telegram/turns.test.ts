import { describe, expect, it } from 'vitest';
import { createConcurrencyLimit } from '../../../bot/telegram/concurrency-limit.ts';
import { createTurns } from '../../../bot/telegram/turns.ts';

const LONG_MS = 60_000;

describe('createTurns', () => {
  it('lets the next begin when the one before has ended', async () => {
    const takeTurn = createTurns(LONG_MS);
    const order: string[] = [];
    const end = await takeTurn();
    const second = takeTurn().then((endSecond) => {
      order.push('second begins');
      endSecond();
    });
    await new Promise((resolve) => setImmediate(resolve));
    order.push('first ends');
    end();
    await second;
    expect(order).toEqual(['first ends', 'second begins']);
  });

  it('lets it begin anyway when the one before takes too long', async () => {
    const takeTurn = createTurns(5);
    await takeTurn();
    const end = await takeTurn();
    end();
    expect(end).toBeTypeOf('function');
  });
});

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
});
