import { Context } from 'grammy';
import type { Message } from 'grammy/types';
import type { Picture } from '../assistant/picture.ts';
import type { Asker } from './asker.ts';
import type { ButtonAction } from './button-action.ts';
import { createEffects, type Effects } from './effects.ts';
import type { Keyboard, PressedButton } from './keyboard.ts';
import type { OutgoingCalendar, OutgoingOriginal, OutgoingPhoto } from './outgoing-call.ts';
import { splitMessage } from './split-message.ts';
import { joinStyled, type StyledText, toSendable } from './styled-text.ts';
import type { Wizard } from './wizard.ts';

/** Bot API: text of answerCallbackQuery, 0–200 characters. */
const MAX_TOAST_UNITS = 200;
/** Bot API: caption of a photo or file, 0-1024 characters. */
const MAX_CAPTION_UNITS = 1024;
/** Clients cut longer labels off; the message itself says the rest. */
const MAX_LABEL_UNITS = 60;

/**
 * One update on its way through the features. Replies are gathered in `effects` and sent from the outbox later, so
 * features call `addReply` and the like, never grammY's own `ctx.reply`: what that sends could be sent twice or get lost.
 */
export class UpdateContext extends Context {
  readonly effects: Effects = createEffects();
  /** Who sent it; undefined for a stranger. */
  asker: Asker | undefined = undefined;
  /** The messages of an album whose first one this is; empty for anything else. */
  album: readonly Message[] = [];
  /** What the pressed button does; set once it is known and the presser owns it. */
  action: ButtonAction | undefined = undefined;
}

/** Sends text in the chat and topic of the update, in as many messages as it needs; buttons go under the last. */
export function addReply(ctx: UpdateContext, text: StyledText, keyboard: Keyboard = []): void {
  const chat = ctx.chat;
  if (chat === undefined) return;
  const isGroup = chat.type !== 'private';
  const message = ctx.msg;
  const threadId = message?.is_topic_message === true ? (message.message_thread_id ?? null) : null;
  const parts = splitMessage(text);
  for (const [i, part] of parts.entries()) {
    const isLast = i === parts.length - 1;
    ctx.effects.calls.push({
      method: 'sendMessage',
      chatId: chat.id,
      text: part.text,
      entities: [...part.entities],
      keyboard: isLast ? keyboard : [],
      threadId,
      replyTo: isGroup && i === 0 ? (ctx.message?.message_id ?? null) : null,
    });
  }
}

/** Sends text to somebody in their private chat, whoever sent the update. */
export function addMessage(
  ctx: UpdateContext,
  userId: number,
  text: StyledText,
  keyboard: Keyboard = [],
): void {
  const parts = splitMessage(text);
  for (const [i, part] of parts.entries()) {
    const shown = { text: part.text, entities: [...part.entities] };
    const buttons = i === parts.length - 1 ? keyboard : [];
    const place = { chatId: userId, threadId: null, replyTo: null };
    ctx.effects.calls.push({ method: 'sendMessage', ...place, ...shown, keyboard: buttons });
  }
}

/** Puts the sender of the update in the middle of something, or, with null, out of it. */
export function setWizard(ctx: UpdateContext, state: Wizard | null): void {
  const { chat, from } = ctx;
  if (chat !== undefined && from !== undefined)
    ctx.effects.wizard = { chatId: chat.id, userId: from.id, state };
}

/** Takes somebody else out of what they are in the middle of in their private chat. */
export function endWizardOf(ctx: UpdateContext, userId: number): void {
  ctx.effects.wizard = { chatId: userId, userId, state: null };
}

/** A picture of a scan's lines, in the chat and topic of the update. */
export function addPhoto(
  ctx: UpdateContext,
  photo: Pick<OutgoingPhoto, 'documentId' | 'page' | 'box' | 'person' | 'caption'>,
): void {
  const { chat } = ctx;
  if (chat === undefined) return;
  const message = ctx.msg;
  const threadId = message?.is_topic_message === true ? (message.message_thread_id ?? null) : null;
  ctx.effects.calls.push({ method: 'sendPhoto', chatId: chat.id, ...photo, threadId, replyTo: null });
}

/** A calendar file of deadlines, in the chat and topic of the update. */
export function addCalendar(
  ctx: UpdateContext,
  asked: Pick<OutgoingCalendar, 'from' | 'agency' | 'person'>,
): void {
  const { chat } = ctx;
  if (chat === undefined) return;
  const message = ctx.msg;
  const threadId = message?.is_topic_message === true ? (message.message_thread_id ?? null) : null;
  ctx.effects.calls.push({ method: 'sendCalendar', chatId: chat.id, ...asked, threadId, replyTo: null });
}

/** The file of a document, in the chat and topic of the update. */
export function addOriginal(
  ctx: UpdateContext,
  { documentId, person, caption }: Pick<OutgoingOriginal, 'documentId' | 'person' | 'caption'>,
): void {
  const { chat } = ctx;
  if (chat === undefined) return;
  const message = ctx.msg;
  const threadId = message?.is_topic_message === true ? (message.message_thread_id ?? null) : null;
  const shown = truncate(toSendable(caption), MAX_CAPTION_UNITS);
  const call = { chatId: chat.id, documentId, person, caption: shown, threadId, replyTo: null };
  ctx.effects.calls.push({ method: 'sendOriginal', ...call });
}

/** What can be drawn of an answer, in the chat and topic of the update; its facts stand in the reply before it. */
export function addPicture(ctx: UpdateContext, picture: Picture, caption: string): void {
  const { chat } = ctx;
  if (chat === undefined) return;
  const message = ctx.msg;
  const threadId = message?.is_topic_message === true ? (message.message_thread_id ?? null) : null;
  const shown = truncate(toSendable(caption), MAX_CAPTION_UNITS);
  const call = { chatId: chat.id, picture, caption: shown, threadId, replyTo: null };
  ctx.effects.calls.push({ method: 'sendPicture', ...call });
}

/** Shows another page in the message whose button was pressed; a new message where that one cannot be edited. */
export function addEdit(ctx: UpdateContext, text: StyledText, keyboard: Keyboard): void {
  const message = ctx.callbackQuery?.message;
  const [part, ...more] = splitMessage(text);
  if (message === undefined || message.date === 0 || part === undefined || more.length > 0) {
    addReply(ctx, text, keyboard);
    return;
  }
  const { chat, message_id: messageId } = message;
  const shown = { text: part.text, entities: [...part.entities], keyboard };
  ctx.effects.calls.push({ method: 'editMessageText', chatId: chat.id, messageId, ...shown });
}

/**
 * Shows another text in an earlier message of the private chat of the update.
 *
 * @param messageId null, or a text too long for one message: sent as a new one
 */
export function addEditOf(
  ctx: UpdateContext,
  messageId: number | null,
  text: StyledText,
  keyboard: Keyboard,
): void {
  const [part, ...more] = splitMessage(text);
  if (ctx.chat === undefined || messageId === null || part === undefined || more.length > 0) {
    addReply(ctx, text, keyboard);
    return;
  }
  const shown = { text: part.text, entities: [...part.entities], keyboard };
  ctx.effects.calls.push({ method: 'editMessageText', chatId: ctx.chat.id, messageId, ...shown });
}

/** Ends the pressed button's spinner, with a short notice or none. */
export function addToast(ctx: UpdateContext, text: string | null): void {
  const query = ctx.callbackQuery;
  if (query === undefined) return;
  const chatId = ctx.chat?.id ?? query.from.id;
  const notice = text === null ? null : truncate(toSendable(text), MAX_TOAST_UNITS);
  ctx.effects.calls.push({ method: 'answerCallbackQuery', chatId, queryId: query.id, text: notice });
}

/**
 * A button only one person may press, in the chat where it is shown. Its id tells nothing.
 *
 * @param owner another person, who gets it in their private chat. @default the sender of this update
 */
export function addButton(
  ctx: UpdateContext,
  createId: () => string,
  label: string,
  action: ButtonAction,
  owner?: number,
): PressedButton {
  const id = createId();
  const userId = owner ?? ctx.from?.id ?? 0;
  ctx.effects.buttons.push({ id, chatId: owner ?? ctx.chat?.id ?? userId, userId, action });
  return { label: truncate(toSendable(label).replaceAll('\n', ' '), MAX_LABEL_UNITS), buttonId: id };
}

/** Text cut at a space where there is one, with "…" when something was cut. */
export function truncate(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > limit / 2 ? cut.slice(0, space) : cut).toWellFormed().trimEnd()}…`;
}

/** A reply with the mark of samples before it, when it is made of samples. */
export function markSamples(text: StyledText, mark: string | null): StyledText {
  return mark === null ? text : joinStyled([mark, text], '\n');
}
