import type { Message, Update, User } from 'grammy/types';
import { z } from 'zod';
import { Chats, createMembershipChange } from './telegram-chats.ts';
import { Drafts } from './telegram-drafts.ts';
import { IncomingFiles, KnownFiles } from './telegram-files.ts';
import { type Member, type TalkChat, toEntities, toPrivateChat, toUser } from './telegram-people.ts';
import {
  actionSchema,
  checkCommands,
  checkMessage,
  checkPhoto,
  checkToast,
  commandsSchema,
  deleteCommandsSchema,
  editMessageSchema,
  leaveSchema,
  type MessageCall,
  Refusal,
  sendDocumentSchema,
  sendMessageSchema,
  sendPhotoSchema,
  toastSchema,
  type Webhook,
  webhookSchema,
} from './telegram-refusals.ts';

export type { Member, TalkChat };

const updateSchema = z.custom<Update>((value) => z.object({ update_id: z.int() }).safeParse(value).success);

/** A message of the bot as its reader sees it. */
export interface SentMessage {
  readonly messageId: number;
  readonly chatId: number;
  readonly threadId: number | undefined;
  text: string;
  call: MessageCall;
}

/** The people, chats, messages and pressed buttons behind the emulator's HTTP face. */
export class TelegramWorld {
  readonly sentMessages: SentMessage[] = [];
  readonly sentPhotos: { chatId: number; photo: Uint8Array; caption: string }[] = [];
  /** Files sent as they are. */
  readonly sentFiles: { chatId: number; document: Uint8Array; name: string; caption: string }[] = [];
  /** The status lines shown just now. */
  readonly drafts = new Drafts();
  readonly leftChats: number[] = [];
  readonly toasts: (string | undefined)[] = [];
  readonly refusals: { method: string; description: string }[] = [];
  readonly botUser: User & { username: string } = {
    id: 110201543,
    is_bot: true,
    first_name: 'Tham Mưu',
    username: 'tham_muu_thu_bot',
  };
  /** The menu of everybody who has none of their own. */
  commands: { command: string; description: string }[] = [];
  /** The menus by scope: "all_group_chats", or a chat's id. */
  readonly scopedCommands = new Map<string | number, { command: string; description: string }[]>();
  readonly incoming = new IncomingFiles();
  readonly #files = new KnownFiles();
  readonly #chats = new Chats();
  readonly #openQueries = new Set<string>();
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
    options: { readonly isAlbum?: boolean; readonly sizeBytes?: number } = {},
  ): void {
    const group = options.isAlbum === true ? { media_group_id: `group-${++this.#lastMessageId}` } : {};
    for (const file of files) {
      const fileId = this.incoming.add(file);
      const size = options.sizeBytes ?? file.content.length;
      const about = { file_id: fileId, file_unique_id: fileId, file_size: size };
      const kind =
        options.isAlbum === true
          ? { photo: [{ ...about, width: 1_000, height: 1_400 }] }
          : { document: { ...about, file_name: file.name } };
      const message = { ...this.#createMessage(from, {}), ...kind, ...group };
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
    const id = `query-${++this.#lastMessageId}`;
    this.#openQueries.add(id);
    const chat = this.#chats.get(message.chatId) ?? toPrivateChat(from);
    const shown: Message = { message_id: message.messageId, date: this.#seconds(), chat, text: message.text };
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
    this.#openQueries.clear();
  }

  /** Somebody has begun a chat with the bot before: only those may be written to. */
  beginChat(...members: readonly Member[]): void {
    for (const member of members) this.#chats.add(toPrivateChat(member));
  }

  /** A group becomes a supergroup: Telegram says so in the old one, and takes nothing for it any more. */
  upgradeGroup(from: Member, group: TalkChat, supergroup: TalkChat): void {
    const message = this.#createMessage(from, { chat: group });
    this.#chats.move(group.id, supergroup);
    const update_id = ++this.#lastUpdateId;
    this.enqueue({ update_id, message: { ...message, migrate_to_chat_id: supergroup.id } });
  }

  /** Somebody puts the bot into a group, or takes it out. */
  changeMembership(from: Member, chat: TalkChat, now: 'member' | 'left'): void {
    this.#chats.add(chat);
    const my_chat_member = createMembershipChange(from, chat, this.botUser, now);
    this.enqueue({ update_id: ++this.#lastUpdateId, my_chat_member });
  }

  blockBot(member: Member): void {
    this.#chats.block(member.id);
  }

  /** What the bot said in a chat, in order. */
  sentTo(chatId: number): SentMessage[] {
    return this.sentMessages.filter((message) => message.chatId === chatId);
  }

  protected enqueue(_update: Update, _isUnasked = false): void {
    throw new Error('no queue');
  }

  protected setWebhook(_webhook: Webhook): true {
    return true;
  }

  protected deleteWebhook(): boolean {
    return true;
  }

  /** Carries a call out as Telegram would, or throws its refusal. */
  protected perform(method: string, payload: unknown): unknown {
    try {
      return this.#dispatch(method, payload);
    } catch (error) {
      this.refusals.push({ method, description: error instanceof Error ? error.message : String(error) });
      throw error;
    }
  }

  #dispatch(method: string, payload: unknown): unknown {
    switch (method) {
      case 'getMe':
        return { ...this.botUser, can_join_groups: true, can_read_all_group_messages: false };
      case 'deleteMyCommands':
        return this.scopedCommands.delete(deleteCommandsSchema.parse(payload).scope.chat_id) || true;
      case 'leaveChat':
        return this.leftChats.push(this.#chats.find(leaveSchema.parse(payload)).id) > 0;
      case 'setWebhook':
        return this.setWebhook(webhookSchema.parse(payload));
      case 'deleteWebhook':
        return this.deleteWebhook();
      case 'setMyCommands':
        return this.#setCommands(payload);
      case 'sendMessage':
        return this.#sendMessage(sendMessageSchema.parse(payload));
      case 'sendPhoto':
        return this.#sendPhoto(payload);
      case 'sendDocument':
        return this.#sendDocument(payload);
      case 'editMessageText':
        return this.#editMessage(editMessageSchema.parse(payload));
      case 'sendMessageDraft':
        return this.drafts.show(payload, (call) => this.#chats.find(call));
      case 'getFile':
        return this.incoming.describe(z.strictObject({ file_id: z.string() }).parse(payload).file_id);
      case 'sendChatAction':
        this.#chats.find(actionSchema.parse(payload));
        return true;
      case 'answerCallbackQuery':
        return this.#answerQuery(payload);
      default:
        throw new Refusal(404, 'Not Found');
    }
  }

  #setCommands(payload: unknown): true {
    const call = commandsSchema.parse(payload);
    checkCommands(call);
    const { scope } = call;
    if (scope === undefined) this.commands = call.commands;
    else this.scopedCommands.set(scope.type === 'chat' ? scope.chat_id : scope.type, call.commands);
    return true;
  }

  #sendMessage(call: MessageCall): Message {
    const chat = this.#chats.find(call);
    const text = checkMessage(call);
    this.drafts.vanish(call.chat_id);
    const messageId = ++this.#lastMessageId;
    this.sentMessages.push({ messageId, chatId: call.chat_id, threadId: call.message_thread_id, text, call });
    return { message_id: messageId, date: this.#seconds(), chat, from: this.botUser, text };
  }

  #sendPhoto(payload: unknown): Message {
    const call = sendPhotoSchema.parse(payload);
    const chat = this.#chats.find(call);
    checkPhoto(call);
    const { chat_id: chatId, photo, caption = '' } = call;
    this.sentPhotos.push({ chatId, photo, caption });
    const messageId = ++this.#lastMessageId;
    return { message_id: messageId, date: this.#seconds(), chat, from: this.botUser, text: caption };
  }

  #sendDocument(payload: unknown): unknown {
    const call = sendDocumentSchema.parse(payload);
    const chat = this.#chats.find(call);
    const { chat_id: chatId, caption = '' } = call;
    const { fileId, document, name } = this.#files.take(call.document);
    this.sentFiles.push({ chatId, document, name, caption });
    const messageId = ++this.#lastMessageId;
    const message = { message_id: messageId, date: this.#seconds(), chat, from: this.botUser, text: caption };
    return { ...message, document: { file_id: fileId, file_unique_id: fileId } };
  }

  #editMessage({ message_id: messageId, ...call }: ReturnType<typeof editMessageSchema.parse>): Message {
    const chat = this.#chats.find(call);
    const text = checkMessage(call);
    const message = this.sentMessages.find(
      (sent) => sent.messageId === messageId && sent.chatId === call.chat_id,
    );
    if (message === undefined) throw new Refusal(400, 'Bad Request: message to edit not found');
    if (
      message.text === text &&
      JSON.stringify(message.call.reply_markup) === JSON.stringify(call.reply_markup)
    ) {
      throw new Refusal(
        400,
        'Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
      );
    }
    message.text = text;
    message.call = call;
    return { message_id: messageId, date: this.#seconds(), chat, from: this.botUser, text };
  }

  #answerQuery(payload: unknown): true {
    const call = toastSchema.parse(payload);
    if (!this.#openQueries.delete(call.callback_query_id)) {
      throw new Refusal(
        400,
        'Bad Request: query is too old and response timeout expired or query ID is invalid',
      );
    }
    checkToast(call);
    this.toasts.push(call.text);
    return true;
  }

  #createMessage(
    from: Member,
    { chat = toPrivateChat(from), threadId }: { chat?: TalkChat; threadId?: number },
  ): Message & Update.NonChannel {
    this.#chats.add(chat);
    const base = { message_id: ++this.#lastMessageId, date: this.#seconds(), from: toUser(from), chat };
    if (threadId === undefined) return base;
    this.#chats.addTopic(chat.id, threadId);
    return { ...base, message_thread_id: threadId, is_topic_message: true };
  }

  #toReply({ messageId, text }: SentMessage, chat: TalkChat) {
    return { message_id: messageId, date: this.#seconds(), chat, from: this.botUser, text };
  }

  #findData(message: SentMessage, label: string): string {
    const buttons = message.call.reply_markup?.inline_keyboard.flat() ?? [];
    const button = buttons.find(({ text }) => text.startsWith(label));
    if (button === undefined)
      throw new Error(`no button "${label}" among: ${buttons.map(({ text }) => text).join(' | ')}`);
    if (button.callback_data === undefined) throw new Error(`"${label}" tells the bot nothing`);
    return button.callback_data;
  }

  #seconds(): number {
    return Math.floor(this.#now() / 1_000);
  }
}
