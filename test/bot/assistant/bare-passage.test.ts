import { describe, expect, it } from 'vitest';
import { isBare } from '../../../bot/assistant/bare-passage.ts';
import { askTexts, officeHead } from '../../helpers/ask-texts.ts';

const DECISION = [
  ...officeHead('Suối Bạc', '31/QĐ-UBND', '02 tháng 5 năm 2031', [
    'QUYẾT ĐỊNH',
    'Về chính sách hỗ trợ tiền thuê đò cho bà con vùng lũ năm 2031',
  ]),
  'Điều 1. Phạm vi',
  'Quyết định này quy định việc hỗ trợ tiền thuê đò.',
  'Chương II',
  'HỖ TRỢ HỘ ĐÁNH CÁ TRÊN SÔNG',
  'Điều 2. Mức hỗ trợ',
  '1. Mức hỗ trợ: 310.000 đồng/hộ/tháng.',
  'Chương III',
  'HỖ TRỢ HỘ TRỒNG RAU BÃI BỒI',
  'Điều 3. Mức hỗ trợ',
  '1. Mức hỗ trợ: 720.000 đồng/hộ/tháng.',
];

describe('a figure that only its headings say what it is of', () => {
  it('is for the group its headings name', async () => {
    const [fishers, growers] = await askTexts(
      [DECISION],
      'Theo Quyết định 31/QĐ-UBND, hộ đánh cá được trợ cấp bao nhiêu tiền một tháng?',
      'ho trong rau bai boi duoc ho tro bao nhieu tien mot thang theo quyet dinh 31/qd-ubnd',
    );
    expect(fishers?.text).toContain('310.000 đồng');
    expect(fishers?.text).toContain('HỘ ĐÁNH CÁ');
    expect(fishers?.text).not.toContain('720.000');
    expect(growers?.text).toContain('720.000 đồng');
    expect(growers?.text).not.toContain('310.000');
  });

  it('is told though a paragraph with the same words gives no figure', async () => {
    const [fishers] = await askTexts(
      [
        [
          ...DECISION,
          'Phụ lục',
          'Tên hộ đánh cá trên sông được hỗ trợ tiền thuê đò một tháng theo quyết định này',
        ],
      ],
      'Theo Quyết định 31/QĐ-UBND, hộ đánh cá trên sông được hỗ trợ bao nhiêu tiền thuê đò một tháng?',
    );
    expect(fishers?.text).toContain('310.000 đồng');
  });

  it('is for no other group', async () => {
    const [weavers] = await askTexts(
      [DECISION],
      'Theo Quyết định 31/QĐ-UBND, hộ dệt chiếu được hỗ trợ bao nhiêu tiền một tháng?',
    );
    expect(weavers?.outcome).toBe('not-found');
  });

  it('is told by how little its text says', () => {
    const passage = { role: 'body' as const, headings: ['Điều 2. Mức hỗ trợ'] };
    expect(isBare({ ...passage, text: '1. Mức hỗ trợ: 310.000 đồng/hộ/tháng.' })).toBe(true);
    expect(isBare({ ...passage, headings: [], text: '1. Mức hỗ trợ: 310.000 đồng.' })).toBe(false);
    expect(isBare({ ...passage, text: '1. Hỗ trợ theo quy định.' })).toBe(false);
    expect(
      isBare({ ...passage, text: 'Hỗ trợ cụm dân cư Bãi Giữa mua 2 xuồng máy chở học sinh qua sông.' }),
    ).toBe(false);
  });
});
