import { describe, expect, it } from 'vitest';
import { pipeAlignedRows } from '../../../ingest/read/aligned-rows.ts';

const TABLE = [
  'TT   Nội dung                    Cơ quan chủ trì   Thời hạn     Sản phẩm',
  '',
  '1    Kiểm kê cây di sản tại      UBND các xã,      26/6/2031    Danh mục',
  '     đình, chùa                  phường                         cây',
  '',
  '2    Ghép 40 cây giống           Trạm Giống        25/9/2031',
];

describe('pipeAlignedRows', () => {
  it('gives a table set by spaces in rows of pipes, the lines of a cell joined', () => {
    expect(pipeAlignedRows(['PHỤ LỤC', '', ...TABLE, '', 'Nơi nhận:'].join('\n')).split('\n')).toEqual([
      'PHỤ LỤC',
      '',
      '| TT | Nội dung | Cơ quan chủ trì | Thời hạn | Sản phẩm |',
      '| 1 | Kiểm kê cây di sản tại đình, chùa | UBND các xã, phường | 26/6/2031 | Danh mục cây |',
      '| 2 | Ghép 40 cây giống | Trạm Giống | 25/9/2031 |  |',
      '',
      'Nơi nhận:',
    ]);
  });

  it('ends with the first line that does not keep to the columns', () => {
    const text = [...TABLE, 'Ghi chú: Các xã, phường báo cáo theo đường dây nóng của tỉnh.'].join('\n');
    expect(pipeAlignedRows(text).split('\n').at(-1)).toContain('Ghi chú: Các xã');
  });

  it.each([
    [
      'a letterhead',
      '   ỦY BAN NHÂN DÂN            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n    XÃ LAM ĐÒ                 Độc lập - Tự do - Hạnh phúc',
    ],
    ['a head without rows', 'TT   Nội dung   Cơ quan   Thời hạn\nTrên đây là Kế hoạch.'],
    ['two columns', 'TT   Nội dung\n1    Trồng cây'],
    ['a line of a list', 'TT  Tỉnh ủy (b/c);\n- Lưu: VT.'],
  ])('leaves %s as it is', (_, text) => {
    expect(pipeAlignedRows(text)).toBe(text);
  });
});
