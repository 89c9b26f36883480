import { describe, expect, it } from 'vitest';
import { keepOwnStage } from '../../../../bot/assistant/draft/own-stage.ts';
import { resolveAgency } from '../../../../knowledge/agencies/resolve-agency.ts';

const [school] = resolveAgency('Trường THCS Suối Reo, xã Suối Reo, tỉnh Lam Kha', '2031-03-01').agencies;

describe('a sentence on pupils of several stages', () => {
  it('is kept for the school’s own stage alone', () => {
    const sentence = 'Áp dụng cho học sinh tiểu học đi đò và học sinh trung học cơ sở đi bộ qua suối';
    expect(school && keepOwnStage(sentence, school)).toBe(
      'Áp dụng cho học sinh trung học cơ sở đi bộ qua suối',
    );
  });

  it.each([
    'Học sinh học trồng rau và học sinh trung học cơ sở nuôi gà',
    'Học sinh tiểu học trồng rau',
    'Sửa mái trường',
  ])('is left as it is where its parts are not each of a stage, or none is its own: %s', (sentence) => {
    expect(school && keepOwnStage(sentence, school)).toBe(sentence);
  });
});
