import { OPERATOR, type Store } from '../../knowledge/store/store.ts';
import type { MessageQueue } from './message-queue.ts';

/** How often a running bot looks whether documents were deleted: well within the minute in which their words must go. */
export const FORGET_EVERY_MS = 20_000;

/** Lets the bot forget what it keeps of documents that are no longer held. @returns how many such documents there were */
export async function forgetQuotations(
  queue: Pick<MessageQueue, 'listQuotedDocuments' | 'forgetDocuments'>,
  store: Pick<Store, 'findDocument'>,
): Promise<number> {
  const gone: string[] = [];
  for (const id of queue.listQuotedDocuments()) {
    if ((await store.findDocument(id, OPERATOR)) === undefined) gone.push(id);
  }
  if (gone.length > 0) queue.forgetDocuments(gone);
  return gone.length;
}

/**
 * Forgets at once and then again and again while the bot runs.
 *
 * @param settle takes out of the files what another process kept there when it was removed
 * @param onError is told what failed; the next round tries again
 * @returns stops it
 */
export function keepForgetting(
  queue: MessageQueue,
  store: Store,
  settle: () => void,
  onError: (error: unknown) => void,
): () => void {
  const forget = () => void forgetQuotations(queue, store).then(settle).catch(onError);
  forget();
  const timer = setInterval(forget, FORGET_EVERY_MS);
  return () => clearInterval(timer);
}
