import { describe, expect, it } from 'vitest';
import { blankFigures } from '../../../../bot/assistant/draft/blank-figures.ts';

describe('a sentence of an earlier plan', () => {
  it.each([
    ['Mở 04 lớp dạy nghề', 'Mở [cần điền: số liệu] lớp dạy nghề'],
    ['Kiểm tra bể chứa trước ngày 15/8/2030', 'Kiểm tra bể chứa [cần điền: thời gian]'],
    ['Tổ chức ngày hội vào tháng 4 năm 2030', 'Tổ chức ngày hội [cần điền: thời gian]'],
    ['Đạt trên 92,5% số hộ', 'Đạt trên [cần điền: số liệu]% số hộ'],
    ['Chi 520.000.000 đồng', 'Chi [cần điền: số liệu] đồng'],
  ])('leaves figures and times to be filled in: %s', (sentence, blanked) => {
    expect(blankFigures(sentence)).toBe(blanked);
  });

  it.each([
    'Đưa học sinh lớp 6 qua cầu',
    'Gọi tổng đài 111',
    'Trực 24/24 giờ',
    'Vận động hộ thôn 3',
    'Lớp 9A làm vệ sinh',
  ])('keeps numbers that are names: %s', (sentence) => {
    expect(blankFigures(sentence)).toBe(sentence);
  });
});
