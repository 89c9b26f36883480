import { describe, expect, it } from 'vitest';
import { parseTasks } from '../../../ingest/parse/tasks.ts';
import { planOf } from './outlined-fixture.ts';

function actorsOf(body: string) {
  return parseTasks(planOf(body)).map(({ actor, role }) => [actor, role]);
}

const PART = 'III. TỔ CHỨC THỰC HIỆN\n';

describe('the bounds of an actor', () => {
  it.each([
    ['- Tổ trưởng tổ dân phố thu học phí lớp đêm, hoàn thành trước 12/9.', 'Tổ trưởng tổ dân phố'],
    ['- Các hợp tác xã kê khai, gửi về xã trước 25/3.', 'Các hợp tác xã'],
    ['- Đơn vị thu tiền nước kê khai, hoàn thành trước ngày 08.', 'Đơn vị thu tiền nước'],
    ['- Trưởng thôn thu phí từ ngày 03 đến ngày 12 hằng tháng, nộp về xã.', 'Trưởng thôn'],
    ['- Đề nghị UBND huyện bổ sung 2,4 tỷ đồng sửa chữa cầu Suối Ngần.', 'UBND huyện'],
    ['- Giao Trạm Y tế xã tồ chức thực hiện; báo cáo trước ngày 20/4.', 'Trạm Y tế xã'],
    ['- Bưu điện xã chi trả trợ cấp trước ngày 10.', 'Bưu điện xã'],
    ['- Công ty Điện lực lắp đặt 12 đèn, hoàn thành trước 30/8.', 'Công ty Điện lực'],
    ['- Kho bạc khu vực cấp 3 tỷ đồng, thực hiện trước 30/6.', 'Kho bạc khu vực'],
  ])('ends before the verb: %s', (line, actor) => {
    expect(actorsOf(`${PART}${line}`)[0]?.[0]).toBe(actor);
  });

  it('keeps verbs and figures that belong to a name', () => {
    expect(
      actorsOf(`${PART}- Ban Chỉ đạo 389 xã, Trường Tiểu học số 2 và thôn 5 thực hiện tuần tra.`),
    ).toEqual([['Ban Chỉ đạo 389 xã, Trường Tiểu học số 2 và thôn 5', 'do']]);
    expect(actorsOf(`${PART}- Các tổ chức chính trị - xã hội, hộ trồng rừng tuần tra.`)).toEqual([
      ['Các tổ chức chính trị - xã hội, hộ trồng rừng', 'do'],
    ]);
  });

  it.each([
    'Hai xã họp giao ban 02 tháng một lần, vào tuần đầu; Phòng A và Phòng B thay phiên nhau phải báo cáo lãnh đạo.',
    '- Ban 02 tháng một lần, vào tuần đầu của quý phải báo cáo lãnh đạo.',
  ])('is nobody where a time runs into the name: %s', (line) => {
    expect(actorsOf(`${PART}${line}`).filter(([actor]) => /\d|vào/u.test(actor ?? ''))).toEqual([]);
  });

  it('is the body that a clause behind a semicolon opens with', () => {
    expect(
      actorsOf(
        `${PART}- Đề nghị UBND xã bố trí 90 triệu đồng; Bệnh viện khu vực cấp 04 máy thở trước ngày 05/5.`,
      ),
    ).toEqual([
      ['UBND xã', 'do'],
      ['Bệnh viện khu vực', 'do'],
    ]);
  });
});

describe('what is no task', () => {
  it('takes none from who signs', () => {
    expect(
      actorsOf(
        `${PART}- Rà soát kênh mương.\nGIÁM ĐỐC SỞ CÔNG THƯƠNG GIÁM ĐỐC SỞ NỘI VỤ\nLò Thị Mai Tẩn A Pao`,
      ),
    ).toEqual([[null, null]]);
    expect(actorsOf(`${PART}- Rà soát kênh mương.\nHIỆU TRƯỞNG\nLò Thị Mai`)).toEqual([[null, null]]);
  });

  it('takes none from the title of a table', () => {
    expect(actorsOf(`${PART}- Rà soát kênh mương.\nBiểu 2. Nguồn vốn (đơn vị: tỷ đồng)`)).toEqual([
      [null, null],
    ]);
  });
});
