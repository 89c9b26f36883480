import { describe, expect, it } from 'vitest';
import { askTexts, officeHead } from '../../../helpers/ask-texts.ts';

const PLAN = [
  ...officeHead('Suối Mơ', '32/KH-UBND', '10 tháng 01 năm 2032', [
    'KẾ HOẠCH',
    'Nâng cao chất lượng lớp học cộng đồng năm 2032',
  ]),
  'I. CHỈ TIÊU',
  '1. 100% hướng dẫn viên đứng lớp tối thiểu 3 tiết/tuần.',
  '2. Thôn đạt từ 95 điểm trở lên xếp loại Xuất sắc; từ 80 đến dưới 95 điểm xếp loại Tốt.',
  '3. Mua sắm 210 bộ bàn ghế, kinh phí 1,4 tỷ đồng.',
  'II. THỰC HIỆN',
  '1. Kế hoạch của UBND tỉnh yêu cầu hoàn thành lắp bảng tương tác trước 30/11/2032, UBND xã phấn đấu hoàn thành trước 31/10/2032.',
];

describe('a figure beside the one asked for', () => {
  it('does not answer for lessons, a lower grade or another purpose', async () => {
    const [lessons, grade, money] = await askTexts(
      [PLAN],
      'Hướng dẫn viên đứng lớp mỗi tuần mấy tiết?',
      'Thôn xếp loại Tốt cần bao nhiêu điểm?',
      'Kinh phí khuyến lâm năm 2032 bao nhiêu?',
    );
    expect(lessons?.text).toContain('3 tiết/tuần');
    expect(lessons?.text).not.toMatch(/^100%:/);
    expect(grade?.text).not.toMatch(/^Ít nhất 95/);
    expect(money).toMatchObject({ outcome: 'not-found' });
  });

  it("gives the commune's own date beside the province's", async () => {
    const [answer] = await askTexts([PLAN], 'Xã Suối Mơ lắp bảng tương tác xong trước ngày nào?');
    expect(answer?.text).toContain('31/10/2032');
    expect(answer?.text).not.toMatch(/^Trước ngày 30\/11\/2032/);
  });
});

describe('a number of things', () => {
  it('is told as a part of them too, and asked of what is divided', async () => {
    const rule = [
      ...officeHead('Suối Mơ', '33/QĐ-UBND', '10 tháng 01 năm 2032', ['QUYẾT ĐỊNH', 'Về đặt tên đường']),
      'Điều 1. Việc đặt tên đường liên thôn chỉ trình khi có tối thiểu 3/4 số lượng Ban công tác của các thôn gửi đơn đề nghị.',
      'Điều 2. Đường liên thôn có 18 tuyến thuộc 05 cụm, đánh số theo cụm.',
    ];
    const [part, groups] = await askTexts(
      [rule],
      'Đặt tên đường liên thôn phải có tối thiểu bao nhiêu thôn gửi đơn đề nghị mới được trình?',
      'duong lien thon danh so chia thanh may cum',
    );
    expect(part).toMatchObject({ outcome: 'answered' });
    expect(part?.text).toContain('3/4');
    expect(groups?.text).toContain('05 cụm');
  });
});

describe('a deadline that a named body demands', () => {
  it('is not listed with those others set', async () => {
    const letter = [
      ...officeHead('Suối Mơ', '40/KH-UBND', '12 tháng 01 năm 2032', [
        'KẾ HOẠCH',
        'Phòng bệnh mùa hè năm 2032',
      ]),
      '1. Bộ Y tế yêu cầu các địa phương báo cáo kết quả trước ngày 30/6/2032.',
      '2. Các thôn báo cáo kết quả trước ngày 20/5/2032.',
    ];
    const [answer] = await askTexts([letter], 'Bộ Y tế yêu cầu báo cáo kết quả trước ngày nào?');
    expect(answer?.text).toContain('30/6/2032');
    expect(answer?.text).not.toContain('20/5/2032');
  });
});

describe('another kind of figure than the one asked for', () => {
  const plan = [
    ...officeHead('Suối Mơ', '36/KH-UBND', '14 tháng 01 năm 2032', ['KẾ HOẠCH', 'An toàn trẻ em năm 2032']),
    'I. CHỈ TIÊU',
    '1. 1.250 ngôi nhà đạt tiêu chí Ngôi nhà an toàn vào năm 2032.',
    '2. Trồng 12 km hàng rào cây xanh quanh các điểm trường.',
    '3. Nhân viên y tế thôn được cấp phát túi thuốc trước ngày 15/3/2032.',
  ];

  it('is no answer: houses for schools, a number for a share, one unit for another', async () => {
    const [schools, share, area, price, houses] = await askTexts(
      [plan],
      'So truong hoc an toan cua xa Suoi Mo nam 2032 la bao nhieu?',
      'Xã Suối Mơ năm 2032: bao nhiêu phần trăm ngôi nhà đạt tiêu chí Ngôi nhà an toàn?',
      'Xã Suối Mơ trồng bao nhiêu héc-ta hàng rào cây xanh quanh các điểm trường?',
      'Túi thuốc của nhân viên y tế thôn xã Suối Mơ giá bao nhiêu?',
      'Số ngôi nhà an toàn của xã Suối Mơ năm 2032 là bao nhiêu?',
    );
    expect([schools, share, area, price].map((answer) => answer?.outcome)).toEqual(
      Array(4).fill('not-found'),
    );
    expect(houses?.text).toContain('1.250');
  });
});
