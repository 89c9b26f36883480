import { describe, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { readXlsx } from '../../../ingest/read/read-xlsx.ts';
import { writeZip } from '../../../ingest/read/write-zip.ts';

const linesOf = async (bytes: Buffer) =>
  (await readXlsx(bytes)).pages.flatMap((page) => page.text.split('\n'));

interface SheetXml {
  readonly name: string;
  readonly state?: string;
  /** Content of the worksheet. */
  readonly xml: string;
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook of hand-made sheets, with the format codes of its cell styles from style 1 on. */
function makeXlsx(
  sheets: readonly SheetXml[],
  formats: readonly string[] = [],
  strings: readonly string[] = [],
): Buffer {
  const tabs = sheets.map(
    ({ name, state }, i) =>
      `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"${state === undefined ? '' : ` state="${state}"`}/>`,
  );
  const relations = sheets.map(
    (_, i) => `<Relationship Id="rId${i + 1}" Target="worksheets/sheet${i + 1}.xml"/>`,
  );
  const codes = formats.map(
    (code, i) => `<numFmt numFmtId="${200 + i}" formatCode="${code.replaceAll('"', '&quot;')}"/>`,
  );
  const styles = formats.map((_, i) => `<xf numFmtId="${200 + i}"/>`);
  const entries = new Map([
    ['xl/workbook.xml', `<workbook xmlns:r="${OFFICE}"><sheets>${tabs.join('')}</sheets></workbook>`],
    ['xl/_rels/workbook.xml.rels', `<Relationships>${relations.join('')}</Relationships>`],
    [
      'xl/styles.xml',
      `<styleSheet><numFmts>${codes.join('')}</numFmts><cellStyleXfs><xf numFmtId="0"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${styles.join('')}</cellXfs></styleSheet>`,
    ],
    ['xl/sharedStrings.xml', `<sst>${strings.map((text) => `<si>${text}</si>`).join('')}</sst>`],
    ...sheets.map(
      ({ xml }, i) => [`xl/worksheets/sheet${i + 1}.xml`, `<worksheet>${xml}</worksheet>`] as const,
    ),
  ]);
  return writeZip([...entries].map(([name, content]) => [name, Buffer.from(content)] as const));
}

const text = (place: string, value: string) => `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`;
const number = (place: string, value: string, style = 0) =>
  `<c r="${place}" s="${style}"><v>${value}</v></c>`;
const row = (at: number, ...cells: string[]) => `<row r="${at}">${cells.join('')}</row>`;
const sheet = (...rows: string[]) => ({ name: 'Sheet1', xml: `<sheetData>${rows.join('')}</sheetData>` });

describe('readXlsx', () => {
  it('reads a table of targets: title lines, a two-row head, merged cells, percentages and dates as shown', async () => {
    const bytes = await writeExcelFile([
      [{ value: 'BIỂU CHỈ TIÊU NĂM 2026', columnSpan: 5 }],
      [],
      [
        { value: 'TT', rowSpan: 2 },
        { value: 'Chỉ tiêu', rowSpan: 2 },
        { value: 'Năm 2026', columnSpan: 2 },
        null,
        { value: 'Thời hạn', rowSpan: 2 },
      ],
      [null, null, { value: 'Giao' }, { value: 'Phấn đấu' }, null],
      [
        { value: 1 },
        { value: 'Hộ nghèo giảm còn' },
        { value: 0.095, format: '0.0%' },
        { value: 0.08, format: '0%' },
        { value: new Date(Date.UTC(2026, 10, 30)), format: 'dd/mm/yyyy' },
      ],
      [{ value: 2 }, { value: 'Lớp bồi dưỡng' }, { value: 1250, format: '#,##0' }, { value: 2.5 }, null],
    ]).toBuffer();
    expect(await linesOf(bytes)).toEqual([
      'BIỂU CHỈ TIÊU NĂM 2026',
      'TT | Chỉ tiêu | Năm 2026 | Năm 2026 | Thời hạn',
      'TT | Chỉ tiêu | Giao | Phấn đấu | Thời hạn',
      '1 | Hộ nghèo giảm còn | 9,5% | 8% | 30/11/2026',
      '2 | Lớp bồi dưỡng | 1.250 | 2,5 | ',
    ]);
  });

  it('shows numbers by their formats and without the noise of binary fractions', async () => {
    const formats = [
      '0.00',
      '0" hộ"',
      '"≥"0%',
      '#,##0;(#,##0)',
      'mm/yyyy',
      'dd/mm/yyyy hh:mm',
      '[$₫-42A]#,##0',
      '00',
      '0.##%',
      '0.00',
      'h:mm AM/PM',
      '[h]:mm',
    ];
    const values = [
      '95.5',
      '120',
      '0.9',
      '-1500',
      '46082',
      '46082.5',
      '2000000',
      '7',
      '0.285',
      '0.285',
      '0.5',
      '1.5',
    ];
    const cells = values.map((value, i) => number(`${String.fromCharCode(65 + i)}1`, value, i + 1));
    const [first, second] = await linesOf(
      makeXlsx(
        [sheet(row(1, ...cells), row(2, number('A2', '0.30000000000000004'), number('B2', '1E-3')))],
        formats,
      ),
    );
    expect(first?.split(' | ')).toEqual([
      '95,50',
      '120 hộ',
      '≥90%',
      '(1.500)',
      '03/2026',
      '01/03/2026 12:00',
      '₫2.000.000',
      '07',
      '28,5%',
      '0,29',
      '12:00',
      '36:00',
    ]);
    expect(second).toBe('0,3 | 0,001 |  |  |  |  |  |  |  |  |  | ');
  });

  it('repeats the words of cells merged down and keeps a figure where it stands', async () => {
    const merges = '<mergeCells count="2"><mergeCell ref="A1:A2"/><mergeCell ref="C1:C2"/></mergeCells>';
    const rows =
      row(1, text('A1', 'Trạm Y tế'), text('B1', 'Tiêm chủng'), number('C1', '150')) +
      row(2, text('B2', 'Khám'));
    expect(
      await linesOf(makeXlsx([{ name: 'Sheet1', xml: `<sheetData>${rows}</sheetData>${merges}` }])),
    ).toEqual(['Trạm Y tế | Tiêm chủng | 150', 'Trạm Y tế | Khám | ']);
  });

  it('leaves out hidden sheets, rows and columns, and says so', async () => {
    const hidden = `<cols><col min="2" max="2" hidden="1"/></cols><sheetData>${row(1, text('A1', 'a'), text('B1', 'ẩn'), text('C1', 'c'))}<row r="2" hidden="1">${text('A2', 'ẩn')}</row></sheetData>`;
    const result = await readXlsx(
      makeXlsx([
        { name: 'Giao', xml: hidden },
        { name: 'Nháp', state: 'veryHidden', xml: sheet(row(1, text('A1', 'ẩn'))).xml },
      ]),
    );
    expect(result.pages[0]?.text).toBe('a | c');
    expect(result.warnings.map(({ code }) => code)).toEqual(['HIDDEN_SHEETS', 'HIDDEN_CELLS']);
    expect(result.warnings[0]?.message).toContain('Nháp');
  });

  it('puts each further sheet under its name', async () => {
    const page = (words: string) => sheet(row(1, text('A1', words))).xml;
    const bytes = makeXlsx([
      { name: 'Chỉ tiêu', xml: page('một') },
      { name: 'Nhiệm vụ', xml: page('hai') },
      { name: 'Sheet3', xml: page('ba') },
    ]);
    expect(await linesOf(bytes)).toEqual(['một', 'Nhiệm vụ', 'hai', 'ba']);
  });

  it('reads shared texts without guides and struck-out words, formulas by their value', async () => {
    const strings = [
      '<r><t>Đạt </t></r><r><rPr><strike/></rPr><t>80%</t></r><r><t>90%</t></r><rPh><t>guide</t></rPh>',
    ];
    const cells =
      '<c r="A1" t="s"><v>0</v></c><c r="B1" t="str"><f>A1&amp;"x"</f><v>cộng</v></c><c r="C1"><f>1+1</f><v>2</v></c>';
    expect(await linesOf(makeXlsx([sheet(row(1, cells))], [], strings))).toEqual(['Đạt 90% | cộng | 2']);
  });

  it('tells an empty workbook, one of pictures and one that is broken', async () => {
    await expect(readXlsx(makeXlsx([sheet()]))).rejects.toMatchObject({ code: 'DOCUMENT_EMPTY' });
    await expect(readXlsx(makeXlsx([]))).rejects.toMatchObject({ code: 'DOCUMENT_DAMAGED' });
    const cut = makeXlsx([sheet(row(1, text('A1', 'a')))]);
    await expect(readXlsx(cut.subarray(0, cut.length - 30))).rejects.toMatchObject({
      code: 'DOCUMENT_DAMAGED',
    });
  });

  it('refuses cells strewn over a sheet, and follows merged cells that overlap only so far', async () => {
    const strewn = Array.from({ length: 2_000 }, (_, i) => row(i + 1, '<c/>'.repeat(i), text('', 'a')));
    await expect(readXlsx(makeXlsx([sheet(...strewn)]))).rejects.toMatchObject({ code: 'DOCUMENT_TOO_BIG' });
    const rows = Array.from({ length: 2_000 }, (_, i) =>
      row(i + 1, text(`A${i + 1}`, 'a b'), text(`B${i + 1}`, 'c')),
    );
    const merges = rows.map((_, i) => `<mergeCell ref="A${i + 1}:A1048576"/>`);
    const xml = `<sheetData>${rows.join('')}</sheetData><mergeCells>${merges.join('')}</mergeCells>`;
    expect((await linesOf(makeXlsx([{ name: 'Sheet1', xml }]))).length).toBeGreaterThan(0);
  });

  it('passes over a million empty cells and refuses many cells that share one long text', async () => {
    const empty = '<c r="A1" s="1"/>'.repeat(1_000_000);
    const startedAt = performance.now();
    expect(await linesOf(makeXlsx([sheet(row(1, empty, text('B1', 'b')))]))).toEqual(['b']);
    expect(performance.now() - startedAt).toBeLessThan(10_000);
    const cells = '<c t="s"><v>0</v></c>'.repeat(2_000);
    await expect(
      readXlsx(makeXlsx([sheet(row(1, cells))], [], [`<t>${'a'.repeat(30_000)}</t>`])),
    ).rejects.toMatchObject({
      code: 'DOCUMENT_TOO_BIG',
    });
  });
});
