import { type Api, GrammyError } from 'grammy';
import { toCallSignal } from './call-signal.ts';
import type { ReminderComposer } from './compose-reminders.ts';
import type { MessageQueue } from './message-queue.ts';
import type { OutgoingCall, OutgoingReminders } from './outgoing-call.ts';
import { isRefused } from './send-message.ts';
import { MAX_MESSAGE_UNITS } from './split-message.ts';
import { sliceStyled } from './styled-text.ts';
import { toMarkup } from './to-markup.ts';

/** What sending reminders needs. */
export interface SendRemindersDependencies {
  readonly api: Api;
  readonly queue: Pick<MessageQueue, 'replaceCall'>;
  readonly composeReminders: ReminderComposer;
  readonly givingUp: AbortSignal;
}

/**
 * Words the reminders of a call as things stand now and sends them. Before that it is noted that they may have arrived: a
 * kill from then on leaves it unknown, and what is sent once more says so.
 *
 * @returns the id of the message made; null when nothing is left to remind of
 */
export async function sendReminders(
  id: number,
  call: OutgoingReminders,
  { api, queue, composeReminders, givingUp }: SendRemindersDependencies,
): Promise<number | null> {
  const composed = await composeReminders(call);
  if (composed === undefined) return null;
  queue.replaceCall(id, { ...call, mayHaveArrived: true });
  const { text, entities } = sliceStyled(composed.text, 0, MAX_MESSAGE_UNITS);
  const options = {
    entities: [...entities],
    link_preview_options: { is_disabled: true },
    reply_markup: toMarkup(composed.keyboard),
    ...(composed.isSilent ? { disable_notification: true } : {}),
  };
  return (await api.sendMessage(call.chatId, text, options, toCallSignal(givingUp))).message_id;
}

/** The call to try next after a failure: a refusal means that nothing arrived, a broken connection that it may have. */
export function noteTry(
  id: number,
  call: OutgoingCall,
  error: unknown,
  queue: Pick<MessageQueue, 'replaceCall' | 'findUnsent'>,
): OutgoingCall {
  if (call.method === 'sendMessage') {
    const { triedAfter, ...untried } = call;
    if (isRefused(error)) queue.replaceCall(id, untried);
    const kept = queue.findUnsent(call.chatId);
    return kept?.id === id ? kept.call : call;
  }
  if (call.method !== 'sendReminders') return call;
  const noted = { ...call, mayHaveArrived: call.mayHaveArrived || !(error instanceof GrammyError) };
  queue.replaceCall(id, noted);
  return noted;
}
