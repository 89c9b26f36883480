import type { Message, Update, User } from 'grammy/types';
import { z } from 'zod';
import { Chats, createMembershipChange } from './telegram-chats.ts';
import { Drafts } from './telegram-drafts.ts';
import { IncomingFiles } from './telegram-files.ts';
import { type Member, type TalkChat, toEntities, toPrivateChat, toUser } from './telegram-people.ts';
import type { MessageCall } from './telegram-refusals.ts';

const updateSchema = z.custom<Update>((value) => z.object({ update_id: z.int() }).safeParse(value).success);

/** A message of the bot as its reader sees it. */
export interface SentMessage {
  readonly messageId: number;
  readonly chatId: number;
  readonly threadId: number | undefined;
  text: string;
  call: MessageCall;
}

/** What people do in the emulator's chats: each becomes an update. */
export abstract class TelegramUsers {
  readonly botUser: User & { username: string } = {
    id: 110201543,
    is_bot: true,
    first_name: 'Tham Mưu',
    username: 'tham_muu_thu_bot',
  };
  /** The status lines shown just now. */
  readonly drafts = new Drafts();
  readonly incoming = new IncomingFiles();
  protected readonly chats = new Chats();
  /** Presses that were not answered yet. */
  protected readonly openQueries = new Set<string>();
  readonly #now: () => number;
  #lastUpdateId = 5_000;
  #lastMessageId = 100;

  constructor(now: () => number = () => 1_790_000_000_000) {
    this.#now = now;
  }

  /** A text message from a person, in the private chat unless another is given. */
  receive(
    from: Member,
    text: string,
    options: { chat?: TalkChat; threadId?: number; replyTo?: SentMessage; updateId?: number } = {},
  ): Update {
    const message = { ...this.#createMessage(from, options), text, ...toEntities(text) };
    const { replyTo } = options;
    const reply = replyTo === undefined ? {} : { reply_to_message: this.#toReply(replyTo, message.chat) };
    // grammY's type of a reply cannot be written down under exactOptionalPropertyTypes.
    const update = updateSchema.parse({
      update_id: options.updateId ?? ++this.#lastUpdateId,
      message: { ...message, ...reply },
    });
    this.enqueue(update);
    return update;
  }

  /** A file from a person in their private chat, or pictures sent together. */
  receiveFiles(
    from: Member,
    files: readonly { readonly name: string; readonly content: Uint8Array }[],
    options: { readonly isAlbum?: boolean; readonly sizeBytes?: number; readonly caption?: string } = {},
  ): void {
    const group = options.isAlbum === true ? { media_group_id: `group-${this.nextMessageId()}` } : {};
    for (const file of files) {
      const fileId = this.incoming.add(file);
      const size = options.sizeBytes ?? file.content.length;
      const about = { file_id: fileId, file_unique_id: fileId, file_size: size };
      const kind =
        options.isAlbum === true
          ? { photo: [{ ...about, width: 1_000, height: 1_400 }] }
          : { document: { ...about, file_name: file.name } };
      const caption = options.caption === undefined ? {} : { caption: options.caption };
      const message = { ...this.#createMessage(from, {}), ...kind, ...group, ...caption };
      this.enqueue(updateSchema.parse({ update_id: ++this.#lastUpdateId, message }));
    }
  }

  /** An update as a test wrote it. */
  receiveRaw(update: Update, { isUnasked = false }: { isUnasked?: boolean } = {}): void {
    this.enqueue(update, isUnasked);
  }

  /** A press on the button with this label (or its beginning), or of data no button carries. */
  pressButton(from: Member, message: SentMessage, pressed: { label: string } | { data: string }): Update {
    const data = 'data' in pressed ? pressed.data : this.#findData(message, pressed.label);
    const id = `query-${this.nextMessageId()}`;
    this.openQueries.add(id);
    const chat = this.chats.get(message.chatId) ?? toPrivateChat(from);
    const shown: Message = { message_id: message.messageId, date: this.seconds(), chat, text: message.text };
    const topic =
      message.threadId === undefined
        ? {}
        : { message_thread_id: message.threadId, is_topic_message: true as const };
    const update: Update = {
      update_id: ++this.#lastUpdateId,
      callback_query: { id, from: toUser(from), chat_instance: '1', data, message: { ...shown, ...topic } },
    };
    this.enqueue(update);
    return update;
  }

  /** A press on the Stop of the status line that a person sees. */
  pressStop(from: Member): Update {
    const chat = { id: from.id, type: 'private' as const, first_name: from.name };
    const stopped = { chat, draft_id: this.drafts.stop(from.id) };
    const update: Update = { update_id: ++this.#lastUpdateId, stopped_message_generation: stopped };
    this.enqueue(update);
    return update;
  }

  /** From now on presses made before are too old to be answered. */
  expireQueries(): void {
    this.openQueries.clear();
  }

  /** Somebody has begun a chat with the bot before: only those may be written to. */
  beginChat(...members: readonly Member[]): void {
    for (const member of members) this.chats.add(toPrivateChat(member));
  }

  /** A group becomes a supergroup: Telegram says so in the old one, and takes nothing for it any more. */
  upgradeGroup(from: Member, group: TalkChat, supergroup: TalkChat): void {
    const message = this.#createMessage(from, { chat: group });
    this.chats.move(group.id, supergroup);
    const update_id = ++this.#lastUpdateId;
    this.enqueue({ update_id, message: { ...message, migrate_to_chat_id: supergroup.id } });
  }

  /** Somebody puts the bot into a group, or takes it out. */
  changeMembership(from: Member, chat: TalkChat, now: 'member' | 'left'): void {
    this.chats.add(chat);
    const my_chat_member = createMembershipChange(from, chat, this.botUser, now);
    this.enqueue({ update_id: ++this.#lastUpdateId, my_chat_member });
  }

  blockBot(member: Member): void {
    this.chats.block(member.id);
  }

  protected abstract enqueue(update: Update, isUnasked?: boolean): void;

  protected nextMessageId(): number {
    return ++this.#lastMessageId;
  }

  protected seconds(): number {
    return Math.floor(this.#now() / 1_000);
  }

  #createMessage(
    from: Member,
    { chat = toPrivateChat(from), threadId }: { chat?: TalkChat; threadId?: number },
  ): Message & Update.NonChannel {
    this.chats.add(chat);
    const base = { message_id: this.nextMessageId(), date: this.seconds(), from: toUser(from), chat };
    if (threadId === undefined) return base;
    this.chats.addTopic(chat.id, threadId);
    return { ...base, message_thread_id: threadId, is_topic_message: true };
  }

  #toReply({ messageId, text }: SentMessage, chat: TalkChat) {
    return { message_id: messageId, date: this.seconds(), chat, from: this.botUser, text };
  }

  #findData(message: SentMessage, label: string): string {
    const buttons = message.call.reply_markup?.inline_keyboard.flat() ?? [];
    const button = buttons.find(({ text }) => text.startsWith(label));
    if (button === undefined)
      throw new Error(`no button "${label}" among: ${buttons.map(({ text }) => text).join(' | ')}`);
    if (button.callback_data === undefined) throw new Error(`"${label}" tells the bot nothing`);
    return button.callback_data;
  }
}
