import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractHtmlText } from '../../../ingest/read/html-text.ts';

const linesOf = (html: string) => extractHtmlText(html).lines;

describe('extractHtmlText', () => {
  it('breaks lines at blocks and at br, and collapses white space inside them', () => {
    expect(linesOf('<p>Kính gửi:\n  các <b>thôn</b>,<br>các trường</p><div>Ngày   5</div>')).toEqual([
      'Kính gửi: các thôn,',
      'các trường',
      'Ngày 5',
    ]);
  });

  it('drops scripts, styles, navigation, hidden elements and struck-out words', () => {
    const html = `<head><style>p{}</style><script>var a="<p>x</p>"</script></head><body><nav><div>Trang chủ</div></nav>
      <p hidden>ẩn<p style="display: none">ẩn</p><div>thấy <s>cũ</s> mới</div></body>`;
    expect(linesOf(html)).toEqual(['thấy mới']);
  });

  it('goes on after a dropped element that is never closed, when its parent ends', () => {
    expect(linesOf('<div><nav>Trang chủ</div><p>Nội dung</p>')).toEqual(['Nội dung']);
  });

  it('puts cells under their headings where cells cover several rows or columns', () => {
    const html =
      '<table><tr><td rowspan=2>TT<td rowspan=2>Chỉ tiêu<td colspan=2>Năm 2026<tr><td>Giao<td>Phấn đấu' +
      '<tr><td>1<td>Nước sạch<td>92%<td>95%</table>';
    expect(linesOf(html)).toEqual([
      'TT | Chỉ tiêu | Năm 2026 | Năm 2026',
      'TT | Chỉ tiêu | Giao | Phấn đấu',
      '1 | Nước sạch | 92% | 95%',
    ]);
  });

  it('gives a table row as one line', () => {
    const html =
      '<table><tr><th>TT<th>Chỉ tiêu<th>2026<tr><td>1<td>Trẻ đi học<td>98%<tr><td colspan=3>Ghi chú</table>';
    expect(linesOf(html)).toEqual(['TT | Chỉ tiêu | 2026', '1 | Trẻ đi học | 98%', 'Ghi chú']);
  });

  it('keeps an empty cell between filled ones, so that columns stay in place', () => {
    expect(linesOf('<table><tr><td>1</td><td></td><td>x</td></tr></table>')).toEqual(['1 |  | x']);
  });

  it('joins the paragraphs of a data cell into its row', () => {
    const row = '<tr><td>1</td><td><p>Mở lớp</p><p>cho trẻ</p></td><td>Trạm y tế</td></tr>';
    expect(linesOf(`<table>${row}${row}</table>`)).toEqual(Array(2).fill('1 | Mở lớp cho trẻ | Trạm y tế'));
  });

  it('reads a letterhead laid out in a table column by column', () => {
    const html =
      '<table><tr><td>UBND XÃ SUỐI MÂY<br>TRẠM Y TẾ</td><td>CỘNG HÒA<br>Độc lập</td></tr><tr><td>Số: 4/KH-TYT</td><td>ngày 5</td></tr></table>';
    expect(linesOf(html)).toEqual([
      'UBND XÃ SUỐI MÂY',
      'TRẠM Y TẾ',
      'CỘNG HÒA',
      'Độc lập',
      'Số: 4/KH-TYT',
      'ngày 5',
    ]);
  });

  it('reads a page laid out in tables block by block, the inner data table by rows', () => {
    const inner = '<table><tr><td>1</td><td>Trẻ đi học</td><td>98%</td></tr></table>';
    expect(linesOf(`<table><tr><td><p>Mở đầu</p>${inner}<p>Kết</p></td><td>Bên</td></tr></table>`)).toEqual([
      'Mở đầu',
      '1 | Trẻ đi học | 98%',
      'Kết',
      'Bên',
    ]);
  });

  it('labels list items by "- " or their number', () => {
    const html =
      '<ul><li>một<li>hai</ul><ol start="3"><li>ba</li><li><p>bốn</p></li></ol><ol type="a"><li>năm</ol>';
    expect(linesOf(html)).toEqual(['- một', '- hai', '3. ba', '4. bốn', 'a) năm']);
  });

  it('keeps the words of links without their address, and the line breaks of pre', () => {
    expect(linesOf('<a href="javascript:alert(1)">bấm đây</a><pre>một\n hai</pre>')).toEqual([
      'bấm đây',
      'một',
      'hai',
    ]);
  });

  it('decodes entities and gives the title', () => {
    const { lines, title } = extractHtmlText(
      '<title>Kế&nbsp;hoạch &amp; báo cáo</title><p>x &lt; 5 &#7841; &#x110000;</p>',
    );
    expect(title).toBe('Kế hoạch & báo cáo');
    expect(lines).toEqual(['x < 5 ạ \uFFFD']);
  });

  it('does work in proportion to the text, whatever the nesting', () => {
    const hostile = [
      '<div>'.repeat(86_000),
      '<table><tr><td>a'.repeat(27_000),
      `${'<b>'.repeat(99_000)}${'</i>'.repeat(33_000)}`,
    ];
    for (const html of hostile) expect(linesOf(`<p>đầu</p>${html}cuối`).at(0)).toBe('đầu');
  }, 5_000);

  it('never throws, and leaves no tag of the known kinds in the text', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<table>',
      '</table>',
      '<tr>',
      '<td>',
      '</td>',
      '<li>',
      '<ol>',
      '</ol>',
      '<nav>',
      '</nav>',
      '<pre>',
      '<br/>',
      '<svg/>',
      '<title>',
      'chữ',
      ' & ',
      '\n',
      '<p hidden>',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const { lines } = extractHtmlText(pieces.join(''));
        expect(
          lines.every((line) => line !== '' && !line.includes('\n') && !/<\/?(?:p|t[dr]|li)>/.test(line)),
        ).toBe(true);
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});
