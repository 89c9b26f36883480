import { describe, expect, it } from 'vitest';
import { listCitedDocuments } from '../../../knowledge/directives/cited-documents.ts';
import { officialDocumentSchema } from '../../../knowledge/model/official-document.ts';
import type { ReferenceRow } from '../../../knowledge/store/store.ts';

function cite(citedBy: string, number: string | null, known: Partial<ReferenceRow> = {}): ReferenceRow {
  return {
    citedBy,
    number,
    quote: '',
    locator: 'I',
    page: null,
    passage: 0,
    start: 0,
    end: 0,
    scan: null,
    confirmedBy: null,
    relation: 'cites',
    type: null,
    issuedOn: { year: null, month: null, day: null },
    issuer: null,
    subject: null,
    documentId: null,
    isPartial: false,
    actsFrom: null,
    ...known,
  };
}

const APRIL = { year: 2031, month: 4, day: 2 };

describe('listCitedDocuments', () => {
  it('is empty when everything cited is held or has no number', () => {
    expect(listCitedDocuments([cite('a', '9/KH-UBND', { documentId: 'held' }), cite('a', null)])).toEqual([]);
  });

  it('makes one document of all citations that can be one, with the most any of them says', () => {
    const documents = listCitedDocuments([
      cite('a', '09/KH-UBND', { type: 'Kế hoạch', issuer: 'UBND tỉnh' }),
      cite('b', '9/KH-UBND', { issuedOn: APRIL, issuer: 'Ủy ban nhân dân tỉnh Thanh Lâm' }),
      cite('b', '9/KH-UBND', { issuedOn: { year: 2031, month: null, day: null }, subject: 'Cấp nước sạch' }),
    ]);
    expect(documents).toMatchObject([
      {
        kind: 'cited-only',
        type: 'Kế hoạch',
        issuedOn: APRIL,
        issuer: 'Ủy ban nhân dân tỉnh Thanh Lâm',
        subject: 'Cấp nước sạch',
        references: [],
      },
    ]);
    expect(documents.map((document) => officialDocumentSchema.parse(document).id)[0]).toMatch(
      /^cited-[0-9a-f]{12}$/,
    );
  });

  it('keeps namesakes of different issuers and years apart', () => {
    const documents = listCitedDocuments([
      cite('a', '9/KH-UBND', { issuer: 'UBND tỉnh Thanh Lâm' }),
      cite('a', '9/KH-UBND', { issuer: 'UBND huyện Sông Cạn', issuedOn: APRIL }),
      cite('b', '9/KH-UBND', { issuer: 'UBND huyện Sông Cạn', issuedOn: { ...APRIL, year: 2030 } }),
    ]);
    expect(new Set(documents.map(({ id }) => id)).size).toBe(3);
  });

  it('gives a short citation to the namesake that its own document cites in full', () => {
    const documents = listCitedDocuments([
      cite('a', '9/KH-UBND', { issuer: 'UBND tỉnh Thanh Lâm' }),
      cite('b', '9/KH-UBND', { issuer: 'UBND huyện Sông Cạn' }),
      cite('b', '9/KH-UBND', { subject: 'Cấp nước sạch' }),
    ]);
    expect(documents.map(({ issuer, subject }) => [issuer, subject]).sort()).toEqual([
      ['UBND huyện Sông Cạn', 'Cấp nước sạch'],
      ['UBND tỉnh Thanh Lâm', null],
    ]);
  });

  it('keeps a short citation that could be either of two as a third, once', () => {
    const documents = listCitedDocuments([
      cite('a', '9/KH-UBND', { issuer: 'UBND tỉnh Thanh Lâm' }),
      cite('b', '9/KH-UBND', { issuer: 'UBND huyện Sông Cạn' }),
      cite('c', '9/KH-UBND'),
      cite('d', '9/KH-UBND'),
    ]);
    expect(documents).toHaveLength(3);
  });

  it('gives the same ids in whatever order the references come', () => {
    const rows = [
      cite('a', '9/KH-UBND', { issuer: 'UBND tỉnh Thanh Lâm' }),
      cite('b', '9/KH-UBND', { issuedOn: APRIL }),
      cite('c', '3/QĐ-UBND'),
    ];
    const ids = (list: readonly ReferenceRow[]) =>
      listCitedDocuments(list)
        .map(({ id }) => id)
        .sort();
    expect(ids(rows.toReversed())).toEqual(ids(rows));
  });
});
