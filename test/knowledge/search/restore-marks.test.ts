import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMarkRestorer } from '../../../knowledge/search/restore-marks.ts';
import { openSqliteStore } from '../../../knowledge/store/sqlite-store.ts';
import { OPERATOR, type Store } from '../../../knowledge/store/store.ts';
import { createDocument, createPassages } from '../store/sample-documents.ts';

let folder = '';
let store: Store;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'marks-'));
  store = await openSqliteStore({ dataDirectory: folder });
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

/** Enough text to learn from: 2,500 lines of ten syllables. */
async function saveMuch(id: string, line: string, known = {}): Promise<void> {
  const lines = Array.from({ length: 2_500 }, (_, i) => `${line} ${i}`);
  await store.saveDocument(createDocument(id, { number: null, ...known }), createPassages(lines));
}

const LINE = 'Các thôn tổ chức tập huấn sơ cứu đuối nước';

describe('createMarkRestorer', () => {
  it('writes the marks of the documents into a text typed without any, and leaves a marked one alone', async () => {
    await saveMuch('a', LINE);
    const { restore } = createMarkRestorer(store);
    expect(await restore('so cuu duoi nuoc o dau', OPERATOR)).toBe('sơ cứu đuối nước ở đâu');
    expect(await restore('sơ cứu duoi nuoc', OPERATOR)).toBe('sơ cứu duoi nuoc');
  });

  it('is off where there is little to learn from, and on once there is', async () => {
    const { restore } = createMarkRestorer(store);
    await store.saveDocument(createDocument('a'), createPassages([LINE]));
    expect(await restore('so cuu duoi nuoc', OPERATOR)).toBe('so cuu duoi nuoc');
    await saveMuch('b', LINE);
    expect(await restore('so cuu duoi nuoc', OPERATOR)).toBe('sơ cứu đuối nước');
  });

  it('shows nobody a word of a document they may not see', async () => {
    await saveMuch('a', LINE);
    await saveMuch('b', 'Ông Đỗ Vĩnh Tưởng nhận tiền', { owner: 'sở khác', visibility: 'agency' });
    const { restore } = createMarkRestorer(store);
    const viewer = { agency: 'sở này', person: null };
    expect(await restore('do vinh tuong', viewer)).toBe('do vinh tuong');
    expect(await restore('do vinh tuong', OPERATOR)).toBe('đỗ vĩnh tưởng');
  });
});
