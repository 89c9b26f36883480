import { describe, expect, it } from 'vitest';
import { findChartMatter } from '../../../../bot/assistant/charts/chart-question.ts';

describe('findChartMatter', () => {
  it.each([
    ['vẽ biểu đồ chỉ tiêu hộ dùng nước sạch qua các năm', 'hộ dùng nước sạch'],
    ['Cho tôi xem biểu đồ so sánh hộ nghèo giữa các cấp.', 'hộ nghèo'],
    ['ve bieu do ty le ho ngheo cua cac xa', 'ty le ho ngheo cua cac xa'],
    ['Biểu đồ cột: hộ nghèo theo năm?', 'hộ nghèo'],
  ])('finds what is to be drawn in %j', (question, matter) => {
    expect(findChartMatter(question)).toBe(matter);
  });

  it.each([
    'Kế hoạch nào kèm biểu đồ tiến độ?',
    'tỷ lệ hộ nghèo năm 2031',
    'biểu đồ',
    'biểu đồng mẫu',
  ])('takes %j for no chart', (question) => {
    expect(findChartMatter(question)).toBeUndefined();
  });
});
