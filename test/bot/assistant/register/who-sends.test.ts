import { describe, expect, it } from 'vitest';
import { askTexts, officeHead } from '../../../helpers/ask-texts.ts';

const PLAN = [
  ...officeHead('Suối Bạc', '12/KH-UBND', '20 tháng 3 năm 2031', ['KẾ HOẠCH', 'Trồng tre năm 2031']),
  'II. TỔ CHỨC THỰC HIỆN',
  '1. Phòng Tài chính bố trí kinh phí mua giống.',
  '2. Trạm Khuyến nông gửi báo cáo về Phòng Kinh tế trước ngày 15/6/2031.',
];

describe('who reports to a body', () => {
  it('is the one that sends, not the body itself', async () => {
    const [found, none] = await askTexts(
      [PLAN],
      'đơn vị nào phải báo cáo Phòng Kinh tế',
      'ai phải báo cáo Phòng Tài chính',
    );
    expect(found?.text).toContain('Trạm Khuyến nông');
    expect(none?.outcome).toBe('not-found');
    expect(none?.text).toContain('Chưa tìm thấy');
  });
});
