import { documentTypeNames, documentTypes } from '../../../knowledge/language/abbreviations.ts';
import { foldMarks } from '../../../knowledge/language/fold.ts';
import type { PlaceIndex } from '../../../knowledge/search/place-index.ts';
import { levelWords } from '../../../knowledge/search/place-names.ts';
import { understandQuestion } from '../../../knowledge/search/understand-question.ts';

/** What tells one document or figure of a question from another: a document's number, a place, a year. */
export interface Facet {
  readonly kind: 'number' | 'place' | 'year';
  /** Offsets in the text, with the words that attach it ("của UBND tỉnh"), end exclusive. */
  readonly start: number;
  readonly end: number;
}

const TYPES = [
  'van ban',
  ...documentTypeNames.map(foldMarks),
  'cv',
  ...documentTypes.map(([symbol]) => foldMarks(symbol)).filter((symbol) => symbol.length >= 2),
].join('|');
const ATTACHED = '(?:,? ?(?:cua|o|tai|do|theo|trong|den|vao|cho|tu)\\s+)?';
const DATE = String.raw`(?:,? ?(?:ngay\s+)?\d{1,2}[/.-]\d{1,2}[/.-]\d{4})?`;
const NUMBER = new RegExp(
  String.raw`(?<![\p{L}\d/])${ATTACHED}(?:(?:${TYPES})\s+(?:so\s+)?\d{1,5}(?![\d%/-]|[.,]\d|\s*(?:ngay|thang|%|\/))|(?:(?:${TYPES})\s+)?(?:so\s+)?\d{1,5}\s?\/\s?[\p{L}\d&/-]*\p{L}[\p{L}\d&/-]*)${DATE}`,
  'gu',
);
const YEAR = new RegExp(
  String.raw`(?<![\p{L}\d/.,-])${ATTACHED}(?:giai doan\s+)?(?:cuoi\s+)?(?:nam\s+hoc\s+|nam\s+)?(?:19|20)\d\d(?:\s?-\s?(?:19|20)\d\d)?(?![\d/]|[.,]\d)|(?<!\p{L})${ATTACHED}nam nay(?!\p{L})`,
  'gu',
);
const BODY = '(?:(?:ubnd|uy ban nhan dan|hdnd|hoi dong nhan dan)\\s+)?';
const LEVEL = `(?:(?:${[...levelWords.map(foldMarks), 'tp'].join('|')})\\s+)?`;

/** The facets of a text, in order; a year within a number or a date is none of its own. */
export function findFacets(text: string, places: PlaceIndex): Facet[] {
  const folded = foldMarks(text);
  const numbers = spans('number', folded, NUMBER).filter(
    ({ start, end }) =>
      !/\b(?:19|20)\d\d$/.test(folded.slice(start, end)) || folded.slice(start, end).includes('/'),
  );
  const isFree = (facet: Facet) =>
    !numbers.some((number) => facet.start < number.end && number.start < facet.end);
  const years = spans('year', folded, YEAR).filter(isFree);
  return [...numbers, ...years, ...findPlaces(text, folded, places).filter(isFree)].sort(
    (a, b) => a.start - b.start,
  );
}

function spans(kind: Facet['kind'], folded: string, pattern: RegExp): Facet[] {
  return [...folded.matchAll(pattern)].map((match) => ({
    kind,
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function findPlaces(text: string, folded: string, places: PlaceIndex): Facet[] {
  const question = understandQuestion(text);
  const names = places.find(question).map(({ start, end, level }) => {
    const words = question.words.slice(start, end).map((word) => word.folded);
    return words.slice(level?.split(' ').length ?? 0).join('\\s+');
  });
  return [...new Set(names)]
    .filter((name) => name !== '')
    .flatMap((name) =>
      spans('place', folded, new RegExp(`(?<!\\p{L})${ATTACHED}${BODY}${LEVEL}${name}(?!\\p{L})`, 'gu')),
    );
}

/** A text without some of its facets. */
export function withoutFacets(text: string, facets: readonly Facet[]): string {
  return [...facets]
    .sort((a, b) => b.start - a.start)
    .reduce((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, text)
    .replace(/\s+/g, ' ')
    .replace(/\s+,/g, ',')
    .trim();
}
