import { createCanvas, loadImage } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { cropLine } from '../../../ingest/recognize/crop-line.ts';

const drawPage = async () => {
  const canvas = createCanvas(200, 400);
  const context = canvas.getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, 200, 400);
  context.fillStyle = 'black';
  context.fillRect(100, 200, 50, 20);
  return canvas.encode('webp', 90);
};
const lineBox = { left: 0.5, top: 0.5, width: 0.25, height: 0.05 };

const readPixel = async (png: Buffer, x: number, y: number) => {
  const image = await loadImage(png);
  const canvas = createCanvas(image.width, image.height);
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0);
  return { width: image.width, height: image.height, red: context.getImageData(x, y, 1, 1).data[0] };
};

describe('cropLine', () => {
  it('cuts exactly the box out when there are no margins', async () => {
    const png = await cropLine(await drawPage(), lineBox, { horizontal: 0, vertical: 0 });
    const { width, height, red } = await readPixel(png, 25, 10);
    expect({ width, height }).toStrictEqual({ width: 50, height: 20 });
    expect(red).toBeLessThan(30);
  });

  it('shows some of the page around the line', async () => {
    const png = await cropLine(await drawPage(), lineBox);
    const { width, red } = await readPixel(png, 0, 0);
    expect(width).toBeGreaterThan(50);
    expect(red).toBeGreaterThan(225);
  });

  it('stays within the page', async () => {
    const png = await cropLine(
      await drawPage(),
      { left: 0, top: 0, width: 1, height: 1 },
      { horizontal: 0.5, vertical: 0.5 },
    );
    expect(await readPixel(png, 0, 0)).toMatchObject({ width: 200, height: 400 });
  });
});
