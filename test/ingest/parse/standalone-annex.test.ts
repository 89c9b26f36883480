import { describe, expect, it } from 'vitest';
import { parseHeader } from '../../../ingest/parse/parse-header.ts';
import { cleanLines, outlineLines } from './outlined-sample.ts';

const read = (...lines: string[]) => parseHeader(outlineLines(lines), cleanLines(lines), { title: null });
const CARRIED = '(Kèm theo Kế hoạch số 12/KH-UBND ngày 05/01/2026 của UBND tỉnh Mây Đồi)';
const ROWS = ['TT | Chỉ tiêu | Đơn vị | 2026 | 2027 | 2028', '1 | Tỷ lệ trẻ đến lớp | % | 91 | 93 | 95'];

describe('a file that holds an annex alone', () => {
  it('takes the issuer from the line that names its document, and nothing else of it', () => {
    const { header, warnings } = read('PHỤ LỤC 02', 'BIỂU CHỈ TIÊU GIÁO DỤC', CARRIED, ...ROWS);
    expect(header).toMatchObject({
      kind: 'original',
      type: 'Phụ lục',
      number: null,
      issuedOn: { year: null, month: null, day: null },
      issuer: 'Ủy ban nhân dân tỉnh Mây Đồi',
      issuerLevel: 'province',
      place: 'tỉnh Mây Đồi',
      subject: 'Biểu chỉ tiêu giáo dục',
      period: { from: '2026-01-01', to: '2028-12-31' },
      signer: null,
    });
    expect(warnings).toContainEqual(expect.objectContaining({ code: 'INFERRED_ISSUER', quote: CARRIED }));
    const codes = warnings.map(({ code }) => code);
    expect(codes).not.toContain('MISSING_SIGNER');
    expect(codes).not.toContain('TRUNCATED');
  });

  it('may name the body above, and its time in the title', () => {
    const { header } = read(
      'ỦY BAN NHÂN DÂN TỈNH MÂY ĐỒI',
      'Biểu số 03',
      'Chỉ tiêu giáo dục giai đoạn 2027 - 2029',
      CARRIED,
      ...ROWS,
    );
    expect(header).toMatchObject({
      type: 'Phụ lục',
      issuer: 'Ủy ban nhân dân tỉnh Mây Đồi',
      period: { from: '2027-01-01', to: '2029-12-31' },
    });
  });

  it('is told from a workbook whose merged cells repeat', () => {
    const { header } = read(
      'UBND TỈNH MÂY ĐỒI | UBND TỈNH MÂY ĐỒI | PHỤ LỤC SỐ 2 | PHỤ LỤC SỐ 2',
      'CHỈ TIÊU GIÁO DỤC NĂM 2026',
      CARRIED,
      ...ROWS,
    );
    expect(header).toMatchObject({
      type: 'Phụ lục',
      subject: 'Chỉ tiêu giáo dục năm 2026',
      issuer: 'Ủy ban nhân dân tỉnh Mây Đồi',
    });
  });

  it('has no issuer when the line names none', () => {
    const { header } = read('Phụ lục I', '(Kèm theo Kế hoạch số 12/KH-UBND)', ...ROWS);
    expect(header).toMatchObject({ type: 'Phụ lục', issuer: null, number: null, subject: null });
  });

  it('is none where a document has its own number and date', () => {
    const { header } = read(
      'UBND TỈNH MÂY ĐỒI',
      'Số: 12/KH-UBND',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Mây Đồi, ngày 05 tháng 01 năm 2026',
      'KẾ HOẠCH',
      'Phát triển giáo dục năm 2026',
      'Phụ lục 02',
      CARRIED,
      ...ROWS,
    );
    expect(header).toMatchObject({ type: 'Kế hoạch', number: '12/KH-UBND' });
  });
});
