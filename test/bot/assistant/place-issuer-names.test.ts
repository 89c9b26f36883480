import { describe, expect, it } from 'vitest';
import { placeIssuerNames } from '../../../bot/assistant/place-issuer-names.ts';
import { tellIssuersApart } from '../../../knowledge/directives/issuers-apart.ts';
import { buildDocument } from '../../helpers/build-document.ts';

const issuer = 'UBND xã Suối Bạc';
const first = buildDocument({ id: 'a', issuer, place: 'xã Suối Bạc, tỉnh Lam Kha' });
const second = buildDocument({ id: 'b', issuer, place: 'xã Suối Bạc, tỉnh Bắc Hoàn' });
const issuers = tellIssuersApart([first, second]);

describe('placeIssuerNames', () => {
  it.each([
    ['Kế hoạch của UBND xã Suối Bạc.', 'Kế hoạch của UBND xã Suối Bạc, tỉnh Lam Kha.'],
    ['UBND xã Suối Bạc giao việc', 'UBND xã Suối Bạc, tỉnh Lam Kha giao việc'],
    ['UBND xã Suối Bạc, tỉnh Lam Kha: 3%', 'UBND xã Suối Bạc, tỉnh Lam Kha: 3%'],
    ['UBND xã Suối Bạc Thượng', 'UBND xã Suối Bạc Thượng'],
    ['“UBND xã Suối Bạc giao”', '“UBND xã Suối Bạc giao”'],
  ])('%s', (text, said) => {
    expect(placeIssuerNames(text, [first], issuers)).toBe(said);
  });

  it('leaves alone what is of two documents, and issuers without a namesake', () => {
    expect(placeIssuerNames(issuer, [first, second], issuers)).toBe(issuer);
    expect(placeIssuerNames(issuer, [first], tellIssuersApart([first]))).toBe(issuer);
  });
});
