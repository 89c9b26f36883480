import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayHoldTable, writeOutRows } from '../../../ingest/read/pdf-tables.ts';

describe('mayHoldTable', () => {
  it('says yes to a heading TT and to a run of short lines', () => {
    expect(mayHoldTable('Phụ lục\nTT Chỉ tiêu\n1 x')).toBe(true);
    const long = 'một dòng văn xuôi dài như mọi dòng khác trên trang';
    expect(mayHoldTable([long, ...Array(8).fill('ngắn'), long].join('\n'))).toBe(true);
  });

  it('says no to plain prose with a few short lines', () => {
    const long = 'một dòng văn xuôi dài như mọi dòng khác trên trang';
    expect(mayHoldTable([long, 'hết đoạn.', long, long, 'hết đoạn.'].join('\n'))).toBe(false);
  });
});

describe('writeOutRows', () => {
  it('writes rows found in the text as lines and leaves the rest', () => {
    const text = 'Phụ lục\nTT Chỉ tiêu Đạt\n1 Trẻ em\nđi học 98%\n2 Tiêm chủng 97% Ghi chú cuối';
    const table = [
      ['TT', 'Chỉ tiêu', 'Đạt'],
      ['1', 'Trẻ em\nđi học', '98%'],
      ['2', 'Tiêm chủng', '97%'],
    ];
    expect(writeOutRows(text, [table])).toBe(
      'Phụ lục\nTT | Chỉ tiêu | Đạt\n1 | Trẻ em đi học | 98%\n2 | Tiêm chủng | 97%\nGhi chú cuối',
    );
  });

  it('leaves a row alone whose letters stand in another order', () => {
    expect(writeOutRows('98% Trẻ em 1', [[['1', 'Trẻ em', '98%']]])).toBe('98% Trẻ em 1');
  });

  it('leaves rows of one cell or hardly a letter alone', () => {
    expect(writeOutRows('Mục 1 2 3', [[['Mục 1 2'], ['2', '3']]])).toBe('Mục 1 2 3');
  });

  it('neither adds, loses nor moves a letter', () => {
    const word = fc.constantFrom('Tỷ lệ', 'đạt', '98%', '1', 'TT', 'xã\nA');
    const rows = fc.array(fc.array(word, { minLength: 1, maxLength: 4 }), { maxLength: 6 });
    const lettersOf = (text: string) => text.replace(/[\s|]/g, '');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), rows, (words, table) => {
        const text = words.join(' ');
        expect(lettersOf(writeOutRows(text, [table]))).toBe(lettersOf(text));
      }),
      { seed: 11, numRuns: 500 },
    );
  });
});
