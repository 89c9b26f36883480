import { type Api, GrammyError } from 'grammy';
import { type CallSignal, toCallSignal } from './call-signal.ts';
import { toPlace } from './message-place.ts';
import type { MessageQueue } from './message-queue.ts';
import type { OutgoingMessage } from './outgoing-call.ts';
import { toMarkup } from './to-markup.ts';

/**
 * A message is looked for under so many ids above the newest one known, those left out that others have by now. In private chats Telegram counts all messages of a
 * bot in one row, and we have one on its way at a time, so it has the next id or, where people wrote meanwhile, one of the
 * next few.
 */
const LOOKED_FOR = 8;

/** How text goes out, in a new message or in the place of another. */
export function toTextOptions({ entities, keyboard }: Pick<OutgoingMessage, 'entities' | 'keyboard'>) {
  return {
    entities,
    // Telegram fetches previews on its own servers: a link in a document's words must not reach anyone that way.
    link_preview_options: { is_disabled: true },
    ...(keyboard.length === 0 ? {} : { reply_markup: toMarkup(keyboard) }),
  };
}

/** What sending a message needs. */
export interface SendMessageDependencies {
  readonly api: Api;
  readonly queue: Pick<MessageQueue, 'replaceCall' | 'findNewestMessage' | 'listUnknownMessages'>;
  readonly givingUp: AbortSignal;
}

/**
 * Sends a message, unless an earlier try whose end is not known has brought it. Before that it is noted that it is tried: a
 * kill from then on leaves it unknown whether Telegram took it, and it is looked for before it is sent once more. In groups
 * it is not: there Telegram counts the messages of all.
 *
 * @returns its id
 */
export async function sendMessage(
  id: number,
  call: OutgoingMessage,
  { api, queue, givingUp }: SendMessageDependencies,
): Promise<number> {
  const signal = toCallSignal(givingUp);
  const arrived = call.triedAfter === undefined ? undefined : await findArrived(call, { api, queue, signal });
  if (arrived !== undefined) return arrived;
  if (call.chatId > 0) queue.replaceCall(id, { ...call, triedAfter: queue.findNewestMessage() });
  const options = { ...toTextOptions(call), ...toPlace(call) };
  return (await api.sendMessage(call.chatId, call.text, options, signal)).message_id;
}

/** Whether Telegram's own answer says that it did not take the message. */
export function isRefused(error: unknown): boolean {
  return error instanceof GrammyError && error.method === 'sendMessage' && error.error_code < 500;
}

/**
 * Puts the message's own content in the place of each message that it may be: Telegram finds nothing to change in it, or no
 * message of ours there. Above the ids we know a chat has no other message of ours than this one.
 */
async function findArrived(
  call: OutgoingMessage,
  { api, queue, signal }: Pick<SendMessageDependencies, 'api' | 'queue'> & { readonly signal: CallSignal },
): Promise<number | undefined> {
  for (const id of queue.listUnknownMessages(call.triedAfter ?? 0, LOOKED_FOR)) {
    try {
      await api.editMessageText(call.chatId, id, call.text, toTextOptions(call), signal);
      return id;
    } catch (error) {
      if (!(error instanceof GrammyError) || error.error_code !== 400) throw error;
      if (/message is not modified/i.test(error.description)) return id;
    }
  }
  return undefined;
}
