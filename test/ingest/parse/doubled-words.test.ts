import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDoubledWords } from '../../../ingest/parse/doubled-words.ts';

const SEED = 20_261_123;
const PHRASE_TWICE = /(?<!\p{L})(\p{L}{2,}(?:\s\p{L}+){1,4})\s\1(?!\p{L})/iu;

describe('findDoubledWords', () => {
  it.each([
    ['Theo Quyết định số Quyết định số 4/QĐ-UBND', 'Quyết định số Quyết định số'],
    ['(kế hoạch Kế hoạch), năm 2031', 'kế hoạch Kế hoạch'],
    ['Căn cứ căn cứ', 'Căn cứ căn cứ'],
    ['chỉ tiêu của của xã', 'của của'],
    ['từng bước, từng bước một', undefined],
    ['xã xã hội', undefined],
    ['PHIẾU ĐĂNG KÝ Phiếu đăng ký số 2', undefined],
    ['Hợp đồng: Không xác định thời hạn Xác định thời hạn', undefined],
    ['Cộng xxx xxx xxx xxx', undefined],
  ])('%s', (line, expected) => expect(findDoubledWords(line)).toBe(expected));

  it('finds a doubled phrase wherever the plain pattern does', () => {
    const word = fc.constantFrom('kế', 'hoạch', 'ké', 'a', 'xã', '(xã', 'hoạch,', 'x.kế', '9');
    const line = fc.array(word, { maxLength: 14 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(line, (text) => {
        expect(findDoubledWords(text)).toBe(PHRASE_TWICE.exec(text)?.[0]);
      }),
      { seed: SEED, numRuns: 3_000 },
    );
  });
});
