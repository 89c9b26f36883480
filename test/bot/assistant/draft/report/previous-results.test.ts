import { describe, expect, it } from 'vitest';
import { readReported } from '../../../../../bot/assistant/draft/report/previous-results.ts';
import { createTableReader } from '../../../../../bot/assistant/draft/report/previous-tables.ts';

describe('readReported', () => {
  it.each([
    [
      '1. Tỷ lệ hộ có vườn ươm là 4,9% (208 trên 4.245 hộ)',
      'Tỷ lệ hộ có vườn ươm',
      { value: 4.9, unit: '%' },
    ],
    ['- Số vụ cháy: 03 vụ', 'Số vụ cháy', { value: 3, unit: 'vụ' }],
    ['Tỷ lệ che phủ đạt 52,0%, tăng 2% so với năm 2030', 'Tỷ lệ che phủ', { value: 52, unit: '%' }],
  ])('reads "%s"', (sentence, indicator, figure) => {
    expect(readReported(sentence)).toMatchObject({ indicator, figure });
  });

  it.each([
    'Chỉ tiêu là dưới 4,7%',
    'Tỷ lệ che phủ đạt 16% ở cụm một và 21% ở cụm hai',
    'Đã mở 3 lớp',
  ])('reads no figure of "%s"', (sentence) => {
    expect(readReported(sentence)).toBeUndefined();
  });
});

describe('createTableReader', () => {
  it('reads the result of each row under a head, in the unit of its column', () => {
    const read = createTableReader();
    const lines = [
      'TT | Chỉ tiêu | ĐVT | Kế hoạch | Thực hiện',
      '1 | Tỷ lệ che phủ (toàn xã) | % | 55 | 52,5',
      '2 | Số vụ cháy | vụ | 0 | chưa thống kê',
    ];
    expect(lines.map(read)).toEqual([
      undefined,
      { indicator: 'Tỷ lệ che phủ', figure: { value: 52.5, unit: '%', per: null, outOf: null } },
      undefined,
    ]);
  });

  it('reads nothing of a table with two columns of results', () => {
    const read = createTableReader();
    expect(['Chỉ tiêu | Kết quả | Kết quả', 'Số vụ cháy | 1 vụ | 2 vụ'].map(read)).toEqual([
      undefined,
      undefined,
    ]);
  });
});
