import { describe, expect, it } from 'vitest';
import { parseTargets } from '../../../ingest/parse/targets.ts';
import { headerOf, planOf } from './outlined-fixture.ts';

function scopesOf(body: string) {
  return parseTargets(planOf(body), headerOf()).map(({ scope }) => scope);
}

describe('scopeOfHeading', () => {
  it('tells for whom each of several headings sets its targets', () => {
    expect(
      scopesOf(
        'I. CHỈ TIÊU\nA. Chỉ tiêu cấp xã\n- 90% hộ dân dùng nước sạch.\nB. Chỉ tiêu cấp tỉnh\n- 75% công trình được kiểm định.',
      ),
    ).toEqual(['cấp xã', 'cấp tỉnh']);
    expect(
      scopesOf(
        'I. CHỈ TIÊU\n1. Chỉ tiêu đối với từng xã, phường\n- 90% hộ dân dùng nước sạch.\n2. Chỉ tiêu đối với lực lượng kiểm tra của tỉnh\n- 75% công trình được kiểm định.',
      ),
    ).toEqual(['từng xã, phường', 'lực lượng kiểm tra của tỉnh']);
  });

  it('is silent where a heading stands alone, or parts nothing by whom', () => {
    expect(scopesOf('I. CHỈ TIÊU\n1. Chỉ tiêu cấp tỉnh\n- 90% hộ dân dùng nước sạch.')).toEqual([null]);
    expect(
      scopesOf(
        'I. CHỈ TIÊU\n1. Chỉ tiêu về nước\n- 90% hộ dân dùng nước sạch.\n2. Chỉ tiêu về rác\n- 75% hộ dân phân loại rác.',
      ),
    ).toEqual([null, null]);
  });
});
