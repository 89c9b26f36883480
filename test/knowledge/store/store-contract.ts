import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OPERATOR, type Store, type Viewer } from '../../../knowledge/store/store.ts';
import { describeKeptDrafts } from './draft-contract.ts';
import { describeProfiles } from './profile-contract.ts';
import {
  createDeadline,
  createDocument,
  createPassages,
  createReference,
  createTarget,
} from './sample-documents.ts';

const NEIGHBOUR: Viewer = { agency: 'UBND xã Suối Mơ', person: 'an' };
const STRANGER: Viewer = { agency: 'UBND xã Đồi Thông', person: 'binh' };
const NOBODY: Viewer = { agency: null, person: null };
const EMBEDDER = 'test-embedder-v1-3';

/** What every store must do; `open` gives an empty one each time, closed by the suite. */
export function describeStoreContract(name: string, open: () => Promise<Store>): void {
  describe(`${name} as a Store`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(async () => {
      await store.close();
    });

    describeDocuments(() => store);
    describeVisibility(() => store);
    describeRegister(() => store);
    describeCorrections(() => store);
    describeSearch(() => store);
    describeVectors(() => store);
    describeProfiles(() => store);
    describeKeptDrafts(() => store);
  });
}

function describeDocuments(store: () => Store): void {
  it('is empty at first', async () => {
    expect(await store().count(OPERATOR)).toEqual({ documents: 0, passages: 0 });
    expect(await store().listDocuments(OPERATOR)).toEqual([]);
    expect(await store().searchKeywords('nước sạch', OPERATOR, { limit: 5 })).toEqual([]);
    expect(await store().findDocument('none', OPERATOR)).toBeUndefined();
    expect(await store().deleteDocument('none')).toBe(false);
    expect(await store().setClass('none', 'public')).toBe(false);
  });

  it('gives back what was saved, in order of first ingest', async () => {
    const [a, b] = [
      createDocument('b', { number: '1/KH-UBND' }),
      createDocument('a', { number: '2/KH-UBND' }),
    ];
    await store().saveDocument(a, createPassages(['Dòng một', 'Dòng hai']));
    await store().saveDocument(b, createPassages(['Dòng ba']));
    await store().saveDocument(a, createPassages(['Dòng một', 'Dòng hai']));
    expect(await store().listDocuments(OPERATOR)).toEqual([a, b]);
    expect(await store().findDocument('a', OPERATOR)).toEqual(b);
    expect(await store().count(OPERATOR)).toEqual({ documents: 2, passages: 3 });
  });

  it('filters by ids and number keys', async () => {
    await store().saveDocument(createDocument('a', { number: '07/KH-UBND' }), createPassages(['x']));
    await store().saveDocument(createDocument('b', { number: null }), createPassages(['y']));
    const find = async (filter: object) =>
      (await store().listDocuments(OPERATOR, filter)).map(({ id }) => id);
    expect(await find({ numberKeys: ['7/KHUBND', '9/QDUBND'] })).toEqual(['a']);
    expect(await find({ ids: ['b', 'zzz'] })).toEqual(['b']);
    expect(await find({ ids: [] })).toEqual([]);
    expect(await find({ ids: ['b'], numberKeys: ['7/KHUBND'] })).toEqual([]);
  });

  it('lists passages in order with ids that are never used again', async () => {
    await store().saveDocument(createDocument('a'), createPassages(['một', 'hai']));
    const before = await store().listPassages('a', OPERATOR);
    await store().saveDocument(createDocument('a'), createPassages(['một', 'hai', 'ba']));
    const after = await store().listPassages('a', OPERATOR);
    expect(before.map(({ text }) => text)).toEqual(['một', 'hai']);
    expect(after.map(({ text, documentId }) => [text, documentId])).toEqual([
      ['một', 'a'],
      ['hai', 'a'],
      ['ba', 'a'],
    ]);
    expect(after.filter(({ id }) => before.some((old) => old.id === id))).toEqual([]);
    expect(await store().listPassages('none', OPERATOR)).toEqual([]);
  });

  it('finds a source by file and by content', async () => {
    await store().saveDocument(createDocument('a', { parserVersion: 4 }), createPassages(['x']));
    const source = { documentId: 'a', sourceFile: 'a.txt', contentHash: 'hash-a', parserVersion: 4 };
    expect(await store().findSource('a.txt')).toEqual(source);
    expect(await store().listSourcesByHash('hash-a')).toEqual([source]);
    expect(await store().findSource('b.txt')).toBeUndefined();
    expect(await store().listSourcesByHash('hash-b')).toEqual([]);
  });

  it('forgets a deleted document wholly', async () => {
    await store().saveDocument(
      createDocument('a', {
        deadlines: [createDeadline('Báo cáo', '2031-06-01')],
        references: [createReference('5/QĐ-UBND')],
      }),
      createPassages(['cấp nước']),
    );
    expect(await store().deleteDocument('a')).toBe(true);
    expect(await store().deleteDocument('a')).toBe(false);
    expect(await store().count(OPERATOR)).toEqual({ documents: 0, passages: 0 });
    expect(await store().listDeadlines(OPERATOR, { includeUndated: true })).toEqual([]);
    expect(await store().listReferences(OPERATOR)).toEqual([]);
    expect(await store().searchKeywords('cấp nước', OPERATOR, { limit: 5 })).toEqual([]);
    expect(await store().findSource('a.txt')).toBeUndefined();
  });

  it('raises the generation with every change and with nothing else', async () => {
    const start = await store().generation();
    await store().saveDocument(createDocument('a'), createPassages(['x']));
    const saved = await store().generation();
    await store().listDocuments(OPERATOR);
    await store().deleteDocument('none');
    expect(saved).toBeGreaterThan(start);
    expect(await store().generation()).toBe(saved);
    await store().setClass('a', 'public');
    expect(await store().generation()).toBeGreaterThan(saved);
    expect((await store().findDocument('a', OPERATOR))?.class).toBe('public');
  });

  it('tells which documents changed since a generation', async () => {
    await store().saveDocument(createDocument('a'), createPassages(['x']));
    await store().saveDocument(createDocument('b'), createPassages(['y']));
    const then = await store().generation();
    expect(await store().listChangedSince(0)).toEqual(['a', 'b']);
    expect(await store().listChangedSince(then)).toEqual([]);
    await store().setClass('b', 'public');
    expect(await store().listChangedSince(then)).toEqual(['b']);
  });

  it('lets no caller change what the next one reads', async () => {
    await store().saveDocument(
      createDocument('a', { deadlines: [createDeadline('Báo cáo', null)] }),
      createPassages(['x']),
    );
    const first = await store().findDocument('a', OPERATOR);
    expect(() => first?.deadlines.pop()).toThrow(TypeError);
    expect((await store().findDocument('a', OPERATOR))?.deadlines).toHaveLength(1);
  });
}

function describeVisibility(store: () => Store): void {
  it('knows who has documents that only they see', async () => {
    await store().saveDocument(
      createDocument('a', { owner: 'p-1', visibility: 'person' }),
      createPassages(['x']),
    );
    await store().saveDocument(
      createDocument('b', { owner: 'p-1', visibility: 'agency' }),
      createPassages(['y']),
    );
    expect(await store().listPersonalOwners()).toEqual(['p-1']);
    await store().deleteDocument('a');
    expect(await store().listPersonalOwners()).toEqual([]);
  });

  const saveOwned = async (id: string, owner: string | null, visibility: 'all' | 'agency' | 'person') => {
    const register = {
      deadlines: [createDeadline(`Việc ${id}`, '2031-06-01')],
      references: [createReference('5/QĐ-UBND', { relation: 'repeals' })],
    };
    await store().saveDocument(
      createDocument(id, { owner, visibility, ...register }),
      createPassages([`kênh mương ${id}`]),
    );
    const unembedded = await store().listUnembedded(EMBEDDER, 10);
    await store().saveVectors(
      EMBEDDER,
      unembedded.map(({ textHash }) => ({ textHash, vector: Float32Array.of(1, 0, 0) })),
    );
  };
  const listKeys = async (viewer: Viewer, of: 'held' | 'cited') =>
    (await store().listIssuers(viewer, of)).map(({ key }) => key);
  const listEverywhere = async (viewer: Viewer) => {
    const options = { limit: 10 };
    const byVector = await store().searchVectors(EMBEDDER, Float32Array.of(1, 0, 0), viewer, options);
    const byKeyword = await store().searchKeywords('kênh mương', viewer, options);
    return {
      documents: (await store().listDocuments(viewer)).map(({ id }) => id),
      counted: (await store().count(viewer)).documents,
      spelled: (await store().countKeywords(['kenh muong'], viewer))[0],
      deadlines: (await store().listDeadlines(viewer, {})).map(({ documentId }) => documentId),
      references: (await store().listReferences(viewer)).map(({ citedBy }) => citedBy),
      headsOf: (await store().listHeadsOf(viewer, ['a', 'b', 'c', 'd'])).map(({ id }) => id),
      heads: (await store().listHeads(viewer, await listKeys(viewer, 'held'))).map(({ id }) => id),
      acts: (await store().listActs(viewer, ['5/QDUBND'])).map(({ citedBy }) => citedBy),
      referencesOf: (await store().listReferencesOf(viewer, ['a', 'b', 'c', 'd'])).map(
        ({ citedBy }) => citedBy,
      ),
      referencesTo: (await store().listReferencesTo(viewer, await listKeys(viewer, 'cited'))).map(
        ({ citedBy }) => citedBy,
      ),
      keyword: byKeyword.map(({ passage }) => passage.documentId).sort(),
      vector: byVector.map(({ passage }) => passage.documentId).sort(),
    };
  };
  const everywhere = (...ids: string[]) => ({
    documents: ids,
    spelled: ids.length,
    counted: ids.length,
    deadlines: ids,
    references: ids,
    headsOf: ids,
    heads: ids,
    acts: ids,
    referencesOf: ids,
    // Of one document that all cite, the first and the last who do.
    referencesTo: [...new Set([ids[0], ids.at(-1)])],
    keyword: ids,
    vector: ids,
  });

  it('shows an agency’s document to everybody once it is shared, in every method', async () => {
    await saveOwned('a', 'UBND xã Suối Mơ', 'agency');
    expect(await listEverywhere(STRANGER)).toMatchObject({ documents: [], keyword: [], vector: [] });
    expect(await store().share('a')).toBe(true);
    expect(await listEverywhere(STRANGER)).toEqual(everywhere('a'));
    expect(await store().findDocument('a', STRANGER)).toMatchObject({ owner: null, visibility: 'all' });
    expect(await store().share('none')).toBe(false);
  });

  it('shows an agency’s documents to that agency and the operator alone, in every method', async () => {
    await saveOwned('a', 'UBND xã Suối Mơ', 'agency');
    await saveOwned('b', 'UBND xã Đồi Thông', 'all');
    await saveOwned('c', null, 'agency');
    await saveOwned('d', 'an', 'person');
    expect(await listEverywhere(OPERATOR)).toEqual(everywhere('a', 'b', 'c', 'd'));
    expect(await listEverywhere(NEIGHBOUR)).toEqual(everywhere('a', 'b', 'c', 'd'));
    expect(await listEverywhere(STRANGER)).toEqual(everywhere('b', 'c'));
    expect(await listEverywhere(NOBODY)).toEqual(everywhere('b', 'c'));
    expect(await store().findDocument('a', STRANGER)).toBeUndefined();
    expect(await store().listPassages('a', STRANGER)).toEqual([]);
    expect(await listKeys(NOBODY, 'cited')).toHaveLength(1);
  });

  it('does not name a hidden document as the one a reference means', async () => {
    await store().saveDocument(
      createDocument('hidden', { number: '5/QĐ-UBND', owner: 'UBND xã Suối Mơ', visibility: 'agency' }),
      createPassages(['x']),
    );
    const reference = createReference('5/QĐ-UBND', { issuer: 'UBND xã Suối Mơ' });
    await store().saveDocument(createDocument('a', { references: [reference] }), createPassages(['y']));
    const resolved = async (viewer: Viewer) =>
      (await store().findDocument('a', viewer))?.references[0]?.documentId;
    expect(await resolved(NEIGHBOUR)).toBe('hidden');
    expect(await resolved(STRANGER)).toBeNull();
    expect(await resolved(NEIGHBOUR)).toBe('hidden');
  });
}

function describeRegister(store: () => Store): void {
  it('lists deadlines of a range by date, undated ones last and only when asked', async () => {
    const deadlines = [
      createDeadline('muộn', '2031-12-05'),
      createDeadline('mở', null),
      createDeadline('sớm', '2031-06-25'),
    ];
    await store().saveDocument(createDocument('a', { deadlines }), createPassages(['x']));
    const list = async (range: { from?: string; to?: string; includeUndated?: boolean }) =>
      (await store().listDeadlines(OPERATOR, range)).map(({ task }) => task);
    expect(await list({})).toEqual(['sớm', 'muộn']);
    expect(await list({ from: '2031-06-25', to: '2031-12-04' })).toEqual(['sớm']);
    expect(await list({ from: '2031-06-26', includeUndated: true })).toEqual(['muộn', 'mở']);
    expect(await list({ to: '2031-06-24' })).toEqual([]);
  });

  const saveCiting = (...references: ReturnType<typeof createReference>[]) =>
    store().saveDocument(
      createDocument('citing', { number: '99/KH-TH', references }),
      createPassages(['trích dẫn']),
    );
  const readResolved = async () =>
    (await store().findDocument('citing', OPERATOR))?.references.map(({ documentId }) => documentId);

  it('points a reference at the held document of that number, issuer and date', async () => {
    await saveCiting(
      createReference('12/KH-UBND', {
        issuer: 'UBND xã Suối Mơ',
        issuedOn: { year: 2031, month: 4, day: 2 },
      }),
    );
    expect(await readResolved()).toEqual([null]);
    await store().saveDocument(createDocument('held'), createPassages(['x']));
    expect(await readResolved()).toEqual(['held']);
    expect(await store().listReferences(OPERATOR, '12/KHUBND')).toMatchObject([
      { citedBy: 'citing', documentId: 'held' },
    ]);
    expect(await store().listReferences(OPERATOR, '13/KHUBND')).toEqual([]);
    await store().deleteDocument('held');
    expect(await readResolved()).toEqual([null]);
  });

  it('lists issuers, and heads and references by them', async () => {
    await store().saveDocument(createDocument('held'), createPassages(['x']));
    await saveCiting(createReference('12/KH-UBND', { issuer: 'UBND huyện Sông Cạn' }));
    const [held, cited] = [
      await store().listIssuers(OPERATOR, 'held'),
      await store().listIssuers(OPERATOR, 'cited'),
    ];
    expect(cited.map(({ head }) => head.issuer)).toEqual(['UBND huyện Sông Cạn']);
    const document = await store().findDocument('held', OPERATOR);
    const key = held.find(({ head }) => head.issuer === document?.issuer)?.key;
    const heads = await store().listHeads(OPERATOR, [key ?? '']);
    expect(heads.find(({ id }) => id === 'held')).toMatchObject({
      number: '12/KH-UBND',
      period: document?.period,
      recipients: document?.recipients,
      sourceFile: document?.sourceFile,
    });
    const references = await store().listReferencesTo(OPERATOR, [cited[0]?.key ?? '']);
    expect(references).toMatchObject([{ citedBy: 'citing', number: '12/KH-UBND', documentId: null }]);
    expect(await store().listReferencesTo(OPERATOR, [])).toEqual([]);
    expect(await store().listReferencesOf(OPERATOR, ['citing'])).toMatchObject([{ number: '12/KH-UBND' }]);
    expect(await store().listReferencesOf(OPERATOR, ['held'])).toEqual([]);
  });

  it('lists what amends, replaces or repeals documents of a number, and the effect clauses of heads', async () => {
    const clause = { ...createReference(null), bound: 'from' as const, day: '2031-05-01', rule: null };
    await store().saveDocument(createDocument('held', { effects: [clause] }), createPassages(['x']));
    await saveCiting(
      createReference('12/KH-UBND', { relation: 'replaces', issuedOn: { year: 2031, month: 4, day: 2 } }),
      createReference('13/KH-UBND', { relation: 'repeals' }),
      createReference('12/KH-UBND', { issuedOn: { year: 2030, month: 4, day: 2 } }),
    );
    expect(await store().listActs(OPERATOR, ['12/KHUBND'])).toMatchObject([
      { citedBy: 'citing', relation: 'replaces', documentId: 'held' },
    ]);
    expect(await store().listActs(OPERATOR, [])).toEqual([]);
    const issuers = await store().listIssuers(OPERATOR, 'held');
    const heads = await store().listHeads(
      OPERATOR,
      issuers.map(({ key }) => key),
    );
    expect(heads.find(({ id }) => id === 'held')?.effects).toMatchObject([{ day: '2031-05-01' }]);
  });

  it('gives of one document cited by many the first and the last citation', async () => {
    const reference = createReference('12/KH-UBND', { issuer: 'UBND huyện Sông Cạn' });
    for (const id of ['a', 'b', 'c'])
      await store().saveDocument(createDocument(id, { references: [reference] }), createPassages(['x']));
    const [issuer] = await store().listIssuers(OPERATOR, 'cited');
    const references = await store().listReferencesTo(OPERATOR, [issuer?.key ?? '']);
    expect(references.map(({ citedBy }) => citedBy)).toEqual(['a', 'c']);
  });

  it('never points at a namesake of another issuer or date', async () => {
    await store().saveDocument(createDocument('held'), createPassages(['x']));
    await saveCiting(
      createReference('12/KH-UBND', { issuer: 'UBND huyện Sông Cạn' }),
      createReference('12/KH-UBND', {
        issuer: 'UBND xã Suối Mơ',
        issuedOn: { year: 2030, month: null, day: null },
      }),
    );
    expect(await readResolved()).toEqual([null, null]);
  });

  it('leaves a bare number that restarts every year open, unless the same document cites it in full', async () => {
    await store().saveDocument(createDocument('held'), createPassages(['x']));
    await saveCiting(createReference('12/KH-UBND'));
    expect(await readResolved()).toEqual([null]);
    await saveCiting(
      createReference('12/KH-UBND', { issuer: 'UBND xã Suối Mơ' }),
      createReference('12/KH-UBND'),
    );
    expect(await readResolved()).toEqual(['held', 'held']);
  });

  it('takes a normative number with its year as one document', async () => {
    await store().saveDocument(
      createDocument('held', { number: '80/2029/NĐ-CP', issuer: 'Chính phủ' }),
      createPassages(['x']),
    );
    await saveCiting(createReference('80/2029/NĐ-CP'));
    expect(await readResolved()).toEqual(['held']);
  });

  it('leaves a reference open that two different held documents could meet', async () => {
    await store().saveDocument(createDocument('held'), createPassages(['x']));
    await store().saveDocument(
      createDocument('other', { issuer: 'UBND xã Đồi Thông' }),
      createPassages(['y']),
    );
    await saveCiting(createReference('12/KH-UBND', { issuedOn: { year: 2031, month: 4, day: 2 } }));
    expect(await readResolved()).toEqual([null]);
  });

  it('never points at a web post, nor at the citing document itself', async () => {
    await store().saveDocument(createDocument('post', { kind: 'web-post' }), createPassages(['x']));
    const issuer = 'UBND xã Suối Mơ';
    await saveCiting(createReference('12/KH-UBND', { issuer }), createReference('99/KH-TH', { issuer }));
    expect(await readResolved()).toEqual([null, null]);
  });
}

function describeCorrections(store: () => Store): void {
  const by = { by: 'Chị Lan', reason: 'đối chiếu bản giấy', at: '2031-05-01T08:00:00Z' };
  const correct = (path: string, oldValue: unknown, newValue: unknown) =>
    store().saveCorrection({ documentId: 'a', path, oldValue, newValue, ...by });
  const read = () => store().findDocument('a', OPERATOR);

  it('lays a correction over the document, says so, and keeps it through re-ingest', async () => {
    await store().saveDocument(createDocument('a'), createPassages(['x']));
    await correct('number', '12/KH-UBND', '21/KH-UBND');
    await store().saveDocument(createDocument('a', { subject: 'Cấp nước' }), createPassages(['x']));
    const document = await read();
    expect(document).toMatchObject({ number: '21/KH-UBND', subject: 'Cấp nước' });
    expect(document?.warnings.map(({ code }) => code)).toEqual(['CORRECTED']);
    for (const part of ['số, ký hiệu', '12/KH-UBND', 'Chị Lan'])
      expect(document?.warnings[0]?.message).toContain(part);
    expect(await store().listCorrections('a')).toMatchObject([
      { documentId: 'a', path: 'number', oldValue: '12/KH-UBND', newValue: '21/KH-UBND', ...by },
    ]);
  });

  it('finds a document by its corrected number, in filters and in search', async () => {
    await store().saveDocument(createDocument('a'), createPassages(['một', 'hai']));
    await correct('number', '12/KH-UBND', '21/KH-UBND');
    expect(await store().listDocuments(OPERATOR, { numberKeys: ['21/KHUBND'] })).toHaveLength(1);
    expect(await store().listDocuments(OPERATOR, { numberKeys: ['12/KHUBND'] })).toHaveLength(0);
    expect(await store().searchKeywords('21', OPERATOR, { limit: 5 })).toHaveLength(2);
    expect(await store().searchKeywords('12', OPERATOR, { limit: 5 })).toHaveLength(0);
  });

  it('lists a corrected deadline under its new date', async () => {
    await store().saveDocument(
      createDocument('a', { deadlines: [createDeadline('Báo cáo', '2031-06-25')] }),
      createPassages(['x']),
    );
    await correct('deadlines[0].dueOn', '2031-06-25', '2031-07-25');
    expect(await store().listDeadlines(OPERATOR, { from: '2031-07-01' })).toMatchObject([
      { dueOn: '2031-07-25' },
    ]);
    expect(await store().listDeadlines(OPERATOR, { to: '2031-06-30' })).toEqual([]);
  });

  it('warns when the parser now reads another value than the one corrected', async () => {
    await store().saveDocument(createDocument('a'), createPassages(['x']));
    await correct('subject', 'Cấp nước sạch nông thôn', 'Cấp nước sạch');
    await store().saveDocument(createDocument('a', { subject: 'Cấp nước đô thị' }), createPassages(['x']));
    const document = await read();
    expect(document?.subject).toBe('Cấp nước sạch');
    expect(document?.warnings.map(({ code }) => code)).toEqual(['CORRECTED', 'CORRECTION_DISAGREES']);
  });

  it('follows a register item by its quotation when items move, and drops a correction whose item is gone', async () => {
    const [first, second] = [createTarget('nước sạch đạt 80%', 80), createTarget('vệ sinh đạt 60%', 60)];
    await store().saveDocument(createDocument('a', { targets: [second] }), createPassages(['x']));
    await correct('targets[0].value', 60, 65);
    await store().saveDocument(createDocument('a', { targets: [first, second] }), createPassages(['x']));
    expect((await read())?.targets.map(({ value }) => value)).toEqual([80, 65]);
    await store().saveDocument(createDocument('a', { targets: [first] }), createPassages(['x']));
    const document = await read();
    expect(document?.targets.map(({ value }) => value)).toEqual([80]);
    expect(document?.warnings.map(({ code }) => code)).toEqual(['CORRECTION_NOT_APPLIED']);
  });

  it('shows the last of several corrections of one place, from what was read', async () => {
    await store().saveDocument(createDocument('a'), createPassages(['x']));
    await correct('number', '12/KH-UBND', '21/KH-UBND');
    await correct('number', '21/KH-UBND', '22/KH-UBND');
    const document = await read();
    expect(document?.number).toBe('22/KH-UBND');
    expect(document?.warnings).toMatchObject([
      { code: 'CORRECTED', message: expect.stringContaining('12/KH-UBND') },
    ]);
  });

  it.each([
    ['a path that leads nowhere', 'targets[7].value', 3],
    ['a value of the wrong shape', 'issuedOn', 'hôm qua'],
    ['bookkeeping', 'visibility', 'all'],
    ['a quotation', 'targets[0].quote', 'khác'],
    ['a whole item with its quotation', 'targets[0]', createTarget('khác', 1)],
    ['an inherited property', 'constructor', 'x'],
  ])('refuses to correct %s', async (_, path, newValue) => {
    await store().saveDocument(
      createDocument('a', { targets: [createTarget('nước sạch đạt 80%', 80)] }),
      createPassages(['x']),
    );
    await expect(correct(path, null, newValue)).rejects.toMatchObject({ code: 'INPUT_INVALID' });
    expect(await store().listCorrections('a')).toEqual([]);
  });

  it('refuses a correction of a document that is not held', async () => {
    await expect(correct('number', null, '1/KH-UBND')).rejects.toMatchObject({ code: 'DOCUMENT_NOT_FOUND' });
  });
}

function describeSearch(store: () => Store): void {
  it('finds passages by words typed without marks, and by the header of their document', async () => {
    await store().saveDocument(
      createDocument('a'),
      createPassages(['Nạo vét kênh mương', 'Trồng cây ven đường']),
    );
    const search = async (query: string) =>
      (await store().searchKeywords(query, OPERATOR, { limit: 5 })).map(({ passage }) => passage.text);
    expect(await search('nao vet')).toEqual(['Nạo vét kênh mương']);
    expect(await search('suối mơ ven đường')).toEqual(['Trồng cây ven đường', 'Nạo vét kênh mương']);
    expect(await search('?!')).toEqual([]);
  });

  it('keeps to the documents asked for, and to the limit', async () => {
    for (const id of ['a', 'b', 'c'])
      await store().saveDocument(createDocument(id), createPassages([`kênh ${id}`, `mương ${id}`]));
    const hits = await store().searchKeywords('kênh mương', OPERATOR, { limit: 10, documentIds: ['b', 'c'] });
    expect(new Set(hits.map(({ passage }) => passage.documentId))).toEqual(new Set(['b', 'c']));
    expect(await store().searchKeywords('kênh mương', OPERATOR, { limit: 10, documentIds: [] })).toEqual([]);
    expect(await store().searchKeywords('kênh mương', OPERATOR, { limit: 2 })).toHaveLength(2);
    expect(await store().searchKeywords('kênh mương', OPERATOR, { limit: 0 })).toEqual([]);
  });

  it('counts the passages that spell a word or two neighbouring ones', async () => {
    await store().saveDocument(createDocument('a'), createPassages(['Nạo vét kênh mương', 'vét kênh']));
    await store().saveDocument(createDocument('b'), createPassages(['kênh nạo vét']));
    await store().saveDocument(createDocument('c'), createPassages(['kênh đã xóa']));
    await store().deleteDocument('c');
    const words = ['kenh', 'vet kenh', 'nao vet', 'kenh vet', 'xoa', ''];
    expect(await store().countKeywords(words, OPERATOR)).toEqual([3, 2, 2, 0, 0, 0]);
  });

  it('finds the same after compaction as before, and compacting again changes nothing', async () => {
    for (let i = 0; i < 40; i++) {
      await store().saveDocument(createDocument(`d${i}`), createPassages([`Lớp học số ${i}`, 'Báo cáo']));
    }
    for (let i = 0; i < 20; i++) await store().deleteDocument(`d${i}`);
    const find = () => store().searchKeywords('lớp học báo cáo', OPERATOR, { limit: 100 });
    const before = await find();
    expect(before).toHaveLength(40);
    await store().compact();
    expect(await find()).toEqual(before);
    const generation = await store().generation();
    await store().compact();
    expect(await store().generation()).toBe(generation);
  });

  it('finds the new text of a document that was saved again, not the old', async () => {
    await store().saveDocument(createDocument('a'), createPassages(['kênh mương']));
    await store().saveDocument(createDocument('a'), createPassages(['hồ chứa']));
    expect(await store().searchKeywords('kênh', OPERATOR, { limit: 5 })).toEqual([]);
    expect(await store().searchKeywords('hồ chứa', OPERATOR, { limit: 5 })).toHaveLength(1);
  });
}

function describeVectors(store: () => Store): void {
  const save = (...vectors: [string, Float32Array][]) =>
    store().saveVectors(
      EMBEDDER,
      vectors.map(([textHash, vector]) => ({ textHash, vector })),
    );
  const hashes = async () =>
    new Map((await store().listUnembedded(EMBEDDER, 100)).map(({ text, textHash }) => [text, textHash]));

  it('keeps the vectors that come with a document, or neither', async () => {
    const passages = createPassages(['kênh', 'mương']);
    const vectors = [Float32Array.of(3, 0, 0), Float32Array.of(0, 2, 0)];
    const bad = { embedderId: EMBEDDER, vectors: [Float32Array.of(0, 0, 0)] };
    await expect(store().saveDocument(createDocument('b'), passages, bad)).rejects.toThrow('vector');
    expect(await store().count(OPERATOR)).toEqual({ documents: 0, passages: 0 });
    await store().saveDocument(createDocument('a'), passages, { embedderId: EMBEDDER, vectors });
    expect(await store().listUnembedded(EMBEDDER, 9)).toEqual([]);
    const [hit] = await store().searchVectors(EMBEDDER, Float32Array.of(0, 1, 0), OPERATOR, { limit: 1 });
    expect(hit).toMatchObject({ passage: { text: 'mương' }, relevance: 1 });
  });
  const hashOf = async (text: string) => (await hashes()).get(text) ?? 'missing';

  it('ranks passages by cosine, best first', async () => {
    await store().saveDocument(createDocument('a'), createPassages(['gần', 'xa', 'ngược']));
    await save(
      [await hashOf('gần'), Float32Array.of(2, 1, 0)],
      [await hashOf('xa'), Float32Array.of(0, 1, 0)],
      [await hashOf('ngược'), Float32Array.of(-1, 0, 0)],
    );
    const hits = await store().searchVectors(EMBEDDER, Float32Array.of(3, 0, 0), OPERATOR, { limit: 3 });
    expect(hits.map(({ passage }) => passage.text)).toEqual(['gần', 'xa', 'ngược']);
    expect(hits[0]?.relevance).toBeCloseTo(2 / Math.sqrt(5), 5);
    expect(hits[2]?.relevance).toBeCloseTo(-1, 5);
    expect(await store().searchVectors('other', Float32Array.of(1), OPERATOR, { limit: 3 })).toEqual([]);
  });

  it('lists a text once, and keeps its vector while any passage has it', async () => {
    await store().saveDocument(createDocument('a'), createPassages(['chung', 'riêng']));
    await store().saveDocument(createDocument('b'), createPassages(['chung']));
    expect([...(await hashes()).keys()].sort()).toEqual(['chung', 'riêng']);
    await save(
      [await hashOf('chung'), Float32Array.of(1, 0, 0)],
      [await hashOf('riêng'), Float32Array.of(0, 1, 0)],
    );
    await store().saveDocument(createDocument('a'), createPassages(['chung', 'mới']));
    expect([...(await hashes()).keys()]).toEqual(['mới']);
    const hits = await store().searchVectors(EMBEDDER, Float32Array.of(1, 0, 0), OPERATOR, { limit: 9 });
    expect(hits.map(({ passage }) => passage.documentId).sort()).toEqual(['a', 'b']);
    const inA = { limit: 9, documentIds: ['a'] };
    expect(await store().searchVectors(EMBEDDER, Float32Array.of(1, 0, 0), OPERATOR, inA)).toHaveLength(1);
  });

  it('lists texts of the classes asked for, also after a document changed its class', async () => {
    const list = async () =>
      (await store().listUnembedded(EMBEDDER, 10, ['public'])).map(({ text }) => text).sort();
    await store().saveDocument({ ...createDocument('a'), class: 'public' }, createPassages(['chung', 'mở']));
    await store().saveDocument(
      { ...createDocument('b'), class: 'internal' },
      createPassages(['chung', 'kín']),
    );
    expect(await list()).toEqual(['chung', 'mở']);
    await store().setClass('b', 'public');
    expect(await list()).toEqual(['chung', 'kín', 'mở']);
    await store().setClass('a', 'personal');
    expect(await list()).toEqual(['chung', 'kín']);
    await store().saveDocument(
      { ...createDocument('b'), class: 'internal' },
      createPassages(['chung', 'kín']),
    );
    expect(await list()).toEqual([]);
  });

  it('gives headings with the text to embed', async () => {
    const passages = createPassages(['Việc']).map((passage) => ({
      ...passage,
      headings: ['II. NHIỆM VỤ', '1. Chung'],
    }));
    await store().saveDocument(createDocument('a'), passages);
    expect([...(await hashes()).keys()]).toEqual(['II. NHIỆM VỤ\n1. Chung\nViệc']);
  });

  it.each([
    ['NaN', Float32Array.of(1, Number.NaN, 0)],
    ['infinite', Float32Array.of(Number.POSITIVE_INFINITY, 0, 0)],
    ['all zero', Float32Array.of(0, 0, 0)],
    ['of another length', Float32Array.of(1, 0)],
    ['empty', Float32Array.of()],
  ])('stores none of a batch with a vector that is %s; its text stays pending', async (_, vector) => {
    await store().saveDocument(createDocument('a'), createPassages(['một', 'hai']));
    const [one, two] = [await hashOf('một'), await hashOf('hai')];
    await expect(save([one, Float32Array.of(1, 0, 0)], [two, vector])).rejects.toMatchObject({
      code: 'INTERNAL',
    });
    expect((await hashes()).size).toBe(2);
  });
}
