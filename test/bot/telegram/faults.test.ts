import { afterEach, describe, expect, it } from 'vitest';
import { AssistantError } from '../../../knowledge/model/errors.ts';
import { NAUGHTY } from '../../helpers/naughty-strings.ts';
import { createAnswer } from '../../helpers/telegram-assistant.ts';
import {
  type Bench,
  type BenchOptions,
  LAN,
  MINH,
  openBench,
  SHORT_TIMINGS,
} from '../../helpers/telegram-bench.ts';
import { type Fault, TelegramEmulator } from '../../helpers/telegram-emulator.ts';

let bench: Bench;
afterEach(() => bench.close());

async function open(options: BenchOptions = {}): Promise<Bench> {
  bench = await openBench(options);
  return bench;
}

const texts = (emulator: TelegramEmulator) => emulator.sentMessages.map(({ text }) => text);

describe('faults of Telegram and the network', () => {
  it('obeys retry_after', async () => {
    const unitMs = 150;
    const { emulator } = await open({ timings: { ...SHORT_TIMINGS, retryAfterUnitMs: unitMs } });
    let refusedAt = 0;
    let sentAt = 0;
    emulator.failBy(({ method }, index) => {
      if (method !== 'sendMessage') return undefined;
      if (index > 0) {
        sentAt = performance.now();
        return undefined;
      }
      refusedAt = performance.now();
      return { kind: 'refuse', status: 429, description: 'Too Many Requests: retry after 2', retryAfter: 2 };
    });
    emulator.receive(LAN, '/trogiup');
    await emulator.until(() => emulator.sentMessages.length === 1);
    expect(sentAt - refusedAt).toBeGreaterThanOrEqual(2 * unitMs - 5);
  });

  it('sends an answer plain when Telegram cannot read its entities', async () => {
    const { emulator } = await open();
    emulator.fail('sendMessage', {
      kind: 'refuse',
      status: 400,
      description: "Bad Request: can't parse entities: unexpected end",
    });
    emulator.receive(LAN, 'Hạn?');
    await emulator.until(() => emulator.sentMessages.length === 1);
    const { text, call } = emulator.sentMessages[0] ?? { text: '', call: undefined };
    expect(text).toBe('Trả lời: Hạn? [1]');
    expect(call?.entities).toEqual([]);
    expect(call?.reply_markup?.inline_keyboard).toHaveLength(2);
  });

  it('tells the user when Telegram takes an answer in no form', async () => {
    const { emulator } = await open();
    const refused: Fault = { kind: 'refuse', status: 400, description: 'Bad Request: no' };
    emulator.fail('sendMessage', refused, refused);
    emulator.receive(LAN, 'Hạn?');
    await emulator.until(() => emulator.sentMessages.length === 1);
    expect(texts(emulator)[0]).toMatch(/^Có lỗi ngoài dự kiến/);
  });

  it('stops waiting for a user who blocked the bot, and serves the others', async () => {
    const { emulator, bot, queue } = await open();
    emulator.blockBot(LAN);
    emulator.receive(LAN, 'Hạn?');
    emulator.receive(MINH, 'Hạn?');
    await emulator.until(() => emulator.sentTo(MINH.id).length === 1 && emulator.refusals.length >= 1);
    await bot.stop();
    expect(emulator.sentTo(LAN.id)).toEqual([]);
    expect(queue.listChatsWithWork()).toEqual([]);
  });

  it('on polls are outlasted', async () => {
    const { emulator } = await open();
    emulator.fail(
      'getUpdates',
      { kind: 'reset' },
      { kind: 'refuse', status: 502, description: 'Bad Gateway' },
    );
    emulator.fail('getUpdates', {
      kind: 'refuse',
      status: 429,
      description: 'Too Many Requests',
      retryAfter: 1,
    });
    emulator.receive(LAN, '/trogiup');
    await emulator.until(() => emulator.sentMessages.length === 1);
    expect(texts(emulator)).toHaveLength(1);
  });

  it('that leave a poll on a dead connection are noticed', async () => {
    const emulator = await TelegramEmulator.open();
    emulator.fail('getUpdates', { kind: 'hang' });
    await open({ emulator, timings: { ...SHORT_TIMINGS, pollSeconds: 0, pollGraceMs: 60 } });
    emulator.receive(LAN, '/trogiup');
    await emulator.until(() => emulator.sentMessages.length === 1);
    expect(bench.logLines.join()).toContain('poll failed');
  });

  it('after Telegram took a message do not make it come twice', async () => {
    const { emulator } = await open();
    emulator.fail('sendMessage', { kind: 'reset-after' });
    for (const text of ['Hạn?', 'Ai ký?']) emulator.receive(LAN, text);
    await emulator.until(() => emulator.sentMessages.length === 2);
    expect(texts(emulator)).toEqual(['Trả lời: Hạn? [1]', 'Trả lời: Ai ký? [1]']);
  });

  it('after Telegram took a message in a group make it come twice rather than never', async () => {
    const { emulator, office } = await open();
    const chat = { id: -7, type: 'group' as const, title: 'Tổ' };
    office.groups.bind({ group: 'telegram:-7', agency: 'Xã A', by: 'telegram:101' });
    office.people.admit({ person: 'telegram:101', name: 'Lan', agency: 'Xã A', post: null, by: 'x' });
    emulator.beginChat(LAN);
    emulator.fail('sendMessage', { kind: 'reset-after' });
    emulator.receive(LAN, '/hoi Hạn?', { chat });
    await emulator.until(() => emulator.sentTo(-7).length === 2);
  });

  it('at the start are outlasted', async () => {
    const emulator = await TelegramEmulator.open();
    emulator.fail('getMe', { kind: 'reset' }, { kind: 'refuse', status: 502, description: 'Bad Gateway' });
    await open({ emulator });
    emulator.receive(LAN, '/trogiup');
    await emulator.until(() => emulator.sentMessages.length === 1);
    expect(texts(emulator)).toHaveLength(1);
  });
});

describe('reasons to end', () => {
  it('another poller that stays: says so', async () => {
    const { emulator, ended } = await open();
    const conflict: Fault = {
      kind: 'refuse',
      status: 409,
      description: 'Conflict: terminated by other getUpdates',
    };
    emulator.fail('getUpdates', conflict, conflict);
    emulator.receive(LAN, '/trogiup');
    const error = await ended;
    expect(error).toBeInstanceOf(AssistantError);
    expect(error).toMatchObject({ code: 'CONFIG_INVALID', message: expect.stringContaining('409') });
  });

  it('a refused token: says so without the token', async () => {
    const { ended } = await open({ token: '110201543:WRONG-token_of-the_emulator-00000000' });
    const error = await ended;
    expect(error).toMatchObject({ code: 'CONFIG_INVALID' });
    expect(String(error)).not.toContain('WRONG');
  });

  it('are none for a webhook left behind: it is taken down', async () => {
    const emulator = await TelegramEmulator.open();
    emulator.hasWebhook = true;
    await open({ emulator });
    emulator.receive(LAN, '/trogiup');
    await emulator.until(() => emulator.sentMessages.length === 1);
    expect(emulator.hasWebhook).toBe(false);
  });
});

describe('naughty strings', () => {
  it('as question and in the answer make no refusal and no exception', async () => {
    // Commands are answered otherwise.
    const strings = NAUGHTY.filter((text) => !text.startsWith('/'));
    const { emulator, assistant, logLines } = await open();
    assistant.answer = ({ question }) => {
      const option = { label: question, question };
      return createAnswer([question], { options: [option] });
    };
    for (const text of strings) emulator.receive(LAN, text);
    await emulator.until(() => emulator.sentMessages.length >= strings.length);
    expect(emulator.refusals).toEqual([]);
    expect(logLines.filter((line) => /failed/.test(line))).toEqual([]);
  });
});
