import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { parseDocument } from '../../ingest/parse/parse-document.ts';
import { keepPagePictures } from '../../ingest/recognize/page-pictures.ts';
import type { Store } from '../../knowledge/store/store.ts';
import { buildDocument } from './build-document.ts';
import { recognizedPage } from './recognized-page.ts';

/** The id under which the scan is kept. */
export const SCAN_ID = 'ban-chup';

const HEAD = [
  'ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'XÃ LAM KHÊ Độc lập - Tự do - Hạnh phúc',
  'Số: 47/KH-UBND Lam Khê, ngày 12 tháng 3 năm 2031',
  'KẾ HOẠCH',
  'Chăm sóc trẻ em năm 2031',
];
const BODY = [
  'Căn cứ Quyết định số 318/QĐ-UBND~0.3 ngày 02 tháng 01 năm 2031 của Ủy ban nhân dân tỉnh Vân Sơn;',
  'I. CHỈ TIÊU',
  '1. Tỷ lệ trẻ em tham gia bảo hiểm y tế đạt 94% trở lên.',
  '2. Tỷ lệ trẻ em thấp còi giảm xuống dưới 86%~0.4 vào cuối năm.',
  '3. Mỗi thôn dành khoảng 7.300~0.2 đồng cho góc thư viện lưu động.',
  'II. TỔ CHỨC THỰC HIỆN',
  '1. Trạm Y tế gửi báo cáo tiêm chủng về Ủy ban nhân dân xã trước ngày 25 tháng 5 năm 2031.',
  '2. Trường Tiểu học gửi báo cáo thư viện về Ủy ban nhân dân xã trước ngày 19~0.3 tháng 8 năm 2031.',
];
const FOOT = ['Nơi nhận:', '- Như trên;', 'TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'];

/** The figures of it that were not read surely, in every spelling in which they could leave. */
export const UNCLEAR = /318|(?<!\d)86(?!\d)|7[.]?300|(?<!\d)19(?!\d)/;

/**
 * Keeps an invented plan of one scanned page.
 *
 * @param numberWord the word of its number, "~" and a confidence behind it
 * @param signerWords the name of who signed, the same way
 */
export async function saveScan(
  store: Store,
  numberWord = '47/KH-UBND',
  signerWords = 'Trịnh Văn Khê',
): Promise<void> {
  const head = HEAD.map((line) => line.replace('47/KH-UBND', numberWord));
  const pages = [recognizedPage(1, [...head, ...BODY, ...FOOT, signerWords])];
  const { parsed } = parseDocument({ format: 'pdf', pages, totalPages: 1, title: null, warnings: [] });
  const { header, register, passages, headerScans, warnings } = parsed;
  const read = { ...header, ...register, headerScans, warnings: [...warnings] };
  await store.saveDocument(buildDocument({ ...read, id: SCAN_ID }), passages);
}

/** Keeps a white page as its picture. */
export async function saveScanPicture(dataDirectory: string): Promise<void> {
  const path = join(dataDirectory, 'trang-1.webp');
  const canvas = createCanvas(1_000, 1_414);
  const context = canvas.getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, 1_000, 1_414);
  await writeFile(path, await canvas.encode('webp'));
  await keepPagePictures(dataDirectory, SCAN_ID, [{ pageNumber: 1, path }]);
}
