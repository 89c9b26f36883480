import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCorpus } from './synthetic-passages.ts';

/** Some 10 kB a document: about what the 12 chunks a document of the LangChain measurement were. */
const PARAGRAPHS = 24;

/** Writes generated plans as text files, `1.txt` onwards, into a new folder. @returns their paths, in order */
export function writeSyntheticFiles(folder: string, count: number, seed: number): string[] {
  mkdirSync(folder);
  const { passages } = createCorpus(count * PARAGRAPHS, 1, seed);
  return Array.from({ length: count }, (_, i) => {
    const path = join(folder, `${i + 1}.txt`);
    writeFileSync(path, toDocument(i + 1, passages.slice(i * PARAGRAPHS, (i + 1) * PARAGRAPHS)));
    return path;
  });
}

function toDocument(n: number, paragraphs: readonly string[]): string {
  const day = String((n % 27) + 1).padStart(2, '0');
  const tasks = paragraphs.map(
    (words, i) => `${i + 1}. ${words.slice(0, 1).toUpperCase()}${words.slice(1)}.`,
  );
  return `${[
    'ỦY BAN NHÂN DÂN',
    'XÃ SUỐI BẠC',
    `Số: ${n}/KH-UBND`,
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    `Suối Bạc, ngày ${day} tháng 3 năm 2031`,
    '',
    'KẾ HOẠCH',
    'Phát triển nông thôn năm 2031',
    '',
    `Thực hiện Kế hoạch số ${n + 1}/KH-UBND ngày ${day} tháng 01 năm 2031 của Ủy ban nhân dân tỉnh Lam Khê;`,
    '',
    'I. MỤC TIÊU',
    `1. Tỷ lệ hộ dùng nước sạch đạt ít nhất ${50 + (n % 50)}%.`,
    `2. Giảm tỷ lệ hộ nghèo xuống dưới ${1 + (n % 9)}%.`,
    '',
    'II. NHIỆM VỤ',
    ...tasks,
    `${PARAGRAPHS + 1}. Các thôn báo cáo về Ủy ban nhân dân xã trước ngày ${day} tháng 11 năm 2031.`,
    '',
    'Nơi nhận:',
    '- Lưu: VT.',
    'TM. ỦY BAN NHÂN DÂN',
    'CHỦ TỊCH',
    'Lò Thị Mận',
  ].join('\n')}\n`;
}
