import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Draft } from '../../../../bot/assistant/draft/draft.ts';
import { type OpenTexts, officeHead, openTexts } from '../../../helpers/ask-texts.ts';
import { communeRequest, draftOf, textOf } from '../../../helpers/draft-requests.ts';
import { kitchenCommunePlan, kitchenProvincePlan } from '../../../helpers/kitchen-plans.ts';

let office: OpenTexts;
let drafted: Draft;

beforeAll(async () => {
  office = await openTexts([kitchenProvincePlan, kitchenCommunePlan]);
  drafted = (await draftOf(office, { ...communeRequest, topic: 'an toàn thực phẩm' })).draft;
});
afterAll(() => office.close());

describe('last year’s plan in a new one', () => {
  it('gives the heads of hamlets their work again, though no profile knows the hamlets', () => {
    const text = textOf(drafted);
    expect(text).toContain('Trưởng các thôn: Nhắc các hộ có đám cưới, đám giỗ đăng ký với xã.');
    expect(text).toContain('Tổ trưởng tổ dân phố: Dán tờ cam kết ở bảng tin.');
    expect(text).toContain('\nKhi có người ngộ độc, Trưởng thôn báo ngay Trạm Y tế trong vòng 05 phút.');
  });

  it('keeps the numbers that are of every year', () => {
    expect(textOf(drafted)).toContain(
      'Lấy mẫu thực phẩm ở chợ xã mỗi tháng 02 lần, gửi Trạm Y tế trước ngày 25 hằng tháng.',
    );
  });

  it('tells of what was done once, and does not set it again', () => {
    expect(textOf(drafted)).not.toMatch(/Khánh thành|Nâng cấp/u);
    expect(drafted.warnings.join('\n')).toMatch(
      /việc chỉ làm một lần.*“Khánh thành điểm xét nghiệm nhanh tại chợ xã”; “Nâng cấp nhà lồng chợ/u,
    );
  });
});

/** A plan whose flat list hangs on its opening words. */
const flatPlan: readonly string[] = officeHead('Suối Đá', '15/KH-UBND', '21 tháng 02 năm 2030', [
  'KẾ HOẠCH',
  'Bảo đảm an toàn thực phẩm năm 2030 trên địa bàn xã Suối Đá, tỉnh Lam Châu',
  '',
  'Ủy ban nhân dân xã Suối Đá xây dựng Kế hoạch bảo đảm an toàn thực phẩm năm 2030 như sau:',
  '1. Nhiệm vụ',
  '- Treo cân đối chứng ở chợ phiên Nà Lạn.',
  '2. Tổ chức thực hiện',
  '- Đề nghị Đoàn Thanh niên xã cử đoàn viên trông cân.',
  '- Kinh phí 4.500.000 đồng.',
  '',
  'Nơi nhận:\t\tTM. ỦY BAN NHÂN DÂN',
  '- Đoàn Thanh niên Cộng sản Hồ Chí Minh xã;\t\tCHỦ TỊCH',
  '- Lưu: VT.',
]);

it('a flat list under the opening words is taken up, but not its sum', async () => {
  const flat = await openTexts([kitchenProvincePlan, flatPlan]);
  const text = textOf((await draftOf(flat, { ...communeRequest, topic: 'an toàn thực phẩm' })).draft);
  await flat.close();
  expect(text).toContain('Treo cân đối chứng ở chợ phiên Nà Lạn.');
  expect(text).toMatch(/Đề nghị Đoàn Thanh niên .*xã cử đoàn viên trông cân\./u);
  expect(text).not.toMatch(/Kinh phí .*đồng/u);
});
