import { describe, expect, it } from 'vitest';
import { readRtf } from '../../../ingest/read/read-rtf.ts';

async function linesOf(body: string, head = '\\ansi\\ansicpg1252'): Promise<string[]> {
  const { pages } = await readRtf(Buffer.from(`{\\rtf1${head}${body}}`, 'latin1'));
  return pages.flatMap((page) => page.text.split('\n'));
}

describe('readRtf', () => {
  it('reads letters in Unicode and passes over what stands for them in older programs', async () => {
    expect(
      await linesOf(
        "K\\u7871?HO\\u7840\\'3fCH\\par\\uc2 n\\u259\\'61\\'62m\\uc0\\u7841 \\u-10179\\u-8704\\par",
      ),
    ).toEqual(['KếHOẠCH', 'nămạ😀']);
  });

  it('reads bytes by the character set of their font', async () => {
    const fonts = '{\\fonttbl{\\f0\\fcharset163 Times;}{\\f1\\fcharset0 Arial;}}';
    expect(await linesOf(`${fonts}\\f0 b\\'ea\\'ec\\f1 b\\'ea`)).toEqual(['bê\u0301bê']);
  });

  it('leaves letters of fonts before Unicode as they are stored, whatever the file says of them', async () => {
    const fonts = '{\\fonttbl{\\f0\\fcharset163 .VnTime;}{\\f1\\fcharset163 VNI-Times;}}';
    expect(await linesOf(`${fonts}\\f0 K\\'d5 ho\\'b9ch\\f1  ke\\'e1`, '\\ansi\\ansicpg1258')).toEqual([
      'KÕ ho¹ch keá',
    ]);
  });

  it('gives tables by rows, every cell under its heading', async () => {
    const cells = (...texts: string[]) => texts.map((text) => `\\pard\\intbl ${text}\\cell`).join('');
    const body =
      `\\trowd\\clvmgf\\cellx700\\cellx4000\\cellx7000${cells('TT', 'Thoi gian')}${'\\row'}`.replace(
        '\\cellx4000\\cellx7000',
        '\\cellx7000',
      ) +
      `\\trowd\\clvmrg\\cellx700\\cellx4010\\cellx7000${cells('', 'Tu', 'Den')}\\row` +
      `\\trowd\\cellx700\\cellx4000\\cellx7000${cells('1', '01/3', '30/4')}\\row\\pard Sau\\par`;
    expect(await linesOf(body)).toEqual([
      'TT | Thoi gian | Thoi gian',
      'TT | Tu | Den',
      '1 | 01/3 | 30/4',
      'Sau',
    ]);
  });

  it('keeps list labels, results of fields and footnotes, the notes last', async () => {
    const body =
      '{\\listtext\\pard 1.\\tab}Mot{\\footnote Chu thich}\\par{\\listtext\\f9\\u183?\\tab}Hai\\par ' +
      'Xem {\\field{\\*\\fldinst HYPERLINK "http://a"}{\\fldrslt trang}}\\par';
    expect(await linesOf(body)).toEqual(['1. Mot', '- Hai', 'Xem trang', 'Chu thich']);
  });

  it('leaves out headers, comments, pictures, properties, deleted and hidden text', async () => {
    const body =
      '{\\fonttbl{\\f0 Arial;}}{\\stylesheet{Normal;}}{\\info{\\author Ten}}{\\header Dau trang\\par}{\\*\\generator X}' +
      '{\\pict\\bin4 }}}}}Dat {\\deleted 80%}90%{\\v an}{\\*\\annotation ghi chu}\\par';
    expect(await linesOf(body)).toEqual(['Dat 90%']);
  });

  it('puts what stands in a text box before the paragraph it hangs in', async () => {
    const box = '{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv 1}}{\\shptxt\\pard MAT\\par}}{\\shprslt MAT}}';
    expect(await linesOf(`Cong ${box}van\\par`)).toEqual(['MAT', 'Cong van']);
  });

  it('tells an empty document from one of pictures', async () => {
    await expect(linesOf('\\par')).rejects.toMatchObject({ code: 'DOCUMENT_EMPTY' });
    await expect(linesOf('{\\pict 00ff}')).rejects.toMatchObject({ code: 'DOCUMENT_NO_TEXT' });
  });

  it('refuses groups without end, and reads lines without end in linear time', async () => {
    await expect(linesOf('{'.repeat(100_000))).rejects.toMatchObject({ code: 'DOCUMENT_TOO_BIG' });
    const startedAt = performance.now();
    await linesOf('a\r\n\\b '.repeat(300_000));
    await linesOf("\\'e".repeat(300_000).concat('chu'));
    expect(performance.now() - startedAt).toBeLessThan(5_000);
  });
});
