import { describe, expect, it } from 'vitest';
import { askTexts, officeHead } from '../../../helpers/ask-texts.ts';

const RULES = [
  ...officeHead('Suối Bạc', '12/QĐ-UBND', '20 tháng 3 năm 2031', [
    'QUYẾT ĐỊNH',
    'Ban hành Quy định quản lý bến đò',
  ]),
  'Căn cứ Nghị quyết số 9/NQ-HĐND ngày 02 tháng 01 năm 2031 của Hội đồng nhân dân tỉnh Vân Sơn về bến đò;',
  'Điều 1. Ban hành kèm theo Quyết định này Quy định quản lý bến đò.',
  'Điều 2. Hiệu lực thi hành',
  '1. Quyết định này có hiệu lực thi hành kể từ ngày 01 tháng 4 năm 2031.',
  '2. Quyết định số 3/QĐ-UBND ngày 05 tháng 5 năm 2028 của Ủy ban nhân dân xã Suối Bạc về bến đò; Quyết định số 8/QĐ-UBND ngày 06 tháng 6 năm 2029 của Ủy ban nhân dân xã Khe Lim về đò ngang hết hiệu lực thi hành kể từ ngày Quyết định này có hiệu lực.',
];
const SIGNED = [
  ...officeHead('Khe Lim', '7/QĐ-UBND', '02 tháng 5 năm 2031', ['QUYẾT ĐỊNH', 'Lập đội trồng tre']),
  'Điều 1. Lập đội trồng tre xã.',
  'Điều 2. Quyết định này có hiệu lực thi hành kể từ ngày ký ban hành.',
];
const SILENT = [
  ...officeHead('Nà Lùng', '5/KH-UBND', '02 tháng 6 năm 2031', ['KẾ HOẠCH', 'Nuôi ong năm 2031']),
  'Tỷ lệ hộ nuôi ong đạt 40%.',
];
const HELD = [RULES, SIGNED, SILENT];

describe('the day of effect taken for granted', () => {
  it.each([
    ['quyet dinh 12 cua suoi bac co hieu luc tu ngay ky 20/3/2031 dung ko', '01 tháng 4 năm 2031'],
    ['Quyết định 12 xã Suối Bạc có hiệu lực từ ngày ký phải không?', '01 tháng 4 năm 2031'],
    ['Quyết định 7 của xã Khe Lim có hiệu lực từ ngày 9/5/2031 đúng không?', 'kể từ ngày ký'],
  ])('is corrected: %s', async (question, own) => {
    const [answer] = await askTexts(HELD, question);
    expect(answer?.outcome).toBe('corrected');
    expect(answer?.text).toContain('Không phải');
    expect(answer?.text).toContain(own);
  });

  it.each([
    'Quyết định 12 của xã Suối Bạc có hiệu lực từ ngày 1/4/2031 phải không?',
    'Quyết định 7 của xã Khe Lim có hiệu lực từ ngày 2/5/2031 đúng không?',
  ])('is confirmed: %s', async (question) => {
    const [answer] = await askTexts(HELD, question);
    expect(answer?.outcome).toBe('answered');
    expect(answer?.text).not.toContain('Không phải');
  });

  it('is not the day of issue of a document that is silent', async () => {
    const [answer] = await askTexts(HELD, 'Kế hoạch 5 của xã Nà Lùng có hiệu lực từ ngày ký phải không?');
    expect(answer?.outcome).toBe('not-found');
    expect(answer?.text).toContain('ngày có hiệu lực');
  });
});

describe('what a document puts out of force', () => {
  it.each([
    'Từ khi xã Suối Bạc ra Quyết định 12 về bến đò thì những quyết định cũ nào bị bỏ?',
    'quyet dinh 12 cua suoi bac ra thi nhung van ban nao het hieu luc',
  ])('is quoted: %s', async (question) => {
    const [answer] = await askTexts(HELD, question);
    expect(answer?.outcome).toBe('answered');
    expect(answer?.text).toContain('3/QĐ-UBND');
    expect(answer?.text).toContain('8/QĐ-UBND');
  });

  it.each([
    'Văn bản nào bãi bỏ Quyết định 3/QĐ-UBND của xã Suối Bạc?',
    'Quyết định 8/QĐ-UBND của xã Khe Lim còn hiệu lực không?',
  ])('is told from the other side, though it ends a list: %s', async (question) => {
    const [answer] = await askTexts(HELD, question);
    expect(answer?.outcome).toBe('answered');
    expect(answer?.text).toContain('12/QĐ-UBND');
    expect(answer?.text).toContain('hết hiệu lực');
  });

  it('hears for what a document is the basis, and who names it in theirs', async () => {
    const [basis, again, none] = await askTexts(
      HELD,
      'Nghị quyết 9/NQ-HĐND làm căn cứ cho quyết định nào?',
      'nghi quyet 9/NQ-HDND duoc nhung don vi nao dan lai trong quyet dinh cua ho',
      'Nghị quyết 10/NQ-HĐND làm căn cứ cho quyết định nào?',
    );
    for (const answer of [basis, again]) {
      expect(answer?.outcome).toBe('answered');
      expect(answer?.text).toContain('12/QĐ-UBND');
    }
    expect(none?.outcome).toBe('not-found');
  });
});
