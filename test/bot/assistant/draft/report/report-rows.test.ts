import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Draft } from '../../../../../bot/assistant/draft/draft.ts';
import { type FilledForm, readForm } from '../../../../../bot/assistant/draft/report/read-form.ts';
import { parseTypedResult } from '../../../../../bot/assistant/draft/report/typed-result.ts';
import { toFormSheet } from '../../../../../bot/output/report-form-sheet.ts';
import { writeWorkbook } from '../../../../../bot/output/workbook.ts';
import { readXlsxCells } from '../../../../../ingest/read/read-xlsx-cells.ts';
import { OPERATOR } from '../../../../../knowledge/store/store.ts';
import { type OpenTexts, openTexts } from '../../../../helpers/ask-texts.ts';
import { communeReading, provinceReading } from '../../../../helpers/reading-plans.ts';

let office: OpenTexts;

beforeAll(async () => {
  office = await openTexts([provinceReading, communeReading]);
});
afterAll(() => office.close());

async function draft(...typed: readonly string[]): Promise<Draft> {
  return (await find(typed)).draft;
}

async function find(typed: readonly string[], form?: FilledForm) {
  const results = typed.map(parseTypedResult).filter((result) => result !== undefined);
  const finding = await office.assistant.draft(OPERATOR, {
    ...{ type: 'Báo cáo', agency: 'UBND xã Suối Đá, tỉnh Lam Châu', topic: 'văn hóa đọc', basis: [] },
    ...{ template: null, sections: [], marginDays: 3, asOf: '2031-12-08', periodName: 'năm 2031' },
    period: { from: '2031-01-01', to: '2031-12-31' },
    report: { results, cutoffOn: '2031-12-01', ...(form === undefined ? {} : { form }) },
  });
  if (finding.kind !== 'drafted') throw new Error(finding.kind);
  return finding;
}

function rowsOf({ sections }: Draft): string[][] {
  const rows = sections.flatMap(({ paragraphs }) => paragraphs).filter(({ kind }) => kind === 'row');
  return rows.map(({ text }) => text.split(' | '));
}

function rowOf(drafted: Draft, words: string): string[] {
  return rowsOf(drafted).find(([first = '']) => first.includes(words)) ?? [];
}

describe('rows of a report on the agency’s own plan and its superior’s', () => {
  it('names a part with the whole it is of, and each area apart', async () => {
    const labels = rowsOf(await draft()).map(([label]) => label);
    expect(labels).toContain('Tỷ lệ người dân có thẻ bạn đọc, trong đó hộ nghèo');
    expect(labels).toContain('Tỷ lệ người dân có thẻ bạn đọc (khu vực nông thôn)');
    expect(new Set(labels).size).toBe(labels.length);
  });

  it('holds the value of a whole province against nobody’s own figure', async () => {
    const drafted = await draft('Tỷ lệ hộ dân đọc sách=65%', 'Luân chuyển sách=310 cuốn sách');
    expect(rowOf(drafted, 'hộ dân đọc sách').at(-1)).toBe(
      'đạt (Kế hoạch số 21/KH-UBND); chỉ tiêu chung của cấp trên, không so với số của cơ quan (Kế hoạch số 40/KH-UBND)',
    );
    expect(rowOf(drafted, 'Luân chuyển').at(-1)).toBe(
      'đạt (Kế hoạch số 21/KH-UBND); số chung của cấp trên, cần biết phần giao cho cơ quan (Kế hoạch số 40/KH-UBND)',
    );
  });

  it('judges no value of a later year, and none of an earlier day by today’s figure', async () => {
    const drafted = await draft('Tỷ lệ trẻ em đọc thông thạo=91%', 'Tỷ lệ số hóa=92%');
    expect(rowOf(drafted, 'thông thạo').at(-1)).toBe('mức của nhiều năm, không đánh giá trong kỳ này');
    const [early, whole] = rowsOf(drafted).filter(([label = '']) => label.includes('số hóa'));
    expect([early?.[1], early?.at(-1)]).toEqual([
      '40% đến hết quý III',
      'mốc trong kỳ, cần số liệu tại ngày đó',
    ]);
    expect(whole?.at(-1)).toBe('đạt');
  });

  it('computes the share of a part that was counted, and holds it against shares and parts', async () => {
    const drafted = await draft('Thôn có tủ sách=10/12 thôn');
    const [own, above] = rowsOf(drafted).filter(([label = '']) => /thôn có tủ sách/iu.test(label));
    expect(own?.slice(1)).toEqual(['11/12 thôn', '10/12 thôn (đạt 83,33%)', 'chưa có số liệu', 'chưa đạt']);
    expect([above?.[1], above?.at(-1)]).toEqual(['80%', 'đạt']);
  });

  it('says a change in points by its bound', async () => {
    expect(rowOf(await draft(), 'Tỷ lệ bạn đọc')[1]).toBe('tăng ít nhất 2,5 điểm phần trăm so với năm 2030');
  });

  it('gives each row of its form a key of its own, so that one sentence’s rows come back apart', async () => {
    const { form } = await find([]);
    if (form === null) throw new Error('no form');
    expect(new Set(form.rows.map(({ key }) => key)).size).toBe(form.rows.length);
    const results = new Map([
      ['(khu vực nông thôn)', '33%'],
      ['trong đó hộ nghèo', '21%'],
    ]);
    const sheet = toFormSheet(form);
    const filled = sheet.rows.toReversed().map((row) => {
      const [, text = ''] = row;
      const [, value = null] = [...results].find(([words]) => String(text).includes(words)) ?? [];
      return row.toSpliced(4, 1, value);
    });
    const reading = readForm(await readXlsxCells(await writeWorkbook([{ ...sheet, rows: filled }])));
    if (reading.kind !== 'form') throw new Error(reading.kind);
    const { draft: drafted } = await find([], reading.form);
    expect(rowOf(drafted, '(khu vực nông thôn)')[2]).toBe('33%');
    expect(rowOf(drafted, '(khu vực đô thị)')[2]).toBe('[cần điền: kết quả]');
    expect(rowOf(drafted, 'trong đó hộ nghèo')[2]).toBe('21%');
  });

  it('counts in its summary what its table says', async () => {
    const drafted = await draft('Tỷ lệ hộ dân đọc sách=65%', 'Thôn có tủ sách=10/12 thôn');
    const targets = rowsOf(drafted).filter(({ length }) => length === 5);
    const count = (verdict: RegExp) => targets.filter((cells) => verdict.test(cells[4] ?? '')).length;
    const summary = drafted.sections
      .flatMap(({ paragraphs }) => paragraphs)
      .find(({ text }) => /^Tổng số/u.test(text));
    expect(summary?.text).toContain(
      `Tổng số ${targets.length} chỉ tiêu; ${count(/^đạt/u)} chỉ tiêu đạt; ${count(/^chưa đạt/u)} chỉ tiêu chưa đạt; ${count(/^chưa có kết quả/u)} chỉ tiêu chưa có kết quả`,
    );
  });

  it('keeps what the superior asks and the agency’s own plan leaves out', async () => {
    const drafted = await draft();
    expect(rowOf(drafted, 'Kiểm kê tủ sách').at(-1)).toBe('chưa đến hạn (15/12/2031)');
    expect(rowOf(drafted, 'phòng đọc tại nhà văn hóa').at(-1)).toBe('chưa có kết quả');
  });

  it.each([
    ['đã hoàn thành ngày 18/4/2031', 'hoàn thành đúng hạn'],
    ['hoàn thành ngày 25/4/2031', 'hoàn thành sau hạn (trước 20/4/2031)'],
    ['đã hoàn thành', 'hoàn thành'],
    ['chưa tổ chức do mưa lũ', 'quá hạn (trước 20/4/2031); chưa hoàn thành'],
    ['cơ bản hoàn thành, còn 2 thôn', '[cần điền: mức độ hoàn thành]'],
    ['có 400 lượt người tham gia', '[cần điền: mức độ hoàn thành]'],
  ])('tells how a task with a day stands: "%s"', async (words, state) => {
    const drafted = await draft(`Tổ chức Ngày Sách ở trung tâm xã=${words}`);
    expect(rowOf(drafted, 'Ngày Sách').slice(1)).toEqual([words, state]);
  });
});
