import { describe, expect, it } from 'vitest';
import { askTexts, officeHead } from '../../../helpers/ask-texts.ts';

const FAIR = [
  ...officeHead('Suối Bạc', '32/KH-UBND', '15 tháng 3 năm 2031', [
    'KẾ HOẠCH',
    'Tổ chức Ngày hội sách năm 2031',
  ]),
  'I. CHỦ ĐỀ, NỘI DUNG',
  '1. Chủ đề Ngày hội sách',
  '“Mở trang sách, mở chân trời”',
  '2. Các hoạt động chính',
  '- Khai mạc ngày 12/4/2031.',
];

describe('a theme under a heading of its own', () => {
  it('answers what the theme is', async () => {
    const [answer] = await askTexts([FAIR], 'Ngày hội sách xã Suối Bạc năm 2031 có chủ đề gì?');
    expect(answer?.text).toContain('Mở trang sách, mở chân trời');
    expect(answer?.text).not.toContain('12/4/2031');
  });
});
