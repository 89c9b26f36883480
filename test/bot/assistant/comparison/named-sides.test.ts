import { expect, it } from 'vitest';
import { askTexts, officeHead } from '../../../helpers/ask-texts.ts';

it("names the document of every side's figures, of several too", async () => {
  const plan = (commune: string, number: string, ...targets: readonly string[]) => [
    ...officeHead(commune, number, '12 tháng 01 năm 2032', [
      'KẾ HOẠCH',
      'Phòng, chống tai nạn, thương tích trẻ em giai đoạn 2032 - 2035',
    ]),
    'I. CHỈ TIÊU',
    ...targets,
  ];
  const [answer] = await askTexts(
    [
      plan(
        'Suối Mơ',
        '57/KH-UBND',
        '1. Giảm tỷ suất trẻ em bị tai nạn, thương tích năm 2033 xuống còn 500/100.000 trẻ em và 450/100.000 trẻ em vào năm 2035.',
        '2. 90% trường học an toàn, phòng, chống tai nạn thương tích.',
      ),
      plan(
        'Đồi Gió',
        '9/KH-UBND',
        '1. Giảm tỷ suất trẻ em bị tai nạn, thương tích xuống còn 200/100.000 trẻ em.',
      ),
    ],
    'So sánh chỉ tiêu tai nạn thương tích của Suối Mơ và Đồi Gió',
  );
  expect(answer?.text).toContain('450/100.000');
  expect(answer?.text).toContain('57/KH-UBND');
  expect(answer?.text).toContain('9/KH-UBND');
});
