import { describe, expect, it } from 'vitest';
import type { GrayPicture } from '../../../ingest/recognize/gray-picture.ts';
import { cutStampBlock, findStampBlocks } from '../../../ingest/recognize/stamp-blocks.ts';

interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A page with the outlines of rectangles, and a filled word in each. */
function drawFrames(frames: readonly Frame[]): GrayPicture {
  const [width, height] = [700, 1000];
  const data = new Uint8Array(width * height).fill(255);
  for (const { left, top, ...size } of frames) {
    for (let y = 0; y < size.height; y += 1) {
      for (let x = 0; x < size.width; x += 1) {
        const isEdge = y === 0 || x === 0 || y === size.height - 1 || x === size.width - 1;
        const isWord = y > 10 && y < size.height - 10 && x > 10 && x < size.width - 10;
        if (isEdge || isWord) data[(top + y) * width + left + x] = 0;
      }
    }
  }
  return { width, height, data };
}

describe('findStampBlocks', () => {
  it('finds a framed word, its words with the frame', () => {
    const blocks = findStampBlocks(drawFrames([{ left: 60, top: 40, width: 90, height: 40 }]));
    expect(blocks).toStrictEqual([{ left: 60, top: 40, right: 150, bottom: 80 }]);
  });

  it('takes no round seal, line or coloured picture', () => {
    const frames = [
      { left: 400, top: 600, width: 120, height: 118 },
      { left: 60, top: 100, width: 300, height: 4 },
      { left: 10, top: 200, width: 500, height: 300 },
    ];
    expect(findStampBlocks(drawFrames(frames))).toStrictEqual([]);
  });
});

describe('cutStampBlock', () => {
  it('takes the frame out and leaves the words', () => {
    const page = drawFrames([{ left: 60, top: 40, width: 90, height: 40 }]);
    const block = cutStampBlock(page, { left: 60, top: 40, right: 150, bottom: 80 });
    expect([block.width, block.height]).toStrictEqual([90, 40]);
    expect([block.data[0], block.data[20 * 90 + 45]]).toStrictEqual([255, 0]);
  });
});
