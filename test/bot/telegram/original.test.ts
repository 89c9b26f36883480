import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { toSafeFileName } from '../../../bot/telegram/original-source.ts';
import { readOriginal } from '../../../ingest/read-original.ts';
import {
  createAnswer,
  createCitation,
  createDocument,
  createFakeAssistant,
} from '../../helpers/telegram-assistant.ts';
import { type Bench, createDataDirectory, LAN, MINH, openBench } from '../../helpers/telegram-bench.ts';

let bench: Bench;

async function sent(position: number) {
  await bench.emulator.until(() => bench.emulator.sentMessages.length >= position);
  const message = bench.emulator.sentMessages[position - 1];
  if (message === undefined) throw new Error(`no message ${position}`);
  return message;
}

/** Up to the quotation, under which the button stands. */
async function openQuotation(person = LAN) {
  const before = bench.emulator.sentMessages.length;
  bench.emulator.receive(person, 'Trồng cây?');
  bench.emulator.pressButton(person, await sent(before + 1), { label: '[1]' });
  return sent(before + 2);
}

async function open(changes: Parameters<typeof createDocument>[0] = {}) {
  const assistant = createFakeAssistant();
  assistant.documents = [createDocument({ sourceFile: '/kho/Kế hoạch; số 27.pdf', ...changes })];
  assistant.original = { kind: 'file', bytes: Buffer.from('%PDF của kế hoạch') };
  assistant.answer = () => createAnswer(['Trồng cây'], { citations: [createCitation(1)] });
  bench = await openBench({ assistant });
  return { assistant, emulator: bench.emulator };
}

const uploads = () =>
  bench.emulator.calls.filter(
    ({ method, payload }) => method === 'sendDocument' && typeof payload.document !== 'string',
  );

describe('"Tệp gốc"', () => {
  afterEach(() => bench.close());

  it('sends the file once, and by its id to the next who asks', async () => {
    const { emulator } = await open();
    emulator.pressButton(LAN, await openQuotation(), { label: 'Tệp gốc' });
    await emulator.until(() => emulator.sentFiles.length === 1);
    emulator.pressButton(MINH, await openQuotation(MINH), { label: 'Tệp gốc' });
    await emulator.until(() => emulator.sentFiles.length === 2);
    expect(uploads()).toHaveLength(1);
    expect(emulator.sentFiles[1]).toMatchObject({
      chatId: MINH.id,
      document: Buffer.from('%PDF của kế hoạch'),
      caption: 'Kế hoạch số 27/KH-UBND ngày 09/3/2026 của UBND tỉnh Lam Sơn Hạ',
    });
    expect(emulator.refusals).toEqual([]);
  });

  it('sends it anew when Telegram has forgotten it or its content has changed', async () => {
    const { emulator, assistant } = await open();
    const quotation = await openQuotation();
    emulator.pressButton(LAN, quotation, { label: 'Tệp gốc' });
    await emulator.until(() => emulator.sentFiles.length === 1);
    emulator.fail('sendDocument', {
      kind: 'refuse',
      status: 400,
      description: 'Bad Request: wrong file identifier/HTTP URL specified',
    });
    emulator.pressButton(LAN, quotation, { label: 'Tệp gốc' });
    await emulator.until(() => emulator.sentFiles.length === 2);
    assistant.documents = [createDocument({ contentHash: 'bb' })];
    emulator.pressButton(LAN, quotation, { label: 'Tệp gốc' });
    await emulator.until(() => emulator.sentFiles.length === 3);
    expect(uploads()).toHaveLength(3);
  });

  it('says so when the file is gone', async () => {
    const { emulator, assistant } = await open();
    assistant.original = { kind: 'gone' };
    emulator.pressButton(LAN, await openQuotation(), { label: 'Tệp gốc' });
    expect((await sent(3)).text).toMatch(/^Tệp gốc không còn ở nơi lưu/);
  });

  it('stays in the agency when its class or the right to see it changed meanwhile', async () => {
    const { emulator, assistant } = await open();
    const quotation = await openQuotation();
    assistant.documents = [createDocument({ class: 'internal' })];
    emulator.pressButton(LAN, quotation, { label: 'Tệp gốc' });
    expect((await sent(3)).text).toMatch(/^Tệp của văn bản này không gửi qua Telegram được/);
    assistant.documents = [];
    emulator.pressButton(LAN, quotation, { label: 'Tệp gốc' });
    await sent(4);
    expect(emulator.sentFiles).toEqual([]);
  });

  it('does not hold the chat when it cannot get through', async () => {
    const { emulator } = await open();
    emulator.failBy(({ method }) => (method === 'sendDocument' ? { kind: 'reset' } : undefined));
    emulator.pressButton(LAN, await openQuotation(), { label: 'Tệp gốc' });
    expect((await sent(3)).text).toMatch(/^Chưa gửi được tệp gốc/);
  });
});

describe('toSafeFileName', () => {
  it.each([
    ['/kho/Kế hoạch; số 27 "đợt 1".PDF', 'Ke-hoach-so-27-dot-1.pdf'],
    ['C:\\kho\\Đề án.docx', 'De-an.docx'],
    ['/kho/….tệp lạ', 'van-ban'],
  ])('%s → %s', (path, name) => expect(toSafeFileName(path)).toBe(name));
});

describe('readOriginal', () => {
  it('reads the file as it was brought in, and tells one that is gone or another by now', async () => {
    const { path, remove } = createDataDirectory();
    const folder = join(path, 'van ban');
    mkdirSync(folder);
    const sourceFile = join(folder, 'a.txt');
    writeFileSync(sourceFile, 'một');
    const contentHash = createHash('sha256').update('một').digest('hex');
    expect(await readOriginal({ sourceFile, contentHash })).toEqual({
      kind: 'file',
      bytes: Buffer.from('một'),
    });
    writeFileSync(sourceFile, 'hai');
    expect(await readOriginal({ sourceFile, contentHash })).toEqual({ kind: 'changed' });
    expect(await readOriginal({ sourceFile: join(folder, 'b.txt'), contentHash })).toEqual({ kind: 'gone' });
    expect(await readOriginal({ sourceFile: join(folder, 'b.zip', 'c.txt'), contentHash })).toEqual({
      kind: 'gone',
    });
    remove();
  });
});
