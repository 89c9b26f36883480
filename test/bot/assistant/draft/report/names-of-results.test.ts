import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseTypedResult } from '../../../../../bot/assistant/draft/report/typed-result.ts';
import { OPERATOR } from '../../../../../knowledge/store/store.ts';
import { type OpenTexts, openTexts } from '../../../../helpers/ask-texts.ts';
import { provinceStreets } from '../../../../helpers/street-plans.ts';

let office: OpenTexts;

beforeAll(async () => {
  office = await openTexts([provinceStreets]);
});
afterAll(() => office.close());

async function draft(...typed: readonly string[]) {
  const results = typed.map(parseTypedResult).filter((result) => result !== undefined);
  const finding = await office.assistant.draft(OPERATOR, {
    ...{ type: 'Báo cáo', agency: 'UBND xã Suối Đá, tỉnh Lam Châu', topic: 'đường phố an toàn', basis: [] },
    ...{ template: null, sections: [], marginDays: 3, asOf: '2031-12-08', periodName: 'năm 2031' },
    period: { from: '2031-01-01', to: '2031-12-31' },
    report: { results, cutoffOn: '2031-12-01' },
  });
  if (finding.kind !== 'drafted') throw new Error(finding.kind);
  const { sections, warnings } = finding.draft;
  const texts = sections.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text));
  const rows = texts.map((text) => text.split(' | '));
  return {
    texts,
    warnings,
    rowOf: (words: string) => rows.find(([first = '']) => first.includes(words)) ?? [],
  };
}

describe('results by other names than their rows', () => {
  it.each([
    ['Tỷ lệ nút giao hẹp do xã quản lý được sửa=75%', 'nút giao hẹp', '75%', 'đạt'],
    [
      'Tỷ lệ nút giao hẹp do xã quản lý được sửa=5/8 nút giao',
      'nút giao hẹp',
      '5/8 nút giao (đạt 62,5%)',
      'chưa đạt',
    ],
    ['Số vụ lật xe có từ 10 người bị thương trở lên=0 vụ', 'lật xe', '0 vụ', 'đạt'],
    ['Số vụ lật xe có từ 10 người bị thương trở lên=1 vụ', 'lật xe', '1 vụ', 'cần đánh giá'],
    ['Số vụ lật xe có từ 10 người bị thương trở lên=không phát sinh', 'lật xe', 'không phát sinh', 'đạt'],
    [
      'Tỷ lệ bến xe khách của hợp tác xã được kiểm tra ít nhất 03 lần trong năm=100%',
      'bến xe khách',
      '100%',
      'đạt',
    ],
    ['Tỷ lệ biển báo mờ được xử lý=61,3%', 'biển báo mờ', '61,3%', 'mốc trong kỳ, cần số liệu tại ngày đó'],
    ['Tỷ lệ lái xe ôm được cấp dịch vụ=90%', 'lái xe ôm', '90%', 'đạt'],
    ['Số vụ đua xe=1 vụ', 'đua xe', '1 vụ', 'đạt'],
    ['Số vụ đua xe=3 vụ', 'đua xe', '3 vụ', 'chưa đạt'],
    ['Số vụ đua xe=không có', 'đua xe', 'không có', 'đạt'],
    ['Số vụ xe quá tải=2 vụ', 'xe quá tải', '2 vụ', 'đạt'],
    ['Số người của đội xung kích cứu nạn=16 người', 'đội xung kích', '16 người', 'đạt'],
    ['Lái xe khách được khám mắt=18/18 lái xe', 'lái xe khách', '18/18 lái xe (đạt 100%)', 'đạt'],
  ])('finds the row of "%s"', async (typed, words, result, verdict) => {
    const row = (await draft(typed)).rowOf(words);
    expect([row[2], row.at(-1)]).toEqual([result, verdict]);
  });

  it('holds the sum of all against nothing that is set for each', async () => {
    const { rowOf } = await draft('Số tuyên truyền viên giao thông=20 tuyên truyền viên');
    expect(rowOf('tuyên truyền viên').at(-1)).toBe('mức giao cho từng nơi, cần số của từng nơi');
    const { rowOf: ofOne } = await draft('Mỗi thôn có tuyên truyền viên giao thông=2 tuyên truyền viên');
    expect(ofOne('tuyên truyền viên').at(-1)).toBe('đạt');
  });

  it('gives a share of one thing to no row of another', async () => {
    const { rowOf, warnings } = await draft('Tỷ lệ bến xe=90%', 'Tỷ lệ lái xe được cấp=80%');
    expect(rowOf('bến xe khách')[2]).toBe('[cần điền: kết quả]');
    expect(rowOf('lái xe ôm')[2]).toBe('[cần điền: kết quả]');
    expect(warnings.filter((warning) => /90%|80%/u.test(warning))).toHaveLength(2);
  });

  it('says a sum that only shares words with a task among the other results', async () => {
    const { texts } = await draft('Số biển báo, cọc tiêu trên địa bàn=214 biển báo');
    expect(texts).toContain('Số biển báo, cọc tiêu trên địa bàn: 214 biển báo.');
  });
});

describe('a value in a table with its unit in a column of its own', () => {
  it('is said with the unit beside what is measured', async () => {
    const { rowOf } = await draft('Thời gian tắc đường tại trung tâm xã=11,5 giờ');
    expect(rowOf('tắc đường').slice(0, 3)).toEqual([
      'Thời gian tắc đường tại trung tâm xã (giờ/năm)',
      'không quá 12',
      '11,5 giờ',
    ]);
  });
});

describe('values that are not the agency’s', () => {
  it('are quoted as the whole province’s number, and those of districts are told beside', async () => {
    const { rowOf, texts, warnings } = await draft();
    expect(rowOf('cây xanh')[1]).toBe('số chung của cấp trên: “Trồng 8.000 cây xanh ven đường”');
    expect(texts.join('\n')).not.toContain('đội cứu hộ');
    expect(warnings.join('\n')).toContain('100% các huyện, thị xã có đội cứu hộ');
  });
});
