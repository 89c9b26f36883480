import { describe, expect, it } from 'vitest';
import { askTexts, officeHead } from '../../helpers/ask-texts.ts';

const PLAN = [
  ...officeHead('Suối Bạc', '21/KH-UBND', '15 tháng 3 năm 2031', [
    'KẾ HOẠCH',
    'Phát triển nông thôn năm 2031',
  ]),
  'I. CHỈ TIÊU',
  '1. Giảm tỷ lệ thất thoát nước xuống dưới 18%.',
  '2. Số người tử vong do bệnh Dại dưới 0,2/100.000 dân.',
  '3. Tỷ lệ hồ sơ nộp trực tuyến toàn trình đạt 71%.',
  '4. Tỷ lệ trẻ em nhà trẻ đến trường đạt 45%; tỷ lệ trẻ em mẫu giáo đến trường đạt 98%.',
  'II. KINH PHÍ',
  'Mức thu dịch vụ vệ sinh môi trường: 26.000 đồng/hộ/tháng.',
];
const ask = (...questions: string[]) => askTexts([PLAN], ...questions);

describe('a question in everyday words', () => {
  it('finds what the document says in words of offices', async () => {
    const [water, rabies, online, rubbish] = await ask(
      'Xã Suối Bạc giảm rò rỉ, hao hụt nước xuống mức nào?',
      'Suối Bạc muốn giữ số người chết vì chó dại cắn ở mức nào?',
      'suoi bac giay to nop qua mang toan trinh phai dat may phan tram',
      'Mỗi nhà ở xã Suối Bạc đóng tiền rác mấy nghìn một tháng?',
    );
    expect(water?.text).toContain('18%');
    expect(rabies?.text).toContain('0,2/100.000');
    expect(online?.text).toContain('71%');
    expect(rubbish?.text).toContain('26.000 đồng');
  });

  it('knows a phrase by its little words too, typed without marks', async () => {
    const post = [
      ...officeHead('Khe Đá', '6/KH-UBND', '05 tháng 2 năm 2031', ['KẾ HOẠCH', 'Du lịch bản năm 2031']),
      '1. Phấn đấu đón 4.300 lượt khách.',
    ];
    const [guests] = await askTexts([post], 'khe da nam 2031 tinh don bao nhieu khach den choi');
    expect(guests?.text).toContain('4.300 lượt khách');
  });

  it('keeps two ages apart', async () => {
    const [nursery, kindergarten] = await ask(
      'Tỷ lệ trẻ nhà trẻ đi lớp ở Suối Bạc là bao nhiêu?',
      'Tỷ lệ trẻ mẫu giáo đi lớp ở Suối Bạc là bao nhiêu?',
    );
    expect(nursery?.text).toMatch(/45%/);
    expect(kindergarten?.text).toMatch(/98%/);
  });

  it('does not answer a question on another loss, disease or charge', async () => {
    const answers = await ask(
      'Xã Suối Bạc giảm hao hụt điện xuống mức nào?',
      'Xã Suối Bạc giảm tỷ lệ thất thoát thuế xuống dưới bao nhiêu?',
      'Suối Bạc muốn giữ số người chết vì sốt xuất huyết ở mức nào?',
      'Mỗi nhà ở xã Suối Bạc đóng tiền điện mấy nghìn một tháng?',
      'Tỷ lệ trẻ tiểu học đi lớp ở Suối Bạc là bao nhiêu?',
    );
    const shares = await ask(
      'Bao nhiêu phần trăm chợ ở xã Suối Bạc phải nộp hồ sơ trực tuyến toàn trình?',
      'Tỷ lệ mất nước ở xã Suối Bạc là mấy đồng một hộ?',
    );
    expect(shares[0]?.outcome).toBe('not-found');
    expect(shares[1]?.text).not.toContain('18%');
    expect(answers.map((answer) => answer.outcome)).toEqual(answers.map(() => 'not-found'));
  });
});
