import { describe, expect, it } from 'vitest';
import {
  areOneMeasure,
  type ChartItem,
  placeRows,
  sayPeriod,
  titleOf,
} from '../../../../bot/assistant/charts/chart-rows.ts';
import type { OfficialDocument } from '../../../../knowledge/model/official-document.ts';
import type { Target } from '../../../../knowledge/model/register.ts';
import { buildDocument, buildPassages, buildTarget, findEvidence } from '../../../helpers/build-document.ts';

function item(fields: Partial<Target> = {}, head: Partial<OfficialDocument> = {}): ChartItem {
  const quote = 'Hộ dùng nước sạch đạt 70%';
  const passages = buildPassages([quote]);
  const target = { indicator: 'hộ dùng nước sạch', comparator: 'ge', value: 70, ...fields } as const;
  return {
    document: buildDocument({ id: 'a', issuer: 'UBND xã Suối Bạc', issuerLevel: 'commune', ...head }),
    fact: buildTarget(findEvidence(passages, quote), target),
    kind: 'target',
    passage: undefined,
    repeated: [],
    passages: [],
  };
}

const year = (value: number) => ({ from: `${value}-01-01`, to: `${value}-12-31` });

describe('placeRows', () => {
  it('goes from the highest level down, each issuer in order of time', () => {
    const province = { id: 'b', issuer: 'UBND tỉnh Lam Kha', issuerLevel: 'province' } as const;
    const rows = placeRows([
      item({ period: year(2032) }),
      item({ period: year(2031), value: 60 }),
      item({ period: year(2035) }, province),
    ]);
    expect(rows.map(({ label }) => label)).toEqual([
      'UBND tỉnh Lam Kha, năm 2035',
      'UBND xã Suối Bạc, năm 2031',
      'UBND xã Suối Bạc, năm 2032',
    ]);
  });

  it('takes a figure said again in the same document for one row, with its bound', () => {
    const rows = placeRows([item({ comparator: 'eq' }), item({ comparator: 'ge' })]);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ item: { fact: { comparator: 'ge' }, repeated: [{ comparator: 'eq' }] } });
  });

  it('takes issuers of one name in two places for two, named with their places', () => {
    const rows = placeRows([
      item({ period: year(2031) }, { number: '1/KH-UBND', place: 'xã Suối Bạc, tỉnh Lam Kha' }),
      item({ period: year(2031), value: 80 }, { id: 'b', place: 'xã Suối Bạc, tỉnh Bắc Hoàn' }),
    ]);
    expect(rows.map(({ label }) => label)).toEqual([
      'UBND xã Suối Bạc, tỉnh Bắc Hoàn, năm 2031',
      'UBND xã Suối Bạc, tỉnh Lam Kha, năm 2031',
    ]);
  });

  it('tells rows of one issuer and time apart by their documents', () => {
    const rows = placeRows([
      item({ period: year(2031) }, { number: '1/KH-UBND' }),
      item({ period: year(2031), value: 80 }, { id: 'b', number: '2/KH-UBND' }),
    ]);
    expect(rows.map(({ label }) => label)).toEqual([
      'Năm 2031 (Kế hoạch số 1/KH-UBND)',
      'Năm 2031 (Kế hoạch số 2/KH-UBND)',
    ]);
  });
});

describe('sayPeriod', () => {
  it.each([
    ['năm 2031', year(2031)],
    ['đến năm 2035', { from: null, to: '2035-12-31' }],
    ['giai đoạn 2031 - 2035', { from: '2031-01-01', to: '2035-12-31' }],
    ['năm học 2031 - 2032', { from: '2031-09-01', to: '2032-08-31' }],
    ['từ 01/7/2031 đến 31/12/2031', { from: '2031-07-01', to: '2031-12-31' }],
    [null, { from: null, to: null }],
  ])('says %s', (words, period) => {
    expect(sayPeriod(period)).toBe(words);
  });
});

describe('titleOf', () => {
  it('never has words that a scan does not give surely', () => {
    const scan = { confidence: 0.3, page: 1, box: { left: 0, top: 0, width: 1, height: 0.1 } };
    const unclear = item({ indicator: 'hộ dùng nưóc sach', scan });
    expect(titleOf([unclear, item()])).toBe('Hộ dùng nước sạch');
    expect(titleOf([unclear])).not.toContain('nưóc');
  });
});

describe('areOneMeasure', () => {
  const province = { issuerLevel: 'province' } as const;
  it('holds for shares of any level, for counts only of one', () => {
    expect(areOneMeasure([item(), item({}, province)])).toBe(true);
    expect(areOneMeasure([item({ unit: 'lớp' }), item({ unit: 'lớp' })])).toBe(true);
    expect(areOneMeasure([item({ unit: 'lớp' }), item({ unit: 'lớp' }, province)])).toBe(false);
  });
});
