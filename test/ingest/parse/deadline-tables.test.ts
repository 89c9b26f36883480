import { describe, expect, it } from 'vitest';
import { parseTableDeadlines } from '../../../ingest/parse/deadline-tables.ts';
import { createSections } from '../../../ingest/parse/register-sections.ts';
import { headerOf, planOf } from './outlined-fixture.ts';

function rowsOf(table: string) {
  return parseTableDeadlines(createSections(planOf(`I. TỔ CHỨC THỰC HIỆN\n${table}`)), headerOf()).map(
    ({ actor, task, bound, dueOn, rule }) => [actor, task, bound, dueOn, rule],
  );
}

describe('parseTableDeadlines', () => {
  it('reads units, what they do and when', () => {
    expect(
      rowsOf(
        'Đơn vị | Việc giao | Thời gian\nHội Nông dân | Đặt bể thu gom | Xong trước ngày 20/4/2027\nĐoàn Thanh niên | Vẽ tranh tường | Trong tháng 5/2027',
      ),
    ).toEqual([
      ['Hội Nông dân', 'Đặt bể thu gom', 'before', '2027-04-20', null],
      ['Đoàn Thanh niên', 'Vẽ tranh tường', 'within', null, 'Trong tháng 5/2027'],
    ]);
  });

  it('reads two columns, a span of days by its end', () => {
    expect(
      rowsOf(
        'Nội dung | Thời gian hoàn thành\nRà soát danh sách | Trước 15/3\nMở lớp nghề | Quý II/2027\nĐiều tra cuối năm | Từ 01/9 đến 30/11/2027\nBáo cáo | 10/12/2027',
      ),
    ).toEqual([
      [null, 'Rà soát danh sách', 'before', '2027-03-15', null],
      [null, 'Mở lớp nghề', 'within', null, 'Quý II/2027'],
      [null, 'Điều tra cuối năm', 'within', '2027-11-30', null],
      [null, 'Báo cáo', 'by', '2027-12-10', null],
    ]);
  });

  it('takes what is due from the words over a table of units and times', () => {
    expect(
      rowsOf(
        '1. Các đơn vị nộp hồ sơ đất đai theo lịch sau:\nĐơn vị | Thời hạn\nThôn Nà Cổ | 12/5/2027\nThôn Tả Lùng | 14/5/2027',
      ),
    ).toEqual([
      ['Thôn Nà Cổ', 'Các đơn vị nộp hồ sơ đất đai theo lịch sau', 'by', '2027-05-12', null],
      ['Thôn Tả Lùng', 'Các đơn vị nộp hồ sơ đất đai theo lịch sau', 'by', '2027-05-14', null],
    ]);
  });

  it('takes days on which something begins for none', () => {
    expect(rowsOf('TT | Nghề | Số lượng | Khai giảng\n1 | Hàn điện | 35 | 02/7/2027')).toEqual([]);
  });
});
