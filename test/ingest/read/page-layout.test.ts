import { describe, expect, it } from 'vitest';
import { readPageLayout } from '../../../ingest/read/page-layout.ts';

const PAGE =
  '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701"/></w:sectPr>';
const STYLES =
  '<w:styles><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri"/><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:rPr><w:rFonts w:ascii="Times New Roman"/><w:sz w:val="28"/></w:rPr></w:style></w:styles>';
const run = (text: string, type = '') => `<w:r><w:rPr>${type}</w:rPr><w:t>${text}</w:t></w:r>`;
const paragraph = (runs: string, style = '') => `<w:p><w:pPr>${style}</w:pPr>${runs}</w:p>`;

describe('readPageLayout', () => {
  it('reads paper and margins in millimetres', () => {
    expect(readPageLayout(paragraph(run('chữ')) + PAGE, '')?.sections).toEqual([
      { width: 210, height: 297, top: 20, bottom: 20, left: 30, right: 15 },
    ]);
  });

  it('counts letters by font and size, those of a run before those of the document', () => {
    const own = '<w:rFonts w:ascii="Arial"/><w:sz w:val="24"/>';
    const text = paragraph(run('bốn chữ cái đây')) + paragraph(run('hai', own)) + PAGE;
    const layout = readPageLayout(text, STYLES);
    expect(layout?.fonts).toEqual([
      { name: 'Times New Roman', letters: 12 },
      { name: 'Arial', letters: 3 },
    ]);
    expect(layout?.sizes).toEqual([
      { points: 14, letters: 12 },
      { points: 12, letters: 3 },
    ]);
  });

  it('leaves out what a style may set, sizes within tables, and how things were before a tracked change', () => {
    const styled = paragraph(run('tiêu đề'), '<w:pStyle w:val="Heading1"/>');
    const table = `<w:tbl><w:tr><w:tc>${paragraph(run('ô bảng', '<w:sz w:val="20"/>'))}</w:tc></w:tr></w:tbl>`;
    const former =
      '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:sectPrChange><w:sectPr><w:pgSz w:w="1" w:h="1"/></w:sectPr></w:sectPrChange></w:sectPr>';
    const layout = readPageLayout(styled + table + former, STYLES);
    expect(layout?.sizes).toEqual([]);
    expect(layout?.fonts).toEqual([{ name: 'Times New Roman', letters: 5 }]);
    expect(layout?.sections).toMatchObject([{ width: 210, height: 297 }]);
  });

  it('says nothing of a file without sections', () => {
    expect(readPageLayout(paragraph(run('chữ')), STYLES)).toBeNull();
  });
});
