import { describe, expect, it } from 'vitest';
import { cleanText } from '../../../ingest/clean/clean-text.ts';
import { parseDocument } from '../../../ingest/parse/parse-document.ts';
import { recognizedPage } from '../../helpers/recognized-page.ts';

const HEAD = [
  'ỦY BAN NHÂN DÂN XÃ SUỐI MÂY',
  'Số: 15/KH-UBND',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
  'Suối Mây, ngày 20 tháng 02 năm 2027',
];
const BODY = ['KẾ HOẠCH', 'Nâng cấp trạm y tế', '1. Đạt 95% hộ dân được khám.'];
const clean = (...lines: string[]) => cleanText([recognizedPage(1, lines)]);
const removedOf = (...lines: string[]) => clean(...lines).removed.map(({ text }) => text);

describe('noise on the first page of a scan', () => {
  it('takes a stamp of arrival out, in one line or several, and keeps it in sight', () => {
    expect(removedOf(...HEAD, 'ĐẾN Số: 812 Ngày: 24/02/2027', ...BODY)).toEqual([
      'ĐẾN Số: 812 Ngày: 24/02/2027',
    ]);
    const stamp = ['CÔNG VĂN ĐẾN', 'Số: 812', 'Ngày: 24/02/2027', 'Chuyển: ……'];
    expect(removedOf(...stamp, ...HEAD, ...BODY)).toEqual(stamp);
  });

  it('cuts one off the lines it stands beside, with its words', () => {
    const subject = [
      'V/v xây kè sông ĐẾN Giờ....Ế,....',
      'đoạn qua xã Ngày..2Š. | ..27',
      'Kính gửi: Sở Xây dựng',
    ];
    const { text, removed, recognized } = clean(...HEAD, ...subject);
    expect(text).toContain('V/v xây kè sông đoạn qua xã\nKính gửi');
    expect(removed.map((line) => line.text)).toEqual(['ĐẾN Giờ....Ế,....', 'Ngày..2Š. | ..27']);
    expect(recognized.map(({ start, end }) => text.slice(start, end)).join(' ')).toContain('sông đoạn');
    expect(removedOf(...HEAD, 'Suối Mây, đến Ngày.... tháng', 'UBND XÃ Số: .../KH-UBND')).toEqual([]);
  });

  it('never gives the document the number or date of its arrival', () => {
    const pages = [recognizedPage(1, ['ĐẾN', 'Số: 812', 'Ngày: 24/02/2027', ...HEAD, ...BODY])];
    const read = { format: 'image', pages, totalPages: 1, title: null, warnings: [] } as const;
    expect(parseDocument(read).parsed.header).toMatchObject({
      number: '15/KH-UBND',
      issuedOn: { year: 2027, month: 2, day: 20 },
      subject: 'Nâng cấp trạm y tế',
    });
  });

  it('takes lines of unsure, impossible words out', () => {
    expect(
      removedOf('ƒ~0.2 qxz~0.3 Ihj~0.4', ...HEAD, 'KẾ HOẠCH', 'wf~0.2 ¿jk~0.3', ...BODY.slice(1)),
    ).toEqual(['ƒ qxz Ihj', 'wf ¿jk']);
  });

  it('leaves what is written by hand into the letterhead, words of the head, and what is sure', () => {
    const lines = ['Số:~0.3 l5~0.2 KHxq~0.2', 'TRƯỜNG~0.3 THCS~0.4', 'WHO~0.9', 'Đến~0.9 năm 2027'];
    expect(removedOf(...HEAD, ...lines, ...BODY)).toEqual([]);
  });

  it('leaves a text that the file gave itself, and later pages', () => {
    const text = ['ĐẾN', 'Số: 812', ...HEAD, ...BODY].join('\n');
    expect(cleanText([{ pageNumber: 1, text }]).removed).toEqual([]);
    const later = [recognizedPage(1, [...HEAD, 'KẾ HOẠCH']), recognizedPage(2, ['ĐẾN', ...BODY])];
    expect(cleanText(later).removed).toEqual([]);
  });
});
