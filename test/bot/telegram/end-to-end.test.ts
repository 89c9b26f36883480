import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAnswerLog } from '../../../bot/assistant/answer-log/answer-log.ts';
import { withIngestion } from '../../../bot/terminal/with-ingestion.ts';
import { ingestFiles } from '../../../ingest/ingest-files.ts';
import { SAMPLES_DIRECTORY } from '../../../ingest/samples-folder.ts';
import { BARE_ENVIRONMENT } from '../../helpers/run-cli.ts';
import { createDataDirectory, LAN, STRANGER } from '../../helpers/telegram-bench.ts';
import { TelegramEmulator } from '../../helpers/telegram-emulator.ts';
import { projectRoot } from '../../house/source-files.ts';

// The real command line over the real samples, with nothing replaced but Telegram's servers.
let emulator: TelegramEmulator;
const directory = createDataDirectory();
const data = join(directory.path, 'data-samples');
let bot: ReturnType<typeof spawn>;
let output = '';

beforeAll(async () => {
  await withIngestion([SAMPLES_DIRECTORY], { dataDirectory: data, searchPath: '' }, async (ingestion) => {
    for await (const { status } of ingestFiles([SAMPLES_DIRECTORY], {
      ...ingestion,
      documentClass: 'public',
      owner: null,
    }))
      expect(status).toBe('added');
  });
  emulator = await TelegramEmulator.open();
  bot = spawn(process.execPath, [join(projectRoot, 'bot/terminal/main.ts'), 'start', '--data', data], {
    cwd: directory.path,
    env: {
      ...BARE_ENVIRONMENT,
      TELEGRAM_BOT_TOKEN: emulator.token,
      TELEGRAM_ALLOWED_USERS: String(LAN.id),
      TELEGRAM_API_ROOT: emulator.apiRoot,
    },
  });
  bot.stdout?.on('data', (chunk) => (output += chunk));
  bot.stderr?.on('data', (chunk) => (output += chunk));
}, 30_000);

afterAll(async () => {
  if (bot.exitCode === null) bot.kill('SIGKILL');
  await emulator.close();
  directory.remove();
});

async function answerTo(question: string) {
  const before = emulator.sentTo(LAN.id).length;
  emulator.receive(LAN, question);
  await emulator.until(() => emulator.sentTo(LAN.id).length > before, 20_000);
  const message = emulator.sentTo(LAN.id)[before];
  if (message === undefined) throw new Error('no answer');
  return message;
}

// The life of one bot, in order.
describe('npm start with a token', { shuffle: false }, () => {
  it('answers from the samples with the figure, marked as an example, and opens the quotation behind its button', async () => {
    const answer = await answerTo('chi tieu tu vong tre em duoi 5 tuoi cua tinh nhan khe nam 2026');
    expect(answer.text).toMatch(/^VÍ DỤ/);
    expect(answer.text).toContain('16,5‰');
    const before = emulator.sentTo(LAN.id).length;
    emulator.pressButton(LAN, answer, { label: '[1] 05/KH-UBND' });
    await emulator.until(() => emulator.sentTo(LAN.id).length > before);
    const quotation = emulator.sentTo(LAN.id)[before];
    expect(quotation?.text).toContain('không quá 16,5‰');
    expect(quotation?.text).toContain('Nhạn Khê');
  }, 40_000);

  it('tells a stranger only how to ask for entry, and never prints the token', async () => {
    emulator.receive(STRANGER, 'chỉ tiêu là bao nhiêu');
    await answerTo('05/KH-UBND');
    expect(emulator.sentTo(STRANGER.id)).toMatchObject([{ text: expect.stringMatching(/^Xin chào!/) }]);
    expect(output).not.toContain(emulator.token);
  }, 40_000);

  it('stops when asked to, with nothing left to confirm', async () => {
    const ended = new Promise<number | null>((resolve) => bot.once('exit', resolve));
    bot.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(emulator.unconfirmed).toBe(0);
  }, 20_000);

  it('keeps what it answered, without the number of who asked', () => {
    const log = openAnswerLog(data);
    const kept = log.list(9);
    log.close();
    expect(kept).toMatchObject([
      { question: { question: '05/KH-UBND', history: [{ role: 'user' }, { role: 'assistant' }] } },
      { outcome: 'answered', viewerAgency: null, answer: { text: expect.stringContaining('16,5‰') } },
    ]);
    // Not as a part of a time or a hash, which may hold any digits.
    expect(JSON.stringify(kept)).not.toMatch(new RegExp(`(?<![0-9a-f.])${LAN.id}(?![0-9a-f])`));
  });
});
