import { describe, expect, it } from 'vitest';
import { type SpannedCell, toRowLines } from '../../../ingest/read/table-grid.ts';

const cell = (text: string, span: Partial<SpannedCell> = {}): SpannedCell => ({
  text,
  columns: 1,
  rows: 1,
  goesOn: false,
  ...span,
});

describe('toRowLines', () => {
  it('gives each row of a two-row head one cell for each column', () => {
    const rows = [
      [cell('TT', { rows: 2 }), cell('Chỉ tiêu', { rows: 2 }), cell('Năm 2026', { columns: 2 })],
      [cell('Xã giao'), cell('Phấn đấu')],
      [cell('1'), cell('Hộ có nước sạch'), cell('92%'), cell('95%')],
    ];
    expect(toRowLines(rows)).toEqual([
      'TT | Chỉ tiêu | Năm 2026 | Năm 2026',
      'TT | Chỉ tiêu | Xã giao | Phấn đấu',
      '1 | Hộ có nước sạch | 92% | 95%',
    ]);
  });

  it('repeats words down the rows they cover, by count or by mark, and a figure nowhere', () => {
    const counted = [
      [cell('Trạm Y tế', { rows: 2 }), cell('Tiêm chủng'), cell('150', { rows: 2 })],
      [cell('Khám sức khỏe')],
    ];
    const marked = [
      [cell('Trạm Y tế'), cell('Tiêm chủng'), cell('150')],
      [cell('', { goesOn: true }), cell('Khám sức khỏe'), cell('', { goesOn: true })],
    ];
    const lines = ['Trạm Y tế | Tiêm chủng | 150', 'Trạm Y tế | Khám sức khỏe | '];
    expect(toRowLines(counted)).toEqual(lines);
    expect(toRowLines(marked)).toEqual(lines);
  });

  it('gives a row that one cell fills as its text, once', () => {
    const rows = [
      [cell('I. Y tế', { columns: 3, rows: 2 })],
      [],
      [cell('1'), cell('Nước sạch'), cell('95')],
      [cell(''), cell('Ghi chú chung'), cell('')],
    ];
    expect(toRowLines(rows)).toEqual(['I. Y tế', '', '1 | Nước sạch | 95', 'Ghi chú chung']);
  });

  it('takes absurd spans for what a page can hold', () => {
    const [line = ''] = toRowLines([[cell('a', { columns: 1_000_000 }), cell('b', { columns: -3 })]]);
    expect(line.split(' | ').length).toBe(101);
  });

  it('refuses a table that spans blow up', () => {
    const row = Array.from({ length: 3 }, () => cell('chữ '.repeat(70), { columns: 99, rows: 999 }));
    expect(() => toRowLines(Array.from({ length: 3_000 }, () => row))).toThrow(
      expect.objectContaining({ code: 'DOCUMENT_TOO_BIG' }),
    );
  });

  it('writes a long text that covers rows once', () => {
    const long = 'dài '.repeat(100).trim();
    expect(toRowLines([[cell(long, { rows: 2 }), cell('x')], [cell('y')]])[1]).toBe(' | y');
  });
});
