import { AssistantError } from '../../../knowledge/model/errors.ts';

/** When a server counts as down, and for how long it is left alone. */
export interface BreakerOptions {
  /** Failures in a row after which no call is made. @default 5 */
  readonly failures?: number;
  /** For so long; then one call is made as a trial. @default 60_000 */
  readonly openMs?: number;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
}

/** Keeps calls from a server that is down, so that questions do not wait for it. */
export interface CallBreaker {
  /**
   * Makes the call.
   *
   * @param isFault whether a failure is the server's; others change nothing
   * @throws MODEL_UNREACHABLE — the server is left alone
   */
  run<T>(call: () => Promise<T>, isFault: (error: unknown) => boolean): Promise<T>;
}

const FAILURES = 5;
const OPEN_MS = 60_000;

/** A breaker for one server: closed at first. */
export function createCallBreaker(options: BreakerOptions): CallBreaker {
  const { failures = FAILURES, openMs = OPEN_MS, now } = options;
  let inRow = 0;
  let openUntil = Number.NEGATIVE_INFINITY;
  let isTrying = false;
  return {
    async run(call, isFault) {
      const isTrial = inRow >= failures;
      if (isTrial && (isTrying || now() < openUntil)) {
        throw new AssistantError('MODEL_UNREACHABLE', `chat server left alone after ${inRow} failures`);
      }
      if (isTrial) isTrying = true;
      try {
        const result = await call();
        inRow = 0;
        return result;
      } catch (error) {
        if (isFault(error)) {
          inRow++;
          openUntil = now() + openMs;
        }
        throw error;
      } finally {
        if (isTrial) isTrying = false;
      }
    },
  };
}
