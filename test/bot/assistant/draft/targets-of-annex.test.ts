import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenTexts, openTexts } from '../../../helpers/ask-texts.ts';
import { communeRequest, draftOf, textOf } from '../../../helpers/draft-requests.ts';

/** An invented province's plan that gives each commune its number in an annex, and has targets without a figure. */
const provincePlan: readonly string[] = [
  'ỦY BAN NHÂN DÂN\t\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'TỈNH LAM CHÂU\t\tĐộc lập - Tự do - Hạnh phúc',
  'Số: 63/KH-UBND\t\tLam Châu, ngày 15 tháng 01 năm 2031',
  '',
  'KẾ HOẠCH',
  'Phát triển thư viện công cộng năm 2031 trên địa bàn tỉnh Lam Châu',
  'UBND tỉnh Lam Châu ban hành Kế hoạch phát triển thư viện công cộng năm 2031 trên',
  'địa bàn tỉnh với các nội dung sau:',
  '',
  '1. CHỈ TIÊU',
  '1.1. Số thẻ bạn đọc và số đầu sách của từng xã, phường đạt mức giao tại Phụ lục.',
  '1.2. Đối với các phường: trên 70% tổ dân phố có tủ sách.',
  '1.3. Toàn tỉnh khánh thành 02 thư viện liên vùng; đưa vào sử dụng 05 xe sách lưu động.',
  '1.4. Không để mất sách quý.',
  '2. NHIỆM VỤ',
  '2.1. Kiểm kê sách ít nhất 02 lần/năm; thời gian đổi sách không quá 15 ngày đối với phường và không quá 30 ngày đối với xã.',
  '2.2. Các xã, phường tổ chức Ngày hội đọc, riêng xã, phường có bến đò mỗi quý mở thêm ít nhất 01 buổi đọc trên sông.',
  '3. PHÂN CÔNG',
  '3.1. UBND các xã, phường',
  'a) Báo cáo Sở Văn hóa kết quả 6 tháng trước ngày 10/6/2031; kết quả Ngày hội đọc, đổi sách trước ngày 08/7/2031; kết quả năm trước ngày 24/11/2031.',
  '3.2. UBND các xã: Đưa tủ sách về các bản trước ngày 30/9/2031.',
  '',
  'Nơi nhận:\t\tTM. ỦY BAN NHÂN DÂN',
  '- UBND các xã, phường;\t\tCHỦ TỊCH',
  '- Lưu: VT.',
  '',
  'PHỤ LỤC',
  'CHỈ TIÊU GIAO CÁC XÃ, PHƯỜNG',
  '| TT | Xã, phường | Số thẻ bạn đọc tối thiểu | Tỷ lệ hộ có thẻ tối đa |',
  '| 1 | Phường Bến Chài | 850 thẻ | 60% |',
  '| 2 | Xã Suối Đá | 320 thẻ | 41% |',
];
const request = { ...communeRequest, topic: 'thư viện công cộng' };

let office: OpenTexts;
let commune: string;
let ward: string;

beforeAll(async () => {
  office = await openTexts([provincePlan]);
  commune = textOf((await draftOf(office, request)).draft);
  const asked = { ...request, agency: 'UBND phường Bến Chài, tỉnh Lam Châu' };
  ward = textOf((await draftOf(office, asked)).draft);
});
afterAll(() => office.close());

describe('targets that an annex gives to each commune', () => {
  it('are compared as the head of their column says', () => {
    expect(commune).toContain('Số thẻ bạn đọc tối thiểu: 320 thẻ.');
    expect(commune).toContain('Tỷ lệ hộ có thẻ tối đa: 41%.');
    expect(ward).toContain('Số thẻ bạn đọc tối thiểu: 850 thẻ.');
    expect(ward).not.toContain('320');
  });

  it('stand beside those without a figure', () => {
    expect(commune).toMatch(/CHỈ TIÊU[^#]*Không để mất sách quý\./u);
  });

  it('leave out what is said to be the whole province’s', () => {
    expect(commune).not.toMatch(/liên vùng|xe sách/u);
  });
});

describe('what is for one kind of commune', () => {
  it('is carried by that kind, and by no other where the document names both apart', () => {
    expect(ward).toContain('Trên 70% tổ dân phố có tủ sách.');
    expect(commune).not.toContain('70%');
    expect(commune).toContain('Đưa tủ sách về các bản');
    expect(ward).not.toContain('tủ sách về các bản');
    expect(ward).toMatch(/hời gian đổi sách:? không quá 15 ngày/u);
    expect(ward).not.toContain('30 ngày');
    expect(commune).toMatch(/hời gian đổi sách:? không quá 30 ngày/u);
    expect(commune).not.toContain('15 ngày');
  });

  it('keeps its condition', () => {
    expect(commune).toContain('riêng xã có bến đò mỗi quý mở thêm ít nhất 01 buổi đọc trên sông');
  });
});

it('keeps the days of one report in one sentence', () => {
  expect(commune).toContain(
    'Báo cáo Sở Văn hóa kết quả 6 tháng trước ngày 10/6/2031; kết quả Ngày hội đọc, đổi sách trước ngày 08/7/2031; kết quả năm trước ngày 24/11/2031',
  );
});

it('does not take the sentence below a title for the title', () => {
  expect(commune).toContain('về phát triển thư viện công cộng năm 2031 trên địa bàn tỉnh Lam Châu, Ủy ban');
});
