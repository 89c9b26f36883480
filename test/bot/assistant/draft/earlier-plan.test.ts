import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Draft } from '../../../../bot/assistant/draft/draft.ts';
import { type OpenTexts, openTexts } from '../../../helpers/ask-texts.ts';
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
