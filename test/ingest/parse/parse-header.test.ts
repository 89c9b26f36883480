import { describe, expect, it } from 'vitest';
import { cleanText } from '../../../ingest/clean/clean-text.ts';
import { parseOutline } from '../../../ingest/parse/outline.ts';
import { parseHeader } from '../../../ingest/parse/parse-header.ts';
import { cleanLines, outlineLines } from './outlined-sample.ts';

const read = (
  lines: readonly string[],
  more: Parameters<typeof cleanLines>[1] = {},
  title: string | null = null,
) => parseHeader(outlineLines(lines), cleanLines(lines, more), { title });
const codesOf = (lines: readonly string[]) => read(lines).warnings.map((warning) => warning.code);

const PLAN = [
  'ỦY BAN NHÂN DÂN',
  'XÃ MÂY NGÀN',
  'Số: 15/KH-UBND',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
  'Mây Ngàn, ngày 14 tháng 3 năm 2024',
  'KẾ HOẠCH',
  'Phòng cháy, chữa cháy rừng năm 2024',
  'Thực hiện Kế hoạch số 88/KH-UBND ngày 11/3/2024 của UBND huyện Đồi Chè, tỉnh Sông Vân về phòng cháy rừng, Ủy ban nhân dân xã ban hành Kế hoạch như sau:',
  'I. MỤC TIÊU',
  'Không để xảy ra cháy rừng.',
  'Trên đây là Kế hoạch của xã, đề nghị các thôn thực hiện./.',
  'Nơi nhận:',
  '- UBND huyện (b/c);',
  '- Lưu: VT.',
  'TM. ỦY BAN NHÂN DÂN',
  'CHỦ TỊCH',
  'Giàng Thị Mẫu',
];
const withLine = (index: number, text: string) => PLAN.map((line, i) => (i === index ? text : line));

const POST = [
  'Triển khai phòng cháy rừng mùa khô',
  'Ngày 30/8/2024, UBND tỉnh ban hành Kế hoạch số 45/KH-UBND về phòng cháy rừng năm 2024, thực hiện Chỉ thị số 3/CT-TTg ngày 5/1/2024 của Thủ tướng Chính phủ.',
  'Theo đó, 100% thôn giáp rừng phải có tổ chữa cháy.',
  '(Nguồn: kiemlam.laocai.gov.vn)',
];

describe('parseHeader', () => {
  it('takes the youth union above a date for its heading, not the issuer', () => {
    const head = [
      'TỈNH ĐOÀN SÔNG VÂN',
      'BAN CHẤP HÀNH ĐOÀN XÃ MÂY NGÀN',
      'Số: 15-KH/ĐTN',
      'ĐOÀN TNCS HỒ CHÍ MINH',
    ];
    const { issuer, place } = read([...head, ...PLAN.slice(5)]).header;
    expect(issuer).toBe('Ban Chấp hành Đoàn xã Mây Ngàn');
    expect(place).toMatch(/^xã Mây Ngàn/u);
    expect(place).not.toContain('tỉnh Đoàn');
  });

  it('expects no “TM.” under what a chairman decides himself', () => {
    const lines = withLine(15, 'KT. CHỦ TỊCH').with(16, 'PHÓ CHỦ TỊCH');
    expect(codesOf(lines.toSpliced(8, 0, 'CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ MÂY NGÀN'))).not.toContain(
      'SIGNED_WITHOUT_TM',
    );
  });

  it('leaves no dash behind the name of a place', () => {
    const lines = ['CÔNG AN TỈNH SÔNG VÂN - SỞ XÂY DỰNG', ...PLAN.slice(2)];
    expect(read(lines).header.place).toBe('tỉnh Sông Vân');
  });

  it.each([
    'Thời gian: từ ngày 01/3 đến hết ngày 08/3/2024.',
    'Mùa khô 2022 - 2023 có 88,4% thôn giữ được rừng; mùa khô này phấn đấu:',
    'I- ĐÁNH GIÁ NĂM 2023',
    'A. Tình hình',
    'UBND tỉnh Sông Vân ban hành Kế hoạch phòng cháy, chữa cháy rừng năm 2024 trên',
  ])('ends the subject before %s', (line) => {
    const lines = [...PLAN.slice(0, 8), line, ...PLAN.slice(9)];
    expect(read(lines).header.subject).toBe('Phòng cháy, chữa cháy rừng năm 2024');
  });

  it('reads a whole plan without a doubt', () => {
    const { header, warnings } = read(PLAN);
    expect(header).toEqual({
      kind: 'original',
      describes: null,
      type: 'Kế hoạch',
      number: '15/KH-UBND',
      issuedOn: { day: 14, month: 3, year: 2024 },
      issuer: 'Ủy ban nhân dân xã Mây Ngàn',
      issuerLevel: 'commune',
      issuerSystem: 'state',
      place: 'xã Mây Ngàn, huyện Đồi Chè, tỉnh Sông Vân',
      subject: 'Phòng cháy, chữa cháy rừng năm 2024',
      period: { from: '2024-01-01', to: '2024-12-31' },
      signer: { capacity: 'TM. ỦY BAN NHÂN DÂN', title: 'CHỦ TỊCH', name: 'Giàng Thị Mẫu' },
      addressees: [],
      recipients: ['UBND huyện (b/c);', 'Lưu: VT.'],
    });
    expect(warnings).toEqual([]);
  });

  it('leaves a blank number null and quotes its line', () => {
    const { header, warnings } = read(withLine(2, 'Số: /KH-UBND'));
    expect(header.number).toBeNull();
    expect(header.type).toBe('Kế hoạch');
    expect(warnings).toContainEqual(
      expect.objectContaining({ code: 'MISSING_NUMBER', quote: 'Số: /KH-UBND' }),
    );
  });

  it('keeps the known parts of a date and bounds the rest by the documents cited', () => {
    const { header, warnings } = read(withLine(5, 'Mây Ngàn, ngày tháng 3 năm 2024'));
    expect(header.issuedOn).toEqual({ day: null, month: 3, year: 2024 });
    expect(warnings.find((warning) => warning.code === 'MISSING_DAY')?.message).toContain('11/3/2024');
  });

  it('names the issuer from the opening when the letterhead is lost', () => {
    const { header, warnings } = read([
      'KẾ HOẠCH',
      'Nâng cao chất lượng nước sạch năm 2024',
      'Thực hiện Kế hoạch số 7/KH-UBND ngày 11/3/2024 của Ủy ban nhân dân tỉnh Lào Cai về nước sạch, Sở Y tế xây dựng Kế hoạch như sau:',
      '1. Báo cáo trước ngày 25/6/2024./.',
    ]);
    expect(header).toMatchObject({ issuer: 'Sở Y tế Lào Cai', issuerLevel: 'department', number: null });
    const codes = warnings.map((warning) => warning.code);
    expect(codes).toEqual(
      expect.arrayContaining(['MISSING_NUMBER', 'MISSING_DATE', 'INFERRED_ISSUER', 'MISSING_SIGNER']),
    );
    const bounds = warnings.find((warning) => warning.code === 'MISSING_DATE')?.message;
    expect(bounds).toContain('không trước ngày 11/3/2024');
    expect(bounds).toContain('không sau ngày 25/6/2024');
  });

  it('reads a letter: type from the symbol, subject from V/v', () => {
    const { header } = read([
      'UBND TỈNH SÔNG VÂN',
      'SỞ XÂY DỰNG',
      'Số: 81/SXD-QLN',
      'V/v rà soát nhà ở xã hội',
      'trên địa bàn tỉnh',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Sông Vân, ngày 02 tháng 02 năm 2026',
      'Kính gửi: Ủy ban nhân dân các xã, phường',
      'Sở Xây dựng đề nghị các xã, phường rà soát nhu cầu nhà ở xã hội của người dân./.',
    ]);
    expect(header).toMatchObject({
      type: 'Công văn',
      subject: 'Rà soát nhà ở xã hội trên địa bàn tỉnh',
      issuer: 'Sở Xây dựng tỉnh Sông Vân',
      issuerLevel: 'department',
    });
  });

  it('tells a web post from a document and names whom it tells of', () => {
    const { header, warnings } = read(POST, { looksLikeWebPage: true });
    const identity = {
      type: 'Kế hoạch',
      number: '45/KH-UBND',
      issuedOn: { day: 30, month: 8, year: 2024 },
      issuer: 'Ủy ban nhân dân tỉnh Lào Cai',
    };
    expect(header).toMatchObject({
      kind: 'web-post',
      describes: identity,
      ...identity,
      signer: null,
      recipients: [],
    });
    expect(warnings).toMatchObject([{ code: 'INFERRED_ISSUER', quote: 'kiemlam.laocai.gov.vn' }]);
  });

  it('finds the place of a post in the removed lines and the page title', () => {
    const lines = POST.slice(0, 3);
    const removed = [{ text: 'Cổng thông tin tỉnh Sông Vân', page: null, reason: 'web-furniture' as const }];
    expect(read(lines, { looksLikeWebPage: true, removed }).header.issuer).toBe(
      'Ủy ban nhân dân tỉnh Sông Vân',
    );
    expect(read(lines, { looksLikeWebPage: true }, 'Tỉnh Núi Mẫu').header.issuer).toBe(
      'Ủy ban nhân dân tỉnh Núi Mẫu',
    );
  });

  it('takes a plan saved from a web page for the plan', () => {
    const lines = ['TIN TỨC', 'Thứ tư - 05/04/2023 05:56', ...PLAN];
    expect(read(lines, { looksLikeWebPage: true }).header).toMatchObject({
      kind: 'original',
      number: '15/KH-UBND',
    });
  });

  it.each([
    [withLine(2, 'Số: 15/BC-UBND'), 'NUMBER_TYPE_MISMATCH'],
    [withLine(0, 'Y BAN NHÂN DÂN'), 'DAMAGED_HEADER'],
    [withLine(15, 'KT. CHỦ TỊCH').with(16, 'PHÓ CHỦ TỊCH'), 'SIGNED_WITHOUT_TM'],
    [withLine(10, 'Theo Nghị định số 30/2017/NĐ-CP ngày 17/7/2018.'), 'SYMBOL_YEAR_MISMATCH'],
    [withLine(10, 'Theo Chỉ thị số 9/CT-TTg ngày 17/7/2024.'), 'REFERENCE_AFTER_DOCUMENT'],
    [withLine(10, 'Liên hệ: 0974 000 000.'), 'PERSONAL_CONTACT'],
    [withLine(10, 'Liên hệ: nguoimau@gmail.com.'), 'PERSONAL_CONTACT'],
    [withLine(10, 'Theo Quyết định số Quyết định số 4/QĐ-UBND.'), 'DOUBLED_WORDS'],
    [withLine(10, 'Kèm theo Kế hoạch số 15/KH-UBND ngày 20/3/2024 của xã.'), 'OWN_DATE_MISMATCH'],
    [PLAN.slice(0, 11), 'TRUNCATED'],
  ])('warns of %#: %s', (lines, code) => expect(codesOf(lines)).toContain(code));

  it('does not repeat a private contact', () => {
    const { warnings } = read(withLine(10, 'Liên hệ: 0974 000 000.'));
    expect(warnings).toMatchObject([{ code: 'PERSONAL_CONTACT', quote: null }]);
    expect(JSON.stringify(warnings)).not.toContain('0974');
  });

  it('does not take an office line or mail for a private contact', () => {
    expect(codesOf(withLine(10, 'Liên hệ: 0214.3840.000, vanthu@laocai.gov.vn.'))).toEqual([]);
  });

  it('sees text in an old encoding that could not be converted', () => {
    const legacy = Array.from(
      { length: 8 },
      () => 'Uû ban nh©n d©n x· ban hµnh kÕ ho¹ch phßng ch¸y rõng n¨m nay, yªu cÇu ®¬n vÞ',
    );
    expect(codesOf(legacy)).toContain('LEGACY_ENCODING');
  });

  it('reads the letterhead under a portal’s own table of the document', () => {
    const page = [
      'Số/Ký hiệu',
      '12/KH-UBND',
      'Ngày ban hành',
      '10/03/2027',
      'Trích yếu',
      'Kế hoạch phòng cháy',
    ];
    const head = ['ỦY BAN NHÂN DÂN', 'XÃ SUỐI MÂY', 'Số: 12/KH-UBND', 'Suối Mây, ngày 10 tháng 3 năm 2027'];
    const lines = [...page, ...head, 'KẾ HOẠCH', 'Phòng cháy năm 2027', 'I. MỤC TIÊU', '- 100% thôn có đội.'];
    const cleaned = cleanText([{ pageNumber: null, text: lines.join('\n') }]);
    expect(parseHeader(parseOutline(cleaned), cleaned, { title: null }).header).toMatchObject({
      number: '12/KH-UBND',
      issuer: 'Ủy ban nhân dân xã Suối Mây',
      issuedOn: { year: 2027, month: 3, day: 10 },
      subject: 'Phòng cháy năm 2027',
    });
  });
});
