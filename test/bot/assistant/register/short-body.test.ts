import { describe, expect, it } from 'vitest';
import { askTexts, officeHead } from '../../../helpers/ask-texts.ts';

const PLAN = [
  ...officeHead('Suối Mơ', '57/KH-UBND', '12 tháng 01 năm 2032', [
    'KẾ HOẠCH',
    'Giữ gìn làng nghề trên địa bàn xã năm 2032',
  ]),
  'II. TỔ CHỨC THỰC HIỆN',
  '1. Phòng Kinh tế: hướng dẫn các hộ nghề đăng ký nhãn hiệu, gắn với văn hóa của làng.',
  '2. Phòng Văn hóa và Thông tin: mở lớp truyền nghề dệt cho thanh niên.',
  '3. Trạm Y tế: khám sức khỏe cho thợ dệt.',
];

describe('a body named by the first words of its name', () => {
  it.each([
    'Phòng Văn hóa có nhiệm vụ gì trong Kế hoạch 57/KH-UBND?',
    'phong van hoa co nhiem vu gi trong ke hoach 57/KH-UBND',
  ])('is that body, and no other that has the word: %s', async (question) => {
    const [answer] = await askTexts([PLAN], question);
    expect(answer?.text).toContain('truyền nghề dệt');
    expect(answer?.text).not.toContain('nhãn hiệu');
  });

  it('answers nothing where it is not there', async () => {
    const [answer] = await askTexts([PLAN], 'Phòng Nông nghiệp có nhiệm vụ gì trong Kế hoạch 57/KH-UBND?');
    expect(answer?.outcome).toBe('not-found');
  });
});
