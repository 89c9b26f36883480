import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { contradictsInk, isPlainFigure } from '../../../ingest/recognize/figure-ink.ts';
import { soften, toGray } from '../../../ingest/recognize/gray-picture.ts';
import { findInkBlobs } from '../../../ingest/recognize/ink-blobs.ts';

const canDraw = GlobalFonts.families.length > 0;
const FONT_SIZE = 36;

/** Blobs of words drawn one after another with so much of the font's size between them. */
function blobsOf(words: readonly string[], gap: number) {
  const canvas = createCanvas(400, 60);
  const context = canvas.getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, 400, 60);
  context.fillStyle = 'black';
  context.font = `${FONT_SIZE}px serif`;
  let left = 5;
  for (const word of words) {
    context.fillText(word, left, 45);
    left += context.measureText(word).width + gap * FONT_SIZE;
  }
  const { data } = context.getImageData(0, 0, 400, 60);
  const blobs = findInkBlobs(
    soften(toGray({ width: 400, height: 60, channels: 4, data: new Uint8Array(data) })),
  );
  const height = Math.max(...blobs.map(({ bottom }) => bottom)) - Math.min(...blobs.map(({ top }) => top));
  return { blobs, height };
}

function contradicts(text: string, words: readonly string[] = [text], gap = 0): boolean {
  const { blobs, height } = blobsOf(words, gap);
  return contradictsInk(text, blobs, height);
}

describe('contradictsInk', () => {
  it.runIf(canDraw).each([
    ['70031', ['700', '31']],
    ['1285', ['12', '85']],
    ['122026', ['12', '2026']],
  ])('holds a narrow gap against digits read as one figure: %s', (text, words) => {
    expect(contradicts(text, words, 0.16)).toBe(true);
  });

  it.runIf(canDraw).each([
    ['95%', ['9,5%']],
    ['95', ['9.5']],
    ['12500', ['12.500']],
    ['2.345678', ['2.345.678']],
  ])('holds a comma or dot against a figure read without it: %s', (text, words) => {
    expect(contradicts(text, words)).toBe(true);
  });

  it
    .runIf(canDraw)
    .each(['11', '1117', '2011', '9,5%', '12.500', '2.345.678', '17/3/2026', '(95%)', '28.', '10,5%;'])(
    'has nothing against a figure as it stands: %s',
    (text) => {
      expect(contradicts(text)).toBe(false);
    },
  );

  it('says nothing where there is no ink to tell apart', () => {
    expect(contradictsInk('95', [], 30)).toBe(false);
    const one = { left: 0, top: 0, right: 60, bottom: 30, pixels: 900 };
    expect(contradictsInk('95', [one], 30)).toBe(false);
  });

  it('does not take the foot of a broken digit for a mark', () => {
    const digit = { left: 40, top: 0, right: 56, bottom: 26, pixels: 150 };
    const upper = { left: 18, top: 0, right: 34, bottom: 20, pixels: 90 };
    const foot = { left: 18, top: 22, right: 29, bottom: 26, pixels: 30 };
    const first = { left: 0, top: 0, right: 15, bottom: 26, pixels: 150 };
    expect(contradictsInk('328', [first, upper, foot, digit], 26)).toBe(false);
  });
});

describe('isPlainFigure', () => {
  it('is a figure of two digits or more, with the marks of a sentence around it', () => {
    expect(['95', '(9,5%)', '17/3/2026', '28.'].every(isPlainFigure)).toBe(true);
    expect(['5', '15/KH-UBND', '3a', 'xã'].some(isPlainFigure)).toBe(false);
  });
});
