import { describe, expect, it } from 'vitest';
import { askTexts, officeHead } from '../../helpers/ask-texts.ts';

const plan = (commune: string, share: number) => [
  ...officeHead(commune, '21/KH-UBND', '15 tháng 3 năm 2031', ['KẾ HOẠCH', 'Dạy bơi năm 2031']),
  `1. Tỷ lệ học sinh biết bơi đạt ít nhất ${share}%.`,
];

describe('a slip in the name of a place', () => {
  it('does not let another place answer', async () => {
    const [plain, marked, other] = await askTexts(
      [plan('Suối Bạc', 60), plan('Khe Lim', 45)],
      'xa khe lm nam 2031 ty le hoc sinh biet boi bao nhieu',
      'Xã Khe Lmi năm 2031 có bao nhiêu phần trăm học sinh biết bơi?',
      'Xã Khe Lin năm 2031 có bao nhiêu phần trăm học sinh biết bơi?',
    );
    for (const answer of [plain, marked]) {
      expect(answer?.text).toContain('45%');
      expect(answer?.text).toContain('Đã hiểu là');
      expect(answer?.text).not.toContain('60%');
    }
    expect(other?.outcome).toBe('not-found');
  });

  it('reads the first letter with the second word as the one place they can be', async () => {
    const [known, unknown] = await askTexts(
      [plan('Suối Bạc', 60), plan('Khe Lim', 45)],
      'xa klim nam 2031 ty le hoc sinh biet boi bao nhieu',
      'xa tlim nam 2031 ty le hoc sinh biet boi bao nhieu',
    );
    expect(known?.text).toContain('Đã hiểu là');
    expect(known?.text).toContain('45%');
    expect(known?.text).not.toContain('60%');
    expect(unknown?.text).not.toContain('Đã hiểu là');
  });

  it('reads the head of the first word in front of the second as the one place they can be', async () => {
    const [known, unknown] = await askTexts(
      [plan('Suối Bạc', 60), plan('Khe Lim', 45)],
      'xa k lim nam 2031 ty le hoc sinh biet boi bao nhieu',
      'xa t lim nam 2031 ty le hoc sinh biet boi bao nhieu',
    );
    expect(known?.text).toContain('45%');
    expect(known?.text).toContain('xa khe lim');
    expect(unknown?.text).not.toContain('xa khe lim');
  });
});
