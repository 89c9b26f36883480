import { describe, expect, it } from 'vitest';
import { cleanText } from '../../../ingest/clean/clean-text.ts';
import { parseOutline } from '../../../ingest/parse/outline.ts';

const outline = (...lines: string[]) =>
  parseOutline(cleanText([{ pageNumber: null, text: lines.join('\n') }])).items;
const locators = (...lines: string[]) => outline(...lines).map((item) => item.locator);
const HEAD = ['Số: 4/KH-UBND', 'Lạc Thủy, ngày 3 tháng 5 năm 2024', 'KẾ HOẠCH', 'Bảo vệ rừng năm 2024'];
const OPENING =
  'Thực hiện Chỉ thị số 9/CT-UBND ngày 02/01/2024 của UBND tỉnh, UBND xã xây dựng Kế hoạch như sau:';
const FOOT = ['Nơi nhận:', '- UBND tỉnh;', '- Lưu: VT.', 'TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Vũ Văn Mẫu'];
const plan = (...body: string[]) =>
  outline(...HEAD, OPENING, ...body, 'Trên đây là Kế hoạch bảo vệ rừng./.', ...FOOT);

describe('parseOutline: locators', () => {
  it('parts Roman parts by letters where those came first', () => {
    const items = plan(
      'I. CHỈ TIÊU',
      '- Một.',
      'II. NHIỆM VỤ',
      'A. Sở X',
      '- Hai.',
      'B. Sở Y',
      '- Ba.',
      'III. BÁO CÁO',
      'Bốn.',
    );
    expect(items.filter((item) => item.zone === 'body').map((item) => item.locator)).toEqual([
      ...['I', 'I, gạch đầu dòng 1', 'II', 'II.A', 'II.A, gạch đầu dòng 1', 'II.B', 'II.B, gạch đầu dòng 1'],
      ...['III', 'III'],
    ]);
  });

  it('follows Roman, Arabic and alphabetic numbers', () => {
    const items = plan(
      'I. MỤC TIÊU',
      '1. Chung',
      'Giữ rừng.',
      '2. Riêng',
      'a) Trồng cây:',
      '- Cây keo;',
      '+ 5 ha;',
      '- Cây lim.',
      'b) Tuần tra.',
      'II. KINH PHÍ',
      '1. Một.',
    );
    expect(items.filter((item) => item.zone === 'body').map((item) => item.locator)).toEqual([
      'I',
      'I.1',
      'I.1',
      'I.2',
      'I.2.a',
      'I.2.a, gạch đầu dòng 1',
      'I.2.a, gạch đầu dòng 1, dấu cộng 1',
      'I.2.a, gạch đầu dòng 2',
      'I.2.b',
      'II',
      'II.1',
    ]);
  });
  it('names điều, khoản and điểm, numbered through all chapters', () => {
    expect(
      locators(
        'Chương I',
        'QUY ĐỊNH CHUNG',
        'Điều 1. Phạm vi',
        '1. Rừng:',
        'a) Rừng già;',
        'b) Rừng non.',
        'Chương II',
        'BẢO VỆ',
        'Điều 2. Việc làm',
        'Tuần tra.',
      ),
    ).toEqual([
      'Chương I',
      'Chương I',
      'Điều 1',
      'Điều 1, khoản 1',
      'Điều 1, khoản 1, điểm a',
      'Điều 1, khoản 1, điểm b',
      'Chương II',
      'Chương II',
      'Điều 2',
      'Điều 2',
    ]);
  });
  it('names a letter điểm only under a khoản', () => {
    expect(
      locators(
        'Điều 1. Phê duyệt Chương trình:',
        'I. RỪNG',
        '1. Trồng:',
        'a) Keo;',
        'Điều 2. Thi hành',
        '1. Hạt:',
        'a) Tuần tra.',
      ),
    ).toEqual([
      'Điều 1',
      'Điều 1, I',
      'Điều 1, I.1',
      'Điều 1, I.1.a',
      'Điều 2',
      'Điều 2, khoản 1',
      'Điều 2, khoản 1, điểm a',
    ]);
  });
  it('puts decimal numbers under their number', () => {
    expect(
      locators('I. A', '2. Rừng', '2.1. Già', '2.1.1. Lim', '2.2. Non', 'II. B', '1.1. Suối').slice(1),
    ).toEqual(['I.2', 'I.2.1', 'I.2.1.1', 'I.2.2', 'II', 'II.1.1']);
  });
  it('nests a list that begins anew behind a colon and goes on with the outer one', () => {
    expect(
      locators('1. Truyền thông', 'a) Hình thức:', '1. Loa.', '2. Tờ rơi.', 'b) Thời gian.', '2. Tuần tra.'),
    ).toEqual(['1', '1.a', '1.a.1', '1.a.2', '1.b', '2']);
  });
  it('takes "i)" behind "h)" for a letter and elsewhere for a Roman one', () => {
    expect(locators('1. A:', 'h) Tám.', 'i) Chín.', 'k) Mười.', '2. B:', 'i) Một.', 'ii) Hai.')).toEqual([
      '1',
      '1.h',
      '1.i',
      '1.k',
      '2',
      '2.i',
      '2.ii',
    ]);
  });
  it('takes "C." for a part only behind "B."', () => {
    expect(locators('A. MỘT', 'B. HAI', 'C. BA', 'I. Ý một', '1. Việc.')).toEqual([
      'A',
      'B',
      'C',
      'C.I',
      'C.I.1',
    ]);
    expect(outline('1. Cử ông', 'D. Tiến phụ trách.')[1]?.marker).toBeNull();
  });
  it('keeps the locator of an item for its further paragraphs', () => {
    expect(locators('1. Một việc.', 'Nói thêm về việc ấy.', '2. Hai.')).toEqual(['1', '1', '2']);
  });
  it('returns to the heading behind a list of dashes', () => {
    const items = plan(
      'I. VIỆC',
      'UBND xã yêu cầu:',
      '- Một.',
      '- Hai.',
      'Các thôn báo cáo hằng tháng.',
      '- Ba.',
    );
    expect(items.slice(5, 11).map((item) => item.locator)).toEqual([
      'I',
      'I',
      'I, gạch đầu dòng 1',
      'I, gạch đầu dòng 2',
      'I',
      'I, gạch đầu dòng 3',
    ]);
  });
  it('counts the paragraphs of a text without outline', () => {
    expect(
      locators(
        'Giữ rừng mùa khô',
        'Ngày 2/3, xã họp bàn việc giữ rừng.',
        'Xã giao các thôn:',
        '- Tuần tra;',
        '- Báo cáo.',
        'Mọi người đồng lòng.',
        '(Nguồn: baoxa.example.vn)',
      ),
    ).toEqual([
      'tiêu đề',
      'đoạn 1',
      'đoạn 2',
      'đoạn 2, gạch đầu dòng 1',
      'đoạn 2, gạch đầu dòng 2',
      'đoạn 3',
      'nguồn',
    ]);
  });
  it('numbers table rows under their head', () => {
    const items = plan('I. CÂY', 'TT | Tên | Số', '1 | Keo | 5', '2 | Lim | 7');
    expect(items.slice(6, 9).map((item) => item.locator)).toEqual([
      'I, dòng tiêu đề',
      'I, dòng 1',
      'I, dòng 2',
    ]);
    expect(items[8]?.headings).toEqual(['I. CÂY', 'TT | Tên | Số']);
  });
  it('puts the name of the annex before its locators', () => {
    const items = outline(
      ...HEAD,
      OPENING,
      '1. Một./.',
      ...FOOT,
      'PHỤ LỤC I',
      'DANH SÁCH CÂY',
      'STT | Tên',
      '1 | Keo',
      'Phụ lục II. Biểu mẫu',
      '1. Số cây',
    );
    expect(items.slice(-6).map((item) => item.locator)).toEqual([
      'Phụ lục I',
      'Phụ lục I',
      'Phụ lục I, dòng tiêu đề',
      'Phụ lục I, dòng 1',
      'Phụ lục II',
      'Phụ lục II, 1',
    ]);
    expect(items.slice(-6).every((item) => item.zone === 'annex')).toBe(true);
  });
  it('names what is issued with a decision', () => {
    const items = outline(
      'QUYẾT ĐỊNH',
      'Ban hành quy chế',
      'Điều 1. Ban hành Quy chế.',
      ...FOOT,
      'QUY CHẾ',
      'Giữ rừng',
      'Điều 1. Rừng',
      '1. Già.',
    );
    expect(items.slice(-2).map((item) => item.locator)).toEqual([
      'Quy chế kèm theo, Điều 1',
      'Quy chế kèm theo, Điều 1, khoản 1',
    ]);
  });
});
