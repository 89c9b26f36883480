import { describe, expect, it } from 'vitest';
import { findUnsupportedDetails } from '../../../../bot/assistant/evidence-gate/evidence-gate.ts';
import { answerWording } from '../../../../prompts/answer-wording.ts';
import { listWording } from '../../../../prompts/list-wording.ts';

const kinds = (statement: string, cited: readonly string[]) =>
  findUnsupportedDetails(statement, { request: '', referenceRows: [], computations: [], cited }).map(
    (detail) => detail.kind,
  );

const plan =
  'Các trường phải mở ba lớp bơi hằng năm, ít nhất 80% học sinh tham gia; không được thu tiền của học sinh; Sở Y tế Sông Vân chủ trì, cán bộ y tế xã Đồi Thông phối hợp, báo cáo trong quý II và cuối năm; giảm tỷ lệ vắng mặt 5% trở lên sau ngày 10/6/2031';

describe('findUnsupportedDetails on words', () => {
  it.each([
    ['a number word for a digit', 'Mở 3 lớp bơi'],
    ['a digit for a number word', 'phải mở ba lớp'],
    ['a comparator before or behind its figure', 'Từ 80% học sinh trở lên tham gia'],
    ['another word for the comparator', 'tối thiểu 5%, không dưới 80%'],
    ['a recurrence in another spelling', 'mở lớp hàng năm, mỗi năm'],
    ['arabic for roman numbers', 'báo cáo trong quý 2'],
    ['a word that only looks like a number', 'Năm nay các trường phải mở lớp'],
    ['a name that opens the sentence', 'Theo Sở Y tế Sông Vân, xã Đồi Thông phối hợp'],
  ])('lets pass %s', (_what, statement) => {
    expect(kinds(statement, [plan])).toEqual([]);
  });

  it.each([
    ['another number word', 'mở năm lớp bơi', 'quantity'],
    ['a year taken for a number', '5 học sinh tham gia trong năm học', 'quantity'],
    ['another thing counted', 'mở ba trường', 'quantity'],
    ['a dropped comparator', '80% học sinh', 'comparator'],
    ['the opposite comparator behind the figure', '5% trở xuống', 'comparator'],
    ['before for after', 'trước ngày 10/6/2031', 'comparator'],
    ['the opposite direction', 'tăng tỷ lệ vắng mặt', 'comparator'],
    ['an added negation', 'Các trường không phải mở lớp', 'negation'],
    ['a dropped negation', 'được thu tiền của học sinh', 'negation'],
    ['another recurrence', 'mở lớp hằng quý', 'comparator'],
    ['another part of the year', 'báo cáo đầu năm', 'comparator'],
    ['another quarter', 'báo cáo trong quý III', 'quantity'],
    ['a place of one word', 'tại xã Đồng', 'name'],
    ['another place with the same noun', 'xã Đồi Mây', 'name'],
    ['a place that differs in a mark', 'xã Đôi Thông', 'name'],
    ['a body in small letters', 'do sở nội vụ chủ trì', 'name'],
    ['a body half of whose name is held', 'do Sở Y học chủ trì', 'name'],
    ['a ministry made of "cán bộ"', 'do Bộ Y tế chủ trì', 'name'],
    ['a body in capitals', 'SỞ NỘI VỤ SÔNG VÂN', 'name'],
    ['a standing body', 'do chủ tịch nước giao', 'name'],
    ['a short form typed small', 'của hđnd xã Đồi Thông', 'name'],
    ['full-width digits', 'ít nhất ９０% học sinh', 'quantity'],
    ['a fraction', 'khoảng 2/15 học sinh', 'quantity'],
    ['a day that does not exist', 'sau ngày 31/6/2031', 'quantity'],
    ['a citation of its own', 'Sở Y tế Sông Vân chủ trì [4]', 'citation'],
    ['a quotation nobody wrote', 'ghi rõ: “học sinh đóng tiền”', 'quotation'],
  ])('catches %s', (_what, statement, kind) => {
    expect(kinds(statement, [plan])).toContain(kind);
  });

  it('does not take a figure of the question for one of the document', () => {
    const provenance = { cited: [plan], request: 'Có phải 95% không?', referenceRows: [], computations: [] };
    expect(findUnsupportedDetails('95% học sinh tham gia', provenance)).not.toEqual([]);
    expect(findUnsupportedDetails('Không phải 95%.', { ...provenance, cited: [] })).toEqual([]);
  });

  it("passes what the assistant says of its own store, so that the gate's table follows the wording", () => {
    const name = 'Kế hoạch số 14/KH-UBND';
    const said = [
      answerWording.notStated(name, 'thời hạn này'),
      answerWording.postSilent(name, 'thời hạn này'),
      answerWording.truncatedSilent(name, 'thời hạn này'),
      answerWording.unknownNumber('14/KH-UBND'),
      answerWording.unknownPlace('14/KH-UBND'),
      answerWording.citedOnly(name, name),
      answerWording.contradicted('14/KH-UBND', name),
      answerWording.otherFigure('14/KH-UBND'),
      answerWording.issuedPartly('', name),
      answerWording.nothingStands,
      answerWording.notFoundInScan(name, 'thời hạn này'),
      answerWording.unreadNumber(name, '14/KH-UBND'),
      answerWording.signerUnsure(name, name),
      answerWording.emptyStore,
      'Văn bản không nêu riêng đơn vị thực hiện.',
      listWording.listUncovered(14),
      answerWording.notFound(14),
      `${name} (theo bài đăng trên trang thông tin, không phải toàn văn)`,
      `${name}${answerWording.onlyCitedNote}.`,
      `${name}${answerWording.kindNotes['cited-only']}.`,
    ];
    const failing = said.filter((text) => kinds(text, [name, '14']).includes('negation'));
    expect(failing).toEqual([]);
  });
});

describe('findUnsupportedDetails on pairs', () => {
  const two = 'giảm tỷ lệ thiếu nước xuống dưới 10% đối với miền núi và dưới 5% đối với đồng bằng';

  it.each([
    ['each in its place', 'miền núi dưới 10%, đồng bằng dưới 5%'],
    ['one alone', 'Dưới 5% đối với đồng bằng'],
    ['a figure with no word of either', 'Dưới 5%: theo kế hoạch'],
  ])('lets pass %s', (_what, statement) => {
    expect(kinds(statement, [two])).toEqual([]);
  });

  it.each([
    ['two figures swapped', 'miền núi dưới 5% và đồng bằng dưới 10%'],
    ['one figure with the words of the other', 'Dưới 10% đối với đồng bằng'],
  ])('catches %s', (_what, statement) => {
    expect(kinds(statement, [two])).toContain('pairing');
  });

  it('catches a date with the words of another', () => {
    const dates = 'Báo cáo sơ kết trước ngày 15/6/2031; báo cáo tổng kết trước ngày 20/12/2031';
    expect(kinds('Báo cáo tổng kết trước ngày 15/6/2031', [dates])).toContain('pairing');
    expect(kinds('Báo cáo tổng kết trước ngày 20/12/2031', [dates])).toEqual([]);
  });

  it('catches a document number with the date or the issuer of another', () => {
    const cited =
      'Kế hoạch số 14/KH-UBND ngày 05/7/2031 của Ủy ban nhân dân tỉnh Lam Khê, Nghị quyết số 3/NQ-HĐND ngày 02/5/2031 của Hội đồng nhân dân tỉnh Lam Khê';
    expect(kinds('Kế hoạch số 14/KH-UBND ngày 02/5/2031', [cited])).toContain('date');
    expect(kinds('Kế hoạch số 14/KH-UBND của Hội đồng nhân dân tỉnh Lam Khê', [cited])).toContain('name');
  });
});

describe('findUnsupportedDetails on tables', () => {
  const head = 'STT | Chỉ tiêu | Thực hiện (%) | Giao (%)';
  const row = '3 | Xã Đồi Thông | 71,5 | ít nhất 85';

  it('reads the unit in a cell of the row', () => {
    expect(kinds('Ít nhất 85%', ['6 | Trường có phòng đọc | % | 76,5 | ít nhất 85'])).toEqual([]);
    expect(kinds('510/100.000', ['3 | Tai nạn | trên 100.000 người | 547 | 510'])).toEqual([]);
  });

  it('reads the unit at the head of the column, cited apart', () => {
    expect(kinds('Ít nhất 85%', [head, row])).toEqual([]);
    expect(kinds('Ít nhất 85%', [row])).not.toEqual([]);
    expect(kinds('Ít nhất 85‰', [head, row])).not.toEqual([]);
  });
});

describe('a value under a column whose head says how it is compared', () => {
  const head = 'TT | Xã, phường | Số thẻ tối thiểu | Tỷ lệ hộ nghèo';
  const row = '2 | Xã Đồi Thông | 320 thẻ | 4,5%';

  it('bears that comparator, for its own column', () => {
    expect(kinds('Số thẻ tối thiểu: 320 thẻ', [head, row])).toEqual([]);
    expect(kinds('Số thẻ: ít nhất 320 thẻ', [head, row])).toEqual([]);
    expect(kinds('Tỷ lệ hộ nghèo: ít nhất 4,5%', [head, row])).toEqual(['comparator']);
    expect(kinds('Số thẻ: không quá 320 thẻ', [head, row])).toEqual(['comparator']);
  });

  it('bears none without its head', () => {
    expect(kinds('Số thẻ: ít nhất 320 thẻ', [row])).toEqual(['comparator']);
  });
});
