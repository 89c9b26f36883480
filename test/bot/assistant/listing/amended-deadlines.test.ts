import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OPERATOR } from '../../../../knowledge/store/store.ts';
import { FOREST_PLAN, letterText } from '../../../helpers/amending-texts.ts';
import { type OpenTexts, openTexts } from '../../../helpers/ask-texts.ts';

const LETTER = letterText(
  { number: '310/UBND-NN', day: '05 tháng 4 năm 2031' },
  'điều chỉnh một số nội dung Kế hoạch số 12/KH-UBND ngày 10/01/2031',
  [
    '1. Điều chỉnh thời hạn phát dọn đường băng cản lửa từ trước ngày 20/4/2031 thành trước ngày 09/5/2031.',
    '2. Bãi bỏ điểm c khoản 1 mục II.',
  ],
);

let office: OpenTexts;

beforeAll(async () => {
  office = await openTexts([[FOREST_PLAN], [LETTER]]);
});
afterAll(() => office.close());

const list = async (asOf: string) =>
  (
    await office.assistant.listDeadlines(OPERATOR, {
      ...{ from: '2031-04-01', to: '2031-05-31', agency: 'UBND xã Suối Reo, tỉnh Lam Kha', asOf },
    })
  ).map(({ dueOn, task, number, standing }) => ({ dueOn, task, number, standing }));

describe('deadlines that a later letter amends', () => {
  it('are listed by the new day alone, with what is due and what day it takes the place of', async () => {
    const listed = await list('2031-04-10');
    expect(listed).toHaveLength(1);
    expect(listed[0]).toMatchObject({ dueOn: '2031-05-09', number: '310/UBND-NN' });
    expect(listed[0]?.task).toMatch(/^Phát dọn đường băng cản lửa/u);
    expect(listed[0]?.standing).toContain('Thay cho “trước ngày 20/4/2031” của Kế hoạch số 12/KH-UBND');
  });

  it('stand as they were before it', async () => {
    const listed = await list('2031-04-01');
    expect(listed.filter(({ number }) => number === '12/KH-UBND').map(({ dueOn }) => dueOn)).toEqual([
      '2031-04-20',
      '2031-05-31',
    ]);
  });
});
