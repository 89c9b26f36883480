import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadImage } from '@napi-rs/canvas';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { askLineSchema } from '../../../bot/terminal/commands/ask.ts';
import { confirmLineSchema } from '../../../bot/terminal/commands/confirm.ts';
import { cropLineSchema } from '../../../bot/terminal/commands/crop.ts';
import { openSqliteStore } from '../../../knowledge/store/sqlite-store.ts';
import { parseLines, runCli } from '../../helpers/run-cli.ts';
import { SCAN_ID, saveScan, saveScanPicture, UNCLEAR } from '../../helpers/scanned-store.ts';

let directory: string;
const run = (...args: string[]) => runCli([...args, '--data', directory]);
const readQueue = async () =>
  z.array(confirmLineSchema).parse(parseLines((await run('confirm', '--json')).stdout));

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'tham-muu-lenh-ban-chup-'));
  const store = await openSqliteStore({ dataDirectory: directory });
  await saveScan(store);
  await store.close();
  await saveScanPicture(directory);
});
afterEach(() => rm(directory, { recursive: true }));

describe('confirm', { timeout: 30_000 }, () => {
  it('shows what waits; what a person confirms waits no more and is stated', async () => {
    const waiting = await readQueue();
    const target = waiting.find(({ value }) => value === 86);
    expect(target).toMatchObject({ documentId: SCAN_ID, confidence: 0.4, page: 1, confirmedBy: null });
    const question = 'Tỷ lệ trẻ em thấp còi phải giảm xuống bao nhiêu?';
    expect((await run('ask', question)).stdout).not.toMatch(UNCLEAR);
    const done = await run('confirm', SCAN_ID, target?.path ?? '', '--by', 'Bà Lò');
    expect(done.exitCode).toBe(0);
    expect(await readQueue()).toHaveLength(waiting.length - 1);
    const { stdout } = await run('ask', question);
    expect(stdout).toContain('86%');
    expect(stdout).toContain('đã được người giữ văn bản xác nhận');
  });

  it('wants a name, and a path that waits', async () => {
    const path = (await readQueue())[0]?.path ?? '';
    expect((await run('confirm', SCAN_ID, path)).exitCode).toBe(2);
    expect((await run('confirm', SCAN_ID, 'targets[99].value', '--by', 'Bà Lò')).exitCode).toBe(1);
    expect((await run('confirm', 'vb-khac')).exitCode).toBe(1);
  });
});

describe('crop', { timeout: 30_000 }, () => {
  it('writes the picture that an answer offers', async () => {
    const { stdout } = await run('ask', 'Tỷ lệ trẻ em thấp còi phải giảm xuống bao nhiêu?', '--json');
    const [answer] = z.array(askLineSchema).parse(parseLines(stdout));
    const [, id = '', place = ''] = /^crop (\S+) "(.+)"$/.exec(answer?.citations[0]?.crop ?? '') ?? [];
    const out = join(directory, 'dong.png');
    const cut = await run('crop', id, place, '--out', out, '--json');
    expect(z.array(cropLineSchema).parse(parseLines(cut.stdout))).toMatchObject([{ page: 1, file: out }]);
    const [own] = z.array(cropLineSchema).parse(parseLines((await run('crop', id, place, '--json')).stdout));
    expect(own?.file.startsWith(join(directory, 'pages', id))).toBe(true);
    const image = await loadImage(await readFile(out));
    expect(image.width / image.height).toBeLessThan(20);
  });

  it('says why there is none', async () => {
    const cut = await run('crop', SCAN_ID, 'IX.9');
    expect(cut.exitCode).toBe(1);
    expect(cut.stderr).toContain('không phải một chỗ đọc từ bản chụp');
  });
});
