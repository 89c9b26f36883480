import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDataDirectory, LAN, MINH, openBench, SHORT_TIMINGS } from '../../helpers/telegram-bench.ts';
import { TelegramEmulator } from '../../helpers/telegram-emulator.ts';

const closers: (() => unknown)[] = [];
let directory: ReturnType<typeof createDataDirectory>;
beforeEach(() => {
  directory = createDataDirectory();
});
afterEach(async () => {
  for (const close of closers.splice(0).toReversed()) await close();
  directory.remove();
});

async function openEmulator(): Promise<TelegramEmulator> {
  const emulator = await TelegramEmulator.open();
  closers.push(() => emulator.close());
  return emulator;
}

async function open(options: Parameters<typeof openBench>[0] = {}) {
  const bench = await openBench({ dataDirectory: directory.path, ...options });
  closers.push(() => bench.bot.stop());
  if (options.emulator === undefined) closers.push(() => bench.emulator.close());
  return bench;
}

const texts = (emulator: TelegramEmulator) => emulator.sentMessages.map(({ text }) => text);

describe('a killed bot', () => {
  it('answers what was stored but not handled, and sends what was made but not sent', async () => {
    const emulator = await openEmulator();
    const first = await open({ emulator, timings: { ...SHORT_TIMINGS, stopGraceMs: 30 } });
    first.assistant.answer = () => new Promise(() => undefined);
    emulator.receive(LAN, 'chưa trả lời');
    await emulator.until(() => first.assistant.questions.length === 1);
    await first.emulator.until(() => emulator.calls.some(({ method }) => method === 'sendChatAction'));
    emulator.failBy(({ method }) => (method === 'sendMessage' ? { kind: 'reset' } : undefined));
    emulator.receive(MINH, '/trogiup');
    await emulator.until(() => emulator.calls.some(({ method }) => method === 'sendMessage'));
    await first.stopBot();
    expect(emulator.sentMessages).toEqual([]);
    emulator.failBy(() => undefined);
    await open({ emulator });
    await emulator.until(() => emulator.sentMessages.length === 2);
    expect(texts(emulator).toSorted()).toEqual([
      expect.stringContaining('/vanban'),
      'Trả lời: chưa trả lời [1]',
    ]);
  });

  it('gives someone taken off the list meanwhile no answer', async () => {
    const emulator = await openEmulator();
    const first = await open({ emulator, timings: { ...SHORT_TIMINGS, stopGraceMs: 30 } });
    first.assistant.answer = () => new Promise(() => undefined);
    emulator.receive(LAN, 'chưa trả lời');
    await emulator.until(() => emulator.calls.some(({ method }) => method === 'sendChatAction'));
    await first.stopBot();
    const second = await open({ emulator, allowedUserIds: [MINH.id] });
    emulator.receive(MINH, '/trogiup');
    await emulator.until(() => emulator.sentMessages.length === 2);
    await second.bot.stop();
    expect(emulator.sentTo(LAN.id)).toMatchObject([{ text: expect.stringMatching(/^Xin chào!/) }]);
    expect(second.assistant.questions).toEqual([]);
    expect(second.queue.listChatsWithWork()).toEqual([]);
  });

  it('tells the user instead of dying again over an update that ended the process again and again', async () => {
    const emulator = await openEmulator();
    const first = await open({ emulator, timings: { ...SHORT_TIMINGS, stopGraceMs: 30 } });
    first.assistant.answer = () => new Promise(() => undefined);
    const update = emulator.receive(LAN, 'chết người');
    await emulator.until(() => emulator.calls.some(({ method }) => method === 'sendChatAction'));
    for (let i = 0; i < 10; i++) first.queue.noteAttempt([1]);
    await first.stopBot();
    const second = await open({ emulator });
    await emulator.until(() => emulator.sentMessages.length === 1);
    expect(texts(emulator)[0]).toMatch(/^Có lỗi ngoài dự kiến/);
    expect(second.assistant.questions).toEqual([]);
    expect(second.logLines.join()).toContain(`"updateId":${update.update_id}`);
  });
});

describe('a stopped bot', () => {
  it('does not wait longer than its grace for an answer that hangs', async () => {
    const bench = await open({ timings: { ...SHORT_TIMINGS, stopGraceMs: 30 } });
    bench.assistant.answer = () => new Promise(() => undefined);
    bench.emulator.receive(LAN, 'treo');
    await bench.emulator.until(() => bench.assistant.questions.length === 1);
    await bench.bot.stop();
    expect(bench.queue.listChatsWithWork()).toEqual([LAN.id]);
    expect(await bench.ended).toBeUndefined();
  });
});
