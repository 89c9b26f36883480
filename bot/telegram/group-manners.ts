import { Composer } from 'grammy';
import type { Message } from 'grammy/types';
import type { UpdateContext } from './update-context.ts';

/**
 * In groups only commands, mentions and replies to the bot are for us; everything else is other people's talk.
 */
export function createGroupManners(): Composer<UpdateContext> {
  const feature = new Composer<UpdateContext>();
  feature.use((ctx, next) => (isForUs(ctx) ? next() : undefined));
  return feature;
}

function isForUs(ctx: UpdateContext): boolean {
  const message = ctx.message;
  if (message === undefined || message.chat.type === 'private') return true;
  if (message.reply_to_message?.from?.id === ctx.me.id) return true;
  return isCommand(message) || isMentioned(message, ctx.me.username);
}

/** Whether the message begins with a command. */
export function isCommand(message: Message): boolean {
  return message.entities?.some((entity) => entity.type === 'bot_command' && entity.offset === 0) ?? false;
}

function isMentioned(message: Message, username: string): boolean {
  const text = message.text ?? '';
  const mention = `@${username}`.toLowerCase();
  return (message.entities ?? []).some(
    ({ type, offset, length }) =>
      type === 'mention' && text.slice(offset, offset + length).toLowerCase() === mention,
  );
}
