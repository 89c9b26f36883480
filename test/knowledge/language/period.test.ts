import { describe, expect, it } from 'vitest';
import { formatPeriod, parsePeriod } from '../../../knowledge/language/period.ts';

describe('parsePeriod', () => {
  it.each([
    ['Trồng rừng năm 2023', '2023-01-01', '2023-12-31'],
    ['Chương trình giai đoạn 2021-2030', '2021-01-01', '2030-12-31'],
    ['Đề án giai đoạn 2021 - 2025 và định hướng đến năm 2030', '2021-01-01', '2025-12-31'],
    ['từ năm 2021 đến năm 2025', '2021-01-01', '2025-12-31'],
    ['Nhiệm vụ năm học 2025-2026', '2025-09-01', '2026-08-31'],
    ['Báo cáo quý II năm 2024', '2024-04-01', '2024-06-30'],
    ['Công tác 6 tháng cuối năm 2025', '2025-07-01', '2025-12-31'],
    ['Phát triển logistics đến năm 2030', null, '2030-12-31'],
    ['Phát triển chè đến năm 2030, tầm nhìn đến năm 2045', null, '2030-12-31'],
    ['Đề án chè đến năm 2030 và định hướng đến 2040', null, '2030-12-31'],
    ['Thực hiện Chương trình nước sạch giai đoạn 2021-2030 năm 2024', '2024-01-01', '2024-12-31'],
    ['Kế hoạch năm 2024 thực hiện Chương trình nước sạch giai đoạn 2021-2025', '2024-01-01', '2024-12-31'],
    ['Kế hoạch vốn năm 2024 và giai đoạn 2024-2026', '2024-01-01', '2026-12-31'],
    ['Quý I năm 2024 thực hiện Chương trình giai đoạn 2021-2025', '2024-01-01', '2024-03-31'],
    ['Giảm hộ nghèo giai đoạn 2021-2025 so với năm 2020', '2021-01-01', '2025-12-31'],
    ['Kết quả năm 2023, phương hướng, nhiệm vụ năm 2024', '2023-01-01', '2024-12-31'],
    ['Chi ngân sách các năm 2023 và 2024', '2023-01-01', '2024-12-31'],
    ['Chương trình công tác tháng 6 năm 2024', '2024-06-01', '2024-06-30'],
    ['Tháng hành động vì rừng tháng 6 năm 2024', '2024-01-01', '2024-12-31'],
    ['Báo cáo 9 tháng đầu năm 2024', '2024-01-01', '2024-09-30'],
    ['Kiện toàn Ban Chỉ đạo', null, null],
    ['Thực hiện Luật Đất đai năm 2024', null, null],
    ['Thực hiện Quyết định ngày 30/5/2014 về nước sạch', null, null],
  ])('reads %s', (title, from, to) => expect(parsePeriod(title)).toEqual({ from, to }));
});

describe('formatPeriod', () => {
  it.each([
    ['2023-01-01', '2023-12-31', 'năm 2023'],
    ['2021-01-01', '2030-12-31', 'giai đoạn 2021-2030'],
    ['2025-09-01', '2026-08-31', 'năm học 2025-2026'],
    [null, '2030-12-31', 'đến năm 2030'],
    ['2024-04-01', '2024-06-30', 'từ ngày 01/4/2024 đến ngày 30/6/2024'],
    [null, null, ''],
  ])('writes %s to %s as %s', (from, to, words) => expect(formatPeriod({ from, to })).toBe(words));
});

describe('parsePeriod of days', () => {
  it('reads the days a title names', () => {
    expect(parsePeriod('Mở đợt cao điểm từ ngày 01/6/2031 đến ngày 30/6/2031')).toEqual({
      from: '2031-06-01',
      to: '2031-06-30',
    });
  });
});
