import { describe, expect, it } from 'vitest';
import { askTexts, officeHead } from '../../../helpers/ask-texts.ts';

const PLAN = [
  ...officeHead('Suối Mơ', '57/KH-UBND', '12 tháng 01 năm 2032', [
    'KẾ HOẠCH',
    'Chăm sóc sức khỏe nhân dân trên địa bàn xã năm 2032',
  ]),
  'I. CHỈ TIÊU',
  '1. Giảm tỷ suất tử vong của trẻ em dưới 2 tuổi xuống 11‰; tỷ lệ sâu răng trẻ em dưới 6 tuổi xuống dưới 8%; tỷ lệ trẻ em dưới 2 tuổi được tiêm chủng đầy đủ đạt trên 96%.',
];

describe('a figure of the same age group that measures something else', () => {
  it('answers nothing, and the one that measures it does', async () => {
    const [none, plain, told, dead] = await askTexts(
      [PLAN],
      'Tỷ lệ sâu răng trẻ em dưới 2 tuổi của xã Suối Mơ?',
      'ty le sau rang tre em duoi 2 tuoi xa suoi mo bao nhieu',
      'Tỷ lệ sâu răng trẻ em dưới 6 tuổi của xã Suối Mơ?',
      'Tỷ suất tử vong trẻ em dưới 2 tuổi của xã Suối Mơ?',
    );
    for (const answer of [none, plain]) expect(answer?.outcome).toBe('not-found');
    expect(told?.text).toContain('8%');
    expect(told?.text).not.toContain('Xuống còn 11');
    expect(dead?.text).toContain('11‰');
  });
});
