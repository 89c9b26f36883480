import { describe, expect, it } from 'vitest';
import type { ColorPicture } from '../../../ingest/recognize/gray-picture.ts';
import { toStampInk } from '../../../ingest/recognize/stamp-ink.ts';

const RED = [200, 20, 30];
const BLACK = [10, 10, 10];
const PAPER = [255, 240, 220];
/** A row of pixels, much paper behind them. */
function toPicture(pixels: readonly (readonly number[])[], paper = 1000): ColorPicture {
  const all = [...pixels, ...Array.from({ length: paper }, () => PAPER)];
  return { width: all.length, height: 1, channels: 3, data: Uint8Array.from(all.flat()) };
}

describe('toStampInk', () => {
  it('keeps red ink and takes out the rest', () => {
    const ink = toStampInk(toPicture([RED, BLACK, PAPER, RED]));
    expect([...(ink?.data.slice(0, 5) ?? [])]).toStrictEqual([0, 255, 255, 0, 255]);
  });
  it('gives nothing for next to no red ink, and for gray pictures', () => {
    expect(toStampInk(toPicture([RED, BLACK], 20_000))).toBeNull();
    expect(toStampInk({ width: 2, height: 1, channels: 1, data: Uint8Array.of(0, 255) })).toBeNull();
  });
});
