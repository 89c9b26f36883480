import { AssistantError } from '../../knowledge/model/errors.ts';
import { createConcurrencyLimit } from '../concurrency-limit.ts';
import { toErrorFields } from '../log/error-fields.ts';
import { type DeliveryDependencies, deliverChat } from './deliver-call.ts';
import type { UpdateHandler } from './handle-update.ts';
import { type Taken, takeWithPaste } from './merge-paste.ts';
import { sleep, toBackoffMs } from './timings.ts';

/** Questions answered at a time, over all chats. Most of an answer's time is waiting for a language model, where there is one. */
const MAX_ANSWERS_AT_ONCE = 64;
/**
 * An update that takes the process down with it is given up after this many beginnings. Generous, because a process that
 * dies of something else counts against everything that was being answered.
 */
const MAX_ATTEMPTS = 10;
/** Enough to see every part of a split paste. */
const ROWS_SEEN_AT_ONCE = 42;

/** What working through the inbox needs. */
export interface WorkDependencies extends DeliveryDependencies {
  readonly handler: UpdateHandler;
  readonly now: () => number;
}

/** Works through each chat's updates in order, chats side by side. */
export interface ChatWorkers {
  /** Sees to it that the chat's waiting work gets done. Returns at once. */
  wake(chatId: number): void;
  /** Resolves when no chat is being worked on. */
  idle(): Promise<void>;
}

/**
 * One worker a chat, only while it has work: sends what waits, then handles the next update, and so on. So a chat's
 * answers keep the order of its questions, and chats do not wait for each other.
 */
export function createChatWorkers(dependencies: WorkDependencies): ChatWorkers {
  const working = new Map<number, Promise<void>>();
  const limit = createConcurrencyLimit(MAX_ANSWERS_AT_ONCE);
  const wake = (chatId: number) => {
    if (working.has(chatId) || dependencies.stopping.aborted) return;
    const work = workOnChat(chatId, limit, { ...dependencies, wake }).finally(() => working.delete(chatId));
    working.set(chatId, work);
  };
  return {
    wake,
    idle: async () => {
      while (working.size > 0) await Promise.all(working.values());
    },
  };
}

type Limit = ReturnType<typeof createConcurrencyLimit>;

/** A worker may give other chats work: a request goes to those who decide about it. */
type Working = WorkDependencies & Pick<ChatWorkers, 'wake'>;

async function workOnChat(chatId: number, limit: Limit, dependencies: Working): Promise<void> {
  const { log, timings, stopping, givingUp } = dependencies;
  for (let failures = 1; ; failures++) {
    try {
      while (await doNext(chatId, limit, dependencies)) failures = 1;
      return;
    } catch (error) {
      // Only our own disk fails here. The work stays in the queue, so try again as long as the bot runs.
      if (givingUp.aborted) return;
      log('error', 'chat work failed', toErrorFields(error));
      await sleep(toBackoffMs(failures, timings), stopping);
      if (stopping.aborted) return;
    }
  }
}

/** @returns false when the chat has nothing left to do, or the bot stops. */
async function doNext(chatId: number, limit: Limit, dependencies: Working): Promise<boolean> {
  const { queue, timings, stopping, now } = dependencies;
  await deliverChat(chatId, dependencies);
  if (stopping.aborted) return false;
  const [first, ...rest] = queue.listUnfinished(chatId, ROWS_SEEN_AT_ONCE);
  if (first === undefined) return false;
  const taken = takeWithPaste([first, ...rest], now(), timings.pasteWindowMs);
  if ('waitMs' in taken) {
    await sleep(taken.waitMs, stopping);
    return !stopping.aborted;
  }
  await limit(() => handleTaken(taken, dependencies));
  if (dependencies.givingUp.aborted) return false;
  // Replies made while stopping still go out; nothing new is begun.
  if (stopping.aborted) await deliverChat(chatId, dependencies);
  return !stopping.aborted;
}

async function handleTaken(
  taken: Exclude<Taken, { readonly waitMs: number }>,
  { queue, handler, log, now, stopping, givingUp, wake }: Working,
): Promise<void> {
  if (stopping.aborted) return;
  const seqs = taken.rows.map(({ seq }) => seq);
  const updateId = taken.update.update_id;
  if (Math.max(...taken.rows.map(({ attempts }) => attempts)) >= MAX_ATTEMPTS) {
    log('error', 'update given up', { updateId, attempts: MAX_ATTEMPTS });
    const error = new AssistantError('INTERNAL', 'update ended the process again and again');
    return queue.finish(seqs, handler.apologise(taken.update, error));
  }
  queue.noteAttempt(seqs);
  const begunAt = now();
  const { effects, error } = await handler.handle(taken.update, taken.album);
  if (givingUp.aborted) return;
  log('debug', 'update handled', { updateId, ms: now() - begunAt });
  if (error !== undefined) log('error', 'update failed', { updateId, ...toErrorFields(error) });
  queue.finish(seqs, effects);
  for (const chatId of new Set(effects.calls.map((call) => call.chatId))) wake(chatId);
}
