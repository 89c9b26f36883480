import { loadCanvas } from './picture-font.ts';

/** A picture as PNG bytes, a pixel for each of its units. */
export async function toPng(svg: string): Promise<Uint8Array> {
  const { createCanvas, loadImage } = await loadCanvas();
  const image = await loadImage(Buffer.from(svg));
  const canvas = createCanvas(image.width, image.height);
  canvas.getContext('2d').drawImage(image, 0, 0);
  return canvas.encode('png');
}
