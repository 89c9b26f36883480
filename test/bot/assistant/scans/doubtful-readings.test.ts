import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listDoubtfulReadings } from '../../../../bot/assistant/scans/doubtful-readings.ts';
import { findScanPlace, formatBoxPlace } from '../../../../bot/assistant/scans/scan-places.ts';
import { openSqliteStore } from '../../../../knowledge/store/sqlite-store.ts';
import { OPERATOR, type Store } from '../../../../knowledge/store/store.ts';
import { buildDocument } from '../../../helpers/build-document.ts';
import { SCAN_ID, saveScan } from '../../../helpers/scanned-store.ts';

let directory: string;
let store: Store;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'tham-muu-cho-xac-nhan-'));
  store = await openSqliteStore({ dataDirectory: directory });
});
afterEach(async () => {
  await store.close();
  await rm(directory, { recursive: true });
});

async function load() {
  const document = await store.findDocument(SCAN_ID, OPERATOR);
  if (document === undefined) throw new Error('not saved');
  return { document, passages: await store.listPassages(SCAN_ID, OPERATOR) };
}

async function listWaiting() {
  const { document, passages } = await load();
  return listDoubtfulReadings(document, passages);
}

const settle = (path: string, oldValue: unknown, newValue: unknown) =>
  store.saveCorrection({
    documentId: SCAN_ID,
    path,
    oldValue,
    newValue,
    by: 'Bà Lò',
    reason: 'đối chiếu bản giấy',
    at: '2031-04-01T00:00:00Z',
  });

describe('listDoubtfulReadings', () => {
  it('lists every figure, date and number of a scan, the least sure first', async () => {
    await saveScan(store);
    const waiting = await listWaiting();
    const sureness = waiting.map(({ confidence }) => confidence);
    expect(sureness).toEqual([...sureness].sort((a, b) => a - b));
    const paths = waiting.map(({ path }) => path.replace(/\d+/, 'n'));
    for (const path of [
      'targets[n].value',
      'deadlines[n].dueOn',
      'references[n].number',
      'number',
      'issuedOn',
    ])
      expect(paths).toContain(path);
    expect(waiting.find(({ path }) => path === 'number')).toMatchObject({
      value: '47/KH-UBND',
      page: 1,
      quote: expect.stringContaining('47/KH-UBND'),
    });
  });

  it('lists a number that was not kept', async () => {
    await saveScan(store, '41/KH-UBND~0.2');
    expect((await listWaiting()).find(({ path }) => path === 'number')).toMatchObject({
      value: null,
      confidence: 0.2,
    });
  });

  it('lists no more what was confirmed or corrected', async () => {
    await saveScan(store, '41/KH-UBND~0.2');
    const before = await listWaiting();
    const target = before.find(({ path }) => path.startsWith('targets'));
    await settle(target?.path ?? '', target?.value, target?.value);
    await settle('number', null, '47/KH-UBND');
    const after = await listWaiting();
    expect(after.length).toBe(before.length - 2);
    expect(after.map(({ path }) => path)).not.toContain('number');
  });

  it('has nothing of a document whose file gave its text', () => {
    expect(listDoubtfulReadings(buildDocument({ id: 'a', number: '1/KH-UBND' }), [])).toEqual([]);
  });
});

describe('findScanPlace', () => {
  it('finds fields, items and locators; nothing else', async () => {
    await saveScan(store);
    const { document, passages } = await load();
    expect(findScanPlace(document, passages, 'number')).toEqual(document.headerScans.number);
    expect(findScanPlace(document, passages, 'targets[1].value')).toEqual(document.targets[1]?.scan);
    expect(findScanPlace(document, passages, 'I.2')).toMatchObject({ page: 1, confidence: 0.4 });
    const box = { left: 0.1, top: 0.25, width: 0.8, height: 0.0201 };
    expect(findScanPlace(document, passages, formatBoxPlace({ page: 3, box }))).toEqual({ page: 3, box });
    for (const place of ['IX.9', '1:2,0,0,0', '1:0,0,0', 'targets[99]', 'constructor[0]', 'warnings[0]'])
      expect(findScanPlace(document, passages, place)).toBeUndefined();
  });
});
