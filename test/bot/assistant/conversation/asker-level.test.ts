import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findAgencyPlace } from '../../../../bot/assistant/conversation/levels.ts';
import { OPERATOR } from '../../../../knowledge/store/store.ts';
import { openNutritionPlans } from '../../../helpers/nutrition-plans.ts';

describe('findAgencyPlace', () => {
  it('is the place of that level in the agency’s full name', () => {
    const agency = 'Ủy ban nhân dân xã Suối Mơ, tỉnh Thanh Lâm';
    expect(findAgencyPlace('tinh', agency)).toBe('tỉnh Thanh Lâm');
    expect(findAgencyPlace('xa', agency)).toBe('xã Suối Mơ');
    expect(findAgencyPlace('huyen', agency)).toBeUndefined();
  });
});

describe('“của tỉnh” behind a question that names nobody', () => {
  let plans: Awaited<ReturnType<typeof openNutritionPlans>>;
  beforeAll(async () => {
    plans = await openNutritionPlans();
  });
  afterAll(() => plans.close());
  const followUp = async (first: string, agency: string) => {
    const asked = { question: first, agency, asOf: '2031-05-01' };
    const answer = await plans.assistant.ask({ ...asked, history: [] }, OPERATOR);
    const history = [
      { role: 'user' as const, text: first },
      { role: 'assistant' as const, text: answer.text },
    ];
    return plans.assistant.ask({ ...asked, question: 'còn của tỉnh thì sao', history }, OPERATOR);
  };

  it('is of the asker’s province: of one that nothing is held of, no other’s day is given', async () => {
    const { outcome, text } = await followUp(
      'Hạn báo cáo 6 tháng đầu năm 2031 là ngày nào?',
      'Ủy ban nhân dân xã Suối Mơ, tỉnh Thanh Lâm',
    );
    expect(outcome).toBe('not-found');
    expect(text).toContain('tỉnh Thanh Lâm');
    expect(text).not.toContain('tỉnh Lam Châu');
  });

  it('stays of the province that the talk names', async () => {
    const { text } = await followUp(
      'Hạn báo cáo 6 tháng của xã Suối Ngàn là ngày nào?',
      'Ủy ban nhân dân xã Suối Mơ, tỉnh Thanh Lâm',
    );
    expect(text).not.toContain('Thanh Lâm');
  });
});
