import { describe, expect, it } from 'vitest';
import { findRegisterWarnings } from '../../../ingest/parse/register-warnings.ts';
import { parseThemes } from '../../../ingest/parse/themes.ts';
import { headerOf, planOf } from './outlined-fixture.ts';

function codesOf(body: string, changes: Parameters<typeof headerOf>[0] = {}) {
  const plan = planOf(body);
  return findRegisterWarnings(plan, headerOf(changes), parseThemes(plan)).map(({ code, quote }) => [
    code,
    quote,
  ]);
}

describe('findRegisterWarnings', () => {
  it('warns of the theme of another year', () => {
    expect(codesOf('I. NHIỆM VỤ\n1. Tháng Thanh niên năm 2025 với chủ đề “Xanh bản”.')).toEqual([
      ['OTHER_YEAR_THEME', 'chủ đề “Xanh bản”'],
    ]);
    expect(codesOf('I. NHIỆM VỤ\n1. Tháng Thanh niên năm 2027 với chủ đề “Xanh bản”.')).toEqual([]);
  });

  it('warns of goals for a year that is over, not of its results', () => {
    expect(codesOf('I. MỤC TIÊU NĂM 2026\n1. Trồng 5 ha rừng.')).toEqual([
      ['OTHER_YEAR_HEADING', 'I. MỤC TIÊU NĂM 2026'],
    ]);
    expect(
      codesOf('I. KẾT QUẢ NĂM 2026\n1. Trồng 5 ha rừng.\nII. MỤC TIÊU NĂM 2027\n1. Trồng 7 ha.'),
    ).toEqual([]);
  });

  it('leaves a plan of several years alone', () => {
    const period = { from: '2026-01-01', to: '2030-12-31' };
    expect(codesOf('I. MỤC TIÊU NĂM 2025\n1. Trồng 5 ha rừng.', { period })).toEqual([]);
  });
});
