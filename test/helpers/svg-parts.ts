import { openTextMeasure } from '../../bot/output/pictures/picture-font.ts';

/** A rectangle of a picture, in its pixels. */
export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const attribute = (tag: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
const number = (tag: string, name: string) => Number(attribute(tag, name));

/** Width and height that a picture says it has. */
export function sizeOf(svg: string): { width: number; height: number } {
  const opening = /^<svg[^>]*>/.exec(svg)?.[0] ?? '';
  return { width: number(opening, 'width'), height: number(opening, 'height') };
}

/** What can be read in a picture, line by line. */
export function listTexts(svg: string): string[] {
  return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((match) => match[1] ?? '');
}

/** All that can be read in a picture as one text, as if no line had been parted. */
export function readText(svg: string): string {
  return listTexts(svg).join(' ').replaceAll('\u00a0', ' ');
}

/** Boxes of a cascade. */
export function listBoxes(svg: string): Rectangle[] {
  return [...svg.matchAll(/<rect class="box"[^>]*>/g)].map(([tag]) => ({
    left: number(tag, 'x'),
    top: number(tag, 'y'),
    right: number(tag, 'x') + number(tag, 'width'),
    bottom: number(tag, 'y') + number(tag, 'height'),
  }));
}

/** Where each text stands by the widths of the font it is drawn in. */
export async function placeTexts(svg: string): Promise<(Rectangle & { text: string; size: number })[]> {
  const measure = await openTextMeasure();
  const toPlain = (text: string) =>
    text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([tag, text = '']) => {
    const size = number(tag, 'font-size');
    const weight = number(tag, 'font-weight') === 700 ? 700 : 400;
    const width = measure(toPlain(text), { size, weight });
    const anchor = attribute(tag, 'text-anchor');
    const left = number(tag, 'x') - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0);
    const foot = number(tag, 'y');
    return { text, size, left, right: left + width, top: foot - size, bottom: foot + 0.3 * size };
  });
}

/** Whether two rectangles share any of the page. */
export function overlap(a: Rectangle, b: Rectangle): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
