import { describe, expect, it } from 'vitest';
import { askTexts, officeHead } from '../../../helpers/ask-texts.ts';

const PLAN = [
  ...officeHead('Suối Bạc', '21/KH-UBND', '15 tháng 3 năm 2031', [
    'KẾ HOẠCH',
    'An toàn cho học sinh giai đoạn 2031 - 2035',
  ]),
  'I. MỤC TIÊU',
  '1. Tỷ lệ học sinh lớp 4 biết bơi đạt ít nhất 60% vào năm 2032.',
  '2. Tỷ suất học sinh bị tai nạn xuống còn 300/100.000 vào năm 2032 và 250/100.000 vào năm 2035.',
  '3. Tỷ suất học sinh tử vong do tai nạn xuống còn 9/100.000 vào năm 2032 và 7/100.000 vào năm 2035.',
  '4. Có 12 trường học đạt chuẩn cổng trường an toàn vào năm',
];

describe('what the question itself rules out', () => {
  it('is another grade than the one asked', async () => {
    const [other, same] = await askTexts(
      [PLAN],
      'Kế hoạch 21/KH-UBND: bao nhiêu phần trăm học sinh lớp 5 biết bơi?',
      'Kế hoạch 21/KH-UBND: bao nhiêu phần trăm học sinh lớp 4 biết bơi?',
    );
    expect(other?.outcome).toBe('not-found');
    expect(other?.text).not.toContain('60');
    expect(same?.text).toContain('60%');
  });

  it('is a figure whose sentence breaks off in front of its year, where a year is asked', async () => {
    const [answer] = await askTexts(
      [PLAN],
      'Xã Suối Bạc năm 2035 có bao nhiêu trường học đạt chuẩn cổng trường an toàn?',
    );
    expect(answer?.outcome).toBe('not-found');
    expect(answer?.text).not.toContain('12 trường');
  });

  it('is the figure that lacks a word which its neighbour has', async () => {
    const [answer] = await askTexts(
      [PLAN],
      'ke hoach 21/KH-UBND nam 2035 ty suat hoc sinh chet vi tai nan con bao nhieu',
    );
    expect(answer?.text).toContain('7/100.000');
    expect(answer?.text).not.toContain('Xuống còn 250');
  });
});

describe('a table row', () => {
  const TABLE = [
    ...officeHead('Khe Lim', '8/KH-UBND', '02 tháng 02 năm 2031', ['KẾ HOẠCH', 'Phát triển y tế năm 2031']),
    'Phụ lục. CHỈ TIÊU',
    'TT | Chỉ tiêu | Đơn vị | Thực hiện năm 2030 | Kế hoạch năm 2031 | Đơn vị chủ trì',
    '1 | Tỷ lệ dân số tham gia bảo hiểm y tế | % | 91,2 | 94 | Sở Y tế',
  ];

  it('is said by the cells that answer; the whole of it where more is asked', async () => {
    const [one, more] = await askTexts(
      [TABLE],
      'Xã Khe Lim năm 2031 tỷ lệ dân số tham gia bảo hiểm y tế là bao nhiêu?',
      'Xã Khe Lim tỷ lệ dân số tham gia bảo hiểm y tế năm 2031 là bao nhiêu, năm 2030 đã đạt bao nhiêu?',
    );
    expect(one?.text).toContain('94%');
    expect(one?.text).not.toContain('91,2');
    expect(one?.citations[0]?.quote).toContain('91,2');
    expect(more?.text).toContain('91,2');
  });
});

describe('a word of the documents that an item lacks', () => {
  const FIRST = [
    ...officeHead('Suối Bạc', '21/KH-UBND', '15 tháng 3 năm 2031', ['KẾ HOẠCH', 'Chăm lo sức khỏe năm 2031']),
    '1. Tỷ suất tử vong trẻ em dưới 5 tuổi không quá 15‰.',
  ];
  const SECOND = [
    ...officeHead('Khe Lim', '8/KH-UBND', '02 tháng 02 năm 2031', ['KẾ HOẠCH', 'Chăm sóc bà mẹ năm 2031']),
    '1. Tổ chức thăm khám trẻ sơ sinh tại nhà trong tuần đầu.',
  ];

  it('is told from the asker’s own word, which no document has', async () => {
    const [newborn, own] = await askTexts(
      [FIRST, SECOND],
      'Kế hoạch 21/KH-UBND đặt tỷ suất tử vong trẻ sơ sinh là bao nhiêu?',
      'Kế hoạch 21/KH-UBND đặt tỷ suất tử vong bọn trẻ dưới 5 tuổi là bao nhiêu?',
    );
    expect(newborn?.outcome).toBe('not-found');
    expect(own?.text).toContain('15‰');
  });
});

describe('deadlines', () => {
  const PLAN_OF_WATER = [
    ...officeHead('Suối Bạc', '21/KH-UBND', '15 tháng 3 năm 2031', ['KẾ HOẠCH', 'Cấp nước sạch năm 2031']),
    '1. Các thôn: ban hành kế hoạch của thôn trước ngày 20/4/2031; vận động hộ dân dùng nước sạch.',
    '2. Các thôn báo cáo kết quả 6 tháng trước ngày 10/6/2031, báo cáo năm trước ngày 05/12/2031.',
    '3. Rà soát giếng cũ, hố sâu quanh bến nước; rào chắn xong trước ngày 15/8/2031.',
    '4. Ông Lò Văn Phàn làm tổ trưởng tổ quản lý nước, họp vào thứ Ba hằng tuần.',
  ];

  it('that were not asked for are not listed beside the one that was', async () => {
    const [answer] = await askTexts(
      [PLAN_OF_WATER],
      'Các thôn của xã Suối Bạc phải ban hành kế hoạch nước sạch trước ngày nào?',
    );
    expect(answer?.text).toContain('20/4/2031');
    expect(answer?.text).not.toContain('10/6/2031');
  });

  it('are known by what stands in front of their clause', async () => {
    const [answer] = await askTexts(
      [PLAN_OF_WATER],
      'xa suoi bac ho sau quanh ben nuoc phai xu ly xong khi nao',
    );
    expect(answer?.text).toContain('15/8/2031');
  });

  it('are no answer to who', async () => {
    const [answer] = await askTexts([PLAN_OF_WATER], 'Ai là tổ trưởng tổ quản lý nước của xã Suối Bạc?');
    expect(answer?.text).toContain('Lò Văn Phàn');
  });
});

describe('by which day', () => {
  it('is not told by how often', async () => {
    const [answer] = await askTexts(
      [
        [
          ...officeHead('Khe Lim', '8/QĐ-UBND', '02 tháng 02 năm 2031', ['QUYẾT ĐỊNH', 'Chế độ báo cáo giá']),
          '1. Các thôn gửi báo cáo giá định kỳ hằng tháng.',
          '2. Các thôn gửi báo cáo giá hằng tháng trước ngày 02 tháng tiếp theo.',
        ],
      ],
      'Ở xã Khe Lim các thôn gửi báo cáo giá hằng tháng trước ngày bao nhiêu?',
    );
    expect(answer?.text).toContain('02');
    expect(answer?.text).not.toMatch(/^Định kỳ/u);
  });
});
