import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenTexts, openTexts } from '../../../helpers/ask-texts.ts';
import { communeRequest, draftOf, textOf } from '../../../helpers/draft-requests.ts';

function planOf(number: string, subject: string, ...body: readonly string[]): readonly string[] {
  return [
    'ỦY BAN NHÂN DÂN\t\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'TỈNH LAM CHÂU\t\tĐộc lập - Tự do - Hạnh phúc',
    `Số: ${number}/KH-UBND\t\tLam Châu, ngày 15 tháng 01 năm 2031`,
    '',
    'KẾ HOẠCH',
    `${subject} năm 2031 trên địa bàn tỉnh Lam Châu`,
    '',
    `UBND tỉnh Lam Châu ban hành Kế hoạch ${subject} năm 2031 với các nội dung sau:`,
    '',
    ...body,
    '',
    'Nơi nhận:\t\tTM. ỦY BAN NHÂN DÂN',
    '- UBND các xã, phường;\t\tCHỦ TỊCH',
    '- Lưu: VT.',
  ];
}

/** An invented province's targets, by kind of commune, and by area of which the plan does not say who is in it. */
const pools = planOf(
  '71',
  'Phòng, chống đuối nước',
  '1. CHỈ TIÊU',
  'TT | Chỉ tiêu | Đơn vị tính | Thực hiện năm 2030 (toàn tỉnh) | Năm 2031 - Phường | Năm 2031 - Xã | Năm 2035 (toàn tỉnh)',
  '1 | Tỷ lệ trẻ em biết bơi | % | 41,5 | ít nhất 72 | ít nhất 54 | 95',
  '2 | Số hồ bơi không phép còn hoạt động | hồ | 51 | 0 | không quá 03 | 0',
  '1.2. Biển cảnh báo, theo khu vực:',
  'TT | Chỉ tiêu | Kế hoạch năm 2031 | | |',
  '| | | Xã khu vực I | II | III |',
  '1 | Tỷ lệ thôn có biển cảnh báo | 88% | 77% | 66%',
  '2. NHIỆM VỤ',
  '2.1. UBND các xã, phường rà soát ao hồ trước ngày 30/4/2031.',
);

const request = { ...communeRequest, topic: 'phòng, chống đuối nước' };
let office: OpenTexts;
let commune: Awaited<ReturnType<typeof draftOf>>;
let ward: string;

beforeAll(async () => {
  office = await openTexts([pools]);
  commune = await draftOf(office, request);
  ward = textOf((await draftOf(office, { ...request, agency: 'UBND phường Bến Chài, tỉnh Lam Châu' })).draft);
});
afterAll(() => office.close());

describe('targets whose columns are for kinds of communes', () => {
  it('are carried from the own column alone, with its comparator and the unit of the row', () => {
    const text = textOf(commune.draft);
    expect(text).toContain('Tỷ lệ trẻ em biết bơi: ít nhất 54%.');
    expect(text).toContain('Số hồ bơi không phép còn hoạt động: không quá 3 hồ.');
    expect(text).not.toMatch(/72|41,5|95%|51/u);
    expect(ward).toContain('Tỷ lệ trẻ em biết bơi: ít nhất 72%.');
    expect(ward).toContain('Số hồ bơi không phép còn hoạt động: 0 hồ.');
    expect(ward).not.toMatch(/54|không quá 3|95%/u);
  });

  it('are left out and told where the plan does not say of which kind the agency is', () => {
    expect(textOf(commune.draft)).not.toMatch(/88%|77%|66%/u);
    expect(commune.draft.warnings.join('\n')).toMatch(/Cần xem.*khu vực.*Tỷ lệ thôn có biển cảnh báo/u);
  });
});
