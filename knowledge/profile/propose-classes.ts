import type { Agency } from '../agencies/agency.ts';
import type { OwnUnit } from '../model/agency-profile.ts';
import type { OwnDocument } from './own-documents.ts';
import { quoteDocument, type Sourced } from './sourced.ts';

const NUMBERED = String.raw`(?:[1-9]|1[0-2])(?:[A-ZĐ]\d{0,2}|\/\d{1,2}(?!\d|\/))`;
const NURSERY = String.raw`(?:(?:Mầm|Chồi|Lá)(?:\s(?:\d{1,2}|[A-Z])(?![\p{L}\d]))?|(?:[Mm]ẫu giáo |[Mm]G )?(?:[Ll]ớn|[Nn]hỡ|[Bb]é|\d(?:-\d)? tuổi)\s[A-Z]\d?(?![\p{L}\d]))`;
const NAME = `(?:${NUMBERED}|${NURSERY})`;
const CLASS = new RegExp(String.raw`(?<!\p{L})[Ll]ớp:?\s(?<first>${NAME})`, 'gu');
const NEXT = new RegExp(String.raw`^(?:\s?[,;]\s?|\svà\s)(?<name>${NAME})(?![\p{L}\d])`, 'u');

/** The classes a school's newest paper that names any names: another year has others. */
export function proposeClasses(
  agency: Agency,
  documents: readonly OwnDocument[],
): readonly Sourced<OwnUnit>[] {
  if (agency.kind !== 'school') return [];
  for (const own of documents) {
    const found = own.passages.flatMap(({ text }) => findClasses(text));
    const named = new Map(found.map(({ name, quote }) => [name, quote]));
    if (named.size === 0) continue;
    return [...named]
      .toSorted(([a], [b]) => a.localeCompare(b, 'vi', { numeric: true }))
      .map(([name, quote]) => ({
        value: { name: `lớp ${name}`, kind: 'class' },
        origin: quoteDocument(own, quote),
      }));
  }
  return [];
}

/** @example findClasses('Các lớp 1A, 1B và 2A').map(({ name }) => name) // ['1A', '1B', '2A'] */
export function findClasses(text: string): { readonly name: string; readonly quote: string }[] {
  return [...text.matchAll(CLASS)].flatMap((match) => {
    const names = [match.groups?.first ?? ''];
    let rest = text.slice(match.index + match[0].length);
    for (let next = NEXT.exec(rest); next !== null; next = NEXT.exec(rest)) {
      names.push(next.groups?.name ?? '');
      rest = rest.slice(next[0].length);
    }
    return names.map((name) => ({ name, quote: match[0] }));
  });
}
