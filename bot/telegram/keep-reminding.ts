import { toErrorFields } from '../log/error-fields.ts';
import type { Log } from '../log/log.ts';
import type { TelegramClock } from './telegram-clock.ts';
import type { Timings } from './timings.ts';

/** What looking for due reminders again and again needs. */
export interface KeepRemindingOptions {
  /** From `createReminding`. */
  readonly remind: (now: number, onMade: (chatId: number) => void) => Promise<void>;
  readonly clock: Pick<TelegramClock, 'read'>;
  readonly timings: Pick<Timings, 'remindEveryMs'>;
  readonly log: Log;
  /** Told each chat that got something to send. */
  readonly wake: (chatId: number) => void;
  readonly stopping: AbortSignal;
}

/** Looks at once and then again and again until the bot stops; one round at a time, none while the time is not known. */
export function keepReminding({ remind, clock, timings, log, wake, stopping }: KeepRemindingOptions): void {
  let isAtIt = false;
  const look = async () => {
    const now = clock.read();
    if (isAtIt || now === undefined || stopping.aborted) return;
    isAtIt = true;
    try {
      await remind(now, wake);
    } catch (error) {
      // What was not kept in this round is made in the next.
      log('error', 'reminding failed', toErrorFields(error));
    } finally {
      isAtIt = false;
    }
  };
  void look();
  const timer = setInterval(() => void look(), timings.remindEveryMs);
  stopping.addEventListener('abort', () => clearInterval(timer));
}
