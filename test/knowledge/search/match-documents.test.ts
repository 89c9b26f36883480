import { describe, expect, it } from 'vitest';
import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import { createDocumentCard } from '../../../knowledge/search/document-cards.ts';
import { matchDocuments } from '../../../knowledge/search/match-documents.ts';
import { createPlaceIndex } from '../../../knowledge/search/place-index.ts';
import type { PlaceName } from '../../../knowledge/search/place-names.ts';
import { understandQuestion } from '../../../knowledge/search/understand-question.ts';
import { buildDocument } from '../../helpers/build-document.ts';

const provincePlan = buildDocument({
  id: 'province',
  number: '05/KH-UBND',
  issuer: 'Ủy ban nhân dân tỉnh Sông Vân',
  issuedOn: { year: 2031, month: 2, day: 10 },
  subject: 'Công tác y tế học đường năm 2031',
  period: { from: '2031-01-01', to: '2031-12-31' },
});
const communePlan = buildDocument({
  id: 'commune',
  number: '05/KH-UBND',
  issuer: 'Ủy ban nhân dân xã Đồi Thông',
  place: 'xã Đồi Thông, tỉnh Sông Vân',
  issuedOn: { year: 2031, month: 3, day: 2 },
  subject: 'Công tác y tế học đường năm 2031',
  period: { from: '2031-01-01', to: '2031-12-31' },
});
const citedLetter = buildDocument({
  id: 'cited',
  kind: 'cited-only',
  type: 'Công văn',
  number: '88/SYT-NV',
  issuer: 'Sở Y tế Sông Vân',
  issuedOn: { year: 2031, month: 1, day: 20 },
});

const seaside: PlaceName = {
  level: null,
  words: [
    { folded: 'bien', marked: 'biển' },
    { folded: 'xa', marked: 'xa' },
  ],
};

const match = (
  question: string,
  documents: OfficialDocument[] = [provincePlan, communePlan, citedLetter],
) => {
  const cards = documents.map(createDocumentCard);
  const understood = understandQuestion(question);
  return matchDocuments(understood, cards, createPlaceIndex(cards, [seaside]).find(understood));
};
const ids = (question: string) => {
  const found = match(question);
  return 'cards' in found ? found.cards.map((card) => card.id) : [];
};

describe('matchDocuments', () => {
  it('asks back when two documents bear the number', () => {
    expect(match('05/KH-UBND có chỉ tiêu gì?')).toMatchObject({ kind: 'ambiguous' });
    expect(ids('05/KH-UBND có chỉ tiêu gì?')).toEqual(['province', 'commune']);
  });

  it('tells bearers of a number apart by date, place or level', () => {
    expect(ids('05/KH-UBND ngày 02/3/2031')).toEqual(['commune']);
    expect(ids('kế hoạch 05/KH-UBND của xã Đồi Thông')).toEqual(['commune']);
    expect(ids('ke hoach 05/kh-ubnd cua tinh song van')).toEqual(['province']);
  });

  it('says that a number is held, but not with that date', () => {
    expect(match('05/KH-UBND ngày 09/9/2031')).toMatchObject({ kind: 'contradicted' });
  });

  it('does not take a commune of a province for the province', () => {
    expect(ids('Chỉ tiêu của tỉnh Sông Vân năm 2031')).toEqual(['province']);
  });

  it('finds a document that is only cited', () => {
    expect(ids('Công văn 88/SYT-NV nói gì?')).toEqual(['cited']);
  });

  it('knows a number of which there is nothing', () => {
    expect(match('99/QĐ-XYZ nói gì?')).toMatchObject({ kind: 'unknown', what: 'number' });
  });

  it('knows a place of which there is nothing, from the table or from the writing', () => {
    expect(match('chi tieu cua bien xa')).toMatchObject({ kind: 'unknown', what: 'place' });
    expect(match('Chỉ tiêu của xã Hồ Trắng là gì?')).toMatchObject({ kind: 'unknown', what: 'place' });
  });

  it('knows a year of which there is nothing, and what is near', () => {
    const found = match('Chỉ tiêu của xã Đồi Thông năm 2029');
    expect(found).toMatchObject({ kind: 'unknown', what: 'year', near: [{ id: 'commune' }] });
  });

  it('keeps apart places that differ by a mark, when typed with marks', () => {
    expect(match('Kế hoạch của xã Đồi Thống có gì?')).toMatchObject({ kind: 'unknown', what: 'place' });
  });

  it('leaves the choice open when nothing is named', () => {
    expect(match('tiêm chủng đạt bao nhiêu')).toEqual({ kind: 'any' });
  });

  it('tells schools of one name apart by their kind, however that is written', () => {
    const school = (id: string, issuer: string) => buildDocument({ id, issuer, place: 'tỉnh Sông Vân' });
    const schools = [
      school('primary', 'Trường Tiểu học Đồi Chè'),
      school('secondary', 'Trường Trung học cơ sở Bãi Cát'),
    ];
    const found = match('kế toán trường tiểu học Đồi Chè phải mua gì', schools);
    expect('cards' in found ? found.cards.map((card) => card.id) : []).toEqual(['primary']);
    expect(match('Trung ương giao gì', schools)).toMatchObject({ kind: 'any' });
  });
});
