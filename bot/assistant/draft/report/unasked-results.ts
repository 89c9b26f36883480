import { reportWording as wording } from '../../../../prompts/report-wording.ts';
import { capitalise } from '../carry-wording.ts';
import type { ComposedSection } from '../draft.ts';
import { write } from '../paragraphs.ts';
import { findNear, sayTypedResult } from './match-results.ts';
import { tellsOfPerson } from './notes.ts';
import type { ReportRow } from './report-row.ts';
import type { TypedResult } from './typed-result.ts';

/**
 * Of the results that are of no row those that stand by themselves: figures with their unit that are like no row, and name
 * nobody. Nobody set a value for them: they are said without a verdict.
 *
 * @param known the agency's name and the texts of the documents it rests on
 */
export function listUnasked(
  results: readonly TypedResult[],
  rows: readonly ReportRow[],
  known: readonly string[],
): TypedResult[] {
  return results.filter((result) => {
    const { indicator, figure } = result;
    if (figure === null || (figure.unit === null && figure.per === null)) return false;
    const near = findNear(rows, result);
    // A sum is no result of a task that only has some of its words.
    const isSum = MEASURE.test(indicator) && near.every(({ set }) => set === null);
    return (near.length === 0 || isSum) && !tellsOfPerson(indicator, known);
  });
}

const MEASURE = /^(?:tổng\s+)?(?:số|tỷ lệ|tỉ lệ|tỷ suất)(?!\p{L})/iu;

/** The section of such results; none where there are none. */
export function composeUnasked(results: readonly TypedResult[]): ComposedSection[] {
  if (results.length === 0) return [];
  const paragraphs = results.map((result) => {
    const text = `${capitalise(sayTypedResult({ ...result, note: null }).replaceAll(/[“”]/gu, ''))}.`;
    return write('item', text, [], [text]);
  });
  return [{ heading: wording.headings.others, paragraphs }];
}
