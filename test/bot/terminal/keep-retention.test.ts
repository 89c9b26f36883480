import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openAnswerLog } from '../../../bot/assistant/answer-log/answer-log.ts';
import { QUOTING_VOICE } from '../../../bot/assistant/answer-log/logged-answer.ts';
import { openOffice } from '../../../bot/office/office.ts';
import { keepRetention } from '../../../bot/terminal/keep-retention.ts';

const DAY_MS = 86_400_000;
const NOW = Date.parse('2031-03-12T02:00:00.000Z');
const [OLD, YOUNG] = ['chuyencuxyz', 'chuyenmoixyz'];
const QUESTION = { question: '', history: [], agency: null, asOf: '2031-03-12' };
const ANSWER = {
  viewerAgency: null,
  outcome: 'answered',
  documents: [],
  resolvedQuestion: null,
  answer: { outcome: 'answered', text: '', statements: [], citations: [], options: [], voice: 'quoting' },
  ...QUOTING_VOICE,
  programVersion: '0.1.0',
  parserVersion: 2,
  generation: 7,
  embedderId: 'hashing',
} as const;
let directory: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'tham-muu-retention-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

/** A question, its answer and what was said of it, so many days ago. */
function talk(word: string, daysAgo: number): void {
  const at = NOW - daysAgo * DAY_MS;
  const log = openAnswerLog(directory);
  log.add({
    ...ANSWER,
    documents: [],
    answer: { ...ANSWER.answer, statements: [], citations: [], options: [] },
    id: `tl-${word}`,
    at: new Date(at).toISOString(),
    question: { ...QUESTION, question: word },
  });
  log.close();
  const office = openOffice(directory, () => at);
  const asked = { person: 'telegram:7', agency: null, answerId: `tl-${word}` };
  office.questions.note(asked);
  office.feedback.tell({ ...asked, id: word, question: word, rating: 'bad', reason: `ly do ${word}` });
  office.audit.note('telegram:1', 'admitted', 'telegram:7');
  office.close();
}

function keep(
  days: number,
  onError: (error: unknown) => void = (error) => expect.unreachable(String(error)),
) {
  const [office, log] = [openOffice(directory, () => NOW), openAnswerLog(directory)];
  const recorded = {
    forgetOlder: (before: string) => void log.forgetOlder(before, new Date(NOW).toISOString()),
  };
  const stop = keepRetention({ office, recorded, days, now: () => NOW, onError });
  stop();
  const left = {
    answers: log.list(10).map(({ id, erasedAt }) => [id, erasedAt !== null]),
    asked: office.questions.listAnswers('telegram:7'),
    feedback: office.feedback.list().map(({ question, reason }) => [question, reason]),
    audit: office.audit.list(10).length,
  };
  office.close();
  log.close();
  return left;
}

describe('keepRetention', () => {
  it('takes out what is older than the days, from every file, and keeps that it was and who was let in', () => {
    talk(OLD, 31);
    talk(YOUNG, 29);
    const left = keep(30);
    expect(left.answers).toEqual([
      [`tl-${YOUNG}`, false],
      [`tl-${OLD}`, true],
    ]);
    expect(left.asked).toEqual([`tl-${YOUNG}`]);
    expect(left.feedback).toEqual([
      ['', null],
      [YOUNG, `ly do ${YOUNG}`],
    ]);
    expect(left.audit).toBe(2);
    const words = readdirSync(directory).map((name) =>
      readFileSync(join(directory, name)).toString('latin1'),
    );
    // The ids of rows bear the word too here; what was said does not.
    expect(words.some((text) => text.includes(`ly do ${OLD}`) || text.includes(`"question":"${OLD}"`))).toBe(
      false,
    );
  });

  it('goes on with the next file where one refuses, and tells', () => {
    const errors: unknown[] = [];
    let forgotten = 0;
    const stop = keepRetention({
      recorded: {
        forgetOlder: () => {
          throw new Error('full');
        },
      },
      office: { forgetTalk: () => void forgotten++ },
      days: 7,
      now: () => NOW,
      onError: (error) => errors.push(error),
    });
    stop();
    expect([errors.length, forgotten]).toEqual([1, 1]);
  });
});
