import { describe, expect, it } from 'vitest';
import { askTexts, officeHead } from '../../helpers/ask-texts.ts';

const plan = (commune: string, number: string, day: string, subject: string, lines: readonly string[]) => [
  ...officeHead(commune, number, day, ['KẾ HOẠCH', subject]),
  'I. NỘI DUNG',
  ...lines,
];
const PLANTING = plan('Suối Mơ', '8216/KH-UBND', '20 tháng 3 năm 2031', 'Trồng tre năm 2031', [
  '1. Các thôn gửi báo cáo năm về Ủy ban nhân dân xã trước ngày 05/12/2031.',
]);
const SCHOOL = plan('Khe Lim', '12/KH-UBND', '21 tháng 3 năm 2031', 'Sửa trường năm 2031', [
  '1. Rà soát lan can, cây xanh; khắc phục xong trước ngày 15/4/2031.',
  '2. Các trường gửi báo cáo năm về Ủy ban nhân dân xã trước ngày 20/11/2031.',
]);

describe('a question that names a document by its bare number', () => {
  it('is answered from that document alone', async () => {
    const [answer] = await askTexts([PLANTING, SCHOOL], 'hạn báo cáo năm của 8216 là khi nào');
    expect(answer?.outcome).toBe('answered');
    expect(answer?.text).toContain('05/12/2031');
    expect(answer?.text).not.toContain('20/11/2031');
  });

  it('is told, where no document bears it, the number alone and not the words around it', async () => {
    const answers = await askTexts([PLANTING, SCHOOL], 'hạn báo cáo năm của 7714', 'so ke hoach 7714');
    for (const { outcome, text } of answers) {
      expect(outcome).toBe('not-found');
      expect(text).toContain('số 7714');
      expect(text).not.toContain('ke hoach');
    }
  });
});

describe('a question for how many', () => {
  it('is not answered with the day something of that name is due', async () => {
    const [answer] = await askTexts([PLANTING, SCHOOL], 'trồng bao nhiêu cây xanh');
    expect(answer?.outcome).toBe('not-found');
    expect(answer?.text).not.toContain('15/4/2031');
  });
});

describe('a number that documents of several levels bear', () => {
  it('is of the level that the question names', async () => {
    const head = (issuer: string) => [
      'ỦY BAN NHÂN DÂN\t\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      `${issuer.toUpperCase()}\t\tĐộc lập - Tự do - Hạnh phúc`,
      'Số: 03/KH-UBND\t\tngày 20 tháng 3 năm 2031',
      '',
      'KẾ HOẠCH',
      'Trồng tre năm 2031',
    ];
    const texts = ['Tỉnh Thanh Lâm', 'Xã Suối Mơ'].map((issuer) => [
      ...head(issuer),
      'I. NỘI DUNG',
      '1. Dọn đường xong trước ngày 15/4/2031.',
    ]);
    const [open, ofCommune] = await askTexts(
      texts,
      'kế hoạch 03 ban hành ngày nào',
      'kế hoạch 03 của xã do cơ quan nào ban hành',
    );
    expect(open?.outcome).toBe('clarify');
    expect(ofCommune?.outcome).toBe('answered');
    expect(ofCommune?.text).toContain('Suối Mơ');
    expect(ofCommune?.text).not.toContain('Thanh Lâm');
  });
});

describe('a question back', () => {
  it('says how many more documents there are than it lists', async () => {
    const names = ['An', 'Bình', 'Cát', 'Dinh', 'Én', 'Gò', 'Hạ', 'Khê', 'Lim', 'Mơ', 'Nà', 'Ốc'];
    const plans = names.map((name) =>
      plan(`Suối ${name}`, '03/KH-UBND', '20 tháng 3 năm 2031', `Việc ${name}`, ['1. Dọn đường.']),
    );
    const [answer] = await askTexts(plans, 'ai ký kế hoạch 03');
    expect(answer?.outcome).toBe('clarify');
    expect(answer?.text).toContain('12 văn bản');
    expect(answer?.text).toContain('Còn 2 văn bản khác');
  });
});
