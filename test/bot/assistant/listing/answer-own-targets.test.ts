import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OPERATOR } from '../../../../knowledge/store/store.ts';
import { type OpenTexts, officeHead, openTexts } from '../../../helpers/ask-texts.ts';

const provincePlan = (province: string, number: string, day: string, subject: string, body: string[]) => [
  'ỦY BAN NHÂN DÂN\t\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  `TỈNH ${province.toUpperCase()}\t\tĐộc lập - Tự do - Hạnh phúc`,
  `Số: ${number}\t\t${province}, ngày ${day}`,
  '',
  'KẾ HOẠCH',
  subject,
  '',
  'I. CHỈ TIÊU',
  ...body,
];
const TEXTS = [
  provincePlan('Thanh Lâm', '18/KH-UBND', '10 tháng 01 năm 2031', 'Bảo vệ rừng năm 2031', [
    '1. Tỷ lệ che phủ rừng đạt ít nhất 61%.',
  ]),
  provincePlan('Thanh Lâm', '09/KH-UBND', '10 tháng 01 năm 2030', 'Bảo vệ rừng năm 2030', [
    '1. Tỷ lệ che phủ rừng đạt ít nhất 59%.',
  ]),
  provincePlan('Thanh Lâm', '07/KH-UBND', '05 tháng 01 năm 2031', 'Phòng cháy năm 2031', [
    '1. Tỷ lệ hộ ký cam kết phòng cháy đạt ít nhất 83%.',
  ]),
  provincePlan('Thanh Lâm', '40/KH-UBND', '01 tháng 10 năm 2031', 'Phòng cháy mùa khô năm 2031', [
    '1. Tỷ lệ hộ ký cam kết phòng cháy đạt ít nhất 94%.',
    'Kế hoạch này thay thế Kế hoạch số 07/KH-UBND ngày 05/01/2031 của Ủy ban nhân dân tỉnh Thanh Lâm.',
  ]),
  provincePlan('Vân Đồi', '31/KH-UBND', '12 tháng 01 năm 2031', 'Bảo vệ rừng năm 2031', [
    '1. Tỷ lệ che phủ rừng đạt ít nhất 47%.',
  ]),
  [
    ...officeHead('Suối Mơ', '12/KH-UBND', '20 tháng 3 năm 2031', ['KẾ HOẠCH', 'Trồng tre năm 2031']),
    'I. CHỈ TIÊU',
    '1. Tỷ lệ hộ trồng tre đạt ít nhất 35%.',
  ],
];
const AGENCY = 'Ủy ban nhân dân xã Suối Mơ, tỉnh Thanh Lâm';

describe('answerOwnTargets', () => {
  let open: OpenTexts;
  beforeAll(async () => {
    open = await openTexts(TEXTS);
  });
  afterAll(() => open.close());
  const ask = (question: string, agency: string | null = AGENCY) =>
    open.assistant.ask({ question, history: [], agency, asOf: '2031-11-24' }, OPERATOR);

  it('gives the targets of the year that its own plans and those over it in force set, its own first', async () => {
    for (const question of [
      'Những chỉ tiêu nào giao cho cơ quan tôi năm nay?',
      'nhung chi tieu nao giao cho co quan toi nam 2031',
      'Chỉ tiêu của xã tôi',
    ]) {
      const { outcome, text } = await ask(question);
      expect(outcome, question).toBe('answered');
      expect(text, question).toMatch(/35%.*(?:61%.*94%|94%.*61%)/s);
      for (const other of ['59%', '47%', '83%']) expect(text, question).not.toContain(other);
    }
  });

  it('says that none are held for a year', async () => {
    const { outcome, text } = await ask('Những chỉ tiêu nào giao cho cơ quan tôi năm 2035?');
    expect(outcome).toBe('not-found');
    expect(text).toContain('2035');
  });

  it('asks for the agency where it is not known', async () => {
    expect((await ask('Những chỉ tiêu nào giao cho cơ quan tôi?', null)).outcome).toBe('clarify');
  });
});
