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
 * private chat, who may ask to be. Updates without a sender, from bots or from anonymous admins are nobody's.
 *
 * @param now milliseconds since 1970
 */
export function createDoor(access: Access, now: () => number): (update: Update) => boolean {
  const ofStranger = createLimit(STRANGER_UPDATES_A_DAY, DAY_MS, now);
  const ofAll = createLimit(STRANGERS_UPDATES_AN_HOUR, HOUR_MS, now);
  return (update) => {
    const sender = update.message?.from ?? update.callback_query?.from;
    if (sender === undefined || sender.is_bot) return false;
    if (access.findAsker(sender.id) !== undefined) return true;
    const chat = update.message?.chat ?? update.callback_query?.message?.chat;
    return chat?.type === 'private' && ofStranger(sender.id) && ofAll(0);
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
 */
export function createAccessFeature(access: Access): Composer<UpdateContext> {
  const feature = new Composer<UpdateContext>();
  feature.use((ctx, next) => {
    const { from } = ctx;
    if (from === undefined || from.is_bot) return;
    ctx.asker = access.findAsker(from.id);
    return ctx.asker !== undefined || ctx.chat?.type === 'private' ? next() : undefined;
  });
  return feature;
}
