import { describe, expect, it } from 'vitest';
import { askTexts, officeHead } from '../../helpers/ask-texts.ts';

const PLAN = [
  ...officeHead('Suối Bạc', '21/KH-UBND', '15 tháng 3 năm 2031', [
    'KẾ HOẠCH',
    'Phát triển thôn bản năm 2031',
  ]),
  'I. TÌNH HÌNH',
  'Năm 2030 xã đã thu hồi 17,3 tỷ đồng, số người chết do tai nạn giảm 6,9%.',
  'II. CHỈ TIÊU',
  '1. Giảm tỷ lệ suy dinh dưỡng thể thấp còi xuống dưới 6,5%.',
  '2. Xóa 40 ngôi nhà tạm; đến năm 2035 còn 5 ngôi nhà tạm.',
  '3. Số bác sĩ trên một vạn dân đạt 10,4.',
  '4. Bổ sung tối thiểu 450 bản sách, sách tiếng Anh chiếm 20%.',
  '5. Các thôn báo cáo kết quả 6 tháng trước ngày 10/6/2031.',
];
const ask = (...questions: string[]) => askTexts([PLAN], ...questions);

describe('the matter asked for', () => {
  it('is another thing where neither word of it stands in the item', async () => {
    const [underweight, nurses] = await ask(
      'Xã Suối Bạc giảm tỷ lệ suy dinh dưỡng nhẹ cân xuống dưới bao nhiêu?',
      'so dieu duong tren mot van dan cua xa suoi bac',
    );
    expect(underweight?.outcome).toBe('not-found');
    expect(nurses?.outcome).toBe('not-found');
  });

  it('is counted in its own noun', async () => {
    const [schools, houses, dead] = await ask(
      'Đến năm 2035 xã Suối Bạc có bao nhiêu trường học an toàn?',
      'Xã Suối Bạc năm 2031 xóa bao nhiêu căn nhà tạm?',
      'Năm 2030 xã Suối Bạc có bao nhiêu người chết do tai nạn?',
    );
    expect(schools?.outcome).toBe('not-found');
    expect(houses?.text).toContain('40 ngôi nhà');
    expect(dead?.outcome).toBe('not-found');
  });

  it('is how things stand, not what is to be reached, where the question says so', async () => {
    const [answer] = await ask('Xã Suối Bạc hiện có bao nhiêu bản sách?');
    expect(answer?.text).not.toContain('450');
  });

  it('is what was reached, in the part that tells of it, where the question asks for that', async () => {
    const report = [
      ...officeHead('Khe Đá', '9/KH-UBND', '05 tháng 2 năm 2031', ['KẾ HOẠCH', 'Nuôi ong năm 2031']),
      'I. KẾT QUẢ NĂM 2030',
      'Từ đầu năm đến ngày 15/12/2030, các hộ nuôi ong ghi nhận 37 đàn bị chết rét.',
      'II. CHỈ TIÊU NĂM 2031',
      '1. Số đàn ong bị chết rét dưới 12 đàn.',
    ];
    const [reached] = await askTexts([report], 'Xã Khe Đá đã ghi nhận bao nhiêu đàn ong bị chết rét?');
    expect(reached?.text).toContain('37 đàn');
    expect(reached?.text).not.toContain('12 đàn');
  });

  it('is of the year asked', async () => {
    const [recovered, later] = await ask(
      'Kế hoạch 21/KH-UBND năm 2031 giao thu hồi bao nhiêu tỷ đồng?',
      'Năm 2033 xã Suối Bạc còn bao nhiêu ngôi nhà tạm?',
    );
    expect(recovered?.outcome).toBe('not-found');
    expect(later?.outcome).toBe('not-found');
  });

  it('is a report for so many months', async () => {
    const [nine, six] = await ask(
      'Hạn báo cáo 9 tháng của xã Suối Bạc?',
      'Hạn báo cáo 6 tháng của xã Suối Bạc?',
    );
    expect(nine?.text).not.toContain('10/6/2031');
    expect(six?.text).toContain('10/6/2031');
  });
});

describe('what is said', () => {
  const LETTER = [
    ...officeHead('Khe Lim', '8/UBND-VX', '02 tháng 02 năm 2031', ['V/v tiêm phòng năm 2031']),
    '1. Tỷ lệ tiêm phòng cho trâu, bò đạt trên 80% tổng đàn; tiêm phòng cho gà, vịt đạt 85% trở lên.',
    '2. Mức hỗ trợ toàn xã là 25 triệu đồng giúp hộ nghèo mua giống.',
  ];

  it('of a sentence with several figures is the one asked for', async () => {
    const [answer] = await askTexts(
      [LETTER],
      'Công văn 8/UBND-VX: tiêm phòng cho gà, vịt phải đạt bao nhiêu?',
    );
    expect(answer?.text).toContain('85%');
    expect(answer?.text).not.toContain('80%');
    expect(answer?.citations[0]?.quote).toContain('85%');
  });

  it('of money for each is no sum for all', async () => {
    const [answer] = await askTexts(
      [LETTER],
      'Mỗi hộ nghèo ở xã Khe Lim được hỗ trợ bao nhiêu tiền mua giống?',
    );
    expect(answer?.text).not.toContain('25 triệu');
  });

  it('of another year than the one there is are the years to ask for, not their figures', async () => {
    const [answer] = await askTexts([PLAN], 'Năm 2034 xã Suối Bạc còn bao nhiêu ngôi nhà tạm?');
    expect(answer?.text).not.toMatch(/còn 5 |40 ngôi nhà/u);
  });
});

describe('a figure for all', () => {
  it('is not listed with those of parts, and a share is no count', async () => {
    const decision = [
      ...officeHead('Khe Lim', '9/QĐ-UBND', '02 tháng 02 năm 2031', ['QUYẾT ĐỊNH', 'Giao chỉ tiêu năm 2031']),
      '1. Toàn xã: tỷ lệ dân số tham gia bảo hiểm y tế đạt tối thiểu 95%.',
      '2. Tỷ lệ học sinh tham gia bảo hiểm y tế đạt 100%.',
      '3. Tỷ lệ lực lượng lao động tham gia bảo hiểm xã hội tự nguyện đạt 4,1%.',
    ];
    const [all, jobs] = await askTexts(
      [decision],
      'bao hiem y te toan xa khe lim nam 2031 bao nhieu phan tram',
      'Xã Khe Lim phấn đấu tạo việc cho bao nhiêu lao động năm 2031?',
    );
    expect(all?.text).toContain('95%');
    expect(all?.text).not.toContain('100%');
    expect(jobs?.text).not.toContain('4,1%');
  });
});
