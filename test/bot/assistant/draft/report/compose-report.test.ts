import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Draft, DraftRequest } from '../../../../../bot/assistant/draft/draft.ts';
import { parseTypedResult } from '../../../../../bot/assistant/draft/report/typed-result.ts';
import { toAdministrativeDocument } from '../../../../../bot/assistant/draft/to-administrative-document.ts';
import { OPERATOR } from '../../../../../knowledge/store/store.ts';
import { type OpenTexts, openTexts } from '../../../../helpers/ask-texts.ts';
import { provincePlan } from '../../../../helpers/water-plans.ts';
import { ownWaterPlan, waterReport } from '../../../../helpers/water-reports.ts';

const REQUEST: DraftRequest = {
  type: 'Báo cáo',
  agency: 'UBND xã Suối Đá, tỉnh Lam Châu',
  period: { from: '2031-01-01', to: '2031-12-31' },
  periodName: 'năm 2031',
  topic: 'nước sạch',
  basis: ['17/KH-UBND'],
  template: null,
  sections: [],
  marginDays: 3,
  asOf: '2031-12-01',
};

let office: OpenTexts;

beforeAll(async () => {
  office = await openTexts([provincePlan, ownWaterPlan, waterReport]);
});
afterAll(() => office.close());

async function find(
  results: readonly string[],
  changes: Partial<DraftRequest> = {},
  cutoffOn: string | null = '2031-11-20',
) {
  const read = results.map((text) => parseTypedResult(text)).filter((result) => result !== undefined);
  const request = { ...REQUEST, ...changes, report: { results: read, cutoffOn } };
  const finding = await office.assistant.draft(OPERATOR, request);
  if (finding.kind !== 'drafted') throw new Error(finding.kind);
  return finding;
}

async function draft(results: readonly string[] = [], changes: Partial<DraftRequest> = {}): Promise<Draft> {
  return (await find(results, changes)).draft;
}

/** The cells of the row whose first cell has some words. */
function rowOf({ sections }: Draft, words: string): string[] {
  const rows = sections.flatMap(({ paragraphs }) => paragraphs).filter(({ kind }) => kind === 'row');
  return rows.map(({ text }) => text.split(' | ')).find(([first = '']) => first.includes(words)) ?? [];
}

function textOf({ sections }: Draft): string {
  return sections.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text)).join('\n');
}

describe('a report drafted for a commune', () => {
  it('has a row for each target: what was set, the result, a year ago, whether it is reached', async () => {
    const drafted = await draft(['Tỷ lệ hộ dân nông thôn được dùng nước sạch=93,1%']);
    expect(rowOf(drafted, 'nước sạch')).toEqual([
      'Tỷ lệ hộ dân nông thôn được dùng nước sạch',
      'ít nhất 92%',
      '93,1%',
      '90,5% (tăng 2,6 điểm %)',
      'đạt',
    ]);
  });

  it('cites the plan and last year’s report', async () => {
    const drafted = await draft();
    const row = drafted.sections
      .flatMap(({ paragraphs }) => paragraphs)
      .find(({ text }) => text.includes('90,5%'));
    const numbers = drafted.citations
      .filter(({ n }) => row?.citations.includes(n))
      .map(({ number }) => number);
    expect(numbers).toEqual(['17/KH-UBND', '88/BC-UBND']);
  });

  it('asks for each result that is not known, and calls nothing reached', async () => {
    const drafted = await draft();
    expect(rowOf(drafted, 'hoạt động bền vững').slice(2)).toEqual([
      '[cần điền: kết quả]',
      'chưa có số liệu',
      'chưa có kết quả',
    ]);
    expect(textOf(drafted)).not.toMatch(/\| đạt/u);
  });

  it.each([
    ['Tỷ lệ công trình cấp nước hoạt động bền vững=85%', 'hoạt động bền vững', 'chưa đạt'],
    ['Tỷ lệ hộ dân nông thôn được dùng nước sạch=92%', 'nước sạch', 'đạt'],
    ['Tỷ lệ thất thoát nước=18%', 'thất thoát', 'đạt'],
    ['Số công trình hư hỏng=4 công trình', 'hư hỏng', 'đạt'],
    ['Số vụ vỡ ống=7 vụ', 'vỡ ống', 'chưa đạt'],
    ['Số vụ vỡ ống=6 vụ', 'vỡ ống', 'đạt'],
    ['Số hộ thiếu nước mùa khô=36 hộ', 'mùa khô', 'đạt'],
    ['Số hộ thiếu nước mùa khô=37 hộ', 'mùa khô', 'chưa đạt'],
    ['Giảm số hộ thiếu nước mùa khô so với năm 2030=9,9%', 'mùa khô', 'chưa đạt'],
    ['Số lớp tập huấn vận hành công trình=2 lớp', 'tập huấn', 'đạt'],
  ])('judges "%s" by the comparator', async (result, words, verdict) => {
    expect(rowOf(await draft([result]), words).at(-1)).toBe(verdict);
  });

  it('leaves out of "a year ago" what last year’s report gives two figures for', async () => {
    expect(rowOf(await draft(), 'thất thoát')[3]).toBe('chưa có số liệu');
  });

  it('says of tasks whether they are due, and leaves the agency’s inner days out', async () => {
    const drafted = await draft();
    expect(rowOf(drafted, 'Lấy mẫu nước').at(-1)).toBe('chưa đến hạn (trước 20/12/2031)');
    expect(rowOf(drafted, 'bản Cọ Lau').at(-1)).toBe('quá hạn (trước 15/5/2031); chưa có kết quả');
    expect(textOf(drafted)).not.toContain('dự thảo báo cáo');
  });

  it('says a result that nobody asked for without a verdict, and tells that it means no row', async () => {
    const drafted = await draft(['Số giếng khoan=12 giếng']);
    expect(drafted.warnings.join()).toContain('không đánh giá: “Số giếng khoan”: 12 giếng');
    expect(textOf(drafted)).toContain('Số giếng khoan: 12 giếng.');
  });

  it('leaves out a result nobody asked for that names a person, or has no unit', async () => {
    const drafted = await draft(['Xe lăn tặng em Lò Thị Xuyến=1 xe', 'Số giếng khoan=12']);
    expect(textOf(drafted)).not.toMatch(/giếng khoan|Xuyến/u);
  });

  it('wants the unit of a bare number', async () => {
    const drafted = await draft(['Tỷ lệ thất thoát nước=0,15']);
    expect(rowOf(drafted, 'thất thoát')[2]).toBe('[cần điền: kết quả]');
    expect(drafted.warnings.join()).toContain('cần ghi kèm đơn vị như chỉ tiêu “Tỷ lệ thất thoát nước”');
  });

  it('tells of two results of one row, and chooses none', async () => {
    const drafted = await draft(['Tỷ lệ thất thoát nước=15%', 'Tỷ lệ thất thoát nước=17%']);
    expect(rowOf(drafted, 'thất thoát')[2]).toBe('[cần điền: kết quả]');
    expect(drafted.warnings.join()).toContain('có nhiều kết quả');
  });

  it('keeps a note without names, and leaves one with a name out', async () => {
    const drafted = await draft(['Rà soát các bể chứa ở bản Cọ Lau=đã rà soát 6 bể chứa ở bản Cọ Lau']);
    expect(rowOf(drafted, 'Rà soát')[1]).toBe('đã rà soát 6 bể chứa ở bản Cọ Lau');
    const named = await draft(['Rà soát các bể chứa ở bản Cọ Lau=em Lò Thị Xuyến bị ngã']);
    expect(JSON.stringify(named)).not.toContain('Xuyến');
    expect(named.warnings.join()).toContain('Bỏ ghi chú');
  });

  it('gives the day its figures are of, or asks for it', async () => {
    expect(textOf(await draft())).toContain('(số liệu tính đến ngày 20/11/2031)');
    const { draft: without } = await find([], {}, null);
    expect(without.placeholders).toContain('[cần điền: ngày chốt số liệu]');
    expect(without.warnings.join()).toContain('Chưa có ngày chốt số liệu');
  });

  it('names the agency’s own plan', async () => {
    expect(textOf(await draft())).toContain(
      'Ủy ban nhân dân xã Suối Đá đã ban hành Kế hoạch số 17/KH-UBND ngày 20/02/2031 về cấp nước sạch',
    );
  });

  it('rests on the agency’s own plan and its superiors’ where none is named', async () => {
    const drafted = await draft([], { basis: [] });
    expect(drafted.basis.map(({ name }) => name.slice(0, 24))).toEqual([
      'Kế hoạch số 17/KH-UBND n',
      'Kế hoạch số 31/KH-UBND n',
    ]);
  });

  it('says within the year that it is judged by the whole year’s targets', async () => {
    const half = { period: { from: '2031-01-01', to: '2031-06-30' }, periodName: '6 tháng đầu năm 2031' };
    expect(textOf(await draft([], half))).toContain('Đánh giá so với mức giao của cả năm.');
    expect(textOf(await draft())).not.toContain('cả năm');
  });

  it('covers an obligation with the row that cites it', async () => {
    const { coverage } = await draft();
    const row = coverage.find(({ obligation }) => obligation.startsWith('Trên 85%'));
    expect(row).toMatchObject({ status: 'equal', where: { quote: expect.stringContaining('trên 85%') } });
  });

  it('prints its rows as numbered tables', async () => {
    const { draft: drafted, profile } = await find([]);
    const [targets, tasks] = toAdministrativeDocument(drafted, profile).body.filter(
      ({ kind }) => kind === 'table',
    );
    expect(targets).toMatchObject({
      header: ['TT', 'Chỉ tiêu', 'Mức giao', 'Kết quả', 'Cùng kỳ năm trước', 'Đánh giá'],
    });
    expect(tasks).toMatchObject({ header: ['TT', 'Nhiệm vụ', 'Kết quả', 'Đánh giá'] });
    expect(targets?.kind === 'table' ? targets.rows.map(([number]) => number) : []).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
    ]);
  });
});
