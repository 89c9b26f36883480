import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseStructuredReply } from '../../../../bot/assistant/language-model/structured-reply.ts';

const schema = z.object({ text: z.string() });

describe('parseStructuredReply', () => {
  it.each([
    ['plain', '{"text":"a"}'],
    ['in a fence', '```json\n{"text":"a"}\n```'],
    ['in prose with braces', 'Theo mẫu {…} thì: {"text":"a"} {xong}'],
    ['behind the prompt repeated', '{"id":"s1","nguồn":"x"}\n{"text":"a"}'],
    ['behind thoughts', '<think>{"text":"nghĩ"}</think>\n{"text":"a"}'],
  ])('finds the object: %s', (_, text) => {
    expect(parseStructuredReply(text, schema)).toEqual({ text: 'a' });
  });

  it.each([
    ['cut', '{"kết quả": [{"text":"a"}, {"text":"b"'],
    ['broken', '{"kết quả": {"text":"a"},}'],
  ])('takes no part of an object that is %s', (_, text) => {
    expect(() => parseStructuredReply(text, schema)).toThrow(
      expect.objectContaining({ code: 'MODEL_FAILED' }),
    );
  });

  it('is not misled by braces and quotes in strings', () => {
    const text = '} " { \\';
    expect(parseStructuredReply(`Đây: ${JSON.stringify({ text })}.`, schema)).toEqual({ text });
  });

  it.each([
    '',
    'không có',
    '{"text":1}',
    '{"text":"a"',
    '{'.repeat(10_000),
  ])('takes nothing else: %.20s', (text) => {
    expect(() => parseStructuredReply(text, schema)).toThrow(
      expect.objectContaining({ code: 'MODEL_FAILED' }),
    );
  });
});
