import type { Update } from 'grammy/types';
import { telegramTexts } from '../../prompts/telegram-texts.ts';
import { type StatusLine, type StatusStage, showStatus } from './status-line.ts';
import { plain } from './styled-text.ts';
import type { Timings } from './timings.ts';
import { withTyping } from './typing.ts';
import { addReply, type UpdateContext } from './update-context.ts';

/** What work is told that people wait for. */
export interface WorkOptions {
  readonly onStage: StatusLine['tell'];
  /** They no longer wait, or the program ends: what is done is left to its next start. */
  readonly signal: AbortSignal;
}

/** What is being made for people just now, so that they see how far it is and can stop it. */
export interface RunningAnswers {
  /**
   * Does work that takes a while, telling its stages in the chat. When the asker stops it they are told so, and what it
   * would have come to is left.
   *
   * @param stage what it begins with. @default 'understanding'
   * @returns undefined when it was stopped
   */
  run<T>(
    ctx: UpdateContext,
    work: (options: WorkOptions) => Promise<T>,
    stage?: StatusStage,
  ): Promise<T | undefined>;
  /**
   * Looks at an update before it gets in line: a wish to stop must not wait behind what it stops.
   *
   * @returns whether it was one and is done with
   */
  takeStop(update: Update): boolean;
}

interface Running {
  readonly userId: number;
  readonly draftId: number;
  readonly stopping: AbortController;
}

/**
 * The answers of one running bot; nothing is running after a restart.
 *
 * @param givingUp ends all work under way
 */
export function createRunningAnswers(timings: Timings, givingUp: AbortSignal): RunningAnswers {
  // A chat's updates are handled one after another.
  const running = new Map<number, Running>();
  return {
    async run(ctx, work, stage = 'understanding') {
      const chatId = ctx.chat?.id ?? 0;
      const stopping = new AbortController();
      const draftId = ctx.update.update_id;
      running.set(chatId, { userId: ctx.from?.id ?? 0, draftId, stopping });
      const status = showStatus(ctx, draftId, timings, stage);
      try {
        const signal = AbortSignal.any([stopping.signal, givingUp]);
        const ended = await withTyping(ctx, () => {
          const result = work({ onStage: status.tell, signal });
          return Promise.race([result.then((value) => ({ value })), untilAborted(signal)]);
        });
        if (ended === undefined) addReply(ctx, plain(telegramTexts.stopped));
        return ended?.value;
      } finally {
        running.delete(chatId);
        await status.end();
      }
    },
    takeStop(update) {
      const stopped = update.stopped_message_generation;
      const found = running.get(stopped?.chat.id ?? update.message?.chat.id ?? 0);
      const isMeant =
        stopped === undefined
          ? isCancel(update.message) && update.message?.from?.id === found?.userId
          : stopped.draft_id === found?.draftId;
      if (isMeant) found?.stopping.abort();
      return stopped !== undefined || (isMeant && found !== undefined);
    },
  };
}

/** Clients without a Stop button have the command. */
function isCancel(message: Update['message']): boolean {
  return /^\/huy(?:@\w+)?\s*$/.test(message?.text ?? '');
}

function untilAborted(signal: AbortSignal): Promise<undefined> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve(undefined);
    signal.addEventListener('abort', () => resolve(undefined));
  });
}
