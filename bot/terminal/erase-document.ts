import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { deletePagePictures } from '../../ingest/recognize/page-pictures.ts';
import { AssistantError, toAssistantError } from '../../knowledge/model/errors.ts';
import { OPERATOR, type Store } from '../../knowledge/store/store.ts';
import { errorMessages } from '../../prompts/error-messages.ts';
import { terminalTexts } from '../../prompts/terminal-texts.ts';
import { openAnswerLog } from '../assistant/answer-log/answer-log.ts';
import { forgetDocuments } from '../assistant/answer-log/forget-documents.ts';
import { ANSWERS_FILE } from '../assistant/answer-log/open-answer-database.ts';
import { removeUpload } from '../intake/remove-upload.ts';
import { forgetQuotations } from '../telegram/forget-quotations.ts';
import { type MessageQueue, openMessageQueue } from '../telegram/message-queue.ts';
import { BOT_DATABASE_FILE } from '../telegram/open-bot-database.ts';

/**
 * Takes a document out of everything the data folder holds: store, search indexes, page pictures, what the bot and
 * the answer log keep of its words. The file it came from is the office's own and stays, unless it was sent to the bot. A running bot forgets by itself within the minute.
 *
 * @param queue the bot's own, where it is the one that erases: it holds its queue alone. @default opened for the while
 * @param at this instant, ISO 8601 in UTC
 * @param warn is told, in Vietnamese, what could not be emptied at once
 * @throws DOCUMENT_NOT_FOUND
 */
export async function eraseDocument(
  { store, dataDirectory, queue }: { store: Store; dataDirectory: string; queue?: MessageQueue },
  id: string,
  { action, at }: { readonly action: 'deleted' | 'secret-removed'; readonly at: string },
  warn: (message: string) => void,
): Promise<void> {
  // First, while its words are at hand: a kill in between leaves a document that can be deleted again.
  await forgetAnswers({ store, dataDirectory }, [id], at, warn);
  const held = await store.findDocument(id, OPERATOR);
  if (!(await store.deleteDocument(id, action)))
    throw new AssistantError('DOCUMENT_NOT_FOUND', `document is not held: ${id}`);
  await deletePagePictures(dataDirectory, id);
  await removeUpload(dataDirectory, held?.sourceFile ?? null);
  if (!(await store.eraseTraces())) warn(terminalTexts.erase.storeBeingRead);
  // Also what was answered meanwhile, and what an earlier deletion could not reach.
  await forgetAnswers({ store, dataDirectory }, [], at, warn);
  if (queue === undefined) await forgetInBot(store, dataDirectory, warn);
  else await forgetQuotations(queue, store);
}

async function forgetAnswers(
  place: { readonly store: Store; readonly dataDirectory: string },
  ids: readonly string[],
  at: string,
  warn: (message: string) => void,
): Promise<void> {
  if (!existsSync(join(place.dataDirectory, ANSWERS_FILE))) return;
  try {
    const log = openAnswerLog(place.dataDirectory);
    try {
      if (!(await forgetDocuments(log, place.store, ids, at))) warn(terminalTexts.erase.answersBeingRead);
    } finally {
      log.close();
    }
  } catch (error) {
    const { code } = toAssistantError(error);
    warn(terminalTexts.erase.answersNotSearched(errorMessages[code], code));
  }
}

async function forgetInBot(
  store: Store,
  dataDirectory: string,
  warn: (message: string) => void,
): Promise<void> {
  if (!existsSync(join(dataDirectory, BOT_DATABASE_FILE))) return;
  try {
    const queue = openMessageQueue(dataDirectory);
    try {
      await forgetQuotations(queue, store);
    } finally {
      queue.close();
    }
  } catch (error) {
    const { code } = toAssistantError(error);
    // The bot that is running holds its queue alone, and forgets by itself.
    if (code !== 'STORE_BUSY') warn(terminalTexts.erase.quotationsNotSearched(errorMessages[code], code));
  }
}
