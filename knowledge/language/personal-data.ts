import { findLabelledNumbers } from './personal-data-labels.ts';
import { findPhonesAndIdNumbers } from './personal-data-numbers.ts';
import type { PersonalSpan } from './personal-data-span.ts';
import { findPersonTables } from './personal-data-tables.ts';
import { findAddresses, findBirthDates, findChildNames, findEmails } from './personal-data-words.ts';

/** A place in a text that tells something of a person, or a number of the same shape that is an agency's. */
export interface PersonalDatum extends PersonalSpan {
  /** As written. */
  readonly text: string;
}

/**
 * Data about persons in a text, in order, none overlapping: phones, e-mail, numbers of papers, accounts and plates, dates
 * of birth, home addresses, children's names and the rows of lists of persons. Numbers are known by their form in any
 * writing (spaced, dotted, bracketed, split by a line, with O for 0); what has no form of its own by the words before it.
 * Service numbers (111, 1800…, 1900…) and names of officials are none. Empty when there are none.
 * Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15.
 *
 * @example findPersonalData('ĐT: 0912.345.678')[0] // {kind: 'phone', holder: 'person', text: '0912.345.678', …}
 */
export function findPersonalData(text: string): PersonalDatum[] {
  const found = [
    ...findEmails(text),
    ...findLabelledNumbers(text),
    ...findPhonesAndIdNumbers(text),
    ...findPersonTables(text),
    ...findBirthDates(text),
    ...findAddresses(text),
    ...findChildNames(text),
  ];
  return joinOverlapping(found).map((span) => ({ ...span, text: text.slice(span.start, span.end) }));
}

/** Spans that overlap become one, of the kind whose finder stands first: no part of either is left over. */
function joinOverlapping(found: readonly PersonalSpan[]): PersonalSpan[] {
  const ranked = found.map((span, rank) => ({ span, rank })).sort((a, b) => a.span.start - b.span.start);
  const joined: { span: PersonalSpan; rank: number }[] = [];
  for (const next of ranked) {
    const last = joined.at(-1);
    if (last === undefined || next.span.start >= last.span.end) {
      joined.push(next);
    } else {
      const { span, rank } = next.rank < last.rank ? next : last;
      const end = Math.max(last.span.end, next.span.end);
      joined[joined.length - 1] = { span: { ...span, start: last.span.start, end }, rank };
    }
  }
  return joined.map(({ span }) => span);
}
