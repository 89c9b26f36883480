import { describe, expect, it } from 'vitest';
import { askTexts, officeHead } from '../../helpers/ask-texts.ts';

const DECISION = [
  'ỦY BAN NHÂN DÂN\t\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'XÃ SUỐI BẠC\t\tĐộc lập - Tự do - Hạnh phúc',
  'Số: 31/QĐ-UBND\t\tSuối Bạc, ngày 15 tháng 3 năm 2031',
  '',
  'QUYẾT ĐỊNH',
  'Ban hành nội quy bến đò',
  '',
  'Điều 1. Ban hành nội quy bến đò.',
  'Điều 2. Quyết định này có hiệu lực kể từ ngày 01 tháng 4 năm 2031 và thay thế Quyết định số 17/QĐ-UBND ngày 09 tháng 5 năm 2027 của Ủy ban nhân dân xã Suối Bạc.',
  'Điều 3. Ông Tráng A Thử, Trưởng bến đò, chịu trách nhiệm thi hành Quyết định này.',
  'Nơi nhận:',
  '- Bến đò;',
  '- Lưu: VT.',
  'TM. ỦY BAN NHÂN DÂN',
  'KT. CHỦ TỊCH',
  'PHÓ CHỦ TỊCH',
  'Lò Thị Mẫu',
  'Phụ lục I',
  'SỔ THEO DÕI KHÁCH QUA ĐÒ',
  '1. Họ tên khách.',
  'Phụ lục II',
  'BIỂU GIÁ VÉ',
  '1. Vé lượt.',
];
const PLAN = [
  ...officeHead('Khe Lim', '12/KH-UBND', '20 tháng 3 năm 2031', ['KẾ HOẠCH', 'Trồng tre năm 2031']),
  'I. NHIỆM VỤ',
  '1. Ươm tre giống.',
  '2. Hội Nông dân:',
  'a) Chọn giống tre;',
  'b) Hướng dẫn cách trồng.',
  '3. Đoàn Thanh niên đào hố cùng Hội Nông dân.',
  '4. Tổ chức ngày hội trồng tre với chủ đề “Tre xanh giữ đất”.',
  'II. KINH PHÍ',
  'Kinh phí thực hiện từ ngân sách xã và đóng góp của doanh nghiệp.',
];

describe('questions about foot, annexes, persons, theme and money', () => {
  it('tells when a decision takes effect together with what it replaces', async () => {
    const answers = await askTexts(
      [DECISION, PLAN],
      'Quyết định 31/QĐ-UBND có hiệu lực từ ngày nào, thay văn bản nào?',
      'qd 31/QD-UBND hieu luc khi nao',
    );
    for (const answer of answers) {
      expect(answer.outcome).toBe('answered');
      expect(answer.text).toContain('01 tháng 4 năm 2031');
      expect(answer.text).toContain('17/QĐ-UBND');
    }
  });

  it('lists the annexes by their titles, and says where there are none', async () => {
    const [listed, none] = await askTexts(
      [DECISION, PLAN],
      'Quyết định 31/QĐ-UBND có những phụ lục nào?',
      'ke hoach 12/KH-UBND kem theo nhung gi',
    );
    expect(listed?.text).toContain('SỔ THEO DÕI KHÁCH QUA ĐÒ');
    expect(listed?.text).toContain('BIỂU GIÁ VÉ');
    expect(none?.outcome).toBe('not-found');
    expect(none?.text).toContain('phụ lục, biểu mẫu kèm theo');
  });

  it.each([
    'Người đặt bút dưới Quyết định 31/QĐ-UBND là vị nào?',
    'Người đứng tên cuối quyết định ban hành nội quy bến đò là ai?',
    'lanh dao nao ha but ky quyet dinh 31/QD-UBND',
    'Chữ ký dưới Quyết định 31/QĐ-UBND là của ai?',
    'Ai thay mặt Ủy ban nhân dân xã ký Quyết định 31/QĐ-UBND?',
  ])('names the signer however the signing is called: %s', async (question) => {
    const [answer] = await askTexts([DECISION, PLAN], question);
    expect(answer?.outcome).toBe('answered');
    expect(answer?.text).toContain('Người ký: Lò Thị Mẫu');
  });

  it('does not take one whose name is on something for who signed', async () => {
    const [answer] = await askTexts([DECISION, PLAN], 'Ai đứng tên sổ theo dõi khách qua đò?');
    expect(answer?.text).not.toContain('Lò Thị Mẫu');
  });

  it.each([
    'Quyết định 31/QĐ-UBND do ông Giàng A Lềnh ký ngày nào?',
    'vi sao quyet dinh 31/QD-UBND do chu tich giang a lenh ky',
  ])('corrects a signer whom the question takes for granted: %s', async (question) => {
    const [answer] = await askTexts([DECISION, PLAN], question);
    expect(answer?.outcome).toBe('corrected');
    expect(answer?.text).toMatch(/Không phải (?:Giàng A Lềnh|giang a lenh) ký/);
    expect(answer?.text).toContain('Người ký: Lò Thị Mẫu');
  });

  it('has nothing to correct where the signer is the one named, or a body or place is', async () => {
    const answers = await askTexts(
      [DECISION, PLAN],
      'Quyết định 31/QĐ-UBND do bà Lò Thị Mẫu ký ngày nào?',
      'Quyết định 31/QĐ-UBND do Ủy ban nhân dân xã Suối Bạc ký ngày nào?',
      'Quyết định 31/QĐ-UBND do Chủ tịch ký ngày nào?',
    );
    for (const answer of answers) {
      expect(answer.outcome).toBe('answered');
      expect(answer.text).toContain('15/3/2031');
      expect(answer.text).not.toContain('Không phải');
    }
    expect(answers[2]?.text).toContain('KT. CHỦ TỊCH');
  });

  it('tells what a document was sent to a body for, and where it was not sent to it', async () => {
    const sent = DECISION.map((line) =>
      line === '- Bến đò;' ? '- Phòng Kinh tế (để p/h);\n- Các Phòng: Tư pháp, Nội vụ;' : line,
    );
    const [told, apart, none] = await askTexts(
      [sent, PLAN],
      'qd 31/QD-UBND gui phong kinh te de lam gi',
      'Quyết định 31/QĐ-UBND gửi Phòng Nội vụ để làm gì?',
      'Quyết định 31/QĐ-UBND gửi Sở Xây dựng nhằm mục đích gì?',
    );
    expect(told?.outcome).toBe('answered');
    expect(told?.text).toContain('Phòng Kinh tế (để p/h)');
    expect(apart?.outcome).toBe('answered');
    expect(apart?.text).not.toContain('Chưa tìm thấy');
    expect(none?.outcome).toBe('not-found');
    expect(none?.text).toContain('Chưa tìm thấy Sở Xây dựng trong nơi nhận');
  });

  it('quotes when a resolution was passed, which is not the day it bears nor one something is due on', async () => {
    const passed = [
      ...officeHead('Suối Bạc', '8/NQ-HĐND', '22 tháng 12 năm 2031', ['NGHỊ QUYẾT', 'Về bến đò năm 2032']),
      'Điều 1. Ủy ban nhân dân xã báo cáo trước ngày 30 tháng 6 năm 2032.',
      'Điều 2. Nghị quyết này đã được Hội đồng nhân dân xã Suối Bạc khóa V, kỳ họp thứ 9 thông qua ngày 20 tháng 12 năm 2031.',
    ];
    const [answer] = await askTexts(
      [passed, PLAN],
      'nghi quyet 8/NQ-HDND duoc thong qua ngay nao, o ky hop thu may',
    );
    expect(answer?.outcome).toBe('answered');
    expect(answer?.text).toContain('kỳ họp thứ 9 thông qua ngày 20 tháng 12 năm 2031');
    expect(answer?.text).not.toContain('30/6/2032');
  });

  it('tells no signer of another type of document than the one asked of', async () => {
    const [other, same] = await askTexts(
      [DECISION, PLAN],
      'Thông báo tuyển người của xã Suối Bạc do ai ký?',
      'Quyết định của xã Suối Bạc do ai ký?',
    );
    expect(other?.outcome).toBe('not-found');
    expect(other?.text).toContain('Chưa tìm thấy thông báo');
    expect(other?.text).not.toContain('Lò Thị Mẫu');
    expect(same?.text).toContain('Lò Thị Mẫu');
  });

  it('says that a text does not tell the place of the body that issued it', async () => {
    const placeless = [
      'KẾ HOẠCH',
      'Phòng, chống đuối nước cho học sinh năm 2031',
      '',
      'Thực hiện Kế hoạch số 8/KH-BGDĐT ngày 02 tháng 02 năm 2031 của Bộ Giáo dục và Đào tạo, Sở Giáo dục và Đào tạo ban hành Kế hoạch phòng, chống đuối nước cho học sinh năm 2031 như sau:',
      'I. MỤC TIÊU',
      '1. Dạy bơi cho 60% học sinh.',
    ];
    const answers = await askTexts(
      [placeless, PLAN],
      'Kế hoạch phòng chống đuối nước cho học sinh năm 2031 là của Sở GD&ĐT tỉnh nào?',
      'ke hoach phong chong duoi nuoc hoc sinh 2031 la cua so gddt tinh nao',
    );
    for (const answer of answers)
      expect(answer.text).toContain('Văn bản không nêu địa phương của Sở Giáo dục và Đào tạo');
  });

  it('tells which annex goes with a document', async () => {
    const [answer] = await askTexts([DECISION, PLAN], 'Kèm theo quyết định 31/QĐ-UBND là phụ lục gì?');
    expect(answer?.text).toContain('BIỂU GIÁ VÉ');
  });

  it('tells who a person is by the foot or by the words beside the name', async () => {
    const [signer, warden, unknown] = await askTexts(
      [DECISION, PLAN],
      'Bà Lò Thị Mẫu giữ chức vụ gì?',
      'ong trang a thu la ai',
      'Ông Lý Không Có chức vụ gì?',
    );
    expect(signer?.text).toContain('PHÓ CHỦ TỊCH');
    expect(signer?.text).toContain('KT. là ký thay');
    expect(warden?.text).toContain('Trưởng bến đò');
    expect(unknown?.outcome).not.toBe('answered');
  });

  it('does not take another name of the same letters for the one typed with marks', async () => {
    const [answer] = await askTexts([DECISION, PLAN], 'Bà Lò Thị Mậu giữ chức vụ gì?');
    expect(answer?.text).not.toContain('PHÓ CHỦ TỊCH');
  });

  it('answers number and day asked for in one breath', async () => {
    const [answer] = await askTexts([DECISION, PLAN], 'Kế hoạch trồng tre của xã Khe Lim số mấy, ngày nào?');
    expect(answer?.text).toContain('12/KH-UBND');
    expect(answer?.text).toContain('20/3/2031');
  });

  it('gives a body what stands under its name, whole', async () => {
    const answers = await askTexts(
      [DECISION, PLAN],
      'Những việc giao cho Hội Nông dân trong Kế hoạch 12/KH-UBND?',
      'cac nhiem vu cua hoi nong dan theo ke hoach 12/KH-UBND',
    );
    for (const answer of answers) {
      expect(answer.citations.map(({ quote }) => quote)).toEqual([
        '2. Hội Nông dân:',
        'a) Chọn giống tre;',
        'b) Hướng dẫn cách trồng.',
      ]);
    }
  });

  it('gives each source of money with its sum where both are asked for', async () => {
    const plan = [
      ...officeHead('Khe Lim', '14/KH-UBND', '20 tháng 3 năm 2031', ['KẾ HOẠCH', 'Sửa cầu treo năm 2031']),
      'I. KINH PHÍ',
      'Tổng kinh phí thực hiện là 9,5 tỷ đồng, gồm: ngân sách huyện 6 tỷ đồng; ngân sách xã 2,5 tỷ đồng; vốn góp của dân 1 tỷ đồng.',
    ];
    const [each] = await askTexts(
      [plan, DECISION],
      'Kinh phí sửa cầu treo năm 2031 của xã Khe Lim gồm những nguồn nào, mỗi nguồn mấy tỷ?',
    );
    for (const sum of ['6 tỷ', '2,5 tỷ', '1 tỷ']) expect(each?.text).toContain(sum);
  });

  it('gives theme and source of money from the register', async () => {
    const [theme, money] = await askTexts(
      [DECISION, PLAN],
      'Chủ đề của Kế hoạch 12/KH-UBND là gì?',
      'kinh phi thuc hien ke hoach 12/KH-UBND lay o dau',
    );
    expect(theme?.text).toContain('Tre xanh giữ đất');
    expect(money?.text).toContain('đóng góp của doanh nghiệp');
    expect(money?.text).not.toContain('Tre xanh');
  });
});
