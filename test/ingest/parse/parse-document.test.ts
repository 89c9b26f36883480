import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../../ingest/parse/parse-document.ts';

const TABLE = 'BIỂU CHỈ TIÊU NĂM 2031\nTT | Chỉ tiêu | Kế hoạch\n1 | Tỷ lệ hộ dùng nước sạch (%) | 82';

const codesOf = (format: 'xlsx' | 'docx') =>
  parseDocument({
    format,
    pages: [{ pageNumber: null, text: TABLE }],
    totalPages: 1,
    title: null,
    warnings: [],
  }).parsed.warnings.map(({ code }) => code);

describe('parseDocument', () => {
  it('misses no signer and no end in a workbook, as it does in a text', () => {
    expect(codesOf('docx')).toEqual(expect.arrayContaining(['MISSING_SIGNER', 'TRUNCATED']));
    expect(codesOf('xlsx')).not.toContain('MISSING_SIGNER');
    expect(codesOf('xlsx')).not.toContain('TRUNCATED');
  });
});
