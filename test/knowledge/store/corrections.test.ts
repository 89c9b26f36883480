import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import { openSqliteStore } from '../../../knowledge/store/sqlite-store.ts';
import { type Correction, OPERATOR, type Store } from '../../../knowledge/store/store.ts';
import { createDeadline, createDocument, createPassages, createTarget } from './sample-documents.ts';

const by = { by: 'Chị Lan', reason: 'đối chiếu bản giấy', at: '2031-05-01T08:00:00Z' };
let directory: string;
let store: Store;

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'tham-muu-corrections-'));
  store = await openSqliteStore({ dataDirectory: directory });
});
afterEach(async () => {
  await store.close();
  rmSync(directory, { recursive: true, force: true });
});

function correct(
  correction: Omit<Correction, 'documentId' | 'by' | 'reason' | 'at' | 'oldValue'> & {
    oldValue?: unknown;
    by?: string;
  },
) {
  return store.saveCorrection({ documentId: 'a', oldValue: null, ...by, ...correction });
}

async function save(known: Partial<OfficialDocument>, lines: readonly string[] = ['x']): Promise<void> {
  await store.saveDocument(createDocument('a', known), createPassages(lines));
}

async function read(): Promise<OfficialDocument> {
  const document = await store.findDocument('a', OPERATOR);
  if (document === undefined) throw new Error('document is not held');
  return document;
}

const codes = ({ warnings }: OfficialDocument) => warnings.map(({ code }) => code);

describe('a correction of a register item', () => {
  it('names who made it on the item, and where it stands now', async () => {
    const [first, second] = [createTarget('nước sạch đạt 80%', 80), createTarget('vệ sinh đạt 60%', 60)];
    await save({ targets: [second] });
    await correct({ path: 'targets[0].value', oldValue: 60, newValue: 65 });
    await save({ targets: [first, second] });
    const { targets, corrections } = await read();
    expect(targets.map(({ value, confirmedBy }) => [value, confirmedBy])).toEqual([
      [80, null],
      [65, 'Chị Lan'],
    ]);
    expect(corrections).toMatchObject([
      { path: 'targets[1].value', oldValue: 60, newValue: 65, status: 'applied' },
    ]);
  });

  it('keeps apart corrections made on one position of two readings', async () => {
    const [first, second] = [createTarget('nước sạch đạt 80%', 80), createTarget('vệ sinh đạt 60%', 60)];
    await save({ targets: [second] });
    await correct({ path: 'targets[0].value', oldValue: 60, newValue: 65 });
    await save({ targets: [first, second] });
    await correct({ path: 'targets[0].value', oldValue: 80, newValue: 85 });
    expect((await read()).targets.map(({ value }) => value)).toEqual([85, 65]);
  });

  it.each([
    ['white space and a line end', 'tỷ lệ hộ có nước sạch  đạt\n95% cuối năm'],
    ['a word that cleaning took away', 'tỷ lệ hộ có nước sạch đạt 95% cuối năm học'],
    [
      'the rest of the line joined to it',
      'Phấn đấu tỷ lệ hộ có nước sạch đạt 95% cuối năm, duy trì đến 2035',
    ],
  ])('is found again when the quotation differs in %s', async (_, quote) => {
    await save({ targets: [createTarget('tỷ lệ hộ có nước sạch đạt 95% cuối năm', 95)] });
    await correct({ path: 'targets[0].value', oldValue: 95, newValue: 9.5 });
    await save({ targets: [createTarget('tỷ lệ trường có nước sạch đạt 90%', 90), createTarget(quote, 95)] });
    const document = await read();
    expect(document.targets.map(({ value }) => value)).toEqual([90, 9.5]);
    expect(codes(document)).toEqual(['CORRECTED']);
  });

  it.each([
    ['another figure', [createTarget('tỷ lệ hộ có nước sạch đạt 59% cuối năm', 59)]],
    ['another matter', [createTarget('tỷ lệ trẻ được tiêm chủng đạt 95% cuối năm', 95)]],
    [
      'two sentences as near',
      [
        createTarget('tỷ lệ hộ có nước sạch đạt 95% cuối năm nay', 95),
        createTarget('tỷ lệ hộ có nước sạch đạt 95% cuối năm sau', 95),
      ],
    ],
  ])('is kept and listed, not applied, where only %s is left', async (_, targets) => {
    await save({ targets: [createTarget('tỷ lệ hộ có nước sạch đạt 95% cuối năm', 95)] });
    await correct({ path: 'targets[0].value', oldValue: 95, newValue: 9.5 });
    await save({ targets });
    const document = await read();
    expect(document.targets.map(({ value }) => value)).toEqual(targets.map(({ value }) => value));
    expect(codes(document)).toEqual(['CORRECTION_NOT_APPLIED']);
    expect(document.corrections).toMatchObject([{ status: 'not-applied', newValue: 9.5 }]);
    expect(await store.listCorrections('a')).toHaveLength(1);
  });

  it('follows its item among several of one sentence, also when one of them is no longer read', async () => {
    const quote = 'nước sạch đạt 95%, vệ sinh đạt 90%';
    const water = { ...createTarget(quote, 95), indicator: 'nước sạch' };
    const latrine = { ...createTarget(quote, 90), indicator: 'vệ sinh' };
    await save({ targets: [water, latrine] });
    await correct({ path: 'targets[1].value', oldValue: 90, newValue: 91 });
    await save({ targets: [latrine] });
    expect((await read()).targets.map(({ value }) => value)).toEqual([91]);
    await save({ targets: [water] });
    expect((await read()).targets.map(({ value }) => value)).toEqual([95]);
    await save({ targets: [latrine, water] });
    expect((await read()).targets.map(({ value }) => value)).toEqual([91, 95]);
  });

  it('brings the last working day along with a corrected date', async () => {
    await save({ deadlines: [{ ...createDeadline('Báo cáo', '2026-06-25'), lastWorkingDay: '2026-06-24' }] });
    await correct({ path: 'deadlines[0].dueOn', oldValue: '2026-06-25', newValue: '2026-07-25' });
    expect((await read()).deadlines).toMatchObject([{ dueOn: '2026-07-25', lastWorkingDay: '2026-07-24' }]);
  });

  it('is told in the words of people, without the number that a channel knows its maker by', async () => {
    await save({ targets: [createTarget('nước sạch đạt 80%', 80)] });
    await correct({
      path: 'targets[0].value',
      oldValue: 80,
      newValue: 85,
      by: 'Người giữ kho văn bản (telegram:900)',
    });
    await correct({ path: 'issuedOn', oldValue: null, newValue: { year: 2026, month: 2, day: 12 } });
    const told = (await read()).warnings.map(({ message }) => message).join();
    expect(told).toContain('Người giữ kho văn bản đã sửa giá trị của chỉ tiêu thứ 1 từ 80 thành 85');
    expect(told).toContain('ngày ban hành');
    expect(told).not.toMatch(/telegram|900|targets|issuedOn/);
  });

  it('confirms a value as read without a warning', async () => {
    await save({ targets: [createTarget('nước sạch đạt 80%', 80)] });
    await correct({ path: 'targets[0].value', oldValue: 80, newValue: 80 });
    const document = await read();
    expect(document.targets[0]).toMatchObject({ value: 80, confirmedBy: 'Chị Lan' });
    expect(codes(document)).toEqual([]);
    await save({ targets: [createTarget('nước sạch đạt 80%', 8)] });
    expect(codes(await read())).toEqual(['CORRECTION_DISAGREES']);
  });
});

describe('an added item', () => {
  const lines = ['Mục 1', 'Đến cuối năm có ít nhất 3 lớp học bơi; giữ sạch bến nước.'];
  const added = { quote: 'có ít nhất 3 lớp học bơi', value: 3, comparator: 'ge', unit: 'lớp' };

  it('stands where its words stand, now and in a later reading', async () => {
    await save({}, lines);
    await correct({ kind: 'add', path: 'targets', newValue: added });
    await save({}, ['Lời mở đầu', ...lines]);
    const { targets } = await read();
    expect(targets).toMatchObject([
      { ...added, passage: 2, locator: 'đoạn 3', confirmedBy: 'Chị Lan', indicator: added.quote },
    ]);
    expect(['Lời mở đầu', ...lines].join('\n').slice(targets[0]?.start, targets[0]?.end)).toBe(added.quote);
  });

  it('takes its sentence out of those not covered', async () => {
    const { indicator, ...evidence } = createTarget(lines[1] ?? '', 3);
    await save({ uncovered: [{ ...evidence, start: 6, end: 62, reason: 'number' }] }, lines);
    await correct({ kind: 'add', path: 'targets', newValue: added });
    expect((await read()).uncovered).toEqual([]);
  });

  it('is not listed twice when a newer parser reads it too', async () => {
    await save({}, lines);
    await correct({ kind: 'add', path: 'targets', newValue: added });
    const own = {
      ...createTarget(added.quote, 3),
      comparator: 'ge' as const,
      unit: 'lớp',
      start: 20,
      end: 44,
    };
    await save({ targets: [own] }, lines);
    expect((await read()).targets).toMatchObject([{ value: 3, confirmedBy: 'Chị Lan' }]);
  });

  it('is kept and listed when its words no longer stand in the document', async () => {
    await save({}, lines);
    await correct({ kind: 'add', path: 'targets', newValue: added });
    await save({}, ['Mục 1']);
    const document = await read();
    expect(document.targets).toEqual([]);
    expect(codes(document)).toEqual(['CORRECTION_NOT_APPLIED']);
  });

  it.each([
    ['words that do not stand in the document', 'targets', { quote: 'có ít nhất 5 lớp học bơi', value: 5 }],
    ['no words', 'targets', { value: 3 }],
    ['a field of the wrong shape', 'targets', { ...added, value: 'ba' }],
    ['a field there is not', 'targets', { ...added, amount: 3 }],
    ['a list there is not', 'uncovered', added],
  ])('is refused with %s', async (_, path, newValue) => {
    await save({}, lines);
    await expect(correct({ kind: 'add', path, newValue })).rejects.toMatchObject({ code: 'INPUT_INVALID' });
  });
});

describe('a removed item', () => {
  const [wrong, right] = [createTarget('theo mẫu số 12%', 12), createTarget('vệ sinh đạt 60%', 60)];

  it('stays away through later readings, and what else is corrected keeps its place', async () => {
    await save({ targets: [wrong, right] });
    await correct({ kind: 'remove', path: 'targets[0]', oldValue: wrong, newValue: null });
    await correct({ path: 'targets[0].value', oldValue: 60, newValue: 65 });
    await save({ targets: [right, wrong] });
    expect((await read()).targets.map(({ value }) => value)).toEqual([65]);
    await save({ targets: [right] });
    const document = await read();
    expect(document.targets.map(({ value }) => value)).toEqual([65]);
    expect(codes(document)).toEqual(['CORRECTED', 'CORRECTED']);
  });

  it('is another one when a new reading gives it another figure', async () => {
    await save({ targets: [wrong, right] });
    await correct({ kind: 'remove', path: 'targets[0]', oldValue: wrong, newValue: null });
    await save({ targets: [{ ...wrong, value: 1.2 }, right] });
    const document = await read();
    expect(document.targets.map(({ value }) => value)).toEqual([1.2, 60]);
    expect(codes(document)).toEqual(['CORRECTION_DISAGREES']);
  });
});

describe('withdrawCorrection', () => {
  it('shows again what was read, in the register and in what documents are found by', async () => {
    await save({});
    await correct({ path: 'number', oldValue: '12/KH-UBND', newValue: '21/KH-UBND' });
    const [{ number } = { number: 0 }] = await store.listCorrections('a');
    expect(await store.withdrawCorrection('a', number)).toBe(true);
    expect(await read()).toMatchObject({ number: '12/KH-UBND', corrections: [], warnings: [] });
    expect(await store.listDocuments(OPERATOR, { numberKeys: ['12/KHUBND'] })).toHaveLength(1);
    expect(await store.withdrawCorrection('a', number)).toBe(false);
    expect(await store.withdrawCorrection('none', number)).toBe(false);
  });
});

describe('a corrected header', () => {
  it('is no longer a doubtful reading of a picture', async () => {
    const scan = { confidence: 0.4, page: 1, box: { left: 0, top: 0, width: 1, height: 0.1 } };
    await save({ headerScans: { number: scan, subject: scan } });
    await correct({ path: 'number', oldValue: '12/KH-UBND', newValue: '12/KH-UBND' });
    expect((await read()).headerScans).toEqual({ subject: scan });
  });

  it('answers the warning that the field is missing', async () => {
    const warnings = [{ code: 'MISSING_SIGNER', message: 'Không đọc được người ký.', quote: null }];
    await save({ signer: null, warnings });
    await correct({ path: 'signer.name', newValue: 'Lò Văn Mây' });
    const document = await read();
    expect(document.signer).toEqual({ capacity: null, title: null, name: 'Lò Văn Mây' });
    expect(codes(document)).toEqual(['CORRECTED']);
  });
});
