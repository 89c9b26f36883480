import { describe, expect, it } from 'vitest';
import { pipeTabbedRows } from '../../../ingest/read/tabbed-rows.ts';

describe('pipeTabbedRows', () => {
  it('gives a table of tabs in rows of pipes, empty cells kept under their headings', () => {
    const text = [
      'PHỤ LỤC',
      '',
      'TT\tNhiệm vụ\tChủ trì\tPhối hợp\tThời hạn',
      'I\tGiếng và bể lọc',
      '1\tLấy mẫu nước giếng làng\tTrạm Y tế\t\t15/4/2026',
      '2\tThay cát bể lọc\tCác thôn',
      '',
      'Nơi nhận:',
    ].join('\n');
    expect(pipeTabbedRows(text).split('\n')).toEqual([
      'PHỤ LỤC',
      '',
      '| TT | Nhiệm vụ | Chủ trì | Phối hợp | Thời hạn |',
      '| I | Giếng và bể lọc |  |  |  |',
      '| 1 | Lấy mẫu nước giếng làng | Trạm Y tế |  | 15/4/2026 |',
      '| 2 | Thay cát bể lọc | Các thôn |  |  |',
      '',
      'Nơi nhận:',
    ]);
  });

  it.each([
    [
      'a letterhead',
      'ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nXÃ LAM ĐÒ\tĐộc lập - Tự do - Hạnh phúc',
    ],
    ['a letterhead of three columns', 'SỞ Y TẾ\tCHI CỤC\tCỘNG HÒA\nSố: 5/KH-CC\tLam Khê, ngày 02/3/2026'],
    ['a line of tabs of its own', '\tĐiều 1.\tPhạm vi\tĐối tượng\nVăn bản này quy định.'],
    ['a row without a head', '1\t2\t3\n4\t5\t6'],
  ])('leaves %s as it is', (_, text) => {
    expect(pipeTabbedRows(text)).toBe(text);
  });
});
