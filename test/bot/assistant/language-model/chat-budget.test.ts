import { describe, expect, it } from 'vitest';
import { startChatBudget } from '../../../../bot/assistant/language-model/chat-budget.ts';

const OVER = expect.objectContaining({ code: 'MODEL_OVER_BUDGET' });

describe('startChatBudget', () => {
  it('allows three calls', () => {
    const budget = startChatBudget();
    for (let call = 0; call < 3; call++) budget.takeCall();
    expect(() => budget.takeCall()).toThrow(OVER);
  });

  it('ends when the asker no longer waits', () => {
    const asker = new AbortController();
    const budget = startChatBudget({ signal: asker.signal });
    asker.abort();
    expect(budget.signal.aborted).toBe(true);
    expect(budget.leftMs()).toBe(0);
    expect(() => budget.takeCall()).toThrow(OVER);
  });

  it('ends with its time', () => {
    const budget = startChatBudget({ totalMs: 0 });
    expect(() => budget.takeCall()).toThrow(OVER);
  });
});
