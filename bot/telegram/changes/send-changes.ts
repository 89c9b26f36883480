import type { Api } from 'grammy';
import { toCallSignal } from '../call-signal.ts';
import { MAX_MESSAGE_UNITS } from '../split-message.ts';
import { sliceStyled } from '../styled-text.ts';
import type { OutgoingChanges } from './change-call.ts';
import type { ChangeComposer } from './compose-changes.ts';

/**
 * Words a notice of changes as things stand now and sends it.
 *
 * @returns the id of the message made; null when nothing is left to tell
 */
export async function sendChanges(
  call: OutgoingChanges,
  {
    api,
    givingUp,
    composeChanges,
  }: { readonly api: Api; readonly givingUp: AbortSignal; readonly composeChanges: ChangeComposer },
): Promise<number | null> {
  const composed = await composeChanges(call);
  if (composed === undefined) return null;
  const { text, entities } = sliceStyled(composed.text, 0, MAX_MESSAGE_UNITS);
  const options = {
    entities: [...entities],
    link_preview_options: { is_disabled: true },
    ...(composed.isSilent ? { disable_notification: true } : {}),
  };
  return (await api.sendMessage(call.chatId, text, options, toCallSignal(givingUp))).message_id;
}
