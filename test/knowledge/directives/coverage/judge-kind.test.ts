import { describe, expect, it } from 'vitest';
import type { Agency } from '../../../../knowledge/agencies/agency.ts';
import { resolveAgency } from '../../../../knowledge/agencies/resolve-agency.ts';
import { judgeColumn } from '../../../../knowledge/directives/coverage/judge-kind.ts';
import { listObligations } from '../../../../knowledge/directives/coverage/obligation.ts';
import type { OfficialDocument } from '../../../../knowledge/model/official-document.ts';
import { province, targets } from '../../../helpers/conflict-plans.ts';

function agencyOf(name: string): Agency {
  const [agency] = resolveAgency(name, '2031-03-01').agencies;
  if (agency === undefined) throw new Error(`no agency: ${name}`);
  return agency;
}

const COMMUNE = agencyOf('UBND xã Suối Reo, tỉnh Lam Kha');
const WARD = agencyOf('UBND phường Trung Đồi, tỉnh Lam Kha');
const ISLAND = agencyOf('UBND đặc khu Hòn Sậy, tỉnh Lam Kha');
const SECTOR = agencyOf('Sở Y tế tỉnh Lam Kha');
const LOWER = agencyOf('Trường THCS Suối Reo, xã Suối Reo, tỉnh Lam Kha');
const BOTH = agencyOf('Trường Tiểu học và THCS Bến Lau, xã Bến Lau, tỉnh Lam Kha');
const STATION = agencyOf('Trạm Y tế phường Trung Đồi, tỉnh Lam Kha');

/** A plan with one row whose columns are for the kinds given: 10 for the first, 20 for the second … */
function planFor(...scopes: readonly string[]): OfficialDocument {
  const quote = `1 | Tỷ lệ hộ có bể nước | ${scopes.map((_, at) => `${(at + 1) * 10}%`).join(' | ')}`;
  return province({
    targets: scopes.flatMap((scope, at) =>
      targets({ quote, indicator: 'Tỷ lệ hộ có bể nước', comparator: 'ge', value: (at + 1) * 10, scope }),
    ),
  });
}

/** For each column whether its value is the agency's: yes, no, or for a person to see. */
function standingsOf(agency: Agency, ...scopes: readonly string[]): string[] {
  const plan = planFor(...scopes);
  return plan.targets.map((target) => {
    const verdict = judgeColumn(target, plan, agency);
    if (verdict === undefined) return 'no column';
    return verdict.applies ? 'own' : verdict.isOpen === true ? 'open' : 'other';
  });
}

describe('judgeColumn', () => {
  it('gives a commune the column of its noun, and nothing of the whole province', () => {
    expect(standingsOf(COMMUNE, 'Phường', 'Xã', 'toàn tỉnh')).toEqual(['other', 'own', 'other']);
    expect(standingsOf(WARD, 'Phường', 'Xã', 'toàn tỉnh')).toEqual(['own', 'other', 'other']);
    expect(standingsOf(WARD, 'Xã, phường', 'Toàn tỉnh')).toEqual(['own', 'other']);
    expect(standingsOf(COMMUNE, 'Đô thị', 'Nông thôn')).toEqual(['other', 'own']);
    expect(standingsOf(COMMUNE, 'Cấp tỉnh', 'Cấp xã')).toEqual(['other', 'own']);
  });

  it('leaves open what has no column of the agency, or one whose members are not named', () => {
    expect(standingsOf(ISLAND, 'Phường', 'Xã')).toEqual(['open', 'open']);
    expect(standingsOf(COMMUNE, 'Xã khu vực I', 'Xã khu vực II')).toEqual(['open', 'open']);
    expect(standingsOf(WARD, 'Miền núi', 'Đồng bằng')).toEqual(['open', 'open']);
  });

  it('gives a school the columns of its stages', () => {
    expect(standingsOf(LOWER, 'Mầm non', 'Tiểu học', 'THCS', 'THPT')).toEqual([
      'other',
      'other',
      'own',
      'other',
    ]);
    expect(standingsOf(BOTH, 'Mầm non', 'Tiểu học', 'THCS')).toEqual(['other', 'own', 'own']);
    expect(standingsOf(LOWER, 'Mầm non', 'Tiểu học')).toEqual(['open', 'open']);
  });

  it('gives a body the column of its sort and its kind of unit', () => {
    expect(standingsOf(STATION, 'Trạm Y tế phường', 'Trạm Y tế xã', 'Bệnh viện có khoa nhi')).toEqual([
      'own',
      'other',
      'other',
    ]);
    expect(standingsOf(STATION, 'Trạm Y tế', 'Bệnh viện')).toEqual(['own', 'other']);
  });

  it('leaves every column to a body over all of them', () => {
    expect(standingsOf(SECTOR, 'Trạm Y tế', 'Bệnh viện', 'toàn tỉnh')).toEqual(['own', 'own', 'own']);
    expect(standingsOf(SECTOR, 'Phường', 'Xã')).toEqual(['own', 'own']);
  });

  it('says nothing of scopes in sentences', () => {
    const [target] = targets({
      quote: 'ở các xã đạt 80%',
      indicator: 'hộ',
      comparator: 'eq',
      value: 80,
      scope: 'xã',
    });
    if (target === undefined) throw new Error('no target');
    expect(judgeColumn(target, province({ targets: [target] }), WARD)).toBeUndefined();
  });
});

describe('listObligations, of columns for kinds', () => {
  it('drops the agency’s own kind from the scope, and keeps it where a school has two stages', () => {
    const scopesOf = (agency: Agency, ...scopes: readonly string[]) =>
      listObligations(planFor(...scopes), agency)
        .filter(({ applies }) => applies)
        .map(({ item }) => ('comparator' in item ? [item.value, item.scope] : []));
    expect(scopesOf(COMMUNE, 'Phường', 'Xã')).toEqual([[20, null]]);
    expect(scopesOf(BOTH, 'Tiểu học', 'THCS')).toEqual([
      [10, 'Tiểu học'],
      [20, 'THCS'],
    ]);
    expect(scopesOf(SECTOR, 'Phường', 'Xã')).toEqual([
      [10, 'Phường'],
      [20, 'Xã'],
    ]);
  });
});
