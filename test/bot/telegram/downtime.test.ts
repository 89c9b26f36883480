import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type Bench,
  createDataDirectory,
  LAN,
  MINH,
  openBench,
  STRANGER,
} from '../../helpers/telegram-bench.ts';
import { TelegramEmulator } from '../../helpers/telegram-emulator.ts';

const HOUR_MS = 3_600_000;
/** 08:05 where the office is. */
const BEGIN = Date.UTC(2026, 10, 16, 1, 5);

let now: number;
let emulator: TelegramEmulator;
let bench: Bench;
let directory: ReturnType<typeof createDataDirectory>;
beforeEach(async () => {
  now = BEGIN;
  directory = createDataDirectory();
  emulator = await TelegramEmulator.open({ now: () => now });
});
afterEach(async () => {
  await bench.stopBot();
  await emulator.close();
  directory.remove();
});

async function start() {
  bench = await openBench({ emulator, dataDirectory: directory.path, now: () => now });
}

/** Waits until Telegram was heard by a bot just started. */
async function hear() {
  emulator.receive(LAN, '/trogiup');
  const before = emulator.sentTo(LAN.id).filter(({ text }) => text.startsWith('Gõ câu hỏi')).length;
  await emulator.until(
    () => emulator.sentTo(LAN.id).filter(({ text }) => text.startsWith('Gõ câu hỏi')).length > before,
  );
}

const notices = (id: number) =>
  emulator.sentTo(id).filter(({ text }) => text.startsWith('Trợ lý đã mất liên lạc'));

describe('after a downtime', () => {
  it('of more than a day those who wrote lately learn once which messages may be lost', async () => {
    await start();
    emulator.receive(MINH, 'Hạn?');
    emulator.receive(STRANGER, 'xin chào');
    await emulator.until(
      () => emulator.sentTo(MINH.id).length === 1 && emulator.sentTo(STRANGER.id).length === 1,
    );
    await bench.stopBot();
    now += 50 * HOUR_MS + 25 * 60_000;
    await start();
    await emulator.until(() => notices(MINH.id).length === 1);
    expect(notices(MINH.id)[0]?.text).toBe(
      'Trợ lý đã mất liên lạc với Telegram. Tin nhắn anh/chị gửi từ 08 giờ 05 ngày 16/11/2026 đến 10 giờ 30 ngày 17/11/2026 có thể đã mất; xin gửi lại nếu vẫn cần.',
    );
    await bench.stopBot();
    now += HOUR_MS;
    await start();
    await hear();
    expect(notices(MINH.id)).toHaveLength(1);
    expect(notices(STRANGER.id)).toEqual([]);
  });

  it('of a day nobody is told: Telegram still has what was sent', async () => {
    await start();
    await hear();
    await bench.stopBot();
    now += 23 * HOUR_MS;
    await start();
    await hear();
    expect(notices(LAN.id)).toEqual([]);
  });

  it('nobody is told who did not write in the week before it', async () => {
    await start();
    emulator.receive(MINH, 'Hạn?');
    await emulator.until(() => emulator.sentTo(MINH.id).length === 1);
    now += 8 * 24 * HOUR_MS;
    // The bot runs on; only Minh is silent.
    bench.queue.attendance.notePoll(now, []);
    await hear();
    await bench.stopBot();
    now += 48 * HOUR_MS;
    await start();
    await emulator.until(() => notices(LAN.id).length === 1);
    await hear();
    expect(notices(MINH.id)).toEqual([]);
  });
});
