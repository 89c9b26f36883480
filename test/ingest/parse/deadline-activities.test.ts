import { describe, expect, it } from 'vitest';
import { parseDeadlines } from '../../../ingest/parse/deadlines.ts';
import { headerOf, planOf } from './outlined-fixture.ts';

const deadlinesOf = (body: string) => parseDeadlines(planOf(body), headerOf());

function timesOf(line: string) {
  const body = `II. NỘI DUNG CHƯƠNG TRÌNH
1. Hội thi hát then
- ${line}
- Địa điểm: Nhà văn hóa.
- Đơn vị chủ trì: Phòng Văn hóa - Xã hội.`;
  return deadlinesOf(body).map(({ bound, startOn, dueOn, task, actor }) => {
    expect([task, actor]).toEqual(['Hội thi hát then', 'Phòng Văn hóa - Xã hội']);
    return [bound, startOn, dueOn];
  });
}

describe('times of activities', () => {
  it.each([
    ['Thời gian dự kiến: ngày 11/9/2027 (thứ Bảy).', 'on', null, '2027-09-11'],
    ['Thời gian: từ 09h00 ngày 11/9/2027.', 'on', null, '2027-09-11'],
    ['Thời gian: từ 08h00 đến 11h30 ngày 11/9/2027.', 'on', null, '2027-09-11'],
    ['Thời gian, địa điểm: 20h00 ngày 11/9/2027 tại Nhà văn hóa.', 'on', null, '2027-09-11'],
    ['Thời gian tổ chức: Dự kiến tối ngày 11/9/2027.', 'on', null, '2027-09-11'],
    ['Thời gian: từ 08h00 ngày 11/9/2027 đến 17h00 ngày 13/9/2027.', 'within', '2027-09-11', '2027-09-13'],
    ['Thời gian: ngày 11-12/9/2027.', 'within', '2027-09-11', '2027-09-12'],
    ['Thời gian dự kiến: từ ngày 11/9 đến hết năm 2027.', 'within', '2027-09-11', '2027-12-31'],
    ['Thời gian dự kiến: từ ngày 11/9 đến hết tháng 10/2027.', 'within', '2027-09-11', '2027-10-31'],
  ])('%s', (line, bound, startOn, dueOn) => {
    expect(timesOf(line)).toEqual([[bound, startOn, dueOn]]);
  });

  it('takes both of two days', () => {
    expect(timesOf('Thời gian: ngày 11/9/2027 và ngày 18/9/2027.')).toEqual([
      ['on', null, '2027-09-11'],
      ['on', null, '2027-09-18'],
    ]);
  });
});

describe('days of the next month, quarter or year', () => {
  it.each([
    ['chậm nhất là ngày 31 tháng 01 năm sau', 'by'],
    ['trước ngày 10/01 năm kế tiếp', 'before'],
    ['trước ngày 15 tháng 01 năm liền kề', 'before'],
    ['trước ngày 02 tháng tiếp theo', 'before'],
    ['trước ngày 03 tháng đầu tiên của Quý liền kề', 'before'],
    ['trước ngày 25 tháng cuối cùng của kỳ báo cáo', 'before'],
    ['không muộn hơn ngày 10 tháng sau', 'by'],
    ['trong 05 ngày đầu tháng sau', 'within'],
    ['chậm nhất 05 ngày làm việc đầu tiên của tháng sau', 'within'],
  ])('"%s" is a rule without a date', (rule, bound) => {
    const [deadline] = deadlinesOf(`I. TỔ CHỨC THỰC HIỆN\n- Trạm Y tế gửi báo cáo ${rule}.`);
    expect(deadline).toMatchObject({ rule, bound, dueOn: null });
  });

  it('gives each report its day, and who sends from the sentence before', () => {
    const body = `I. TỔ CHỨC THỰC HIỆN
- Các thôn lập báo cáo giá. Thời gian gửi báo cáo trước ngày 02 tháng tiếp theo liền kề với tháng báo cáo đối với báo cáo tháng; trước ngày 03 tháng đầu tiên của Quý đối với báo cáo 03 tháng, 06 tháng.`;
    expect(deadlinesOf(body).map(({ rule, actor, task }) => [rule, actor, task])).toEqual([
      [
        'trước ngày 02 tháng tiếp theo liền kề với tháng báo cáo',
        'Các thôn',
        'gửi báo cáo đối với báo cáo tháng',
      ],
      ['trước ngày 03 tháng đầu tiên của Quý', 'Các thôn', 'gửi báo cáo đối với báo cáo 03 tháng, 06 tháng'],
    ]);
  });
});
