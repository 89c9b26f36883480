import { describe, expect, it } from 'vitest';
import { matchCitation } from '../../../knowledge/directives/match-citation.ts';
import type { PartialDate } from '../../../knowledge/model/calendar.ts';

const UNKNOWN: PartialDate = { year: null, month: null, day: null };
const APRIL: PartialDate = { year: 2031, month: 4, day: 2 };
const COMMUNE = 'Ủy ban nhân dân xã Suối Mơ, tỉnh Thanh Lâm';

function identity(
  number: string,
  issuer: string | null,
  issuedOn: PartialDate = UNKNOWN,
  subject: string | null = null,
) {
  return { type: 'Kế hoạch', number, issuer, issuedOn, subject };
}

const held = identity('12/KH-UBND', COMMUNE, APRIL, 'Cấp nước sạch');

describe('matchCitation', () => {
  it.each([
    ['number, issuer and day', identity('12/KH-UBND', 'UBND xã Suối Mơ', APRIL), null, 'certain'],
    [
      'number, issuer and year',
      identity('12/KH-UBND', 'UBND xã Suối Mơ', { ...UNKNOWN, year: 2031 }),
      null,
      'certain',
    ],
    [
      'number, issuer and subject',
      identity('12/KH-UBND', 'UBND xã Suối Mơ', UNKNOWN, 'cấp nước sạch'),
      null,
      'certain',
    ],
    ['number and day, cited by the issuer itself', identity('12/KH-UBND', null, APRIL), COMMUNE, 'certain'],
    ['number and day', identity('12/KH-UBND', null, APRIL), null, 'likely'],
    ['number and issuer', identity('12/KH-UBND', 'UBND xã Suối Mơ'), null, 'likely'],
    ['an issuer without its place', identity('12/KH-UBND', 'UBND xã', APRIL), null, 'likely'],
  ])('is as sure as what agrees: %s', (_case, cited, citing, certainty) =>
    expect(matchCitation(cited, [held], citing)).toMatchObject({ certainty, found: held }));

  it('knows a document by a number that carries its year and the body', () => {
    const decree = identity('30/2031/NĐ-CP', 'Chính phủ', APRIL);
    expect(matchCitation(identity('30/2031/NĐ-CP', null), [decree], null)?.certainty).toBe('certain');
  });

  it('does not take a local number with its year for one of the whole country', () => {
    const local = identity('18/2031/QĐ-UBND', 'Ủy ban nhân dân tỉnh Thanh Lâm', APRIL);
    expect(matchCitation(identity('18/2031/QĐ-UBND', null), [local], null)?.certainty).toBe('likely');
    expect(matchCitation(identity('18/2031/QĐ-UBND', null), [local], 'UBND tỉnh Thanh Lâm')?.certainty).toBe(
      'certain',
    );
    expect(matchCitation(identity('18/2031/QĐ-UBND', null), [local], 'UBND tỉnh Biển Xanh')?.certainty).toBe(
      'likely',
    );
  });

  it('names the options where several can be meant, and takes copies for one', () => {
    const other = identity('12/KH-UBND', 'Ủy ban nhân dân xã Đồi Thông', APRIL);
    const cited = identity('12/KH-UBND', null, APRIL);
    expect(matchCitation(cited, [held, other], null)).toMatchObject({
      certainty: 'ambiguous',
      options: [held, other],
    });
    expect(matchCitation(cited, [held, { ...held }], null)).toMatchObject({
      certainty: 'likely',
      found: held,
    });
  });

  it('does not decide by a number that restarts every year, and finds nothing where something differs', () => {
    expect(matchCitation(identity('12/KH-UBND', null), [held], null)?.certainty).toBe('ambiguous');
    expect(matchCitation(identity('12/KH-UBND', 'UBND xã Đồi Thông'), [held], null)).toBeUndefined();
  });
});
