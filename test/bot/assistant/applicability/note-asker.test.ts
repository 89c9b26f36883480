import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OPERATOR } from '../../../../knowledge/store/store.ts';
import { type OpenTexts, openTexts } from '../../../helpers/ask-texts.ts';

const plan = (place: string) => [
  'ỦY BAN NHÂN DÂN',
  `TỈNH ${place.toUpperCase()}`,
  'Số: 12/KH-UBND',
  `${place}, ngày 05 tháng 01 năm 2031`,
  'KẾ HOẠCH',
  'Thực hiện công tác trẻ em năm 2031',
  'I. MỤC TIÊU',
  '- 90% trẻ em được tiêm chủng đầy đủ.',
  'II. TỔ CHỨC THỰC HIỆN',
  '1. Ủy ban nhân dân các xã gửi báo cáo năm trước ngày 10/12/2031.',
];

describe('noteAsker', () => {
  let open: OpenTexts;
  beforeAll(async () => {
    open = await openTexts([plan('Lam Khê')]);
  });
  afterAll(() => open.close());
  const ask = async (question: string, agency: string | null) =>
    (await open.assistant.ask({ question, history: [], agency, asOf: '2031-03-01' }, OPERATOR)).text;

  it('says that a document is of another place than the asker’s', async () => {
    const text = await ask(
      'Tỷ lệ trẻ em được tiêm chủng đầy đủ là bao nhiêu?',
      'UBND xã Đồi Sim, tỉnh Sông Vân',
    );
    expect(text).toContain('90%');
    expect(text).toContain('ngoài tuyến cấp trên của Ủy ban nhân dân xã Đồi Sim, tỉnh Sông Vân');
  });

  it.each([
    ['UBND xã Đồi Sim, tỉnh Lam Khê', 'Tỷ lệ trẻ em được tiêm chủng đầy đủ là bao nhiêu?'],
    ['UBND tỉnh Lam Khê', 'Tỷ lệ trẻ em được tiêm chủng đầy đủ là bao nhiêu?'],
    ['UBND xã Đồi Sim, tỉnh Sông Vân', 'Tỷ lệ trẻ em được tiêm chủng đầy đủ của tỉnh Lam Khê là bao nhiêu?'],
    [null, 'Tỷ lệ trẻ em được tiêm chủng đầy đủ là bao nhiêu?'],
  ])('says nothing to %s asking “%s”', async (agency, question) => {
    const text = await ask(question, agency);
    expect(text).toContain('90%');
    expect(text).not.toContain('ngoài tuyến');
  });
});
