import { toErrorFields } from './error-fields.ts';
import type { Log } from './log.ts';

/** What of a process is needed. */
export interface MortalProcess {
  once(event: 'uncaughtException', listener: (error: unknown) => void): unknown;
  off(event: 'uncaughtException', listener: (error: unknown) => void): unknown;
  exit(code: number): unknown;
}

/**
 * Lets a process that nobody can save end with a line of the log: Node would print the error with its message and all that
 * it holds. Rejections that nobody handles come the same way.
 *
 * @returns leaves it to Node again
 */
export function dieQuietly(process: MortalProcess, log: Log): () => void {
  const die = (error: unknown) => {
    log('error', 'bot died', toErrorFields(error));
    process.exit(1);
  };
  process.once('uncaughtException', die);
  return () => void process.off('uncaughtException', die);
}
