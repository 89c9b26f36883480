import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DraftRequest } from '../../../../bot/assistant/draft/draft.ts';
import { FOREST_PLAN, letterText } from '../../../helpers/amending-texts.ts';
import { type OpenTexts, openTexts } from '../../../helpers/ask-texts.ts';
import { communeRequest, draftOf, textOf } from '../../../helpers/draft-requests.ts';

const LETTER = letterText(
  { number: '310/UBND-NN', day: '05 tháng 4 năm 2031' },
  'điều chỉnh một số nội dung Kế hoạch số 12/KH-UBND ngày 10/01/2031',
  [
    '1. Điều chỉnh chỉ tiêu số 2 mục I Kế hoạch số 12/KH-UBND: tỷ lệ thôn giáp rừng có tổ tuần tra là trên 90% (thay cho trên 95%).',
    '2. Gia hạn việc phát dọn đường băng cản lửa đến hết ngày 09/5/2031.',
    '3. Bổ sung nhiệm vụ: Ủy ban nhân dân các xã, phường lắp biển cấm lửa tại cửa rừng, hoàn thành trước ngày 30/6/2031.',
    '4. Sửa cụm từ “xóm” thành “thôn” tại khoản 3 mục I.',
    '5. Các nội dung khác giữ nguyên theo Kế hoạch số 12/KH-UBND.',
  ],
);

let office: OpenTexts;

beforeAll(async () => {
  office = await openTexts([[FOREST_PLAN], [LETTER]]);
});
afterAll(() => office.close());

const draft = async (changes: Partial<DraftRequest> = {}) =>
  (
    await draftOf(office, {
      ...communeRequest,
      ...{ agency: 'UBND xã Suối Reo, tỉnh Lam Kha', topic: null, basis: ['12/KH-UBND'], asOf: '2031-04-10' },
      ...changes,
    })
  ).draft;

describe('a draft on a plan that a later letter amends', () => {
  it('carries the amended value and day, with both documents cited', async () => {
    const drafted = await draft();
    const text = textOf(drafted);
    expect(text).toMatch(/trên 90% thôn giáp rừng/iu);
    expect(text).toContain('đến hết ngày 09/5/2031');
    expect(text).not.toMatch(/95%|20\/4\/2031/u);
    const line = drafted.sections
      .flatMap(({ paragraphs }) => paragraphs)
      .find((paragraph) => /đường băng/u.test(paragraph.text));
    const cited = drafted.citations.filter(({ n }) => line?.citations.includes(n));
    expect(cited.map(({ number }) => number)).toEqual(['12/KH-UBND', '310/UBND-NN']);
    expect(cited[0]?.quote).toContain('trước ngày 20/4/2031');
    expect(drafted.warnings.join('\n')).toContain('“Trên 95%” đã được Công văn số 310/UBND-NN');
  });

  it('asks where it cannot be told which words are amended', async () => {
    const drafted = await draft();
    expect(drafted.warnings.join('\n')).toMatch(/310\/UBND-NN.*“Sửa cụm từ .*chưa xác định chắc chắn/u);
  });

  it('carries what the letter adds, and no clause that only amends', async () => {
    const text = textOf(await draft({ basis: ['12/KH-UBND', '310/UBND-NN'] }));
    expect(text).toMatch(/Lắp biển cấm lửa tại cửa rừng, hoàn thành trước ngày 30\/6\/2031/u);
    expect(text).not.toMatch(/Gia hạn việc|Điều chỉnh chỉ tiêu|giữ nguyên/u);
  });

  it('carries the plan as it was before the letter', async () => {
    const text = textOf(await draft({ asOf: '2031-04-04' }));
    expect(text).toMatch(/Trên 95% thôn giáp rừng/u);
    expect(text).toContain('20/4/2031');
    expect(text).not.toMatch(/90%|09\/5/u);
  });

  it('holds for reports, too', async () => {
    const text = textOf(await draft({ type: 'Báo cáo', asOf: '2031-06-20' }));
    expect(text).toContain('trên 90%');
    expect(text).not.toMatch(/95%|20\/4\/2031/u);
  });
});
