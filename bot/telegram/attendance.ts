import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import type { OutgoingCall } from './outgoing-call.ts';

const DAY_MS = 24 * 3_600_000;
/** Who wrote within this time before a downtime hears of it. */
export const ACTIVE_MS = 7 * DAY_MS;
/** Telegram offers what was sent to a bot for this long. */
export const TELEGRAM_KEEPS_MS = DAY_MS;

const pollRow = z.object({ at: z.int() });
const chatRow = z.object({ chat_id: z.int() });

/** When the bot last heard Telegram, and who wrote to it lately. */
export interface Attendance {
  /** Milliseconds since 1970; undefined before the first poll. */
  findLastPoll(): number | undefined;
  /** Chats that were written in from then on. */
  listActive(since: number): number[];
  /** Telegram was heard just now; what is to be said because it was not for long is kept in the same transaction. */
  notePoll(at: number, calls: readonly OutgoingCall[]): void;
}

/** The attendance in the queue's own database, with what notes a chat in the transaction of the update that came. */
export function createAttendance(
  database: DatabaseSync,
  write: <T>(work: () => T) => T,
  insertCalls: (calls: readonly OutgoingCall[]) => void,
): Attendance & { noteActive(chatId: number, at: number): void } {
  const last = database.prepare('SELECT at FROM last_poll');
  const setLast = database.prepare(
    'INSERT INTO last_poll (one, at) VALUES (1, ?) ON CONFLICT DO UPDATE SET at = excluded.at',
  );
  const active = database.prepare('SELECT chat_id FROM active_chats WHERE active_at >= ? ORDER BY chat_id');
  const setActive = database.prepare(
    `INSERT INTO active_chats (chat_id, active_at) VALUES (?, ?)
     ON CONFLICT DO UPDATE SET active_at = excluded.active_at`,
  );
  const prune = database.prepare('DELETE FROM active_chats WHERE active_at < ?');
  return {
    findLastPoll: () => {
      const row = last.get();
      return row === undefined ? undefined : pollRow.parse(row).at;
    },
    listActive: (since) => active.all(since).map((row) => chatRow.parse(row).chat_id),
    notePoll: (at, calls) =>
      write(() => {
        setLast.run(at);
        prune.run(at - ACTIVE_MS);
        insertCalls(calls);
      }),
    noteActive: (chatId, at) => void setActive.run(chatId, at),
  };
}
