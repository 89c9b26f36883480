import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listVersionWarnings } from '../../ingest/version-warnings.ts';
import type { OfficialDocument } from '../../knowledge/model/official-document.ts';
import { openSqliteStore } from '../../knowledge/store/sqlite-store.ts';
import type { Store } from '../../knowledge/store/store.ts';
import { createDocument, createPassages, createReference } from '../knowledge/store/sample-documents.ts';

const TEXT = [
  'Các thôn vận động nhân dân nạo vét kênh mương, làm sạch bến nước, trồng cây ven suối, giữ rừng đầu nguồn',
  'Trưởng thôn chịu trách nhiệm báo cáo tiến độ về xã, cán bộ xã tổng hợp và đôn đốc các hộ chưa làm',
];
let directory: string;
let store: Store;

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'tham-muu-arrivals-'));
  store = await openSqliteStore({ dataDirectory: directory });
});
afterEach(async () => {
  await store.close();
  rmSync(directory, { recursive: true, force: true });
});

/** What is said when a document arrives. */
async function arrive(id: string, known: Partial<OfficialDocument> = {}, lines = TEXT): Promise<string[]> {
  const document = createDocument(id, known);
  await store.saveDocument(document, createPassages(lines));
  return (await listVersionWarnings(document, store)).map(
    ({ code, message }) => `${code} ${/\[(\S+)\]/.exec(message)?.[1]}`,
  );
}
const { type, number, issuedOn, issuer } = createDocument('plan');

describe('listVersionWarnings', () => {
  it('has nothing to say of a document that stands alone', async () => {
    expect(await arrive('plan')).toEqual([]);
    expect(await arrive('other', { number: '9/KH-UBND', subject: 'Làm đường' })).toEqual([]);
  });

  it('tells of a copy, a draft and the document behind a draft', async () => {
    expect(await arrive('plan')).toEqual([]);
    expect(await arrive('copy')).toEqual(['DUPLICATE_OF plan']);
    expect(
      await arrive('draft', { number: null }, [
        ...TEXT,
        ...TEXT.map((line) => `${line} đến năm 2033, 2034, 2035, 2036, 2037`),
      ]),
    ).toEqual(['OLDER_VERSION_OF plan', 'OLDER_VERSION_OF copy']);
  });

  it('tells that the plan of a post has arrived, and of a post whose plan is there', async () => {
    const post = {
      kind: 'web-post' as const,
      describes: { type, number, issuedOn, issuer },
      subject: 'Tin xã',
    };
    expect(await arrive('post', post)).toEqual([]);
    expect(await arrive('plan')).toEqual(['PLAN_ARRIVED post']);
    expect(await arrive('post-2', { ...post, subject: 'Tin tỉnh' })).toContain('PLAN_HELD plan');
  });

  it('tells from which day one is replaced that is not yet', async () => {
    const references = [
      createReference(number, { relation: 'replaces', issuedOn, issuer, actsFrom: '2099-01-01' }),
    ];
    await arrive('new', { number: '40/KH-UBND', subject: 'Làm đường', references });
    const old = createDocument('old');
    await store.saveDocument(old, createPassages(TEXT));
    const [warning] = await listVersionWarnings(old, store);
    expect(warning?.message).toMatch(/^Từ ngày 01\/01\/2099 được thay thế theo /);
  });

  it('tells what it replaces, and of an old one that comes after its successor', async () => {
    const references = [createReference(number, { relation: 'replaces', issuedOn, issuer })];
    const successor = { number: '40/KH-UBND', subject: 'Làm đường', references };
    await arrive('old');
    expect(await arrive('new', successor)).toEqual(['REPLACES old']);
    await store.deleteDocument('old');
    expect(await arrive('old')).toEqual(['REPLACED_BY new']);
  });
});
