import { type BotCommand, keeperCommands, telegramCommands } from '../../prompts/telegram-texts.ts';
import type { Role } from '../office/person.ts';
import type { UpdateContext } from './update-context.ts';

/** The commands that a role has in its private chat, in the order of the menu. */
export function listCommands(role: Role): readonly BotCommand[] {
  return role === 'member' ? telegramCommands : [...telegramCommands, ...keeperCommands[role]];
}

/** Puts up the menu of somebody whose role may have changed. */
export function addCommandMenu(ctx: UpdateContext, userId: number, role: Role): void {
  ctx.effects.calls.push({ method: 'setMyCommands', chatId: userId, commands: [...listCommands(role)] });
}
