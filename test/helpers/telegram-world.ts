import type { Message } from 'grammy/types';
import { z } from 'zod';
import { KnownFiles } from './telegram-files.ts';
import type { Member, TalkChat } from './telegram-people.ts';
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
import { type SentMessage, TelegramUsers } from './telegram-users.ts';

export type { Member, SentMessage, TalkChat };

/** The people, chats, messages and pressed buttons behind the emulator's HTTP face. */
export abstract class TelegramWorld extends TelegramUsers {
  readonly sentMessages: SentMessage[] = [];
  readonly sentPhotos: { chatId: number; photo: Uint8Array; caption: string }[] = [];
  /** Files sent as they are. */
  readonly sentFiles: { chatId: number; document: Uint8Array; name: string; caption: string }[] = [];
  readonly leftChats: number[] = [];
  readonly toasts: (string | undefined)[] = [];
  readonly refusals: { method: string; description: string }[] = [];
  /** The menu of everybody who has none of their own. */
  commands: { command: string; description: string }[] = [];
  /** The menus by scope: "all_group_chats", or a chat's id. */
  readonly scopedCommands = new Map<string | number, { command: string; description: string }[]>();
  readonly #files = new KnownFiles();

  /** What the bot said in a chat, in order. */
  sentTo(chatId: number): SentMessage[] {
    return this.sentMessages.filter((message) => message.chatId === chatId);
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
        return this.leftChats.push(this.chats.find(leaveSchema.parse(payload)).id) > 0;
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
        return this.drafts.show(payload, (call) => this.chats.find(call));
      case 'getFile':
        return this.incoming.describe(z.strictObject({ file_id: z.string() }).parse(payload).file_id);
      case 'sendChatAction':
        this.chats.find(actionSchema.parse(payload));
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
    const chat = this.chats.find(call);
    const text = checkMessage(call);
    this.drafts.vanish(call.chat_id);
    const messageId = this.nextMessageId();
    this.sentMessages.push({ messageId, chatId: call.chat_id, threadId: call.message_thread_id, text, call });
    return { message_id: messageId, date: this.seconds(), chat, from: this.botUser, text };
  }

  #sendPhoto(payload: unknown): Message {
    const call = sendPhotoSchema.parse(payload);
    const chat = this.chats.find(call);
    checkPhoto(call);
    const { chat_id: chatId, photo, caption = '' } = call;
    this.sentPhotos.push({ chatId, photo, caption });
    const messageId = this.nextMessageId();
    return { message_id: messageId, date: this.seconds(), chat, from: this.botUser, text: caption };
  }

  #sendDocument(payload: unknown): unknown {
    const call = sendDocumentSchema.parse(payload);
    const chat = this.chats.find(call);
    const { chat_id: chatId, caption = '' } = call;
    const { fileId, document, name } = this.#files.take(call.document);
    this.sentFiles.push({ chatId, document, name, caption });
    const messageId = this.nextMessageId();
    const message = { message_id: messageId, date: this.seconds(), chat, from: this.botUser, text: caption };
    return { ...message, document: { file_id: fileId, file_unique_id: fileId } };
  }

  #editMessage({ message_id: messageId, ...call }: ReturnType<typeof editMessageSchema.parse>): Message {
    const chat = this.chats.find(call);
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
    return { message_id: messageId, date: this.seconds(), chat, from: this.botUser, text };
  }

  #answerQuery(payload: unknown): true {
    const call = toastSchema.parse(payload);
    if (!this.openQueries.delete(call.callback_query_id)) {
      throw new Refusal(
        400,
        'Bad Request: query is too old and response timeout expired or query ID is invalid',
      );
    }
    checkToast(call);
    this.toasts.push(call.text);
    return true;
  }
}
