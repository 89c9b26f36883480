import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OPERATOR } from '../../../../knowledge/store/store.ts';
import { type OpenTexts, officeHead, openTexts } from '../../../helpers/ask-texts.ts';

const decision = (commune: string, number: string, day: string, ...articles: string[]) => [
  ...officeHead(commune, number, day, ['QUYẾT ĐỊNH', 'Về tổ bảo vệ rừng', '']),
  ...articles.map((article, i) => `Điều ${i + 1}. ${article}`),
];

let texts: OpenTexts;
beforeAll(async () => {
  texts = await openTexts([
    decision('Suối Reo', '09/QĐ-UBND', '05 tháng 02 năm 2030', 'Lập tổ bảo vệ rừng.'),
    decision('Đồi Mận', '09/QĐ-UBND', '06 tháng 02 năm 2030', 'Lập tổ bảo vệ rừng.'),
    decision(
      'Suối Reo',
      '21/QĐ-UBND',
      '10 tháng 6 năm 2031',
      'Bãi bỏ Quyết định số 09/QĐ-UBND ngày 05 tháng 02 năm 2030 của Ủy ban nhân dân xã Suối Reo.',
      'Quyết định này có hiệu lực từ ngày 01 tháng 01 năm 2032.',
    ),
    decision(
      'Suối Reo',
      '33/QĐ-UBND',
      '10 tháng 7 năm 2031',
      'Quyết định này thay thế Quyết định số 09/QĐ-UBND.',
    ),
    decision(
      'Đồi Mận',
      '40/QĐ-UBND',
      '10 tháng 7 năm 2031',
      'Bãi bỏ Điều 1 Quyết định số 09/QĐ-UBND ngày 06 tháng 02 năm 2030 của Ủy ban nhân dân xã Đồi Mận.',
    ),
  ]);
}, 60_000);
afterAll(() => texts.close());

const ask = async (question: string, asOf: string | null = '2031-09-01') =>
  (await texts.assistant.ask({ question, history: [], agency: null, asOf }, OPERATOR)).text;

describe('what documents do to each other, in time', { timeout: 60_000 }, () => {
  it('tells one that repeals later as one that will', async () => {
    const question = 'Quyết định 09/QĐ-UBND ngày 05/02/2030 bị bãi bỏ bởi văn bản nào?';
    expect(await ask(question)).toMatch(/21\/QĐ-UBND.*sẽ bãi bỏ từ ngày 01\/01\/2032/);
    expect(await ask(question, '2032-02-01')).toMatch(/21\/QĐ-UBND.*\(bãi bỏ từ ngày 01\/01\/2032/);
  });

  it('does not say of a number that is held twice that it is not held', async () => {
    const text = await ask('Quyết định 33/QĐ-UBND thay thế văn bản nào?');
    expect(text).toContain('chưa rõ là văn bản nào, có thể là Quyết định số 09/QĐ-UBND ngày 05/02/2030');
    expect(text).not.toContain('kho chưa có toàn văn');
  });

  it('takes who repeals a part for one that amends, and says that it is a part', async () => {
    for (const act of ['sửa đổi', 'bãi bỏ'])
      expect(await ask(`Quyết định 40/QĐ-UBND ${act} văn bản nào?`)).toMatch(
        /bãi bỏ một phần:? Quyết định số 09\/QĐ-UBND ngày 06\/02\/2030/iu,
      );
  });

  it('says that nothing ends a held document, and asks which where several bear the number', async () => {
    expect(await ask('Quyết định 40/QĐ-UBND bị thay thế bởi văn bản nào?')).toContain(
      'Kho chưa thấy văn bản nào thay thế, bãi bỏ hay sửa đổi Quyết định số 40/QĐ-UBND',
    );
    expect(await ask('Quyết định 09/QĐ-UBND bị sửa đổi bởi văn bản nào?')).toContain('Có 2 văn bản phù hợp');
  });

  it('names the place in front of a number that two offices bear', async () => {
    expect(await ask('sơ đồ quyết định 09/QĐ-UBND xã Đồi Mận')).toContain('ngày 06/02/2030');
  });
});
