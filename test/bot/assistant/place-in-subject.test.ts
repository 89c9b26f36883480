import { describe, expect, it } from 'vitest';
import { askTexts, officeHead } from '../../helpers/ask-texts.ts';

const APPROVAL = [
  ...officeHead('Suối Bạc', '31/QĐ-UBND', '20 tháng 3 năm 2031', [
    'QUYẾT ĐỊNH',
    'Phê chuẩn kết quả bầu Trưởng thôn tại xã Nà Lùng',
  ]),
  'Xét đề nghị của Ủy ban nhân dân xã Nà Lùng tại Tờ trình số 6/TTr-UBND ngày 02 tháng 3 năm 2031;',
  'Điều 1. Phê chuẩn kết quả bầu Trưởng thôn xã Nà Lùng.',
  'CHỦ TỊCH',
  'Lò Thị Mẫn',
];
const OTHER = [
  ...officeHead('Khe Lim', '8/QĐ-UBND', '02 tháng 4 năm 2031', ['QUYẾT ĐỊNH', 'Khen thưởng trồng tre']),
  'Điều 1. Khen thưởng các thôn.',
];

describe('a place of cited documents alone', () => {
  it.each([
    'Quyết định phê chuẩn trưởng thôn Nà Lùng do ai ký?',
    'quyet dinh phe chuan truong thon na lung ai ky',
  ])('may be in the subject of a held one: %s', async (question) => {
    const [answer] = await askTexts([APPROVAL, OTHER], question);
    expect(answer?.outcome).toBe('answered');
    expect(answer?.text).toContain('Lò Thị Mẫn');
  });

  it.each([
    'Quyết định khen thưởng của xã Nà Lùng do ai ký?',
    'Tờ trình 6/TTr-UBND của xã Nà Lùng do ai ký?',
  ])('lends no signer to another matter: %s', async (question) => {
    const [answer] = await askTexts([APPROVAL, OTHER], question);
    expect(answer?.outcome).toBe('not-found');
    expect(answer?.text).not.toContain('Lò Thị Mẫn');
  });
});
