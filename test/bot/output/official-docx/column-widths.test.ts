import { describe, expect, it } from 'vitest';
import { chooseColumnWidths } from '../../../../bot/output/official-docx/column-widths.ts';
import { measureBold } from '../../../../bot/output/official-docx/text-width.ts';

const ROOM = { width: 9000, size: 13, margins: 200 };
const REPORT = [
  ['TT', '1'],
  ['Chỉ tiêu', 'Tỷ lệ hộ dân được dùng nước sạch theo quy chuẩn, trong đó hộ cận nghèo ở các bản vùng cao'],
  ['Mức giao', '49 triệu đồng/người/năm'],
  ['Kết quả', '[cần điền: kết quả]'],
  ['Cùng kỳ năm trước', 'chưa có số liệu'],
  ['Đánh giá', 'chưa có kết quả'],
];

describe('chooseColumnWidths', () => {
  it('breaks no word, and gives more than its share to the column with the most to say', () => {
    const widths = chooseColumnWidths(REPORT, ROOM);
    REPORT.forEach((texts, i) => {
      const longest = Math.max(
        ...texts.flatMap((text) => text.split(' ')).map((word) => measureBold(word, 13)),
      );
      expect(widths[i]).toBeGreaterThanOrEqual(longest + ROOM.margins);
    });
    expect(widths[1]).toBeGreaterThan((ROOM.width / REPORT.length) * 1.4);
    expect(widths.reduce((total, width) => total + width, 0)).toBe(ROOM.width);
  });
});
