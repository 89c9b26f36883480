import { describe, expect, it } from 'vitest';
import { askTexts, officeHead } from '../../helpers/ask-texts.ts';

const PROVINCE = [
  'ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'TỈNH NGÀN KHÊ Độc lập - Tự do - Hạnh phúc',
  'Số: 31/KH-UBND Ngàn Khê, ngày 12 tháng 01 năm 2031',
  'KẾ HOẠCH',
  'Dạy bơi cho học sinh năm 2031',
  'Căn cứ Quyết định số 77/QĐ-TTg ngày 03 tháng 12 năm 2030 của Thủ tướng Chính phủ về dạy bơi;',
  'I. MỤC TIÊU',
  'Tỷ lệ học sinh biết bơi đạt 70%.',
];
const communePlan = (place: string, number: string, share: string) => [
  ...officeHead(place, number, '20 tháng 3 năm 2031', ['KẾ HOẠCH', 'Dạy bơi cho học sinh năm 2031']),
  'I. MỤC TIÊU',
  `Tỷ lệ học sinh biết bơi đạt ${share}.`,
];
const HELD = [
  PROVINCE,
  communePlan('Suối Bạc', '12/KH-UBND', '55%'),
  communePlan('Khe Lim', '8/KH-UBND', '48%'),
];

describe('a level of issuer named without a name', () => {
  it.each([
    'chỉ tiêu học sinh biết bơi của tỉnh là bao nhiêu',
    'nam 2031 tinh giao ty le hoc sinh biet boi bao nhieu',
    'theo kế hoạch của tỉnh thì học sinh biết bơi phải đạt bao nhiêu',
  ])('%s', async (question) => {
    const [answer] = await askTexts(HELD, question);
    expect(answer?.text).toContain('70%');
    expect(answer?.text).not.toMatch(/55%|48%/u);
  });

  it('asks whose when several of that level could be meant, and nothing more is said', async () => {
    const [answer] = await askTexts(HELD, 'chi tieu nam 2031 cua xa la gi');
    expect(answer?.outcome).toBe('clarify');
    expect(answer?.options).toHaveLength(2);
  });

  it('tells what the plan of the level rests on', async () => {
    const [answer] = await askTexts(HELD, 'kế hoạch của tỉnh dựa vào quyết định nào');
    expect(answer?.text).toContain('77/QĐ-TTg');
  });

  it('takes the level that issues, not the one that owes', async () => {
    const [owing] = await askTexts(
      HELD,
      'xã phải đạt bao nhiêu học sinh biết bơi theo kế hoạch của tỉnh năm 2031',
    );
    expect(owing?.text).toContain('70%');
  });
});
