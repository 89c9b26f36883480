import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Assistant } from '../../../bot/assistant/assistant.ts';
import { createAssistant } from '../../../bot/assistant/create-assistant.ts';
import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import { createHashingEmbedder } from '../../../knowledge/search/hashing-embedder.ts';
import { createPassageSearch } from '../../../knowledge/search/search-passages.ts';
import { openSqliteStore } from '../../../knowledge/store/sqlite-store.ts';
import { OPERATOR, type Store } from '../../../knowledge/store/store.ts';
import {
  createDeadline,
  createDocument,
  createPassages,
  createReference,
  createTarget,
} from '../../knowledge/store/sample-documents.ts';

const MATTER = [
  'Các thôn vận động nhân dân nạo vét kênh mương, làm sạch bến nước, trồng cây ven suối, giữ rừng đầu nguồn',
  'Trưởng thôn chịu trách nhiệm báo cáo tiến độ về xã, cán bộ xã tổng hợp và đôn đốc các hộ chưa làm',
];
const goal = (percent: number) => `Tỷ lệ hộ có nước sạch đạt ít nhất ${percent}%`;
let directory: string;
let store: Store;
let assistant: Assistant;

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'tham-muu-versions-'));
  store = await openSqliteStore({ dataDirectory: directory });
  const search = createPassageSearch({ store, embedder: createHashingEmbedder() });
  assistant = createAssistant({ store, search, isSamples: false });
});
afterEach(async () => {
  await store.close();
  rmSync(directory, { recursive: true, force: true });
});

async function hold(id: string, percent: number, known: Partial<OfficialDocument> = {}): Promise<void> {
  const targets = [createTarget(goal(percent), percent)];
  const quotes = (known.references ?? []).map(({ quote }) => quote);
  await store.saveDocument(
    createDocument(id, { targets, ...known }),
    createPassages([goal(percent), ...MATTER, ...quotes]),
  );
}
const ask = (asOf = '2031-10-01') => {
  const question = 'Xã Suối Mơ đặt tỷ lệ hộ có nước sạch là bao nhiêu?';
  return assistant.ask({ question, history: [], agency: null, asOf }, OPERATOR);
};

describe('an answer where several documents are one', () => {
  it('gives the facts of a mirror once, and its deadlines too', async () => {
    const deadlines = [createDeadline('Báo cáo tiến độ', '2031-06-25')];
    await hold('copy', 95, { signer: null, deadlines });
    await hold('plan', 95, { deadlines });
    const { citations, statements } = await ask();
    expect(statements).toHaveLength(1);
    expect(citations).toHaveLength(1);
    const range = { from: null, to: null, agency: null };
    expect(await assistant.listDeadlines(OPERATOR, range)).toHaveLength(1);
  });

  it('answers from the plan, not from the post that tells of it', async () => {
    const { type, number, issuedOn, issuer } = createDocument('plan');
    await hold('post', 90, {
      kind: 'web-post',
      describes: { type, number, issuedOn, issuer },
      subject: 'Tin về nước sạch',
    });
    await hold('plan', 95);
    expect((await ask()).citations.map(({ documentId }) => documentId)).toEqual(['plan']);
  });

  it('answers from the later version and says that there is an earlier one', async () => {
    await hold('draft', 90, { number: null });
    await hold('plan', 95);
    const { text, citations } = await ask();
    expect(text).toContain('Ít nhất 95%');
    expect(text).not.toContain('90%');
    expect(text).toContain('Kho còn một bản sớm hơn');
    expect(citations.map(({ documentId }) => documentId)).toEqual(['plan']);
  });

  it('says of two texts under one number that there are two', async () => {
    await hold('a', 90);
    await hold('b', 95);
    expect((await ask()).text).toContain('vui lòng đối chiếu các bản');
  });
});

describe('an answer from a document that another one acts on', () => {
  const successor = (relation: 'replaces' | 'repeals' | 'amends', actsFrom: string | null = null) => ({
    number: '40/KH-UBND',
    issuedOn: { year: 2031, month: 9, day: 9 },
    subject: 'Vận động nhân dân làm đường',
    references: [
      createReference('12/KH-UBND', {
        relation,
        actsFrom,
        quote: 'Văn bản này xử lý Kế hoạch số 12/KH-UBND ngày 02/4/2031',
        issuer: 'Ủy ban nhân dân xã Suối Mơ',
        issuedOn: { year: 2031, month: 4, day: 2 },
      }),
    ],
  });

  it.each([
    ['replaces', 'đã được thay thế bởi'],
    ['repeals', 'đã bị bãi bỏ theo'],
    ['amends', 'đã được sửa đổi, bổ sung bởi'],
  ] as const)('says that it %s, and cites the words', async (relation, words) => {
    await hold('old', 90, { deadlines: [createDeadline('Báo cáo tiến độ', '2031-06-25')] });
    await hold('new', 0, { ...successor(relation), targets: [] });
    const { text, citations } = await ask();
    expect(text).toContain('Ít nhất 90%');
    expect(text).toContain(words);
    const [due] = await assistant.listDeadlines(OPERATOR, { from: null, to: null, agency: null });
    expect(due?.standing).toContain(words);
    expect(citations.at(-1)).toMatchObject({
      documentId: 'new',
      quote: expect.stringContaining('12/KH-UBND'),
    });
  });

  it('leaves out the replaced figure where the successor gives its own', async () => {
    await hold('old', 90);
    await hold('new', 95, successor('replaces'));
    const { text } = await ask();
    expect(text).toContain('Ít nhất 95%');
    expect(text).not.toContain('90%');
  });

  it('keeps the figure that stands on the day asked of, and tells of the one to come behind it', async () => {
    await hold('old', 90);
    await hold('new', 95, successor('replaces', '2032-01-01'));
    const { text } = await ask();
    expect(text.indexOf('90%')).toBeGreaterThanOrEqual(0);
    expect(text.indexOf('95%')).toBeGreaterThan(text.indexOf('90%'));
    expect(text).toContain('sẽ được thay thế bởi Kế hoạch số 40/KH-UBND');
    expect(text).toContain('từ ngày 01/01/2032');
    expect((await ask('2032-02-01')).text).not.toContain('90%');
  });

  it('lets no draft push out what it is to replace', async () => {
    await hold('old', 90);
    await hold('new', 95, { ...successor('replaces'), number: null });
    const { text } = await ask();
    expect(text).toContain('Ít nhất 90%');
    expect(text).toContain('dự thảo hoặc bản chưa có số định thay thế');
  });

  it('is not empty where two replace each other', async () => {
    const back = createReference('40/KH-UBND', {
      relation: 'replaces',
      quote: 'Kế hoạch này thay thế Kế hoạch số 40/KH-UBND ngày 02/4/2031',
      issuer: 'Ủy ban nhân dân xã Suối Mơ',
      issuedOn: { year: 2031, month: 4, day: 2 },
    });
    await hold('old', 90, { references: [back] });
    await hold('new', 95, { ...successor('replaces'), issuedOn: { year: 2031, month: 4, day: 2 } });
    const { text } = await ask();
    expect(text).toContain('Ít nhất 90%');
    expect(text).toContain('Ít nhất 95%');
  });
});
