import { describe, expect, it } from 'vitest';
import { askTexts, officeHead } from '../../../helpers/ask-texts.ts';

const SCHOOL_PLAN = [
  ...officeHead('Suối Bạc', '21/KH-UBND', '15 tháng 3 năm 2031', [
    'KẾ HOẠCH',
    'Chống rét cho trâu bò năm 2031',
  ]),
  'Thực hiện Kế hoạch số 12/KH-UBND ngày 02 tháng 02 năm 2031 của Ủy ban nhân dân tỉnh Vân Sơn về chống rét cho gia súc năm 2031;',
  'Thực hiện Kế hoạch số 9/KH-UBND ngày 01 tháng 3 năm 2031 của Ủy ban nhân dân huyện Đá Lam về thực hiện Nghị quyết số 5/NQ-HĐND ngày 20 tháng 02 năm 2031 của Hội đồng nhân dân huyện Đá Lam;',
  'I. MỤC TIÊU',
  '1. Che chắn 90% chuồng trại.',
];
const PROVINCE_PLAN = [
  'ỦY BAN NHÂN DÂN\t\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'TỈNH VÂN SƠN\t\tĐộc lập - Tự do - Hạnh phúc',
  'Số: 12/KH-UBND\t\tVân Sơn, ngày 02 tháng 02 năm 2031',
  '',
  'KẾ HOẠCH',
  'Chống rét cho gia súc năm 2031',
  '',
  'Thực hiện Quyết định số 77/QĐ-TTg ngày 05 tháng 01 năm 2031 của Thủ tướng Chính phủ về bảo vệ đàn gia súc;',
  'I. MỤC TIÊU',
  '1. Tiêm phòng 80% tổng đàn.',
  'Kế hoạch này thay thế Kế hoạch số 3/KH-UBND ngày 04 tháng 02 năm 2030 của Ủy ban nhân dân tỉnh Vân Sơn.',
];

describe('answerMultihop', () => {
  it('goes on from the document reached, marked or not', async () => {
    const answers = await askTexts(
      [SCHOOL_PLAN, PROVINCE_PLAN],
      'Kế hoạch của xã Suối Bạc thực hiện kế hoạch nào của tỉnh, và kế hoạch đó thực hiện quyết định nào của Thủ tướng?',
      'ke hoach 21/KH-UBND thuc hien ke hoach nao cua tinh, ke hoach ay lai thuc hien quyet dinh nao',
    );
    for (const answer of answers) {
      expect(answer.outcome).toBe('answered');
      expect(answer.text).toContain('Kế hoạch số 12/KH-UBND');
      expect(answer.text).toContain('Quyết định số 77/QĐ-TTg');
      expect(answer.text).not.toContain('9/KH-UBND');
      expect(answer.text).not.toContain('3/KH-UBND ngày 04');
      expect(new Set(answer.citations.map(({ documentId }) => documentId)).size).toBe(2);
    }
  });

  it('takes the relation of the second step', async () => {
    const [pronoun, relative] = await askTexts(
      [SCHOOL_PLAN, PROVINCE_PLAN],
      'Kế hoạch 21/KH-UBND thực hiện kế hoạch nào của tỉnh? Kế hoạch đó thay thế kế hoạch nào?',
      'Kế hoạch mà kế hoạch 21/KH-UBND thực hiện bãi bỏ quyết định nào?',
    );
    expect(pronoun?.text).toContain('thay thế: Kế hoạch số 3/KH-UBND');
    expect(relative?.text).not.toContain('bãi bỏ:');
  });

  it('takes what the citing sentence says of a document that is only cited', async () => {
    const [told, untold] = await askTexts(
      [SCHOOL_PLAN, PROVINCE_PLAN],
      'Kế hoạch 21/KH-UBND thực hiện kế hoạch nào của huyện, kế hoạch ấy thực hiện nghị quyết nào?',
      'Kế hoạch 21/KH-UBND thực hiện kế hoạch nào của huyện, kế hoạch ấy thay thế kế hoạch nào?',
    );
    expect(told?.text).toContain('5/NQ-HĐND');
    expect(told?.text).toContain('kho chưa có toàn văn');
    expect(untold?.text).toContain('kho chưa có toàn văn nên không trả lời được nội dung');
    expect(untold?.text).not.toContain('5/NQ-HĐND');
  });

  it('says so where the document reached names none of the kind', async () => {
    const [answer] = await askTexts(
      [SCHOOL_PLAN, PROVINCE_PLAN],
      'Kế hoạch 21/KH-UBND thực hiện kế hoạch nào của tỉnh, kế hoạch đó căn cứ luật nào?',
    );
    expect(answer?.text).toContain('Chưa tìm thấy văn bản được hỏi trong Kế hoạch số 12/KH-UBND');
    expect(answer?.text).not.toContain('77/QĐ-TTg');
  });

  it('answers anything else of the document reached, never of the first', async () => {
    const signed = [...PROVINCE_PLAN, 'TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', '', 'Đàm Quý Thảo'];
    const own = [...SCHOOL_PLAN, 'TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', '', 'Lý Thị Mận'];
    const [held, cited, figure] = await askTexts(
      [own, signed],
      'Kế hoạch 21/KH-UBND thực hiện kế hoạch nào của tỉnh? Kế hoạch đó do ai ký?',
      'Kế hoạch 21/KH-UBND thực hiện kế hoạch nào của huyện, kế hoạch ấy ai ký?',
      'Kế hoạch 21/KH-UBND thực hiện kế hoạch nào của tỉnh, kế hoạch đó đặt chỉ tiêu tiêm phòng bao nhiêu?',
    );
    expect(held?.text).toContain('Đàm Quý Thảo');
    expect(cited?.text).toContain('kho chưa có toàn văn nên không trả lời được nội dung');
    for (const answer of [held, cited]) expect(answer?.text).not.toContain('Lý Thị Mận');
    expect(figure?.text).toContain('80%');
    expect(figure?.text).not.toContain('90%');
  });
  it('follows a chain whose first step the question tells itself', async () => {
    const [marked, plain, other] = await askTexts(
      [SCHOOL_PLAN, PROVINCE_PLAN],
      'Kế hoạch của xã Suối Bạc thực hiện kế hoạch chống rét gia súc 2031 của tỉnh; vậy kế hoạch ấy của tỉnh lại thực hiện quyết định nào của Thủ tướng, ngày nào?',
      'ke hoach 21/KH-UBND thuc hien ke hoach 9 cua huyen Da Lam, ma ke hoach 9 do trien khai nghi quyet so may',
      'Kế hoạch của xã Suối Bạc thực hiện kế hoạch trồng rừng 2031 của tỉnh; kế hoạch ấy của tỉnh lại thực hiện quyết định nào?',
    );
    expect(marked?.text).toContain('thực hiện: Kế hoạch số 12/KH-UBND');
    expect(marked?.text).toContain('Quyết định số 77/QĐ-TTg ngày 05/01/2031');
    expect(marked?.text).not.toContain('9/KH-UBND');
    expect(plain?.text).toContain('Nghị quyết số 5/NQ-HĐND');
    expect(plain?.text).not.toContain('77/QĐ-TTg');
    expect(other?.text).not.toContain('77/QĐ-TTg');
  });

  it('takes what is said of a cited document, asked for by itself, from the words that cite it', async () => {
    const [told, clause, otherBody, otherAct] = await askTexts(
      [SCHOOL_PLAN, PROVINCE_PLAN],
      'Kế hoạch 9/KH-UBND của huyện Đá Lam thực hiện nghị quyết nào của HĐND huyện?',
      'ke hoach 9/KH-UBND ma ke hoach 2031 cua xa Suoi Bac nhac toi la de thuc hien nghi quyet nao',
      'Kế hoạch 9/KH-UBND thực hiện nghị quyết nào của Chính phủ?',
      'Kế hoạch 9/KH-UBND thay thế nghị quyết nào?',
    );
    for (const answer of [told, clause]) {
      expect(answer?.outcome).toBe('answered');
      expect(answer?.text).toContain('Nghị quyết số 5/NQ-HĐND');
      expect(answer?.text).toContain('kho chưa có toàn văn');
    }
    for (const answer of [otherBody, otherAct]) expect(answer?.outcome).toBe('not-found');
  });

  it('answers what one noun describes of nothing but that', async () => {
    const signed = [...PROVINCE_PLAN, 'TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', '', 'Đàm Quý Thảo'];
    const own = [...SCHOOL_PLAN, 'TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', '', 'Lý Thị Mận'];
    const [held, plain, none, day] = await askTexts(
      [own, signed],
      'Kế hoạch của tỉnh mà kế hoạch 21/KH-UBND dẫn ra do ai ký?',
      'ke hoach tinh ma xa Suoi Bac thuc hien ai ky',
      'Công văn của Sở mà kế hoạch 21/KH-UBND dẫn do ai ký?',
      'Kế hoạch của huyện mà kế hoạch 21/KH-UBND thực hiện ban hành ngày nào?',
    );
    for (const answer of [held, plain]) expect(answer?.text).toContain('Đàm Quý Thảo');
    expect(none?.outcome).toBe('not-found');
    for (const answer of [held, plain, none]) expect(answer?.text).not.toContain('Lý Thị Mận');
    const [number, matter] = await askTexts(
      [own, signed],
      'ke hoach cua huyen ma xa Suoi Bac chong ret trau bo theo la so may',
      'Kế hoạch 12/KH-UBND thực hiện quyết định nào, quyết định đó về việc gì?',
    );
    expect(number?.text).toContain('Kế hoạch số 9/KH-UBND');
    expect(matter?.text).toContain('về bảo vệ đàn gia súc');
    expect(day?.text).toContain('Kế hoạch số 9/KH-UBND ngày 01/3/2031');
    expect(day?.text).not.toContain('Ngày 15/3/2031');
  });

  it('asks what was put out of force of the document that did it', async () => {
    const [answer] = await askTexts(
      [SCHOOL_PLAN, PROVINCE_PLAN],
      'van ban nao bi ke hoach 12/KH-UBND tinh Van Son thay the',
    );
    expect(answer?.outcome).toBe('answered');
    expect(answer?.text).toContain('Kế hoạch số 3/KH-UBND');
  });

  it('cites a step with the words that bind it', async () => {
    const [answer] = await askTexts(
      [SCHOOL_PLAN, PROVINCE_PLAN],
      'Kế hoạch 12/KH-UBND của tỉnh Vân Sơn thay thế văn bản nào?',
    );
    expect(answer?.citations[0]?.quote).toMatch(/^thay thế Kế hoạch số 3\/KH-UBND/);
  });

  it('hears what a document goes on from', async () => {
    const [answer] = await askTexts(
      [SCHOOL_PLAN, PROVINCE_PLAN],
      'ke hoach 21/KH-UBND noi tiep ke hoach nao cua tinh, va ke hoach do thuc hien quyet dinh nao',
    );
    expect(answer?.text).toContain('77/QĐ-TTg');
  });
});
