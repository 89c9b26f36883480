import { describe, expect, it } from 'vitest';
import { askTexts, officeHead } from '../../../helpers/ask-texts.ts';

const PLAN = [
  ...officeHead('Suối Mơ', '45/KH-UBND', '15 tháng 02 năm 2032', ['KẾ HOẠCH', 'Dân số năm 2032']),
  'I. CHỈ TIÊU',
  '1. Giảm tỷ lệ tảo hôn xuống còn 2% vào cuối năm 2032.',
  '2. Tối thiểu 85% phụ nữ mang thai được khám thai định kỳ.',
];

describe('a figure asked for from the wrong side', () => {
  it('is corrected where the question has it rise and the document has it fall', async () => {
    const [rise, fall] = await askTexts(
      [PLAN],
      'xa Suoi Mo nam 2032 tang ty le tao hon len bao nhieu',
      'Xã Suối Mơ năm 2032 giảm tỷ lệ tảo hôn xuống bao nhiêu?',
    );
    expect(rise?.outcome).toBe('corrected');
    expect(rise?.text).toContain('Không phải tăng');
    expect(fall?.outcome).toBe('answered');
  });

  it('is corrected where the most is asked and the least is set', async () => {
    const [most, least] = await askTexts(
      [PLAN],
      'Xã Suối Mơ năm 2032 tối đa bao nhiêu phần trăm phụ nữ mang thai được khám thai định kỳ?',
      'Xã Suối Mơ năm 2032 ít nhất bao nhiêu phần trăm phụ nữ mang thai được khám thai định kỳ?',
    );
    expect(most).toMatchObject({ outcome: 'corrected' });
    expect(most?.text).toContain('Không phải mức tối đa');
    expect(least?.outcome).toBe('answered');
  });
});

describe('a share where a number of things is asked', () => {
  it('is said to be none, before it where the question wants a number and behind it where it may mean a share', async () => {
    const [number, either] = await askTexts(
      [PLAN],
      'Xã Suối Mơ năm 2032: số người mang thai được khám thai định kỳ là bao nhiêu?',
      'Xã Suối Mơ năm 2032 bao nhiêu phụ nữ mang thai được khám thai định kỳ?',
    );
    expect(number?.outcome).toBe('corrected');
    expect(number?.statements[0]?.text).toBe('Văn bản nêu tỷ lệ, không nêu số lượng.');
    expect(either?.outcome).toBe('answered');
  });
});
