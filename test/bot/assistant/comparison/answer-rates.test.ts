import { describe, expect, it } from 'vitest';
import { askTexts, officeHead } from '../../../helpers/ask-texts.ts';

const RULE = [
  ...officeHead('Suối Bạc', '12/QĐ-UBND', '10 tháng 5 năm 2031', [
    'QUYẾT ĐỊNH',
    'Về hỗ trợ tiền xe buýt cho học sinh',
  ]),
  'Chương I',
  'HỖ TRỢ HỌC SINH BẢN XA',
  'Điều 1. Mức và thời gian hỗ trợ',
  '1. Mức hỗ trợ: 150.000 đồng/học sinh/tháng.',
  'Chương II',
  'HỖ TRỢ HỌC SINH KHUYẾT TẬT',
  'Điều 2. Mức và thời gian hỗ trợ',
  '1. Mức hỗ trợ: 220.000 đồng/học sinh/tháng.',
  'Điều 3. Nguyên tắc',
  '1. Mỗi học sinh được hỗ trợ không quá 9 tháng trong một năm học.',
];

describe('answerRates', () => {
  it('multiplies a sum per month by the months it is paid for, both quoted', async () => {
    const [far, unmarked] = await askTexts(
      [RULE],
      'Học sinh bản xa được nhận tổng cộng nhiều nhất bao nhiêu tiền xe buýt theo Quyết định 12/QĐ-UBND?',
      'theo quyet dinh 12/QD-UBND hoc sinh khuyet tat duoc toi da bao nhieu tien xe buyt',
    );
    expect(far?.text).toContain('150.000 đồng một tháng × 9 tháng = 1.350.000 đồng mỗi người');
    expect(far?.text).not.toContain('220.000');
    expect(far?.citations.map(({ quote }) => quote)).toContain(
      '1. Mỗi học sinh được hỗ trợ không quá 9 tháng trong một năm học.',
    );
    expect(unmarked?.text).toContain('1.980.000 đồng');
  });

  it('shows two groups with their difference', async () => {
    const [answer] = await askTexts(
      [RULE],
      'Hai nhóm học sinh trong Quyết định 12/QĐ-UBND được hỗ trợ tiền xe buýt chênh nhau thế nào?',
    );
    expect(answer?.text).toContain('HỖ TRỢ HỌC SINH BẢN XA “1. Mức hỗ trợ: 150.000');
    expect(answer?.text).toContain('chênh 70.000 đồng một tháng');
  });

  it('shows the two groups a question names by what sets them apart, and lists the sums asked for', async () => {
    const [gap, list, other] = await askTexts(
      [RULE],
      'muc tien xe buyt cho hoc sinh ban xa va hoc sinh khuyet tat theo Quyet dinh 12/QD-UBND chenh nhau ra sao',
      'Quyết định 12/QĐ-UBND có những mức hỗ trợ nào?',
      'Tiền ăn và tiền xe buýt theo Quyết định 12/QĐ-UBND chênh nhau bao nhiêu?',
    );
    expect(gap?.text).toContain('chênh 70.000 đồng một tháng');
    expect(list?.text).toContain('2 mức hỗ trợ mỗi tháng');
    expect(list?.text).toContain('220.000');
    expect(other?.text).not.toContain('chênh');
  });

  it('multiplies nothing where the text gives no number of months, or money of another name is asked for', async () => {
    const [uncapped] = await askTexts(
      [RULE.slice(0, -2)],
      'Học sinh bản xa được nhận tổng cộng bao nhiêu tiền xe buýt theo Quyết định 12/QĐ-UBND?',
    );
    const [other] = await askTexts(
      [RULE],
      'Học sinh bản xa được nhận tổng cộng bao nhiêu tiền ăn theo Quyết định 12/QĐ-UBND?',
    );
    expect(uncapped?.text).not.toContain('Tính ra');
    expect(other?.text).not.toContain('Tính ra');
  });
});
