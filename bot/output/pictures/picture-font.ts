import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { loadLibrary } from '../../../ingest/read/load-library.ts';

/** The weights that pictures are written in. */
export type FontWeight = 400 | 700;

/** How a line of text is set. */
export interface TextStyle {
  /** In pixels of the picture. */
  readonly size: number;
  readonly weight: FontWeight;
}

/** Width of a line of text in pixels of the picture. */
export type MeasureText = (text: string, style: TextStyle) => number;

/** Made for Vietnamese: marks clear of the letters in every weight, and licensed to be shipped and embedded (OFL 1.1). */
const FAMILY = 'Be Vietnam Pro';
/** Where the embedded font is not read (office programs), these have Vietnamese letters and are no wider. Unquoted: Skia takes a quoted name for another one. */
export const fontFamilies = `${FAMILY}, Noto Sans, Arial, DejaVu Sans, sans-serif`;

const FILES: Readonly<Record<FontWeight, string>> = {
  400: '@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf',
  700: '@expo-google-fonts/be-vietnam-pro/700Bold/BeVietnamPro_700Bold.ttf',
};
const WEIGHTS = [400, 700] as const;

const findFile = (weight: FontWeight) => createRequire(import.meta.url).resolve(FILES[weight]);

/** The drawing library with the font known to it, once a process. */
export async function loadCanvas() {
  const library = await loadLibrary('@napi-rs/canvas', () => import('@napi-rs/canvas'));
  const known = library.GlobalFonts.families.find(({ family }) => family === FAMILY);
  for (const weight of WEIGHTS) {
    if (known?.styles.some((style) => style.weight === weight)) continue;
    library.GlobalFonts.registerFromPath(findFile(weight), FAMILY);
  }
  return library;
}

/** Opens the measure that pictures are laid out by: the font's own widths, the same on every machine. */
export async function openTextMeasure(): Promise<MeasureText> {
  const { createCanvas } = await loadCanvas();
  const context = createCanvas(1, 1).getContext('2d');
  return (text, { size, weight }) => {
    context.font = `${weight} ${size}px "${FAMILY}"`;
    return context.measureText(text).width;
  };
}

/**
 * The picture with its font inside, for a file that leaves this machine: text stays text (it can be searched and copied)
 * and looks the same in every browser.
 */
export async function embedFont(svg: string): Promise<string> {
  const faces = await Promise.all(
    WEIGHTS.map(async (weight) => {
      const bytes = await readFile(findFile(weight), 'base64');
      return `@font-face{font-family:"${FAMILY}";font-weight:${weight};src:url(data:font/ttf;base64,${bytes}) format("truetype")}`;
    }),
  );
  return svg.replace(/^<svg[^>]*>/, (opening) => `${opening}<style>${faces.join('')}</style>`);
}
