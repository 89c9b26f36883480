import { expect, it } from 'vitest';
import type { AgencyProfile } from '../../../knowledge/model/agency-profile.ts';
import { OPERATOR, type Store, type Viewer } from '../../../knowledge/store/store.ts';
import { createDocument, createPassages } from './sample-documents.ts';

const AGENCY = 'Ủy ban nhân dân xã Suối Mơ, tỉnh Lam Khê';
const STRANGER: Viewer = { agency: 'UBND xã Đồi Thông', person: 'binh' };

function createProfile(more: Partial<AgencyProfile> = {}): AgencyProfile {
  return {
    agency: AGENCY,
    letterhead: { superior: [], issuer: ['ỦY BAN NHÂN DÂN', 'XÃ SUỐI MƠ'] },
    place: 'Suối Mơ',
    symbol: 'UBND',
    signers: [{ capacity: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], name: 'Lường Văn Tạo' }],
    units: [{ name: 'thôn Bãi Đá', kind: 'hamlet' }],
    partners: [],
    recipients: [],
    sources: [
      {
        field: 'signers[0]',
        origin: 'document',
        documentId: 'a',
        quote: 'Lường Văn Tạo',
        locator: 'chữ ký',
        page: 2,
      },
      { field: 'symbol', origin: 'rule', documentId: null, quote: 'Phụ lục I', locator: '', page: null },
    ],
    notes: [],
    confirmedBy: 'Văn thư',
    confirmedOn: '2031-02-03',
    ...more,
  };
}

/** What every store must do with profiles of agencies. */
export function describeProfiles(store: () => Store): void {
  it('keeps the last profile of an agency until it is deleted', async () => {
    await store().saveDocument(createDocument('a'), createPassages(['Lường Văn Tạo']));
    expect(await store().findProfile(AGENCY, OPERATOR)).toBeUndefined();
    await store().saveProfile(createProfile());
    await store().saveProfile(createProfile({ place: null }));
    expect(await store().findProfile(AGENCY, OPERATOR)).toEqual(createProfile({ place: null }));
    expect(await store().findProfile('Ủy ban nhân dân xã Suối Mơ', OPERATOR)).toBeUndefined();
    expect(await store().deleteProfile(AGENCY)).toBe(true);
    expect(await store().findProfile(AGENCY, OPERATOR)).toBeUndefined();
    expect(await store().deleteProfile(AGENCY)).toBe(false);
  });

  it('shows a profile to those alone who may see what it quotes', async () => {
    const document = { ...createDocument('a'), visibility: 'agency' as const, owner: 'UBND xã Suối Mơ' };
    await store().saveDocument(document, createPassages(['Lường Văn Tạo']));
    await store().saveProfile(createProfile());
    expect(await store().findProfile(AGENCY, OPERATOR)).toBeDefined();
    expect(await store().findProfile(AGENCY, STRANGER)).toBeUndefined();
  });

  it('keeps no words of a deleted document, and nothing of a secret one', async () => {
    await store().saveDocument(createDocument('a'), createPassages(['Lường Văn Tạo']));
    await store().saveProfile(createProfile());
    await store().deleteDocument('a');
    const left = await store().findProfile(AGENCY, STRANGER);
    expect(left?.sources[0]).toEqual({
      field: 'signers[0]',
      origin: 'person',
      documentId: null,
      quote: 'Văn thư',
      locator: '',
      page: null,
    });
    expect(left?.signers).toEqual(createProfile().signers);
    await store().saveDocument(createDocument('a'), createPassages(['Lường Văn Tạo']));
    await store().saveProfile(createProfile());
    await store().deleteDocument('a', 'secret-removed');
    expect(await store().findProfile(AGENCY, OPERATOR)).toBeUndefined();
  });
}
