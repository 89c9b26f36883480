import { describe, expect, it } from 'vitest';
import { findInkBlobs } from '../../../ingest/recognize/ink-blobs.ts';

/** "#" ink, "+" gray ink of a thin stroke, "." paper. */
function pictureOf(...rows: string[]) {
  const shades: Record<string, number> = { '#': 10, '+': 160, '.': 250 };
  const data = Uint8Array.from(rows.join(''), (sign) => shades[sign] ?? 250);
  return { width: rows[0]?.length ?? 0, height: rows.length, data };
}

describe('findInkBlobs', () => {
  it('parts ink that does not touch, from left to right, corners touching', () => {
    const blobs = findInkBlobs(pictureOf('#..#', '.#..', '....', '...#'));
    expect(blobs).toEqual([
      { left: 0, top: 0, right: 2, bottom: 2, pixels: 2 },
      { left: 3, top: 0, right: 4, bottom: 1, pixels: 1 },
      { left: 3, top: 3, right: 4, bottom: 4, pixels: 1 },
    ]);
  });

  it('keeps strokes together that are thin and gray', () => {
    expect(findInkBlobs(pictureOf('##++##', '......'))).toHaveLength(1);
  });

  it('finds none on plain paper', () => {
    expect(findInkBlobs({ width: 2, height: 1, data: Uint8Array.from([240, 250]) })).toEqual([]);
  });
});
