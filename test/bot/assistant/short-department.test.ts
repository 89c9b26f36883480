import { describe, expect, it } from 'vitest';
import { askTexts, officeHead } from '../../helpers/ask-texts.ts';

const PLAN = [
  'ỦY BAN NHÂN DÂN TỈNH PHÙ NHAI\t\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'SỞ GIÁO DỤC VÀ ĐÀO TẠO\t\tĐộc lập - Tự do - Hạnh phúc',
  'Số: 41/KH-SGDĐT\t\tPhù Nhai, ngày 12 tháng 01 năm 2032',
  '',
  'KẾ HOẠCH',
  'Phát triển thư viện trường học năm 2032',
  '',
  '1. Các trường gửi báo cáo năm về Sở Giáo dục và Đào tạo trước ngày 05/12/2032.',
  '2. Vướng mắc liên hệ Văn phòng Sở, email: vanphong@sogiaoduc.example.',
];
const OTHER = [
  ...officeHead('Đồi Gió', '9/KH-UBND', '15 tháng 01 năm 2032', ['KẾ HOẠCH', 'Trồng cây năm 2032']),
  '1. Trồng cây ven đường liên thôn.',
];

describe('a department whose branch is cut short', () => {
  it('is that department, and none that nothing is held of', async () => {
    const [due, mail, plain] = await askTexts(
      [PLAN, OTHER],
      'Bao giờ phải nộp báo cáo năm 2032 cho Sở GD Phù Nhai?',
      'Email Sở GD Phù Nhai',
      'email so gd phu nhai',
    );
    expect(due?.text).toContain('05/12/2032');
    for (const answer of [mail, plain]) expect(answer?.text).toContain('vanphong@sogiaoduc.example');
  });

  it("is no other department's mailbox", async () => {
    const [mail] = await askTexts([PLAN, OTHER], 'Email Sở XD Phù Nhai');
    expect(mail?.text).not.toContain('@');
  });

  it.each([
    'Email Sở XD Lam Giang',
    'Email Sở Xây Dựng Lam Giang',
  ])('is never part of the name of its place: %s', async (question) => {
    const [none] = await askTexts([PLAN, OTHER], question);
    expect(none?.text).toBe('Kho chưa có văn bản của Lam Giang.');
  });
});
