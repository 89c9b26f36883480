import { describe, expect, it } from 'vitest';
import { createSections } from '../../../ingest/parse/register-sections.ts';
import { parseTableTargets } from '../../../ingest/parse/target-tables.ts';
import { parseTargets } from '../../../ingest/parse/targets.ts';
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

  it('gives a half-year its own time and a total the time of all its years', () => {
    const halves = targetsOf(
      '1. Giao chỉ tiêu tỷ lệ hộ dùng nước sạch (%) như sau:\nTT | Đơn vị | Năm 2027: 6 tháng | Năm 2027: Cả năm\n1 | Xã Khe Lau | 81,5 | 86,2\n2 | Xã Bến Sậy | 92,3 | 95',
    );
    expect(halves.slice(0, 2).map(({ value, period }) => [value, period.to])).toEqual([
      [81.5, '2027-06-30'],
      [86.2, '2027-12-31'],
    ]);
    const totals = targetsOf(
      '1. Chỉ tiêu trồng rừng (ha) giao các xã:\nXã | Năm 2027 | Năm 2028 | Tổng\nKhe Lau | 10 | 20 | 30\nBến Sậy | 11 | 21 | 32',
    );
    expect(totals.filter(({ value }) => value === 30).map(({ period }) => period)).toEqual([
      { from: '2027-01-01', to: '2028-12-31' },
    ]);
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

  it('keeps the headings of a table over a line across it', () => {
    const targets = targetsOf(
      'TT | Chỉ tiêu | Đơn vị tính | Năm 2027\nI. Lĩnh vực y tế\n1 | Trẻ được tiêm chủng | % | 96\nII. Lĩnh vực giáo dục\n1 | Trẻ mẫu giáo đến lớp | % | 99',
    );
    expect(targets.map(({ indicator, value, unit }) => [indicator, value, unit])).toEqual([
      ['Trẻ được tiêm chủng', 96, '%'],
      ['Trẻ mẫu giáo đến lớp', 99, '%'],
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

describe('parseTargets: tables as offices make them', () => {
  const rowsOf = (table: string) =>
    parseTargets(planOf(`I. CHỈ TIÊU\n${table}`), headerOf()).map(
      ({ indicator, value, valueHigh, unit, period }) => [
        indicator,
        value,
        valueHigh,
        unit,
        period.to?.slice(0, 4),
      ],
    );

  it('joins two rows of heads and leaves the past year out', () => {
    expect(
      rowsOf(
        'TT | Chỉ tiêu | ĐVT | Năm 2026 | Kế hoạch | Kế hoạch\nTT | Chỉ tiêu | ĐVT | Năm 2026 | 2027 | 2030\n(1) | (2) | (3) | (4) | (5) | (6)\n1 | Tỷ lệ hộ nghèo | % | 9 | 7,5 | 4 - 5',
      ),
    ).toEqual([
      ['Tỷ lệ hộ nghèo', 7.5, null, '%', '2027'],
      ['Tỷ lệ hộ nghèo', 4, 5, '%', '2030'],
    ]);
  });

  it('names a part with what it is part of, and lets a measure speak for itself', () => {
    expect(
      rowsOf(
        'TT | Chỉ tiêu | ĐVT | Kế hoạch 2027\nI | Xã hội | | \n1 | Tỷ lệ hộ dùng nước sạch | % | 90\n1.1 | Vùng thấp | % | 95\n - | - Vùng cao | % | 80\n1.2 | Tỷ lệ hộ có bể chứa | % | 60',
      ).map(([indicator, value]) => [indicator, value]),
    ).toEqual([
      ['Tỷ lệ hộ dùng nước sạch', 90],
      ['Tỷ lệ hộ dùng nước sạch: Vùng thấp', 95],
      ['Tỷ lệ hộ dùng nước sạch: Vùng cao', 80],
      ['Tỷ lệ hộ có bể chứa', 60],
    ]);
  });

  it('takes unit and matter from the lines over a table of places', () => {
    expect(
      rowsOf(
        'Biểu giao chỉ tiêu trồng rừng năm 2027\nĐơn vị tính: ha\nSTT | Thôn | Diện tích trồng mới | Ghi chú\n1 | Thôn Nà Pết | 12,5 | Đợt 1\n2 | Thôn Lũng Vài | 20 | Đợt 2',
      ),
    ).toEqual([
      ['Diện tích trồng mới: Thôn Nà Pết', 12.5, null, 'ha', '2027'],
      ['Diện tích trồng mới: Thôn Lũng Vài', 20, null, 'ha', '2027'],
    ]);
  });

  it('reads "9/9", a unit in the cell, and rates; not a change whose goal is not said', () => {
    expect(
      rowsOf(
        'TT | Chỉ tiêu | Kế hoạch 2027\n1 | Thôn có tổ công nghệ số | 8/9 thôn\n2 | Số lớp tập huấn | 05 lớp\n3 | Giảm tỷ lệ hộ nghèo | 1,5\n4 | Số bác sĩ/10.000 dân | 8',
      ),
    ).toEqual([
      ['Thôn có tổ công nghệ số', 8, null, 'thôn', '2027'],
      ['Số lớp tập huấn', 5, null, 'lớp', '2027'],
      ['Số bác sĩ/10.000 dân', 8, null, null, '2027'],
    ]);
  });

  it('takes who is to reach a row from its column, not who watches over it', () => {
    const rows =
      'Chỉ tiêu | Đơn vị tính | Năm 2027 | HEAD\n1 | Hồ sơ trực tuyến | % | 85 | UBND các xã, phường';
    const scopeUnder = (head: string) =>
      parseTargets(planOf(`I. CHỈ TIÊU\nTT | ${rows.replace('HEAD', head)}`), headerOf()).map(
        ({ scope }) => scope,
      );
    expect(scopeUnder('Đơn vị thực hiện')).toEqual(['UBND các xã, phường']);
    expect(scopeUnder('Cơ quan, đơn vị tổ chức thực hiện')).toEqual(['UBND các xã, phường']);
    expect(scopeUnder('Cơ quan theo dõi')).toEqual([null]);
  });

  it('reads counts in the tasks of a table', () => {
    const found = parseTargets(
      planOf(
        'I. NHIỆM VỤ\nTT | Nhiệm vụ | Đơn vị chủ trì | Thời gian hoàn thành\n1 | Tổ chức 02 lớp dạy nghề | Phòng Kinh tế | Tháng 5/2027',
      ),
      headerOf(),
    );
    expect(found.map(({ quote, value }) => [quote, value])).toEqual([['Tổ chức 02 lớp dạy nghề', 2]]);
  });
});
