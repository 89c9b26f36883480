import type { CleanedText } from '../clean/cleaned-text.ts';
import { isCapitals, isLetterheadLine } from '../clean/line-shapes.ts';
import type { OutlineDraft } from './outline-builder.ts';
import { isClosed } from './outline-lines.ts';
import type { OutlineItem, Zone } from './outlined-text.ts';

/** A line that only names what follows is shorter than this. */
const MAX_HEADING_LENGTH = 220;
/** Of an introducing sentence no more is repeated as a heading. */
const MAX_SHOWN_LENGTH = 200;
/** Deeper chains come from damaged texts. */
const MAX_HEADINGS = 8;
const BEHIND: readonly Zone[] = ['annex', 'other-document'];
const FURNITURE: readonly Zone[] = ['letterhead', 'recipients', 'signature'];

/**
 * Completes the drafts: role (a heading has something below it), headings above (outermost first, long introducing
 * sentences shortened) and page of the first character.
 */
export function finishItems(drafts: readonly OutlineDraft[], cleaned: CleanedText): OutlineItem[] {
  const parents = new Set(drafts.map((draft) => draft.parent));
  const findPage = createPageFinder(cleaned);
  return drafts.map((draft, ordinal) => ({
    ordinal,
    locator: draft.locator,
    headings: listHeadings(drafts, draft.parent),
    page: findPage(draft.start),
    text: draft.text,
    start: draft.start,
    end: draft.end,
    role: toRole(draft, parents.has(ordinal)),
    zone: draft.zone,
    marker: draft.marker,
    depth: draft.depth,
    parent: draft.parent,
  }));
}

function toRole(draft: OutlineDraft, hasChildren: boolean): OutlineItem['role'] {
  if (FURNITURE.includes(draft.zone) || draft.locator === 'nguồn') return 'furniture';
  if (BEHIND.includes(draft.zone) && isLetterheadLine(draft.text)) return 'furniture';
  if (draft.isTitle) return 'heading';
  const isShort = draft.text.length <= MAX_HEADING_LENGTH && !isClosed(draft.text);
  const isBareMark = draft.marker !== null && draft.text === draft.marker;
  const names = draft.marker !== null ? hasChildren || isCapitals(draft.text) : isCapitals(draft.text);
  return isShort && (names || isBareMark) ? 'heading' : 'body';
}

function listHeadings(drafts: readonly OutlineDraft[], parent: number | null): string[] {
  const headings: string[] = [];
  for (let at = parent; at !== null && headings.length < MAX_HEADINGS; at = drafts[at]?.parent ?? null) {
    headings.unshift(shorten(drafts[at]?.text ?? ''));
  }
  return headings;
}

function shorten(text: string): string {
  return text.length <= MAX_SHOWN_LENGTH
    ? text
    : `${text.slice(0, text.lastIndexOf(' ', MAX_SHOWN_LENGTH))}…`;
}

/** Offsets must be asked for in ascending order. */
function createPageFinder({ pageStarts }: CleanedText): (offset: number) => number | null {
  let index = 0;
  return (offset) => {
    while ((pageStarts[index + 1]?.start ?? Number.POSITIVE_INFINITY) <= offset) index += 1;
    return pageStarts[index]?.page ?? null;
  };
}
