import { describe, expect, it } from 'vitest';
import { createDocumentCard } from '../../../knowledge/search/document-cards.ts';
import { findNamedDocuments } from '../../../knowledge/search/named-documents.ts';
import { createPlaceIndex } from '../../../knowledge/search/place-index.ts';
import { createDocument } from '../store/sample-documents.ts';

const suoiMo = createDocument('suoi-mo', { number: '12/KH-UBND' });
const other = createDocument('khe-sau', {
  number: '30/QĐ-UBND',
  type: 'Quyết định',
  issuer: 'Ủy ban nhân dân xã Khe Sâu',
  place: 'xã Khe Sâu, tỉnh Thanh Lâm',
});
const cited = createDocument('cited', { kind: 'cited-only', number: '99/CT-UBND', sourceFile: null });
const cards = [suoiMo, other, cited].map(createDocumentCard);
const places = createPlaceIndex(cards, []);
const find = (query: string) => findNamedDocuments(query, cards, places);

describe('findNamedDocuments', () => {
  it('gives the documents of a number or a place, typed with or without marks', () => {
    expect(find('kinh phí của 12/KH-UBND')).toStrictEqual(['suoi-mo']);
    expect(find('kinh phi xa khe sau')).toStrictEqual(['khe-sau']);
  });

  it('gives none for a year alone, for a matter, and for a document that is only cited', () => {
    expect(find('kinh phí năm 2031')).toStrictEqual([]);
    expect(find('kinh phí tập huấn')).toStrictEqual([]);
    expect(find('99/CT-UBND nói gì')).toStrictEqual([]);
  });
});
