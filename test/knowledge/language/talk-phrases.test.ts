import { describe, expect, it } from 'vitest';
import { understandQuestion } from '../../../knowledge/search/understand-question.ts';

const matterOf = (question: string) =>
  understandQuestion(question)
    .terms.filter(({ isWeak }) => !isWeak)
    .map(({ folded }) => folded);

describe('phrases of talk', () => {
  it('say nothing of the matter, typed with marks or without', () => {
    expect(matterOf('roi cho biet dap Khe Lim cao may met')).toEqual(['dap', 'khe', 'lim', 'cao', 'met']);
    expect(matterOf('Dạ em đang cần tra giúp, đập Khe Lim cao mấy mét ạ?')).toEqual([
      'dap',
      'khe',
      'lim',
      'cao',
      'met',
    ]);
  });

  it('typed with marks are only the very words', () => {
    expect(matterOf('xã đã có ghi chép đàn bò chưa')).toContain('chep');
  });
});
