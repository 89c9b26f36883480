import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type AnswerLog, openAnswerLog } from '../../../../bot/assistant/answer-log/answer-log.ts';
import { QUOTING_VOICE } from '../../../../bot/assistant/answer-log/logged-answer.ts';
import { createAnswerRecorder } from '../../../../bot/assistant/answer-log/record-answers.ts';
import type { AssistantError } from '../../../../knowledge/model/errors.ts';
import { openSqliteStore } from '../../../../knowledge/store/sqlite-store.ts';
import type { Store } from '../../../../knowledge/store/store.ts';
import { createCitation } from '../../../helpers/telegram-assistant.ts';
import { createDocument, createPassages } from '../../../knowledge/store/sample-documents.ts';

const AT = '2031-03-12T02:00:00.000Z';
let directory: string;
let store: Store;
let log: AnswerLog;
let warnings: AssistantError[];

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'tham-muu-record-'));
  store = await openSqliteStore({ dataDirectory: directory });
  await store.saveDocument(createDocument('vb-1'), createPassages(['một']));
  log = openAnswerLog(directory);
  warnings = [];
});
afterEach(async () => {
  await store.close();
  rmSync(directory, { recursive: true, force: true });
});

const record = (through: AnswerLog) =>
  createAnswerRecorder({
    log: through,
    store,
    embedderId: 'hashing',
    now: () => AT,
    warn: (problem) => warnings.push(problem),
  });

const given = (documentId: string, resolved = 'Ai ký?') => ({
  question: { id: 'câu 5', question: 'Ai ký?', history: [], agency: 'Xã Lam Khê', asOf: null },
  viewer: { agency: null, person: 'telegram:123456789' },
  resolved,
  voice: QUOTING_VOICE,
  generation: 1,
  answer: {
    outcome: 'answered' as const,
    text: 'Ông Trịnh Văn Khê. [1]',
    statements: [],
    citations: [createCitation(1, { documentId })],
    options: [],
    voice: 'quoting' as const,
  },
});

describe('createAnswerRecorder', () => {
  it('keeps what the answer rested on, and nobody’s name or number', async () => {
    const id = await record(log)(given('vb-1', 'Ai ký kế hoạch 47?'));
    const kept = log.find(id ?? '');
    expect(kept).toMatchObject({
      at: AT,
      question: { agency: 'Xã Lam Khê', asOf: null },
      resolvedQuestion: 'Ai ký kế hoạch 47?',
      voice: 'quoting',
      generation: 1,
      embedderId: 'hashing',
      documents: [{ documentId: 'vb-1', registerHash: expect.stringMatching(/^[0-9a-f]{64}$/) }],
    });
    expect(JSON.stringify(kept)).not.toContain('123456789');
    log.close();
  });

  it('tells no other question where it was taken as typed', async () => {
    const id = await record(log)(given('vb-1'));
    expect(log.find(id ?? '')?.resolvedQuestion).toBeNull();
    log.close();
  });

  it('keeps no words of a document that was deleted before they were written', async () => {
    expect(await record(log)(given('vb-gone'))).toBeUndefined();
    expect(log.list(9)).toEqual([]);
    log.close();
  });

  it('fails no answer when the log cannot be written, and says so once', async () => {
    log.close();
    const keep = record(log);
    expect(await keep(given('vb-1'))).toBeUndefined();
    expect(await keep(given('vb-1'))).toBeUndefined();
    expect(warnings).toHaveLength(1);
    expect(warnings[0]?.code).toBe('INTERNAL');
  });
});
