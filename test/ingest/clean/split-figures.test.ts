import { describe, expect, it } from 'vitest';
import { cleanText } from '../../../ingest/clean/clean-text.ts';

const WRAPPED = [
  'Ủy ban nhân dân xã giao các trường học trên địa bàn chủ động xây dựng phương án,',
  'phân công cán bộ phụ trách và phối hợp với trạm y tế tổ chức khám sức khỏe định',
  'kỳ cho học sinh theo hướng dẫn của ngành, hoàn thành việc cập nhật hồ sơ sức',
  'khỏe điện tử của từng em trên hệ thống, gửi báo cáo về Phòng Văn hóa của Ủy ban',
];
const clean = (...lines: string[]) =>
  cleanText([{ pageNumber: null, text: [...WRAPPED, ...lines].join('\n') }]);
const last = (...lines: string[]) =>
  clean(...lines)
    .text.split('\n')
    .at(-1) ?? '';

describe('figures broken over a line end', () => {
  it.each([
    ['nhân dân xã để tổng hợp, tỷ lệ đạt ít nhất 12', '% số hộ.', '12% số hộ'],
    ['nhân dân xã để tổng hợp, tỷ lệ đạt ít nhất 9,', '5% số hộ.', '9,5% số hộ'],
    ['nhân dân xã để tổng hợp, hoàn thành trước ngày 05/', '12/2027.', '05/12/2027'],
    ['nhân dân xã để tổng hợp theo Quyết định số 12/QĐ', '-UBND của tỉnh.', '12/QĐ-UBND'],
    [
      'nhân dân xã để tổng hợp; kinh phí hỗ trợ cho mỗi em theo quy định là 100.',
      '000 đồng.',
      '100.000 đồng',
    ],
  ])('“%s” and “%s” are one', (before, after, whole) => expect(last(before, after)).toContain(whole));

  it.each([
    ['a short line that ends its sentence', 'Có 15.', '200 hộ tham gia.'],
    [
      'an article',
      'nhân dân xã để tổng hợp, theo dõi, đôn đốc thực hiện theo quy định tại Điều 5.',
      '120 em được hỗ trợ.',
    ],
  ])('are not made up from %s', (_, before, after) => {
    expect(clean(before, after).text).not.toMatch(/15\.200|5\.120/);
  });

  it('lose a page number that stands between', () => {
    const { text, removed } = clean(
      'nhân dân xã để tổng hợp, thực hiện tốt các quy định của',
      '2',
      'Nhà nước về an toàn.',
    );
    expect(text).toContain('quy định của Nhà nước');
    expect(removed.map((line) => line.text)).toEqual(['2']);
  });
});

describe('the stamp of a digital signature', () => {
  it('is taken out with its time on a line of its own, and makes no web page', () => {
    const stamp = 'Ký bởi: Ủy ban nhân dân\nThời gian ký:\n12/03/2027 08:09:10';
    const cleaned = cleanText([{ pageNumber: null, text: `${stamp}\nUBND TỈNH ĐÔNG SƠN\nSố: 12/KH-UBND` }]);
    expect(cleaned.text).toBe('UBND TỈNH ĐÔNG SƠN\nSố: 12/KH-UBND');
    expect(cleaned.looksLikeWebPage).toBe(false);
  });
});
