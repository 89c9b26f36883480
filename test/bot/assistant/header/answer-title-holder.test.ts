import { describe, expect, it } from 'vitest';
import { askTexts, officeHead } from '../../../helpers/ask-texts.ts';

const BY_DEPUTY = [
  ...officeHead('Suối Bạc', '12/KH-UBND', '20 tháng 3 năm 2031', ['KẾ HOẠCH', 'Dạy bơi năm 2031']),
  'I. MỤC TIÊU',
  'Tỷ lệ trẻ em biết bơi đạt 70%.',
  'TM. ỦY BAN NHÂN DÂN',
  'KT. CHỦ TỊCH',
  'PHÓ CHỦ TỊCH',
  'Lò Thị Mẫn',
];
const BY_CHAIRMAN = [
  ...officeHead('Khe Lim', '8/KH-UBND', '02 tháng 3 năm 2031', ['KẾ HOẠCH', 'Trồng tre năm 2031']),
  'I. MỤC TIÊU',
  'Tỷ lệ hộ trồng tre đạt 40%.',
  'TM. ỦY BAN NHÂN DÂN',
  'CHỦ TỊCH',
  'Vàng A Sình',
];
const HELD = [BY_DEPUTY, BY_CHAIRMAN];

describe('who holds an office', () => {
  it.each([
    ['ai là chủ tịch xã Khe Lim', 'Vàng A Sình'],
    ['chu tich ubnd xa khe lim ten gi', 'Vàng A Sình'],
    ['phó chủ tịch xã Suối Bạc là ai?', 'Lò Thị Mẫn'],
  ])('%s', async (question, name) => {
    const [answer] = await askTexts(HELD, question);
    expect(answer?.outcome).toBe('answered');
    expect(answer?.text).toContain(name);
    expect(answer?.text).toContain('2031');
  });

  it.each([
    'ai là chủ tịch xã Suối Bạc',
    'ai la bo truong bo y te',
    'hiệu trưởng trường Khe Lim là ai',
  ])('is not told of a deputy or a namesake: %s', async (question) => {
    const [answer] = await askTexts(HELD, question);
    expect(answer?.outcome).toBe('not-found');
    expect(answer?.text).not.toMatch(/Lò Thị Mẫn|Vàng A Sình/u);
  });
});
