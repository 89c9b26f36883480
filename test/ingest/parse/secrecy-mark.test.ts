import { describe, expect, it } from 'vitest';
import type { RemovedLine } from '../../../ingest/clean/cleaned-text.ts';
import { findSecrecyMark } from '../../../ingest/parse/secrecy-mark.ts';
import type { PageText, RecognizedLine } from '../../../ingest/read/read-result.ts';
import { outlineLines } from './outlined-sample.ts';

const BODY = [
  'I. NHIỆM VỤ',
  ...Array.from({ length: 80 }, (_, i) => `${i + 1}. Việc thứ ${i + 1} của đơn vị.`),
];
const HEAD = ['UBND TỈNH SÔNG VÂN', 'SỞ TƯ PHÁP', 'Số: 12/KH-STP', 'KẾ HOẠCH', 'Thực hiện công tác năm 2027'];

function mark(
  pages: readonly (readonly string[])[],
  more: Partial<PageText> & { removed?: RemovedLine[]; margins?: string[]; stamps?: string[] } = {},
) {
  const { removed = [], margins = [], stamps = [], ...page } = more;
  return findSecrecyMark({
    read: {
      pages: pages.map((lines, i) => ({
        pageNumber: pages.length > 1 ? i + 1 : null,
        text: lines.join('\n'),
        ...page,
      })),
      title: null,
      margins,
      stamps,
    },
    cleaned: { removed },
    outlined: outlineLines(pages.flat().map((line) => line.replace(/\s{3,}/g, ' '))),
  });
}

const isSure = (...lines: string[]) =>
  mark([[...HEAD.slice(0, 2), ...lines, ...HEAD.slice(2), ...BODY]])?.isSure;
const SCAN: readonly RecognizedLine[] = [];

describe('findSecrecyMark', () => {
  it.each([
    ['MẬT', 'MẬT'],
    ['TỐI MẬT', 'TỐI MẬT'],
    ['T U Y Ệ T  M Ậ T', 'TUYỆT MẬT'],
    ['T Ố I   M Ậ T', 'TỐI MẬT'],
    ['M Ậ T', 'MẬT'],
    ['M.Ậ.T', 'MẬT'],
    ['MMẬẬTT', 'MẬT'],
    ['[MẬT]', 'MẬT'],
    ['(TUYỆT MẬT)', 'TUYỆT MẬT'],
    ['| MẬT |', 'MẬT'],
    ['│ TỐI MẬT │', 'TỐI MẬT'],
    ['*** MẬT ***', 'MẬT'],
    ['- MẬT -', 'MẬT'],
    ['MẬT - HỎA TỐC', 'MẬT'],
    ['Tối mật', 'TỐI MẬT'],
    ['Độ mật: Tối mật', 'TỐI MẬT'],
    ['Mức độ mật: MẬT', 'MẬT'],
    ['Đóng dấu: MẬT', 'MẬT'],
    ['Bản số: 03 - Mật', 'MẬT'],
    ['Số: 05-BC/TU (MẬT)', 'MẬT'],
    ['Số: 05/BC-STP MẬT', 'MẬT'],
    ['UBND TỈNH SÔNG VÂN | MẬT', 'MẬT'],
    ['MẬT          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'MẬT'],
    ['SỞ TƯ PHÁP MẬT CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'MẬT'],
  ])('sees the stamp in %s', (line, degree) => {
    const lines = [...HEAD.slice(0, 2), line, ...HEAD.slice(2), ...BODY];
    expect(mark([lines])).toStrictEqual({ degree, isSure: true });
  });

  it.each([
    'Bảo vệ bí mật nhà nước',
    'MẬT KHẨU',
    'bảo mật',
    'Độ mật: Không mật',
    'MẬT ONG RỪNG',
    'Độ mật: Thường',
    'Tài liệu có dấu MẬT, TỐI MẬT do văn thư giữ.',
    'KẾ HOẠCH BẢO VỆ BÍ MẬT NHÀ NƯỚC',
    'Mật độ dân số, thân mật, mật thiết',
    '“MẬT”',
    '- MẬT;',
    'a) Tuyệt mật;',
    'Số: 12/KH-STP',
    'Phân loại độ mật: tuyệt mật/tối mật/mật',
    'HỌC VIỆN KỸ THUẬT MẬT MÃ | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'TT | Tên tài liệu | Độ mật | Năm',
    '1 | Kế hoạch phòng thủ | MẬT | 2027',
    'UBND XÃ MẬT SƠN   CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'UBND XÃ ĐÔNG MẬT CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'MẶT',
    'MAT',
  ])('sees none in %s', (line) => expect(isSure(line)).toBeUndefined());

  it('takes the last word of a title that was broken for no stamp', () => {
    expect(isSure('QUYẾT ĐỊNH', 'VỀ DANH MỤC BÍ MẬT NHÀ NƯỚC ĐỘ', 'TỐI MẬT')).toBeUndefined();
    expect(isSure('Tuyên truyền về công tác bảo vệ bí', 'mật')).toBeUndefined();
  });

  it('sees a running header, also one that the cleaning took out', () => {
    expect(mark([HEAD, ['MẬT', ...BODY], ['MẬT', ...BODY]])?.isSure).toBe(true);
    expect(
      mark([[...HEAD, ...BODY]], { removed: [{ text: 'TỐI MẬT', page: 4, reason: 'page-furniture' }] }),
    ).toStrictEqual({ degree: 'TỐI MẬT', isSure: true });
  });

  it.each(['MẬT', 'T Ố I  M Ậ T', 'mËt', 'TOÁI MAÄT'])('sees %s in a header or a text box', (text) => {
    expect(mark([[...HEAD, ...BODY]], { margins: ['Trang 1', text] })?.isSure).toBe(true);
  });

  it.each([
    ['TỐI MẬT', true],
    ['| MẬT |', true],
    ['TÓI MẠT', true],
    ['MẠT', false],
    ['s TỐI MẬT ~ x', true],
    ['. MẬT (', true],
  ])('sees %s in the red ink of a scan', (text, sure) => {
    expect(mark([[...HEAD, ...BODY]], { stamps: ['ỦY BAN', text] })?.isSure).toBe(sure);
  });

  it.each([
    'HỎA TỐC',
    'UBND XÃ MẬT SƠN',
    'ĐÃ KÝ',
    '* TỈNH *',
    'BẢO VỆ BÍ MẬT',
  ])('sees none in the seal %s', (text) => expect(mark([[...HEAD, ...BODY]], { stamps: [text] })).toBeNull());

  it('sees none in a header that holds other words', () => {
    expect(
      mark([[...HEAD, ...BODY]], { margins: ['Kế hoạch bảo vệ bí mật nhà nước', 'Không mật'] }),
    ).toBeNull();
  });

  it('sees the stamp of an annex with its own letterhead', () => {
    expect(mark([[...HEAD, ...BODY, 'PHỤ LỤC II', 'MẬT', 'DANH MỤC']])?.isSure).toBe(true);
  });

  it('is not sure of what only resembles one', () => {
    expect(mark([[...HEAD, ...BODY, 'MẬT', ...BODY]])?.isSure).toBe(false);
    expect(isSure('Số: 12/KH-UBND(M)')).toBe(false);
    expect(isSure('MẪU DẤU', 'TUYỆT MẬT', 'TỐI MẬT', 'MẬT')).toBe(false);
    expect(
      mark([[...HEAD, ...BODY]], { removed: [{ text: 'MẬT', page: null, reason: 'web-furniture' }] })?.isSure,
    ).toBe(false);
  });

  it.each([
    ['MÂT', false],
    ['MẠT', false],
    ['MẶT', false],
    ['TÔI MẬT', true],
    ['TUYET MAT', true],
  ])('takes %s for a damaged stamp on a scan', (line, sure) => {
    expect(mark([[...HEAD, line, ...BODY]], { lines: SCAN })?.isSure).toBe(sure);
  });

  it('takes MAT alone for a stamp where no word has marks', () => {
    const unmarked = [
      'UBND TINH SONG VAN',
      'MAT',
      'So: 12/KH-STP',
      ...Array.from({ length: 20 }, (_, i) => `Viec thu ${i}`),
    ];
    expect(mark([unmarked])?.isSure).toBe(false);
  });

  it('does not take a cell deep in the text for a stamp', () => {
    expect(mark([[...HEAD, ...BODY, 'Kế hoạch | MẬT', ...BODY]])).toBeNull();
  });
});

describe('findSecrecyMark of a stamp typed without marks over a text with marks', () => {
  it('asks for a look where it has two words, and takes a lone "MAT" for nothing', () => {
    expect(isSure('TUYET MAT')).toBe(false);
    expect(isSure('MAT')).toBeUndefined();
  });
});
