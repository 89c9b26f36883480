import { describe, expect, it } from 'vitest';
import { cleanText } from '../../../ingest/clean/clean-text.ts';

const toPage = (text: string, index: number) => ({ pageNumber: index + 1, text });
const filler = 'Các đơn vị bố trí kinh phí từ dự toán được giao và chịu trách nhiệm về số liệu.';

describe('page furniture', () => {
  it('keeps a line of the text that stands at the top or bottom of many pages', () => {
    const dates = ['10 tháng 4', '12 tháng 6', '15 tháng 8', '20 tháng 10'];
    const tops = dates.map(
      (date) => `lập danh sách gửi Phòng Kinh tế trước ngày\n${date} năm 2027.\n${filler}`,
    );
    const bottoms = dates.map(
      (date) => `${date} năm 2027 là hạn cuối.\n${filler}\nLập danh sách gửi Phòng Kinh tế trước ngày`,
    );
    for (const pages of [tops, bottoms]) {
      const cleaned = cleanText(pages.map(toPage));
      expect(cleaned.removed).toEqual([]);
      expect(cleaned.text.match(/gửi Phòng Kinh tế trước ngày/gu)).toHaveLength(4);
    }
  });

  it('keeps a repeated line that opens a sentence going on below it', () => {
    const pages = [1, 2, 3].map(
      (n) => `${filler}\nChi hỗ trợ mỗi hộ nghèo ở bản đặc biệt khó khăn\nkhông quá ${n} triệu đồng.`,
    );
    expect(
      cleanText(pages.map((text, i) => toPage(`${text.split('\n').slice(1).join('\n')}\n${filler}`, i)))
        .removed,
    ).toEqual([]);
  });

  it('takes one line at an edge without a page number, two beside one', () => {
    const texts = ['Phần đầu.', 'Phần giữa.', 'Phần cuối.', 'Phần thêm.'];
    const head = 'TỔ CÔNG TÁC SỐ HAI\nBản tin nội bộ quý';
    const plain = cleanText(texts.map((text, i) => toPage(`${head}\n${text}\n${filler}\n${filler}`, i)));
    expect(new Set(plain.removed.map(({ text }) => text))).toEqual(new Set(['TỔ CÔNG TÁC SỐ HAI']));
    const numbered = cleanText(
      texts.map((text, i) => toPage(`${head}\n${i + 1}\n${text}\n${filler}\n${filler}`, i)),
    );
    expect(numbered.removed).toHaveLength(12);
  });

  it.each([
    ['gửi danh sách trước ngày\n4\n25 tháng 6 năm 2027.', 'trước ngày 25 tháng 6 năm 2027'],
    ['gửi danh sách trước ngày\n- 2 -\n25/6/2027.', 'trước ngày 25/6/2027'],
    ['nộp chậm nhất ngày 05\nTrang 2/3\ntháng 11 năm 2027.', 'chậm nhất ngày 05 tháng 11 năm 2027'],
    ['xong trong tháng 9\n3\nnăm 2027.', 'trong tháng 9 năm 2027'],
    ['nộp trước ngày\n4\ntháng 6 năm 2027.', 'trước ngày 4 tháng 6 năm 2027'],
  ])('takes a page number out of a date only where the date is whole without it: %s', (text, date) => {
    for (const page of [null, 1]) {
      const cleaned = cleanText([{ pageNumber: page, text: `Các thôn ${text}` }]);
      expect(cleaned.text.replace(/\s+/gu, ' ')).toContain(date);
    }
  });
});
