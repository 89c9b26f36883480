import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { manageProfile } from '../../../../bot/assistant/profile/manage-profile.ts';
import type { AgencyProfile } from '../../../../knowledge/model/agency-profile.ts';
import { OPERATOR } from '../../../../knowledge/store/store.ts';
import { type OpenTexts, openTexts } from '../../../helpers/ask-texts.ts';

const NATION = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'];

function paper(
  issuer: readonly string[],
  number: string,
  dateLine: string,
  body: readonly string[],
  foot: readonly string[],
): string[] {
  const title = ['KẾ HOẠCH', 'Công tác trẻ em'];
  return [...issuer, ...NATION, `Số: ${number}`, dateLine, '', ...title, '', ...body, '', ...foot];
}

// The units are of the map; the papers, and the people in them, are made up.
const TOWN = paper(
  ['ỦY BAN NHÂN DÂN', 'THỊ TRẤN BẮC SƠN'],
  '15/KH-UBND',
  'Bắc Sơn, ngày 10 tháng 3 năm 2025',
  [
    'Thực hiện Kế hoạch số 40/KH-UBND ngày 25 tháng 02 năm 2025 của Ủy ban nhân dân huyện Bắc Sơn, tỉnh Lạng Sơn, Ủy ban nhân dân thị trấn Bắc Sơn xây dựng Kế hoạch như sau:',
    '1. Rà soát tại thôn 1 và thôn Pá Nhài.',
    '2. Công an thị trấn phối hợp tuyên truyền.',
  ],
  [
    'Nơi nhận:',
    '- UBND huyện;',
    '- TT Đảng ủy, HĐND thị trấn;',
    '- Lưu: VT.',
    'TM. ỦY BAN NHÂN DÂN',
    'CHỦ TỊCH',
    '',
    'Lường Văn Mẫu',
  ],
);
const COMMUNE = paper(
  ['ỦY BAN NHÂN DÂN', 'XÃ BẮC QUỲNH'],
  '09/KH-UBND',
  'Bắc Quỳnh, ngày 14 tháng 3 năm 2025',
  [
    'Thực hiện Kế hoạch số 40/KH-UBND ngày 25 tháng 02 năm 2025 của Ủy ban nhân dân huyện Bắc Sơn, tỉnh Lạng Sơn, Ủy ban nhân dân xã Bắc Quỳnh xây dựng Kế hoạch như sau:',
    '1. Mở điểm vui chơi tại thôn 1, theo mô hình của xã Tân Hương tại thôn Suối Mẫu.',
    '2. Công chức Lao động - Thương binh và Xã hội tham mưu thực hiện.',
  ],
  [
    'Nơi nhận:',
    '- Phòng LĐTBXH huyện;',
    '- Ông Lường Văn Mẫu;',
    '- Các thôn;',
    '- Lưu: VT.',
    'TM. ỦY BAN NHÂN DÂN',
    'CHỦ TỊCH',
    '',
    'Vi Thị Mẫu',
  ],
);
const SCHOOL = paper(
  ['SỞ GIÁO DỤC VÀ ĐÀO TẠO ĐOAN LĨNH', 'TRƯỜNG THPT VÂN ĐỒI'],
  '65/KH-THPTVĐ',
  'Vân Đồi, ngày 09 tháng 10 năm 2023',
  [
    'Thực hiện Công văn số 811/SGDĐT-CTTT ngày 30 tháng 9 năm 2023 của Sở Giáo dục và Đào tạo tỉnh Đoan Lĩnh, Trường THPT Vân Đồi xây dựng Kế hoạch như sau:',
    '1. Tổ Khoa học tự nhiên tổ chức ngoại khóa cho lớp 10A1.',
  ],
  ['Nơi nhận:', '- Sở GDĐT;', '- Lưu: VT.', 'HIỆU TRƯỞNG', '', 'Tạ Quang Mẫu'],
);

let texts: OpenTexts;
beforeAll(async () => {
  texts = await openTexts([TOWN, COMMUNE, SCHOOL]);
}, 60_000);
afterAll(() => texts.close());

async function propose(agency: string, asOf: string): Promise<AgencyProfile> {
  const finding = await manageProfile(texts.store, OPERATOR, { agency, asOf, edits: [], confirmation: null });
  if (finding.kind !== 'found') throw new Error(finding.kind);
  return finding.profile;
}

describe('findProfile', () => {
  it('takes from former communes their thôn, partners and recipients, never name, place or signers', async () => {
    const profile = await propose('UBND xã Bắc Sơn, tỉnh Lạng Sơn', '2026-02-01');
    expect(profile).toMatchObject({
      letterhead: { superior: [], issuer: ['ỦY BAN NHÂN DÂN', 'XÃ BẮC SƠN'] },
      place: 'Bắc Sơn',
      signers: [{ name: null }, { name: null }],
      partners: ['Công an xã'],
      recipients: ['Các thôn', 'TT Đảng ủy, HĐND xã', 'Lưu: VT'],
    });
    const place = profile.sources.find(({ field }) => field === 'place');
    expect(place?.origin).toBe('rule');
  });

  it('flags a thôn that two former communes had, and leaves out what lies elsewhere', async () => {
    const { units, notes } = await propose('UBND xã Bắc Sơn, tỉnh Lạng Sơn', '2026-02-01');
    expect(units.map(({ name }) => name)).toEqual([
      'thôn 1 (xã Bắc Quỳnh cũ)',
      'thôn 1 (thị trấn Bắc Sơn cũ)',
      'thôn Pá Nhài',
    ]);
    expect(notes.join('\n')).toMatch(/Trùng tên .*thôn 1/u);
    expect(notes.join('\n')).toMatch(/Đã bỏ khỏi Nơi nhận .*Phòng LĐTBXH huyện; UBND huyện/u);
  });

  it('is of the day asked: the commune of before has its own signer', async () => {
    const profile = await propose('UBND xã Bắc Quỳnh, huyện Bắc Sơn, tỉnh Lạng Sơn', '2025-04-01');
    expect(profile.signers).toEqual([{ capacity: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], name: 'Vi Thị Mẫu' }]);
    expect(profile.recipients).toEqual(['Các thôn', 'Lưu: VT']);
    expect(profile.units).toEqual([{ name: 'thôn 1', kind: 'hamlet' }]);
  });

  it('proposes no name and no class that may have changed since', async () => {
    const then = await propose('Trường THPT Vân Đồi, tỉnh Đoan Lĩnh', '2023-12-01');
    expect(then.signers).toEqual([{ capacity: ['HIỆU TRƯỞNG'], name: 'Tạ Quang Mẫu' }]);
    expect(then.units.map(({ name }) => name)).toEqual(['Tổ Khoa học tự nhiên', 'lớp 10A1']);
    const later = await propose('Trường THPT Vân Đồi, tỉnh Đoan Lĩnh', '2026-03-01');
    expect(later).toMatchObject({ place: null, symbol: 'THPTVĐ' });
    expect(later.signers[0]).toEqual({ capacity: ['HIỆU TRƯỞNG'], name: null });
    expect(later.units.map(({ name }) => name)).toEqual(['Tổ Khoa học tự nhiên']);
  });

  it('notes what documents issued since the confirmation say otherwise; the confirmed values stand', async () => {
    const request = { agency: 'Trường THPT Vân Đồi, tỉnh Đoan Lĩnh', asOf: '2023-12-01' };
    const edits = [{ field: 'signers', change: 'set', value: 'HIỆU TRƯỞNG | Lê Thị Mẫu' }] as const;
    const confirmation = { by: 'Văn thư', on: '2023-10-01' };
    await manageProfile(texts.store, OPERATOR, { ...request, edits, confirmation });
    const kept = await propose(request.agency, request.asOf);
    expect(kept.signers).toEqual([{ capacity: ['HIỆU TRƯỞNG'], name: 'Lê Thị Mẫu' }]);
    expect(kept.notes).toEqual([
      'Văn bản ban hành sau ngày xác nhận (01/10/2023) ghi người ký: HIỆU TRƯỞNG / Tạ Quang Mẫu.',
    ]);
    await manageProfile(texts.store, OPERATOR, {
      ...request,
      edits: [],
      confirmation: { ...confirmation, on: '2023-11-01' },
    });
    expect((await propose(request.agency, request.asOf)).notes).toEqual([]);
    await texts.store.deleteProfile(kept.agency);
  });

  it('gives every value a source that its document holds', async () => {
    const { sources } = await propose('UBND xã Bắc Sơn, tỉnh Lạng Sơn', '2026-02-01');
    for (const { documentId, quote } of sources.filter(({ origin }) => origin === 'document')) {
      const passages = await texts.store.listPassages(documentId ?? '', OPERATOR);
      expect(passages.map(({ text }) => text).join('\n')).toContain(quote);
    }
  });
});
