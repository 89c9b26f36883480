import type { Viewer } from '../../knowledge/store/store.ts';
import type { Assistant } from '../assistant/assistant.ts';
import type { MessageQueue } from './message-queue.ts';
import type { UpdateContext } from './update-context.ts';

/** What the features stand on. */
export interface FeatureDependencies {
  readonly assistant: Assistant;
  readonly queue: Pick<MessageQueue, 'findButton' | 'findConversation'>;
  /** Today's date where the office is, `YYYY-MM-DD`. */
  readonly today: () => string;
  /** Ids for buttons: hard to guess, at most 64 bytes. */
  readonly createId: () => string;
  /** Heads lists and quotations made from samples; null for an office's own documents. Answers carry theirs already. */
  readonly sampleMark: string | null;
}

/** Who is asking, as the store knows people. No agency is known of anyone yet. */
export function toViewer(ctx: UpdateContext): Viewer {
  return { agency: null, person: ctx.from === undefined ? null : `telegram:${ctx.from.id}` };
}
