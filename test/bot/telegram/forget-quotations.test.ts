import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createEffects } from '../../../bot/telegram/effects.ts';
import { forgetQuotations } from '../../../bot/telegram/forget-quotations.ts';
import { type MessageQueue, openMessageQueue } from '../../../bot/telegram/message-queue.ts';
import { openSqliteStore } from '../../../knowledge/store/sqlite-store.ts';
import type { Store } from '../../../knowledge/store/store.ts';
import { createCitation } from '../../helpers/telegram-assistant.ts';
import { createDocument, createPassages } from '../../knowledge/store/sample-documents.ts';

let directory: string;
let queue: MessageQueue;
let store: Store;

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'tham-muu-forget-'));
  queue = openMessageQueue(directory);
  store = await openSqliteStore({ dataDirectory: directory });
  for (const id of ['kept', 'gone']) await store.saveDocument(createDocument(id), createPassages([id]));
  const citations = [createCitation(1, { documentId: 'kept' }), createCitation(2, { documentId: 'gone' })];
  queue.finish([], {
    ...createEffects(),
    buttons: citations.map((citation) => ({
      id: citation.documentId,
      chatId: 1,
      userId: 1,
      action: { kind: 'quotation', citation },
    })),
    conversation: { chatId: 1, userId: 1, state: { turns: [], citations } },
  });
});
afterEach(async () => {
  queue.close();
  await store.close();
  rmSync(directory, { recursive: true, force: true });
});

describe('forgetQuotations', () => {
  it('forgets nothing while every document is held', async () => {
    expect(await forgetQuotations(queue, store)).toBe(0);
    expect(queue.findButton('gone')).toBeDefined();
    expect(queue.findConversation(1, 1)).toBeDefined();
  });

  it('forgets the words of a deleted document, in a bot that goes on running', async () => {
    await store.deleteDocument('gone');
    expect(await forgetQuotations(queue, store)).toBe(1);
    expect(queue.findButton('gone')).toBeUndefined();
    expect(queue.findConversation(1, 1)).toBeUndefined();
    expect(queue.findButton('kept')).toBeDefined();
    expect(await forgetQuotations(queue, store)).toBe(0);
  });
});
