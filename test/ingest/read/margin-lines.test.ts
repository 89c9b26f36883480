import { describe, expect, it } from 'vitest';
import { listPartLines, listSheetMargins, listTextBoxLines } from '../../../ingest/read/margin-lines.ts';
import { readDocx } from '../../../ingest/read/read-docx.ts';
import { readRtf } from '../../../ingest/read/read-rtf.ts';
import { makeDocx, paragraph } from '../../helpers/make-docx.ts';

const run = (...texts: string[]) =>
  `<w:p>${texts.map((text) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`).join('')}</w:p>`;
const BOX = `<w:pict><v:textbox><w:txbxContent>${run('TỐI', ' MẬT')}</w:txbxContent></v:textbox></w:pict>`;

describe('listPartLines', () => {
  it('joins the runs of a paragraph, decodes them and reads WordArt', () => {
    const art = '<v:shape><v:textpath style="font-family:Arial" string="TUYỆT MẬT"/></v:shape>';
    expect(listPartLines(`<w:hdr>${run('M', 'Ậ', 'T')}${run('A &amp; &#66;')}${art}</w:hdr>`)).toStrictEqual([
      'TUYỆT MẬT',
      'MẬT',
      'A & B',
    ]);
    expect(listPartLines('<xdr:sp><a:p><a:r><a:t>MẬT</a:t></a:r></a:p></xdr:sp>')).toStrictEqual(['MẬT']);
  });
});

describe('listTextBoxLines', () => {
  it('gives what stands in boxes, and no body text', () => {
    expect(listTextBoxLines(`<w:body>${run('Thân')}<w:p>${BOX}</w:p>${run('Cuối')}</w:body>`)).toStrictEqual([
      'TỐI MẬT',
    ]);
  });
});

describe('listSheetMargins', () => {
  it("parts the places of a sheet's header from their codes", () => {
    const xml =
      '<headerFooter><oddHeader>&amp;LSở&amp;C&amp;"Arial,Bold"&amp;14MẬT</oddHeader><oddFooter>&amp;P</oddFooter></headerFooter>';
    expect(listSheetMargins(xml)).toStrictEqual(['Sở', 'MẬT']);
  });
});

describe('the readers', () => {
  it('tell headers, footers and text boxes of a .docx apart from its text', async () => {
    const bytes = makeDocx(`${paragraph('KẾ HOẠCH')}<w:p><w:r>${BOX}</w:r></w:p>`, {
      extra: {
        'word/header1.xml': `<w:hdr>${run('MẬT')}</w:hdr>`,
        'word/footer2.xml': `<w:ftr>${run('Trang 1')}</w:ftr>`,
      },
    });
    const { margins, pages } = await readDocx(bytes);
    expect(margins).toStrictEqual(['TỐI MẬT', 'MẬT', 'Trang 1']);
    expect(pages[0]?.text).toContain('KẾ HOẠCH');
    expect(pages[0]?.text).not.toContain('Trang 1');
    expect((await readDocx(makeDocx(paragraph('KẾ HOẠCH')))).margins).toBeUndefined();
  });

  it('tell headers of an .rtf apart from its text', async () => {
    const { margins, pages } = await readRtf(
      Buffer.from(
        '{\\rtf1\\ansi\\headery720{\\header \\pard T\\u7888?I M\\u7852?T\\par}{\\footerf Trang\\par}\\pard Than\\par}',
        'latin1',
      ),
    );
    expect(margins).toStrictEqual(['TỐI MẬT', 'Trang']);
    expect(pages[0]?.text).toBe('Than');
  });
});
