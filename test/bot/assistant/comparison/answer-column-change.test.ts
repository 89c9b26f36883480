import { describe, expect, it } from 'vitest';
import { askTexts, officeHead } from '../../../helpers/ask-texts.ts';

const PLAN = [
  ...officeHead('Suối Bạc', '21/KH-UBND', '15 tháng 01 năm 2031', [
    'KẾ HOẠCH',
    'Phát triển chăn nuôi năm 2031',
  ]),
  'I. CHỈ TIÊU',
  'TT | Chỉ tiêu | Đơn vị tính | Thực hiện 2030 | Kế hoạch 2031',
  '1 | Tỷ lệ trâu, bò chết rét | % | 6,5 | 4',
  '2 | Tỷ lệ hộ có chuồng trại kiên cố | % | 71 | ít nhất 80',
];

describe('answerColumnChange', () => {
  it('computes the difference of the two columns of a row', async () => {
    const [fall, rise] = await askTexts(
      [PLAN],
      'Tỷ lệ trâu, bò chết rét kế hoạch 2031 giảm bao nhiêu so với thực hiện 2030?',
      'ty le ho co chuong trai kien co nam 2031 tang bao nhieu so voi thuc hien nam 2030',
    );
    expect(fall?.text).toContain('Kế hoạch 2031: 4; Thực hiện 2030: 6,5; giảm 2,5 điểm phần trăm');
    expect(rise?.text).toContain('Kế hoạch 2031: ít nhất 80; Thực hiện 2030: 71; tăng 9 điểm phần trăm');
    expect(fall?.citations.map(({ quote }) => quote)).toContain('1 | Tỷ lệ trâu, bò chết rét | % | 6,5 | 4');
  });

  it('hears the earlier year in front of the change, too', async () => {
    const [answer] = await askTexts(
      [PLAN],
      'ty le ho co chuong trai kien co nam 2031 so voi ket qua thuc hien 2030 cua xa Suoi Bac phai tang them it nhat may diem phan tram',
    );
    expect(answer?.text).toContain('Kế hoạch 2031: ít nhất 80; Thực hiện 2030: 71; tăng 9 điểm phần trăm');
  });

  it('says nothing of a year no column is of', async () => {
    const [answer] = await askTexts(
      [PLAN],
      'Tỷ lệ trâu, bò chết rét kế hoạch 2031 giảm bao nhiêu so với thực hiện 2029?',
    );
    expect(answer?.text).not.toContain('So sánh');
  });

  it('hears the amount behind the earlier year, with what the asker takes it to be', async () => {
    const [behind, ahead, given, wrong] = await askTexts(
      [PLAN],
      'Tỷ lệ hộ có chuồng trại kiên cố năm 2031 phải cao hơn thực hiện 2030 mấy điểm phần trăm?',
      'so voi thuc hien 2030, ty le ho co chuong trai kien co nam 2031 phai tang may diem phan tram',
      'Năm 2031 tỷ lệ hộ có chuồng trại kiên cố phải tăng thêm bao nhiêu điểm phần trăm so với thực hiện 2030 (71%)?',
      'Năm 2031 tỷ lệ hộ có chuồng trại kiên cố phải tăng thêm bao nhiêu điểm phần trăm so với thực hiện 2030 (68%)?',
    );
    for (const answer of [behind, ahead, given]) expect(answer?.text).toContain('tăng 9 điểm phần trăm');
    expect(wrong?.text).not.toContain('điểm phần trăm.');
  });
});
