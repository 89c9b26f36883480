import { describe, expect, it } from 'vitest';
import {
  isSameMatter,
  makesSuperior,
  speaksFor,
  standsOver,
} from '../../../../knowledge/directives/conflicts/stands-over.ts';
import type { IssuerLevel, OfficialDocument } from '../../../../knowledge/model/official-document.ts';
import { buildDocument } from '../../../helpers/build-document.ts';

function issuedBy(
  issuerLevel: IssuerLevel | null,
  issuer: string,
  place: string | null,
  fields: Partial<OfficialDocument> = {},
) {
  return buildDocument({ id: issuer, issuer, issuerLevel, issuerSystem: 'state', place, ...fields });
}

const ministry = issuedBy('central', 'Bộ Y tế', null);
const province = issuedBy('province', 'Ủy ban nhân dân tỉnh Lam Kha', 'tỉnh Lam Kha');
const department = issuedBy('department', 'Sở Y tế tỉnh Lam Kha', 'tỉnh Lam Kha');
const commune = issuedBy('commune', 'Ủy ban nhân dân xã Suối Reo', 'xã Suối Reo, tỉnh Lam Kha');

describe('standsOver', () => {
  it('goes by level within one place', () => {
    expect([ministry, province, department].map((superior) => standsOver(superior, commune))).toEqual([
      true,
      true,
      true,
    ]);
    expect(standsOver(commune, province)).toBe(false);
    expect(standsOver(province, province)).toBe(false);
  });

  it('keeps other places apart, also those that only a mark tells', () => {
    expect(standsOver(issuedBy('province', 'Ủy ban nhân dân tỉnh Lam Khà', 'tỉnh Lam Khà'), commune)).toBe(
      false,
    );
  });

  it('makes no superior of what is not known', () => {
    expect(standsOver(issuedBy(null, 'Ban Chỉ đạo', 'tỉnh Lam Kha'), commune)).toBe(false);
    expect(standsOver(province, issuedBy('commune', 'Ủy ban nhân dân xã Suối Reo', null))).toBe(false);
  });

  it('does not put a front over a committee', () => {
    expect(standsOver({ ...province, issuerSystem: 'front' }, commune)).toBe(false);
  });
});

describe('makesSuperior', () => {
  it('takes what is implemented, and what is only cited from above alone', () => {
    expect(makesSuperior({ relation: 'implements' }, province, commune)).toBe(true);
    expect(makesSuperior({ relation: 'cites' }, province, commune)).toBe(true);
    expect(makesSuperior({ relation: 'cites' }, province, province)).toBe(false);
    expect(makesSuperior({ relation: 'guided-by' }, commune, province)).toBe(false);
    expect(makesSuperior({ relation: 'replaces' }, province, commune)).toBe(false);
  });
});

describe('isSameMatter', () => {
  const of = (subject: string, year: string) => ({
    ...commune,
    subject,
    period: { from: `${year}-01-01`, to: `${year}-12-31` },
  });

  it('knows one matter of one year by the subjects', () => {
    const plan = of('Thực hiện công tác bảo vệ, chăm sóc trẻ em năm 2031', '2031');
    expect(isSameMatter(plan, of('Kế hoạch bảo vệ, chăm sóc trẻ em xã Suối Reo năm 2031', '2031'))).toBe(
      true,
    );
    expect(isSameMatter(plan, of('Thực hiện công tác bảo vệ, chăm sóc trẻ em năm 2032', '2032'))).toBe(false);
    expect(isSameMatter(plan, of('Thực hiện công tác bảo vệ môi trường năm 2031', '2031'))).toBe(false);
  });
});

describe('speaksFor', () => {
  it('goes by the period, without one by the year of issue', () => {
    const plan = {
      period: { from: '2031-01-01', to: '2031-12-31' },
      issuedOn: { year: 2031, month: 1, day: 3 },
    };
    expect([
      speaksFor(plan, '2031-05-01'),
      speaksFor(plan, '2032-01-01'),
      speaksFor(plan, '2030-12-31'),
    ]).toEqual([true, false, false]);
    const open = { ...plan, period: { from: null, to: null } };
    expect([speaksFor(open, '2030-05-01'), speaksFor(open, '2033-05-01')]).toEqual([false, true]);
  });
});
