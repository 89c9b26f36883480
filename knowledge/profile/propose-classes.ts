import type { Agency } from '../agencies/agency.ts';
import { addDays, toDayBounds } from '../language/vietnamese-date.ts';
import type { OwnUnit } from '../model/agency-profile.ts';
import type { OwnDocument } from './own-documents.ts';
import { quoteDocument, type Sourced } from './sourced.ts';

const NUMBERED = String.raw`(?:[1-9]|1[0-2])(?:[A-ZĐ]\d{0,2}|\/\d{1,2}(?!\d|\/))`;
const NURSERY = String.raw`(?:(?:Mầm|Chồi|Lá)(?:\s(?:\d{1,2}|[A-Z])(?![\p{L}\d]))?|(?:[Mm]ẫu giáo |[Mm]G )?(?:[Ll]ớn|[Nn]hỡ|[Bb]é|\d(?:-\d)? tuổi)\s[A-Z]\d?(?![\p{L}\d]))`;
const NAME = `(?:${NUMBERED}|${NURSERY})`;
const CLASS = new RegExp(String.raw`(?<!\p{L})[Ll]ớp:?\s(?<first>${NAME})`, 'gu');
const NEXT = new RegExp(String.raw`^(?:\s?[,;]\s?|\svà\s)(?<name>${NAME})(?![\p{L}\d])`, 'u');
/** "mỗi lớp 02 học sinh (10A, 10B)" */
const LIST = new RegExp(String.raw`[Ll]ớp[^()]{0,60}\((?<names>${NUMBERED}(?:[,;]\s?${NUMBERED})+)\)`, 'gu');
const GROUP = /(?<!\p{L})[Nn]hóm trẻ (?<name>\d{1,2}\s?-\s?\d{1,2} tháng(?:\s[A-Z]\d?(?![\p{L}\d]))?)/gu;
const CELL = new RegExp(`^(?:[Ll]ớp )?(?<name>${NAME})$`, 'u');

/** A class as a text names it. */
export interface ClassMention {
  /** "lớp 1A", "nhóm trẻ 24-36 tháng A" */
  readonly name: string;
  readonly quote: string;
}

/** A school year on, the classes are others. */
const CLASSES_HOLD_DAYS = 365;

/**
 * The classes of a school: of its newest paper that names any.
 *
 * @param asOf `YYYY-MM-DD`
 */
export function proposeClasses(
  agency: Agency,
  documents: readonly OwnDocument[],
  asOf: string,
): readonly Sourced<OwnUnit>[] {
  if (agency.kind !== 'school') return [];
  for (const own of documents.filter((each) => isRecent(each, asOf))) {
    const texts = own.passages.map(({ text }) => text);
    const found = [...texts.flatMap(findClasses), ...findClassCells(texts)];
    const named = new Map(found.map(({ name, quote }) => [name, quote]));
    if (named.size === 0) continue;
    return [...named]
      .toSorted(([a], [b]) => a.localeCompare(b, 'vi', { numeric: true }))
      .map(([name, quote]) => ({ value: { name, kind: 'class' }, origin: quoteDocument(own, quote) }));
  }
  return [];
}

function isRecent({ document }: OwnDocument, asOf: string): boolean {
  const issuedBy = toDayBounds(document.issuedOn)?.last;
  return issuedBy !== undefined && addDays(issuedBy, CLASSES_HOLD_DAYS) >= asOf;
}

/** @example findClasses('Các lớp 1A, 1B và 2A').map(({ name }) => name) // ['lớp 1A', 'lớp 1B', 'lớp 2A'] */
export function findClasses(text: string): ClassMention[] {
  const classes = [...text.matchAll(CLASS)].flatMap((match) => {
    const names = [match.groups?.first ?? ''];
    let rest = text.slice(match.index + match[0].length);
    for (let next = NEXT.exec(rest); next !== null; next = NEXT.exec(rest)) {
      names.push(next.groups?.name ?? '');
      rest = rest.slice(next[0].length);
    }
    return names.map((name) => ({ name: `lớp ${name}`, quote: match[0] }));
  });
  const lists = [...text.matchAll(LIST)].flatMap((match) =>
    (match.groups?.names ?? '').split(/[,;]\s?/u).map((name) => ({ name: `lớp ${name}`, quote: match[0] })),
  );
  const groups = [...text.matchAll(GROUP)].map((match) => ({
    name: `nhóm trẻ ${match.groups?.name ?? ''}`,
    quote: match[0],
  }));
  return [...classes, ...lists, ...groups];
}

/** Classes in the column of that name, a row of the table a text. */
export function findClassCells(texts: readonly string[]): ClassMention[] {
  const found: ClassMention[] = [];
  let column = -1;
  for (const text of texts) {
    const cells = text.includes('|') ? text.split('|').map((cell) => cell.trim()) : [];
    const heading = cells.findIndex((cell) => /^(?:Tên )?lớp$/iu.test(cell));
    if (heading !== -1 || cells.length === 0) column = heading;
    else {
      const name = CELL.exec(cells[column] ?? '')?.groups?.name;
      if (name !== undefined) found.push({ name: `lớp ${name}`, quote: text });
    }
  }
  return found;
}
