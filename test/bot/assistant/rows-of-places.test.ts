import { describe, expect, it } from 'vitest';
import { askTexts, officeHead } from '../../helpers/ask-texts.ts';

const DISTRICT = [
  'ỦY BAN NHÂN DÂN\t\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'HUYỆN LŨNG PHÌN\t\tĐộc lập - Tự do - Hạnh phúc',
  'Số: 61/QĐ-UBND\t\tLũng Phìn, ngày 10 tháng 01 năm 2031',
  '',
  'QUYẾT ĐỊNH',
  'Giao chỉ tiêu tham gia bảo hiểm y tế năm 2031 cho các xã',
  '',
  'Điều 1. Giao chỉ tiêu tham gia bảo hiểm y tế năm 2031 cho các xã theo Phụ lục kèm theo.',
  'Phụ lục. CHỈ TIÊU THAM GIA BẢO HIỂM Y TẾ NĂM 2031',
  'STT | Xã | Chỉ tiêu bao phủ bảo hiểm y tế năm 2031 (%)',
  '1 | Xã Suối Bạc | 93,5',
  '2 | Xã Suối Bác | 91,2',
  '3 | Xã Nà Lim | 95,0',
];
const COMMUNE = [
  ...officeHead('Suối Bạc', '12/KH-UBND', '15 tháng 3 năm 2031', ['KẾ HOẠCH', 'Thu gom rác thải năm 2031']),
  '1. Tỷ lệ thu gom rác thải đạt 88% trong năm 2031.',
];

describe('the row of a commune that has documents of its own', () => {
  it('answers where the table is named, for that commune alone', async () => {
    const answers = await askTexts(
      [DISTRICT, COMMUNE],
      'Theo Quyết định 61/QĐ-UBND của huyện Lũng Phìn, tỷ lệ bao phủ bảo hiểm y tế năm 2031 của xã Suối Bạc là bao nhiêu?',
      'Xã Suối Bạc năm 2031 tỷ lệ bao phủ bảo hiểm y tế bao nhiêu?',
    );
    for (const { text } of answers) {
      expect(text).toContain('93,5');
      expect(text).not.toContain('91,2');
    }
  });

  it('tells nothing that no row of it has', async () => {
    const [answer] = await askTexts(
      [DISTRICT, COMMUNE],
      'Xã Suối Bạc năm 2031 có bao nhiêu trường đạt chuẩn?',
    );
    expect(answer?.outcome).toBe('not-found');
  });
});

describe('a place behind which a short form stands', () => {
  it('keeps its own name', async () => {
    const [answer] = await askTexts([DISTRICT, COMMUNE], 'Xã Suối Bạc BHXH tự nguyện năm 2031 bao nhiêu?');
    expect(answer?.text).not.toContain('Suối Bạc Bảo');
  });
});
