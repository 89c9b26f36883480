import { describe, expect, it } from 'vitest';
import { createIssuerPlacer, type IssuerHead } from '../../../knowledge/agencies/place-issuer.ts';
import { resolveAgency } from '../../../knowledge/agencies/resolve-agency.ts';

function head(issuer: string | null, more: Partial<IssuerHead> = {}): IssuerHead {
  return {
    issuer,
    issuerLevel: null,
    issuerSystem: null,
    place: null,
    number: null,
    issuedOn: { year: 2020, month: 3, day: 12 },
    ...more,
  };
}

function placerFor(written: string, asOf: string, topicFields: readonly string[] = []) {
  const [agency] = resolveAgency(written, asOf).agencies;
  if (agency === undefined) throw new Error(`not understood: ${written}`);
  return createIssuerPlacer(agency, asOf, topicFields);
}

describe('createIssuerPlacer', () => {
  const commune = placerFor('UBND xã Hà Giang, Hà Trung, Thanh Hóa', '2023-05-01', ['children']);

  it('places the units above, nearest first', () => {
    expect(commune.place(head('Ủy ban nhân dân huyện Hà Trung'))).toMatchObject({
      chain: 'administrative',
      distance: 2,
    });
    expect(commune.place(head('UBND TỈNH THANH HÓA'))).toMatchObject({
      chain: 'administrative',
      distance: 3,
    });
    expect(commune.place(head('Thủ tướng Chính phủ'))).toMatchObject({
      chain: 'administrative',
      distance: 4,
    });
  });

  it('places the bodies of the topic', () => {
    expect(commune.place(head('Sở LĐTBXH tỉnh Thanh Hóa'))).toMatchObject({
      chain: 'sector',
      isFormer: false,
    });
    expect(commune.place(head('Sở Giao thông vận tải Thanh Hóa'))).toBeUndefined();
  });

  it('never takes a homonym or a body whose unit is not told', () => {
    expect(commune.place(head('Ủy ban nhân dân tỉnh Hà Giang'))).toBeUndefined();
    expect(commune.place(head('Ủy ban nhân dân tỉnh'))).toBeUndefined();
    expect(commune.place(head('Sở Lao động - Thương binh và Xã hội'))).toBeUndefined();
    expect(commune.place(head('Ủy ban nhân dân tỉnh', { place: 'tỉnh Thanh Hóa' }))).toBeDefined();
    expect(commune.isOwn(head('Ủy ban nhân dân xã Hà Giang'))).toBe(false);
    expect(commune.isOwn(head('Ủy ban nhân dân xã Hà Giang', { place: 'huyện Hà Trung' }))).toBe(true);
  });

  it('reads the body from a symbol only together with a place', () => {
    const cited = head(null, { number: '12/QĐ-SLĐTBXH' });
    expect(commune.place(cited)).toBeUndefined();
    expect(commune.place({ ...cited, place: 'tỉnh Thanh Hóa' })).toMatchObject({ chain: 'sector' });
  });

  it('marks districts and the sở that are gone as former', () => {
    const today = placerFor('UBND xã Hà Long, Thanh Hóa', '2026-01-01', ['children']);
    expect(today.place(head('UBND huyện Hà Trung'))).toMatchObject({ isFormer: true });
    expect(today.place(head('Sở LĐTBXH Thanh Hóa'))).toMatchObject({
      isFormer: true,
      superior: 'Sở Y tế tỉnh Thanh Hóa',
    });
    expect(today.place(head('UBND tỉnh Thanh Hóa'))).toMatchObject({ isFormer: false });
    expect(today.isOwn(head('UBND xã Hà Giang', { place: 'huyện Hà Trung, tỉnh Thanh Hóa' }))).toBe(true);
  });

  it('tells a province that kept its name from the one a commune came from', () => {
    const joined = placerFor('UBND xã Cẩm Giàng, Hải Phòng', '2026-01-01');
    const stayed = placerFor('UBND phường Hồng Bàng, Hải Phòng', '2026-01-01');
    const old = head('UBND thành phố Hải Phòng');
    const recent = head('UBND thành phố Hải Phòng', { issuedOn: { year: 2025, month: 9, day: 1 } });
    expect(joined.place(head('UBND tỉnh Hải Dương'))).toMatchObject({ isFormer: true });
    expect(joined.place(old)).toMatchObject({ isFormer: true });
    expect(joined.place(recent)).toMatchObject({ isFormer: false });
    expect(stayed.place(old)).toMatchObject({ isFormer: false });
    expect(stayed.place(head('UBND tỉnh Hải Dương'))).toBeUndefined();
  });

  it('works along a written path of invented places', () => {
    const invented = placerFor('UBND xã Sông Vân, huyện Cẩm Sơn, tỉnh Bình Trị', '2023-05-01');
    expect(invented.place(head('UBND huyện Cẩm Sơn'))).toMatchObject({ distance: 2 });
    expect(invented.place(head('UBND huyện Cẩm Khê'))).toBeUndefined();
    expect(invented.place(head('Sở Y tế tỉnh Bình Trị'))).toMatchObject({ chain: 'sector' });
  });
});
