import { fontFamilies, type MeasureText, type TextStyle } from './picture-font.ts';
import { wrapText } from './wrap-text.ts';

/** A phone held upright, at twice to three times its points. */
export const PAGE_WIDTH = 1080;
/** Left and right of everything. */
export const PAGE_MARGIN = 44;

/** Dark on light throughout, at least 7 : 1 (WCAG 2 AAA); no colour alone carries a meaning. */
export const inks = {
  text: '#1b2430',
  soft: '#45505e',
  accent: '#0b4a86',
  held: '#eef4fb',
  paper: '#ffffff',
  warn: '#7a3300',
} as const;

/** The sizes of the text, in pixels of a picture that a phone shows at about a third. */
export const textStyles = {
  title: { size: 48, weight: 700 },
  strong: { size: 36, weight: 700 },
  figure: { size: 44, weight: 700 },
  plain: { size: 32, weight: 400 },
  bold: { size: 32, weight: 700 },
  small: { size: 30, weight: 400 },
} as const satisfies Record<string, TextStyle>;
/** Of a line's height, to its size: marks stand two high over capitals. */
const LEADING = 1.34;
/** From a line's top to the foot of its letters, to its size. */
const ASCENT = 1.02;

/** Text set in lines, with the room it takes. */
export interface TextBlock {
  readonly lines: readonly string[];
  readonly style: TextStyle;
  readonly ink: string;
  readonly height: number;
}

/** A text wrapped to a column. */
export function setText(
  text: string,
  width: number,
  style: TextStyle,
  measure: MeasureText,
  { ink = inks.text, maxLines }: { ink?: string; maxLines?: number } = {},
): TextBlock {
  const lines = wrapText(text, width, style, measure, maxLines);
  return { lines, style, ink, height: Math.ceil(lines.length * style.size * LEADING) };
}

/** A text block with its top left corner (its right one where it ends there). */
export function drawText(
  block: TextBlock,
  x: number,
  top: number,
  anchor: 'start' | 'end' = 'start',
): string {
  const { lines, style, ink } = block;
  const end = anchor === 'end' ? ' text-anchor="end"' : '';
  return lines
    .map((line, i) => {
      const y = round(top + (i * LEADING + ASCENT) * style.size);
      return `<text x="${round(x)}" y="${y}" font-size="${style.size}" font-weight="${style.weight}" fill="${ink}"${end}>${escapeXml(line)}</text>`;
    })
    .join('');
}

/** What a picture begins with, from the top margin down: its mark, if it has one, and its title. */
export function setHead(
  { mark, title }: { readonly mark: string | null; readonly title: string },
  measure: MeasureText,
): { readonly drawn: string; readonly bottom: number } {
  const width = PAGE_WIDTH - 2 * PAGE_MARGIN;
  const blocks = [
    ...(mark === null ? [] : [setText(mark, width, textStyles.bold, measure, { ink: inks.warn })]),
    setText(title, width, textStyles.title, measure),
  ];
  let bottom = PAGE_MARGIN;
  const drawn = blocks.map((block) => {
    const top = bottom;
    bottom += block.height;
    return drawText(block, PAGE_MARGIN, top);
  });
  return { drawn: drawn.join(''), bottom };
}

/** The whole picture over white paper. `title` is what a screen reader says first. */
export function createPage(title: string, height: number, content: readonly string[]): string {
  const size = `width="${PAGE_WIDTH}" height="${Math.ceil(height)}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="0 0 ${PAGE_WIDTH} ${Math.ceil(height)}" role="img" lang="vi">`,
    `<title>${escapeXml(title)}</title>`,
    `<rect ${size} fill="${inks.paper}"/>`,
    `<g font-family="${fontFamilies}">`,
    ...content,
    '</g></svg>',
  ].join('\n');
}

/** Text as it may stand in XML: escaped, and without the controls that XML refuses. */
export function escapeXml(text: string): string {
  const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text
    .toWellFormed()
    .replace(/[^\P{C}\u200b-\u200d]/gu, '')
    .replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);
}

/** A coordinate to a tenth of a pixel. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
