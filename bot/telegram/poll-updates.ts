import { type Api, GrammyError, HttpError } from 'grammy';
import type { Update } from 'grammy/types';
import { z } from 'zod';
import { AssistantError } from '../../knowledge/model/errors.ts';
import { toErrorFields } from '../log/error-fields.ts';
import type { Log, LogFields } from '../log/log.ts';
import { toCallSignal } from './call-signal.ts';
import type { MessageQueue } from './message-queue.ts';
import { sleep, type Timings, toBackoffMs } from './timings.ts';

/** The kinds of update that are asked for. */
export const ALLOWED_UPDATES = [
  'message',
  'callback_query',
  'my_chat_member',
  'stopped_message_generation',
] as const;

/** What polling needs. */
export interface PollDependencies {
  readonly api: Api;
  readonly queue: MessageQueue;
  readonly log: Log;
  readonly timings: Timings;
  readonly now: () => number;
  readonly stopping: AbortSignal;
  /** Whether an update may enter at all. */
  readonly accepts: (update: Update) => boolean;
  readonly onStored: (chatId: number) => void;
  /**
   * Called after each poll that Telegram answered, when what came is stored.
   *
   * @param wasAway whether it is the first one since the start or since a poll failed
   */
  readonly onHeard: (wasAway: boolean) => void;
}

/**
 * Fetches updates until the bot stops: store them first, confirm them with the next poll. The offset is only ever that of
 * the last batch, and none once it is confirmed: after a quiet week Telegram's ids start anywhere, also lower.
 *
 * @throws CONFIG_INVALID — the token is refused, or another program keeps polling it
 */
export async function pollUpdates(dependencies: PollDependencies): Promise<void> {
  const { stopping, log, timings, now, queue, onHeard } = dependencies;
  let offset: number | undefined;
  let failures = 0;
  let wasAway = true;
  let lastConflictAt = Number.NEGATIVE_INFINITY;
  let prunedAt = now();
  const hearing = createHearing(dependencies);
  while (!stopping.aborted) {
    try {
      offset = await pollOnce(offset, dependencies);
      onHeard(wasAway);
      wasAway = false;
      failures = 0;
      hearing.heard();
      if (now() - prunedAt >= timings.pruneEveryMs) {
        prunedAt = now();
        queue.prune();
      }
    } catch (error) {
      if (stopping.aborted) return;
      wasAway = true;
      throwIfHopeless(error, now() - lastConflictAt <= timings.conflictWindowMs);
      failures++;
      if (isConflict(error)) lastConflictAt = now();
      const pauseMs = isConflict(error) ? timings.conflictPauseMs : toPauseMs(error, failures, timings);
      log('warn', 'poll failed', { ...toPollFields(error), failures, pauseMs });
      hearing.missed();
      await sleep(pauseMs, stopping);
    }
  }
}

/** Tells how long nothing has come from Telegram, once it is long, again while it lasts, and when it is over. */
function createHearing({ now, log, timings }: Pick<PollDependencies, 'now' | 'log' | 'timings'>) {
  let lastHeardAt = now();
  let toldAt = lastHeardAt;
  const toMinutes = () => Math.round((now() - lastHeardAt) / 60_000);
  return {
    heard: () => {
      if (toldAt > lastHeardAt) log('info', 'Telegram is heard again', { afterMinutes: toMinutes() });
      lastHeardAt = now();
      toldAt = lastHeardAt;
    },
    missed: () => {
      if (now() - toldAt < timings.deafAfterMs) return;
      toldAt = now();
      log('warn', 'nothing is heard from Telegram', { forMinutes: toMinutes() });
    },
  };
}

/** @returns the offset that confirms what came; undefined when nothing is left to confirm. */
async function pollOnce(
  offset: number | undefined,
  dependencies: PollDependencies,
): Promise<number | undefined> {
  const { api, queue, timings, stopping, accepts, onStored } = dependencies;
  // A dead connection is silent: without this limit the bot would be deaf until the system noticed.
  const deadline = AbortSignal.timeout(timings.pollSeconds * 1_000 + timings.pollGraceMs);
  const updates = await api.getUpdates(
    {
      ...(offset === undefined ? {} : { offset }),
      timeout: timings.pollSeconds,
      allowed_updates: [...ALLOWED_UPDATES],
    },
    toCallSignal(AbortSignal.any([stopping, deadline])),
  );
  const chats = updates.length === 0 ? [] : queue.addUpdates(updates.filter(accepts));
  for (const chatId of chats) onStored(chatId);
  if (updates.length === 0) return undefined;
  return Math.max(...updates.map((update) => update.update_id)) + 1;
}

function isConflict(error: unknown): boolean {
  return error instanceof GrammyError && error.error_code === 409;
}

/** Whether Telegram says that the token is none: 401, or 404 where it has not even a token's form. */
export function isTokenRefusal(error: unknown): boolean {
  return error instanceof GrammyError && (error.error_code === 401 || error.error_code === 404);
}

/** The error of a token that Telegram refuses. */
export function createTokenError(): AssistantError {
  return new AssistantError('CONFIG_INVALID', 'Telegram refuses the bot token: check TELEGRAM_BOT_TOKEN');
}

function throwIfHopeless(error: unknown, hadConflict: boolean): void {
  if (isTokenRefusal(error)) throw createTokenError();
  if (isConflict(error) && hadConflict) {
    throw new AssistantError(
      'CONFIG_INVALID',
      'another program polls this bot token (409 Conflict): stop the other one, then start again',
    );
  }
}

/** The pause Telegram asks for, else the usual one. */
export function toPauseMs(error: unknown, failures: number, timings: Timings): number {
  const retryAfter = error instanceof GrammyError ? error.parameters.retry_after : undefined;
  return retryAfter === undefined ? toBackoffMs(failures, timings) : retryAfter * timings.retryAfterUnitMs;
}

const networkErrorSchema = z.object({ cause: z.object({ code: z.string() }) });

/** Telegram's status or the network's code where there is one; never a message, which may hold the token's address. */
export function toPollFields(error: unknown): LogFields {
  if (error instanceof GrammyError) return { status: error.error_code };
  if (!(error instanceof HttpError)) return toErrorFields(error);
  const network = networkErrorSchema.safeParse(error.error);
  return { network: network.success ? network.data.cause.code : 'unknown' };
}
