import { describe, expect, it } from 'vitest';
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
