import { findQuantities } from '../../../../knowledge/language/quantity.ts';
import type { OfficialDocument } from '../../../../knowledge/model/official-document.ts';
import type { StoredPassage } from '../../../../knowledge/store/store.ts';
import { passageSource } from '../../answer-context.ts';
import type { SourceSpan } from '../../compose-answer.ts';
import { type Figure, readFigure } from './figure.ts';
import { findRows } from './match-results.ts';
import { createTableReader } from './previous-tables.ts';
import type { ReportRow } from './report-row.ts';

/** A figure of a year ago. */
export interface PreviousResult {
  readonly figure: Figure;
  /** Where the agency's report of that time says it; null where the agency filled it in. */
  readonly source: SourceSpan | null;
}

/** What a report says of one indicator. */
interface ReportedFigure extends PreviousResult {
  readonly indicator: string;
}

/**
 * The figure of a year ago for each row of which the earlier report surely tells one: named in the same words and counted in
 * the same unit. A row of which it tells two has none.
 */
export function matchPrevious(
  rows: readonly ReportRow[],
  report: OfficialDocument,
  passages: readonly StoredPassage[],
): ReadonlyMap<ReportRow, PreviousResult> {
  const found = new Map<ReportRow, PreviousResult | null>();
  for (const reported of listReported(report, passages)) {
    const { found: own, likeness } = findRows(rows, reported);
    if (likeness !== 'same' && likeness !== 'fuller') continue;
    for (const row of own) found.set(row, found.has(row) ? null : reported);
  }
  return new Map([...found].flatMap(([row, result]) => (result === null ? [] : [[row, result] as const])));
}

function listReported(report: OfficialDocument, passages: readonly StoredPassage[]): ReportedFigure[] {
  const readRow = createTableReader();
  return (
    passages
      // The head of a table that stands right under a heading is read as one more.
      .filter(({ role, text }) => role === 'body' || (role === 'heading' && text.includes(CELL_BORDER)))
      .flatMap((passage) => {
        const source = passageSource(report, passage);
        return passage.text.split('\n').flatMap((line) => {
          const row = readRow(line);
          const read = line.includes(CELL_BORDER) ? [row] : line.split(/;|\.(?=\s|$)/u).map(readReported);
          return read.flatMap((one) => (one === undefined ? [] : [{ ...one, source }]));
        });
      })
  );
}

const CELL_BORDER = ' | ';
const REPORTED =
  /^\s*(?:[-–•+]\s*|(?:\d{1,2}(?:\.\d{1,2})*|[a-zđ])[.)]\s+)?(?<indicator>\p{L}.*?)\s*(?:(?<!\p{L})(?:là|đạt)\s+|:\s*)(?=\d)/iu;

/**
 * "Tỷ lệ … là 4,9% (208 trên 4.245 trẻ em)": an indicator, then its figure.
 *
 * @returns undefined for a sentence that tells no single figure so
 */
export function readReported(sentence: string): { indicator: string; figure: Figure } | undefined {
  const match = REPORTED.exec(sentence);
  const indicator = match?.groups?.indicator;
  if (match === null || indicator === undefined) return undefined;
  const rest = sentence.slice(match[0].length).replace(/\s*\(.*$|,\s.*$/u, '');
  const [quantity, ...others] = findQuantities(rest);
  const figure = quantity === undefined || others.length > 0 ? undefined : readFigure(rest);
  return figure === undefined ? undefined : { indicator, figure };
}
