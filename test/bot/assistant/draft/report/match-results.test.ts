import { describe, expect, it } from 'vitest';
import { findNear, matchResults } from '../../../../../bot/assistant/draft/report/match-results.ts';
import type { ReportRow } from '../../../../../bot/assistant/draft/report/report-row.ts';
import { parseTypedResult } from '../../../../../bot/assistant/draft/report/typed-result.ts';
import type { Target } from '../../../../../knowledge/model/register.ts';
import { buildDocument, buildTarget } from '../../../../helpers/build-document.ts';

const EVIDENCE = {
  ...{ quote: '', locator: 'I.1', page: null, passage: 0, start: 0, end: 0, scan: null, confirmedBy: null },
};

const document = buildDocument({ id: 'vb-000000000001' });

function targetRow(target: Partial<Target>, context?: string): ReportRow {
  const built = buildTarget(EVIDENCE, { indicator: '', comparator: 'ge', value: 1, ...target });
  return {
    ...{ key: built.indicator, text: built.indicator, context: context ?? built.indicator },
    set: { proposed: { document, target: built }, others: [], differing: [] },
    ...{
      isTarget: true,
      isOfEach: false,
      wholeCounts: new Set<Target>(),
      dues: [],
      overall: new Set<Target>(),
      doubt: null,
      sources: [],
    },
  };
}

function taskRow(text: string): ReportRow {
  return {
    ...{ key: text, text, context: text, set: null, isTarget: false, isOfEach: false },
    ...{ wholeCounts: new Set<Target>(), dues: [], overall: new Set<Target>(), doubt: null, sources: [] },
  };
}

/** The rows that the results were put in, by their text. */
function match(rows: readonly ReportRow[], ...typed: readonly string[]): string[] {
  const results = typed.map(parseTypedResult).filter((result) => result !== undefined);
  return [...matchResults(rows, results).results.keys()].map(({ text }) => text);
}

const all = targetRow({ indicator: 'Tỷ lệ hộ trồng rừng' });
const served = targetRow({ indicator: 'hộ trồng rừng được tập huấn' });

describe('matchResults', () => {
  it('takes the row of the same words, not one that says more', () => {
    expect(match([served, all], 'Tỷ lệ hộ trồng rừng=4%')).toEqual([all.text]);
    expect(match([served, all], 'Tỷ lệ hộ trồng rừng được tập huấn=94%')).toEqual([served.text]);
  });

  it('takes nothing where the only row says more of another thing', () => {
    expect(match([served], 'Tỷ lệ hộ trồng rừng=4%')).toEqual([]);
  });

  it.each([
    [
      'hộ cận nghèo được vay vốn mở rộng sản xuất hằng năm',
      'Tỷ lệ hộ nghèo được vay vốn mở rộng sản xuất=5%',
    ],
    ['học sinh lớp 9 biết sơ cứu', 'Tỷ lệ học sinh lớp 5 biết sơ cứu=5%'],
    ['hộ chăn nuôi không có chuồng trại hợp vệ sinh', 'Tỷ lệ hộ chăn nuôi có chuồng trại hợp vệ sinh=5%'],
    ['bò được tiêm phòng', 'Tỷ lệ lợn được tiêm phòng=5%'],
  ])('never takes "%s" for "%s"', (indicator, typed) => {
    expect(match([targetRow({ indicator })], typed)).toEqual([]);
  });

  it('takes a name that leaves out only what tells nothing apart, and says so', () => {
    const row = targetRow({ indicator: 'Tỷ lệ trâu bò được tiêm phòng định kỳ', unit: '%' });
    const result = parseTypedResult('trâu bò được tiêm phòng=91%');
    const matched = matchResults([row, served], result === undefined ? [] : [result]);
    expect([...matched.results.keys()]).toEqual([row]);
    expect(matched.warnings.join()).toContain('vui lòng kiểm tra');
  });

  it('puts words without a figure in no row of figures but by its very name', () => {
    const row = targetRow({ indicator: 'Tỷ lệ trâu bò được tiêm phòng định kỳ', unit: '%' });
    expect(match([row], 'tiêm phòng cho trâu bò=đã làm xong')).toEqual([]);
  });

  it('takes so many of so many for a share', () => {
    const row = targetRow({ indicator: 'Tỷ lệ thôn có vườn ươm', unit: '%', value: 80 });
    expect(match([row], 'Thôn có vườn ươm=7/9 thôn')).toEqual([row.text]);
  });

  it('shows the rows a name may mean, and chooses none', () => {
    const rows = ['nam', 'nữ'].map((who) => targetRow({ indicator: `Tỷ lệ thợ ${who} được học nghề rừng` }));
    const result = parseTypedResult('Tỷ lệ thợ được học nghề rừng=70%');
    if (result === undefined) throw new Error('no result');
    expect(match(rows, 'Tỷ lệ thợ được học nghề rừng=70%')).toEqual([]);
    expect(findNear(rows, result)).toEqual(rows);
    expect(findNear([served], result)).toEqual([]);
  });

  it('tells a number from a rate by the unit', () => {
    const count = targetRow({ indicator: 'Số hộ có vườn ươm', unit: 'hộ' });
    const rate = targetRow({ indicator: 'Tỷ lệ hộ có vườn ươm' });
    expect(match([count, rate], 'Số hộ có vườn ươm=12 hộ')).toEqual([count.text]);
    expect(match([count, rate], 'Tỷ lệ hộ có vườn ươm=12%')).toEqual([rate.text]);
  });

  it('takes a name without what the row says of when and where, and tells so', () => {
    const row = targetRow({ indicator: 'Treo biển báo tại cửa rừng', unit: 'biển báo' });
    const result = parseTypedResult('Số biển báo được treo=3 biển');
    const matched = matchResults([row], result === undefined ? [] : [result]);
    expect([...matched.results.keys()]).toEqual([row]);
    expect(matched.warnings.join()).toContain('vui lòng kiểm tra');
  });

  it('takes a name with words of the sentence that the row’s own leaves out', () => {
    const row = targetRow(
      { indicator: 'mỗi đội có', unit: 'người' },
      'Củng cố đội tuần rừng; mỗi đội có ít nhất 12 người',
    );
    expect(match([row], 'Số người của đội tuần rừng=14 người')).toEqual([row.text]);
  });

  it('takes no words that may be of another figure of the sentence', () => {
    const row = targetRow(
      { indicator: 'phiên chợ', unit: 'phiên' },
      'Mở 40 phiên chợ, trong đó có 10 phiên lưu động',
    );
    expect(match([row], 'Số phiên chợ lưu động=9 phiên')).toEqual([]);
    expect(match([row], 'Số phiên chợ=41 phiên')).toEqual([row.text]);
  });

  it('marks what is a part of a row that asks for more', () => {
    const row = targetRow({ indicator: 'hồ sơ được số hóa và lưu trữ điện tử' });
    const result = parseTypedResult('Tỷ lệ hồ sơ được số hóa=99%');
    expect(matchResults([row], result === undefined ? [] : [result]).partial.has(row)).toBe(true);
  });

  it('puts a result of one measure in each row of it, unsure where they are for other places', () => {
    const [high, low] = ['Đối với xã vùng cao', 'Đối với xã vùng thấp'].map((scope) =>
      targetRow({ indicator: 'Tỷ lệ hộ trồng rừng', scope }),
    );
    if (high === undefined || low === undefined) throw new Error('no rows');
    const result = parseTypedResult('Tỷ lệ hộ trồng rừng=4%');
    const matched = matchResults([high, low], result === undefined ? [] : [result]);
    expect([...matched.unsure]).toEqual([high, low]);
  });

  it('never takes a change for a level', () => {
    expect(match([all], 'Tỷ lệ hộ trồng rừng=giảm 4%')).toEqual([]);
  });

  it('takes a task by its act alone', () => {
    const task = taskRow('Lập danh sách hộ nhận khoán, hộ trồng rừng gửi hạt kiểm lâm');
    expect(match([task], 'Lập danh sách hộ nhận khoán=đã xong')).toEqual([task.text]);
    expect(match([task], 'Số hộ nhận khoán trồng rừng=41 hộ')).toEqual([]);
  });
});
