import { describe, expect, it } from 'vitest';
import { askTexts, officeHead } from '../../../helpers/ask-texts.ts';

const DECISION = [
  ...officeHead('Suối Bạc', '21/QĐ-UBND', '15 tháng 3 năm 2031', [
    'QUYẾT ĐỊNH',
    'Phân công nhận kê khai giá',
  ]),
  'Điều 1. Các sở nhận kê khai giá theo phân công tại Phụ lục kèm theo.',
  'Phụ lục. PHÂN CÔNG NHẬN KÊ KHAI GIÁ',
  'STT | Tên hàng hóa, dịch vụ | Cơ quan nhận kê khai giá',
  'A | Hàng hóa bình ổn | ',
  '1 | Muối hạt | Sở Công Thương',
  '2 | Gạo nếp | Sở Y tế',
  '3 | Dầu thắp | - Sở Y tế đối với trạm; - Sở Công Thương đối với chợ',
  'B | Dịch vụ khác | ',
  '1 | Trông xe | Sở Công Thương',
];
const PLAN = [
  ...officeHead('Khe Lim', '12/KH-UBND', '20 tháng 3 năm 2031', ['KẾ HOẠCH', 'Trồng tre năm 2031']),
  'I. TỔ CHỨC THỰC HIỆN',
  'TT | Bộ phận | Nhiệm vụ được giao | Thời hạn',
  '1 | Tổ ươm giống | Ươm tre | Trước ngày 15/4/2031',
  '2 | Tổ đào hố | Đào hố | Tháng 5/2031',
  '3 | Đội xe | Chở giống | Tháng 6/2031',
];

describe('answerTableList', () => {
  it('lists every row that names the body under the section asked for, and no other', async () => {
    const [steady, all] = await askTexts(
      [DECISION, PLAN],
      'Những hàng bình ổn nào ở xã Suối Bạc phải kê khai giá với Sở Công Thương?',
      'nhung mat hang nao phai ke khai gia voi so cong thuong theo qd 21/QD-UBND',
    );
    for (const row of ['Muối hạt', 'Dầu thắp']) {
      expect(steady?.text).toContain(row);
      expect(all?.text).toContain(row);
    }
    expect(steady?.text).not.toContain('Trông xe');
    expect(all?.text).toContain('Trông xe');
    for (const answer of [steady, all]) expect(answer?.text).not.toContain('Gạo nếp');
  });

  it('lists no row of a matter that no table has', async () => {
    const [answer] = await askTexts(
      [DECISION, PLAN],
      'Những dịch vụ chụp ảnh cưới nào ở xã Suối Bạc phải nộp thuế môn bài với Sở Công Thương?',
    );
    expect(answer?.text).not.toContain('Muối hạt');
    expect(answer?.text).not.toContain('dòng trong bảng');
  });

  it('gives the table that hands out the work, whole', async () => {
    const [answer] = await askTexts(
      [DECISION, PLAN],
      'bang phan cong cua xa Khe Lim giao ai lam gi, han nao',
    );
    expect(answer?.outcome).toBe('answered');
    for (const cell of ['Tổ ươm giống', 'Tổ đào hố', 'Đội xe', '15/4/2031'])
      expect(answer?.text).toContain(cell);
  });

  it('gives the table where its work is asked for by the bodies it is given to', async () => {
    const answers = await askTexts(
      [DECISION, PLAN],
      'Kế hoạch 12/KH-UBND của xã Khe Lim giao các bộ phận những việc gì, thời hạn từng việc?',
      'ke hoach xa khe lim phan cong nhung ai lam viec gi',
    );
    for (const answer of answers)
      for (const cell of ['Tổ ươm giống', 'Tổ đào hố', 'Đội xe']) expect(answer.text).toContain(cell);
  });
});
