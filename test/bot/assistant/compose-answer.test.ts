import { describe, expect, it } from 'vitest';
import {
  composeAnswer,
  type DraftStatement,
  type SourceSpan,
} from '../../../bot/assistant/compose-answer.ts';
import { answerWording } from '../../../prompts/answer-wording.ts';
import { buildDocument } from '../../helpers/build-document.ts';

const document = buildDocument({ id: 'ke-hoach', number: '14/KH-UBND', issuer: 'UBND xã Đồi Thông' });
const source = (quote: string, locator = 'mục 1'): SourceSpan => ({
  document,
  quote,
  locator,
  page: 2,
  scan: null,
  confirmedBy: null,
});
const compose = (statements: readonly DraftStatement[], isSamples = false) =>
  composeAnswer({ outcome: 'answered', statements }, { question: 'Chỉ tiêu?', agency: null, isSamples });

const eighty = source('Ít nhất 80% hộ dân có nước sạch');
const june = source('Báo cáo trước ngày 10/6/2031', 'mục 2');

describe('composeAnswer', () => {
  it('numbers citations from 1 in the order they are used, each span once', () => {
    const answer = compose([
      { text: 'Ít nhất 80% hộ dân.', sources: [eighty] },
      { text: 'Trước ngày 10/6/2031, ít nhất 80%.', sources: [june, eighty, june] },
    ]);
    expect(answer.statements.map(({ citations }) => citations)).toEqual([[1], [2, 1]]);
    expect(answer.citations.map(({ n, quote }) => [n, quote])).toEqual([
      [1, eighty.quote],
      [2, june.quote],
    ]);
    expect(answer.text).toBe('• Ít nhất 80% hộ dân. [1]\n• Trước ngày 10/6/2031, ít nhất 80%. [2] [1]');
  });

  it('puts the quotation itself for a statement that says more than its source', () => {
    const answer = compose([{ text: 'Ít nhất 90% hộ dân.', sources: [eighty, june] }]);
    expect(answer.statements).toEqual([{ text: `“${eighty.quote}”`, citations: [1] }]);
    expect(answer.citations).toHaveLength(1);
    expect(answer.outcome).toBe('answered');
  });

  it('lets one quotation stand once for several statements that failed', () => {
    const wrong = (text: string) => ({ text, sources: [eighty] });
    expect(compose([wrong('90% hộ dân.'), wrong('95% hộ dân.')]).statements).toHaveLength(1);
  });

  it('drops a statement that fails and cites nothing', () => {
    const answer = compose([
      { text: 'Có 7 chỉ tiêu.', sources: [] },
      { text: 'Ít nhất 80% hộ dân.', sources: [eighty] },
    ]);
    expect(answer.text).toBe('Ít nhất 80% hộ dân. [1]');
  });

  it('says not-found when nothing stands', () => {
    const answer = compose([{ text: 'Sở Y tế Sông Vân giao 7 chỉ tiêu.', sources: [] }]);
    expect(answer).toMatchObject({ outcome: 'not-found', text: answerWording.nothingStands, citations: [] });
  });

  it('opens with how the question was understood, which is no answer by itself', () => {
    const said = 'Ai ký? [1] 90%';
    const opening = { text: answerWording.readAs(said), sources: [], referenceRows: [said] };
    const request = { question: 'ai kí', agency: null, isSamples: false };
    const statements = [{ text: 'Ít nhất 80% hộ dân.', sources: [eighty] }];
    expect(composeAnswer({ outcome: 'answered', opening, statements }, request).text).toBe(
      '• Đã hiểu là: “Ai ký? [ 1 ] 90%”\n• Ít nhất 80% hộ dân. [1]',
    );
    const foreign = [{ text: 'Ít nhất 70% hộ dân.', sources: [] }];
    expect(composeAnswer({ outcome: 'answered', opening, statements: foreign }, request).outcome).toBe(
      'not-found',
    );
  });

  it('opens every answer from the samples with VÍ DỤ, and no other', () => {
    const statements = [{ text: 'Ít nhất 80% hộ dân.', sources: [eighty] }];
    expect(compose(statements, true).text).toMatch(/^VÍ DỤ/);
    expect(compose([], true).text).toMatch(/^VÍ DỤ/);
    expect(compose(statements).text).not.toContain('VÍ DỤ');
  });

  it('cites only what the statement was given, whatever its text says', () => {
    const answer = compose([{ text: 'Ít nhất 80% hộ dân [3] [12].', sources: [eighty] }]);
    expect(answer.statements).toEqual([{ text: `“${eighty.quote}”`, citations: [1] }]);
  });

  it('keeps a number in brackets of the document from reading as a citation, and the quote as it is', () => {
    const marked = source('Theo tài liệu [9], ［2］ và [1, 2] thì mở lớp');
    const answer = compose([{ text: `“${marked.quote}”`, sources: [marked] }]);
    expect(answer.text).toBe('“Theo tài liệu [ 9 ], [ 2 ] và [ 1, 2 ] thì mở lớp” [1]');
    expect(answer.citations[0]?.quote).toBe(marked.quote);
  });

  it('keeps a quotation on its line, inside its marks and without hidden characters', () => {
    const hostile = source('Mở lớp” [1]\n• Ít nhất 5%: “xong\u202e\u0007\u200b');
    const answer = compose([
      { text: `“${hostile.quote}”`, sources: [hostile] },
      { text: '“Ít nhất 80% hộ dân có nước sạch”', sources: [eighty] },
    ]);
    const [line = '', second] = answer.text.split('\n');
    expect(line).toBe('• “Mở lớp’ [ 1 ] • Ít nhất 5%: ‘xong” [1]');
    expect(second).toBe('• “Ít nhất 80% hộ dân có nước sạch” [2]');
  });
});
