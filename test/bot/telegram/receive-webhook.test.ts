import { createServer } from 'node:http';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { MessageQueue } from '../../../bot/telegram/message-queue.ts';
import { type Bench, LAN, openBench } from '../../helpers/telegram-bench.ts';
import { TelegramEmulator } from '../../helpers/telegram-emulator.ts';

const SECRET = 'mot-chuoi_bi-mat_cua-thu';
const UPDATE = { update_id: 9, message: { message_id: 1, date: 1, text: 'x' } };
let bench: Bench;
afterEach(() => bench.close());

/** A port that nobody listens on. */
async function findPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function open() {
  const emulator = await TelegramEmulator.open();
  const port = await findPort();
  const target = `http://127.0.0.1:${port}/`;
  emulator.webhookTarget = target;
  const url = 'https://bot.lamha.example/tham-muu';
  bench = await openBench({ emulator, webhook: { url, secret: SECRET, port } });
  await vi.waitFor(() => expect(bench.logLines.join()).toContain('webhook listens'));
  const post = async (secret: string | undefined, body: string, method = 'POST') => {
    const headers = secret === undefined ? {} : { 'x-telegram-bot-api-secret-token': secret };
    const init = method === 'GET' ? { headers } : { method, headers, body };
    return (await fetch(target, init)).status;
  };
  return { ...bench, post };
}

describe('receiveUpdates', () => {
  it('answers what Telegram brings, each once', async () => {
    const { emulator, assistant, post } = await open();
    expect(emulator.webhook).toMatchObject({
      url: 'https://bot.lamha.example/tham-muu',
      secret_token: SECRET,
    });
    const update = emulator.receive(LAN, 'Hạn báo cáo?');
    await emulator.until(() => emulator.sentMessages.length === 1);
    expect(await post(SECRET, JSON.stringify(update))).toBe(200);
    emulator.receive(LAN, 'Hạn nữa?');
    await emulator.until(() => emulator.sentMessages.length === 2);
    expect(assistant.questions).toHaveLength(2);
    expect(emulator.calls.some(({ method }) => method === 'getUpdates')).toBe(false);
  });

  it('takes nothing without the secret, nor what is no update', async () => {
    const { assistant, queue, post } = await open();
    const body = JSON.stringify({ ...UPDATE, message: { ...UPDATE.message, from: LAN, chat: LAN } });
    expect(await post(undefined, body)).toBe(401);
    expect(await post(`${SECRET}x`, body)).toBe(401);
    expect(await post(SECRET, '', 'GET')).toBe(405);
    expect(await post(SECRET, '{"')).toBe(400);
    expect(await post(SECRET, '[]')).toBe(400);
    expect(await post(SECRET, JSON.stringify({ ...UPDATE, more: 'x'.repeat(1_100_000) }))).toBe(413);
    expect(queue.listChatsWithWork()).toEqual([]);
    expect(assistant.questions).toEqual([]);
  });

  it('refuses what it cannot keep, so that it is brought again', async () => {
    const { emulator, queue } = await open();
    const keep = queue.addUpdates;
    let failures = 3;
    const failing: Pick<MessageQueue, 'addUpdates'> = {
      addUpdates: (updates) => {
        if (failures-- > 0) throw new Error('disk full');
        return keep(updates);
      },
    };
    Object.assign(queue, failing);
    emulator.receive(LAN, 'Hạn báo cáo?');
    await emulator.until(() => emulator.sentMessages.length === 1);
    await vi.waitFor(() => expect(emulator.webhookStatuses).toEqual([500, 500, 500, 200]));
  });
});
