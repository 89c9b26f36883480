import type { Message, Update } from 'grammy/types';
import { isCommand } from './group-manners.ts';
import type { StoredUpdate } from './message-queue.ts';

/** Clients split a long paste at 4096 units, at a space where there is one: a message this long may have more to come. */
const SPLIT_SIGN_UNITS = 4_000;
/** About 32,000 units: longer pastes are documents, not questions. */
const MAX_PARTS = 8;
/** Pages of one document that are taken together. */
const MAX_PAGES = 40;
/** Telegram dates messages in whole seconds; parts of one paste are sent in one go. */
const MAX_GAP_SECONDS = 1;

/** What to handle next: one update made of the rows taken, or nothing until the rest of a paste has had time to arrive. */
export type Taken =
  | {
      readonly rows: readonly StoredUpdate[];
      readonly update: Update;
      /** The messages of an album of pictures, in order; empty for anything else. */
      readonly album: readonly Message[];
    }
  | { readonly waitMs: number };

/** Takes the first of a chat's unfinished updates, with the parts of the same paste that follow it. */
export function takeWithPaste(
  rows: readonly [StoredUpdate, ...StoredUpdate[]],
  at: number,
  windowMs: number,
): Taken {
  const taken = [rows[0]];
  let last = rows[0];
  while (mayContinue(last) && taken.length < (isPicture(last.update.message) ? MAX_PAGES : MAX_PARTS)) {
    const next = rows[taken.length];
    if (next === undefined) {
      const waitMs = Math.min(windowMs, last.receivedAt + windowMs - at);
      if (waitMs > 0) return { waitMs };
      break;
    }
    if (!continuesPaste(last.update.message, next.update.message)) break;
    taken.push(next);
    last = next;
  }
  const messages = taken.flatMap(({ update }) => update.message ?? []);
  const album = isPicture(messages[0]) ? messages : [];
  return {
    rows: taken,
    update: album.length > 0 ? rows[0].update : mergeTexts(rows[0].update, taken),
    album,
  };
}

/** Part of an album: pictures chosen together, ten at most to an album. */
function isPicture(message: Message | undefined): boolean {
  return message?.media_group_id !== undefined;
}

function mayContinue({ update }: StoredUpdate): boolean {
  return (update.message?.text ?? '').length >= SPLIT_SIGN_UNITS || isPicture(update.message);
}

function continuesPaste(last: Message | undefined, next: Message | undefined): boolean {
  if (last === undefined || next === undefined) return false;
  // A document of more than ten pages comes as several albums, one behind the other.
  const isAlbum = isPicture(last) && isPicture(next);
  if (!isAlbum && (isPicture(last) || next.text === undefined || isCommand(next))) return false;
  return (
    next.from?.id === last.from?.id &&
    next.message_thread_id === last.message_thread_id &&
    next.date - last.date <= MAX_GAP_SECONDS
  );
}

function mergeTexts(first: Update, rows: readonly StoredUpdate[]): Update {
  if (rows.length === 1 || first.message === undefined) return first;
  const text = rows.map(({ update }) => update.message?.text ?? '').join('\n');
  return { ...first, message: { ...first.message, text } };
}
