import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fillStore } from '../../../helpers/fill-store.ts';
import { PLAN_LINES, toText } from '../../../helpers/office-files.ts';
import { BARE_ENVIRONMENT, parseLines, runCli } from '../../../helpers/run-cli.ts';
import { TelegramEmulator } from '../../../helpers/telegram-emulator.ts';

const VE = { id: 7_731_001, name: 'Nông Thị Vẻ' };
let directory: string;
let emulator: TelegramEmulator;

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'tham-muu-running-'));
  emulator = await TelegramEmulator.open();
});
afterEach(async () => {
  await emulator.close();
  rmSync(directory, { recursive: true, force: true });
});

async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Asks until the bot is up. */
async function fetchWhenUp(url: string, status: number): Promise<string> {
  for (;;) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.status === status) return answer.text();
    await delay(50);
  }
}

it('a running bot tells how it does, and logs JSON lines without a word of anybody', async () => {
  const file = join(directory, 'ke-hoach.txt');
  writeFileSync(file, toText(PLAN_LINES));
  const data = join(directory, 'data');
  await fillStore(data, file);
  const port = await findFreePort();
  const env = {
    TELEGRAM_BOT_TOKEN: emulator.token,
    TELEGRAM_API_ROOT: emulator.apiRoot,
    TELEGRAM_ADMIN_USERS: String(VE.id),
    METRICS_PORT: String(port),
    LOG_LEVEL: 'debug',
  };
  const bot = spawn(process.execPath, ['bot/terminal/main.ts', 'start', '--data', data], {
    env: { ...BARE_ENVIRONMENT, ...env },
  });
  let written = '';
  for (const stream of [bot.stdout, bot.stderr])
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      written += chunk;
    });
  const ended = new Promise((resolve) => bot.once('close', resolve));
  try {
    await fetchWhenUp(`http://127.0.0.1:${port}/readyz`, 200);
    emulator.beginChat(VE);
    emulator.receive(VE, 'Kế hoạch 41/KH-UBND cấp nước sạch có chỉ tiêu gì?');
    await emulator.until(() => emulator.sentTo(VE.id).length > 0);
    const figures = await fetchWhenUp(`http://127.0.0.1:${port}/metrics`, 200);
    expect(figures).toMatch(/^tham_muu_questions_total 1$/m);
    expect(figures).toMatch(/^tham_muu_documents 1$/m);
    expect(figures).toMatch(/^tham_muu_ready 1$/m);
    expect(figures).not.toMatch(/Nông Thị|7731001|nước sạch|Suối Bạc/);
    const doctor = await runCli(['doctor', '--data', data], { env, cwd: directory });
    expect(doctor.stdout).toMatch(/ĐẠT +Số liệu vận hành: bot đang chạy và sẵn sàng/);
  } finally {
    bot.kill('SIGTERM');
    await ended;
  }
  const events = parseLines(written).map((line) => (line as { event: string }).event);
  expect(events).toEqual(
    expect.arrayContaining(['metrics listen', 'bot started', 'update handled', 'bot stopped']),
  );
  expect(written).not.toMatch(/Nông Thị|7731001|nước sạch|Suối Bạc|TEST-token/);
}, 60_000);
