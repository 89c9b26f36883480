import { describe, expect, it } from 'vitest';
import { createSections } from '../../../ingest/parse/register-sections.ts';
import { parseTableTargets } from '../../../ingest/parse/target-tables.ts';
import { headerOf, planOf } from './outlined-fixture.ts';

function targetsOf(text: string) {
  return parseTableTargets(createSections(planOf(`I. NỘI DUNG\n${text}`)), headerOf());
}

describe('parseTableTargets', () => {
  it('gives a row named by its unit the measure of the words over the table', () => {
    const [first, second, ...others] = targetsOf(
      '1. Giao chỉ tiêu tỷ lệ hộ dùng nước sạch năm 2027 như sau:\nTT | Đơn vị | Thực hiện năm 2026 (%) | Chỉ tiêu năm 2027 (%)\n1 | Xã Khe Lau | 81,5 | 86,2\n2 | Phường Bến Sậy | 92,3 | 95',
    );
    expect(first).toMatchObject({
      indicator: 'tỷ lệ hộ dùng nước sạch: Xã Khe Lau',
      scope: 'Xã Khe Lau',
      comparator: 'eq',
      value: 86.2,
      unit: '%',
      period: { from: '2027-01-01', to: '2027-12-31' },
      quote: '1 | Xã Khe Lau | 81,5 | 86,2',
    });
    expect(second).toMatchObject({ value: 95, scope: 'Phường Bến Sậy' });
    expect(others).toEqual([]);
  });

  it('reads two columns, a place and its figure', () => {
    const targets = targetsOf(
      '1. Chỉ tiêu tỷ lệ che phủ rừng giao các xã:\nXã | Tỷ lệ (%)\nKhe Lau | 61,5\nBến Sậy | 44',
    );
    expect(targets.map(({ indicator, value, unit }) => [indicator, value, unit])).toEqual([
      ['Tỷ lệ: Khe Lau', 61.5, '%'],
      ['Tỷ lệ: Bến Sậy', 44, '%'],
    ]);
  });

  it('reads a row whose first cell is empty by its columns', () => {
    const targets = targetsOf(
      '1. Chỉ tiêu giao\nTT | Chỉ tiêu | Đơn vị tính | Năm 2027\n1 | Hộ có nhà tiêu hợp vệ sinh | % | 90\n| Hộ có nước sạch | % | 95',
    );
    expect(targets.map(({ indicator, value, unit }) => [indicator, value, unit])).toEqual([
      ['Hộ có nhà tiêu hợp vệ sinh', 90, '%'],
      ['Hộ có nước sạch', 95, '%'],
    ]);
  });

  it('takes the counted noun from the heading of the column', () => {
    const targets = targetsOf(
      '1. Nghề đào tạo và số lượng tuyển sinh\nTT | Nghề | Chỉ tiêu (học viên) | Thời gian học\n1 | May dân dụng | 40 | 03 tháng',
    );
    expect(targets.map(({ indicator, value, unit }) => [indicator, value, unit])).toEqual([
      ['Nghề đào tạo và số lượng tuyển sinh: May dân dụng', 40, 'học viên'],
    ]);
  });

  it('tells changes from levels, and leaves what was at the start out', () => {
    const targets = targetsOf(
      '1. Chỉ tiêu giao các thôn:\nTT | Thôn | Số hộ nghèo đầu năm | Số hộ nghèo giảm trong năm | Tỷ lệ hộ nghèo cuối năm (%)\n1 | Nà Cổ | 40 | 9 | 14,5',
    );
    expect(targets.map(({ comparator, value, unit }) => [comparator, value, unit])).toEqual([
      ['decrease_by', 9, 'hộ'],
      ['eq', 14.5, '%'],
    ]);
  });

  it('finds none where nothing is set', () => {
    expect(targetsOf('1. Danh sách các xã\nTT | Xã | Dân số\n1 | Khe Lau | 4.210')).toEqual([]);
  });
});
