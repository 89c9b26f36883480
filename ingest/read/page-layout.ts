import { z } from 'zod';
import { scanMarkup } from './markup-events.ts';

const lengthSchema = z.number().nullable();
/** How a Word document's pages and letters are set, as far as the file says. Lengths in millimetres, sizes in points. */
export const pageLayoutSchema = z.object({
  /** A row for each section, in the order of the text. */
  sections: z
    .array(
      z.object({
        width: lengthSchema,
        height: lengthSchema,
        top: lengthSchema,
        bottom: lengthSchema,
        left: lengthSchema,
        right: lengthSchema,
      }),
    )
    .readonly(),
  /** Of letters whose font or size the file says for sure: how many are set so, the most first. Tables have sizes of their own. */
  fonts: z.array(z.object({ name: z.string(), letters: z.int() })).readonly(),
  sizes: z.array(z.object({ points: z.number(), letters: z.int() })).readonly(),
});
export type PageLayout = z.infer<typeof pageLayoutSchema>;
type Section = PageLayout['sections'][number];

/** ECMA-376: lengths of a page are twentieths of a point. */
const TWIPS_PER_MM = 1440 / 25.4;
const MAX_SECTIONS = 200;

/** Font and size of a run or of the whole document; null where unsaid, or said in a way that is not followed here. */
interface Type {
  font: string | null;
  size: number | null;
}

/**
 * Reads how pages and letters are set. A paragraph of a style other than the default is counted only where its runs say font
 * and size themselves: styles inherit from each other, and a guess is worse than nothing.
 *
 * @param document XML of the text
 * @param styles XML of the styles; empty where there are none
 * @returns null where the file says nothing of its pages
 */
export function readPageLayout(document: string, styles: string): PageLayout | null {
  const defaults = readDefaults(styles);
  const sections: Section[] = [];
  const fonts = new Map<string, number>();
  const sizes = new Map<number, number>();
  const run: Type = { font: null, size: null };
  let [isStyled, isRun, isText, tables, former] = [false, false, false, 0, 0];
  let section: Section = { ...UNSAID };
  const count = (text: string) => {
    const letters = text.match(/\p{L}/gu)?.length ?? 0;
    const font = run.font ?? (isStyled ? null : defaults.font);
    const size = run.size ?? (isStyled ? null : defaults.size);
    if (font !== null) fonts.set(font, (fonts.get(font) ?? 0) + letters);
    if (size !== null && tables === 0) sizes.set(size, (sizes.get(size) ?? 0) + letters);
  };
  scanMarkup(document, 'xml', {
    open: (name, attributes, isSelfClosing) => {
      if (FORMER.test(name) && !isSelfClosing) former += 1;
      if (former > 0) return;
      if (name === 'w:p') isStyled = false;
      else if (name === 'w:pStyle') isStyled = !isDefaultStyle(attributes.get('w:val'));
      else if (name === 'w:r') [isRun, run.font, run.size] = [true, null, null];
      else if (name === 'w:t') isText = !isSelfClosing;
      else if (name === 'w:tbl') tables += 1;
      else if (name === 'w:pgSz') section = { ...section, ...toSize(attributes) };
      else if (name === 'w:pgMar') section = { ...section, ...toMargins(attributes) };
      else if (isRun) setType(run, name, attributes);
    },
    close: (name) => {
      if (FORMER.test(name)) former -= 1;
      else if (name === 'w:t') isText = false;
      else if (name === 'w:r') isRun = false;
      else if (name === 'w:tbl') tables -= 1;
      else if (name === 'w:sectPr' && former === 0) {
        if (sections.length < MAX_SECTIONS) sections.push(section);
        section = { ...UNSAID };
      }
    },
    text: (data) => {
      if (isText && former === 0) count(data);
    },
  });
  if (sections.length === 0) return null;
  const byCount = <K>(counts: ReadonlyMap<K, number>) => [...counts].toSorted((a, b) => b[1] - a[1]);
  return {
    sections,
    fonts: byCount(fonts).map(([name, letters]) => ({ name, letters })),
    sizes: byCount(sizes).map(([points, letters]) => ({ points, letters })),
  };
}

const UNSAID: Section = { width: null, height: null, top: null, bottom: null, left: null, right: null };
/** How things were set before a tracked change. */
const FORMER = /^w:(?:sectPr|rPr|pPr)Change$/;

function isDefaultStyle(id: string | undefined): boolean {
  return id === undefined || /^normal$/iu.test(id);
}

function setType(type: Type, name: string, attributes: ReadonlyMap<string, string>): void {
  if (name === 'w:rFonts') type.font = attributes.get('w:ascii') ?? attributes.get('w:hAnsi') ?? type.font;
  else if (name === 'w:sz') type.size = Number(attributes.get('w:val')) / 2 || type.size;
}

/** The document's defaults, and over them those of its default paragraph style. */
function readDefaults(styles: string): Type {
  const type: Type = { font: null, size: null };
  let isDefault = false;
  scanMarkup(styles, 'xml', {
    open: (name, attributes) => {
      if (name === 'w:rPrDefault') isDefault = true;
      else if (name === 'w:style')
        isDefault = attributes.get('w:type') === 'paragraph' && attributes.get('w:default') === '1';
      else if (isDefault) setType(type, name, attributes);
    },
    close: (name) => {
      if (name === 'w:rPrDefault' || name === 'w:style') isDefault = false;
    },
    text: () => undefined,
  });
  return type;
}

function toMm(twips: string | undefined): number | null {
  const length = Number(twips);
  return twips === undefined || Number.isNaN(length) ? null : Math.round((length / TWIPS_PER_MM) * 10) / 10;
}

function toSize(attributes: ReadonlyMap<string, string>): Pick<Section, 'width' | 'height'> {
  return { width: toMm(attributes.get('w:w')), height: toMm(attributes.get('w:h')) };
}

function toMargins(attributes: ReadonlyMap<string, string>): Omit<Section, 'width' | 'height'> {
  const side = (name: string) => toMm(attributes.get(`w:${name}`));
  return { top: side('top'), bottom: side('bottom'), left: side('left'), right: side('right') };
}
