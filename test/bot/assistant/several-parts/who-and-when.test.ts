import { describe, expect, it } from 'vitest';
import { askTexts, officeHead } from '../../../helpers/ask-texts.ts';

const FAIR = [
  ...officeHead('Suối Bạc', '26/KH-UBND', '15 tháng 3 năm 2031', [
    'KẾ HOẠCH',
    'Tổ chức Hội chợ mây tre năm 2031',
  ]),
  'I. CÁC HOẠT ĐỘNG',
  '1. Đêm hội đèn lồng',
  '- Thời gian dự kiến: ngày 14/9/2031.',
  '- Địa điểm: Nhà văn hóa thôn Thượng.',
  '- Đơn vị chủ trì: Trung tâm Bảo tồn Làng nghề Suối Bạc.',
  '- Đơn vị phối hợp: các nghệ nhân đan lát.',
  '2. Hội thi đan rổ',
  '- Thời gian dự kiến: ngày 16/9/2031.',
  '- Đơn vị chủ trì: Hội Nông dân xã.',
];

describe('who and when', () => {
  it('tells both of one event, in either order, whichever stands first in the text', async () => {
    const answers = await askTexts(
      [FAIR],
      'Đêm hội đèn lồng do ai chủ trì, diễn ra ngày nào?',
      'Đêm hội đèn lồng diễn ra hôm nào, ai chủ trì?',
      'Theo Kế hoạch 26/KH-UBND, đêm hội đèn lồng tổ chức khi nào và do ai chủ trì?',
    );
    for (const { text } of answers) {
      expect(text).toContain('14/9/2031');
      expect(text).toContain('Trung tâm Bảo tồn Làng nghề Suối Bạc');
      expect(text).not.toContain('16/9/2031');
    }
  });

  it('takes no one day for what a question of a first and a last day asks', async () => {
    const [answer] = await askTexts([FAIR], 'Đêm hội đèn lồng tổ chức từ hôm nào đến hôm nào?');
    expect(answer?.text).not.toContain('16/9/2031');
  });
});
