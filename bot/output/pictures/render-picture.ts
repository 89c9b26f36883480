import type { Picture } from '../../assistant/picture.ts';
import { drawCascade } from './draw-cascade.ts';
import { drawIndicator } from './draw-indicator.ts';
import { embedFont, openTextMeasure } from './picture-font.ts';
import { toPng } from './to-png.ts';

export { toPng };

/** The picture as SVG, its font not inside, and its height in pixels. */
export async function drawPicture(picture: Picture): Promise<{ svg: string; height: number }> {
  const measure = await openTextMeasure();
  const svg = picture.kind === 'cascade' ? drawCascade(picture, measure) : drawIndicator(picture, measure);
  return { svg, height: Number(/^<svg[^>]* height="(\d+)"/.exec(svg)?.[1]) };
}

/** The picture as a file of its own: SVG with the font inside, or PNG. */
export async function renderPicture(picture: Picture, format: 'svg' | 'png'): Promise<Uint8Array | string> {
  const { svg } = await drawPicture(picture);
  return format === 'svg' ? embedFont(svg) : toPng(svg);
}
