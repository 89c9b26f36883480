import { describe, expect, it } from 'vitest';
import { keepOwnClauses, lacksObject } from '../../../../bot/assistant/draft/own-clauses.ts';
import type { Agency } from '../../../../knowledge/agencies/agency.ts';
import { resolveAgency } from '../../../../knowledge/agencies/resolve-agency.ts';

function agencyOf(name: string): Agency {
  const [agency] = resolveAgency(name, '2031-03-01').agencies;
  if (agency === undefined) throw new Error(`no agency: ${name}`);
  return agency;
}

const COMMUNE = agencyOf('UBND xã Suối Reo, tỉnh Lam Kha');
const WARD = agencyOf('UBND phường Trung Đồi, tỉnh Lam Kha');
const LOWER = agencyOf('Trường THCS Suối Reo, xã Suối Reo, tỉnh Lam Kha');

describe('keepOwnClauses', () => {
  const fairs =
    'Ủy ban nhân dân các phường tổ chức phiên chợ nông sản định kỳ mỗi tháng 01 lần; Ủy ban nhân dân các xã tổ chức mỗi quý 01 lần';

  it('keeps the clause of the own kind, with what its deed is done to', () => {
    expect(keepOwnClauses(fairs, WARD)).toBe(
      'Ủy ban nhân dân các phường tổ chức phiên chợ nông sản định kỳ mỗi tháng 01 lần',
    );
    expect(keepOwnClauses(fairs, COMMUNE)).toBe(
      'Ủy ban nhân dân các xã tổ chức phiên chợ nông sản mỗi quý 01 lần',
    );
    const days =
      'UBND các xã hoàn thành kiểm đếm gia súc trước ngày 30/6/2031; UBND các phường hoàn thành trước ngày 15/5/2031';
    expect(keepOwnClauses(days, WARD)).toBe(
      'UBND các phường hoàn thành kiểm đếm gia súc trước ngày 15/5/2031',
    );
  });

  it('keeps the clause of the school’s stage', () => {
    const sentence =
      'Đối với khối THCS kiểm tra phòng thí nghiệm mỗi tháng 01 lần; khối THPT kiểm tra mỗi học kỳ 01 lần';
    expect(keepOwnClauses(sentence, LOWER)).toBe(
      'Đối với khối THCS kiểm tra phòng thí nghiệm mỗi tháng 01 lần',
    );
  });

  it.each([
    'Ủy ban nhân dân các xã, phường rà soát hộ nuôi cá; báo cáo trước ngày 30/6/2031',
    'Ủy ban nhân dân các phường trồng cây mỗi tháng 01 lần; Sở Xây dựng trồng mỗi quý 01 lần',
    'Ủy ban nhân dân các xã có rừng tuần tra mỗi tuần; Ủy ban nhân dân các xã khác tuần tra mỗi tháng',
  ])('leaves other sentences as they are: %s', (sentence) => {
    expect(keepOwnClauses(sentence, COMMUNE)).toBe(sentence);
  });

  it('tells a clause whose deed has no object', () => {
    expect(lacksObject('Ủy ban nhân dân các xã tổ chức mỗi quý 01 lần.', COMMUNE)).toBe(true);
    expect(lacksObject('Ủy ban nhân dân các xã tổ chức phiên chợ mỗi quý 01 lần.', COMMUNE)).toBe(false);
    expect(lacksObject('Tổ chức mỗi quý 01 lần.', COMMUNE)).toBe(false);
  });
});
