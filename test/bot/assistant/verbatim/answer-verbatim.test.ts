import { describe, expect, it } from 'vitest';
import { findAskedPlace } from '../../../../bot/assistant/verbatim/asked-place.ts';
import { askTexts, officeHead } from '../../../helpers/ask-texts.ts';

const DECISION = [
  ...officeHead('Suối Bạc', '31/QĐ-UBND', '15 tháng 3 năm 2031', ['QUYẾT ĐỊNH', 'Ban hành nội quy bến đò']),
  'Điều 1. Ban hành kèm theo Quyết định này nội quy bến đò.',
  'Điều 2. Giờ chạy đò',
  '1. Đò chạy từ 5 giờ đến 18 giờ.',
  '2. Khi có gió lớn:',
  'a) Đò ngừng chạy;',
  'b) Người lái báo cho Ban quản lý bến trong 15 phút.',
  'Điều 3. Ban quản lý bến đò chịu trách nhiệm thi hành Quyết định này.',
];
const PLAN = [
  ...officeHead('Khe Lim', '12/KH-UBND', '20 tháng 3 năm 2031', ['KẾ HOẠCH', 'Trồng rừng ngập mặn năm 2031']),
  'I. MỤC TIÊU',
  '1. Trồng 20 ha đước ở cửa sông.',
  '2. Giữ 15 ha bần hiện có.',
  'II. NHIỆM VỤ',
  '1. Ươm cây',
  'Hội Nông dân ươm 40.000 cây giống tại vườn ươm thôn Bãi.',
  '2. Trồng cây',
  'a) Đoàn Thanh niên trồng đợt một trong tháng 5.',
  'b) Hội Phụ nữ trồng đợt hai trong tháng 9.',
  'III. KINH PHÍ',
  'Kinh phí lấy từ ngân sách xã và đóng góp của người dân.',
];
const LONG = [
  ...officeHead('Bản Chờ', '44/KH-UBND', '20 tháng 3 năm 2031', ['KẾ HOẠCH', 'Vệ sinh đường làng năm 2031']),
  'I. VIỆC PHẢI LÀM',
  ...Array.from({ length: 30 }, (_, i) => `${i + 1}. Quét đoạn đường số ${i + 1} của bản vào sáng thứ Bảy.`),
];

const quotes = (answer: { citations: readonly { quote: string }[] } | undefined) =>
  answer?.citations.map(({ quote }) => quote);

describe('answerVerbatim', () => {
  it('gives a clause of an article whole and in order, whichever way it is named', async () => {
    const answers = await askTexts(
      [DECISION, PLAN],
      'Trích nguyên văn khoản 2 Điều 2 Quyết định 31/QĐ-UBND',
      'trich nguyen van dieu 2 khoan 2 qd 31/QD-UBND',
      'Khoản 2 Điều 2 Quyết định 31/QĐ-UBND quy định gì?',
    );
    for (const answer of answers) {
      expect(answer.outcome).toBe('answered');
      expect(quotes(answer)).toEqual([
        '2. Khi có gió lớn:',
        'a) Đò ngừng chạy;',
        'b) Người lái báo cho Ban quản lý bến trong 15 phút.',
      ]);
    }
  });

  it('finds a section by number, by Arabic for Roman, by its heading and by a part within it', async () => {
    const answers = await askTexts(
      [DECISION, PLAN],
      'Cho xem nguyên văn mục II.2 Kế hoạch 12/KH-UBND',
      'trich muc 2 phan II ke hoach 12/KH-UBND',
      'Trích nguyên văn mục 2 phần nhiệm vụ của Kế hoạch 12/KH-UBND',
      'chep lai II.2 kh 12/kh-ubnd',
    );
    for (const answer of answers) {
      expect(quotes(answer)?.[0]).toBe('2. Trồng cây');
      expect(quotes(answer)).toHaveLength(3);
    }
    const [money] = await askTexts([DECISION, PLAN], 'trích phần kinh phí kế hoạch 12/KH-UBND');
    expect(quotes(money)).toEqual([
      'III. KINH PHÍ',
      'Kinh phí lấy từ ngân sách xã và đóng góp của người dân.',
    ]);
  });

  it('asks which place where several answer alike', async () => {
    const [answer] = await askTexts([DECISION, PLAN], 'Trích nguyên văn mục 1 Kế hoạch 12/KH-UBND');
    expect(answer?.outcome).toBe('clarify');
    expect(answer?.options.map(({ label }) => label.split(' (')[0])).toEqual([
      'mục I',
      'mục I.1',
      'mục II.1',
    ]);
  });

  it('says that a place is not there, and which are', async () => {
    const [article, point] = await askTexts(
      [DECISION, PLAN],
      'Trích nguyên văn Điều 9 Quyết định 31/QĐ-UBND',
      'trich diem d khoan 2 dieu 2 quyet dinh 31/QD-UBND',
    );
    expect(article?.outcome).toBe('not-found');
    expect(article?.text).toContain('Điều 1; Điều 2; Điều 3');
    expect(point?.outcome).toBe('not-found');
    expect(point?.text).toContain('điểm a; Điều 2, khoản 2, điểm b');
  });

  it('says of several places which is missing', async () => {
    const [answer] = await askTexts([DECISION, PLAN], 'Trích khoản 1, 7 Điều 2 Quyết định 31/QĐ-UBND');
    expect(quotes(answer)).toEqual(['1. Đò chạy từ 5 giờ đến 18 giờ.']);
    expect(answer?.text).toContain('Chưa tìm thấy khoản 7');
  });

  it('cuts what does not fit a message and gives the question for the rest', async () => {
    const [first] = await askTexts([LONG], 'Trích nguyên văn phần I Kế hoạch 44/KH-UBND');
    const next = first?.options[0]?.question ?? '';
    expect(first?.text).toContain('Còn 11 đoạn nữa');
    expect(first?.text).toContain(next);
    const [second] = await askTexts([LONG], next);
    expect(quotes(second)).toHaveLength(11);
    expect(quotes(second)?.[0]).toContain('20. Quét');
    expect(second?.options).toEqual([]);
  });

  it('quotes the passages of a matter, and nothing where there are none', async () => {
    const [held, absent] = await askTexts(
      [DECISION, PLAN],
      'Đọc lại câu quy định về ươm cây giống trong Kế hoạch 12/KH-UBND',
      'trich nguyen van doan ve xe buyt trong ke hoach 12/KH-UBND',
    );
    expect(held?.outcome).toBe('answered');
    expect(held?.text).toContain('40.000 cây giống');
    expect(absent?.outcome).toBe('not-found');
  });

  it('leaves who, when and how many to the other ways of answering', async () => {
    const [who, theme] = await askTexts(
      [DECISION, PLAN],
      'Điều 3 Quyết định 31/QĐ-UBND giao ai thi hành?',
      'chu de hanh dong vi rung cua ke hoach 12/KH-UBND la gi',
    );
    expect(who?.text).not.toContain('Nguyên văn');
    expect(theme?.text).not.toContain('dong vi');
  });
});

describe('findAskedPlace', () => {
  it('reads steps of one part and several labels', () => {
    expect(findAskedPlace('mục III.2.a').parts).toEqual([
      [
        { unit: 'section', label: 'iii' },
        { unit: null, label: '2' },
        { unit: null, label: 'a' },
      ],
    ]);
    expect(findAskedPlace('điểm a, b khoản 2').alsoLabels).toEqual(['b']);
    expect(findAskedPlace('hành động vì trẻ em').parts).toEqual([]);
    expect(findAskedPlace('hanh dong vi tre em').parts).toEqual([]);
    expect(findAskedPlace('phần 3 triệu đồng').parts).toEqual([]);
  });
});
