import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { officeHead } from '../../../helpers/ask-texts.ts';
import { makeDocx, paragraph } from '../../../helpers/make-docx.ts';
import { BARE_ENVIRONMENT } from '../../../helpers/run-cli.ts';
import { createDataDirectory, LAN, MINH } from '../../../helpers/telegram-bench.ts';
import { TelegramEmulator } from '../../../helpers/telegram-emulator.ts';
import type { SentMessage } from '../../../helpers/telegram-world.ts';
import { projectRoot } from '../../../house/source-files.ts';

const PLAN = [
  ...officeHead('Suối Đá', '17/KH-UBND', '12 tháng 02 năm 2031', [
    'KẾ HOẠCH',
    'Cấp nước sạch nông thôn năm 2031 trên địa bàn xã Suối Đá, tỉnh Lam Châu',
  ]),
  'I. CHỈ TIÊU',
  '1. Ít nhất 77,7% hộ dân quanh hồ treo Nậm Lúng được dùng nước sạch.',
  'TM. ỦY BAN NHÂN DÂN',
];
const QUESTION = 'Chỉ tiêu hộ dân quanh hồ treo Nậm Lúng dùng nước sạch?';
const WAIT_MS = 60_000;

// The real command line, with nothing replaced but Telegram's servers: Lan is an admin, Minh somebody who asks.
const directory = createDataDirectory();
let emulator: TelegramEmulator;
let bot: ReturnType<typeof spawn>;
let output = '';

beforeAll(async () => {
  emulator = await TelegramEmulator.open();
  bot = spawn(
    process.execPath,
    [join(projectRoot, 'bot/terminal/main.ts'), 'start', '--data', join(directory.path, 'data')],
    {
      cwd: directory.path,
      env: {
        ...BARE_ENVIRONMENT,
        TELEGRAM_BOT_TOKEN: emulator.token,
        TELEGRAM_ALLOWED_USERS: String(MINH.id),
        TELEGRAM_ADMIN_USERS: String(LAN.id),
        TELEGRAM_API_ROOT: emulator.apiRoot,
      },
    },
  );
  bot.stdout?.on('data', (chunk) => (output += chunk));
  bot.stderr?.on('data', (chunk) => (output += chunk));
}, WAIT_MS);

afterAll(async () => {
  if (bot.exitCode === null) bot.kill('SIGKILL');
  await emulator.close();
  directory.remove();
});

async function next({ id }: typeof LAN, act: () => unknown): Promise<SentMessage> {
  const before = emulator.sentTo(id).length;
  act();
  await emulator.until(() => emulator.sentTo(id).length > before, WAIT_MS);
  const message = emulator.sentTo(id)[before];
  if (message === undefined) throw new Error('no message');
  return message;
}

const ask = (member: typeof LAN, text: string) => next(member, () => emulator.receive(member, text));

async function press(message: SentMessage, label: string, until: string) {
  emulator.pressButton(LAN, message, { label });
  await emulator.until(() => message.text.startsWith(until), WAIT_MS);
}

// The life of one document, in order.
describe('a document that a keeper brings in by chat', { shuffle: false }, () => {
  let card: SentMessage;

  it(
    'is read and shown to the keeper, and to nobody else',
    async () => {
      await ask(LAN, '/themvb');
      const content = await makeDocx(PLAN.map((line) => paragraph(line)).join(''));
      card = await next(LAN, () => emulator.receiveFiles(LAN, [{ name: 'Kế hoạch 17.docx', content }]));
      expect(card.text).toMatch(/^Chờ đưa vào kho chung: Kế hoạch số 17\/KH-UBND ngày 12\/02\/2031/);
      expect((await ask(MINH, QUESTION)).text).not.toContain('77,7');
    },
    WAIT_MS,
  );

  it(
    'is corrected, saved, and answers everybody',
    async () => {
      await press(card, 'Sửa', 'Chọn mục cần sửa');
      await next(LAN, () => emulator.pressButton(LAN, card, { label: 'Ngày ban hành' }));
      expect((await ask(LAN, '13/02/2021')).text).toBe('Đã sửa Ngày ban hành: 12/02/2031 → 13/02/2021');
      await press(card, '‹ Về thẻ', 'Chờ đưa vào kho chung: Kế hoạch số 17/KH-UBND ngày 13/02/2021');
      await press(card, 'Lưu vào kho chung', 'Đã lưu vào kho chung');
      expect((await ask(MINH, QUESTION)).text).toContain('77,7%');
    },
    WAIT_MS,
  );

  it(
    'is deleted, of which those learn who used it',
    async () => {
      const list = await ask(LAN, '/dsvb');
      await press(list, '1. 17/KH-UBND', 'Trong kho chung');
      await press(list, 'Xóa', 'Xóa hẳn');
      const told = await next(MINH, () => emulator.pressButton(LAN, list, { label: 'Xóa hẳn khỏi kho' }));
      expect(told.text).toContain('Kế hoạch số 17/KH-UBND ngày 13/02/2021');
      expect(told.text).toContain('đã được xóa khỏi kho');
      expect((await ask(MINH, QUESTION)).text).not.toContain('77,7');
      expect(emulator.refusals).toEqual([]);
      expect(output).not.toMatch(/"level":"error"/);
    },
    WAIT_MS,
  );
});
