import { describe, expect, it } from 'vitest';
import { cleanText } from '../../../ingest/clean/clean-text.ts';
import { parseOutline } from '../../../ingest/parse/outline.ts';
import { parseDocument } from '../../../ingest/parse/parse-document.ts';
import { recognizedPage } from '../../helpers/recognized-page.ts';

const NATION = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'];
const DECISION = [
  'ỦY BAN NHÂN DÂN',
  'TỈNH ĐÔNG SƠN',
  ...NATION,
  'Số: 41/2027/QĐ-UBND',
  'Đông Sơn, ngày 12 tháng 4 năm 2027',
  'QUYẾT ĐỊNH',
  'Ban hành Quy định về quản lý bến đò ngang',
  'Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;',
  'Điều 1. Ban hành kèm theo Quyết định này Quy định về quản lý bến đò ngang.',
  'Điều 3. Giám đốc Sở Xây dựng chịu trách nhiệm thi hành Quyết định này./.',
  'Nơi nhận:',
  '- Như Điều 3;',
  '- Lưu: VT, XD.',
  'LVB/12b',
  'TM. ỦY BAN NHÂN DÂN',
  'CHỦ TỊCH',
  'Lê Văn Bến',
];
const REGULATION = [
  'QUY ĐỊNH',
  'Về quản lý bến đò ngang',
  '(Ban hành kèm theo Quyết định số 41/2027/QĐ-UBND ngày 12 tháng 4 năm 2027 của Ủy ban nhân dân tỉnh Đông Sơn)',
  'Chương I',
  'QUY ĐỊNH CHUNG',
  'Điều 3. Nguyên tắc',
  '1. Mỗi bến có ít nhất 02 phao cứu sinh.',
  'TM. ỦY BAN NHÂN DÂN',
  'CHỦ TỊCH',
  'Lê Văn Bến',
];
const PLAN = [
  'ỦY BAN NHÂN DÂN',
  'XÃ SUỐI MÂY',
  ...NATION,
  'Số: 15/KH-UBND',
  'Suối Mây, ngày 20 tháng 02 năm 2027',
  'KẾ HOẠCH',
  'Phòng, chống dịch năm 2027',
  'I. MỤC TIÊU',
  '- Phấn đấu 100% hộ diệt lăng quăng.',
  'II. THỰC HIỆN',
  '1. Trạm Y tế báo cáo trước ngày 05/6/2027.',
  'Nơi nhận:',
  '- Sở Y tế;',
  '- Lưu: VT.',
  'TM. ỦY BAN NHÂN DÂN',
  'CHỦ TỊCH',
  'Hà Văn Suối',
];

const toPages = (lines: readonly string[]) => [{ pageNumber: null, text: lines.join('\n') }];
const outline = (...lines: string[]) => parseOutline(cleanText(toPages(lines))).items;
const locatorOf = (items: ReturnType<typeof outline>, text: string) =>
  items.find((item) => item.text.startsWith(text))?.locator;
const parse = (lines: readonly string[]) =>
  parseDocument({ format: 'text', pages: toPages(lines), totalPages: 1, title: null, warnings: [] }).parsed;

describe('what is issued with a decision', () => {
  it('has locators of its own beside those of the decision', () => {
    const items = outline(...DECISION, ...REGULATION);
    expect(locatorOf(items, 'Điều 3. Giám đốc')).toBe('Điều 3');
    expect(locatorOf(items, 'Điều 3. Nguyên tắc')).toBe('Quy định kèm theo, Điều 3');
    expect(locatorOf(items, '1. Mỗi bến')).toBe('Quy định kèm theo, Điều 3, khoản 1');
  });
  it('keeps its name when its letterhead is repeated without a number', () => {
    const items = outline(...DECISION, 'ỦY BAN NHÂN DÂN', 'TỈNH ĐÔNG SƠN', ...NATION, ...REGULATION);
    expect(items.filter((item) => item.text === 'TỈNH ĐÔNG SƠN').map((item) => item.zone)).toEqual([
      'letterhead',
      'annex',
    ]);
    expect(locatorOf(items, '1. Mỗi bến')).toBe('Quy định kèm theo, Điều 3, khoản 1');
  });
  it('ends in a signature that is no task, and the typist’s mark is no annex', () => {
    const items = outline(...DECISION, ...REGULATION);
    expect(items.filter((item) => item.text === 'Lê Văn Bến').map((item) => item.zone)).toEqual([
      'signature',
      'signature',
    ]);
    expect(items.find((item) => item.text === 'LVB/12b')?.zone).toBe('recipients');
    expect(parse([...DECISION, ...REGULATION]).header.signer?.name).toBe('Lê Văn Bến');
  });
  it('reads a signature set beside the last recipients', () => {
    const typed = DECISION.slice(0, 14);
    const { header } = parse([
      ...typed,
      'LVB/12b\tTM. ỦY BAN NHÂN DÂN',
      '\tCHỦ TỊCH',
      '\tLê Văn Bến',
      ...REGULATION,
    ]);
    expect(header.signer).toEqual({ capacity: 'TM. ỦY BAN NHÂN DÂN', title: 'CHỦ TỊCH', name: 'Lê Văn Bến' });
  });
});

describe('annexes', () => {
  it('number their items and rows anew, forms inside them too', () => {
    const items = outline(
      ...DECISION,
      'PHỤ LỤC I',
      'DANH MỤC BẾN',
      '(Kèm theo Quyết định số 41/2027/QĐ-UBND)',
      'STT | Tên bến | Số phao',
      '1 | Bến Lau | 12',
      'PHỤ LỤC II',
      'MẪU BÁO CÁO',
      'Mẫu số 01',
      'ỦY BAN NHÂN DÂN XÃ ……',
      ...NATION,
      'Số: …/BC-UBND',
      '……, ngày … tháng … năm …',
      'BÁO CÁO',
      '1. Tình hình chung của các bến',
    );
    expect(locatorOf(items, '1 | Bến Lau')).toBe('Phụ lục I, dòng 1');
    expect(locatorOf(items, '1. Tình hình')).toBe('Phụ lục II, Mẫu số 01, 1');
  });
  it('are told by "(Kèm theo …)" under their title, and apart when they have no number', () => {
    const note = '(Kèm theo Kế hoạch số 15/KH-UBND ngày 20 tháng 02 năm 2027)';
    const items = outline(
      ...PLAN,
      'DANH MỤC CÔNG VIỆC',
      note,
      'Việc A | Tổ 1',
      'BẢNG CHỈ TIÊU',
      note,
      'Việc B | 95%',
    );
    expect(items.find((item) => item.text === 'DANH MỤC CÔNG VIỆC')?.zone).toBe('annex');
    expect(locatorOf(items, 'Việc A')).toBe('Phụ lục, dòng 1');
    expect(locatorOf(items, 'Việc B')).toBe('Phụ lục (2), dòng 1');
  });
  it('never lend their letterhead to the header', () => {
    const form = ['PHỤ LỤC', 'UBND XÃ LŨNG CHÀM', ...NATION, 'Số: …/BC-UBND', 'BÁO CÁO'];
    expect(parse([...PLAN, ...form]).header).toMatchObject({
      number: '15/KH-UBND',
      issuer: 'Ủy ban nhân dân xã Suối Mây',
      type: 'Kế hoạch',
    });
  });
});

describe('several documents in one file', () => {
  const both = parse([...DECISION, ...PLAN]);
  it('are warned of, and the first one gives the header', () => {
    expect(both.warnings.map((warning) => warning.code)).toContain('SEVERAL_DOCUMENTS');
    expect(both.header).toMatchObject({ number: '41/2027/QĐ-UBND', signer: { name: 'Lê Văn Bến' } });
    expect(both.header.recipients).toEqual(['Như Điều 3;', 'Lưu: VT, XD.']);
  });
  it('do not lend their facts to the first, but can be found under a locator of their own', () => {
    const { targets, deadlines, uncovered } = both.register;
    expect([...targets, ...deadlines].filter((fact) => fact.locator.startsWith('Văn bản 2'))).toEqual([]);
    expect(both.passages.find((passage) => passage.text.startsWith('1. Trạm Y tế'))?.locator).toBe(
      'Văn bản 2 (15/KH-UBND), II.1',
    );
    expect(uncovered.some((one) => one.locator === 'Văn bản 2 (15/KH-UBND), II.1')).toBe(true);
  });
  it('are one where a page put a text of its own above the letterhead', () => {
    const { warnings, header } = parse([
      'Tin của xã',
      'Xã vừa có kế hoạch mới.',
      '1. Toàn văn như sau',
      ...PLAN,
    ]);
    expect(warnings.map((warning) => warning.code)).not.toContain('SEVERAL_DOCUMENTS');
    expect(header.signer?.name).toBe('Hà Văn Suối');
  });
});

describe('a further document on a scanned page', () => {
  const NOTICE = [
    'ỦY BAN NHÂN DÂN',
    'XÃ LŨNG CHÀM',
    ...NATION,
    'Số: …/TB-UBND',
    'THÔNG BÁO',
    '1. Đạt 88% số trẻ.',
  ];
  const parseScans = (...pages: (readonly string[])[]) => {
    const scanned = pages.map((lines, index) => recognizedPage(index + 1, lines));
    const read = {
      format: 'image',
      pages: scanned,
      totalPages: pages.length,
      title: null,
      warnings: [],
    } as const;
    return parseDocument(read).parsed;
  };
  const codesOf = (parsed: ReturnType<typeof parseScans>) => parsed.warnings.map(({ code }) => code);

  it('is told by its letterhead where number and date are by hand and not read', () => {
    const parsed = parseScans(PLAN, NOTICE);
    expect(codesOf(parsed)).toContain('SEVERAL_DOCUMENTS');
    expect(parsed.register.targets.filter(({ value }) => value === 88)).toEqual([]);
  });
  it('is told by tiêu ngữ where recognition has lost quốc hiệu', () => {
    const lost = NOTICE.filter((line) => line !== NATION[0]);
    expect(codesOf(parseScans(PLAN, ['CỌNG HÒA XÀ HỘI', ...lost]))).toContain('SEVERAL_DOCUMENTS');
  });
  it('is told by the heading of the Party', () => {
    const party = [
      'ĐẢNG BỘ XÃ LŨNG CHÀM',
      '*',
      'Số 7-TB/ĐU',
      'ĐẢNG CỘNG SẢN VIỆT NAM',
      'THÔNG BÁO',
      '1. Đạt 88%.',
    ];
    expect(codesOf(parseScans(PLAN, party))).toContain('SEVERAL_DOCUMENTS');
  });
  it('is told by number and addressee where a letter names no subject, each letterhead in its own columns', () => {
    const letter = (body: string, number: string, day: string, value: number) => [
      `UBND TỈNH ĐÔNG SƠN    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM`,
      `${body}    Độc lập - Tự do - Hạnh phúc`,
      `Số: ${number}    Đông Sơn, ngày ${day} tháng 3 năm 2027`,
      'Kính gửi: Ủy ban nhân dân các xã, phường',
      'Đề nghị các xã, phường thực hiện:',
      `1. Giảm tối thiểu ${value}% số văn bản giấy.`,
      'GIÁM ĐỐC',
      'Mai Văn Đông',
    ];
    const first = letter('SỞ NỘI VỤ', '31/SNV-VP', '09', 12);
    const second = letter('SỞ TÀI CHÍNH', '45/STC-VP', '16', 88);
    const scans = parseScans(
      ...[first, second].map((lines) => lines.map((line) => line.replaceAll('    ', ' '))),
    );
    const { parsed } = parseDocument({
      format: 'text',
      pages: toPages([...first, ...second]),
      totalPages: 1,
      title: null,
      warnings: [],
    });
    for (const one of [scans, parsed]) {
      expect(codesOf(one)).toContain('SEVERAL_DOCUMENTS');
      expect(one.register.targets.map(({ value }) => value)).toEqual([12]);
      expect(one.header.number).toBe('31/SNV-VP');
    }
    expect(parsed.header.issuedOn).toEqual({ year: 2027, month: 3, day: 9 });
  });
  it('is none where the page is a form of an annex', () => {
    const parsed = parseScans(PLAN, ['Mẫu số 01', ...NOTICE]);
    expect(codesOf(parsed)).not.toContain('SEVERAL_DOCUMENTS');
  });
});
