import { describe, expect, it } from 'vitest';
import { askTexts, officeHead } from '../../helpers/ask-texts.ts';

const PLAN = [
  ...officeHead('Suối Mơ', '12/KH-UBND', '12 tháng 01 năm 2032', ['KẾ HOẠCH', 'Trồng tre năm 2032']),
  '1. Trồng tre ven suối trước ngày 15/5/2032.',
];
const ORDER = [
  ...officeHead('Đồi Gió', '12/CT-UBND', '15 tháng 01 năm 2032', ['CHỈ THỊ', 'Giữ rừng mùa khô năm 2032']),
  '1. Các thôn nộp phương án giữ rừng trước ngày 20/2/2032.',
];

describe('the type right before a bare number', () => {
  it.each([
    'Kế hoạch triển khai Chỉ thị 12: phương án giữ rừng nộp trước ngày nào?',
    'ke hoach trien khai chi thi 12 phuong an giu rung nop truoc ngay nao',
  ])('decides which document bears it: %s', async (question) => {
    const [answer] = await askTexts([PLAN, ORDER], question);
    expect(answer?.outcome).toBe('answered');
    expect(answer?.text).toContain('20/2/2032');
  });
});
