import type { Examination } from '../../../ingest/examine-file.ts';
import { outlinePassages } from '../../../ingest/parse/outline-passages.ts';
import type { OutlineItem } from '../../../ingest/parse/outlined-text.ts';
import { findReferenceMentions } from '../../../ingest/parse/reference-mentions.ts';
import { readReferenceTail } from '../../../ingest/parse/reference-tail.ts';
import { toDocument } from '../../../ingest/to-document.ts';
import type { Agency } from '../../../knowledge/agencies/agency.ts';
import { resolveAgencyLocally } from '../../../knowledge/agencies/local-places.ts';
import { nameInPlace } from '../../../knowledge/directives/issuers-apart.ts';
import { toDayBounds, toIsoDate } from '../../../knowledge/language/vietnamese-date.ts';
import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import type { FindingPlace } from './finding.ts';

/** What a review is asked for beside the file. */
export interface ReviewRequest {
  /** Whose draft it is; null: its own letterhead tells. */
  readonly agency: string | null;
  /** The day it is judged by, `YYYY-MM-DD`; null: the draft's own. */
  readonly asOf: string | null;
  readonly today: string;
  /** Numbers of the documents it is to carry out, as typed; empty: those it says it carries out. */
  readonly against: readonly string[];
}

/** Anybody's draft, read and parsed but not kept. */
export interface Draft {
  readonly document: OfficialDocument;
  readonly items: readonly OutlineItem[];
  /** Whose it is; null where no name, or several bodies, are meant. */
  readonly agency: Agency | null;
  /** The day its bodies and references are judged by. */
  readonly day: string;
  /** Whoever asked gave that day. */
  readonly isDayGiven: boolean;
  /** The day before which it cannot be; null where nothing tells. */
  readonly latestDay: string | null;
  /** Its text was read from pictures of pages, or has lost its marks: letters are then not sure. */
  readonly isUnsure: boolean;
  /** The year it is for; null for one of several years or of none. */
  readonly year: number | null;
  /** Places, as offsets in an item's text, in which another document is cited with all that belongs to it. */
  readonly citedSpans: (item: OutlineItem) => readonly Span[];
}

/** From–to in a text, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Reads a draft out of an examination of its file; nothing is stored.
 *
 * @param places that the documents held name, for a name without its province
 */
export function createDraft(
  file: string,
  examination: Examination,
  request: ReviewRequest,
  places: readonly string[],
): Draft {
  const document = toDocument(DRAFT_ID, file, examination, undefined, { documentClass: null, owner: null });
  const { items } = outlinePassages(examination.parsed.passages);
  const day = request.asOf ?? findDay(document, request.today);
  return {
    document,
    items,
    agency: findAgency(document, request.agency, day, places),
    day,
    isDayGiven: request.asOf !== null,
    latestDay: toDayBounds(document.issuedOn)?.last ?? null,
    isUnsure:
      examination.parsed.passages.some(({ scan }) => scan !== null) ||
      document.warnings.some(({ code }) => code === 'MARKS_LOST'),
    year: findYear(document),
    citedSpans: rememberSpans(),
  };
}

const DRAFT_ID = 'draft';

// An undated plan of a year that is over was written when its year began, or when its youngest basis came; a report when its
// time ended.
function findDay(document: OfficialDocument, today: string): string {
  const bounds = toDayBounds(document.issuedOn);
  if (bounds !== undefined) return bounds.last < today || bounds.first > today ? bounds.last : today;
  const { from, to } = document.period;
  if (from === null || to === null || today <= to) return today;
  if (document.type === 'Báo cáo') return to;
  const bases = document.references
    .filter(({ relation }) => relation !== 'cites')
    .flatMap(({ issuedOn }) => toIsoDate(issuedOn) ?? []);
  return [from, ...bases.filter((basis) => basis <= to)].toSorted().at(-1) ?? from;
}

function findYear({ period, issuedOn }: OfficialDocument): number | null {
  const [from, to] = [period.from?.slice(0, 4), period.to?.slice(0, 4)];
  if (from !== undefined && to !== undefined) return from === to ? Number(from) : null;
  return from === undefined && to === undefined ? issuedOn.year : null;
}

function findAgency(
  document: OfficialDocument,
  named: string | null,
  day: string,
  places: readonly string[],
): Agency | null {
  const name = named ?? nameInPlace(document);
  if (name === null) return null;
  const { agencies } = resolveAgencyLocally(
    name,
    day,
    [],
    document.place === null ? places : [...places, document.place],
  );
  const [only, ...others] = agencies;
  return others.length === 0 ? (only ?? null) : null;
}

function rememberSpans(): Draft['citedSpans'] {
  const known = new Map<OutlineItem, readonly Span[]>();
  return (item) => {
    const found = known.get(item) ?? findCitedSpans(item.text);
    known.set(item, found);
    return found;
  };
}

function findCitedSpans(text: string): Span[] {
  const isBasis = /^[\s*-]*Căn cứ/u.test(text);
  return findReferenceMentions(text).map(({ start, end, name }) => ({
    start,
    end: end + (name === null ? readReferenceTail(text.slice(end), isBasis).length : 0),
  }));
}

/** Whether a place lies within a citation of another document. */
export function isCited(draft: Draft, item: OutlineItem, at: number): boolean {
  return draft.citedSpans(item).some(({ start, end }) => at >= start && at < end);
}

/** The place of words in an item; of the whole item when they are left out. */
export function placeOf({ locator, page, text }: OutlineItem, quote: string = text): FindingPlace {
  return { locator, page, quote };
}

/** The items of the draft's own text: without what stands behind it in the same file. */
export function listOwnItems({ items }: Draft): readonly OutlineItem[] {
  return items.filter(({ zone }) => zone !== 'other-document');
}

/** The items in which it says what is to be done: body, opening and closing. */
export function listTextItems({ items }: Draft): readonly OutlineItem[] {
  return items.filter(({ zone }) => TEXT_ZONES.has(zone));
}

/** A part of a document drawn up apart: it neither opens ("Thực hiện …") nor closes, and what stands in the others is not missing. */
export function isPart({ items }: Draft): boolean {
  return !items.some(({ zone }) => zone === 'opening' || zone === 'closing');
}

const TEXT_ZONES: ReadonlySet<OutlineItem['zone']> = new Set(['opening', 'body', 'closing']);
