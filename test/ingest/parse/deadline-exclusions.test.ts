import { describe, expect, it } from 'vitest';
import { parseDeadlines } from '../../../ingest/parse/deadlines.ts';
import { headerOf, planOf } from './outlined-fixture.ts';

function deadlinesOf(item: string) {
  return parseDeadlines(planOf(`I. TỔ CHỨC THỰC HIỆN\n1. ${item}`), headerOf());
}

describe('times that are no deadline', () => {
  it.each([
    'Trồng rừng: hết quý III đạt 60% trở lên, hết năm 2027 đạt trên 95% diện tích được giao.',
    'Ban Quản lý chợ sửa sang các quầy hàng: hết tháng 3 hoàn thành 30%, hết tháng 9 hoàn thành 80%.',
    'Ban Quản lý chợ: đến hết tháng 3/2027 hoàn thành 30%, đến hết tháng 9/2027 hoàn thành 80% khối lượng.',
    'Trường hợp đến ngày 31/10/2027 chưa nộp hồ sơ thì cắt hỗ trợ.',
    'Các thôn gửi danh sách về UBND xã trước ngày 4 15 tháng 6.',
    'Ban Văn hóa xã: sơ kết giữa kỳ (15/7), tổng kết (cuối tháng 8), khen thưởng 03 tập thể.',
    'Tại khoản 2 đã in “nộp trước ngày 20/6/2027” là sai.',
  ])('"%s" sets none', (item) => {
    expect(deadlinesOf(item).filter((one) => one.dueOn !== null || one.rule === 'trước ngày 4')).toEqual([]);
  });

  it('leaves a time in a condition out and keeps the one before it', () => {
    const item =
      'Ban Quản lý chợ hoàn thành lợp mái tôn trước ngày 15/8; nếu đến hết ngày 30/9/2027 thu phí dưới 50% thì đổi người phụ trách.';
    expect(deadlinesOf(item).map((one) => one.dueOn)).toEqual(['2027-08-15']);
  });

  it('takes no page number inside a date for its day', () => {
    const item = 'Các thôn gửi danh sách về UBND xã trước ngày\n4\n15 tháng 6.';
    const days = deadlinesOf(item).map((one) => one.dueOn);
    expect(days.filter((day) => day !== '2027-06-15')).toEqual([]);
  });

  it('keeps the time of a report that a condition calls for', () => {
    const item = 'Các thôn, nếu có vướng mắc báo cáo UBND xã trước ngày 10/6.';
    expect(deadlinesOf(item)).toMatchObject([{ dueOn: '2027-06-10' }]);
  });
});

describe('the order of a superior in brackets', () => {
  it('is read apart from what follows it', () => {
    const item =
      'Thực hiện Công điện số 07/CĐ-UBND ngày 12/01/2027 của Chủ tịch UBND tỉnh (yêu cầu báo cáo trước 17 giờ ngày 28/01/2027), Trạm Y tế tham mưu văn bản trình Chủ tịch UBND xã ký trước 27/01.';
    expect(deadlinesOf(item)).toMatchObject([
      { dueOn: '2027-01-28', actor: null, recipient: null },
      { dueOn: '2027-01-27', actor: 'Trạm Y tế', recipient: 'Chủ tịch UBND xã' },
    ]);
  });
});

describe('whose a deadline is', () => {
  it('carries no recipient to another thing', () => {
    const item =
      'Phòng Kinh tế gửi danh sách về Sở Công Thương trước ngày 10/6; lập báo cáo đánh giá trước ngày 20/6.';
    expect(deadlinesOf(item).map((one) => one.recipient)).toEqual(['Sở Công Thương', null]);
  });

  it('gives the part of a thing to the body it names', () => {
    const item = 'Các xã tiêm phòng đàn trâu xong trước ngày 10/6, riêng các xã vùng cao trước ngày 20/6.';
    const [, second] = deadlinesOf(item);
    expect(second).toMatchObject({ dueOn: '2027-06-20', actor: 'các xã vùng cao' });
    expect(second?.task).toContain('tiêm phòng đàn trâu');
  });

  it('takes no time for the thing that is due for a part in a clause of its own', () => {
    const item =
      'Công an xã: trước ngày 30/4 và 02/9 tổ chức ra quân; riêng đường Bờ Kè hoàn thành trước 15/3.';
    expect(deadlinesOf(item).at(-1)?.task).not.toMatch(/trước ngày/u);
  });

  it('reads until when to register for something', () => {
    expect(deadlinesOf('Các thôn đăng ký tham gia hội thi trước ngày 15/4.')).toMatchObject([
      { dueOn: '2027-04-15' },
    ]);
  });

  it('names nobody in a letter that corrects another', () => {
    const deadlines = deadlinesOf(
      'UBND xã đính chính sai sót tại Quyết định số 15/QĐ-UBND như sau:\na) Khoản 3 sửa thành nộp danh sách trước ngày 20/7/2027.',
    );
    expect(deadlines).toMatchObject([{ dueOn: '2027-07-20', actor: null }]);
  });
});
