import { describe, expect, it } from 'vitest';
import { askTexts, officeHead } from '../../../helpers/ask-texts.ts';

const PLAN = [
  ...officeHead('Suối Bạc', '21/KH-UBND', '15 tháng 3 năm 2031', [
    'KẾ HOẠCH',
    'Phòng, chống đuối nước năm 2031',
  ]),
  'Căn cứ Quyết định số 88/QĐ-UBND ngày 02 tháng 01 năm 2031 của Ủy ban nhân dân tỉnh Vân Sơn về chương trình an toàn sông nước;',
  'Thực hiện Chỉ thị số 4/CT-UBND ngày 05 tháng 02 năm 2031 của Ủy ban nhân dân tỉnh Vân Sơn về tăng cường an toàn cho trẻ em;',
  'I. MỤC TIÊU',
  '1. Dạy bơi cho ít nhất 60% học sinh.',
];
const LETTER = [
  ...officeHead('Khe Lim', '7/UBND-VX', '20 tháng 3 năm 2031', ['V/v tuyên truyền an toàn sông nước']),
  'Thực hiện Chỉ thị số 4/CT-UBND ngày 05 tháng 02 năm 2031 của Ủy ban nhân dân tỉnh Vân Sơn, đề nghị các thôn tuyên truyền trước ngày 30/4/2031.',
];

const BY_LAW = [
  ...officeHead('Suối Bạc', '40/KH-UBND', '15 tháng 3 năm 2031', ['KẾ HOẠCH', 'Quản lý hồ bơi năm 2031']),
  'Căn cứ Luật Hồ bơi ngày 20 tháng 11 năm 2029;',
  'I. MỤC TIÊU',
  '1. Kiểm tra 5 hồ bơi.',
];
const OTHER_LAW = [
  ...officeHead('Khe Lim', '41/KH-UBND', '16 tháng 3 năm 2031', ['KẾ HOẠCH', 'Quản lý bến đò năm 2031']),
  'Căn cứ Luật Bến đò ngày 20 tháng 11 năm 2029;',
  'I. MỤC TIÊU',
  '1. Kiểm tra 3 bến đò.',
];
const NAMESAKE = [
  ...officeHead('Khe Lim', '42/KH-UBND', '17 tháng 3 năm 2031', ['KẾ HOẠCH', 'An toàn giao thông năm 2031']),
  'Thực hiện Quyết định số 88/QĐ-TTg ngày 09 tháng 01 năm 2031 của Thủ tướng Chính phủ về an toàn giao thông;',
];
const SCHOOL = [
  'ỦY BAN NHÂN DÂN XÃ SUỐI BẠC\t\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'TRƯỜNG TIỂU HỌC SUỐI BẠC\t\tĐộc lập - Tự do - Hạnh phúc',
  'Số: 5/KH-THSB\t\tSuối Bạc, ngày 01 tháng 4 năm 2031',
  '',
  'KẾ HOẠCH',
  'Dạy bơi năm 2031',
  '',
  'Thực hiện Chỉ thị số 4/CT-UBND ngày 05 tháng 02 năm 2031 của Ủy ban nhân dân tỉnh Vân Sơn, nhà trường lập kế hoạch như sau:',
];
const DOWN = [
  ...officeHead('Suối Bạc', '30/KH-UBND', '15 tháng 3 năm 2031', ['KẾ HOẠCH', 'Trồng rừng năm 2031']),
  'Thực hiện Kế hoạch số 12/KH-UBND ngày 02 tháng 01 năm 2031 của Ủy ban nhân dân tỉnh Vân Sơn về trồng rừng năm 2031;',
  'I. MỤC TIÊU',
  '1. Trồng 20 ha rừng.',
];

describe('answerCiting', () => {
  it('lists every document that names a number, each with its words', async () => {
    const [active, passive] = await askTexts(
      [PLAN, LETTER],
      'Văn bản nào dẫn Chỉ thị 4/CT-UBND?',
      '4/ct-ubnd duoc nhung van ban nao trien khai',
    );
    for (const answer of [active, passive]) {
      expect(answer?.outcome).toBe('answered');
      expect(answer?.text).toContain('21/KH-UBND');
      expect(answer?.text).toContain('7/UBND-VX');
      expect(answer?.text).toContain('2 văn bản đang có');
      expect(answer?.citations.map(({ quote }) => quote)).toEqual([
        expect.stringContaining('4/CT-UBND'),
        expect.stringContaining('4/CT-UBND'),
      ]);
    }
  });

  it('hears what a document is taken as', async () => {
    const answers = await askTexts(
      [PLAN, LETTER],
      'Kế hoạch nào lấy Quyết định 88/QĐ-UBND làm chỗ dựa?',
      'nhung van ban nao coi quyet dinh 88/QD-UBND la can cu de lap ke hoach',
    );
    for (const answer of answers) {
      expect(answer.outcome).toBe('answered');
      expect(answer.text).toContain('21/KH-UBND');
      expect(answer.text).not.toContain('7/UBND-VX');
    }
  });

  it('says that nobody replaces it where it is only cited', async () => {
    const [answer] = await askTexts([PLAN, LETTER], 'Văn bản nào thay thế Quyết định 88/QĐ-UBND?');
    expect(answer?.outcome).toBe('not-found');
    expect(answer?.text).toContain('88/QĐ-UBND');
  });

  it('leaves a question for the basis of a numbered document alone', async () => {
    const [answer] = await askTexts([PLAN, LETTER], 'Kế hoạch 21/KH-UBND thực hiện văn bản nào?');
    expect(answer?.text).toContain('4/CT-UBND');
    expect(answer?.text).not.toContain('7/UBND-VX');
  });

  it('finds what names a law by its name, not one that changes it', async () => {
    const [lawful, none] = await askTexts(
      [BY_LAW, OTHER_LAW],
      'van ban nao can cu luat ho boi',
      'Có văn bản nào dẫn Luật Đò ngang không?',
    );
    expect(lawful?.outcome).toBe('answered');
    expect(lawful?.citations.map(({ quote }) => quote)).toEqual([
      expect.stringMatching(/^Căn cứ Luật Hồ bơi/),
    ]);
    expect(none?.outcome).toBe('not-found');
    expect(none?.text).toContain('Luật Đò ngang');
  });

  it('takes a serial with the body that issued it, and says which document is named', async () => {
    const [one, both] = await askTexts(
      [PLAN, LETTER, NAMESAKE],
      'xa nao da lam ke hoach theo quyet dinh 88 cua tinh',
      'Văn bản nào nhắc đến Quyết định số 88?',
    );
    expect(one?.text).toContain('21/KH-UBND');
    expect(one?.text).not.toContain('88/QĐ-TTg');
    expect(both?.text).toContain('Quyết định số 88/QĐ-UBND');
    expect(both?.text).toContain('Quyết định số 88/QĐ-TTg');
  });

  it('keeps those of the type, body and place looked for', async () => {
    const [plan, placed, level] = await askTexts(
      [PLAN, LETTER, SCHOOL],
      'Kế hoạch nào của xã thực hiện Chỉ thị 4/CT-UBND?',
      'Văn bản nào của xã Khe Lim triển khai Chỉ thị 4/CT-UBND?',
      'Trường nào triển khai Chỉ thị 4/CT-UBND?',
    );
    expect(plan?.citations).toHaveLength(1);
    expect(plan?.text).toContain('21/KH-UBND');
    expect(placed?.citations).toHaveLength(1);
    expect(placed?.text).toContain('7/UBND-VX');
    expect(level?.citations).toHaveLength(1);
    expect(level?.text).toContain('5/KH-THSB');
  });

  it('finds the plans of communes that carry out a plan of the province', async () => {
    const [answer] = await askTexts([DOWN, LETTER], 'văn bản nào của xã thực hiện KH của tỉnh?');
    expect(answer?.outcome).toBe('answered');
    expect(answer?.text).toContain('Kế hoạch số 30/KH-UBND');
    expect(answer?.citations).toHaveLength(1);
  });

  it('leaves a question for who has to act on a held document, and one that asks on, alone', async () => {
    const [duty, more] = await askTexts(
      [PLAN, LETTER],
      'Đơn vị nào triển khai Kế hoạch 21/KH-UBND?',
      'Kế hoạch nào thực hiện Chỉ thị 4/CT-UBND và đặt chỉ tiêu bao nhiêu?',
    );
    expect(duty?.text).not.toContain('dẫn số');
    expect(more?.text).not.toContain('7/UBND-VX');
  });

  it('quotes with the name the words that say how it is meant', async () => {
    const [answer] = await askTexts([PLAN, LETTER], 'Văn bản nào dẫn Chỉ thị 4/CT-UBND?');
    expect(answer?.citations.map(({ quote }) => quote)).toEqual([
      expect.stringMatching(/^Thực hiện Chỉ thị số 4\/CT-UBND/),
      expect.stringMatching(/^Thực hiện Chỉ thị số 4\/CT-UBND/),
    ]);
  });
  it('hears where a document is stated, what it is a basis of, and what the store holds', async () => {
    const answers = await askTexts(
      [PLAN, LETTER],
      'chi thi 4/CT-UBND duoc neu o dau vay',
      'Chỉ thị 4/CT-UBND được những văn bản nào dẫn làm căn cứ?',
      'Những văn bản nào trong kho có dẫn Chỉ thị 4/CT-UBND?',
      'van ban nao dan chi thi 4 ngay 5/2/2031',
    );
    for (const answer of answers) {
      expect(answer.outcome).toBe('answered');
      expect(answer.citations).toHaveLength(2);
    }
  });

  it('takes no place for a body that its name begins like', async () => {
    const order = [
      ...officeHead('Trường Khê', '9/QĐ-UBND', '20 tháng 3 năm 2031', ['QUYẾT ĐỊNH', 'Về giờ mở cửa hồ bơi']),
      'Điều 1. Hồ bơi mở cửa từ 6 giờ.',
      'Điều 2. Quyết định này thay thế Quyết định số 3/QĐ-UBND ngày 02 tháng 01 năm 2030 của Ủy ban nhân dân xã Trường Khê.',
    ];
    const [answer] = await askTexts(
      [order],
      'Quyết định 3/QĐ-UBND ngày 2/1/2030 của Trường Khê bị văn bản nào thay thế?',
    );
    expect(answer?.outcome).toBe('answered');
    expect(answer?.text).toContain('9/QĐ-UBND');
  });
});
