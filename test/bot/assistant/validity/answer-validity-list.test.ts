import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseValidityList } from '../../../../bot/assistant/validity/validity-list-question.ts';
import { OPERATOR } from '../../../../knowledge/store/store.ts';
import { type OpenTexts, officeHead, openTexts } from '../../../helpers/ask-texts.ts';

const decision = (number: string, day: string, subject: string, ...articles: string[]) => [
  ...officeHead('Suối Reo', number, day, ['QUYẾT ĐỊNH', subject, '']),
  ...articles.map((article, i) => `Điều ${i + 1}. ${article}`),
];
const plan = (number: string, day: string, subject: string) => [
  ...officeHead('Suối Reo', number, day, ['KẾ HOẠCH', subject, '']),
  'I. MỤC TIÊU',
  '1. Trồng 20 ha rừng.',
];

let texts: OpenTexts;
beforeAll(async () => {
  texts = await openTexts([
    decision('09/QĐ-UBND', '05 tháng 02 năm 2030', 'Về tổ bảo vệ rừng', 'Lập tổ bảo vệ rừng.'),
    decision(
      '21/QĐ-UBND',
      '10 tháng 6 năm 2031',
      'Về việc bãi bỏ Quyết định số 09/QĐ-UBND',
      'Bãi bỏ Quyết định số 09/QĐ-UBND ngày 05 tháng 02 năm 2030 của Ủy ban nhân dân xã Suối Reo.',
      'Quyết định này có hiệu lực từ ngày 01 tháng 8 năm 2031.',
    ),
    plan('07/KH-UBND', '05 tháng 02 năm 2030', 'Trồng rừng năm 2030'),
    plan('11/KH-UBND', '05 tháng 02 năm 2031', 'Trồng rừng năm 2031'),
  ]);
}, 60_000);
afterAll(() => texts.close());

const ask = (question: string, asOf: string | null = '2031-09-01') =>
  texts.assistant.ask({ question, history: [], agency: null, asOf }, OPERATOR);

describe('answerValidityList', { timeout: 60_000 }, () => {
  it('lists what was repealed, not what repeals', async () => {
    const { outcome, text, citations } = await ask('Văn bản nào trong kho đã bị bãi bỏ?');
    expect(outcome).toBe('answered');
    expect(text).toContain('• Quyết định số 09/QĐ-UBND');
    expect(text).not.toContain('• Quyết định số 21/QĐ-UBND');
    expect(text).toContain('Danh sách có thể chưa đủ');
    expect(citations[0]?.quote).toMatch(/bãi bỏ Quyết định số 09\/QĐ-UBND/iu);
  });

  it('lists nothing as ended before the day its end begins', async () => {
    const { outcome, text } = await ask('Văn bản nào trong kho đã bị bãi bỏ?', '2031-07-31');
    expect([outcome, text]).toEqual(['not-found', expect.stringContaining('chưa cho thấy văn bản nào')]);
  });

  it('lists the plans whose year is over, of the type asked for alone', async () => {
    const { text } = await ask('Những kế hoạch nào của xã Suối Reo đã hết hiệu lực?');
    expect(text).toContain('• Kế hoạch số 07/KH-UBND');
    expect(text).not.toMatch(/• Kế hoạch số 11|• Quyết định/);
  });

  it('lists what holds, and how many it cannot tell of', async () => {
    const { text } = await ask('Các văn bản nào còn hiệu lực?');
    expect(text).toContain('• Kế hoạch số 11/KH-UBND');
    expect(text).not.toMatch(/• Kế hoạch số 07|• Quyết định số 09/);
    expect(text).toContain('Còn 1 văn bản chưa đủ căn cứ');
  });

  it('abstains where the matter is of no document, and asks for the day where none is told', async () => {
    expect((await ask('Văn bản nào về bến thuyền còn hiệu lực?')).outcome).toBe('not-found');
    const undated = await ask('Các văn bản nào còn hiệu lực?', null);
    expect([undated.outcome, undated.citations]).toEqual(['clarify', []]);
  });

  it('says that a date is in no calendar', async () => {
    const { outcome, text } = await ask('Văn bản nào còn hiệu lực ngày 31/4/2031?');
    expect([outcome, text]).toEqual(['not-found', expect.stringContaining('31/4/2031')]);
  });
});

describe('parseValidityList', () => {
  it.each([
    ['Liệt kê các quyết định đã hết hiệu lực', ['over']],
    ['Có bao nhiêu văn bản chưa có hiệu lực?', ['not-yet']],
    ['van ban nao dang co hieu luc', ['force']],
    ['Danh sách các văn bản đã được sửa đổi, bổ sung', ['amends']],
    ['Văn bản hết hiệu lực gồm những văn bản nào?', ['over']],
    ['Những nghị quyết nào đã bị thay thế, bãi bỏ?', ['replaces', 'repeals']],
  ])('takes apart: %s', (question, kinds) => expect(parseValidityList(question)).toMatchObject({ kinds }));

  it.each([
    'Quyết định 12/QĐ-UBND còn hiệu lực không?',
    'Kế hoạch trồng rừng còn hiệu lực không?',
    'Văn bản nào có hiệu lực từ ngày 01/7/2031?',
    'Văn bản nào bị thay thế bởi Quyết định 12/QĐ-UBND?',
    'Văn bản nào thay thế Quyết định 12/QĐ-UBND?',
    'Từ khi ra Quyết định 12 thì những quyết định nào bị bỏ?',
  ])('is none: %s', (question) => expect(parseValidityList(question)).toBeUndefined());
});
