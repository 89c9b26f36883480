import { describe, expect, it } from 'vitest';
import type { ChartItem } from '../../../../bot/assistant/charts/chart-rows.ts';
import {
  findByName,
  nameChartOf,
  offerIndicators,
} from '../../../../bot/assistant/charts/name-indicators.ts';
import type { OfficialDocument } from '../../../../knowledge/model/official-document.ts';
import type { Target } from '../../../../knowledge/model/register.ts';
import { buildDocument, buildPassages, buildTarget, findEvidence } from '../../../helpers/build-document.ts';

function group(fields: Partial<Target> = {}, head: Partial<OfficialDocument> = {}): ChartItem[] {
  const quote = 'Hộ dùng nước sạch đạt 70%';
  const passages = buildPassages([quote]);
  const target = { indicator: 'hộ dùng nước sạch', comparator: 'ge', value: 70, ...fields } as const;
  const document = buildDocument({ id: 'a', number: '3/KH-UBND', issuer: 'UBND xã Suối Bạc', ...head });
  const fact = buildTarget(findEvidence(passages, quote), target);
  return [{ document, fact, kind: 'target', passage: undefined, repeated: [], passages: [] }];
}

const LEVEL = group();
const CHANGE = group({ comparator: 'increase_by', value: 5 });
const LIMITED = group({ condition: 'nơi có giếng khoan' });

describe('offerIndicators', () => {
  it('tells a change from a level', () => {
    expect(offerIndicators([LEVEL, CHANGE])).toEqual([
      'Hộ dùng nước sạch (%)',
      'Hộ dùng nước sạch (mức tăng, %)',
    ]);
  });

  it('names the condition that alone tells two apart', () => {
    expect(offerIndicators([LEVEL, LIMITED])).toEqual([
      'Hộ dùng nước sạch (%)',
      'Hộ dùng nước sạch (nơi có giếng khoan, %)',
    ]);
  });

  it('names the documents where the words are the same, and what is of one document once', () => {
    const other = group({}, { number: '4/KH-UBND', place: 'xã Suối Bạc, tỉnh Lam Kha' });
    const [first, second, ...more] = offerIndicators([LEVEL, other, other]);
    expect(first).toContain('theo Kế hoạch số 3/KH-UBND');
    expect(second).toMatch(/theo Kế hoạch số 4\/KH-UBND.* của UBND xã Suối Bạc, tỉnh Lam Kha$/);
    expect(more).toEqual([]);
  });
});

describe('findByName', () => {
  it('gives back the one that was offered by a name', () => {
    const groups = [LEVEL, CHANGE, LIMITED];
    for (const [name, meant] of [
      ['Hộ dùng nước sạch (%)', LEVEL],
      ['hộ dùng nước sạch (mức tăng, %)', CHANGE],
      ['Hộ dùng nước sạch (nơi có giếng khoan, %)', LIMITED],
    ] as const)
      expect(findByName(groups, name)).toEqual([meant]);
  });

  it('finds a chart again by its title', () => {
    expect(findByName([LEVEL, CHANGE], nameChartOf(CHANGE))).toEqual([CHANGE]);
    expect(findByName([LEVEL, CHANGE], nameChartOf(LEVEL))).toEqual([LEVEL]);
  });
});
