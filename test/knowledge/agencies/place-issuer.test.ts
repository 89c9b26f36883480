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

  it('tells a predecessor’s document from the agency’s own', () => {
    const today = placerFor('UBND xã Hà Long, Thanh Hóa', '2026-01-01');
    const former = head('UBND xã Hà Giang', { place: 'huyện Hà Trung, tỉnh Thanh Hóa' });
    const own = head('UBND xã Hà Long', {
      place: 'tỉnh Thanh Hóa',
      issuedOn: { year: 2025, month: 9, day: 1 },
    });
    const before = head('UBND xã Hà Long', { place: 'huyện Hà Trung, tỉnh Thanh Hóa' });
    expect([former, own, before].map(today.isOfPredecessor)).toEqual([true, false, true]);
    expect(today.isOfPredecessor(head('UBND tỉnh Thanh Hóa'))).toBe(false);
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

  it('takes an issuer without a noun for the smallest unit of its place, unless the level is told', () => {
    const place = 'huyện Hà Trung, tỉnh Thanh Hóa';
    const bare = head('Ủy ban nhân dân', { place });
    expect(commune.place(bare)).toMatchObject({ distance: 2 });
    expect(commune.place({ ...bare, issuerLevel: 'province' })).toMatchObject({ distance: 3 });
    expect(commune.place(head('Sở LĐTBXH', { place: 'thành phố Thanh Hóa, tỉnh Thanh Hóa' }))).toMatchObject({
      distance: 2,
    });
  });

  it('never takes the city of a province for the city under the centre that it became', () => {
    const inHue = placerFor('UBND xã Phú Lộc, Huế', '2026-01-01');
    const of = (year: number) => head('UBND thành phố Huế', { issuedOn: { year, month: 5, day: 1 } });
    expect(inHue.place(of(2025))).toMatchObject({ isFormer: false });
    expect(inHue.place(of(2020))).toBeUndefined();
    expect(inHue.place(head('UBND tỉnh Thừa Thiên Huế'))).toMatchObject({
      isFormer: true,
      superior: 'Ủy ban nhân dân thành phố Huế',
    });
  });

  it('knows a district under the noun it had before it was raised', () => {
    const today = placerFor('UBND phường Thủy Nguyên, Hải Phòng', '2026-01-01');
    expect(today.place(head('UBND huyện Thủy Nguyên'))).toMatchObject({ isFormer: true, distance: 1.5 });
    const of2025 = { issuedOn: { year: 2025, month: 5, day: 1 } };
    expect(today.place(head('UBND thành phố Thủy Nguyên', of2025))).toMatchObject({
      isFormer: true,
      distance: 1.5,
    });
  });

  it("gives a school its commune's UBND, also the one of a commune that is gone", () => {
    const school = placerFor('TH Kim Đồng, xã Hà Long, Thanh Hóa', '2026-01-01');
    const place = 'huyện Hà Trung, tỉnh Thanh Hóa';
    expect(school.place(head('UBND xã Hà Giang', { place }))).toMatchObject({
      isFormer: true,
      superior: 'Ủy ban nhân dân xã Hà Long',
    });
    expect(school.place(head('Phòng GD&ĐT Hà Trung'))).toMatchObject({ chain: 'sector', isFormer: true });
    expect(school.isOwn(head('Trường Tiểu học Kim Đồng', { place: 'xã Hà Long, tỉnh Thanh Hóa' }))).toBe(
      true,
    );
    expect(school.isOwn(head('Trường Tiểu học Kim Đồng', { place: 'xã Hà Đông' }))).toBe(false);
  });

  it('keeps a union to its own vertical and the committees of its unit', () => {
    const union = placerFor('Đoàn TN xã Hà Long, Thanh Hóa', '2026-01-01');
    expect(union.place(head('Tỉnh đoàn Thanh Hóa'))).toMatchObject({ distance: 2 });
    expect(union.place(head('Hội Nông dân tỉnh Thanh Hóa'))).toBeUndefined();
  });

  it('says a body whose field went elsewhere is former even while it stands', () => {
    const religion = placerFor('UBND xã Hà Long, Thanh Hóa', '2026-01-01', ['religion']);
    expect(religion.place(head('Sở Nội vụ Thanh Hóa'))).toMatchObject({
      isFormer: true,
      superior: 'Sở Dân tộc và Tôn giáo tỉnh Thanh Hóa',
    });
  });

  it('tells the units of a written path apart by what stands above them', () => {
    const invented = placerFor('UBND xã Sông Vân, huyện Cẩm Sơn, tỉnh Bình Trị', '2026-01-01');
    const of = (place: string) => head('UBND xã Sông Vân', { place });
    expect(invented.isOwn(of('huyện Cẩm Sơn, tỉnh Bình Trị'))).toBe(true);
    expect(invented.isOwn(of('huyện Cẩm Khê, tỉnh Bình Trị'))).toBe(false);
  });

  it('keeps the documents of a province that became a city, as of the former one', () => {
    const today = placerFor('UBND phường Long Thành, Đồng Nai', '2026-06-01');
    const of = (issuer: string, year: number, month: number) =>
      head(issuer, { issuedOn: { year, month, day: 5 } });
    expect(today.place(of('UBND tỉnh Đồng Nai', 2026, 1))).toMatchObject({
      isFormer: true,
      superior: 'Ủy ban nhân dân thành phố Đồng Nai',
    });
    expect(today.place(of('UBND thành phố Đồng Nai', 2026, 5))).toMatchObject({ isFormer: false });
    expect(today.isOwn(of('UBND xã Long Thành, tỉnh Đồng Nai', 2026, 1))).toBe(true);
    const before = placerFor('UBND xã Long Thành, Đồng Nai', '2026-04-01');
    expect(before.place(of('UBND tỉnh Đồng Nai', 2026, 1))).toMatchObject({ isFormer: false });
  });

  it('counts what an office issues for the body it serves', () => {
    expect(commune.place(head('Cục Trẻ em Bộ Lao động - Thương binh và Xã hội'))).toMatchObject({
      chain: 'sector',
    });
    expect(commune.place(head('Văn phòng UBND tỉnh Thanh Hóa'))).toMatchObject({
      chain: 'administrative',
      distance: 3,
    });
    expect(commune.place(head('Ban Tuyên giáo Tỉnh ủy Thanh Hóa'))).toMatchObject({ distance: 3 });
  });
});
