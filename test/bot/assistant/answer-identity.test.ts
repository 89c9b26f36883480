import { describe, expect, it } from 'vitest';
import { settleSingle } from '../../../bot/assistant/answer-identity.ts';
import { createDocumentCard } from '../../../knowledge/search/document-cards.ts';
import { buildDocument } from '../../helpers/build-document.ts';

const issuedOn = { year: 2031, month: 1, day: 20 };
const identity = { type: 'Kế hoạch', number: '12/KH-UBND', issuedOn, issuer: 'UBND xã Suối Bạc' };
const post = createDocumentCard(buildDocument({ ...identity, id: 'post', kind: 'web-post' }));
const cited = createDocumentCard(buildDocument({ ...identity, id: 'cited', kind: 'cited-only' }));
const other = createDocumentCard(buildDocument({ ...identity, id: 'other', issuer: 'UBND xã Đồng Mây' }));

describe('settleSingle', () => {
  it('takes the one document that several bearers of a number are', () => {
    expect(settleSingle({ kind: 'ambiguous', cards: [post, cited] })).toEqual({
      kind: 'chosen',
      cards: [post],
      isUnnamed: false,
    });
  });

  it('leaves a choice between two', () => {
    expect(settleSingle({ kind: 'ambiguous', cards: [post, cited, other] })).toEqual({
      kind: 'ambiguous',
      cards: [post, other],
    });
  });
});
