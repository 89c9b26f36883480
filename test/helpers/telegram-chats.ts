import { type TalkChat, toUser } from './telegram-people.ts';
import { Refusal } from './telegram-refusals.ts';

/** The chats that the bot knows of, and which of them take messages. */
export class Chats {
  readonly #chats = new Map<number, TalkChat>();
  readonly #topics = new Set<string>();
  readonly #moved = new Map<number, number>();
  readonly #blockedBy = new Set<number>();

  get(id: number): TalkChat | undefined {
    return this.#chats.get(id);
  }

  add(chat: TalkChat): void {
    this.#chats.set(chat.id, chat);
  }

  addTopic(chatId: number, threadId: number): void {
    this.#topics.add(`${chatId}/${threadId}`);
  }

  block(id: number): void {
    this.#blockedBy.add(id);
  }

  /** From now on a group has another number. */
  move(from: number, to: TalkChat): void {
    this.add(to);
    this.#moved.set(from, to.id);
  }

  /** The chat of a call, or Telegram's refusal thrown. */
  find(call: { chat_id: number; message_thread_id?: number | undefined }): TalkChat {
    const chat = this.#chats.get(call.chat_id);
    if (chat === undefined) throw new Refusal(400, 'Bad Request: chat not found');
    const movedTo = this.#moved.get(call.chat_id);
    if (movedTo !== undefined) {
      const description = 'Bad Request: group chat was upgraded to a supergroup chat';
      throw new Refusal(400, description, { migrate_to_chat_id: movedTo });
    }
    if (this.#blockedBy.has(call.chat_id)) throw new Refusal(403, 'Forbidden: bot was blocked by the user');
    const topic = call.message_thread_id;
    if (topic !== undefined && !this.#topics.has(`${call.chat_id}/${topic}`)) {
      throw new Refusal(400, 'Bad Request: message thread not found');
    }
    return chat;
  }
}

/** What Telegram tells when somebody puts the bot into a group, or takes it out. */
export function createMembershipChange(
  by: { readonly id: number; readonly name: string },
  chat: TalkChat,
  user: ReturnType<typeof toUser>,
  now: 'member' | 'left',
) {
  const was = now === 'member' ? ('left' as const) : ('member' as const);
  const statuses = { old_chat_member: { status: was, user }, new_chat_member: { status: now, user } };
  return { chat, from: toUser(by), date: 1_790_000_000, ...statuses };
}
