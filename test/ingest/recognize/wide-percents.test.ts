import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import type { GrayPicture } from '../../../ingest/recognize/gray-picture.ts';
import { doubtWidePercents, hasPercents } from '../../../ingest/recognize/wide-percents.ts';

const canDraw = GlobalFonts.families.length > 0;
const wordOf = (text: string, right: number, bottom: number) => ({
  text,
  confidence: 0.9,
  left: 0,
  top: 0,
  right,
  bottom,
});

/** One letter a pixel: "#" is ink. */
function pictureOf(...rows: string[]): GrayPicture {
  const width = rows[0]?.length ?? 0;
  return {
    width,
    height: rows.length,
    data: Uint8Array.from(rows.join(''), (pixel) => (pixel === '#' ? 0 : 255)),
  };
}

const ONE = ['..#.', '.##.', '..#.', '..#.', '..#.', '..#.', '..#.', '..#.'];
const PERCENT = [
  '####...#',
  '#..#..#.',
  '#..#.#..',
  '####.#..',
  '..#.####',
  '..#.#..#',
  '.#..#..#',
  '#...####',
];
const RING = ['.....', '.....', '.....', '.....', '.####', '.#..#', '.#..#', '.####'];
const beside = (...parts: string[][]) => ONE.map((_, row) => ` ${parts.map((part) => part[row]).join('')} `);

describe('doubtWidePercents', () => {
  it('leaves a percent sign as wide as it is high', () => {
    const picture = pictureOf(...beside(ONE, PERCENT));
    expect(doubtWidePercents([wordOf('1%', picture.width, 8)], picture)).toStrictEqual([
      wordOf('1%', picture.width, 8),
    ]);
  });

  it('doubts one with a ring more', () => {
    const picture = pictureOf(...beside(ONE, PERCENT, RING));
    const [word] = doubtWidePercents([wordOf('1%', picture.width, 8)], picture);
    expect(word?.confidence).toBe(0.5);
  });

  it.runIf(canDraw).each([
    ['12,5%', 0.9],
    ['12,5‰', 0.5],
  ])('tells %s drawn with a font', (drawn, confidence) => {
    const canvas = createCanvas(240, 80);
    const context = canvas.getContext('2d');
    context.fillStyle = 'white';
    context.fillRect(0, 0, 240, 80);
    context.fillStyle = 'black';
    context.font = '48px serif';
    context.fillText(drawn, 10, 60);
    const { data } = context.getImageData(0, 0, 240, 80);
    const picture = {
      width: 240,
      height: 80,
      data: Uint8Array.from({ length: 240 * 80 }, (_, at) => data[at * 4] ?? 0),
    };
    expect(doubtWidePercents([wordOf('12,5%', 240, 80)], picture)[0]?.confidence).toBe(confidence);
  });

  it('looks at percentages alone', () => {
    expect(hasPercents([wordOf('2026', 1, 1), wordOf('12%;', 1, 1)])).toBe(true);
    expect(hasPercents([wordOf('2026', 1, 1), wordOf('%', 1, 1)])).toBe(false);
  });
});
