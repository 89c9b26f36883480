import { describe, expect, it } from 'vitest';
import { askTexts, officeHead } from '../../../helpers/ask-texts.ts';

const PLAN = [
  ...officeHead('Suối Bạc', '12/KH-UBND', '20 tháng 3 năm 2031', ['KẾ HOẠCH', 'Dạy bơi năm 2031']),
  'Thực hiện Chỉ thị số 4/CT-UBND ngày 05 tháng 02 năm 2031 của Ủy ban nhân dân tỉnh Vân Sơn về dạy bơi;',
  'I. TỔ CHỨC THỰC HIỆN',
  'Các thôn ban hành kế hoạch dạy bơi trước ngày 15/4/2031. Vướng mắc báo về Văn phòng, ĐT: 0900.000.111.',
  'Nơi nhận:',
  '- UBND tỉnh Vân Sơn;',
  '- Các thôn;',
  '- Lưu: VT.',
];
const OTHER = [
  ...officeHead('Khe Lim', '8/KH-UBND', '02 tháng 4 năm 2031', ['KẾ HOẠCH', 'Trồng tre năm 2031']),
  'Tỷ lệ hộ trồng tre đạt 40%.',
];
const HELD = [PLAN, OTHER];

describe('the day of issue', () => {
  it.each([
    'Suối Bạc ban hành kế hoạch 12 vào hôm nào vậy',
    'xa suoi bac ra ke hoach 12 ngay may',
    'Hôm nào xã Suối Bạc ký kế hoạch dạy bơi thế?',
  ])('is told where the document stands between: %s', async (question) => {
    const [answer] = await askTexts(HELD, question);
    expect(answer?.outcome).toBe('answered');
    expect(answer?.text).toContain('20/3/2031');
    expect(answer?.text).not.toContain('15/4/2031');
  });

  it.each([
    'Kế hoạch 12 của xã Suối Bạc ký ngày 22/3/2031 phải không?',
    'ke hoach 12 ban hanh 22/3/2031 dung ko',
  ])('is corrected where another one is taken for it: %s', async (question) => {
    const [answer] = await askTexts(HELD, question);
    expect(answer?.outcome).toBe('corrected');
    expect(answer?.text).toContain('20/3/2031');
  });

  it('is confirmed, and is not the day by which others have to issue theirs', async () => {
    const [right, due] = await askTexts(
      HELD,
      'Kế hoạch 12 của xã Suối Bạc ký ngày 20/3/2031 phải không?',
      'Các thôn phải ban hành kế hoạch dạy bơi trước ngày nào?',
    );
    expect(right?.outcome).toBe('answered');
    expect(due?.text).toContain('15/4/2031');
  });

  it('is not told of a number nobody bears', async () => {
    const [answer] = await askTexts(HELD, 'Suối Bạc ban hành kế hoạch 13 hôm nào?');
    expect(answer?.text).not.toContain('20/3/2031 của');
  });
});

describe('other questions about head and foot', () => {
  it.each([
    ['kế hoạch 12 của xã Suối Bạc gửi cho ai', 'UBND tỉnh Vân Sơn'],
    ['Xã Suối Bạc ra kế hoạch 12 để thi hành chỉ thị nào của tỉnh?', '4/CT-UBND'],
    ['kế hoạch 12 của xã Suối Bạc nói về chuyện gì', 'Dạy bơi'],
    ['vướng mắc về kế hoạch 12 của xã Suối Bạc thì gọi số nào?', '0900.000.111'],
  ])('%s', async (question, told) => {
    const [answer] = await askTexts(HELD, question);
    expect(answer?.outcome).toBe('answered');
    expect(answer?.text).toContain(told);
  });
});
