import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkHolidays } from '../../../bot/operations/doctor/check-machine.ts';
import { findingSchema } from '../../../bot/operations/doctor/finding.ts';
import { formatBytes } from '../../../bot/operations/format-bytes.ts';
import { fillStore } from '../../helpers/fill-store.ts';
import { PLAN_LINES, toText } from '../../helpers/office-files.ts';
import { parseLines, runCli } from '../../helpers/run-cli.ts';

const TOKEN = '123456:AAAABBBBCCCCDDDDEEEEFFFFGGGG';
const KEY = 'sk-bi-mat-7731';
let directory: string;
let data: string;
let server: Server | undefined;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'tham-muu-doctor-'));
  data = join(directory, 'data');
});
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = undefined;
  rmSync(directory, { recursive: true, force: true });
});

/** A server that answers each path with a status and an object; the paths asked for. */
async function serve(answers: Readonly<Record<string, readonly [number, object]>>, date?: string) {
  const asked: string[] = [];
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const [status, body] = answers[request.url ?? ''] ?? [404, {}];
    response.writeHead(status, date === undefined ? {} : { date }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { asked, root: `http://127.0.0.1:${port}` };
}

async function examine(env: Record<string, string> = {}) {
  const { exitCode, stdout, stderr } = await runCli(['doctor', '--json', '--data', data], {
    cwd: directory,
    env,
  });
  const findings = parseLines(stdout).map((line) => findingSchema.parse(line));
  const of = (check: string) => findings.filter((each) => each.check === check);
  return { exitCode, of, findings, written: stdout + stderr };
}

describe('doctor', () => {
  it('finds nothing broken before anything is brought in, and writes nothing', async () => {
    const { exitCode, findings, of } = await examine();
    expect(exitCode).toBe(0);
    expect(findings.filter(({ status }) => status === 'error')).toEqual([]);
    expect(of('store')).toMatchObject([{ status: 'hint', advice: expect.stringContaining('ingest') }]);
    expect(() => mkdirSync(data)).not.toThrow();
  });

  it('tells what the store holds, in words for people', async () => {
    const file = join(directory, 'ke-hoach.txt');
    writeFileSync(file, toText(PLAN_LINES));
    await fillStore(data, file);
    const { stdout } = await runCli(['doctor', '--data', data], { cwd: directory });
    expect(stdout).toMatch(/ĐẠT +Kho văn bản: 1 văn bản, \d+ đoạn; đọc được, không lỗi\./);
    expect(stdout).toContain('tham-muu.sqlite: nguyên vẹn');
  });

  it('tells of a damaged store and ends with 1', async () => {
    mkdirSync(data);
    writeFileSync(join(data, 'tham-muu.sqlite'), 'không phải kho');
    const { exitCode, of } = await examine();
    expect(exitCode).toBe(1);
    expect(of('store')).toMatchObject([{ status: 'error', advice: expect.stringContaining('sao lưu') }]);
    expect(of('databases')).toMatchObject([{ status: 'error' }]);
  });

  it('goes on with what is right of a wrong configuration, and repeats no value', async () => {
    const { exitCode, of, written } = await examine({
      TELEGRAM_BOT_TOKEN: 'ma-sai-7731',
      TELEGRAM_WEBHOOK_PORT: 'chin',
      OPENAI_API_KEY: KEY,
    });
    expect(exitCode).toBe(1);
    expect(of('configuration').map(({ finding }) => finding)).toEqual([
      expect.stringContaining('TELEGRAM_BOT_TOKEN'),
      expect.stringContaining('TELEGRAM_WEBHOOK_PORT'),
    ]);
    expect(of('store')).toHaveLength(1);
    expect(written).not.toMatch(/7731|chin\b/);
  });

  it('asks Telegram and the model server who they are, and prints no secret', async () => {
    const { root, asked } = await serve({
      [`/bot${TOKEN}/getMe`]: [200, { ok: true, result: { username: 'tham_muu_bot' } }],
      '/v1/models': [200, { data: [{ id: 'vi-chat:latest' }] }],
    });
    const { of, written, exitCode } = await examine({
      TELEGRAM_BOT_TOKEN: TOKEN,
      TELEGRAM_ADMIN_USERS: '1',
      TELEGRAM_API_ROOT: root,
      OPENAI_BASE_URL: `${root}/v1`,
      OPENAI_API_KEY: KEY,
      CHAT_MODEL: 'vi-chat',
      EMBEDDING_MODEL: 'vi-vector',
    });
    expect(exitCode).toBe(0);
    expect(of('telegram')).toMatchObject([
      { status: 'ok', finding: expect.stringContaining('@tham_muu_bot') },
    ]);
    expect(of('model')).toMatchObject([{ status: 'warning', finding: expect.stringContaining('vi-vector') }]);
    expect(asked.toSorted()).toEqual([`/bot${TOKEN}/getMe`, '/v1/models']);
    expect(written).not.toContain(TOKEN.slice(8));
    expect(written).not.toContain(KEY);
  });

  it('tells a refused token from a server out of reach', async () => {
    const { root } = await serve({ [`/bot${TOKEN}/getMe`]: [401, { ok: false }] });
    const set = { TELEGRAM_BOT_TOKEN: TOKEN, TELEGRAM_ADMIN_USERS: '1' };
    const refused = await examine({ ...set, TELEGRAM_API_ROOT: root });
    expect(refused.of('telegram')[0]?.advice).toContain('@BotFather');
    const away = await examine({ ...set, TELEGRAM_API_ROOT: 'http://127.0.0.1:9' });
    expect(away.of('telegram')[0]).toMatchObject({
      status: 'error',
      advice: expect.stringContaining('TELEGRAM_PROXY'),
    });
    expect(away.written).not.toContain(TOKEN.slice(8));
  });

  it('tells that the clock is off by the answers of a server', async () => {
    const { root } = await serve(
      { '/v1/models': [200, { data: [{ id: 'm' }] }] },
      'Mon, 05 Jan 2032 00:00:00 GMT',
    );
    const { of } = await examine({ OPENAI_BASE_URL: `${root}/v1`, CHAT_MODEL: 'm' });
    expect(of('clock').at(-1)).toMatchObject({ status: 'warning', finding: expect.stringContaining('lệch') });
  });

  it('tells who else may read the configuration and the data', async () => {
    mkdirSync(data);
    chmodSync(data, 0o755);
    writeFileSync(join(directory, '.env'), '');
    chmodSync(join(directory, '.env'), 0o644);
    const { of } = await examine();
    expect(of('permissions').map(({ advice }) => advice)).toEqual([
      expect.stringContaining('chmod 600 .env'),
      expect.stringContaining('chmod 700'),
    ]);
  });

  it('names the programs that are missing and how they are installed', async () => {
    const { of } = await examine({ PATH: '' });
    expect(of('programs').map(({ advice }) => advice)).toEqual(
      expect.arrayContaining([expect.stringContaining('tesseract-ocr-vie'), expect.stringContaining('qpdf')]),
    );
  });
});

describe('checkHolidays', () => {
  it('warns of a year without data, and late in the year hints at the next', () => {
    expect(checkHolidays('2026-05-01')).toMatchObject([{ status: 'ok' }]);
    expect(checkHolidays('2026-11-01')).toMatchObject([{ status: 'ok' }, { status: 'hint' }]);
    expect(checkHolidays('2040-01-02')).toMatchObject([{ status: 'warning' }]);
  });
});

describe('formatBytes', () => {
  it('says sizes as people do', () => {
    expect([0, 1023, 2048, 1_572_864, 5 * 1024 ** 3].map(formatBytes)).toEqual([
      '0 byte',
      '1023 byte',
      '2 KB',
      '1,5 MB',
      '5 GB',
    ]);
  });
});
