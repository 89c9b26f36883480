import { describe, expect, it } from 'vitest';
import { askTexts, officeHead } from '../../../helpers/ask-texts.ts';

const PLAN = [
  ...officeHead('Suối Mơ', '44/KH-UBND', '14 tháng 02 năm 2032', [
    'KẾ HOẠCH',
    'Phòng, chống thiên tai năm 2032',
  ]),
  'I. PHÂN CÔNG',
  '1. Sở Xây dựng rà soát cầu treo dân sinh trước ngày 20/4/2032.',
  '2. Các sở, ngành gửi kế hoạch của mình trước ngày 10/3/2032.',
];

describe('a body that a question names', () => {
  it('is told no day that another body owes, nor one of a report that goes elsewhere', async () => {
    const [other, own, elsewhere] = await askTexts(
      [PLAN],
      'so tu phap ra soat cau treo dan sinh truoc ngay nao',
      'Sở Xây dựng rà soát cầu treo dân sinh trước ngày nào?',
      'Các sở, ngành gửi kế hoạch của mình về Sở Tư pháp trước ngày nào?',
    );
    expect(other?.outcome).toBe('not-found');
    expect(other?.text).not.toContain('Trước ngày 20/4/2032');
    expect(own?.text).toContain('20/4/2032');
    expect(elsewhere?.outcome).toBe('not-found');
  });
});
