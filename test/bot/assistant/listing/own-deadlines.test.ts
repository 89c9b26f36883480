import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Assistant } from '../../../../bot/assistant/assistant.ts';
import { createAssistant } from '../../../../bot/assistant/create-assistant.ts';
import type { OfficialDocument } from '../../../../knowledge/model/official-document.ts';
import { createHashingEmbedder } from '../../../../knowledge/search/hashing-embedder.ts';
import { createPassageSearch } from '../../../../knowledge/search/search-passages.ts';
import { openSqliteStore } from '../../../../knowledge/store/sqlite-store.ts';
import { OPERATOR, type Store } from '../../../../knowledge/store/store.ts';
import { createDeadline, createDocument, createPassages } from '../../../knowledge/store/sample-documents.ts';

let directory: string;
let store: Store;
let assistant: Assistant;

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'tham-muu-own-deadlines-'));
  store = await openSqliteStore({ dataDirectory: directory });
  const search = createPassageSearch({ store, embedder: createHashingEmbedder() });
  assistant = createAssistant({ store, search, isSamples: false });
});
afterEach(async () => {
  await store.close();
  rmSync(directory, { recursive: true, force: true });
});

/** A plan of a province with a report that each actor owes. */
async function hold(id: string, actors: readonly (string | null)[], known: Partial<OfficialDocument> = {}) {
  const tasks = actors.map((actor) => `${actor ?? 'Tất cả'} báo cáo theo ${id}`);
  const deadlines = actors.map((actor, i) => ({
    ...createDeadline(tasks[i] ?? '', '2031-12-05'),
    actor,
    start: i,
  }));
  const head = {
    ...{
      number: `${id}/KH-UBND`,
      issuer: 'Ủy ban nhân dân tỉnh Thanh Lâm',
      issuerLevel: 'province' as const,
    },
    ...{ place: 'tỉnh Thanh Lâm', subject: `Việc ${id}`, deadlines },
  };
  await store.saveDocument(createDocument(id, { ...head, ...known }), createPassages(tasks));
}
async function list(agency: string): Promise<string[]> {
  const range = { from: '2031-11-01', to: null, agency };
  return (await assistant.listDeadlines(OPERATOR, range)).map(({ task }) => task).sort();
}

const COMMUNE = 'Ủy ban nhân dân xã Suối Mơ, tỉnh Thanh Lâm';

describe("an agency's deadlines", () => {
  it('are those of its kind, of all and its own, and nobody else’s', async () => {
    await hold('1', ['UBND các xã, phường', 'Sở Y tế', null, 'Các trường tiểu học']);
    expect(await list(COMMUNE)).toEqual(['Tất cả báo cáo theo 1', 'UBND các xã, phường báo cáo theo 1']);
    expect(await list('Trường Tiểu học Suối Mơ, xã Suối Mơ, tỉnh Thanh Lâm')).toContain(
      'Các trường tiểu học báo cáo theo 1',
    );
  });

  it('are not those of another province’s documents', async () => {
    const elsewhere = { issuer: 'Ủy ban nhân dân tỉnh Vân Đồi', place: 'tỉnh Vân Đồi' };
    await hold('2', ['UBND các xã, phường', null], elsewhere);
    expect(await list(COMMUNE)).toEqual([]);
    expect(await list('Ủy ban nhân dân xã Hòa Sơn, tỉnh Vân Đồi')).toHaveLength(2);
  });

  it('are told by the words of the actor where the name is not of one agency', async () => {
    await hold('3', ['Sở Y tế', 'Công an tỉnh']);
    expect(await list('Công an')).toEqual(['Công an tỉnh báo cáo theo 3']);
  });
});

describe('the key of a deadline', () => {
  it('stays when the deadline is corrected and tells those of one sentence apart', async () => {
    await hold('4', ['Sở Y tế', 'Công an tỉnh']);
    const all = { from: null, to: null, agency: null };
    const before = await assistant.listDeadlines(OPERATOR, all);
    expect(new Set(before.map(({ key }) => key)).size).toBe(2);
    await store.saveCorrection({
      documentId: '4',
      path: 'deadlines[0].dueOn',
      oldValue: '2031-12-05',
      newValue: '2031-12-09',
      by: 'Lan',
      reason: 'đính chính',
      at: '2031-11-01T00:00:00Z',
    });
    const after = await assistant.listDeadlines(OPERATOR, all);
    expect(after.map(({ dueOn }) => dueOn)).toEqual(['2031-12-05', '2031-12-09']);
    expect(after.map(({ key }) => key).sort()).toEqual(before.map(({ key }) => key).sort());
  });
});
