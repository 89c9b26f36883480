import { describe, expect, it } from 'vitest';
import { askTexts, officeHead } from '../../../helpers/ask-texts.ts';

const plan = (commune: string, number: string, year: number, ...targets: readonly string[]) => [
  ...officeHead(commune, number, `15 tháng 01 năm ${year}`, ['KẾ HOẠCH', `Phát triển chăn nuôi năm ${year}`]),
  'I. MỤC TIÊU',
  ...targets,
];
const LOW = plan(
  'Suối Bạc',
  '21/KH-UBND',
  2031,
  '1. Tỷ lệ trâu, bò chết rét dưới 3%.',
  '2. Tiêm phòng ít nhất 85% tổng đàn lợn.',
);
const HIGH = plan(
  'Khe Lim',
  '34/KH-UBND',
  2031,
  '1. Tỷ lệ trâu, bò chết rét dưới 5%.',
  '2. Tiêm phòng cho 1.200 con lợn.',
);
const EARLIER = plan('Suối Bạc', '18/KH-UBND', 2030, '1. Tỷ lệ trâu, bò chết rét dưới 4%.');
const LETTER = [
  ...officeHead('Suối Bạc', '7/UBND-KT', '20 tháng 3 năm 2031', ['V/v báo cáo đàn vật nuôi']),
  '1. Trạm Khuyến nông gửi báo cáo năm 2031 về Ủy ban nhân dân xã trước ngày 15/11/2031.',
  '2. Phòng Kinh tế gửi báo cáo năm 2031 về Sở Nông nghiệp và Môi trường trước ngày 25/11/2031.',
];

describe('answerComparison', () => {
  it('tells the lower of two ceilings and which is stricter, marked or not', async () => {
    const answers = await askTexts(
      [LOW, HIGH],
      'Tỷ lệ trâu, bò chết rét của xã Suối Bạc hay xã Khe Lim chặt hơn?',
      'ty le trau bo chet ret ke hoach 21/KH-UBND va ke hoach 34/KH-UBND, noi nao chat hon',
      'Kế hoạch 34/KH-UBND và Kế hoạch 21/KH-UBND khác nhau thế nào về tỷ lệ trâu, bò chết rét?',
    );
    for (const [i, answer] of answers.entries()) {
      expect(answer.outcome).toBe('answered');
      expect(answer.text).toMatch(
        /dưới 3% \([^)]*Suối Bạc\) thấp hơn dưới 5% \([^)]*Khe Lim\), chênh 2 điểm phần trăm/,
      );
      expect(answer.text.includes('chặt hơn: dưới 3%')).toBe(i < 2);
      expect(answer.citations).toHaveLength(2);
    }
  });

  it('hears the difference and the order asked for in one breath', async () => {
    const [answer] = await askTexts(
      [LOW, HIGH],
      'Tỷ lệ trâu, bò chết rét của xã Suối Bạc và của xã Khe Lim chênh nhau thế nào, nơi nào thấp hơn?',
    );
    expect(answer?.text).toMatch(/dưới 3% .*thấp hơn dưới 5% .*chênh 2 điểm phần trăm/);
  });

  it('takes for a report sent to a body no report that body itself sends', async () => {
    const order = [
      ...officeHead('Suối Bạc', '9/UBND-KT', '20 tháng 3 năm 2031', ['V/v chế độ báo cáo năm 2031']),
      '1. Các thôn gửi báo cáo năm 2031 về Phòng Kinh tế trước ngày 10/11/2031.',
      '2. Phòng Nội vụ gửi báo cáo năm 2031 về Sở Nội vụ trước ngày 05/12/2031.',
    ];
    const answers = await askTexts(
      [order],
      'bao cao nam 2031 nop Phong Kinh te hay Phong Noi vu som hon, moi noi han ngay nao',
      'Báo cáo năm 2031 gửi Phòng Kinh tế hay Phòng Nội vụ sớm hơn?',
    );
    for (const answer of answers) {
      expect(answer.text).toContain('10/11/2031');
      expect(answer.text).not.toContain('05/12/2031');
    }
  });

  it('takes the level of the country for that of no province', async () => {
    const national = [
      'THỦ TƯỚNG CHÍNH PHỦ\t\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      '\t\tĐộc lập - Tự do - Hạnh phúc',
      'Số: 88/QĐ-TTg\t\tHà Nội, ngày 02 tháng 01 năm 2031',
      '',
      'QUYẾT ĐỊNH',
      'Phê duyệt Chương trình quốc gia về chăn nuôi giai đoạn 2031 - 2035',
      '',
      'I. MỤC TIÊU',
      '1. Đến năm 2035, tỷ lệ trâu, bò chết rét dưới 2%.',
    ];
    const [answer] = await askTexts(
      [LOW, national],
      'Tỷ lệ trâu, bò chết rét: mức của xã Suối Bạc năm 2031 với mức quốc gia đến 2035 thì bên nào cao hơn?',
    );
    expect(answer?.text).toContain('Dưới 3%');
    expect(answer?.text).toContain('Dưới 2%');
  });

  it('compares the years of one indicator', async () => {
    const [years, against] = await askTexts(
      [LOW, EARLIER],
      'Tỷ lệ trâu, bò chết rét của xã Suối Bạc năm 2030 và năm 2031 chênh nhau bao nhiêu?',
      'ty le trau bo chet ret xa suoi bac nam 2031 giam bao nhieu so voi nam 2030',
    );
    for (const answer of [years, against])
      expect(answer?.text).toMatch(/dưới 3% .*thấp hơn dưới 4%.*chênh 1 điểm/);
  });

  it('asks for the year where "năm nay" is not told', async () => {
    const [answer] = await askTexts(
      [LOW, EARLIER],
      'Tỷ lệ trâu, bò chết rét năm nay tăng hay giảm so với năm 2030?',
    );
    expect(answer?.text).not.toContain('So sánh');
  });

  it('shows both and judges neither where units differ', async () => {
    const [answer] = await askTexts([LOW, HIGH], 'Tiêm phòng lợn của xã Suối Bạc hay xã Khe Lim cao hơn?');
    expect(answer?.text).toContain('85%');
    expect(answer?.text).toContain('1.200 con');
    expect(answer?.text).toContain('khác đơn vị tính');
    expect(answer?.text).not.toMatch(/So sánh:/);
  });

  it('tells which part is not found', async () => {
    const [answer] = await askTexts(
      [LOW, plan('Khe Lim', '34/KH-UBND', 2031, '1. Trồng 20 ha cỏ.')],
      'Tỷ lệ trâu, bò chết rét của xã Suối Bạc hay xã Khe Lim thấp hơn?',
    );
    expect(answer?.text).toContain('Dưới 3%');
    expect(answer?.text).toContain('Chưa tìm thấy phần hỏi về “xã Khe Lim”');
    expect(answer?.text).not.toContain('So sánh');
  });

  it('tells which of two deadlines comes first', async () => {
    const answers = await askTexts(
      [LETTER],
      'Hạn báo cáo năm 2031 của Trạm Khuyến nông và của Phòng Kinh tế, hạn nào tới trước?',
      'bao cao nam 2031 tram khuyen nong gui xa va phong kinh te gui so, cai nao den han truoc',
    );
    for (const answer of answers) {
      expect(answer.text).toContain('15/11/2031');
      expect(answer.text).toContain(
        'hạn trước ngày 15/11/2031 tới trước hạn trước ngày 25/11/2031, cách nhau 10 ngày',
      );
    }
  });

  it('compares the days two documents were issued on', async () => {
    const [answer] = await askTexts(
      [LOW, EARLIER],
      'Kế hoạch 21/KH-UBND và Kế hoạch 18/KH-UBND, cái nào ban hành trước?',
    );
    expect(answer?.text).toMatch(/18\/KH-UBND .*ban hành trước .*21\/KH-UBND.*cách nhau 365 ngày/);
  });

  it('leaves a change against an earlier year to the one figure that tells it', async () => {
    const [answer] = await askTexts(
      [plan('Suối Bạc', '21/KH-UBND', 2031, '1. Phấn đấu giảm 10% số vụ cháy rừng so với năm 2030.')],
      'Số vụ cháy rừng năm 2031 giảm bao nhiêu phần trăm so với năm 2030?',
    );
    expect(answer?.text).toContain('Giảm 10%');
    expect(answer?.text).not.toContain('Chưa tìm thấy');
  });

  it('takes what stands behind both sides for both', async () => {
    const answers = await askTexts(
      [LETTER, HIGH],
      'Hạn báo cáo của Trạm Khuyến nông và hạn báo cáo của Phòng Kinh tế trong công văn 7/UBND-KT cách nhau mấy ngày?',
      'so sanh ty le trau bo chet ret giua ke hoach 21/KH-UBND va ke hoach 34/KH-UBND',
    );
    expect(answers[0]?.text).toContain('cách nhau 10 ngày');
    expect(answers[1]?.text).toContain('dưới 5%');
    expect(answers[1]?.text).not.toContain('So sánh');
  });

  it('puts no year, recurrence or condition in the place of a second side', async () => {
    const [which, both] = await askTexts(
      [LOW, HIGH],
      'Kế hoạch nào có tỷ lệ trâu, bò chết rét thấp hơn 4%?',
      'Xã Suối Bạc có phối hợp với xã Khe Lim không?',
    );
    for (const answer of [which, both]) expect(answer?.text).not.toContain('So sánh');
  });

  it('judges no counts that are set for each of other units', async () => {
    const [answer] = await askTexts(
      [
        plan('Suối Bạc', '21/KH-UBND', 2031, '1. Mở ít nhất 2 lớp tập huấn chăn nuôi.'),
        plan('Khe Lim', '34/KH-UBND', 2031, '1. Mỗi thôn mở ít nhất 3 lớp tập huấn chăn nuôi.'),
      ],
      'Số lớp tập huấn chăn nuôi của xã Suối Bạc và xã Khe Lim, xã nào nhiều hơn?',
    );
    expect(answer?.text).toContain('2 lớp');
    expect(answer?.text).toContain('3 lớp');
    expect(answer?.text).toContain('hai nhóm đối tượng khác nhau');
    expect(answer?.text).not.toContain('thấp hơn');
  });

  it('judges no two figures of which one counts less than the other', async () => {
    const [answer] = await askTexts(
      [
        plan(
          'Suối Bạc',
          '21/KH-UBND',
          2031,
          '1. Tỷ suất người bị tai nạn giao thông xuống còn 40/100.000 người.',
        ),
        plan(
          'Khe Lim',
          '34/KH-UBND',
          2031,
          '1. Tỷ suất người bị tử vong do tai nạn giao thông xuống còn 3/100.000 người.',
        ),
      ],
      'Tỷ suất tai nạn giao thông của xã Suối Bạc hay xã Khe Lim thấp hơn?',
    );
    expect(answer?.text).not.toContain('So sánh:');
  });
});

const FOREST = [
  ...officeHead('Suối Bạc', '40/KH-UBND', '02 tháng 02 năm 2031', ['KẾ HOẠCH', 'Chữa cháy rừng năm 2031']),
  'I. MỤC TIÊU',
  '1. Ít nhất 60% hộ gần rừng ký cam kết.',
  'II. NHIỆM VỤ',
  '1. Khi có cháy rừng, Trưởng thôn báo cáo Ủy ban nhân dân xã trong vòng 2 giờ.',
  '2. Khi có cháy rừng, Ủy ban nhân dân xã phải báo cáo Hạt Kiểm lâm trong vòng 90 phút.',
  '3. Hạt Kiểm lâm trả lời trong thời hạn 03 ngày làm việc.',
];
const PROVINCE = [
  'ỦY BAN NHÂN DÂN\t\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'TỈNH VÂN SƠN\t\tĐộc lập - Tự do - Hạnh phúc',
  'Số: 18/KH-UBND\t\tVân Sơn, ngày 10 tháng 01 năm 2031',
  'KẾ HOẠCH',
  'Bảo vệ rừng năm 2031',
  'I. MỤC TIÊU',
  '1. Ít nhất 75% hộ gần rừng ký cam kết.',
  '2. Mỗi huyện có ít nhất 4 lớp cho hộ gần rừng.',
];

describe('answerComparison, of terms', () => {
  it('tells the shorter of two terms in hours and minutes', async () => {
    const answers = await askTexts(
      [FOREST, LOW],
      'Khi có cháy rừng, Trưởng thôn và UBND xã có bao nhiêu giờ để báo cáo, bên nào gấp hơn?',
      'khi co chay rung thi truong thon bao xa va xa bao hat kiem lam, thoi gian ben nao ngan hon',
    );
    for (const { outcome, text } of answers) {
      expect(outcome).toBe('answered');
      expect(text).toContain('So sánh: trong vòng 90 phút ngắn hơn trong vòng 2 giờ.');
    }
  });
});

describe('answerComparison, of a level', () => {
  it("sets a figure beside the other level's of the same measure", async () => {
    const answers = await askTexts(
      [FOREST, PROVINCE],
      'Chỉ tiêu hộ gần rừng ký cam kết của xã Suối Bạc năm 2031 thấp hơn hay cao hơn chỉ tiêu của tỉnh năm 2031?',
      'Hộ gần rừng ký cam kết: xã Suối Bạc 2031 với tỉnh Vân Sơn 2031, bên nào đặt cao hơn?',
    );
    for (const { outcome, text } of answers) {
      expect(outcome).toBe('answered');
      expect(text).toMatch(/ít nhất 60% .*thấp hơn ít nhất 75% .*chênh 15 điểm phần trăm/);
      expect(text).not.toContain('4 lớp');
    }
  });
});

const SHARES = [
  ...officeHead('Suối Bạc', '50/QĐ-UBND', '05 tháng 01 năm 2031', [
    'QUYẾT ĐỊNH',
    'Giao chỉ tiêu nước sạch năm 2031',
  ]),
  'Điều 1. Giao chỉ tiêu tỷ lệ hộ dùng nước sạch năm 2031 cho các xã như sau:',
  '| TT | Đơn vị | Thực hiện năm 2030 (%) | Chỉ tiêu năm 2031 (%) |',
  '| 1 | Xã Đồi Mây | 81,5 | 91 |',
  '| 2 | Xã Bến Sậy | 79,3 | 88 |',
];

describe('answerComparison, of two rows', () => {
  it('compares one measure of two places of a table, by their names', async () => {
    const answers = await askTexts(
      [SHARES, LOW],
      'Tỷ lệ hộ dùng nước sạch xã Đồi Mây với xã Bến Sậy năm 2031, xã nào cao hơn?',
      'xã Đồi Mây và xã Bến Sậy, nơi nào được giao tỷ lệ hộ dùng nước sạch cao hơn?',
    );
    for (const { outcome, text } of answers) {
      expect(outcome).toBe('answered');
      expect(text).toContain('88% (Xã Bến Sậy) thấp hơn 91% (Xã Đồi Mây), chênh 3 điểm phần trăm');
    }
  });
});
