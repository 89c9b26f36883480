import { isCapitals } from '../../knowledge/language/agency-case.ts';
import { parsePeriod } from '../../knowledge/language/period.ts';
import { type Period, UNKNOWN_PERIOD } from '../../knowledge/model/calendar.ts';
import { findAnnexTitle, isTableRow } from '../clean/line-shapes.ts';
import type { Letterhead } from './letterhead.ts';
import type { OutlinedText } from './outlined-text.ts';
import { findReferenceMentions } from './reference-mentions.ts';
import { readReferenceTail } from './reference-tail.ts';
import { toSentenceCase } from './sentence-case.ts';

/** The type of a file that holds nothing but an annex. */
export const ANNEX_TYPE = 'Phụ lục';

/** An annex that came without the document it belongs to. */
export interface StandaloneAnnex {
  /** Its own title, in ordinary case. */
  readonly subject: string | null;
  readonly period: Period;
  /** Who issued the document it goes with, as written; null when the line does not say. */
  readonly issuer: string | null;
  /** "(Kèm theo Kế hoạch số …)" */
  readonly quote: string;
}

/** Lines before the annex's title: the name of a sheet, of the body. */
const MAX_LINES_BEFORE = 4;
/** Lines of the title down to the line that names the document. */
const MAX_TITLE_LINES = 6;
/** Lines in which the head row of its table is looked for. */
const MAX_HEAD_LINES = 16;
const CARRIED = /^[([]?\s*(?:Ban hành\s+)?kèm theo\s/iu;
const YEAR_CELL = /^(?:(?:kế hoạch|chỉ tiêu|mục tiêu|KH)\s+)?(?:năm\s+)?(?<year>20\d\d)$/iu;

/**
 * The annex that a file without letterhead consists of: it opens with the annex's name and says which document it goes
 * with. Undefined for any other file. Nothing of that document but its issuer may be taken for the annex's own.
 */
export function findStandaloneAnnex(
  { items }: OutlinedText,
  letterhead: Letterhead,
): StandaloneAnnex | undefined {
  if (letterhead.hasNation || letterhead.numberLine !== null || letterhead.dateLine !== null)
    return undefined;
  const rows = items.slice(0, MAX_HEAD_LINES).map((item) => item.text);
  const cells = rows.map(toCells);
  const carriedRow = cells.findIndex((row) => row.some((cell) => CARRIED.test(cell)));
  const head = cells.slice(0, carriedRow + 1).flat();
  const carriedAt = head.findIndex((cell) => CARRIED.test(cell));
  const quote = head[carriedAt];
  const titleAt = head.slice(0, MAX_LINES_BEFORE).findIndex((cell) => findAnnexTitle(cell) !== null);
  if (quote === undefined || titleAt < 0 || titleAt > carriedAt || carriedAt - titleAt > MAX_TITLE_LINES)
    return undefined;
  // A cell begins with a capital whatever it says: nothing to tell names by.
  const prose = items.filter((item) => !isTableRow(item.text)).map((item) => item.text);
  const subject = toSubject(head.slice(titleAt, carriedAt), prose.join('\n'));
  const named = parsePeriod(subject ?? '');
  return {
    subject,
    period: named.from === null && named.to === null ? readYearColumns(rows.slice(carriedRow)) : named,
    issuer: readIssuer(quote),
    quote,
  };
}

/** The cells of a row, one that was merged over several columns once. */
function toCells(line: string): string[] {
  const cells = line.split(' | ').map((cell) => cell.trim());
  return cells.filter((cell, index) => cell !== '' && cell !== cells[index - 1]);
}

function toSubject([first = '', ...rest]: readonly string[], text: string): string | null {
  const behind = first.slice((findAnnexTitle(first) ?? '').length).replace(/^[\s.:–-]+/u, '');
  const lines = [behind, ...rest].filter((line) => /\p{L}/u.test(line));
  const joined = lines.join(' ');
  if (joined === '') return null;
  return isCapitals(joined) ? toSentenceCase(joined, text) : joined;
}

function readIssuer(quote: string): string | null {
  const [mention] = findReferenceMentions(quote);
  if (mention === undefined) return null;
  return mention.issuer ?? readReferenceTail(quote.slice(mention.end), false).issuer;
}

function readYearColumns(lines: readonly string[]): Period {
  const years = lines
    .filter(isTableRow)
    .flatMap((line) => line.split(' | '))
    .flatMap((cell) => YEAR_CELL.exec(cell.trim())?.groups?.year ?? [])
    .toSorted();
  const [from] = years;
  return from === undefined ? UNKNOWN_PERIOD : { from: `${from}-01-01`, to: `${years.at(-1)}-12-31` };
}
