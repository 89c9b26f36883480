import { describe, expect, it } from 'vitest';
import {
  type CallBreaker,
  createCallBreaker,
} from '../../../../bot/assistant/language-model/call-breaker.ts';

let time = 0;
const open = () => createCallBreaker({ failures: 2, openMs: 100, now: () => time });
const fail = (breaker: CallBreaker, isFault = true) =>
  breaker.run(
    () => Promise.reject(new Error('down')),
    () => isFault,
  );
const succeed = (breaker: CallBreaker) =>
  breaker.run(
    async () => 'well',
    () => true,
  );
const REFUSED = expect.objectContaining({ code: 'MODEL_UNREACHABLE' });

async function openAfterFailures(): Promise<CallBreaker> {
  time = 0;
  const breaker = open();
  await expect(fail(breaker)).rejects.toThrow('down');
  await expect(fail(breaker)).rejects.toThrow('down');
  return breaker;
}

describe('createCallBreaker', () => {
  it('makes no call after so many failures in a row', async () => {
    await expect(succeed(await openAfterFailures())).rejects.toEqual(REFUSED);
  });

  it('counts anew after a success, and counts no failure that is not the server’s', async () => {
    const breaker = open();
    for (let round = 0; round < 3; round++) {
      await expect(fail(breaker)).rejects.toThrow('down');
      await expect(fail(breaker, false)).rejects.toThrow('down');
      expect(await succeed(breaker)).toBe('well');
    }
  });

  it('lets one call try when the time is over, and no other beside it', async () => {
    const breaker = await openAfterFailures();
    time = 100;
    let answer: (word: string) => void = () => {};
    const trial = breaker.run(
      () => new Promise<string>((resolve) => (answer = resolve)),
      () => true,
    );
    await expect(succeed(breaker)).rejects.toEqual(REFUSED);
    answer('back');
    expect(await trial).toBe('back');
    expect(await succeed(breaker)).toBe('well');
  });

  it('leaves the server alone again when the trial fails', async () => {
    const breaker = await openAfterFailures();
    time = 100;
    await expect(fail(breaker)).rejects.toThrow('down');
    await expect(succeed(breaker)).rejects.toEqual(REFUSED);
    time = 200;
    expect(await succeed(breaker)).toBe('well');
  });

  it('lets the next one try when the trial ended for a reason of its own', async () => {
    const breaker = await openAfterFailures();
    time = 100;
    await expect(fail(breaker, false)).rejects.toThrow('down');
    expect(await succeed(breaker)).toBe('well');
  });
});
