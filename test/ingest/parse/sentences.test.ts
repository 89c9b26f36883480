import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSentences, splitOutsideBrackets } from '../../../ingest/parse/sentences.ts';

const split = (text: string) => findSentences(text).map(({ start, end }) => text.slice(start, end));

describe('findSentences', () => {
  it('parts at a full stop before a capital', () => {
    expect(split('Rà soát các hồ. Cắm biển báo.')).toEqual(['Rà soát các hồ.', 'Cắm biển báo.']);
  });

  it('does not part numbers, dates and short forms', () => {
    const whole = 'Hỗ trợ 1.500 hộ tại TP. Lam Khê từ 15.6.2027, TS. Hà Mỹ chủ trì.';
    expect(split(whole)).toEqual([whole]);
  });

  it('does not part an article from its title', () => {
    expect(split('Điều 3. Trách nhiệm thi hành')).toEqual(['Điều 3. Trách nhiệm thi hành']);
  });

  it('keeps "./." with its sentence', () => {
    expect(split('Yêu cầu các thôn thực hiện./.')).toEqual(['Yêu cầu các thôn thực hiện./.']);
  });

  it('does not part at "..." inside a sentence', () => {
    expect(split('Thể thao, thông tin... cho người dân. Hết.')).toEqual([
      'Thể thao, thông tin... cho người dân.',
      'Hết.',
    ]);
  });

  it('parts at "năm 2027." though a number stands before the point', () => {
    expect(split('Hoàn thành trong năm 2027. Báo cáo kết quả.')).toHaveLength(2);
  });

  it('gives spans in order that leave out only white space', () => {
    const words = fc.constantFrom(
      'Sở',
      'hồ',
      '1.000',
      'TP.',
      'năm 2027.',
      ';',
      './.',
      '…',
      '“x.”',
      ' ',
      '\n',
      'v.v.',
    );
    fc.assert(
      fc.property(fc.array(words), (parts) => {
        const text = parts.join(' ');
        let at = 0;
        for (const { start, end } of findSentences(text)) {
          expect(text.slice(at, start).trim()).toBe('');
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
      { seed: 1 },
    );
  });
});

describe('splitOutsideBrackets', () => {
  it('leaves separators inside brackets and quotations alone', () => {
    const text = 'gửi Sở (qua Phòng A; Phòng B); nêu “một; hai”; hết';
    const parts = splitOutsideBrackets(text, { start: 0, end: text.length }, /;/gu);
    expect(parts.map(({ start, end }) => text.slice(start, end).trim())).toEqual([
      'gửi Sở (qua Phòng A; Phòng B)',
      'nêu “một; hai”',
      'hết',
    ]);
  });
});
