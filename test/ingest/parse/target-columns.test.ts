import { describe, expect, it } from 'vitest';
import { createSections } from '../../../ingest/parse/register-sections.ts';
import { parseTableTargets } from '../../../ingest/parse/target-tables.ts';
import { headerOf, planOf } from './outlined-fixture.ts';

function valuesOf(table: string) {
  return parseTableTargets(createSections(planOf(`I. CHỈ TIÊU\n${table}`)), headerOf()).map(
    ({ comparator, value, unit, scope, period }) => [
      comparator,
      value,
      unit,
      scope,
      period.to?.slice(0, 4) ?? null,
    ],
  );
}

describe('parseTableTargets, of columns for kinds of bodies', () => {
  it('gives each value the kind its column is for, with the unit of the row', () => {
    expect(
      valuesOf(
        'TT | Chỉ tiêu | Đơn vị tính | Thực hiện năm 2026 (toàn tỉnh) | Năm 2027 - Phường | Năm 2027 - Xã | Năm 2030 (toàn tỉnh)\n1 | Tỷ lệ hộ có nước máy | % | 81,2 | ít nhất 93 | ít nhất 74 | 97\n2 | Số hồ bơi không phép | hồ | 51 | 0 | không quá 03 | 0',
      ),
    ).toEqual([
      ['ge', 93, '%', 'Phường', '2027'],
      ['ge', 74, '%', 'Xã', '2027'],
      ['eq', 97, '%', 'toàn tỉnh', '2030'],
      ['eq', 0, 'hồ', 'Phường', '2027'],
      ['le', 3, 'hồ', 'Xã', '2027'],
      ['eq', 0, 'hồ', 'toàn tỉnh', '2030'],
    ]);
  });

  it('reads columns that only name stages or bodies, and no value of a dash', () => {
    expect(
      valuesOf(
        'TT | Chỉ tiêu | Mầm non | Tiểu học | Trung học cơ sở\n1 | Học sinh biết bơi | - | ít nhất 40% | trên 65%',
      ),
    ).toEqual([
      ['ge', 40, '%', 'Tiểu học', '2027'],
      ['gt', 65, '%', 'Trung học cơ sở', '2027'],
    ]);
    expect(
      valuesOf(
        'STT | Chỉ tiêu | Trạm Y tế phường | Bệnh viện có khoa nhi\n1 | Hao phí vật tư | < 11% | < 7%\n2 | Khám sàng lọc | ≥ 90% | -',
      ),
    ).toEqual([
      ['lt', 11, '%', 'Trạm Y tế phường', '2027'],
      ['lt', 7, '%', 'Bệnh viện có khoa nhi', '2027'],
      ['ge', 90, '%', 'Trạm Y tế phường', '2027'],
    ]);
  });

  it('reads two rows of heads whose upper cell spans several, and what numbered kinds share', () => {
    const expected = [
      ['eq', 100, '%', 'Xã khu vực I', '2027'],
      ['eq', 98, '%', 'Xã khu vực II', '2027'],
      ['eq', 96, '%', 'Xã khu vực III', '2027'],
    ];
    expect(
      valuesOf(
        'TT | Chỉ tiêu | Đơn vị tính | Kế hoạch năm 2027 | | | Ghi chú\n | | | Xã khu vực I | II | III | \n1 | Hộ dùng điện | % | 100 | 98 | 96 | ',
      ),
    ).toEqual(expected);
    expect(
      valuesOf(
        'TT | Chỉ tiêu | Kế hoạch năm 2027 | | |\n| | | Xã khu vực I | II | III |\n1 | Hộ dùng điện | 100% | 98% | 96%',
      ),
    ).toEqual(expected);
    expect(
      valuesOf(
        'TT | Chỉ tiêu | Đơn vị tính | Kế hoạch năm 2027 | Kế hoạch năm 2027 | Kế hoạch năm 2027\nTT | Chỉ tiêu | Đơn vị tính | Xã khu vực I | Xã khu vực II | Xã khu vực III\n1 | Hộ dùng điện | % | 100 | 98 | 96',
      ),
    ).toEqual(expected);
  });

  it('takes no value of what was reached by each kind', () => {
    expect(
      valuesOf(
        'TT | Chỉ tiêu | Đô thị năm 2027 | Nông thôn năm 2027 | Thực hiện năm 2026 - Đô thị | Thực hiện năm 2026 - Nông thôn\n1 | Hộ phân loại rác | 70% | 50% | 61% | 37%',
      ).map(([, value, , scope]) => [value, scope]),
    ).toEqual([
      [70, 'Đô thị'],
      [50, 'Nông thôn'],
    ]);
    expect(
      valuesOf(
        '1. Kết quả năm trước theo khu vực:\nTT | Nội dung | Đô thị | Nông thôn\n1 | Hộ phân loại rác | 61% | 37%',
      ),
    ).toEqual([]);
  });

  it('keeps a whole territory without a scope where no part stands beside it', () => {
    expect(
      valuesOf('TT | Chỉ tiêu | Đơn vị tính | Năm 2027 (toàn tỉnh)\n1 | Hộ dùng điện | % | 99,5').map(
        ([, , , scope]) => scope,
      ),
    ).toEqual([null]);
  });
});
