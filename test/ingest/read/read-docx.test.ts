import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../ingest/read/read-docx.ts';
import { writeZip } from '../../../ingest/read/write-zip.ts';
import { makeDocx, paragraph, table } from '../../helpers/make-docx.ts';

async function linesOf(docx: Buffer): Promise<string[]> {
  return (await readDocx(docx)).pages.flatMap((page) => page.text.split('\n'));
}

const level = (index: number, format: string, pattern: string) =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${pattern}"/></w:lvl>`;
const OUTLINE =
  `<w:abstractNum w:abstractNumId="7">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%2.')}${level(2, 'lowerLetter', '%3)')}</w:abstractNum>` +
  `<w:abstractNum w:abstractNumId="8">${level(0, 'bullet', '\uF0B7')}</w:abstractNum>` +
  '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>' +
  '<w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>';

describe('readDocx', () => {
  it('gives paragraphs as lines, unpaged', async () => {
    const result = await readDocx(
      makeDocx(paragraph('KẾ HOẠCH') + paragraph('') + paragraph('Năm học 2025-2026')),
    );
    expect(result).toMatchObject({
      format: 'docx',
      pages: [{ pageNumber: null, text: 'KẾ HOẠCH\nNăm học 2025-2026' }],
      totalPages: 1,
    });
  });

  it('writes out automatic numbers, which go on after text in between', async () => {
    const body = [
      paragraph('MỤC ĐÍCH', { id: 1, level: 0 }),
      paragraph('Một', { id: 1, level: 1 }),
      paragraph('Giữa'),
      paragraph('Hai', { id: 1, level: 1 }),
      paragraph('nhỏ', { id: 1, level: 2 }),
      paragraph('NHIỆM VỤ', { id: 1, level: 0 }),
      paragraph('Lại một', { id: 1, level: 1 }),
      paragraph('gạch', { id: 2, level: 0 }),
      paragraph('PHỤ LỤC', { id: 3, level: 0 }),
    ];
    expect(await linesOf(makeDocx(body.join(''), { numbering: OUTLINE }))).toEqual([
      'I. MỤC ĐÍCH',
      '1. Một',
      'Giữa',
      '2. Hai',
      'a) nhỏ',
      'II. NHIỆM VỤ',
      '1. Lại một',
      '- gạch',
      'V. PHỤ LỤC',
    ]);
  });

  it('takes numbering from the paragraph style', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="Muc"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const styled = '<w:p><w:pPr><w:pStyle w:val="Muc"/></w:pPr><w:r><w:t>YÊU CẦU</w:t></w:r></w:p>';
    expect(await linesOf(makeDocx(styled, { numbering: OUTLINE, styles }))).toEqual(['I. YÊU CẦU']);
  });

  it('gives data tables by rows and the letterhead column by column', async () => {
    const letterhead = table([
      [
        ['UBND XÃ SUỐI MÂY', 'Số: 4/KH-UBND'],
        ['CỘNG HÒA', 'Độc lập'],
      ],
    ]);
    const data = table([
      ['TT', 'Chỉ tiêu', 'Năm 2026'],
      ['1', ['Trẻ', 'đi học'], '98%'],
    ]);
    expect(await linesOf(makeDocx(letterhead + data))).toEqual([
      'UBND XÃ SUỐI MÂY',
      'Số: 4/KH-UBND',
      'CỘNG HÒA',
      'Độc lập',
      'TT | Chỉ tiêu | Năm 2026',
      '1 | Trẻ đi học | 98%',
    ]);
  });

  it('puts cells under their headings where cells cover several rows or columns', async () => {
    const cell = (text: string, properties = '') =>
      `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
    const restart = '<w:vMerge w:val="restart"/>';
    const rows = [
      [cell('TT', restart), cell('Nhiệm vụ', restart), cell('Thời hạn', '<w:gridSpan w:val="2"/>')],
      [cell('', '<w:vMerge/>'), cell('', '<w:vMerge/>'), cell('Bắt đầu'), cell('Kết thúc')],
      [cell('1'), cell('Rà soát'), cell('01/3/2026'), cell('30/4/2026')],
    ];
    const xml = `<w:tbl>${rows.map((row) => `<w:tr>${row.join('')}</w:tr>`).join('')}</w:tbl>`;
    expect(await linesOf(makeDocx(xml))).toEqual([
      'TT | Nhiệm vụ | Thời hạn | Thời hạn',
      'TT | Nhiệm vụ | Bắt đầu | Kết thúc',
      '1 | Rà soát | 01/3/2026 | 30/4/2026',
    ]);
  });

  it('leaves out deleted text and keeps inserted text of tracked changes', async () => {
    const body =
      '<w:p><w:r><w:t>Đạt </w:t></w:r><w:del><w:r><w:delText>80%</w:delText></w:r></w:del><w:ins><w:r><w:t>90%</w:t></w:r></w:ins></w:p>';
    expect(await linesOf(makeDocx(body))).toEqual(['Đạt 90%']);
  });

  it('keeps the tabs that part the columns of a letterhead', async () => {
    const body =
      '<w:p><w:r><w:t>UBND XÃ SUỐI MÂY</w:t><w:tab/><w:tab/><w:t>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</w:t></w:r></w:p>';
    expect(await linesOf(makeDocx(body))).toEqual(['UBND XÃ SUỐI MÂY\t\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM']);
  });

  it('leaves out hidden text, and numbers no paragraph that has nothing else', async () => {
    const hidden = (text: string, value = '') =>
      `<w:r><w:rPr><w:vanish${value}/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
    const body = `<w:p><w:r><w:t>Đạt 90%</w:t></w:r>${hidden(' nháp 80%')}${hidden('.', ' w:val="0"')}</w:p><w:p>${hidden('ẩn')}</w:p>`;
    expect(await linesOf(makeDocx(body))).toEqual(['Đạt 90%.']);
  });

  it('tells an empty document from one of pictures', async () => {
    await expect(readDocx(makeDocx(paragraph(' ')))).rejects.toMatchObject({ code: 'DOCUMENT_EMPTY' });
    const pictures = makeDocx(paragraph(''), { extra: { 'word/media/image1.png': 'x' } });
    await expect(readDocx(pictures)).rejects.toMatchObject({ code: 'DOCUMENT_NO_TEXT' });
  });

  it('refuses a zip that is no Word document', async () => {
    const zip = writeZip([['xl/workbook.xml', Buffer.from('<workbook/>')]]);
    await expect(readDocx(zip)).rejects.toMatchObject({ code: 'DOCUMENT_UNSUPPORTED' });
  });

  it('refuses cut files and XML that does not parse', async () => {
    const whole = makeDocx(paragraph('chữ'));
    await expect(readDocx(whole.subarray(0, whole.length - 40))).rejects.toMatchObject({
      code: 'DOCUMENT_DAMAGED',
    });
    await expect(readDocx(makeDocx('<w:p><w:r></w:p>'))).rejects.toMatchObject({ code: 'DOCUMENT_DAMAGED' });
  });

  it('refuses a document whose directory says it unpacks beyond the limit', async () => {
    const zip = makeDocx(paragraph('chữ'));
    const at = zip.indexOf('word/document.xml', zip.indexOf('PK\x01\x02')) - 46;
    zip.writeUInt16LE(8, at + 10);
    zip.writeUInt32LE(0x7fff_ffff, at + 24);
    await expect(readDocx(zip)).rejects.toMatchObject({ code: 'DOCUMENT_TOO_BIG' });
  });

  it('tells an encrypted entry', async () => {
    const zip = makeDocx(paragraph('chữ'));
    const at = zip.indexOf('word/document.xml', zip.indexOf('PK\x01\x02')) - 46;
    zip.writeUInt16LE(8, at + 10);
    zip.writeUInt16LE(zip.readUInt16LE(at + 8) | 1, at + 8);
    await expect(readDocx(zip)).rejects.toMatchObject({ code: 'DOCUMENT_ENCRYPTED' });
  });
});
