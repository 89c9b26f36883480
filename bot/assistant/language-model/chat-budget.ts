import { AssistantError } from '../../../knowledge/model/errors.ts';
import type { ChatBudget } from './chat-model.ts';

/** How much a question may spend. */
export interface ChatBudgetOptions {
  /** Calls to the server, repeated ones included. @default 3 */
  readonly calls?: number;
  /** From the start of the budget. A reply must leave within 60 s, so that searching and checking have 15. @default 45_000 */
  readonly totalMs?: number;
  /** Aborts when the asker no longer waits. */
  readonly signal?: AbortSignal;
}

const CALLS = 3;
const TOTAL_MS = 45_000;

/** Starts the budget of one question; its time runs from now. */
export function startChatBudget(options: ChatBudgetOptions = {}): ChatBudget {
  const totalMs = options.totalMs ?? TOTAL_MS;
  const endsAt = performance.now() + totalMs;
  const timeIsOver = AbortSignal.timeout(totalMs);
  const signal = options.signal === undefined ? timeIsOver : AbortSignal.any([options.signal, timeIsOver]);
  let calls = options.calls ?? CALLS;
  const leftMs = () => (signal.aborted ? 0 : Math.max(0, endsAt - performance.now()));
  return {
    signal,
    leftMs,
    takeCall() {
      if (calls <= 0)
        throw new AssistantError('MODEL_OVER_BUDGET', 'no model call is left for this question');
      if (leftMs() <= 0) throw new AssistantError('MODEL_OVER_BUDGET', 'no time is left for this question');
      calls--;
    },
  };
}
