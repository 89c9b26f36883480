import { beforeAll, describe, expect, it } from 'vitest';
import type { Indicator, IndicatorRow } from '../../../../bot/assistant/picture.ts';
import { drawIndicator } from '../../../../bot/output/pictures/draw-indicator.ts';
import { type MeasureText, openTextMeasure } from '../../../../bot/output/pictures/picture-font.ts';
import { overlap, placeTexts, readText, sizeOf } from '../../../helpers/svg-parts.ts';

function row(label: string, figure: string, more: Partial<IndicatorRow>): IndicatorRow {
  return {
    label,
    figure,
    comparator: 'eq',
    value: null,
    valueHigh: null,
    unit: '%',
    per: null,
    isAspiration: false,
    note: null,
    sources: [1],
    ...more,
  };
}

function indicator(...rows: IndicatorRow[]): Indicator {
  return {
    mark: null,
    title: 'Tỷ lệ thôn, bản có tủ sách dùng chung',
    rows,
    isOneMeasure: true,
    sources: [{ n: 1, text: 'Kế hoạch số 7/KH-UBND năm 2031 của UBND xã Suối Bạc, I.2, trang 1' }],
    notes: [],
  };
}

const below = row('UBND tỉnh A, năm 2031', 'Dưới 9%', { comparator: 'lt', value: 9 });
const least = row('UBND xã B, năm 2032', 'Ít nhất 80%', { comparator: 'ge', value: 80, isAspiration: true });
const gap = row('Năm 2033', '', { figure: null, comparator: null, sources: [] });
const fall = row('Năm 2034', 'Giảm 5%', { comparator: 'decrease_by', value: 5 });
const rate = row('Năm 2034', 'Xuống còn 200/100.000', {
  comparator: 'reduce_to',
  value: 200,
  unit: null,
  per: 100_000,
});

let measure: MeasureText;
beforeAll(async () => {
  measure = await openTextMeasure();
});

/** Left and right end of each bar. */
function listBars(svg: string): { kind: string; left: number; right: number }[] {
  return [...svg.matchAll(/<g class="bar (\w+)"><rect x="([\d.]+)" [^>]*? width="([\d.]+)"/g)].map(
    ([, kind = '', left, width]) => ({ kind, left: Number(left), right: Number(left) + Number(width) }),
  );
}

describe('drawIndicator', () => {
  it('has every fact of the text in the picture: words of the comparator, source numbers, sources', () => {
    const told = readText(drawIndicator(indicator(below, { ...least, note: 'đối với vùng cao' }), measure));
    for (const words of [
      'Tỷ lệ thôn, bản có tủ sách dùng chung',
      'UBND tỉnh A, năm 2031',
      'Dưới 9% [1]',
      'Ít nhất 80% (phấn đấu) [1]',
      'đối với vùng cao',
      '[1] Kế hoạch số 7/KH-UBND năm 2031 của UBND xã Suối Bạc, I.2, trang 1',
      'không phải kết quả đã đạt',
    ])
      expect(told).toContain(words);
  });

  it('draws lengths by the values, and a ceiling otherwise than what is to be reached', () => {
    const bars = listBars(drawIndicator(indicator(below, least), measure));
    expect(bars.map(({ kind }) => kind)).toEqual(['ceiling', 'goal']);
    const [low, high] = bars.map(({ left, right }) => right - left);
    expect((low ?? 0) / (high ?? 1)).toBeCloseTo(9 / 80, 2);
  });

  it('leaves a gap where no value is known', () => {
    const svg = drawIndicator(indicator(below, gap, least), measure);
    expect(listBars(svg)).toHaveLength(2);
    expect(svg.match(/class="zero"/g)).toHaveLength(2);
    expect(readText(svg)).toContain('Năm 2033 chưa tìm thấy mức nào trong kho');
  });

  it.each([
    ['units', rate],
    ['a level and a change', fall],
  ])('draws no bars where lengths would compare different %s, and says so', (_, other) => {
    const svg = drawIndicator(indicator(below, other), measure);
    expect(listBars(svg)).toEqual([]);
    expect(readText(svg)).toContain('không vẽ thành thanh');
    expect(readText(svg)).toContain(other.figure);
  });

  it('draws no bars where the caller knows the counts for no one measure', () => {
    const svg = drawIndicator({ ...indicator(least, least), isOneMeasure: false }, measure);
    expect(listBars(svg)).toEqual([]);
    expect(readText(svg)).toContain('không vẽ thành thanh');
  });

  it('draws what is below zero to the left of it, a range from end to end', () => {
    const minus = row('Năm 2031', '-2%', { value: -2 });
    const range = row('Năm 2032', '1-3%', { value: 1, valueHigh: 3 });
    const [fallen, spread] = listBars(drawIndicator(indicator(minus, range), measure));
    const step = ((spread?.right ?? 0) - (spread?.left ?? 0)) / 2;
    expect((fallen?.right ?? 0) - (fallen?.left ?? 0)).toBeCloseTo(2 * step, 0);
    expect((spread?.left ?? 0) - (fallen?.right ?? 0)).toBeCloseTo(step, 0);
  });

  it('says how many values it left out', () => {
    const rows = Array.from({ length: 15 }, () => below);
    expect(readText(drawIndicator(indicator(...rows), measure))).toContain('Còn 3 mức');
    expect(readText(drawIndicator(indicator(...rows, gap), measure))).toContain('Còn 3 mức');
  });

  it('cuts nothing, however long a name is', async () => {
    const long = { ...below, label: `UBND ${'xã Đường Thượng Nguồn '.repeat(20)}`, note: 'ự'.repeat(300) };
    const svg = drawIndicator({ ...indicator(long, least, gap), title: 'ẵ&<>'.repeat(60) }, measure);
    const { width, height } = sizeOf(svg);
    const texts = await placeTexts(svg);
    expect(texts.filter(({ left, right }) => left < 0 || right > width)).toEqual([]);
    expect(texts.filter(({ bottom }) => bottom > height)).toEqual([]);
    const clashes = texts.flatMap((a, i) =>
      texts.slice(i + 1).filter((b) => overlap({ ...a, bottom: a.bottom - 0.3 * a.size }, b)),
    );
    expect(clashes).toEqual([]);
  });
});
