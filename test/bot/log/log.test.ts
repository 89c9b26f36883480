import { EventEmitter } from 'node:events';
import { BotError, GrammyError, HttpError } from 'grammy';
import { describe, expect, it, vi } from 'vitest';
import { parseConfiguration } from '../../../bot/configuration.ts';
import { dieQuietly, failQuietly } from '../../../bot/log/die-quietly.ts';
import { toErrorFields } from '../../../bot/log/error-fields.ts';
import { listSecrets } from '../../../bot/log/list-secrets.ts';
import { LEFT_OUT, type LogEvent, type LogFields, logEvents, logLevels } from '../../../bot/log/log.ts';
import { openLog } from '../../../bot/log/open-log.ts';
import { redactSecrets } from '../../../bot/log/redact-secrets.ts';
import { AssistantError } from '../../../knowledge/model/errors.ts';

const TOKEN = '110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw';
const KEY = 'khoa-rieng-7731-abcdef';
const QUESTION = 'Ai chu tri diet bo gay o thon Na Lanh';
const DOCUMENT = 'Xã Lam Khê giao trạm y tế phun hóa chất 12 thôn';
const PERSON = 'Nông Thị Vẻ';
const CANARIES = [TOKEN, KEY, QUESTION, DOCUMENT, PERSON];
/** Any part of a canary counts: words of four letters and more. */
const CANARY_WORDS = CANARIES.flatMap((canary) => canary.split(/[\s:]+/)).filter((word) => word.length > 3);
const levels = logLevels.filter((level) => level !== 'silent');
type Level = (typeof levels)[number];

function open(level: (typeof logLevels)[number] = 'debug') {
  const lines: string[] = [];
  const log = openLog({
    level,
    output: { write: (line) => lines.push(line) },
    secrets: [KEY],
    now: () => '2031-03-05T01:02:03.000Z',
  });
  return { log, lines };
}

/** A caller whom no type holds back. */
function logAnything(event: string, fields: object): string {
  const { log, lines } = open();
  for (const level of levels)
    (log as (level: Level, event: string, fields: object) => void)(level, event, fields);
  expect(lines).toHaveLength(levels.length);
  return lines.join('');
}

function expectNoCanary(text: string): void {
  expect(CANARY_WORDS.filter((word) => text.includes(word))).toEqual([]);
}

describe('openLog', () => {
  it('writes one JSON line each: level, time, event and the chosen fields', () => {
    const { log, lines } = open();
    log('warn', 'poll failed', { network: 'ECONNRESET', failures: 2, pauseMs: 1_000 });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^\{.*\}\n$/);
    expect(JSON.parse(lines[0] ?? '')).toEqual({
      level: 'warn',
      time: '2031-03-05T01:02:03.000Z',
      event: 'poll failed',
      network: 'ECONNRESET',
      failures: 2,
      pauseMs: 1_000,
    });
  });

  it.each(logLevels)('at level %s writes nothing below it', (least) => {
    const { log, lines } = open(least);
    for (const level of levels) log(level, 'bot started', {});
    expect(lines.map((line) => JSON.parse(line).level)).toEqual(levels.slice(logLevels.indexOf(least)));
  });

  it('writes no canary, whatever field a caller puts it in', () => {
    const known: Record<keyof LogFields, true> = {
      ...{
        afterMinutes: true,
        at: true,
        attempts: true,
        cause: true,
        chatsLeft: true,
        code: true,
        error: true,
      },
      ...{
        failures: true,
        forMinutes: true,
        method: true,
        ms: true,
        network: true,
        next: true,
        pauseMs: true,
      },
      ...{ people: true, port: true, reason: true, status: true, updateId: true, username: true },
    };
    for (const canary of CANARIES)
      for (const name of [...Object.keys(known), 'text', 'question', 'err', 'error.message']) {
        const written = logAnything('update failed', { [name]: canary, nested: { [name]: canary } });
        expectNoCanary(written);
        if (name in known) expect(written).toContain(LEFT_OUT);
      }
  });

  it('takes secrets out even of what is no field', () => {
    const written = logAnything(`poll failed ${TOKEN} ${KEY} postgres://a:matkhau@b/c`, {});
    expect(written).not.toMatch(/AAHdq|7731|matkhau/);
  });

  it('writes each event it knows as it is', () => {
    const { log, lines } = open();
    for (const event of logEvents) log('info', event satisfies LogEvent, {});
    expect(lines.map((line) => JSON.parse(line).event)).toEqual([...logEvents]);
  });
});

describe('toErrorFields', () => {
  const payload = { ok: false as const, error_code: 400, description: `${DOCUMENT} ${TOKEN}` };
  const network = Object.assign(new Error(`https://api.telegram.org/bot${TOKEN}/x`), { code: 'ECONNRESET' });
  const forged = new Error(`${QUESTION}\n    at ${DOCUMENT} (${PERSON}.ts:1:1)\n    at NaLanh.ts:1:1`);
  const named = Object.assign(new Error(PERSON), { name: 'Lanh', code: DOCUMENT });
  const renamed = new Error('before');
  renamed.message = QUESTION;
  const thrown: readonly unknown[] = [
    new TypeError(`${PERSON}\n${QUESTION}`),
    new AssistantError('MODEL_FAILED', QUESTION, { cause: new Error(KEY), details: { text: DOCUMENT } }),
    new GrammyError(PERSON, payload, 'sendMessage', { text: DOCUMENT, chat_id: 1 }),
    new HttpError(`Network request for ${TOKEN} failed`, network),
    new BotError(new Error(QUESTION, { cause: network }), { message: { text: PERSON } } as never),
    new Error(DOCUMENT, { cause: { cause: QUESTION, name: PERSON } }),
    ...[forged, named, renamed, QUESTION, { message: PERSON, code: DOCUMENT }, null, undefined, 7],
    new AggregateError([new Error(PERSON)], DOCUMENT),
    new DOMException(QUESTION, 'TimeoutError'),
    new DOMException(QUESTION, PERSON),
  ];

  it('never tells what an error says, nor what caused it', () => {
    for (const error of thrown) {
      expectNoCanary(logAnything('update failed', toErrorFields(error)));
      expect(JSON.stringify(toErrorFields(error))).not.toMatch(/NaLanh/);
    }
  });

  it('tells code, class, place, and of causes class and code', () => {
    const error = new AssistantError('STORE_WRITE_FAILED', QUESTION, {
      cause: new HttpError(TOKEN, network),
    });
    expect(toErrorFields(error)).toMatchObject({
      code: 'STORE_WRITE_FAILED',
      error: 'AssistantError',
      at: expect.stringMatching(/^log\.test\.ts:\d+ < /),
      cause: 'HttpError < Error ECONNRESET',
    });
    expect(toErrorFields(new DOMException('', 'TimeoutError')).error).toBe('TimeoutError');
  });

  it('gives nothing that the log would leave out', () => {
    for (const error of thrown)
      expect(logAnything('update failed', toErrorFields(error))).not.toContain(LEFT_OUT);
  });
});

describe('dieQuietly', () => {
  it('ends a process with a line that tells nothing of what was thrown', () => {
    const { log, lines } = open();
    const process = Object.assign(new EventEmitter(), { exit: vi.fn() });
    const stop = dieQuietly(process, log);
    process.emit('uncaughtException', new Error(`${QUESTION} ${TOKEN}`));
    expect(process.exit).toHaveBeenCalledWith(1);
    expect(JSON.parse(lines.join(''))).toMatchObject({ level: 'error', event: 'bot died', code: 'INTERNAL' });
    expectNoCanary(lines.join(''));
    stop();
    expect(process.listenerCount('uncaughtException')).toBe(0);
  });
});

describe('failQuietly', () => {
  it('tells nothing of an unknown error but where it came from', async () => {
    for (const thrown of [new Error(`${QUESTION} ${TOKEN}`), new AssistantError('INTERNAL', DOCUMENT)]) {
      const { log, lines } = open();
      const failed = await failQuietly(() => Promise.reject(thrown), log).catch((error: unknown) => error);
      expect(failed).toMatchObject({ code: 'INTERNAL' });
      expect(failed).not.toHaveProperty('cause');
      expectNoCanary(`${failed} ${lines.join('')}`);
      expect(JSON.parse(lines.join(''))).toMatchObject({ event: 'bot died', code: 'INTERNAL' });
    }
  });

  it('gives an error of a known kind on, and logs nothing', async () => {
    const { log, lines } = open();
    const refused = new AssistantError('CONFIG_INVALID', 'token is refused');
    await expect(failQuietly(() => Promise.reject(refused), log)).rejects.toBe(refused);
    expect(lines).toEqual([]);
  });
});

describe('redactSecrets', () => {
  it('takes every token out of a text, bare or in an address', () => {
    const text = `POST https://api.telegram.org/bot${TOKEN}/getMe; token=${TOKEN}`;
    expect(redactSecrets(text)).toBe('POST https://api.telegram.org/bot<token>/getMe; token=<token>');
  });

  it('takes out keys of models and passwords of addresses', () => {
    const text = `sk-proj-abcDEF123456 Bearer abc.def-12345 postgres://kho:m@t/khau@db:5432/x password=bi-mat`;
    expect(redactSecrets(text)).toBe(
      '<key> Bearer <key> postgres://kho:<password>@db:5432/x password=<password>',
    );
  });

  it('leaves times, numbers and addresses without a password alone', () => {
    const text = 'lúc 07:30, số 27/KH-UBND, 1:2, http://localhost:11434/v1';
    expect(redactSecrets(text)).toBe(text);
  });
});

describe('listSecrets', () => {
  it('names every secret of a configuration, also inside an address', () => {
    const configuration = parseConfiguration({
      TELEGRAM_BOT_TOKEN: TOKEN,
      TELEGRAM_ADMIN_USERS: '1',
      TELEGRAM_WEBHOOK_SECRET: 'chuoi-bi-mat-123456',
      TELEGRAM_PROXY: 'socks5://ten:mat%20khau@10.0.0.9',
      OPENAI_API_KEY: KEY,
      BACKUP_KEY: 'khoa-sao-luu-123456',
      DATABASE_URL: 'postgres://ten:matkhaukho@kho/x',
    });
    const secrets = [TOKEN, 'chuoi-bi-mat-123456', KEY, 'khoa-sao-luu-123456', 'matkhaukho', 'mat khau'];
    expect(listSecrets(configuration)).toEqual(expect.arrayContaining(secrets));
  });
});
