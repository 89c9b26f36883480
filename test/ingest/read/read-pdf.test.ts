import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../ingest/read/read-pdf.ts';
import { makePdf, type PdfLine } from '../../helpers/make-pdf.ts';

const lines = (...texts: string[]): PdfLine[] => texts.map((text, i) => ({ x: 70, y: 760 - i * 20, text }));

describe('readPdf', () => {
  it('gives each page its number and lines', async () => {
    const result = await readPdf(makePdf([lines('KE HOACH', 'Nam 2026'), lines('2', 'Trang hai')]));
    expect(result).toEqual({
      format: 'pdf',
      pages: [
        { pageNumber: 1, text: 'KE HOACH\nNam 2026' },
        { pageNumber: 2, text: '2\nTrang hai' },
      ],
      totalPages: 2,
      title: null,
      warnings: [],
    });
  });

  it('keeps words far from each other on one line', async () => {
    const row = [1, 2].map((n) => ({ x: 70 + n * 120, y: 700, text: `cot ${n} ` }));
    expect((await readPdf(makePdf([row]))).pages[0]?.text).toBe('cot 1 cot 2');
  });

  it('writes each row of a drawn table as one line, wrapped cells joined', async () => {
    const rows = [700, 660, 620];
    const columns = [70, 110, 300, 400];
    const drawing = [
      ...rows.map((y) => `70 ${y} m 400 ${y} l S`),
      ...columns.map((x) => `${x} 620 m ${x} 700 l S`),
    ].join('\n');
    const cells = [
      { x: 80, y: 685, text: 'TT' },
      { x: 120, y: 685, text: 'Chi tieu' },
      { x: 310, y: 685, text: 'Nam 2026' },
      { x: 80, y: 645, text: '1' },
      { x: 120, y: 645, text: 'Tre em' },
      { x: 120, y: 630, text: 'di hoc' },
      { x: 310, y: 645, text: '98%' },
    ];
    const outside = { x: 70, y: 560, text: 'Sau bang' };
    expect((await readPdf(makePdf([[...cells, outside]], { drawing }))).pages[0]?.text).toBe(
      'TT | Chi tieu | Nam 2026\n1 | Tre em di hoc | 98%\nSau bang',
    );
  });

  it('counts pages without text and names them as unread', async () => {
    const result = await readPdf(makePdf([lines('Mot'), [], lines('Ba'), []]));
    expect(result.totalPages).toBe(4);
    expect(result.unread).toEqual([
      { pageNumber: 2, reason: 'picture' },
      { pageNumber: 4, reason: 'picture' },
    ]);
  });

  it('tells a file that needs a password', async () => {
    const locked = makePdf([lines('Mat')], { needsPassword: true });
    await expect(readPdf(locked)).rejects.toMatchObject({ code: 'DOCUMENT_ENCRYPTED' });
  });

  it('refuses a file that is cut or noise behind its header', async () => {
    const whole = makePdf([lines('Mot')]);
    await expect(readPdf(whole.subarray(0, 60))).rejects.toMatchObject({ code: 'DOCUMENT_DAMAGED' });
    await expect(readPdf(Buffer.from(`%PDF-1.4\n${'x'.repeat(500)}`))).rejects.toMatchObject({
      code: 'DOCUMENT_DAMAGED',
    });
  });

  it('warns when only a part of a damaged file could be read', async () => {
    const pdf = makePdf([lines('Mot'), lines('Hai')]);
    const broken = Buffer.from(pdf.toString('latin1').replace('(Hai) Tj', '(Hai)) Tj'), 'latin1');
    const result = await readPdf(broken);
    expect(result.pages[0]?.text).toBe('Mot');
    expect(result.warnings.map((warning) => warning.code)).toContain('FILE_DAMAGED');
  });

  it('leaves the caller its bytes', async () => {
    const pdf = makePdf([lines('Mot')]);
    const copy = Buffer.from(pdf);
    await readPdf(pdf);
    expect(pdf.equals(copy)).toBe(true);
  });
});
