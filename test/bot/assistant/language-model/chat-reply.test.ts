import { describe, expect, it } from 'vitest';
import { parseChatReply } from '../../../../bot/assistant/language-model/chat-reply.ts';

const event = (delta: object, finish: string | null = null) =>
  `data: ${JSON.stringify({ choices: [{ index: 0, delta, finish_reason: finish }] })}\n\n`;
const BODY = [
  event({ role: 'assistant', content: '' }),
  event({ content: '{"text":"Đến năm 2027 ' }),
  event({ content: 'khoan 35 giếng"}' }),
  event({}, 'stop'),
  'data: {"choices":[],"usage":{"total_tokens":9}}\n\n',
  'data: [DONE]\n\n',
].join('');
const TEXT = '{"text":"Đến năm 2027 khoan 35 giếng"}';
const attempt = (body: string) => {
  try {
    return parseChatReply(body);
  } catch {
    return undefined;
  }
};

describe('parseChatReply', () => {
  it('joins the pieces of a stream, whatever stands between them', () => {
    expect(parseChatReply(BODY)).toBe(TEXT);
    expect(parseChatReply(`: đang xử lý\r\n\r\n${BODY.replaceAll('\n', '\r\n')}`)).toBe(TEXT);
  });

  it('takes no stream for whole that ends anywhere before its reason', () => {
    const whole = BODY.indexOf('"stop"}]}') + '"stop"}]}'.length;
    for (let end = 0; end < BODY.length; end++) {
      const text = attempt(BODY.slice(0, end));
      expect(text === undefined || (text === TEXT && end >= whole), `cut at ${end}`).toBe(true);
    }
  });

  it('leaves aside what the model thinks beside its reply', () => {
    const body = event({ reasoning_content: 'nghĩ', content: null }) + event({ content: 'xong' }, 'stop');
    expect(parseChatReply(body)).toBe('xong');
  });

  it('reads letters that other readers take for ends of lines', () => {
    expect(parseChatReply(event({ content: 'a\u2028b' }, 'stop'))).toBe('a\u2028b');
  });

  it('takes no call of a tool', () => {
    expect(() => parseChatReply(event({ content: 'x' }, 'tool_calls'))).toThrow(
      expect.objectContaining({ code: 'MODEL_FAILED' }),
    );
  });
});
