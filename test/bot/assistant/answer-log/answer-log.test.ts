import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type AnswerLog,
  type NewLoggedAnswer,
  openAnswerLog,
  readAnswerLog,
} from '../../../../bot/assistant/answer-log/answer-log.ts';
import { QUOTING_VOICE } from '../../../../bot/assistant/answer-log/logged-answer.ts';
import {
  ANSWERS_FILE,
  openAnswersToRead,
} from '../../../../bot/assistant/answer-log/open-answer-database.ts';
import { toComparable } from '../../../../bot/assistant/answer-log/quoted-words.ts';
import { createCitation } from '../../../helpers/telegram-assistant.ts';

const AT = '2031-03-12T02:00:00.000Z';
const WORDS = 'Thôn Lam Khê trồng hai nghìn cây keo lai';
let directory: string;
let log: AnswerLog;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'tham-muu-answers-'));
  log = openAnswerLog(directory);
});
afterEach(() => {
  log.close();
  rmSync(directory, { recursive: true, force: true });
});

function logged(id: string, changes: Partial<NewLoggedAnswer> = {}): NewLoggedAnswer {
  return {
    id,
    at: AT,
    viewerAgency: null,
    outcome: 'answered',
    documents: [],
    question: { question: 'Trồng bao nhiêu cây?', history: [], agency: null, asOf: '2031-03-12' },
    resolvedQuestion: null,
    answer: {
      outcome: 'answered',
      text: 'Có.',
      statements: [],
      citations: [],
      options: [],
      voice: 'quoting' as const,
    },
    ...QUOTING_VOICE,
    programVersion: '0.1.0',
    parserVersion: 2,
    generation: 7,
    embedderId: 'hashing',
    ...changes,
  };
}

const cited = (documentId: string) => ({
  documentId,
  contentHash: 'aa',
  number: '47/KH-UBND',
  registerHash: 'bb',
});

/** An answer that quotes a document. */
function quoting(id: string, documentId: string, words: string): NewLoggedAnswer {
  const citations = [createCitation(1, { documentId, quote: words })];
  const answer = {
    outcome: 'answered',
    text: `“${words}” [1]`,
    statements: [],
    citations,
    options: [],
    voice: 'quoting' as const,
  } as const;
  return logged(id, {
    documents: [cited(documentId)],
    answer: { ...answer, statements: [], citations, options: [], voice: 'quoting' as const },
  });
}

function quotedBefore(id: string, words: string): NewLoggedAnswer {
  const history = [{ role: 'assistant' as const, text: `“${words}” [1]` }];
  return logged(id, { question: { question: 'Ai ký?', history, agency: null, asOf: null } });
}

function findHolding(text: string): string[] {
  return readdirSync(directory).filter((name) => readFileSync(join(directory, name)).includes(text));
}

describe('readAnswerLog', () => {
  it('tells the latest questions to which nothing was found, and takes out those of whom it is asked to', () => {
    const none = (id: string) => log.add(logged(id, { outcome: 'not-found' }));
    for (const id of ['k1', 'k2', 'k3']) none(id);
    log.add(logged('c1'));
    log.forgetAnswers(['k2', 'c1'], AT);
    expect(log.listUnanswered(9).map(({ id }) => id)).toEqual(['k3', 'k1']);
    expect(log.find('c1')).toMatchObject({ question: null, answer: null, erasedAt: AT });
  });

  it('finds what was kept without writing, also where nothing may be written', () => {
    log.add(logged('a'));
    log.close();
    chmodSync(directory, 0o555);
    const reader = readAnswerLog(directory);
    expect(reader.list(5).map(({ id }) => id)).toEqual(['a']);
    reader.close();
    chmodSync(directory, 0o755);
    const database = openAnswersToRead(directory);
    expect(() => database.exec('DELETE FROM answers')).toThrow(/readonly/);
    database.close();
    log = openAnswerLog(directory);
  });
});

describe('openAnswerLog', () => {
  it('gives back an answer whole, also after it was closed', () => {
    const answer = quoting('tl-1', 'vb-1', WORDS);
    log.add(answer);
    log.close();
    log = openAnswerLog(directory);
    expect(log.find('tl-1')).toEqual({ ...answer, erasedAt: null });
    expect(log.find('tl-2')).toBeUndefined();
  });

  it('lists the latest first', () => {
    for (const id of ['tl-1', 'tl-2', 'tl-3']) log.add(logged(id));
    expect(log.list(2).map(({ id }) => id)).toEqual(['tl-3', 'tl-2']);
  });

  it('takes out what is older than it is kept for, with the first answer of a day', () => {
    log.add({ ...quoting('tl-old', 'vb-1', WORDS), at: '2029-09-01T00:00:00.000Z' });
    log.add(logged('tl-kept', { at: '2029-10-01T00:00:00.000Z' }));
    log.add(logged('tl-new'));
    expect(log.list(9).map(({ id }) => id)).toEqual(['tl-new', 'tl-kept']);
    expect(log.listCited()).toEqual([]);
  });

  it('lets two programs write side by side', () => {
    const other = openAnswerLog(directory);
    log.add(logged('tl-1'));
    other.add(logged('tl-2'));
    expect(log.list(9).map(({ id }) => id)).toEqual(['tl-2', 'tl-1']);
    other.close();
  });

  it('refuses the file of another program or version, and leaves it', () => {
    const path = join(directory, 'other', ANSWERS_FILE);
    openAnswerLog(join(directory, 'other')).close();
    const database = new DatabaseSync(path);
    database.exec('PRAGMA user_version = 99');
    expect(() => openAnswerLog(join(directory, 'other'))).toThrow(
      expect.objectContaining({ code: 'STORE_VERSION' }),
    );
    database.exec('PRAGMA user_version = 1; PRAGMA application_id = 5');
    database.close();
    expect(() => openAnswerLog(join(directory, 'other'))).toThrow(
      expect.objectContaining({ code: 'STORE_DAMAGED' }),
    );
    writeFileSync(path, 'không phải kho');
    expect(() => openAnswerLog(join(directory, 'other'))).toThrow(
      expect.objectContaining({ code: 'STORE_DAMAGED' }),
    );
    expect(readFileSync(path, 'utf8')).toBe('không phải kho');
  });
});

describe('forget', () => {
  it('takes the words out of every answer that cites the document or says its words again, from the files too', () => {
    log.add(quoting('tl-1', 'vb-1', WORDS));
    log.add(quotedBefore('tl-2', WORDS));
    log.add(quoting('tl-3', 'vb-2', 'Xã Suối Mơ nộp báo cáo trước ngày mười'));
    expect(findHolding('keo lai')).not.toEqual([]);
    expect(log.forget(['vb-1'], AT)).toBe(true);
    expect(findHolding('keo lai')).toEqual([]);
    for (const id of ['tl-1', 'tl-2'])
      expect(log.find(id)).toMatchObject({ question: null, answer: null, erasedAt: AT, generation: 7 });
    expect(log.find('tl-1')?.documents).toMatchObject([{ documentId: 'vb-1', number: null }]);
    expect(log.find('tl-3')).toMatchObject({ erasedAt: null, documents: [{ number: '47/KH-UBND' }] });
    expect(log.listCited()).toEqual(['vb-2']);
  });

  it('knows the words of a document that no answer cites by its text and its subject', () => {
    const label = 'Kế hoạch: Trồng cây phân tán xã Suối Mơ';
    const options = [{ label, question: 'Kế hoạch nào?' }];
    const asked = { outcome: 'clarify', text: 'Văn bản nào?', statements: [], citations: [] } as const;
    log.add(quotedBefore('tl-1', WORDS));
    log.add(
      logged('tl-2', { answer: { ...asked, statements: [], citations: [], options, voice: 'quoting' } }),
    );
    log.add(quotedBefore('tl-3', 'Trạm Y tế cân trẻ vào ngày mùng một hằng tháng'));
    const text = toComparable(`I. CHỈ TIÊU\n${WORDS.toUpperCase()} và hai trăm cây quế.`);
    log.forget(['vb-1'], AT, [{ text, subject: toComparable('Trồng cây phân tán xã Suối Mơ') }]);
    expect(log.list(9).map(({ id, erasedAt }) => [id, erasedAt])).toEqual([
      ['tl-3', null],
      ['tl-2', AT],
      ['tl-1', AT],
    ]);
  });
});
