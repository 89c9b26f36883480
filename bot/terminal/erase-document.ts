import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { deletePagePictures } from '../../ingest/recognize/page-pictures.ts';
import { AssistantError, toAssistantError } from '../../knowledge/model/errors.ts';
import type { Store } from '../../knowledge/store/store.ts';
import { forgetQuotations } from '../telegram/forget-quotations.ts';
import { openMessageQueue } from '../telegram/message-queue.ts';
import { BOT_DATABASE_FILE } from '../telegram/open-bot-database.ts';

/**
 * Takes a document out of everything the data folder holds: store, search indexes, page pictures, what the bot keeps of
 * its words. The file it came from is the office's own and stays. A running bot forgets by itself within the minute.
 *
 * @param warn is told, in English, what could not be emptied at once
 * @throws DOCUMENT_NOT_FOUND
 */
export async function eraseDocument(
  { store, dataDirectory }: { store: Store; dataDirectory: string },
  id: string,
  action: 'deleted' | 'secret-removed',
  warn: (message: string) => void,
): Promise<void> {
  if (!(await store.deleteDocument(id, action)))
    throw new AssistantError('DOCUMENT_NOT_FOUND', `document is not held: ${id}`);
  await deletePagePictures(dataDirectory, id);
  if (!(await store.eraseTraces())) warn('the log of the store is being read and could not be emptied yet');
  await forgetInBot(store, dataDirectory, warn);
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
    const { code, message } = toAssistantError(error);
    // The bot that is running holds its queue alone, and forgets by itself.
    if (code !== 'STORE_BUSY')
      warn(`quotations kept by the bot were not looked through: [${code}] ${message}`);
  }
}
