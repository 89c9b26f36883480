import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Draft } from '../../../../bot/assistant/draft/draft.ts';
import { type OpenTexts, officeHead, openTexts } from '../../../helpers/ask-texts.ts';
import { communeRequest, draftOf, textOf } from '../../../helpers/draft-requests.ts';

const provincePlan: readonly string[] = [
  'ỦY BAN NHÂN DÂN\t\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'TỈNH LAM CHÂU\t\tĐộc lập - Tự do - Hạnh phúc',
  'Số: 44/KH-UBND\t\tLam Châu, ngày 20 tháng 01 năm 2031',
  '',
  'KẾ HOẠCH',
  'Tiếp công dân và giải quyết đơn thư năm 2031',
  '',
  'I. CHỈ TIÊU',
  '1. Tỷ lệ giải quyết đơn thư tại mỗi xã, phường từ 88% trở lên trên tổng số đơn đã thụ lý.',
  '2. Mỗi xã, phường có ít nhất 02 cán bộ tiếp công dân.',
  'II. NHIỆM VỤ',
  '1. Ủy ban nhân dân các xã, phường niêm yết lịch tiếp công dân.',
  'III. KINH PHÍ',
  'Trường hợp không cân đối được kinh phí, các địa phương gửi văn bản đề xuất về Sở Tài chính.',
  '',
  'Nơi nhận:\t\tTM. ỦY BAN NHÂN DÂN',
  '- UBND các xã, phường;\t\tCHỦ TỊCH',
  '- Lưu: VT.',
];

const officeLetter: readonly string[] = [
  'UBND TỈNH LAM CHÂU\t\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'SỞ NỘI VỤ\t\tĐộc lập - Tự do - Hạnh phúc',
  'Số: 18/SNV-TCD\t\tLam Châu, ngày 12 tháng 02 năm 2031',
  'V/v hướng dẫn tiếp công dân và giải quyết đơn thư năm 2031',
  '',
  'Kính gửi: Ủy ban nhân dân các xã, phường.',
  '',
  'Sở Nội vụ đề nghị Ủy ban nhân dân các xã, phường:',
  '1. Phấn đấu tỷ lệ giải quyết đơn thư đạt từ 93% trở lên.',
  '',
  'Nơi nhận:\t\tGIÁM ĐỐC',
  '- Như trên;',
  '- Lưu: VT.',
];

const ownPlan = officeHead('Suối Đá', '09/KH-UBND', '25 tháng 02 năm 2030', [
  'KẾ HOẠCH',
  'Tiếp công dân và giải quyết đơn thư năm 2030',
  '',
  'I. NHIỆM VỤ',
  '1. Niêm yết số hòm thư góp ý.',
  'II. TỔ CHỨC THỰC HIỆN',
  '1. Đề nghị Hội Nông dân xã phối hợp vận động hội viên không khiếu kiện đông người.',
  '2. Hội Cựu chiến binh xã phối hợp thực hiện.',
  '',
  'Nơi nhận:\t\tTM. ỦY BAN NHÂN DÂN',
  '- Lưu: VT.\t\tCHỦ TỊCH',
]);

let office: OpenTexts;
let drafted: Draft;

beforeAll(async () => {
  office = await openTexts([provincePlan, officeLetter, ownPlan]);
  const basis = ['44/KH-UBND', '18/SNV-TCD'];
  drafted = (await draftOf(office, { ...communeRequest, topic: 'tiếp công dân', basis })).draft;
});
afterAll(() => office.close());

describe('a rate that each unit is to reach', () => {
  it('stands in one row with what another superior sets, both quoted', () => {
    const row = textOf(drafted)
      .split('\n')
      .find((line) => line.startsWith('Tỷ lệ giải quyết đơn thư'));
    expect(row).toContain('từ 88% trở lên trên tổng số đơn đã thụ lý. [cần điền: chọn mức; ');
    expect(row).toContain('đạt từ 93% trở lên');
    expect(drafted.questions.join()).toMatch(/88%.*93%/u);
  });
});

describe('the agency’s last plan', () => {
  it('asks again for what it asked a body beside it, and nothing that says nothing', () => {
    const text = textOf(drafted);
    expect(text).toContain('Đề nghị Hội Nông dân xã phối hợp vận động hội viên không khiếu kiện đông người.');
    expect(text).not.toContain('Hội Cựu chiến binh xã phối hợp thực hiện.');
  });
});

it('what bodies do in a case is a task of the part on money, too', () => {
  expect(textOf(drafted)).toMatch(
    /Trường hợp không cân đối được kinh phí, .*gửi văn bản đề xuất về Sở Tài chính/u,
  );
});
