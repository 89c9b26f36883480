import { describe, expect, it } from 'vitest';
import { askTexts, officeHead } from '../../../helpers/ask-texts.ts';

const PLAN = [
  ...officeHead('Suối Bạc', '12/KH-UBND', '20 tháng 3 năm 2031', [
    'KẾ HOẠCH',
    'Giao chỉ tiêu dạy bơi năm 2031',
  ]),
  'Tỷ lệ trẻ em biết bơi đạt 70%.',
  'TM. ỦY BAN NHÂN DÂN',
  'CHỦ TỊCH',
  'Lò Thị Mẫn',
];
const LETTER = [
  'UBND TỈNH VÂN SƠN\t\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'SỞ Y TẾ\t\tĐộc lập - Tự do - Hạnh phúc',
  'Số: 77/SYT-NV\t\tVân Sơn, ngày 09 tháng 5 năm 2031',
  'V/v tiêm phòng năm 2031',
  '',
  'Kính gửi: Ủy ban nhân dân các xã',
  'Sở Y tế đề nghị các xã báo cáo trước ngày 30/6/2031.',
  'KT. GIÁM ĐỐC',
  'PHÓ GIÁM ĐỐC',
  'Vàng A Sình',
];
const HELD = [PLAN, LETTER];

describe('what a question takes for granted of the head', () => {
  it('is the office of who signed', async () => {
    const [other, same, choice] = await askTexts(
      HELD,
      'Kế hoạch 12 của xã Suối Bạc do Phó Chủ tịch ký đúng không?',
      'Kế hoạch 12 của xã Suối Bạc do Chủ tịch ký phải không?',
      'ke hoach 12 cua xa suoi bac do chu tich hay pho chu tich ky',
    );
    expect(other?.outcome).toBe('corrected');
    expect(same?.outcome).toBe('answered');
    expect(choice?.outcome).toBe('answered');
    for (const answer of [other, same, choice]) expect(answer?.text).toContain('CHỦ TỊCH');
  });

  it('is a day, whatever words the name of the document has', async () => {
    const [answer] = await askTexts(HELD, 'Kế hoạch 12 giao chỉ tiêu dạy bơi ký ngày 21/3/2031 phải không?');
    expect(answer?.outcome).toBe('corrected');
    expect(answer?.text).toContain('20/3/2031');
  });

  it.each([
    'Công văn 77 của Sở Nội vụ Vân Sơn do ai ký?',
    'cong van 77 cua so giao duc van son do ai ky',
  ])('is whose number it is, and a namesake answers nothing: %s', async (question) => {
    const [answer] = await askTexts(HELD, question);
    expect(answer?.outcome).not.toBe('answered');
    expect(answer?.text).not.toContain('Vàng A Sình');
  });

  it('is told with the day and the number asked in one breath', async () => {
    const [answer] = await askTexts(HELD, 'Sở Y tế Vân Sơn gửi công văn 77 ngày bao nhiêu, ai ký?');
    expect(answer?.outcome).toBe('answered');
    expect(answer?.text).toContain('09/5/2031');
    expect(answer?.text).toContain('Vàng A Sình');
  });
});
