import { AssistantError } from '../../knowledge/model/errors.ts';
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

/**
 * Runs what must not tell what an error of no known kind says: such a message may hold anything.
 *
 * @throws INTERNAL — an unknown error, told in the log by class and place · any other error of ours as it is
 */
export async function failQuietly(work: () => Promise<void>, log: Log): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof AssistantError && error.code !== 'INTERNAL') throw error;
    log('error', 'bot died', toErrorFields(error));
    throw new AssistantError('INTERNAL', 'the bot died: its log tells where');
  }
}
