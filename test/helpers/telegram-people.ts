import type { MessageEntity, Update, User } from 'grammy/types';

/** Where people talk to the bot. */
export type TalkChat = Update.NonChannel['chat'];

/** A person in the emulated Telegram. */
export interface Member {
  readonly id: number;
  readonly name: string;
}

/** A person as Telegram names the sender of something. */
export function toUser({ id, name }: Member): User {
  return { id, is_bot: false, first_name: name, language_code: 'vi' };
}

/** The chat of a person with the bot. */
export function toPrivateChat({ id, name }: Member): TalkChat {
  return { id, type: 'private', first_name: name };
}

/** Commands and mentions as Telegram marks them; no key when there are none. */
export function toEntities(text: string): { entities?: MessageEntity[] } {
  const found: MessageEntity[] = [];
  for (const match of text.matchAll(/(?<![\w/])\/[a-zA-Z0-9_]{1,32}(?:@\w+)?|(?<!\w)@\w{5,}/g)) {
    const type = match[0].startsWith('/') ? 'bot_command' : 'mention';
    found.push({ type, offset: match.index, length: match[0].length });
  }
  return found.length === 0 ? {} : { entities: found };
}
