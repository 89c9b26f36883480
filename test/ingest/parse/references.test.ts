import { describe, expect, it } from 'vitest';
import { parseReferences, type ReferenceContext } from '../../../ingest/parse/references.ts';
import { UNKNOWN_DATE } from '../../../knowledge/model/calendar.ts';
import { outlineLines } from './outlined-sample.ts';

const NOTHING: ReferenceContext = { number: null, issuedOn: UNKNOWN_DATE, place: null };
const read = (lines: string | readonly string[], context = NOTHING) =>
  parseReferences(outlineLines(typeof lines === 'string' ? [lines] : lines), context);
const brief = (lines: string | readonly string[]) =>
  read(lines).map(({ relation, type, number }) => [relation, type, number]);
const date = (day: number | null, month: number | null, year: number | null) => ({ day, month, year });

describe('parseReferences', () => {
  it('takes a correction for an amendment, not one that has been made', () => {
    expect(
      brief('UBND tỉnh đính chính sai sót tại Quyết định số 19/QĐ-UBND ngày 15/4/2025 như sau:'),
    ).toEqual([['amends', 'Quyết định', '19/QĐ-UBND']]);
    expect(brief('Nội dung đã đính chính tại Công văn số 7/UBND-TH ngày 15/4/2025.')).toEqual([
      ['cites', 'Công văn', '7/UBND-TH'],
    ]);
  });

  it('reads type, number, date, issuer and subject of an opening', () => {
    const [reference] = read(
      'Thực hiện Kế hoạch số 88/KH-UBND ngày 11/3/2024 của UBND huyện Đồi Chè về việc phát triển cây chè năm 2024, UBND xã Mây Ngàn xây dựng Kế hoạch như sau:',
    );
    expect(reference).toMatchObject({
      relation: 'implements',
      type: 'Kế hoạch',
      number: '88/KH-UBND',
      issuedOn: date(11, 3, 2024),
      issuer: 'Ủy ban nhân dân huyện Đồi Chè',
      subject: 'phát triển cây chè năm 2024',
      documentId: null,
    });
  });

  it('quotes the exact words from the type to the last part read', () => {
    const outlined = outlineLines([
      'Mở đầu',
      'Căn cứ Quyết định số 5/QĐ-TTg ngày 07/01/2021 của Thủ tướng Chính phủ;',
    ]);
    const [reference] = parseReferences(outlined, NOTHING);
    expect(reference?.quote).toBe('Quyết định số 5/QĐ-TTg ngày 07/01/2021 của Thủ tướng Chính phủ');
    expect(outlined.text.slice(reference?.start, reference?.end)).toBe(reference?.quote);
    expect(reference).toMatchObject({ passage: 1, locator: 'dòng 2' });
  });

  it('reads a date in long form, after a comma, and after the issuer', () => {
    expect(read('theo Công văn số 40/SYT-NVY, ngày 02 tháng 4 năm 2024')[0]?.issuedOn).toEqual(
      date(2, 4, 2024),
    );
    expect(read('Kế hoạch số 9/KH-UBND của UBND tỉnh Sông Vân ngày 02/4/2024 về lúa')[0]).toMatchObject({
      issuedOn: date(2, 4, 2024),
      issuer: 'Ủy ban nhân dân tỉnh Sông Vân',
      subject: 'lúa',
    });
  });

  it('keeps a date that contradicts the number', () => {
    expect(read('Nghị định số 30/2017/NĐ-CP ngày 17/7/2018 của Chính phủ')[0]?.issuedOn).toEqual(
      date(17, 7, 2018),
    );
  });

  it('takes the issuer from a symbol that names one, whatever the sentence says', () => {
    expect(read('Thông báo số 24/TB-VPCP ngày 29/8/2018 của Thủ tướng Chính phủ')[0]?.issuer).toBe(
      'Văn phòng Chính phủ',
    );
  });

  it('reads an issuer that stands before the type', () => {
    const [reference] = read(
      'Căn cứ hướng dẫn của Sở Nội vụ tỉnh Sông Vân tại Công văn số 66/SNV-CCHC, ngày 27/02/2024',
    );
    expect(reference).toMatchObject({
      relation: 'guided-by',
      issuer: 'Sở Nội vụ tỉnh Sông Vân',
      type: 'Công văn',
    });
  });

  it('leaves the title of an office holder off, but a chairman issues in his own right', () => {
    const issuerOf = (text: string) => read(text)[0]?.issuer;
    expect(issuerOf('Thông tư số 7/2024/TT-BYT ngày 1/2/2024 của Bộ trưởng Bộ Y tế')).toBe('Bộ Y tế');
    expect(issuerOf('Quyết định số 45/QĐ-UBND ngày 1/2/2024 của Chủ tịch UBND tỉnh Sông Vân')).toBe(
      'Chủ tịch Ủy ban nhân dân tỉnh Sông Vân',
    );
  });

  it('completes a generic issuer by the place of the document', () => {
    const context = { ...NOTHING, place: 'xã Mây Ngàn, tỉnh Sông Vân' };
    const lines = [
      'Thực hiện Kế hoạch số 8/KH-UBND ngày 1/2/2024 của UBND tỉnh và Kế hoạch số 3/KH-SGDĐT của Sở GD&ĐT',
    ];
    expect(read(lines, context).map((reference) => reference.issuer)).toEqual([
      'Ủy ban nhân dân tỉnh Sông Vân',
      'Sở Giáo dục và Đào tạo tỉnh Sông Vân',
    ]);
  });

  it.each([
    ['Căn cứ Luật Đất đai ngày 18 tháng 01 năm 2024;', 'legal-basis'],
    ['Căn cứ Công văn số 1/SYT-NVY ngày 2/3/2024 của Sở Y tế;', 'guided-by'],
    ['Triển khai Chỉ thị số 4/CT-TTg ngày 2/3/2024;', 'implements'],
    ['Quyết định này thay thế Quyết định số 5/QĐ-UBND ngày 2/3/2020.', 'replaces'],
    ['Bãi bỏ Thông tư số 6/2019/TT-BCT ngày 2/3/2019.', 'repeals'],
    ['Sửa đổi, bổ sung khoản 2 Điều 5 Thông tư số 7/2019/TT-BCT.', 'amends'],
    ['Đối tượng theo quy định tại Nghị định số 8/2021/NĐ-CP được hỗ trợ.', 'cites'],
    ['Tuyên truyền sâu rộng Nghị quyết số 9/2020/QH14.', 'cites'],
  ])('reads the relation of: %s', (line, relation) => expect(read(line)[0]?.relation).toBe(relation));

  it('gives a chain of documents the relation of the first', () => {
    expect(
      brief(
        'Thực hiện Nghị quyết số 1/NQ-CP ngày 2/1/2024 của Chính phủ; Chỉ thị số 2/CT-TTg ngày 3/1/2024; Kế hoạch số 3/KH-UBND.',
      ).map(([relation]) => relation),
    ).toEqual(['implements', 'implements', 'implements']);
  });

  it('only cites the document another one carries out', () => {
    expect(
      brief(
        'Thực hiện Kế hoạch số 1/KH-UBND ngày 2/1/2024 của UBND tỉnh về thực hiện Nghị quyết số 2/2023/NQ-HĐND ngày 5/5/2023',
      ),
    ).toEqual([
      ['implements', 'Kế hoạch', '1/KH-UBND'],
      ['cites', 'Nghị quyết', '2/2023/NQ-HĐND'],
    ]);
  });

  it('reads laws and conventions by name', () => {
    const subjects = read(
      'theo Luật Trẻ em và công ước quốc tế về quyền trẻ em; Bộ luật Lao động năm 2019; pháp luật hiện hành',
    ).map(({ type, number, subject, issuedOn }) => [type, number, subject, issuedOn.year]);
    expect(subjects).toEqual([
      ['Luật', null, 'Luật Trẻ em', null],
      ['Công ước', null, 'công ước quốc tế về quyền trẻ em', null],
      ['Bộ luật', null, 'Bộ luật Lao động', 2019],
    ]);
  });

  it('joins the name and the number of a law', () => {
    expect(read('Căn cứ Luật Căn cước số 26/2023/QH15;')).toMatchObject([
      { type: 'Luật', number: '26/2023/QH15', subject: 'Luật Căn cước', issuer: 'Quốc hội' },
    ]);
  });

  it('gives one entry a document, the most complete, with the strongest relation', () => {
    const found = read([
      'Theo Quyết định số 7/QĐ-TTg.',
      'Thực hiện Quyết định số 7/QĐ-TTg ngày 05/5/2022 của Thủ tướng Chính phủ phê duyệt Chương trình nước sạch.',
      'Mục tiêu của Quyết định 7 được giữ.',
    ]);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ relation: 'implements', issuedOn: date(5, 5, 2022), passage: 1 });
  });

  it('keeps namesakes of different dates apart', () => {
    expect(read('Kế hoạch số 7/KH-UBND ngày 12/3/2020 và Kế hoạch số 7/KH-UBND ngày 22/3/2023')).toHaveLength(
      2,
    );
  });

  it('never gives the document itself', () => {
    const context = { ...NOTHING, number: '15/KH-UBND', issuedOn: date(null, 3, 2024) };
    expect(read('Kế hoạch số 15/KH-UBND ngày 14/3/2024 được ban hành', context)).toEqual([]);
    expect(read('Kế hoạch số 15/KH-UBND ngày 14/3/2021 hết hiệu lực', context)).toHaveLength(1);
  });

  it('reads a doubled type once and a number without symbol', () => {
    expect(brief('Thực hiện Quyết định số Quyết định số 31/QĐ-TTg')).toEqual([
      ['implements', 'Quyết định', '31/QĐ-TTg'],
    ]);
    expect(brief('theo Công văn 1042 của Cục')).toEqual([['guided-by', 'Công văn', '1042']]);
  });

  it('takes the type from the symbol when the text says only "văn bản số"', () => {
    expect(brief('tại văn bản số 77/TTr-UBND')[0]?.[1]).toBe('Tờ trình');
  });

  it('ends a subject before the clause of the body that speaks', () => {
    const line =
      'Thực hiện Công văn số 5/SYT-NVY ngày 1/2/2024 về tiêm chủng, Trạm Y tế xã xây dựng kế hoạch';
    expect(read(line)[0]?.subject).toBe('tiêm chủng');
  });

  it.each([
    'Tổng đài 111',
    'giảm 5/10 chỉ tiêu',
    'Chương trình 135',
    'Số lượng 12 lớp',
    'Hội Luật gia tỉnh',
  ])('finds none in %s', (line) => expect(read(line)).toEqual([]));

  it('does not read the number line, recipients or signature', () => {
    const outlined = outlineLines(['Số: 12/KH-UBND', '- Lưu: VT (theo QĐ số 3/QĐ-UBND)'], {
      1: 'recipients',
    });
    expect(parseReferences(outlined, NOTHING)).toEqual([]);
  });
});
