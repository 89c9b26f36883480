import { toErrorFields } from '../../log/error-fields.ts';
import type { Log } from '../../log/log.ts';
import type { FeatureDependencies } from '../feature.ts';
import type { MessageQueue } from '../message-queue.ts';
import type { Timings } from '../timings.ts';
import { type ChangeDependencies, createChangeTeller } from './tell-changes.ts';

/** Where changes of documents are seen. */
export type ChangeSource = Pick<ChangeDependencies, 'store' | 'findAnswer'>;

/** What looking for changes again and again needs. */
export interface KeepTellingOptions {
  readonly timings: Pick<Timings, 'tellEveryMs'>;
  readonly log: Log;
  /** Told each chat that got something to send. */
  readonly wake: (chatId: number) => void;
  readonly stopping: AbortSignal;
}

type Teller = ReturnType<typeof createChangeTeller>;

/** Undefined where changes are not seen. */
export function toChangeTeller(
  {
    assistant,
    keeper,
    queue,
    now,
  }: Pick<FeatureDependencies, 'assistant' | 'keeper' | 'now'> & {
    readonly queue: Pick<MessageQueue, 'reliances'>;
  },
  source: ChangeSource | undefined,
): Teller | undefined {
  if (source === undefined) return undefined;
  const { reliances } = queue;
  return createChangeTeller({ ...source, keeper, reliances, now, findDraft: assistant.findDraft });
}

/** Looks at once and then again and again until the bot stops; one round at a time. */
export function keepTelling(
  tell: Teller | undefined,
  { timings, log, wake, stopping }: KeepTellingOptions,
): void {
  if (tell === undefined) return;
  let isAtIt = false;
  const look = async () => {
    if (isAtIt || stopping.aborted) return;
    isAtIt = true;
    try {
      await tell(wake);
    } catch (error) {
      // What was not kept in this round is told in the next.
      log('error', 'telling of changes failed', toErrorFields(error));
    } finally {
      isAtIt = false;
    }
  };
  void look();
  const timer = setInterval(() => void look(), timings.tellEveryMs);
  stopping.addEventListener('abort', () => clearInterval(timer));
}
