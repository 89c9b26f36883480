import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Bench, openBench, SHORT_TIMINGS } from '../../helpers/telegram-bench.ts';
import { TelegramEmulator } from '../../helpers/telegram-emulator.ts';

const MINUTE = 60_000;
let bench: Bench;
afterEach(() => bench.close());

describe('a connection that is dead', () => {
  it('is told of with how long it is, again while it lasts, and when it is over', async () => {
    const emulator = await TelegramEmulator.open();
    // Each look at the clock is a minute later.
    let at = 1_790_000_000_000;
    const now = () => {
      at += MINUTE;
      return at;
    };
    emulator.fail('getUpdates', ...Array.from({ length: 12 }, () => ({ kind: 'reset' as const })));
    const timings = { ...SHORT_TIMINGS, deafAfterMs: 5 * MINUTE, pollSeconds: 1 };
    bench = await openBench({ emulator, now, timings });
    const told = () => bench.logLines.filter((line) => line.includes('heard'));
    await vi.waitFor(() => expect(told().at(-1)).toContain('"Telegram is heard again"'), 10_000);
    const [first, second] = told();
    expect(first).toMatch(/^\["warn","nothing is heard from Telegram",\{"forMinutes":\d+\}\]$/);
    expect(second).toContain('"warn"');
    expect(told().at(-1)).toMatch(/^\["info",.*"afterMinutes":\d+/);
  });
});
