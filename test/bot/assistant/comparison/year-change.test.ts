import { describe, expect, it } from 'vitest';
import { parseYearChange } from '../../../../bot/assistant/comparison/year-change.ts';
import { askTexts, officeHead } from '../../../helpers/ask-texts.ts';

const PLAN = [
  ...officeHead('Suối Bạc', '44/KH-UBND', '12 tháng 02 năm 2026', [
    'KẾ HOẠCH',
    'Cấp nước sạch nông thôn giai đoạn 2026-2030',
  ]),
  '1. Tỷ lệ hộ dân dùng nước sạch đạt 62% vào năm 2028 và 70,5% vào năm 2030.',
  '2. Tỷ lệ thất thoát nước giảm xuống còn 18% vào năm 2028 và 15% vào năm 2030.',
  '4. Tỷ lệ hộ thiếu nước mùa khô dưới 4% đối với vùng thấp và dưới 9% đối với vùng cao.',
  '3. Tỷ lệ công trình cấp nước hoạt động bền vững đạt 90% vào năm 2030.',
];

describe('parseYearChange', () => {
  it('asks the same of both years', () => {
    expect(parseYearChange('tỷ lệ X từ năm 2028 lên năm 2030 tăng mấy điểm phần trăm')).toEqual([
      { question: 'tỷ lệ X năm 2028', name: 'năm 2028' },
      { question: 'tỷ lệ X năm 2030', name: 'năm 2030' },
    ]);
    const [first] = parseYearChange('từ 2028 đến 2030 ty le X tang them bao nhieu') ?? [];
    expect(first?.question).toBe('ty le X năm 2028');
  });

  it('leaves a span of years that only tells when', () => {
    expect(parseYearChange('chỉ tiêu từ 2026 đến 2030 là gì')).toBeUndefined();
    expect(parseYearChange('giai đoạn 2026-2030 đặt bao nhiêu chỉ tiêu')).toBeUndefined();
  });
});

describe('answerComparison of two years', () => {
  it('tells how much the figure of one target changes', async () => {
    const [rise, fall] = await askTexts(
      [PLAN],
      'Kế hoạch 44/KH-UBND: tỷ lệ hộ dân dùng nước sạch từ 2028 lên 2030 tăng mấy điểm phần trăm?',
      'ke hoach 44/kh-ubnd ty le that thoat nuoc tu 2028 xuong 2030 giam bao nhieu',
    );
    expect(rise?.text).toMatch(/62%.*70,5%.*8,5 điểm phần trăm/s);
    expect(fall?.text).toMatch(/18%.*15%.*3 điểm phần trăm/s);
  });

  it('tells no change where one year has no figure', async () => {
    const answers = await askTexts(
      [PLAN],
      'Kế hoạch 44/KH-UBND: công trình cấp nước hoạt động bền vững từ 2028 lên 2030 tăng mấy điểm phần trăm?',
      'Kế hoạch 44/KH-UBND: công trình cấp nước hoạt động bền vững năm 2030 cao hơn năm 2028 mấy điểm phần trăm?',
    );
    for (const answer of answers) {
      expect(answer.outcome).toBe('not-found');
      expect(answer.text).not.toContain('90%');
    }
  });

  it('compares the two parts one clause sets apart', async () => {
    const [answer] = await askTexts(
      [PLAN],
      'Kế hoạch 44/KH-UBND: tỷ lệ hộ thiếu nước mùa khô ở vùng cao với ở vùng thấp chênh nhau mấy điểm phần trăm?',
    );
    expect(answer?.text).toContain('5 điểm phần trăm');
  });
});
