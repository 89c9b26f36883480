import { describe, expect, it } from 'vitest';
import type { Answer } from '../../bot/assistant/answer.ts';
import type { Key } from './answer-keys.ts';
import { tabulateScores } from './answer-scores.ts';
import { compareVerdicts, toKeptVerdicts } from './compare-results.ts';
import { judgeAnswer } from './judge-answer.ts';
import { parseEvalOptions } from './options.ts';

const key: Key = {
  id: 'k-1',
  set: 'fifth',
  corpus: 'samples',
  kind: 'target',
  question: 'Xã Lam Khê đặt chỉ tiêu bao nhiêu?',
  history: [],
  agency: null,
  asOf: null,
  outcomes: ['answered'],
  contains: ['94\\s*%'],
  containsNot: ['88\\s*%'],
  citedFile: 'lam-khe',
  quoteContains: 'đạt 94%',
  unmarked: false,
  paraphrased: true,
};

const cite = (quote: string, sourceFile = '/kho/ke-hoach-lam-khe.txt'): Answer['citations'][number] => ({
  n: 1,
  sourceFile,
  documentId: 'vb-1',
  number: null,
  issuer: null,
  locator: 'I.1',
  page: null,
  quote,
  scan: null,
  isUnclear: false,
  correction: null,
});

const reply = (
  text: string,
  citations: Answer['citations'] = [],
  outcome: Answer['outcome'] = 'answered',
): Answer => ({ outcome, text, statements: [], citations, options: [], voice: 'quoting' });

const noAnswer: Key = { ...key, id: 'k-2', outcomes: ['not-found'], contains: [], citedFile: null };

describe('judgeAnswer', () => {
  it('is right with the fact and its quotation, marks and line ends aside', () => {
    const judged = judgeAnswer(key, reply('94% [1]', [cite('Tỷ lệ   ĐẠT\n94%')]));
    expect(judged).toMatchObject({
      verdict: 'right',
      isQuoteCited: true,
      precision: { good: 1, given: 1 },
    });
  });

  it('is wrong with a forbidden figure, also when the right one stands beside it', () => {
    expect(judgeAnswer(key, reply('94%, trước đó 88%', [cite('đạt 94%')])).verdict).toBe('wrong');
  });

  it('is wrong when what has no answer is answered, and right when it is left unanswered', () => {
    expect(judgeAnswer(noAnswer, reply('94%')).verdict).toBe('wrong');
    expect(judgeAnswer(noAnswer, reply('Chưa tìm thấy.', [], 'not-found'))).toMatchObject({
      verdict: 'right',
      isRightAbstention: true,
      isQuoteCited: null,
    });
  });

  it('tells an abstention from a reply that lacks the fact or its source', () => {
    expect(judgeAnswer(key, reply('Chưa tìm thấy.', [], 'not-found')).verdict).toBe('abstained');
    expect(judgeAnswer(key, reply('Có chỉ tiêu. [1]', [cite('đạt 94%')])).verdict).toBe('partial');
    expect(judgeAnswer(key, reply('94% [1]', [cite('đạt 94%', '/kho/khac.txt')]))).toMatchObject({
      verdict: 'partial',
      why: 'cites another file',
      precision: { good: 0, given: 1 },
    });
  });
});

describe('tabulateScores', () => {
  it('gives precision over all citations and recall over the questions with words to cite', () => {
    const replies = [
      reply('94% [1][2]', [cite('đạt 94%'), cite('khác', '/kho/khac.txt')]),
      reply('94% [1]', [cite('câu bên cạnh')]),
      reply('Chưa tìm thấy.', [], 'not-found'),
    ];
    const judged = replies.map((answer) => ({ key, ...judgeAnswer(key, answer) }));
    const none = { key: noAnswer, ...judgeAnswer(noAnswer, reply('Chưa tìm thấy.', [], 'not-found')) };
    expect(tabulateScores([...judged, none]).all).toEqual({
      questions: 4,
      right: 2,
      rightlyAbstained: 1,
      wrong: 0,
      wronglyAbstained: 1,
      partial: 1,
      citationPrecision: 66.7,
      citationRecall: 33.3,
    });
  });
});

describe('compareVerdicts', () => {
  const judged = (answer: Answer) => [{ key, ...judgeAnswer(key, answer) }];

  it('tells what became better and what worse, and passes over what was not asked then', () => {
    const right = judged(reply('94% [1]', [cite('đạt 94%')]));
    const wrong = judged(reply('88%'));
    expect(compareVerdicts(right, toKeptVerdicts(wrong))).toEqual([
      { id: 'k-1', before: 'wrong', now: 'right', isBetter: true },
    ]);
    expect(compareVerdicts(wrong, toKeptVerdicts(right))).toEqual([
      { id: 'k-1', before: 'right', now: 'wrong', isBetter: false },
    ]);
    expect(compareVerdicts(right, toKeptVerdicts(right))).toEqual([]);
    expect(compareVerdicts(right, { 'k-9': 'wrong' })).toEqual([]);
  });
});

describe('parseEvalOptions', () => {
  it('takes lists, and refuses a voice that is not there', () => {
    const { parts, only } = parseEvalOptions(['answers', '--set', 'fifth', '--id', 'k-1,k-2']);
    expect(parts).toEqual(['answers']);
    expect(only).toMatchObject({ set: ['fifth'], id: ['k-1', 'k-2'], kind: undefined });
    expect(() => parseEvalOptions(['--voice', 'none'])).toThrow(/no such voice: none/);
  });
});
