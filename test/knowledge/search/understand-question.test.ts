import { describe, expect, it } from 'vitest';
import { understandQuestion } from '../../../knowledge/search/understand-question.ts';

const terms = (question: string) => understandQuestion(question).terms.map((term) => term.marked);
const keys = (question: string) => understandQuestion(question).numbers.map((number) => number.key);

describe('understandQuestion', () => {
  it('finds a document number however it was typed', () => {
    for (const typed of ['12/KH-UBND', '12/kh-ubnd', '12 / KH - UBND', '012/KH-UBND', '12/KH-UBNÐ']) {
      expect(keys(`${typed} có chỉ tiêu gì`), typed).toEqual(
        ['12/KHUBND'].map((key) => (typed.endsWith('Ð') ? '12/KHUBND' : key)),
      );
    }
  });

  it('keeps a number with its year apart from one without', () => {
    expect(keys('Nghị định 45/2031/NĐ-CP và 45/QĐ-TTg')).toEqual(['45/2031/NDCP', '45/QDTTG']);
  });

  it('takes a serial with its day for a document, not for a count of days', () => {
    const dated = understandQuestion('ke hoach 5 ngay 8/1/2031 ai ky');
    expect(dated.numbers).toMatchObject([{ key: null, serial: '5' }]);
    expect(dated.identityDates).toEqual([{ year: 2031, month: 1, day: 8 }]);
    expect(understandQuestion('ke hoach 5 ngay lam viec').numbers).toEqual([]);
  });

  it('takes a serial alone as half a number', () => {
    const { numbers } = understandQuestion('kế hoạch số 12 có hạn nào');
    expect(numbers).toMatchObject([{ key: null, serial: '12' }]);
  });

  it('takes a bare number behind "của" for a document, and none that counts something or is a year', () => {
    expect(understandQuestion('hạn báo cáo năm của 8216 là khi nào').numbers).toMatchObject([
      { key: null, serial: '8216', text: '8216' },
    ]);
    for (const counted of ['kết quả của 8216 học sinh', 'hạn báo cáo của 2031', 'báo cáo 8216'])
      expect(understandQuestion(counted).numbers, counted).toEqual([]);
  });

  it('takes "trồng bao nhiêu" for a count, and "trong bao nhiêu ngày" for a term', () => {
    for (const count of ['trồng bao nhiêu cây xanh', 'trong bao nhieu cay xanh'])
      expect(understandQuestion(count).intents, count).toEqual(['target']);
    for (const term of ['báo cáo trong bao nhiêu ngày', 'xong trong vòng mấy tuần', 'xong trong bao lâu'])
      expect(understandQuestion(term).intents, term).toContain('deadline');
  });

  it('does not take rates and dates for numbers of documents', () => {
    expect(keys('giảm còn 200/100.000 trước ngày 22/3/2031')).toEqual([]);
  });

  it('reads dates and years', () => {
    const { dates, years } = understandQuestion('văn bản ngày 22/3/2031 và năm 2030 nói gì');
    expect(dates).toEqual([{ year: 2031, month: 3, day: 22 }]);
    expect(years).toEqual([2030]);
  });

  it('takes whose work something is for a task, and whose document it is for its issuer', () => {
    for (const asked of [
      'Việc nạo vét kênh Ba ở Suối Bạc là của đơn vị nào?',
      'nao vet kenh Ba la viec cua so nao',
      'huong dan nao vet kenh Ba la viec cua bo nao',
      'Theo kế hoạch 12 của xã Suối Bạc, việc trồng tre thuộc về ai?',
    ]) {
      expect(understandQuestion(asked).intents, asked).toContain('task');
      expect(understandQuestion(asked).intents, asked).not.toContain('issuer');
    }
    for (const asked of [
      'Kế hoạch thực hiện nhiệm vụ trồng tre năm 2031 là của đơn vị nào?',
      'cong van ve viec nao vet kenh Ba la cua so nao',
    ])
      expect(understandQuestion(asked).intents, asked).toContain('issuer');
  });

  it('takes the number of the paper a document rests on for a reference', () => {
    const { intents } = understandQuestion('Quyết định giá nước ban hành theo tờ trình số mấy, ngày nào?');
    expect(intents).toEqual(['references']);
  });

  it('sees the same intents with and without marks', () => {
    const pairs = [
      ['Hạn báo cáo là ngày nào?', 'han bao cao la ngay nao', 'deadline'],
      ['Chỉ tiêu là bao nhiêu?', 'chi tieu la bao nhieu', 'target'],
      ['Ai ký văn bản này?', 'ai ky van ban nay', 'signer'],
      ['Ban hành ngày nào?', 'ban hanh ngay nao', 'issued-on'],
      ['Sở Y tế được giao nhiệm vụ gì?', 'so y te duoc giao nhiem vu gi', 'task'],
    ] as const;
    for (const [marked, plain, intent] of pairs) {
      expect(understandQuestion(marked).intents, marked).toContain(intent);
      expect(understandQuestion(plain).intents, plain).toContain(intent);
    }
  });

  it('keeps the words of the matter and drops those of asking', () => {
    expect(terms('Tỷ lệ tiêm chủng đầy đủ đạt bao nhiêu?')).toEqual([
      'tỷ',
      'lệ',
      'tiêm',
      'chủng',
      'đầy',
      'đủ',
    ]);
  });

  it('writes short forms out, also typed in lower case', () => {
    expect(terms('sgddt yêu cầu gì')).toEqual(terms('Sở Giáo dục và Đào tạo yêu cầu gì'));
  });

  it('leaves a syllable alone that looks like a short form', () => {
    expect(terms('y te')).toEqual(['y', 'te']);
  });

  it('survives what is no question', () => {
    for (const text of ['', '   ', '???', '😀', '%%%', '\u0000', '/////', '12'.repeat(500)]) {
      expect(understandQuestion(text).numbers).toEqual([]);
    }
  });

  it('takes no matter from brackets at the end that name the document, and takes its number', () => {
    const question =
      'đêm hội phối hợp với ai? (Kế hoạch số 26/KH-UBND ngày 15/3/2031 của Ủy ban nhân dân xã X)';
    expect(terms(question)).toEqual(['đêm', 'hội', 'phối', 'hợp']);
    expect(understandQuestion(question).numbers).toHaveLength(1);
  });
});
