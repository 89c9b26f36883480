import { Composer } from 'grammy';
import type { Update } from 'grammy/types';
import type { Access } from './asker.ts';
import type { UpdateContext } from './update-context.ts';

/** What one stranger may send in a day; a request takes four. */
const STRANGER_UPDATES_A_DAY = 30;
/** What all strangers together may send in an hour: a flood must not fill the disk. */
const STRANGERS_UPDATES_AN_HOUR = 600;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/**
 * Whether an update may enter the inbox at all: from somebody who is let in, or, within limits, from a stranger in a
 * private chat, who may ask to be, or who put the bot into a group, which it leaves. Updates without a sender, from bots
 * or from anonymous admins are nobody's, but that a group got another number is said by Telegram itself.
 *
 * @param now milliseconds since 1970
 */
export function createDoor(access: Access, now: () => number): (update: Update) => boolean {
  const ofStranger = createLimit(STRANGER_UPDATES_A_DAY, DAY_MS, now);
  const ofAll = createLimit(STRANGERS_UPDATES_AN_HOUR, HOUR_MS, now);
  return (update) => {
    if (update.message?.migrate_to_chat_id !== undefined) return true;
    const sender = (update.message ?? update.callback_query ?? update.my_chat_member)?.from;
    if (sender === undefined || sender.is_bot) return false;
    const chat = (update.message ?? update.callback_query?.message ?? update.my_chat_member)?.chat;
    const isPrivate = chat?.type === 'private';
    if (update.my_chat_member !== undefined && isPrivate) return false;
    if (access.findAsker(sender.id) !== undefined) return true;
    const mayKnock = isPrivate || update.my_chat_member !== undefined;
    return mayKnock && ofStranger(sender.id) && ofAll(0);
  };
}

/** Counts in windows of time, by key; forgets everything when a window ends. */
function createLimit(limit: number, windowMs: number, now: () => number): (key: number) => boolean {
  let endsAt = Number.NEGATIVE_INFINITY;
  const counts = new Map<number, number>();
  return (key) => {
    if (now() >= endsAt) {
      endsAt = now() + windowMs;
      counts.clear();
    }
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count <= limit;
  };
}

/**
 * Finds out who sent an update. It stands before every feature as well as before the inbox, so that someone taken off gets
 * no answer to what was still waiting; strangers in groups get nothing at all.
 * In a group the asker is undefined where it is not theirs: see `createGroupAgencyFeature`.
 */
export function createAccessFeature(access: Access): Composer<UpdateContext> {
  const feature = new Composer<UpdateContext>();
  feature.use((ctx, next) => {
    const { from, chat } = ctx;
    if (ctx.message?.migrate_to_chat_id !== undefined) return next();
    if (from === undefined || from.is_bot) return;
    ctx.asker = access.findAsker(from.id, chat?.id ?? from.id);
    const isKnown = access.findAsker(from.id) !== undefined;
    return isKnown || chat?.type === 'private' || ctx.myChatMember !== undefined ? next() : undefined;
  });
  return feature;
}
