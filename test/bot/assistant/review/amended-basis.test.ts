import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FOREST_PLAN, letterText, planText } from '../../../helpers/amending-texts.ts';
import { type OpenReviews, openReviews } from '../../../helpers/review-texts.ts';

const LETTER = letterText(
  { number: '310/UBND-NN', day: '05 tháng 4 năm 2031' },
  'điều chỉnh một số nội dung Kế hoạch số 12/KH-UBND ngày 10/01/2031',
  [
    '1. Điều chỉnh chỉ tiêu số 2 mục I: tỷ lệ thôn giáp rừng có tổ tuần tra là trên 90% (thay cho trên 95%).',
    '2. Gia hạn việc phát dọn đường băng cản lửa đến hết ngày 09/5/2031.',
  ],
);

const draftOf = (day: string, share: string, due: string) =>
  planText({ issuer: 'XÃ SUỐI REO', number: '20/KH-UBND', day }, 'Phòng, chống cháy rừng năm 2031', [
    'Thực hiện Kế hoạch số 12/KH-UBND ngày 10/01/2031 của Ủy ban nhân dân tỉnh Lam Kha, Ủy ban nhân dân xã ban hành kế hoạch:',
    'I. CHỈ TIÊU',
    `1. ${share} thôn giáp rừng có tổ tuần tra.`,
    'II. NHIỆM VỤ',
    `1. Phát dọn đường băng cản lửa ${due}.`,
  ]);

let reviews: OpenReviews;

beforeAll(async () => {
  reviews = await openReviews([FOREST_PLAN, LETTER]);
});
afterAll(() => reviews.close());

const codesOf = async (draft: string) => {
  const findings = await reviews.review(draft, {
    ...{ agency: 'UBND xã Suối Reo, tỉnh Lam Kha', against: ['12/KH-UBND'] },
  });
  return findings.filter(({ code }) => /^(?:TARGET|DEADLINE)_(?:WEAKER|LATER|DIFFERENT)/u.test(code));
};

describe('a review against a plan that a later letter amends', () => {
  it('finds nothing wrong with the amended value and day', async () => {
    expect(await codesOf(draftOf('10 tháng 4 năm 2031', 'Trên 90%', 'đến hết ngày 09/5/2031'))).toEqual([]);
  });

  it('rests what is wrong on the letter', async () => {
    const found = await codesOf(draftOf('10 tháng 4 năm 2031', 'Trên 85%', 'đến hết ngày 20/5/2031'));
    expect(found.map(({ code }) => code).toSorted()).toEqual(['DEADLINE_LATER', 'TARGET_WEAKER']);
    for (const { evidence, source } of found) {
      expect(evidence?.document).toContain('310/UBND-NN');
      expect(source).toContain('310/UBND-NN');
    }
    expect(found.map(({ suggestion }) => suggestion).join('\n')).toContain('trước ngày 20/4/2031');
  });

  it('judges a draft before the letter by the plan as it was', async () => {
    const found = await codesOf(draftOf('01 tháng 4 năm 2031', 'Trên 90%', 'đến hết ngày 09/5/2031'));
    expect(found.map(({ code }) => code).toSorted()).toEqual(['DEADLINE_LATER', 'TARGET_WEAKER']);
  });
});
