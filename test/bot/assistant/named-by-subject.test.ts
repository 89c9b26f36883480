import { describe, expect, it } from 'vitest';
import { askTexts, officeHead } from '../../helpers/ask-texts.ts';

const FESTIVAL = [
  ...officeHead('Suối Bạc', '21/KH-UBND', '15 tháng 3 năm 2031', [
    'KẾ HOẠCH',
    'Tổ chức Lễ hội hoa ban Mường Lèng năm 2031',
  ]),
  '1. Các thôn đăng ký tiết mục trước ngày 20/3/2031.',
];
const FOREST = [
  ...officeHead('Suối Bạc', '25/KH-UBND', '18 tháng 3 năm 2031', [
    'KẾ HOẠCH',
    'Phòng cháy, chữa cháy rừng năm 2031',
  ]),
  '1. Các thôn đăng ký lực lượng trực trước ngày 25/4/2031.',
];

describe('a document named by its subject', () => {
  it('answers alone', async () => {
    const [festival, forest] = await askTexts(
      [FESTIVAL, FOREST],
      'le hoi hoa ban cac thon dang ky truoc ngay nao',
      'Kế hoạch phòng cháy, chữa cháy rừng: các thôn phải đăng ký trước ngày nào?',
    );
    expect(festival?.text).toContain('20/3/2031');
    expect(festival?.text).not.toContain('25/4/2031');
    expect(forest?.text).toContain('25/4/2031');
    expect(forest?.text).not.toContain('20/3/2031');
  });
});
