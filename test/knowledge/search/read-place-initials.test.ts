import { describe, expect, it } from 'vitest';
import { askTexts, officeHead } from '../../helpers/ask-texts.ts';

const plan = (commune: string, share: string) => [
  ...officeHead(commune, '21/KH-UBND', '15 tháng 3 năm 2031', ['KẾ HOẠCH', 'Chăm sóc trẻ em năm 2031']),
  `1. Giảm tỷ lệ trẻ em suy dinh dưỡng thể thấp còi xuống dưới ${share} trong năm 2031.`,
];

describe('the initials of a place', () => {
  it('are read as the one place that has them, and said back', async () => {
    const answers = await askTexts(
      [plan('Suối Bạc', '14%'), plan('Khe Lim', '11%')],
      'sb 2031 thap coi con bn',
      'xa kl thap coi 2031 bn %',
    );
    expect(answers[0]?.text).toContain('Đã hiểu là: “suoi bac 2031 thap coi con bao nhieu”');
    expect(answers[0]?.text).toContain('14%');
    expect(answers[1]?.text).toContain('11%');
    expect(answers[1]?.text).not.toContain('14%');
  });

  it('of several places are asked back, and answered with none of them', async () => {
    const [answer] = await askTexts(
      [plan('Suối Bạc', '14%'), plan('Sông Bờ', '11%')],
      'sb 2031 thap coi con bn',
    );
    expect(answer?.outcome).toBe('clarify');
    expect(answer?.text).toContain('Suối Bạc hay Sông Bờ');
    expect(answer?.text).not.toContain('%');
  });

  it('stand for no place where they are short for something else', async () => {
    const [due] = await askTexts([plan('Hà Nòng', '14%')], 'hn nop bao cao ke hoach 21/KH-UBND la ngay nao');
    expect(due?.text).not.toContain('ha nong nop');
  });
});
