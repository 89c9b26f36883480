import type { Update } from 'grammy/types';
import { describe, expect, it } from 'vitest';
import { takeWithPaste } from '../../../bot/telegram/merge-paste.ts';
import type { StoredUpdate } from '../../../bot/telegram/message-queue.ts';

const LONG = 'a'.repeat(4_000);
const AT = 10_000;

function createRow(
  seq: number,
  text: string,
  changes: { date?: number; from?: number; receivedAt?: number } = {},
): StoredUpdate {
  const { date = 100, from: userId = 1, receivedAt = AT } = changes;
  const from = { id: userId, is_bot: false, first_name: 'Lan' };
  const chat = { id: 9, type: 'group' as const, title: 'Phòng' };
  const entities = text.startsWith('/')
    ? { entities: [{ type: 'bot_command' as const, offset: 0, length: 4 }] }
    : {};
  const update: Update = {
    update_id: seq,
    message: { message_id: seq, date, chat, from, text, ...entities },
  };
  return { seq, update, attempts: 0, receivedAt };
}

function take(...[first, ...rest]: [StoredUpdate, ...StoredUpdate[]]) {
  const taken = takeWithPaste([first, ...rest], AT, 1_000);
  return 'waitMs' in taken
    ? taken
    : { seqs: taken.rows.map(({ seq }) => seq), text: taken.update.message?.text };
}

describe('takeWithPaste', () => {
  it('takes a short message alone and at once', () => {
    expect(take(createRow(1, 'ngắn'), createRow(2, 'nữa'))).toEqual({ seqs: [1], text: 'ngắn' });
  });

  it('waits for the rest of a long one, but no longer than the window', () => {
    expect(take(createRow(1, LONG, { receivedAt: AT - 400 }))).toEqual({ waitMs: 600 });
    expect(take(createRow(1, LONG, { receivedAt: AT - 1_000 }))).toEqual({ seqs: [1], text: LONG });
    expect(take(createRow(1, LONG, { receivedAt: AT + 99_000 }))).toEqual({ waitMs: 1_000 });
  });

  it('joins the parts up to the first short one', () => {
    const rows = [
      createRow(1, `/hoi ${LONG}`),
      createRow(2, LONG),
      createRow(3, 'hết'),
      createRow(4, 'khác'),
    ] as const;
    expect(take(...rows)).toEqual({ seqs: [1, 2, 3], text: `/hoi ${LONG}\n${LONG}\nhết` });
  });

  it.each([
    ['a command', createRow(2, '/han')],
    ['someone else’s message', createRow(2, 'khác', { from: 2 })],
    ['a later message', createRow(2, 'khác', { date: 102 })],
  ])('does not join %s', (_name, next) => {
    expect(take(createRow(1, LONG), next)).toEqual({ seqs: [1], text: LONG });
  });
});
