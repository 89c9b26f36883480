import { describe, expect, it } from 'vitest';
import { findFrequencies } from '../../../knowledge/language/frequency.ts';

const perYear = (text: string) => findFrequencies(text).map((one) => one.perYear);

describe('findFrequencies', () => {
  it.each([
    ['Kiểm tra hằng quý', 4],
    ['Kiểm tra hàng tháng', 12],
    ['Mỗi tuần tưới một lượt', 52],
    ['Tập huấn 02 lần/năm', 2],
    ['Tập huấn 2 lần mỗi năm', 2],
    ['Tập huấn hai lần trong năm', 2],
    ['Mỗi năm tổ chức ít nhất hai lần', 2],
    ['Đo độ mặn 06 tháng một lần', 2],
    ['Đo độ mặn 3 tháng/lần', 4],
    ['Đo độ mặn định kỳ 6 tháng', 2],
    ['Đọc sách mỗi học kỳ một lần', 2],
    ['Đọc sách 01 lần/năm học', 1],
    ['Trực ban 24 giờ/ngày', 24 * 365],
  ])('reads how often: %s', (text, times) => {
    expect(perYear(text)).toEqual([times]);
  });

  it('keeps what is counted, but for plain times', () => {
    expect(findFrequencies('phát thanh 05 buổi/tuần, họp 01 lần/tháng').map(({ noun }) => noun)).toEqual([
      'buổi',
      null,
    ]);
  });

  it.each([
    'trong năm 2031',
    'trước ngày 15/6/2031',
    'quý I',
    '03 ngày làm việc',
    'từng bước',
  ])('takes no time for one: %s', (text) => {
    expect(perYear(text)).toEqual([]);
  });
});
