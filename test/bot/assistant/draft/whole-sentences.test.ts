import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Draft } from '../../../../bot/assistant/draft/draft.ts';
import { type OpenTexts, openTexts } from '../../../helpers/ask-texts.ts';
import { communeRequest, draftOf, textOf } from '../../../helpers/draft-requests.ts';
import { kitchenProvincePlan } from '../../../helpers/kitchen-plans.ts';

let office: OpenTexts;
let drafted: Draft;

beforeAll(async () => {
  office = await openTexts([kitchenProvincePlan]);
  drafted = (await draftOf(office, { ...communeRequest, topic: 'an toàn thực phẩm' })).draft;
});
afterAll(() => office.close());

describe('a sentence with its days', () => {
  it('keeps what stands behind the day', () => {
    expect(textOf(drafted)).toContain(
      'Rà soát bếp ăn tập thể, gửi danh sách chậm nhất ngày 20 tháng 5 năm 2031 về Sở Y tế để tổng hợp;',
    );
  });

  it('is not torn where its second part has no verb of its own', () => {
    expect(textOf(drafted)).toContain('điện thoại trong vòng 01 giờ, bằng văn bản trong vòng 24 giờ.');
  });

  it('gives each of several days one before it', () => {
    // 10/6/2031 is a Tuesday, 05/12/2031 a Friday.
    expect(textOf(drafted)).toContain(
      'năm trước ngày 05/12/2031 gửi Sở Y tế; các bộ phận hoàn thành, gửi kết quả chậm nhất ngày 04/6/2031 và ngày 01/12/2031 (sớm hơn 3 ngày làm việc so với từng thời hạn).',
    );
  });
});
