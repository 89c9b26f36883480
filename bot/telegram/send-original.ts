import { type Api, GrammyError, InputFile } from 'grammy';
import { originalTexts } from '../../prompts/telegram-policy-texts.ts';
import { toCallSignal } from './call-signal.ts';
import { toPlace } from './message-place.ts';
import type { MessageQueue } from './message-queue.ts';
import type { OriginalSource } from './original-source.ts';
import type { OutgoingOriginal } from './outgoing-call.ts';

/** What sending a document's file needs. */
export interface SendOriginalDependencies {
  readonly api: Api;
  readonly queue: Pick<MessageQueue, 'findFileId' | 'keepFileId'>;
  readonly findOriginal: OriginalSource;
  readonly givingUp: AbortSignal;
}

/**
 * Sends the file of a document, by its id where Telegram has it already; else says why it does not come.
 *
 * @returns the id of the message made
 */
export async function sendOriginal(
  call: OutgoingOriginal,
  dependencies: SendOriginalDependencies,
): Promise<number> {
  const { api, queue, findOriginal, givingUp } = dependencies;
  const { chatId, documentId, caption } = call;
  const signal = toCallSignal(givingUp);
  const options = { caption, ...toPlace(call) };
  const say = async (text: string) => (await api.sendMessage(chatId, text, toPlace(call), signal)).message_id;
  const original = await findOriginal(call, documentId).catch(() => undefined);
  if (original === undefined) return say(originalTexts.notYours);
  const known = queue.findFileId(documentId, original.contentHash);
  const again = known === undefined ? undefined : await sendKnown(api, chatId, known, options, signal);
  if (again !== undefined) return again;
  const file = await original.read();
  if (file.kind !== 'file') return say(originalTexts.missing[file.kind]);
  const message = await api.sendDocument(
    chatId,
    new InputFile(file.bytes, original.fileName),
    options,
    signal,
  );
  const fileId = message.document?.file_id;
  if (fileId !== undefined) queue.keepFileId(documentId, original.contentHash, fileId);
  return message.message_id;
}

/** @returns undefined when Telegram does not know the file any more */
async function sendKnown(
  api: Api,
  chatId: number,
  fileId: string,
  options: Parameters<Api['sendDocument']>[2],
  signal: Parameters<Api['sendDocument']>[3],
): Promise<number | undefined> {
  try {
    return (await api.sendDocument(chatId, fileId, options, signal)).message_id;
  } catch (error) {
    if (error instanceof GrammyError && error.error_code === 400 && /file/i.test(error.description))
      return undefined;
    throw error;
  }
}
