import type { DatabaseSync } from 'node:sqlite';
import type { Update } from 'grammy/types';
import { z } from 'zod';

const newestRow = z.object({ id: z.int().nullable() });
const chatRow = z.object({ chat_id: z.int() });

/** More are not remembered: what is looked for is young. */
const MAX_KNOWN = 10_000;

/** The ids of messages in private chats that are known so far: there Telegram counts all of a bot in one row. */
export interface NewestMessage {
  /** The highest; 0 when none is known. */
  find(): number;
  /** The next ids above one of which nothing is known. */
  listUnknown(above: number, count: number): number[];
  noteReceived(updates: readonly Update[]): void;
  /** @param row of the call that made it, with its `chat_id` */
  noteSent(row: unknown, messageId: number | null): void;
}

/** Begins with what was sent before. */
export function createNewestMessage(database: DatabaseSync): NewestMessage {
  const row = database.prepare('SELECT MAX(message_id) AS id FROM outbox WHERE chat_id > 0').get();
  let newest = newestRow.parse(row).id ?? 0;
  const known = new Set<number>();
  const note = (chatId: number, messageId: number) => {
    if (chatId < 0) return;
    newest = Math.max(newest, messageId);
    if (known.size >= MAX_KNOWN) known.clear();
    known.add(messageId);
  };
  return {
    find: () => newest,
    listUnknown: (above, count) => {
      const ids: number[] = [];
      for (let id = above + 1; ids.length < count; id++) if (!known.has(id)) ids.push(id);
      return ids;
    },
    noteReceived: (updates) => {
      for (const { message } of updates) if (message !== undefined) note(message.chat.id, message.message_id);
    },
    noteSent: (sentRow, messageId) => {
      const sent = chatRow.safeParse(sentRow);
      if (sent.success && messageId !== null) note(sent.data.chat_id, messageId);
    },
  };
}
