import { Composer } from 'grammy';
import type { Update } from 'grammy/types';
import type { UpdateContext } from './update-context.ts';

/** Whether the sender is on the list. Updates without a sender, from bots or from anonymous admins are nobody's. */
export function isFromAllowedUser(update: Update, allowedUserIds: ReadonlySet<number>): boolean {
  const sender = update.message?.from ?? update.callback_query?.from;
  return sender !== undefined && !sender.is_bot && allowedUserIds.has(sender.id);
}

/**
 * The door: strangers get nothing, not even a refusal. It stands before every feature as well as before the inbox, so
 * that someone taken off the list gets no answer to what was still waiting.
 */
export function createAccessFeature(allowedUserIds: ReadonlySet<number>): Composer<UpdateContext> {
  const feature = new Composer<UpdateContext>();
  feature.use((ctx, next) => (isFromAllowedUser(ctx.update, allowedUserIds) ? next() : undefined));
  return feature;
}
