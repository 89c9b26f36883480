import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../../ingest/parse/parse-document.ts';
import { CLEAR_READING, isUnclear } from '../../../knowledge/model/scan-doubt.ts';
import { recognizedPage } from '../../helpers/recognized-page.ts';

const HEAD = [
  'ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'XÃ LAM KHÊ Độc lập - Tự do - Hạnh phúc',
  'Số: 47/KH-UBND Lam Khê, ngày 12 tháng 3 năm 2031',
  'KẾ HOẠCH',
  'Chăm sóc trẻ em năm 2031',
];
const FOOT = ['Nơi nhận:', '- Như trên;', 'TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Trịnh Văn Khê'];

function parse(body: readonly string[], head: readonly string[] = HEAD) {
  const page = recognizedPage(1, [...head, ...body, ...FOOT]);
  const read = { pages: [page], totalPages: 1, title: null, warnings: [] };
  return parseDocument({ format: 'pdf', ...read }).parsed;
}

const changed = (from: string, to: string) => HEAD.map((line) => line.replace(from, to));
const bodyOf = (sentence: string) => [
  'I. CHỈ TIÊU',
  `1. ${sentence}`,
  'II. TỔ CHỨC THỰC HIỆN',
  '1. Các trường thực hiện kế hoạch này.',
];

/** The confidence with which the first target of a scanned sentence is held. */
const confidenceOf = (sentence: string) =>
  parse(bodyOf(sentence)).register.targets[0]?.scan?.confidence ?? null;

describe('parseDocument: facts of a scan', () => {
  it('gives a target the confidence of its figure, not of its least sure word, and the place of its line', () => {
    const { register } = parse(bodyOf('Tỷ~0.2 lệ trẻ em tham gia bảo hiểm y tế đạt 95%~0.91 trở lên.'));
    expect(register.targets).toMatchObject([{ value: 95, scan: { confidence: 0.91, page: 1 } }]);
    expect(register.targets[0]?.scan?.box).toMatchObject({ left: 0, width: 1 });
    expect(register.targets.map(isUnclear)).toEqual([false]);
  });

  it('marks every kind of item', () => {
    const { register } = parse([
      'Căn cứ Quyết định số 12/QĐ-UBND~0.5 ngày 02 tháng 01 năm 2031 của Ủy ban nhân dân tỉnh Vân Sơn;',
      ...bodyOf('Phòng Văn hóa báo cáo kết quả trước ngày 15~0.4 tháng 6 năm 2031.'),
    ]);
    expect(register.references.map((item) => item.scan?.confidence)).toEqual([0.5]);
    expect(register.deadlines.map((item) => item.scan?.confidence)).toEqual([0.4]);
    const items = Object.values(register).flat();
    expect(items.length).toBeGreaterThan(2);
    for (const item of items) expect(item.scan).not.toBeNull();
  });

  it('marks passages, also for what stands in the heading they are quoted under', () => {
    const { passages } = parse(['I. CHỈ TIÊU NĂM 2031~0.3', 'Các trường rà soát trẻ em trên địa bàn.']);
    const passage = passages.find(({ text }) => text.startsWith('Các trường'));
    expect(passage?.scan?.confidence).toBe(0.3);
    expect(passages.every(({ scan }) => scan?.page === 1)).toBe(true);
  });

  it('marks nothing of a file that gave its text', () => {
    const text = [...HEAD, ...bodyOf('Tỷ lệ trẻ em đến trường đạt 95%.'), ...FOOT].join('\n');
    const pages = [{ pageNumber: 1, text }];
    const { parsed } = parseDocument({ format: 'pdf', pages, totalPages: 1, title: null, warnings: [] });
    expect(parsed.headerScans).toEqual({});
    expect(
      [...parsed.passages, ...Object.values(parsed.register).flat()].every(({ scan }) => scan === null),
    ).toBe(true);
  });

  it.each([
    ['a letter for a digit', 'Tỷ lệ trẻ em đến trường đạt 9S5%.'],
    ['more than a hundred per cent', 'Tỷ lệ trẻ em đến trường đạt 950%.'],
    ['a number torn in two', 'Tỷ lệ trẻ em đến trường đạt 9 5%.'],
    ['a hardly read word beside it', 'Tỷ lệ trẻ em đến trường đạt~0.1 95%.'],
  ])('doubts a figure with %s', (_, sentence) => {
    const { passages } = parse(bodyOf(sentence));
    const passage = passages.find(({ text }) => text.includes('đến trường'));
    expect(passage?.scan?.confidence).toBeLessThan(CLEAR_READING);
  });

  it.each([
    '31 tháng 02 năm 2031',
    '12 tháng 14 năm 2031',
    '12 tháng 3 năm 2301',
    '41/5/2031',
  ])('doubts the date %s', (date) => {
    const { passages } = parse(bodyOf(`Báo cáo kết quả trước ngày ${date}.`));
    expect(passages.find(({ text }) => text.includes('Báo cáo'))?.scan?.confidence).toBeLessThan(
      CLEAR_READING,
    );
  });

  it('doubts both of two figures of one matter that differ by a comma, wherever they are quoted', () => {
    const { register, passages } = parse([
      'I. CHỈ TIÊU',
      '1. Tỷ lệ trẻ em thấp còi dưới 95%.',
      '2. Tỷ lệ trẻ em đến trường đạt 97%.',
      'II. PHỤ LỤC',
      '1. Tỷ lệ trẻ em thấp còi dưới 9,5%.',
    ]);
    expect(
      register.targets.map(({ value, scan }) => [value, (scan?.confidence ?? 1) < CLEAR_READING]),
    ).toEqual([
      [95, true],
      [97, false],
      [9.5, true],
    ]);
    expect(
      passages.filter(({ text, scan }) => /thấp còi/.test(text) && (scan?.confidence ?? 1) >= CLEAR_READING),
    ).toEqual([]);
  });

  it('trusts no figure of a page that is hardly legible, however sure of that one word', () => {
    const hazy = Array.from({ length: 12 }, () => 'Các~0.5 trường~0.4 thực~0.6 hiện kế hoạch này.');
    const { passages } = parse([...bodyOf('Tỷ lệ trẻ em đến trường đạt 95%.'), ...hazy]);
    const passage = passages.find(({ text }) => text.includes('đến trường'));
    expect(passage?.scan?.confidence).toBe(0.5);
  });

  it.each(['4%e', '4%o', '4%0', '4%c'])('doubts %s, which may be thousandths', (read) => {
    const targets = parse(bodyOf(`Mức sinh thô giảm còn ${read}~0.97 trong năm.`)).register.targets;
    expect(targets.every(isUnclear)).toBe(true);
    expect(targets.some(({ unit }) => unit === '%')).toBe(false);
  });

  it('doubts a figure that a comma cuts off its change', () => {
    expect(confidenceOf('Sản lượng sữa tăng, 2,7%~0.98 so với năm trước.') ?? 0).toBeLessThan(CLEAR_READING);
  });

  it('doubts rows of a table whose cells are not as many as its heads', () => {
    const { targets } = parse([
      'I. CHỈ TIÊU',
      'TT | Chỉ tiêu | ĐVT | Ước TH 2030 | KH 2031',
      '1 | Đàn dê | | con | 3.120 | 3.450',
      '2 | Sản lượng chè | tấn | 71,2 | 74,6',
      '3 | Sản lượng mận tấn | 41,5 | 43,9',
    ]).register;
    expect(targets.filter((target) => !isUnclear(target)).map(({ value }) => value)).toEqual([74.6]);
  });

  it('trusts a plain figure', () => expect(confidenceOf('Tỷ lệ trẻ em đến trường đạt 95%.')).toBe(0.95));
});

describe('parseDocument: header of a scan', () => {
  it('says how surely each field was read', () => {
    const { header, headerScans } = parse(bodyOf('Tỷ lệ đạt 95%.'), changed('47/KH-UBND', '47/KH-UBND~0.93'));
    expect(header).toMatchObject({ number: '47/KH-UBND', issuedOn: { year: 2031, month: 3, day: 12 } });
    expect(headerScans.number).toMatchObject({ confidence: 0.93, page: 1 });
    expect(Object.keys(headerScans)).toEqual(['number', 'issuedOn', 'issuer', 'subject', 'signer']);
  });

  it('leaves an unclear number empty and warns with the page', () => {
    const { header, headerScans, warnings } = parse([], changed('47/KH-UBND', '41/KH-UBND~0.3'));
    expect(header.number).toBeNull();
    expect(headerScans.number?.confidence).toBe(0.3);
    const said = warnings.filter(({ code }) => code === 'MISSING_NUMBER');
    expect(said.map(({ message }) => message)).toEqual(['Số đọc không rõ trên bản chụp, trang 1.']);
  });

  it('says where a handwritten number should stand', () => {
    const { header, headerScans, warnings } = parse([], changed('Số: 47/KH-UBND', 'Só: #~0.05 /KH-UBND~0.7'));
    expect(header.number).toBeNull();
    expect(headerScans.number?.page).toBe(1);
    expect(warnings.map(({ message }) => message)).toContain('Số đọc không rõ trên bản chụp, trang 1.');
  });

  it('gives up the day alone when only it is unclear', () => {
    const { header, warnings } = parse([], changed('ngày 12', 'ngày 12~0.4'));
    expect(header.issuedOn).toEqual({ year: 2031, month: 3, day: null });
    expect(warnings.map(({ code }) => code)).toContain('MISSING_DAY');
  });

  it('takes no noise for a subject', () => {
    const head = changed('Chăm sóc trẻ em năm 2031', 'ĐẾN~0.1 Giờ~0.2 Ngày~0.3 chăm~0.9');
    const { header, warnings } = parse(bodyOf('Tỷ lệ đạt 95%.'), head);
    expect(header.subject).toBeNull();
    expect(warnings.map(({ message }) => message)).toContain(
      'Trích yếu đọc không rõ trên bản chụp, trang 1.',
    );
  });

  it('takes a row of dots among sure words of a subject for a stamp of arrival', () => {
    const head = changed('Chăm sóc trẻ em năm 2031', 'Đến...... ngày');
    expect(parse(bodyOf('Tỷ lệ đạt 95%.'), head).header.subject).toBeNull();
  });

  it('hides an unclear year of the subject and dates nothing by it', () => {
    const head = changed('ngày 12 tháng 3 năm 2031', 'ngày 12 tháng 3 năm 2O31~0.4').map((line) =>
      line.replace('em năm 2031', 'em năm 2031~0.4'),
    );
    const { header, register, headerScans } = parse(bodyOf('Báo cáo kết quả trước ngày 15 tháng 6.'), head);
    expect(header.subject).toBe('Chăm sóc trẻ em năm …');
    expect(header.period).toEqual({ from: null, to: null });
    expect(register.deadlines.map((item) => item.dueOn)).toEqual([null]);
    expect(headerScans.subject?.confidence).toBe(0.4);
  });
});
