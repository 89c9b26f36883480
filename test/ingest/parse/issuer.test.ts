import { describe, expect, it } from 'vitest';
import {
  completeIssuer,
  composeIssuer,
  findPlacePath,
  findSpeakingBody,
} from '../../../ingest/parse/issuer.ts';

const sources = (...texts: string[]) => ({ datePlace: null, dateLine: null, texts, asOf: null });

describe('composeIssuer', () => {
  it.each([
    [['UBND HUYỆN ĐỒI CHÈ', 'PHÒNG GIÁO DỤC VÀ ĐÀO TẠO'], 'Phòng Giáo dục và Đào tạo huyện Đồi Chè'],
    [['UBND TỈNH LÀO CAI', 'SỞ Y TẾ'], 'Sở Y tế Lào Cai'],
    [['UBND TỈNH SÔNG VÂN', 'SỞ Y TẾ'], 'Sở Y tế tỉnh Sông Vân'],
    [['SỞ GIÁO DỤC VÀ ĐÀO TẠO LÀO CAI', 'TRƯỜNG THPT BẾN MƠ'], 'Trường THPT Bến Mơ'],
    [
      ['ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM XÃ MÂY NGÀN', 'BAN THƯỜNG TRỰC'],
      'Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam xã Mây Ngàn',
    ],
    [['ĐOÀN TNCS HỒ CHÍ MINH', 'BCH TỈNH SÔNG VÂN'], 'Ban Chấp hành Đoàn TNCS Hồ Chí Minh tỉnh Sông Vân'],
    [['UBND XÃ MÂY NGÀN', 'PHÒNG VĂN HÓA - XÃ HỘI'], 'Phòng Văn hóa - Xã hội xã Mây Ngàn'],
    [['UBND TỈNH ĐÔNG SƠN', 'VĂN PHÒNG'], 'Văn phòng Ủy ban nhân dân tỉnh Đông Sơn'],
  ])('names %j', (bodies, issuer) => expect(composeIssuer(bodies)).toBe(issuer));
  it('is undefined for no letterhead', () => expect(composeIssuer([])).toBeUndefined());
});

describe('findSpeakingBody', () => {
  it.each([
    ['Thực hiện Chỉ thị số 5/CT-UBND ngày 1/2/2024 của UBND tỉnh, Sở GD&ĐT xây dựng Kế hoạch', 'Sở GD&ĐT'],
    ['UBND xã Mây Ngàn ban hành Kế hoạch', 'UBND xã Mây Ngàn'],
    ['Để giữ rừng, Phòng Giáo dục và Đào tạo (GDĐT) triển khai', 'Phòng Giáo dục và Đào tạo'],
  ])('finds it in %s', (text, body) => expect(findSpeakingBody(text)).toBe(body));
  it('is undefined when nobody speaks', () =>
    expect(findSpeakingBody('Giữ rừng là quan trọng.')).toBeUndefined());
});

describe('completeIssuer', () => {
  it('takes the place from the only one named, and says from where', () => {
    expect(completeIssuer('UBND tỉnh', sources('', 'trên địa bàn tỉnh Sông Vân'))).toEqual({
      name: 'Ủy ban nhân dân tỉnh Sông Vân',
      inferredFrom: 'tỉnh Sông Vân',
    });
  });
  it('reads the host of a portal', () => {
    expect(completeIssuer('UBND tỉnh', sources('(Nguồn: soyte.laocai.gov.vn)')).name).toBe(
      'Ủy ban nhân dân tỉnh Lào Cai',
    );
  });
  it('reads the place line of a committee', () => {
    const dated = { ...sources(''), datePlace: 'Mây Ngàn', dateLine: 'Mây Ngàn, ngày 2 tháng 3 năm 2024' };
    expect(completeIssuer('UBND xã', dated).name).toBe('Ủy ban nhân dân xã Mây Ngàn');
  });
  it('does not choose between two places', () => {
    expect(completeIssuer('Sở Y tế', sources('tỉnh Sông Vân và tỉnh Núi Mẫu'))).toEqual({
      name: 'Sở Y tế',
      inferredFrom: null,
    });
  });
  it('leaves a whole name alone', () => {
    expect(completeIssuer('UBND xã Mây Ngàn', sources('tỉnh Sông Vân'))).toEqual({
      name: 'Ủy ban nhân dân xã Mây Ngàn',
      inferredFrom: null,
    });
  });
});

describe('findPlacePath', () => {
  const text = 'Thực hiện Kế hoạch của UBND huyện Đồi Chè và Sở Y tế tỉnh Sông Vân';
  it('goes from small to large', () => {
    expect(findPlacePath('Ủy ban nhân dân xã Mây Ngàn', [], sources(text))).toBe(
      'xã Mây Ngàn, huyện Đồi Chè, tỉnh Sông Vân',
    );
  });
  it('knows no district once there is none', () => {
    expect(findPlacePath('Ủy ban nhân dân xã Mây Ngàn', [], { ...sources(text), asOf: '2025-08-01' })).toBe(
      'xã Mây Ngàn, tỉnh Sông Vân',
    );
  });
  it('reads the superiors of a school', () => {
    expect(findPlacePath('Trường Mầm non Hoa Mẫu', ['UBND XÃ MÂY NGÀN'], sources(''))).toBe('xã Mây Ngàn');
  });
  it('is null where nothing is known', () => expect(findPlacePath('Bộ Y tế', [], sources(''))).toBeNull());
});
