import { describe, expect, it } from 'vitest';
import { askTexts, officeHead } from '../../../helpers/ask-texts.ts';

const PLAN = [
  ...officeHead('Suối Bạc', '21/KH-UBND', '15 tháng 01 năm 2031', ['KẾ HOẠCH', 'Trồng rừng năm 2031']),
  'I. MỤC TIÊU',
  '1. Tỷ lệ hộ dân được cấp cây giống đạt ít nhất 85%.',
  '2. Tỷ lệ che phủ rừng đạt 62%.',
  'II. TỔ CHỨC THỰC HIỆN',
  '1. Phòng Kinh tế chủ trì, phối hợp với Hạt Kiểm lâm kiểm tra, nghiệm thu diện tích rừng trồng mới, hoàn thành trước ngày 20/10/2031.',
  '2. Trạm Khuyến nông tập huấn kỹ thuật trồng rừng cho hộ dân trước ngày 15/4/2031.',
  '3. Các thôn gửi báo cáo kết quả trồng rừng về Phòng Kinh tế trước ngày 05/12/2031.',
];

const NOT_FOUND = 'Chưa tìm thấy phần hỏi về';

describe('answerSeveral', () => {
  it('answers each of two things asked, in order, marked or not', async () => {
    const answers = await askTexts(
      [PLAN],
      'Kế hoạch 21/KH-UBND xã Suối Bạc: tỷ lệ che phủ rừng bao nhiêu, còn các thôn gửi báo cáo kết quả trước ngày nào?',
      'ke hoach 21/KH-UBND xa suoi bac: ty le che phu rung bao nhieu; cac thon gui bao cao ket qua truoc ngay nao',
    );
    for (const { outcome, text } of answers) {
      expect(outcome).toBe('answered');
      expect(text).toMatch(/62%.*5\/12\/2031/s);
      expect(text).not.toContain(NOT_FOUND);
      expect(text).not.toContain('85%');
    }
  });

  it('answers both of two measures that only a mark of asking parts', async () => {
    const [answer] = await askTexts([PLAN], 'Tỷ lệ che phủ rừng của xã? Hạn báo cáo kết quả trồng rừng?');
    expect(answer?.text).toMatch(/62%.*5\/12\/2031/s);
  });

  it('says which part the documents do not tell', async () => {
    const [answer] = await askTexts(
      [PLAN],
      'Ở xã Suối Bạc tỷ lệ che phủ rừng phải đạt bao nhiêu, tỷ lệ hộ nghèo phải giảm còn bao nhiêu?',
    );
    expect(answer?.outcome).toBe('answered');
    expect(answer?.text).toContain('62%');
    expect(answer?.text).toContain(`${NOT_FOUND} “tỷ lệ hộ nghèo phải giảm còn bao nhiêu”`);
  });

  it('does not answer where no part is answered', async () => {
    const [answer] = await askTexts([PLAN], 'Xã Suối Bạc có bao nhiêu trạm y tế và bao nhiêu bác sĩ?');
    expect(answer?.outcome).toBe('not-found');
    expect(answer?.text).not.toContain(NOT_FOUND);
  });

  it('lets one duty that tells both actor and day stand once', async () => {
    const [answer] = await askTexts(
      [PLAN],
      'Ở xã Suối Bạc ai lo kiểm tra, nghiệm thu diện tích rừng trồng mới, hạn ngày nào?',
    );
    expect(answer?.text).toContain('Phòng Kinh tế');
    expect(answer?.text.match(/20\/10\/2031/g)?.length).toBeGreaterThan(0);
    expect(answer?.text).not.toContain(NOT_FOUND);
    expect(answer?.text).not.toContain('15/4/2031');
  });

  it('answers what is asked of the head beside what is asked of the text', async () => {
    const [pointing, short] = await askTexts(
      [[...PLAN, 'TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Lê Văn Mẫu']],
      'Tỷ lệ che phủ rừng của xã Suối Bạc phải đạt bao nhiêu và ai ký kế hoạch đó?',
      'ke hoach 21/KH-UBND xa suoi bac ai ky, ty le che phu rung bao nhieu',
    );
    for (const answer of [pointing, short]) {
      expect(answer?.text).toContain('62%');
      expect(answer?.text).toContain('Lê Văn Mẫu');
    }
  });

  it('tells a silent head as the document is silent', async () => {
    const [answer] = await askTexts(
      [PLAN],
      'Tỷ lệ che phủ rừng của xã Suối Bạc phải đạt bao nhiêu, ai ký kế hoạch?',
    );
    expect(answer?.text).toContain('62%');
    expect(answer?.text).toContain('không nêu người ký');
  });

  it('asks each document that is named', async () => {
    const other = [
      ...officeHead('Khe Lim', '34/KH-UBND', '15 tháng 01 năm 2031', ['KẾ HOẠCH', 'Thủy lợi năm 2031']),
      '1. Kiên cố hóa ít nhất 14 km kênh mương nội đồng.',
    ];
    const [answer] = await askTexts(
      [PLAN, other],
      'Tỷ lệ che phủ rừng của xã Suối Bạc phải đạt bao nhiêu, còn xã Khe Lim kiên cố hóa bao nhiêu km kênh mương?',
    );
    expect(answer?.text).toMatch(/62%.*14 km/s);
    expect(answer?.text).not.toContain(NOT_FOUND);
  });
});

const LAST_YEAR = [
  ...officeHead('Suối Bạc', '15/KH-UBND', '02 tháng 3 năm 2031', ['KẾ HOẠCH', 'Trồng tre ven suối năm 2031']),
  'I. THỰC TRẠNG',
  'Năm 2030, tỷ lệ tre trồng ven suối còn sống đạt 71%.',
  'II. MỤC TIÊU',
  'Tỷ lệ tre trồng ven suối còn sống đạt từ 82% trở lên.',
];

describe('answerSeveral, of two years', () => {
  it("gives last year's result as the text tells it and this year's target", async () => {
    const [answer, none] = await askTexts(
      [LAST_YEAR],
      'ty le tre trong ven suoi xa suoi bac nam 2030 dat bao nhieu, nam 2031 phai dat bao nhieu',
      'Tỷ lệ tre trồng ven suối xã Suối Bạc năm 2029 đạt bao nhiêu?',
    );
    expect(answer?.outcome).toBe('answered');
    expect(answer?.text).toContain('71%');
    expect(answer?.text).toContain('82%');
    expect(none?.outcome).toBe('not-found');
  });
});
