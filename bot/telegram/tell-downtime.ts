import { formatIsoDate } from '../../knowledge/language/vietnamese-date.ts';
import { downtimeTexts } from '../../prompts/telegram-downtime-texts.ts';
import { ACTIVE_MS, type Attendance, TELEGRAM_KEEPS_MS } from './attendance.ts';
import { toOfficeTime } from './office-time.ts';
import type { OutgoingCall } from './outgoing-call.ts';

/** What telling of a downtime needs. */
export interface DowntimeDependencies {
  readonly attendance: Attendance;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Whether a chat may still be written to. */
  readonly isLetIn: (chatId: number) => boolean;
  readonly wake: (chatId: number) => void;
}

/** How often it is noted that Telegram is heard: what is told may begin this much too early. */
const NOTE_EVERY_MS = 60_000;

/**
 * Makes what is called whenever Telegram was heard. After more than a day without, those who wrote in the week before
 * learn once from when to when their messages may be lost: what is younger Telegram still had, and it is answered.
 *
 * @returns its argument: whether Telegram was not heard just before
 */
export function createDowntimeTeller({
  attendance,
  now,
  isLetIn,
  wake,
}: DowntimeDependencies): (wasAway: boolean) => void {
  let notedAt = Number.NEGATIVE_INFINITY;
  return (wasAway) => {
    const at = now();
    if (!wasAway && Math.abs(at - notedAt) < NOTE_EVERY_MS) return;
    const last = attendance.findLastPoll() ?? at;
    // A clock that was set while polls went on is no downtime.
    const isLong = wasAway && at - last > TELEGRAM_KEEPS_MS;
    const chats = isLong ? attendance.listActive(last - ACTIVE_MS).filter(isLetIn) : [];
    const text = downtimeTexts.lost(formatMoment(last), formatMoment(at - TELEGRAM_KEEPS_MS));
    attendance.notePoll(
      at,
      chats.map((chatId) => createNotice(chatId, text)),
    );
    notedAt = at;
    for (const chatId of chats) wake(chatId);
  };
}

function createNotice(chatId: number, text: string): OutgoingCall {
  return { method: 'sendMessage', chatId, text, entities: [], keyboard: [], threadId: null, replyTo: null };
}

/** "08 giờ 05 ngày 20/11/2026", where the office is. */
function formatMoment(at: number): string {
  const { day, minute } = toOfficeTime(at);
  const hours = String(Math.floor(minute / 60)).padStart(2, '0');
  return downtimeTexts.moment(hours, String(minute % 60).padStart(2, '0'), formatIsoDate(day));
}
