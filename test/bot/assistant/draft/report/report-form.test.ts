import { read, utils, type WorkSheet, write } from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Draft } from '../../../../../bot/assistant/draft/draft.ts';
import type { DraftFinding } from '../../../../../bot/assistant/draft/draft-document.ts';
import { type FilledForm, readForm } from '../../../../../bot/assistant/draft/report/read-form.ts';
import type { ReportForm } from '../../../../../bot/assistant/draft/report/report-form.ts';
import type { ReportInput } from '../../../../../bot/assistant/draft/report/report-input.ts';
import { toFormSheet } from '../../../../../bot/output/report-form-sheet.ts';
import { writeWorkbook } from '../../../../../bot/output/workbook.ts';
import { readXlsxCells } from '../../../../../ingest/read/read-xlsx-cells.ts';
import { OPERATOR } from '../../../../../knowledge/store/store.ts';
import { type OpenTexts, openTexts } from '../../../../helpers/ask-texts.ts';
import { ownWaterPlan, waterReport } from '../../../../helpers/water-reports.ts';

const RESULT = 'E';
const NOTE = 'F';
const PREVIOUS = 'G';

let office: OpenTexts;
let form: ReportForm;

beforeAll(async () => {
  office = await openTexts([ownWaterPlan, waterReport]);
  const finding = await ask({ results: [], cutoffOn: null });
  if (finding.kind !== 'drafted' || finding.form === null) throw new Error(finding.kind);
  form = finding.form;
});
afterAll(() => office.close());

function ask(report: ReportInput, year = 2031): Promise<DraftFinding> {
  return office.assistant.draft(OPERATOR, {
    ...{ type: 'Báo cáo', agency: 'UBND xã Suối Đá, tỉnh Lam Châu', topic: 'nước sạch', basis: [] },
    ...{ template: null, sections: [], marginDays: 3, asOf: '2031-12-01', periodName: `năm ${year}` },
    period: { from: `${year}-01-01`, to: `${year}-12-31` },
    report,
  });
}

type Put = (words: string, column: string, value: string | number, format?: string) => void;

/** The form as a person gives it back. */
async function fillForm(fill: (put: Put, sheet: WorkSheet) => void): Promise<FilledForm> {
  const book = read(await writeWorkbook([toFormSheet(form)]), { cellStyles: true });
  const sheet = Object.values(book.Sheets)[0] ?? {};
  const lines = utils.sheet_to_json<string[]>(sheet, { header: 1, defval: '', blankrows: true });
  fill((words, column, value, format) => {
    const row = lines.findIndex((cells) => cells.some((cell) => String(cell).includes(words)));
    const type = typeof value === 'number' ? 'n' : 's';
    sheet[`${column}${row + 1}`] = { t: type, v: value, ...(format === undefined ? {} : { z: format }) };
  }, sheet);
  const bytes: Buffer = write(book, { type: 'buffer', bookType: 'xlsx', cellStyles: true });
  const reading = readForm(await readXlsxCells(bytes));
  if (reading.kind !== 'form') throw new Error(reading.kind);
  return reading.form;
}

async function draft(fill: (put: Put, sheet: WorkSheet) => void): Promise<Draft> {
  const finding = await ask({ results: [], cutoffOn: null, form: await fillForm(fill) });
  if (finding.kind !== 'drafted') throw new Error(finding.kind);
  return finding.draft;
}

function rowOf({ sections }: Draft, words: string): string[] {
  const rows = sections.flatMap(({ paragraphs }) => paragraphs).filter(({ kind }) => kind === 'row');
  return rows.map(({ text }) => text.split(' | ')).find(([first = '']) => first.includes(words)) ?? [];
}

describe('the form of a report', () => {
  it('has a row for each target and task, with what was set and a year ago', () => {
    expect(form.rows.find(({ text }) => text.includes('nước sạch'))).toMatchObject({
      plan: 'ít nhất 92%',
      hint: '%',
      previous: '90,5%',
    });
    expect(form.rows.map(({ text }) => text)).toContain('Tổ chức ít nhất 2 lớp tập huấn vận hành công trình');
    expect(new Set(form.rows.map(({ key }) => key)).size).toBe(form.rows.length);
  });

  it('hides its keys', async () => {
    const book = read(await writeWorkbook([toFormSheet(form)]), { cellStyles: true });
    expect(Object.values(book.Sheets)[0]?.['!cols']?.[0]?.hidden).toBe(true);
  });

  it.each<[value: string | number, format: string | undefined, shown: string]>([
    [0.935, '0%', '93,5%'],
    [93.5, undefined, '93,5%'],
    ['93,5 %', undefined, '93,5%'],
    ['93,5', undefined, '93,5%'],
    ["'93,5%", undefined, '93,5%'],
    [0, undefined, '0%'],
    [0.95, undefined, '[cần điền: kết quả]'],
    ['0.955', undefined, '[cần điền: kết quả]'],
    ['93-94%', undefined, '[cần điền: kết quả]'],
    [-5, undefined, '[cần điền: kết quả]'],
  ])('reads a share of %j under format %j as %s', async (value, format, shown) => {
    const drafted = await draft((put) => put('được dùng nước sạch', RESULT, value, format));
    expect(rowOf(drafted, 'nước sạch')[2]).toBe(shown);
    if (shown.startsWith('[')) expect(drafted.warnings.join()).toContain('không rõ là bao nhiêu');
  });

  it('counts a bare number in the unit of its row, and wants words for a change', async () => {
    const drafted = await draft((put) => {
      put('hư hỏng', RESULT, 5);
      put('mùa khô', RESULT, 36);
      put('vỡ ống', RESULT, '6 vụ');
    });
    expect(rowOf(drafted, 'hư hỏng').slice(2)).toEqual(['5 công trình', 'chưa có số liệu', 'chưa đạt']);
    expect(rowOf(drafted, 'mùa khô')[2]).toBe('[cần điền: kết quả]');
    expect(rowOf(drafted, 'vỡ ống').slice(2)).toEqual(['6 vụ', '7 vụ (giảm 1 vụ)', 'đạt']);
  });

  it('knows a row wherever it was moved to', async () => {
    const drafted = await draft((put, sheet) => {
      put('bền vững', RESULT, 86);
      const [, last = ''] = /:[A-Z]+(\d+)$/.exec(sheet['!ref'] ?? '') ?? [];
      for (const column of 'ABCDEFGH') {
        const from = Object.keys(sheet)
          .find((cell) => String(sheet[cell]?.v).includes('bền vững'))
          ?.slice(1);
        const moved = sheet[`${column}${from}`];
        if (column === 'A' && from === undefined) throw new Error('no row');
        if (column !== 'B' && moved !== undefined) {
          sheet[`${column}${Number(last) + 5}`] = moved;
          delete sheet[`${column}${from}`];
        }
      }
      sheet['!ref'] = `A1:H${Number(last) + 9}`;
    });
    expect(rowOf(drafted, 'bền vững').at(2)).toBe('86%');
  });

  it('tells of a row that is of no report', async () => {
    const drafted = await draft((_, sheet) => {
      utils.sheet_add_aoa(sheet, [['', 'Chỉ tiêu thêm', '', '', 12]], { origin: -1 });
    });
    expect(drafted.warnings.join()).toContain('“Chỉ tiêu thêm”');
  });

  it('takes the day of the form, and says when it cannot be read', async () => {
    const drafted = await draft((put) => put('Ngày chốt số liệu', 'C', '20/11/2031'));
    expect(drafted.sections[0]?.paragraphs[0]?.text).toContain('tính đến ngày 20/11/2031');
    const bad = await draft((put) => put('Ngày chốt số liệu', 'C', 'cuối tháng'));
    expect(bad.warnings.join()).toContain('“cuối tháng”');
  });

  it('leaves a note with a name out', async () => {
    const drafted = await draft((put) => {
      put('bền vững', RESULT, 86);
      put('bền vững', NOTE, 'theo báo của anh Lò Văn Xuyến');
    });
    expect(JSON.stringify(drafted)).not.toContain('Xuyến');
    expect(rowOf(drafted, 'bền vững')[2]).toBe('86%');
  });

  it.each<[value: string | number, shown: string, verdict: string]>([
    ['1.900/2.000', '1.900/2.000 (đạt 95%)', 'đạt'],
    ['45/50 hộ', '45/50 hộ (đạt 90%)', 'chưa đạt'],
    ['chưa có', '[cần điền: kết quả]', 'chưa có kết quả'],
    ['-', '[cần điền: kết quả]', 'chưa có kết quả'],
    ['51/50 hộ', '[cần điền: kết quả]', 'chưa có kết quả'],
    ['#DIV/0!', '[cần điền: kết quả]', 'chưa có kết quả'],
    ['12 em Lò Văn Xuyến', '[cần điền: kết quả]', 'cần đánh giá'],
  ])('reads %j of a share as %s: %s', async (value, shown, verdict) => {
    const drafted = await draft((put) => put('được dùng nước sạch', RESULT, value));
    expect([rowOf(drafted, 'nước sạch')[2], rowOf(drafted, 'nước sạch')[4]]).toEqual([shown, verdict]);
    expect(JSON.stringify(drafted)).not.toContain('Xuyến');
  });

  it('takes what a formula came to', async () => {
    const drafted = await draft((put, sheet) => {
      put('được dùng nước sạch', RESULT, 0.94, '0%');
      const cell = Object.values(sheet).find((one) => one?.v === 0.94);
      if (cell !== undefined) cell.f = '47/50';
    });
    expect(rowOf(drafted, 'nước sạch')[2]).toBe('94%');
  });

  it('takes the figures of a year ago that were filled in, and tells where the report of then differs', async () => {
    const drafted = await draft((put) => {
      put('bền vững', RESULT, '86%');
      put('bền vững', PREVIOUS, '84%');
      put('được dùng nước sạch', PREVIOUS, '91%');
    });
    expect(rowOf(drafted, 'bền vững')[3]).toBe('84% (tăng 2 điểm %)');
    expect(rowOf(drafted, 'nước sạch')[3]).toBe('91%');
    expect(drafted.warnings.join()).toContain('lấy theo biểu: 91%; báo cáo năm trước ghi 90,5%');
  });

  it('keeps what is typed as text, so that no program makes a day of "5/7"', async () => {
    const book = read(await writeWorkbook([toFormSheet(form)]), { cellStyles: true, cellNF: true });
    const sheet = Object.values(book.Sheets)[0] ?? {};
    expect([sheet.E7?.z, sheet.F7?.z]).toEqual(['@', '@']);
  });

  it.each([
    ['2031-12-02', 'sau ngày lập báo cáo 01/12/2031'],
    ['2030-12-31', 'trước ngày đầu kỳ báo cáo 01/01/2031'],
  ])('refuses figures of %s', async (cutoffOn, problem) => {
    await expect(ask({ results: [], cutoffOn })).rejects.toMatchObject({
      code: 'INPUT_INVALID',
      details: { problems: [expect.stringContaining(problem)] },
    });
    const filled = await fillForm((put) => put('Ngày chốt số liệu', 'C', cutoffOn));
    await expect(ask({ results: [], cutoffOn: null, form: filled })).rejects.toMatchObject({
      details: { problems: [expect.stringContaining(problem)] },
    });
  });

  it('refuses the form of another agency or time', async () => {
    const filled = await fillForm(() => {});
    const other = { ...filled, agency: 'Ủy ban nhân dân xã Khe Gỗ, tỉnh Lam Châu' };
    await expect(ask({ results: [], cutoffOn: null, form: other })).rejects.toMatchObject({
      code: 'INPUT_INVALID',
      details: { problems: [expect.stringContaining('Khe Gỗ')] },
    });
    await expect(ask({ results: [], cutoffOn: null, form: filled }, 2030)).rejects.toMatchObject({
      details: { problems: [expect.stringContaining('kỳ năm 2031, không phải kỳ năm 2030')] },
    });
  });

  it('tells a form of another version, and a workbook that is none', async () => {
    const sheet = toFormSheet(form);
    const [[, title = null] = []] = sheet.preface ?? [];
    const other = { ...sheet, preface: [['tham-muu-bieu-ket-qua/0', title]] };
    expect(readForm(await readXlsxCells(await writeWorkbook([other])))).toEqual({ kind: 'other-version' });
    const plain = { name: 'S', columns: [{ head: 'A', width: 9 }], rows: [['b']] };
    expect(readForm(await readXlsxCells(await writeWorkbook([plain])))).toEqual({ kind: 'no-form' });
  });
});
