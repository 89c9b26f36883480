import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DraftRequest } from '../../../../bot/assistant/draft/draft.ts';
import { type OpenTexts, openTexts } from '../../../helpers/ask-texts.ts';
import { communeRequest, draftOf, textOf } from '../../../helpers/draft-requests.ts';

function letterOf(number: string, office: string, subject: string, lines: readonly string[]): string[] {
  return [
    'UBND TỈNH LAM CHÂU\t\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    `${office}\t\tĐộc lập - Tự do - Hạnh phúc`,
    `Số: ${number}\t\tLam Châu, ngày 20 tháng 01 năm 2031`,
    `V/v ${subject}`,
    '',
    'Kính gửi: Ủy ban nhân dân các xã, phường.',
    '',
    ...lines,
    '',
    'Nơi nhận:\t\tGIÁM ĐỐC',
    '- Như trên;',
    '- Lưu: VT.',
  ];
}

const fireLetter = letterOf('77/SXD-QLN', 'SỞ XÂY DỰNG', 'phòng cháy nhà chung cư năm 2031', [
  'Sở Xây dựng đề nghị Ủy ban nhân dân các xã, phường thực hiện:',
  '1. 100% nhà chung cư được kiểm tra ít nhất 1 lần.',
  '2. Cử 01 cán bộ làm đầu mối (họ và tên, chức vụ, số điện thoại) gửi Sở Xây dựng trước ngày 15 tháng 4 năm 2031.',
  '3. Báo cáo kết quả năm về Sở Xây dựng trước ngày 10 tháng 12 năm 2031.',
]);

const libraryLetter = letterOf('31/SVHTTDL-TV', 'SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH', 'tủ sách cộng đồng', [
  'Sở Văn hóa, Thể thao và Du lịch (VHTTDL) đề nghị Ủy ban nhân dân các xã, phường:',
  '1. Mỗi xã, phường có ít nhất 2 tủ sách cộng đồng.',
  '2. Gửi danh sách tủ sách hiện có về Sở VHTTDL chậm nhất ngày 28 tháng 3 năm 2031.',
]);

let office: OpenTexts;

beforeAll(async () => {
  office = await openTexts([fireLetter, libraryLetter]);
});
afterAll(() => office.close());

async function letter(changes: Partial<DraftRequest>) {
  return (await draftOf(office, { ...communeRequest, type: 'Công văn', ...changes })).draft;
}

describe('a letter that hands in what a superior wants', () => {
  it('goes to that superior and holds the one thing alone, each part of it to be filled in', async () => {
    const drafted = await letter({ topic: 'cử cán bộ làm đầu mối', basis: ['77/SXD-QLN'] });
    expect(drafted.addressees).toEqual(['Sở Xây dựng tỉnh Lam Châu']);
    expect(drafted.placeholders).toEqual(
      expect.arrayContaining(['[cần điền: họ và tên]', '[cần điền: chức vụ]', '[cần điền: số điện thoại]']),
    );
    expect(textOf(drafted)).not.toMatch(/nhà chung cư được kiểm tra|10 tháng 12|10\/12/u);
    expect(drafted.warnings.join()).toContain('trước ngày 15/4/2031');
  });

  it('names the superior in full, whose letter calls it in short', async () => {
    const drafted = await letter({ topic: 'gửi danh sách tủ sách', basis: ['31/SVHTTDL-TV'] });
    expect(drafted.addressees).toEqual(['Sở Văn hóa, Thể thao và Du lịch tỉnh Lam Châu']);
    expect(drafted.placeholders).toContain('[cần điền: danh sách tủ sách]');
    expect(textOf(drafted)).not.toContain('ít nhất 2 tủ sách');
  });

  it('leaves results to be filled in whole where nobody says what of them is wanted', async () => {
    const text = textOf(await letter({ topic: 'báo cáo kết quả năm', basis: ['77/SXD-QLN'] }));
    expect(text).toContain('[cần điền: kết quả năm]');
    expect(text).not.toContain('họ và tên');
  });

  it('is a letter to those below where no superior wants the thing', async () => {
    const drafted = await letter({ topic: 'gửi tài liệu tuyên truyền', basis: ['77/SXD-QLN'] });
    expect(textOf(drafted)).toContain('đề nghị các cơ quan, đơn vị triển khai');
  });
});
