import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Update } from 'grammy/types';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createEffects, type Effects } from '../../../bot/telegram/effects.ts';
import { type MessageQueue, openMessageQueue } from '../../../bot/telegram/message-queue.ts';
import type { OutgoingMessage } from '../../../bot/telegram/outgoing-call.ts';
import { createCitation } from '../../helpers/telegram-assistant.ts';
import { createDataDirectory } from '../../helpers/telegram-bench.ts';

const HOUR_MS = 3_600_000;
let directory: ReturnType<typeof createDataDirectory>;
let queue: MessageQueue;
let now = 0;

beforeEach(() => {
  now = 1_790_000_000_000;
  directory = createDataDirectory();
  queue = open();
});
afterEach(() => {
  queue.close();
  directory.remove();
});

const open = () => openMessageQueue(directory.path, () => now);

function createUpdate(updateId: number, chatId = 1, text = `câu ${updateId}`): Update {
  const from = { id: chatId, is_bot: false, first_name: 'Lan' };
  const chat = { id: chatId, type: 'private' as const, first_name: 'Lan' };
  return { update_id: updateId, message: { message_id: updateId, date: 0, chat, from, text } };
}

function createCall(text: string, chatId = 1): OutgoingMessage {
  const place = { threadId: null, replyTo: null };
  return { method: 'sendMessage', chatId, text, entities: [], keyboard: [], ...place };
}

function createReplies(...texts: string[]): Effects {
  return { ...createEffects(), calls: texts.map((text) => createCall(text)) };
}

const listIds = (chatId = 1) => queue.listUnfinished(chatId, 10).map(({ update }) => update.update_id);
const listSeqs = (chatId = 1) => queue.listUnfinished(chatId, 10).map(({ seq }) => seq);

describe('openMessageQueue', () => {
  it('gives back after a restart what was put in before', () => {
    queue.addUpdates([createUpdate(5), createUpdate(6)]);
    queue.finish(listSeqs().slice(0, 1), createReplies('trả lời'));
    queue.close();
    queue = open();
    expect(listIds()).toEqual([6]);
    expect(queue.findUnsent(1)?.call).toEqual(createCall('trả lời'));
  });

  it('refuses a second process at once, and lets it in when the first has closed', () => {
    expect(open).toThrow(expect.objectContaining({ code: 'STORE_BUSY' }));
    queue.close();
    queue = open();
    expect(queue.listChatsWithWork()).toEqual([]);
  });

  it.each([
    ['an empty file', ''],
    ['a damaged file', `SQLite format 3\u0000${'x'.repeat(4_000)}`],
    ['another kind of file', 'không phải cơ sở dữ liệu'],
  ])('refuses %s and leaves it as it is', (_name, content) => {
    const path = join(directory.path, 'other');
    mkdirSync(path);
    writeFileSync(join(path, 'bot.sqlite'), content);
    expect(() => openMessageQueue(path)).toThrow(expect.objectContaining({ code: 'STORE_DAMAGED' }));
    expect(readFileSync(join(path, 'bot.sqlite'), 'utf8')).toBe(content);
  });

  it('refuses another program’s database and an unknown version', () => {
    queue.close();
    const file = join(directory.path, 'bot.sqlite');
    const change = (sql: string) => {
      const database = new DatabaseSync(file);
      database.exec(sql);
      database.close();
    };
    change('PRAGMA user_version = 99');
    expect(open).toThrow(expect.objectContaining({ code: 'STORE_VERSION' }));
    change('PRAGMA application_id = 7');
    expect(open).toThrow(expect.objectContaining({ code: 'STORE_DAMAGED' }));
    change('PRAGMA user_version = 2; PRAGMA application_id = 1414357617');
    queue = open();
    expect(queue.listChatsWithWork()).toEqual([]);
  });

  it('makes a queue of the version before one of this, and keeps what waits in it', () => {
    queue.finish([], { ...createEffects(), calls: [createCall('chờ gửi')] });
    queue.close();
    const database = new DatabaseSync(join(directory.path, 'bot.sqlite'));
    const added = [
      'wizards',
      'sent_files',
      'reminders',
      'reminded_days',
      'uses',
      'last_poll',
      'active_chats',
      'reliances',
      'told_changes',
      'departing',
      'known_documents',
      'seen_generation',
    ];
    database.exec(`${added.map((table) => `DROP TABLE ${table};`).join('')} PRAGMA user_version = 1`);
    database.close();
    queue = open();
    expect(queue.findUnsent(1)?.call).toMatchObject({ text: 'chờ gửi' });
    expect(queue.findWizard(1, 1)).toBeUndefined();
  });

  it('cannot create its file where a file stands in the way', () => {
    const path = join(directory.path, 'bot.sqlite', 'folder');
    expect(() => openMessageQueue(path)).toThrow(expect.objectContaining({ code: 'STORE_WRITE_FAILED' }));
  });
});

describe('the inbox', () => {
  it('keeps updates in the order of their ids, by chat', () => {
    expect(queue.addUpdates([createUpdate(9), createUpdate(7), createUpdate(8, 2)])).toEqual(new Set([1, 2]));
    expect(listIds(1)).toEqual([7, 9]);
    expect(listIds(2)).toEqual([8]);
    expect(queue.listChatsWithWork().toSorted()).toEqual([1, 2]);
  });

  it('leaves out an id seen before, also after it is done with, and takes a lower one', () => {
    queue.addUpdates([createUpdate(7)]);
    queue.finish(listSeqs(), createEffects());
    expect(queue.addUpdates([createUpdate(7)])).toEqual(new Set());
    queue.addUpdates([createUpdate(3)]);
    expect(listIds()).toEqual([3]);
  });

  it('counts how often an update was begun', () => {
    queue.addUpdates([createUpdate(7)]);
    queue.noteAttempt(listSeqs());
    queue.noteAttempt(listSeqs());
    expect(queue.listUnfinished(1, 1)[0]?.attempts).toBe(2);
  });

  it('wipes the words of what is done and sent from the file', () => {
    queue.addUpdates([createUpdate(7, 1, 'lời riêng của bà Tư')]);
    queue.finish(listSeqs(), createReplies('câu trả lời riêng'));
    queue.markSent(queue.findUnsent(1)?.id ?? 0, 55);
    queue.close();
    const bytes = readFileSync(join(directory.path, 'bot.sqlite')).toString('utf8');
    expect(bytes).not.toContain('riêng');
    queue = open();
  });
});

describe('the outbox', () => {
  it('gives calls in order until each is sent or dropped', () => {
    queue.addUpdates([createUpdate(7)]);
    queue.finish(listSeqs(), createReplies('một', 'hai', 'ba'));
    const seen: string[] = [];
    for (let next = queue.findUnsent(1); next !== undefined; next = queue.findUnsent(1)) {
      seen.push('text' in next.call ? (next.call.text ?? '') : '');
      if (seen.length === 2) queue.markDropped(next.id, 'refused');
      else queue.markSent(next.id, 1);
    }
    expect(seen).toEqual(['một', 'hai', 'ba']);
    expect(queue.listChatsWithWork()).toEqual([]);
  });

  it('drops all that waits for a chat that is gone, and nothing else', () => {
    const effects = createEffects();
    effects.calls.push(createCall('một'), createCall('hai'), createCall('khác', 2));
    queue.finish([], effects);
    queue.dropChat(1, 'forbidden');
    expect(queue.listChatsWithWork()).toEqual([2]);
  });

  it('is filled together with "done" or not at all', () => {
    queue.addUpdates([createUpdate(7)]);
    const button = { id: 'twice', chatId: 1, userId: 1, action: { kind: 'documents' as const, page: 1 } };
    const effects = { ...createReplies('một'), buttons: [button, button] };
    expect(() => queue.finish(listSeqs(), effects)).toThrow(
      expect.objectContaining({ code: 'STORE_WRITE_FAILED' }),
    );
    expect(listIds()).toEqual([7]);
    expect(queue.findUnsent(1)).toBeUndefined();
    expect(queue.findButton('twice')).toBeUndefined();
  });
});

describe('buttons and conversations', () => {
  const button = {
    id: 'abc',
    chatId: 1,
    userId: 2,
    action: { kind: 'quotation' as const, citation: createCitation(1) },
  };
  const state = { turns: [{ role: 'user' as const, text: 'Hạn?' }], citations: [createCitation(1)] };

  it('are found for a week', () => {
    queue.finish([], {
      ...createEffects(),
      buttons: [button],
      conversation: { chatId: 1, userId: 2, state },
    });
    now += 6 * 24 * HOUR_MS;
    expect(queue.findButton('abc')).toEqual(button);
    expect(queue.findConversation(1, 2)).toEqual(state);
    now += 2 * 24 * HOUR_MS;
    expect(queue.findButton('abc')).toBeUndefined();
    expect(queue.findConversation(1, 2)).toBeUndefined();
  });

  it('of another person or chat are not given', () => {
    queue.finish([], { ...createEffects(), conversation: { chatId: 1, userId: 2, state } });
    expect(queue.findConversation(1, 3)).toBeUndefined();
    expect(queue.findConversation(2, 2)).toBeUndefined();
  });
});

describe('prune', () => {
  it('forgets ids after two days, and never what is not done', () => {
    queue.addUpdates([createUpdate(7), createUpdate(8)]);
    queue.finish(listSeqs().slice(0, 1), createEffects());
    now += 47 * HOUR_MS;
    queue.prune();
    expect(queue.addUpdates([createUpdate(7)])).toEqual(new Set());
    now += 2 * HOUR_MS;
    queue.prune();
    expect(queue.addUpdates([createUpdate(7)])).toEqual(new Set([1]));
    expect(listIds()).toEqual([8, 7]);
  });
});
