import { read, utils, type WorkSheet } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { writeWorkbook } from '../../../bot/output/workbook.ts';

const columns = [
  { head: 'Nội dung', width: 20 },
  { head: 'Giá trị', width: 10 },
  { head: 'Hạn', width: 12 },
];

function rowsOf(sheet: WorkSheet | undefined): unknown[][] {
  return utils.sheet_to_json<unknown[]>(sheet ?? {}, { header: 1, defval: null, UTC: true });
}

const firstRows = (bytes: Buffer) => rowsOf(Object.values(read(bytes).Sheets)[0]);

describe('writeWorkbook', () => {
  it('keeps text, numbers, dates and nothing as what they are, a sheet a table', async () => {
    const rows = [
      ['Trồng cây', 9.5, { isoDate: '2031-06-25' }],
      ['0123', null, null],
    ];
    const bytes = await writeWorkbook([
      { name: 'Chỉ tiêu', columns, rows },
      { name: 'Trống', columns, rows: [] },
    ]);
    const book = read(bytes, { cellDates: true, UTC: true });
    expect(book.SheetNames).toEqual(['Chỉ tiêu', 'Trống']);
    expect(rowsOf(book.Sheets['Chỉ tiêu'])).toEqual([
      ['Nội dung', 'Giá trị', 'Hạn'],
      ['Trồng cây', 9.5, new Date('2031-06-25T00:00:00Z')],
      ['0123', null, null],
    ]);
  });

  it('makes a row as high as its longest cell needs', async () => {
    const rows = [['ngắn', 1, null], ['ă'.repeat(95), 1, null]]; // biome-ignore format: two rows
    const book = read(await writeWorkbook([{ name: 'S', columns, rows }]), { cellStyles: true });
    const heights = Object.values(book.Sheets)[0]?.['!rows']?.map((row) => row.hpt);
    expect(heights).toEqual([30, 15, 75]);
  });

  it.each([
    '=HYPERLINK("http://x.invalid","bấm")',
    '+84',
    '-1',
    '@SUM(A1)',
    '\t=1+1',
  ])('never makes a formula of %j', async (text) => {
    const bytes = await writeWorkbook([{ name: 'S', columns, rows: [[text, null, null]] }]);
    expect(String(firstRows(bytes)[1]?.[0]).trim()).toBe(text.trim());
  });

  it('takes what XML does not: controls, angle brackets, more than a cell holds', async () => {
    const bytes = await writeWorkbook([
      { name: 'S', columns, rows: [['a\u0000\u001b<b>&"', 'ă'.repeat(40_000), null]] },
    ]);
    const [, row] = firstRows(bytes);
    expect(row?.[0]).toContain('<b>&"');
    expect(String(row?.[1])).toHaveLength(32_767);
  });
});
