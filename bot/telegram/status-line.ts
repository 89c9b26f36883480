import { telegramTexts } from '../../prompts/telegram-texts.ts';
import { toCallSignal } from './call-signal.ts';
import type { Timings } from './timings.ts';
import type { UpdateContext } from './update-context.ts';

/** Telegram takes a draft off the screen after 30 s. */
const REPEAT_MS = 20_000;
/** How long a status on its way may keep the answer back: it must never come after it. */
const LAST_MS = 1_000;

/** What work is at, as its line tells it. */
export type StatusStage = keyof typeof telegramTexts.stages;

/** A line that tells how far an answer is, with a Stop beside it, shown in a private chat until the answer comes. */
export interface StatusLine {
  readonly tell: (stage: StatusStage) => void;
  /** Nothing is shown any more; resolves when nothing is on its way either. */
  end(): Promise<void>;
}

/**
 * Begins a status line; work that is done at once shows none. It is a hint: what Telegram refuses is not tried again, and
 * the answer does not depend on it. Words of the answer are never shown in it: they are not checked yet.
 *
 * @param draftId not 0; a Stop names it
 * @param stage what the work begins with
 */
export function showStatus(
  ctx: UpdateContext,
  draftId: number,
  timings: Timings,
  stage: StatusStage,
): StatusLine {
  const { chat } = ctx;
  if (chat?.type !== 'private') return { tell: () => undefined, end: () => Promise.resolve() };
  const givingUp = new AbortController();
  const signal = toCallSignal(givingUp.signal);
  let text: string = telegramTexts.stages[stage];
  let isOver = false;
  let hasBegun = false;
  let underway: Promise<unknown> = Promise.resolve();
  const show = () => {
    hasBegun = true;
    // One after another, so that an older line never replaces a newer one.
    underway = underway
      .then(() =>
        isOver ? true : ctx.api.sendMessageDraft(chat.id, draftId, text, { can_stop: true }, signal),
      )
      .catch(() => {
        isOver = true;
      });
  };
  const first = setTimeout(show, timings.statusDelayMs);
  const repeated = setInterval(show, REPEAT_MS);
  return {
    tell: (next) => {
      text = telegramTexts.stages[next];
      if (hasBegun) show();
    },
    end: async () => {
      isOver = true;
      clearTimeout(first);
      clearInterval(repeated);
      const timer = setTimeout(() => givingUp.abort(), LAST_MS);
      await underway;
      clearTimeout(timer);
    },
  };
}
