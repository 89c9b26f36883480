import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeDocx, paragraph } from './make-docx.ts';
import { makePdf } from './make-pdf.ts';

/** A plan of an invented commune, a line each; its figures, dates and numbers are what tests change. */
export const PLAN_LINES = [
  'ỦY BAN NHÂN DÂN',
  'XÃ SUỐI BẠC',
  'Số: 41/KH-UBND',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
  'Suối Bạc, ngày 12 tháng 3 năm 2031',
  '',
  'KẾ HOẠCH',
  'Cấp nước sạch nông thôn năm 2031',
  '',
  'Thực hiện Kế hoạch số 87/KH-UBND ngày 15 tháng 01 năm 2031 của Ủy ban nhân dân tỉnh Lam Khê về nước sạch và vệ sinh nông thôn, Ủy ban nhân dân xã ban hành kế hoạch như sau:',
  '',
  'I. MỤC TIÊU',
  '1. Tỷ lệ hộ dân dùng nước sạch đạt ít nhất 78% vào cuối năm 2031.',
  '2. Giảm tỷ lệ thất thoát nước xuống dưới 15%.',
  '',
  'II. NHIỆM VỤ',
  '1. Trạm Y tế xã kiểm tra chất lượng nước giếng tại các thôn.',
  '2. Các thôn báo cáo kết quả về Ủy ban nhân dân xã trước ngày 20 tháng 11 năm 2031.',
  '',
  'Nơi nhận:',
  '- UBND tỉnh;',
  '- Lưu: VT.',
  '',
  'TM. ỦY BAN NHÂN DÂN',
  'CHỦ TỊCH',
  '',
  'Lò Thị Mận',
];

/** A letter of an invented department, for what has nothing to do with the plan. */
export const LETTER_LINES = [
  'SỞ CÔNG THƯƠNG TỈNH LAM KHÊ',
  'Số: 230/SCT-NL',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
  'Lam Khê, ngày 05 tháng 4 năm 2031',
  '',
  'V/v tiết kiệm điện chiếu sáng công cộng',
  '',
  'Kính gửi: Ủy ban nhân dân các xã',
  '',
  'Sở Công Thương đề nghị các xã tắt ít nhất 40% số đèn trang trí sau 22 giờ.',
  'Báo cáo gửi về Sở Công Thương trước ngày 30 tháng 6 năm 2031.',
  '',
  'GIÁM ĐỐC',
  '',
  'Hà Văn Sung',
];

/** Lines as the text of a file. */
export function toText(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}

/** The same text as Word would keep it, a paragraph a line. */
export function toDocx(lines: readonly string[]): Buffer {
  return makeDocx(lines.map((line) => paragraph(line)).join(''));
}

/** A page of unmarked text: the made-up font has no Vietnamese letters. */
export function toPdf(lines: readonly string[]): Buffer {
  return makePdf([lines.map((text, i) => ({ x: 72, y: 780 - i * 20, text }))]);
}

const MINUTES_HTML = `<html><body><p>TRƯỜNG TIỂU HỌC ĐỒI CHÈ</p><p>Số: 09/BB-THĐC</p>
<p>BIÊN BẢN</p><p>Họp về bếp ăn bán trú</p><p>Nhà trường kiểm tra bếp ăn 2 lần mỗi tháng.</p></body></html>`;

const NOTICE_MARKDOWN = `# THÔNG BÁO\n\n## Lịch tiêm phòng\n\nTrạm Y tế xã Suối Bạc tiêm phòng dại cho chó, mèo ngày 8 tháng 5 năm 2031.\n`;

/** Writes one document of each format that is read into a new folder. @returns its path */
export function writeOffice(folder: string): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'ke-hoach.txt'), toText(PLAN_LINES));
  writeFileSync(join(folder, 'cong-van.docx'), toDocx(LETTER_LINES));
  writeFileSync(join(folder, 'bien-ban.html'), MINUTES_HTML);
  writeFileSync(join(folder, 'thong-bao.md'), NOTICE_MARKDOWN);
  writeFileSync(
    join(folder, 'bao-cao.pdf'),
    toPdf(['BAO CAO', 'Ket qua trong rung nam 2030', 'Xa da trong 52 ha rung phong ho.']),
  );
  return folder;
}
