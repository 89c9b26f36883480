import { beforeAll, describe, expect, it } from 'vitest';
import { formRules, textWidth } from '../../../../bot/output/official-docx/form-rules.ts';
import { measureBold } from '../../../../bot/output/official-docx/text-width.ts';
import { writeOfficialDocx } from '../../../../bot/output/official-docx/write-official-docx.ts';
import type { AdministrativeDocument } from '../../../../knowledge/model/administrative-document.ts';
import {
  communePlan,
  communeProposal,
  divisionLetter,
  longPlan,
  schoolReport,
} from '../../../helpers/administrative-documents.ts';
import {
  attributesOf,
  listParagraphs,
  readWordParts,
  type WordParagraph,
} from '../../../helpers/word-xml.ts';

const PART = 'word/document.xml';
const BLANK_NUMBER = '\u00a0'.repeat(5);
const BLANK = '\u00a0'.repeat(3);
/** In twips. */
const SIGNING_SPACE = 1000;

async function partsOf(document: AdministrativeDocument): Promise<ReadonlyMap<string, string>> {
  return readWordParts(await writeOfficialDocx(document));
}

async function bodyOf(document: AdministrativeDocument): Promise<string> {
  return (await partsOf(document)).get(PART) ?? '';
}

const lengthOf = (rule: WordParagraph, columnWidth: number) =>
  columnWidth - (rule.indent.left ?? 0) - (rule.indent.right ?? 0);

describe('the mark of an example', () => {
  it('stands over every page, the first too, and over none of an office’s own document', async () => {
    const headersOf = async (mark: string | null) =>
      [...(await partsOf({ ...communePlan, mark }))].filter(([name]) => /word\/header\d*\.xml/u.test(name));
    const marked = await headersOf('VÍ DỤ');
    expect(marked.map(([, xml]) => xml.includes('VÍ DỤ'))).toEqual([true, true]);
    expect(await headersOf(null)).toHaveLength(1);
  });
});

describe('writeOfficialDocx, against Phụ lục I of Nghị định 30/2020/NĐ-CP', () => {
  let plan: WordParagraph[];
  let report: WordParagraph[];
  let letter: WordParagraph[];
  let proposal: WordParagraph[];
  let parts: ReadonlyMap<string, string>;
  let xml: string;

  beforeAll(async () => {
    parts = await partsOf(communePlan);
    xml = parts.get(PART) ?? '';
    plan = listParagraphs(xml);
    report = listParagraphs(await bodyOf(schoolReport));
    letter = listParagraphs(await bodyOf(divisionLetter));
    proposal = listParagraphs(await bodyOf(communeProposal));
  });

  const find = (paragraphs: readonly WordParagraph[], start: string): WordParagraph => {
    const found = paragraphs.find(({ text }) => text.startsWith(start));
    if (found === undefined) throw new Error(`no paragraph begins with ${start}`);
    return found;
  };
  const following = (paragraphs: readonly WordParagraph[], start: string, step = 1): WordParagraph =>
    paragraphs[paragraphs.indexOf(find(paragraphs, start)) + step] ?? find([], start);

  it('paper: A4, portrait', () => {
    expect(attributesOf(xml, 'w:pgSz')).toEqual({ w: '11906', h: '16838', orient: 'portrait' });
  });

  it('margins: 20–25 above and below, 30–35 left, 15–20 right', () => {
    const millimetres = Object.fromEntries(
      Object.entries(attributesOf(xml, 'w:pgMar')).map(([side, twips]) => [
        side,
        (Number(twips) * 25.4) / 1440,
      ]),
    );
    for (const [side, least, most] of [
      ['top', 20, 25],
      ['bottom', 20, 25],
      ['left', 30, 35],
      ['right', 15, 20],
    ] as const) {
      // biome-ignore format: a row a side
      expect(millimetres[side]).toBeGreaterThanOrEqual(least);
      expect(millimetres[side]).toBeLessThanOrEqual(most);
    }
  });

  it('letters: Times New Roman everywhere, black, Vietnamese', () => {
    const styles = parts.get('word/styles.xml') ?? '';
    expect(attributesOf(styles, 'w:rFonts')).toMatchObject({
      ascii: 'Times New Roman',
      hAnsi: 'Times New Roman',
      cs: 'Times New Roman',
    });
    expect(attributesOf(styles, 'w:lang').val).toBe('vi-VN');
    expect(xml).not.toMatch(/<w:rFonts|<w:color /);
  });

  it('page number: Arabic from 1, size 13–14, in the middle of the top margin, none on page 1', () => {
    const headers = [...parts].filter(([name]) => /^word\/header\d+\.xml$/.test(name));
    expect(headers).toHaveLength(1);
    const header = headers[0]?.[1] ?? '';
    expect(header).toContain('>PAGE<');
    expect(header).toContain('<w:jc w:val="center"/>');
    expect(attributesOf(header, 'w:sz').val).toBe('28');
    expect(xml).toContain('<w:titlePg/>');
    expect(xml).toMatch(/<w:headerReference w:type="default"/);
    expect(xml).not.toMatch(/<w:headerReference w:type="first"|<w:footerReference/);
    expect(attributesOf(xml, 'w:pgNumType')).toEqual({ start: '1' });
  });

  it('text: upright 13–14, justified, first line 10 or 12.7 mm in, 6 pt apart, lines single to 1.5', () => {
    const texts = [
      find(plan, 'Thực hiện Kế hoạch'),
      find(plan, '- Các thôn, trường'),
      find(plan, 'Trong quá'),
    ];
    for (const text of texts) {
      expect(text).toMatchObject({ sizes: [14], bold: false, italics: false, align: 'both' });
      expect(text.indent.firstLine).toBe(720);
      expect(text.spacing.after).toBeGreaterThanOrEqual(120);
      expect(text.spacing.line).toBeGreaterThanOrEqual(240);
      expect(text.spacing.line).toBeLessThanOrEqual(360);
    }
  });

  it('1 quốc hiệu: capitals, 12–13, bold', () => {
    expect(find(plan, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')).toMatchObject({
      sizes: [12],
      bold: true,
      italics: false,
      align: 'center',
    });
  });

  it('1 quốc hiệu stands on one line', () => {
    expect(measureBold('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', formRules.sizes.nation)).toBeLessThan(
      (formRules.nationColumn * 1440) / 25.4,
    );
  });

  it('1 tiêu ngữ: 13–14, bold, single spacing, over a solid rule of its length', () => {
    const motto = find(plan, 'Độc lập - Tự do - Hạnh phúc');
    expect(motto).toMatchObject({ sizes: [13], bold: true, italics: false, align: 'center', spacing: {} });
    const rule = following(plan, 'Độc lập');
    expect(rule).toMatchObject({ text: '', rule: 'single' });
    const column = Math.ceil((formRules.nationColumn * 1440) / 25.4);
    expect(lengthOf(rule, column)).toBeCloseTo(measureBold(motto.text, 13), -1);
  });

  it('2 cơ quan chủ quản: capitals, 12–13, not bold; none over a UBND', () => {
    expect(find(report, 'UBND XÃ SUỐI MÂY')).toMatchObject({ sizes: [12], bold: false, align: 'center' });
    expect(plan[0]?.text).toBe('ỦY BAN NHÂN DÂN');
  });

  it('2 cơ quan ban hành: capitals, 12–13, bold, over a solid rule of a third to half its length', () => {
    expect(find(plan, 'XÃ SUỐI MÂY')).toMatchObject({ sizes: [12], bold: true, italics: false });
    const rule = following(plan, 'XÃ SUỐI MÂY');
    expect(rule).toMatchObject({ text: '', rule: 'single' });
    const column = textWidth - Math.ceil((formRules.nationColumn * 1440) / 25.4);
    const share = lengthOf(rule, column) / measureBold('XÃ SUỐI MÂY', 12);
    expect(share).toBeGreaterThan(1 / 3);
    expect(share).toBeLessThan(1 / 2);
  });

  it('3 số, ký hiệu: 13, upright, the number blank', () => {
    expect(find(plan, 'Số:')).toMatchObject({
      text: `Số:${BLANK_NUMBER}/KH-UBND`,
      sizes: [13],
      bold: false,
      italics: false,
    });
  });

  it('4 địa danh, thời gian: 13–14, italic, on the line of the number, the day blank', () => {
    expect(find(plan, 'Suối Mây, ngày')).toMatchObject({
      text: `Suối Mây, ngày ${BLANK} tháng 3 năm 2026`,
      sizes: [13],
      italics: true,
      bold: false,
    });
    const row = xml.split('<w:tr>').find((part) => part.includes('Số:')) ?? '';
    expect(row).toContain('Suối Mây, ngày');
  });

  it.each([
    [{ year: 2026, month: 6, day: 5 }, 'ngày 05 tháng 6 năm 2026'],
    [{ year: 2026, month: 2, day: 15 }, 'ngày 15 tháng 02 năm 2026'],
    [{ year: null, month: null, day: null }, `ngày ${BLANK} tháng ${BLANK} năm ${BLANK}`],
  ])('4 thời gian: %j', async (date, written) => {
    expect(await bodyOf({ ...communePlan, date })).toContain(`Suối Mây, ${written}<`);
  });

  it('5a tên loại: capitals, 13–14, bold, in the middle', () => {
    const names = [find(plan, 'KẾ HOẠCH'), find(report, 'BÁO CÁO'), find(proposal, 'TỜ TRÌNH')];
    for (const name of names) expect(name).toMatchObject({ sizes: [14], bold: true, align: 'center' });
  });

  it('5a trích yếu: 13–14, bold, over a solid rule of a third to half its length', () => {
    const subject = find(report, 'Kết quả thực hiện');
    expect(subject).toMatchObject({ sizes: [14], bold: true, align: 'center' });
    const rule = following(report, 'Kết quả thực hiện');
    expect(rule.rule).toBe('single');
    const share = lengthOf(rule, textWidth) / measureBold(subject.text, 14);
    expect(share).toBeGreaterThan(1 / 3);
    expect(share).toBeLessThan(1 / 2);
  });

  it('5b công văn: V/v 12–13, upright, 6 pt under the number, and no name of a type', () => {
    const concerning = following(letter, 'Số:');
    expect(concerning).toMatchObject({
      text: 'V/v rà soát trẻ em có hoàn cảnh đặc biệt năm 2026',
      sizes: [12],
      bold: false,
      italics: false,
      align: 'center',
    });
    expect(concerning.spacing.before).toBe(120);
    expect(letter.map(({ text }) => text)).not.toContain('CÔNG VĂN');
  });

  it('6 căn cứ: 13–14, italic, a line each, the last closed by a stop', () => {
    const bases = plan.filter(({ text }) => text.startsWith('Căn cứ'));
    expect(bases.map(({ text }) => text.at(-1))).toEqual([';', '.']);
    for (const basis of bases) expect(basis).toMatchObject({ sizes: [14], italics: true, bold: false });
  });

  it('6 phần "I.": capitals, 13–14, bold', () => {
    expect(find(plan, 'I. MỤC ĐÍCH, YÊU CẦU')).toMatchObject({ sizes: [14], bold: true, outlineLevel: 0 });
  });

  it('6 khoản "1." with a title: of the text’s size, bold', () => {
    expect(find(plan, '1. Mục đích')).toMatchObject({ sizes: [14], bold: true, outlineLevel: 1 });
  });

  it('6 điểm "a)": of the text’s size, upright', () => {
    expect(find(plan, 'a) Phát thanh')).toMatchObject({ sizes: [14], bold: false, italics: false });
  });

  it('6 a heading is never the last line of a page', () => {
    expect(find(plan, 'IV. TỔ CHỨC').keepNext).toBe(true);
  });

  it('6 the text ends in "./.", once', () => {
    expect(find(plan, 'Trong quá').text).toMatch(/[^.]\.\/\.$/);
    expect(find(report, '- Không có').text).toBe('- Không có học sinh đuối nước./.');
    expect(find(letter, 'Rất mong').text).toMatch(/đơn vị\.\/\.$/);
  });

  it('6 a table at the end is followed by "./."', async () => {
    const texts = listParagraphs(await bodyOf(longPlan(2))).map(({ text }) => text);
    expect(texts.slice(texts.indexOf('./.'))[1]).toBe('Nơi nhận:');
  });

  it('7a quyền hạn, chức vụ: capitals, 13–14, bold', () => {
    for (const line of communePlan.signature.capacity)
      expect(find(plan, line)).toMatchObject({ sizes: [14], bold: true, align: 'center' });
  });

  it('7b họ tên: 13–14, bold, under room for signature and seal', () => {
    const name = find(plan, 'Vàng Thị Thử Nghiệm');
    expect(name).toMatchObject({ sizes: [14], bold: true, align: 'center' });
    expect(name.spacing.before).toBeGreaterThan(SIGNING_SPACE);
  });

  it('9a Kính gửi: 13–14, upright, one body on its line, several on lines of their own', () => {
    expect(find(report, 'Kính gửi')).toMatchObject({
      text: 'Kính gửi: Ủy ban nhân dân xã Suối Mây',
      sizes: [14],
      bold: false,
      italics: false,
    });
    expect(find(letter, 'Kính gửi').text).toBe('Kính gửi:');
    expect(following(letter, 'Kính gửi').text).toBe('- Các trường học trên địa bàn xã;');
    expect(following(letter, 'Kính gửi', 2).text).toBe('- Trưởng các thôn.');
  });

  it('9a Kính gửi: never in a kế hoạch, and asked for in a tờ trình', async () => {
    const addressed = { ...communePlan, addressees: ['Ủy ban nhân dân tỉnh Lam Khê'] };
    expect(await bodyOf(addressed)).not.toContain('Kính gửi');
    const unaddressed = listParagraphs(await bodyOf({ ...communeProposal, addressees: [] }));
    expect(find(unaddressed, 'Kính gửi').highlighted).toEqual(['[cần điền: tên cơ quan nhận văn bản]']);
  });

  it('9b "Nơi nhận:": 12, bold italic, flush left, level with the capacity', () => {
    const head = find(plan, 'Nơi nhận:');
    expect(head).toMatchObject({ sizes: [12], bold: true, italics: true, align: null, indent: {} });
    const row = xml.split('<w:tr>').find((part) => part.includes('Nơi nhận:')) ?? '';
    expect(row).toContain('TM. ỦY BAN NHÂN DÂN');
    expect(head.spacing).toEqual(find(plan, 'TM. ỦY BAN').spacing);
  });

  it('9b list: 11, upright, a dash and a semicolon each, filing last and closed by a stop', () => {
    const list = plan.slice(plan.indexOf(find(plan, 'Nơi nhận:')) + 1).slice(0, 4);
    expect(list.map(({ text }) => text)).toEqual([
      '- UBND tỉnh Lam Khê (b/c);',
      '- Thường trực Đảng ủy, HĐND xã (b/c);',
      '- Các thôn, trường học (t/h);',
      '- Lưu: VT, VHXH.',
    ]);
    for (const line of list) expect(line).toMatchObject({ sizes: [11], bold: false, italics: false });
  });

  it('9b list: those it is addressed to are "Như trên", and filing is never forgotten', () => {
    const list = report.slice(report.indexOf(find(report, 'Nơi nhận:')) + 1).slice(0, 3);
    expect(list.map(({ text }) => text)).toEqual([
      '- Như trên;',
      '- Phòng Văn hóa - Xã hội xã;',
      '- Lưu: VT.',
    ]);
  });

  it('tables: the head is bold and repeated on each page, rows stay whole, columns fill the width', () => {
    const table = xml.split('<w:tbl>').find((part) => part.includes('Đơn vị tính')) ?? '';
    const rows = table.split('<w:tr>').slice(1);
    expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual([true, false, false, false]);
    expect(rows.every((row) => row.includes('<w:cantSplit/>'))).toBe(true);
    expect(find(plan, 'Đơn vị tính')).toMatchObject({ sizes: [13], bold: true, align: 'center' });
    const widths = [...table.matchAll(/<w:gridCol w:w="(\d+)"/g)].map((match) => Number(match[1]));
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(textWidth);
  });

  it('head and foot have no visible borders', () => {
    const [head, , foot] = xml.split('<w:tbl>').slice(1);
    for (const table of [head, foot]) {
      const borders = /<w:tblBorders>.*?<\/w:tblBorders>/.exec(table ?? '')?.[0] ?? '';
      expect([...borders.matchAll(/w:val="(\w+)"/g)].map((match) => match[1])).toEqual(Array(6).fill('none'));
    }
  });
});

describe('writeOfficialDocx', () => {
  it('marks what is still to be filled in, in text, tables, place and signature', async () => {
    const marked = async (document: AdministrativeDocument) =>
      listParagraphs(await bodyOf(document)).flatMap(({ highlighted }) => highlighted);
    expect(await marked(communePlan)).toEqual([
      '[cần điền: số tiền, nguồn kinh phí]',
      '[cần điền: đơn vị chủ trì]',
    ]);
    expect(await marked({ ...schoolReport, place: null })).toEqual([
      '[cần điền: địa danh]',
      '[cần điền: số liệu]',
      '[cần điền: họ và tên người ký]',
    ]);
  });

  it('gives the same bytes for the same document, without time or author', async () => {
    const first = await writeOfficialDocx(communePlan);
    expect(Buffer.from(await writeOfficialDocx(communePlan)).equals(Buffer.from(first))).toBe(true);
    const core = (await readWordParts(first)).get('docProps/core.xml') ?? '';
    expect(core).toContain('<dc:title>Kế hoạch: Thực hiện công tác');
    expect(core).not.toMatch(/<(?:dcterms|dc:creator|cp:lastModifiedBy)/);
  });

  it('takes what XML does not: controls, angle brackets, half of a pair', async () => {
    const subject = 'A\u0000\u000b <w:p> & \ud800 B';
    expect(listParagraphs(await bodyOf({ ...communePlan, subject })).map(({ text }) => text)).toContain(
      'A  &lt;w:p&gt; &amp;   B',
    );
  });

  it('gives no column away to one endless word, and many columns smaller letters', async () => {
    const tableOf = async (header: readonly string[], row: readonly string[]) => {
      const xml = await bodyOf({ ...communePlan, body: [{ kind: 'table', header, rows: [row], cites: [] }] });
      return xml.split('<w:tbl>')[2] ?? '';
    };
    const endless = await tableOf(['Ký hiệu', 'Nội dung'], ['a_'.repeat(300), 'việc '.repeat(300)]);
    const grid = [...endless.matchAll(/<w:gridCol w:w="(\d+)"/g)].map((match) => Number(match[1]));
    expect(grid[1]).toBeGreaterThan(textWidth * 0.35);
    const years = Array.from({ length: 13 }, (_, i) => `Năm ${2020 + i}`);
    const many = await tableOf(['Đơn vị', ...years], ['Trường', ...years.map(() => '12.345,6')]);
    expect(attributesOf(many, 'w:sz').val).toBe('20');
  });

  it('ends in a paragraph without room, since Word adds one behind a last table', async () => {
    const xml = await bodyOf(communePlan);
    expect(xml.slice(xml.lastIndexOf('</w:tbl>'))).toMatch(
      /^<\/w:tbl><w:p>.*w:lineRule="exact".*<\/w:p><w:sectPr>/,
    );
  });

  it('asks for issuer and capacity where nobody knows them, and writes empty parts without failing', async () => {
    const bare = {
      ...communePlan,
      letterhead: { superior: [], issuer: [] },
      ...{ bases: [], body: [], recipients: [] },
      signature: { capacity: [], name: null },
    };
    const paragraphs = listParagraphs(await bodyOf(bare));
    expect(paragraphs.map(({ text }) => text)).toContain('- Lưu: VT.');
    expect(paragraphs.flatMap(({ highlighted }) => highlighted)).toEqual([
      '[cần điền: tên cơ quan ban hành]',
      '[cần điền: thẩm quyền và chức vụ người ký]',
      '[cần điền: họ và tên người ký]',
    ]);
  });

  it('gives a table room for its longest words, and empty cells for what a row lacks', async () => {
    const table = {
      kind: 'table',
      header: ['STT', 'Nội dung', 'Ghi chú'],
      rows: [['1', 'Đi lại '.repeat(200)]],
      cites: [],
    } as const;
    const xml = await bodyOf({ ...communePlan, body: [table] });
    const grid = [...xml.matchAll(/<w:gridCol w:w="(\d+)"/g)].map((match) => Number(match[1])).slice(2, 5);
    expect(grid[0]).toBeGreaterThan(measureBold('STT', 13));
    expect(grid[2]).toBeGreaterThan(measureBold('Ghi chú', 13));
    expect(grid[1]).toBeGreaterThan(textWidth * 0.7);
  });
});
