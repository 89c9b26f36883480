import { describe, expect, it } from 'vitest';
import { redactToken } from '../../../bot/telegram/redact.ts';
import { createRedactingLog, toErrorFields } from '../../../bot/telegram/telegram-log.ts';

const TOKEN = '110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw';

describe('redactToken', () => {
  it('takes every token out of a text, bare or in an address', () => {
    const text = `POST https://api.telegram.org/bot${TOKEN}/getMe; token=${TOKEN}`;
    expect(redactToken(text)).toBe('POST https://api.telegram.org/bot<token>/getMe; token=<token>');
  });

  it('leaves times and numbers alone', () => {
    expect(redactToken('lúc 07:30, số 27/KH-UBND, 1:2')).toBe('lúc 07:30, số 27/KH-UBND, 1:2');
  });
});

describe('createRedactingLog', () => {
  it('redacts whatever text passes', () => {
    const lines: unknown[] = [];
    createRedactingLog((...line) => lines.push(line))('info', `x ${TOKEN}`, { url: `bot${TOKEN}`, count: 2 });
    expect(lines).toEqual([['info', 'x <token>', { url: 'bot<token>', count: 2 }]]);
  });
});

describe('toErrorFields', () => {
  it('tells code, class and place of an error but not its message', () => {
    const fields = toErrorFields(new TypeError('bà Tư\nsố điện thoại'));
    expect(fields).toMatchObject({
      code: 'INTERNAL',
      error: 'TypeError',
      at: expect.stringContaining('redact.test'),
    });
    expect(JSON.stringify(fields)).not.toMatch(/bà Tư|điện thoại/);
  });
});
