import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { collectIncomingActs } from '../../../knowledge/directives/incoming-acts.ts';
import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import { openSqliteStore } from '../../../knowledge/store/sqlite-store.ts';
import { OPERATOR, type Store } from '../../../knowledge/store/store.ts';
import { createDocument, createPassages, createReference } from '../store/sample-documents.ts';

let directory: string;
let store: Store;

beforeEach(async () => {
  directory = mkdtempSync(path.join(tmpdir(), 'tham-muu-acts-'));
  store = await openSqliteStore({ dataDirectory: directory });
});

afterEach(async () => {
  await store.close();
  rmSync(directory, { recursive: true });
});

async function hold(id: string, fields: Partial<OfficialDocument>): Promise<OfficialDocument> {
  const document = createDocument(id, fields);
  await store.saveDocument(document, createPassages([id]));
  return document;
}

async function actsOn(document: OfficialDocument) {
  const acts = await collectIncomingActs(store, OPERATOR, [document]);
  return (acts.get(document.id) ?? []).map(({ relation, certainty, by }) => [relation, certainty, by.id]);
}

const APRIL = { year: 2031, month: 4, day: 2 };

describe('collectIncomingActs', () => {
  it('finds who replaces a document, from its own office or with all of its name', async () => {
    const old = await hold('old', { number: '12/KH-UBND' });
    const act = createReference('12/KH-UBND', { relation: 'replaces', issuedOn: APRIL });
    await hold('new', { number: '40/KH-UBND', references: [act] });
    await hold('stranger', {
      number: '7/KH-UBND',
      issuer: 'Ủy ban nhân dân xã Đồi Thông',
      references: [act],
    });
    await hold('reader', { number: '8/KH-UBND', references: [{ ...act, relation: 'implements' }] });
    await hold('proposal', { type: 'Tờ trình', number: '5/TTr-TH', references: [act] });
    expect(await actsOn(old)).toEqual([
      ['replaces', 'certain', 'new'],
      ['replaces', 'likely', 'stranger'],
    ]);
  });

  it('keeps what may be of a namesake apart, and what is of another one away', async () => {
    const old = await hold('old', { number: '12/KH-UBND' });
    await hold('namesake', { number: '12/KH-UBND', issuer: 'Ủy ban nhân dân xã Đồi Thông' });
    const blank = createReference('12/KH-UBND', { relation: 'repeals', issuedOn: APRIL });
    await hold('vague', { number: '41/QĐ-TH', issuer: null, references: [blank] });
    const other = { ...blank, issuer: 'Ủy ban nhân dân xã Đồi Thông' };
    await hold('clear', { number: '42/QĐ-TH', references: [other] });
    expect(await actsOn(old)).toEqual([['repeals', 'ambiguous', 'vague']]);
  });

  it('finds the plan for the next year and another one for the same year', async () => {
    const plan = await hold('plan', { subject: 'Trồng rừng năm 2031' });
    await hold('next', {
      number: '3/KH-UBND',
      issuedOn: { ...APRIL, year: 2032 },
      subject: 'Trồng rừng năm 2032',
    });
    await hold('beside', { number: '20/KH-UBND', subject: 'Trồng rừng năm 2031' });
    await hold('elsewhere', { issuer: 'Ủy ban nhân dân xã Đồi Thông', subject: 'Trồng rừng năm 2032' });
    expect(await actsOn(plan)).toEqual([
      ['succeeds', 'likely', 'next'],
      ['parallels', 'likely', 'beside'],
    ]);
    const schoolYear = await hold('school', { subject: 'Nhiệm vụ năm học 2031-2032' });
    await hold('later', { number: '9/KH-UBND', subject: 'Nhiệm vụ năm học 2032-2033' });
    expect(await actsOn(schoolYear)).toEqual([['succeeds', 'likely', 'later']]);
  });

  it('finds who speaks of a document or stops it, as such and once', async () => {
    const old = await hold('old', { number: '12/KH-UBND' });
    const words = {
      quote: 'xem xét',
      locator: 'Điều 2',
      page: null,
      isPartial: false,
      from: null,
      until: null,
    };
    const spoken = createReference('12/KH-UBND', { relation: 'cites', issuedOn: APRIL });
    const thinks = { ...spoken, standing: { ...words, says: 'doubted' as const } };
    await hold('thinks', { number: '40/KH-UBND', references: [thinks] });
    await hold('proposes', { type: 'Tờ trình', number: '5/TTr-TH', references: [thinks] });
    const stop = { ...words, says: 'suspended' as const, until: '2031-12-31' };
    await hold('stops', {
      number: '41/KH-UBND',
      references: [{ ...spoken, relation: 'amends', isPartial: true, standing: stop }],
    });
    await hold('reader', { number: '42/KH-UBND', references: [spoken] });
    expect(await actsOn(old)).toEqual([
      ['doubts', 'certain', 'thinks'],
      ['suspends', 'certain', 'stops'],
    ]);
  });

  it('marks two documents that end each other, the older one too', async () => {
    const end = (number: string, issuedOn: typeof APRIL) =>
      createReference(number, { relation: 'replaces', issuedOn });
    const MAY = { year: 2031, month: 5, day: 2 };
    const fields = (number: string) => ({ number, subject: `Việc ${number}` });
    const one = await hold('one', {
      ...fields('12/KH-UBND'),
      issuedOn: APRIL,
      references: [end('13/KH-UBND', MAY)],
    });
    const two = await hold('two', {
      ...fields('13/KH-UBND'),
      issuedOn: MAY,
      references: [end('12/KH-UBND', APRIL)],
    });
    const acts = await collectIncomingActs(store, OPERATOR, [one, two]);
    for (const id of ['one', 'two'])
      expect(acts.get(id)).toMatchObject([{ relation: 'replaces', contradiction: 'mutual' }]);
    await hold('two', { ...fields('13/KH-UBND'), issuedOn: MAY });
    const alone = await collectIncomingActs(store, OPERATOR, [two]);
    expect(alone.get('two')).toMatchObject([{ relation: 'replaces', contradiction: 'untimely' }]);
  });

  it('marks what a lower body does to a higher one', async () => {
    const own = await hold('province', { number: '12/KH-UBND', issuedOn: APRIL, issuerLevel: 'province' });
    const references = [createReference('12/KH-UBND', { relation: 'replaces', issuedOn: APRIL })];
    await hold('commune', { number: '40/KH-UBND', issuerLevel: 'commune', references });
    const acts = await collectIncomingActs(store, OPERATOR, [own]);
    expect(acts.get('province')).toMatchObject([{ relation: 'replaces', contradiction: 'unauthorised' }]);
  });
});
