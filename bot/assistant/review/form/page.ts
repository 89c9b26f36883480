import type { Examination } from '../../../../ingest/examine-file.ts';
import { formWording } from '../../../../prompts/review-form-wording.ts';
import type { Draft } from '../draft.ts';
import type { Finding } from '../finding.ts';
import { breakRule, missingAt } from './break-rule.ts';

type Layout = NonNullable<Examination['layout']>;
type Section = Layout['sections'][number];

/** Margins in millimetres, from–to. */
const MARGINS = [
  ['top', 20, 25],
  ['bottom', 20, 25],
  ['left', 30, 35],
  ['right', 15, 20],
] as const;
const A4 = { short: 210, long: 297 } as const;
const FONT = 'Times New Roman';
const BODY_SIZE = { min: 13, max: 14 } as const;
/** Word rounds to hundredths of a centimetre or an inch; nobody sees less. */
const TOLERANCE_MM = 1;
/** A symbol or a few words in another font are no other font of the text. */
const MIN_OTHER_FONT = 0.1;

/** Paper, margins, font and size of the body, where the file says them: a Word document. */
export function reviewPage(draft: Draft, layout: Layout | null): Finding[] {
  if (layout === null) return [];
  return [
    ...first(layout.sections, (section) => reviewPaper(draft, section)),
    ...first(layout.sections, (section) => reviewMargins(draft, section)),
    ...reviewFont(draft, layout),
    ...reviewSize(draft, layout),
  ];
}

/** What is wrong in several sections is told of the first. */
function first(sections: readonly Section[], review: (section: Section) => Finding[]): Finding[] {
  return sections.map(review).find((findings) => findings.length > 0) ?? [];
}

function reviewPaper(draft: Draft, { width, height }: Section): Finding[] {
  if (width === null || height === null) return [];
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  if (Math.abs(short - A4.short) <= TOLERANCE_MM && Math.abs(long - A4.long) <= TOLERANCE_MM) return [];
  return breakRule(draft, 'page', missingAt(formWording.places.page), {
    code: 'PAGE_SIZE',
    ...formWording.pageSize(width, height),
  });
}

/** Of a page that lies across, the sides are not named by the rule. */
function reviewMargins(draft: Draft, section: Section): Finding[] {
  if ((section.width ?? 0) > (section.height ?? Number.POSITIVE_INFINITY)) return [];
  const wrong = MARGINS.flatMap(([side, min, max]) => {
    const margin = section[side];
    const isWrong = margin !== null && (margin < min - TOLERANCE_MM || margin > max + TOLERANCE_MM);
    return isWrong ? [{ side, margin, min, max }] : [];
  });
  if (wrong.length === 0) return [];
  return breakRule(draft, 'page', missingAt(formWording.places.page), {
    code: 'PAGE_MARGINS',
    ...formWording.pageMargins(wrong),
  });
}

function reviewFont(draft: Draft, { fonts }: Layout): Finding[] {
  const all = fonts.reduce((sum, { letters }) => sum + letters, 0);
  const others = fonts.filter(({ name }) => name.toLowerCase() !== FONT.toLowerCase());
  const letters = others.reduce((sum, other) => sum + other.letters, 0);
  if (all === 0 || letters < MIN_OTHER_FONT * all) return [];
  return breakRule(draft, 'page', missingAt(formWording.places.page), {
    code: 'PAGE_FONT',
    ...formWording.pageFont(others[0]?.name ?? '', Math.round((100 * letters) / all)),
  });
}

/** By the size that most of the text beside tables has. */
function reviewSize(draft: Draft, { sizes: [most] }: Layout): Finding[] {
  if (most === undefined || (most.points >= BODY_SIZE.min && most.points <= BODY_SIZE.max)) return [];
  return breakRule(draft, 'body-size', missingAt(formWording.places.page), {
    code: 'BODY_SIZE',
    ...formWording.bodySize(most.points),
  });
}
