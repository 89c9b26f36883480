import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Assistant } from '../../../../bot/assistant/assistant.ts';
import { createAssistant } from '../../../../bot/assistant/create-assistant.ts';
import { findUnsupportedDetails } from '../../../../bot/assistant/evidence-gate/evidence-gate.ts';
import { createHashingEmbedder } from '../../../../knowledge/search/hashing-embedder.ts';
import { createPassageSearch } from '../../../../knowledge/search/search-passages.ts';
import { openSqliteStore } from '../../../../knowledge/store/sqlite-store.ts';
import { type Correction, OPERATOR, type Store } from '../../../../knowledge/store/store.ts';
import { answerWording } from '../../../../prompts/answer-wording.ts';
import {
  createDeadline,
  createDocument,
  createPassages,
  createTarget,
} from '../../../knowledge/store/sample-documents.ts';

const WATER = 'Tỷ lệ hộ có nước sạch đạt ít nhất 95%';
const REPORT = 'Các thôn gửi báo cáo trước ngày 25/6/2026';
const CLASSES = 'mở ba lớp dạy bơi';
let directory: string;
let store: Store;
let assistant: Assistant;

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'tham-muu-corrected-'));
  store = await openSqliteStore({ dataDirectory: directory });
  const search = createPassageSearch({ store, embedder: createHashingEmbedder() });
  assistant = createAssistant({ store, search, isSamples: false });
  const document = createDocument('a', {
    issuedOn: { year: 2026, month: 4, day: 2 },
    targets: [createTarget(WATER, 95)],
    deadlines: [{ ...createDeadline(REPORT, '2026-06-25'), lastWorkingDay: '2026-06-24', passage: 1 }],
  });
  await store.saveDocument(document, createPassages([WATER, REPORT, `Hội phụ nữ ${CLASSES} trong hè`]));
});
afterEach(async () => {
  await store.close();
  rmSync(directory, { recursive: true, force: true });
});

async function correct(correction: Pick<Correction, 'kind' | 'path' | 'newValue'> & { oldValue?: unknown }) {
  const by = { by: 'Chị Lan', reason: 'đối chiếu bản giấy', at: '2026-05-01T08:00:00Z' };
  await store.saveCorrection({ documentId: 'a', oldValue: null, ...correction, ...by });
}
const ask = (question: string) =>
  assistant.ask({ question, history: [], agency: null, asOf: '2026-05-01' }, OPERATOR);

describe('an answer from a corrected register', () => {
  it('gives the corrected figure, says whose it is, and shows the old one on the citation', async () => {
    await correct({ path: 'targets[0].value', oldValue: 95, newValue: 9.5 });
    const { text, citations } = await ask('Tỷ lệ hộ có nước sạch là bao nhiêu?');
    expect(text).toContain(`Ít nhất 9,5%: “${WATER}”`);
    expect(text).toContain(answerWording.corrected);
    expect(text).not.toContain('Chị Lan');
    expect(citations).toMatchObject([
      { quote: WATER, correction: expect.stringContaining('giá trị 95 → 9,5') },
    ]);
  });

  it('gives the corrected date with its own last working day, in answers and in the list of deadlines', async () => {
    await correct({ path: 'deadlines[0].dueOn', oldValue: '2026-06-25', newValue: '2026-07-25' });
    const { text } = await ask('Hạn gửi báo cáo của các thôn là ngày nào?');
    expect(text).toContain('Trước ngày 25/7/2026');
    expect(text).toContain('24/7/2026');
    expect(text).toContain(answerWording.corrected);
    const range = { from: null, to: null, agency: null };
    expect(await assistant.listDeadlines(OPERATOR, range)).toMatchObject([
      { dueOn: '2026-07-25', correction: expect.stringContaining('25/6/2026 → 25/7/2026') },
    ]);
  });

  it('says of an item that a person added that it was added', async () => {
    const newValue = { quote: CLASSES, indicator: 'lớp dạy bơi', value: 3, unit: 'lớp' };
    await correct({ kind: 'add', path: 'targets', newValue });
    const { text } = await ask('Chỉ tiêu lớp dạy bơi là bao nhiêu?');
    expect(text).toContain(`3 lớp: “${CLASSES}”`);
    expect(text).toContain(answerWording.supplemented);
  });

  it('says of a corrected field of the head that it was corrected', async () => {
    await correct({ path: 'signer.name', newValue: 'Lò Văn Mây' });
    await correct({ path: 'number', oldValue: '12/KH-UBND', newValue: '21/KH-UBND' });
    const { text, citations } = await ask('Ai ký kế hoạch số 21/KH-UBND?');
    expect(text).toContain('Người ký: Lò Văn Mây');
    expect(text).toContain(answerWording.corrected);
    expect(citations[0]?.correction).toContain('số, ký hiệu 12/KH-UBND → 21/KH-UBND');
  });

  it('leaves unsaid that a value was confirmed as read', async () => {
    await correct({ path: 'targets[0].value', oldValue: 95, newValue: 95 });
    const { text, citations } = await ask('Tỷ lệ hộ có nước sạch là bao nhiêu?');
    expect(text).toContain('Ít nhất 95%');
    expect(text).not.toContain('đính chính');
    expect(citations[0]?.correction).toBeNull();
  });
});

describe('findUnsupportedDetails on a corrected value', () => {
  const judge = (statement: string, correctedRows: readonly string[]) =>
    findUnsupportedDetails(statement, {
      cited: [WATER],
      request: '',
      referenceRows: [],
      computations: [],
      correctedRows,
    });

  it.each([answerWording.corrected, answerWording.supplemented])('lets it pass beside "%s"', (note) => {
    expect(judge(`Ít nhất 9,5%: “${WATER}”, ${note}.`, ['Ít nhất 9,5%'])).toEqual([]);
  });

  it('refuses it where the statement does not say that it was corrected', () => {
    expect(judge(`Ít nhất 9,5%: “${WATER}”.`, ['Ít nhất 9,5%'])).not.toEqual([]);
  });

  it('refuses another value beside the words', () => {
    expect(judge(`Ít nhất 9,6%: “${WATER}”, ${answerWording.corrected}.`, ['Ít nhất 9,5%'])).not.toEqual([]);
  });
});
