import { describe, expect, it } from 'vitest';
import { cleanText } from '../../../ingest/clean/clean-text.ts';
import { parseDocument } from '../../../ingest/parse/parse-document.ts';

const LINES = [
  'UBND TỈNH ĐÔNG SƠN',
  'SỞ Y TẾ',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
  'Số: 120/KH-SYT',
  'Đông Sơn, ngày 03 tháng 02 năm 2027',
  'KẾ HOẠCH',
  'Tiêm chủng mở rộng năm 2027',
  'Thực hiện Kế hoạch số 12/KH-UBND ngày 05/01/2027 của UBND tỉnh, Sở Y tế xây dựng kế hoạch như sau:',
  'I. MỤC TIÊU',
  '1. Chỉ tiêu:',
  '- Tỷ lệ tiêm đủ mũi đạt ít nhất 96%.',
  'II. TỔ CHỨC THỰC HIỆN',
  '1. Các trạm y tế báo cáo Sở trước ngày 10/6/2027.',
  '2. Phòng Nghiệp vụ theo dõi, đôn đốc./.',
  'Nơi nhận:',
  '- UBND tỉnh (để b/c);',
  '- Lưu: VT, NVY.',
  'KT. GIÁM ĐỐC',
  'PHÓ GIÁM ĐỐC',
  'Trần Thị Lau',
];
const linesOf = (text: string) => cleanText([{ pageNumber: null, text }]).text.split('\n');

describe('a document whose line breaks were lost', () => {
  it('is parted where letterhead, items and foot begin', () => {
    expect(linesOf(LINES.join(' '))).toEqual(LINES);
  });
  it('stays one paragraph without a letterhead, however long', () => {
    const text = `${'Các đơn vị tổ chức thực hiện tốt. 1. Việc một; - Việc hai. '.repeat(12)}Hết.`;
    expect(linesOf(text)).toHaveLength(1);
  });
  it('is not parted at a number it cites', () => {
    const cited = 'Xã báo cáo. Số 15/KH-UBND được thay thế; theo Công văn Số 16/UBND-VX. ';
    expect(linesOf(`${cited}${'Các đơn vị thực hiện. '.repeat(20)}`)).toHaveLength(1);
  });
});

describe('a header in damaged text', () => {
  it('is read where noise stands before it and its symbol has fallen apart', () => {
    const text = `1. kho d ữ li ệu v ăn bản  Số  14/2031/TTLT/BT C B Y T B N V  ngày 9 tháng 7 năm 2031 H ướng dẫn ph ối hợp thu ph í ${'và các n ội dung kh ác c ó liên quan đến công t ác n ày '.repeat(6)}`;
    const pages = [{ pageNumber: null, text }];
    const { header, warnings } = parseDocument({
      format: 'text',
      pages,
      totalPages: 1,
      title: null,
      warnings: [],
    }).parsed;
    expect(header).toMatchObject({
      number: '14/2031/TTLT/BTCBYTBNV',
      type: 'Thông tư liên tịch',
      issuedOn: { year: 2031, month: 7, day: 9 },
    });
    expect(warnings.map((warning) => warning.code)).toContain('DAMAGED_HEADER');
  });
});
