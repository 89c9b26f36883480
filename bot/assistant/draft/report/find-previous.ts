import type { OfficialDocument } from '../../../../knowledge/model/official-document.ts';
import type { StoredPassage } from '../../../../knowledge/store/store.ts';
import { reportFormWording as formWording } from '../../../../prompts/report-form-wording.ts';
import { type Figure, formatFigure } from './figure.ts';
import { matchPrevious, type PreviousResult } from './previous-results.ts';
import type { ReportRow } from './report-row.ts';

/** The agency's report of a year ago, null where none is held, with the passages of what is held. */
interface PreviousSources {
  readonly previous: OfficialDocument | null;
  readonly passages: ReadonlyMap<string, readonly StoredPassage[]>;
}

/** The figures of a year ago: what the agency filled in comes before what its report of that time says. */
export function findPrevious(
  rows: readonly ReportRow[],
  { previous, passages }: PreviousSources,
  filled: ReadonlyMap<ReportRow, Figure>,
): { readonly found: ReadonlyMap<ReportRow, PreviousResult>; readonly warnings: readonly string[] } {
  const reported =
    previous === null
      ? new Map<ReportRow, PreviousResult>()
      : matchPrevious(rows, previous, passages.get(previous.id) ?? []);
  const found = new Map(reported);
  const warnings: string[] = [];
  for (const [row, figure] of filled) {
    const known = reported.get(row);
    if (known !== undefined && formatFigure(known.figure) === formatFigure(figure)) continue;
    found.set(row, { figure, source: null });
    if (known !== undefined)
      warnings.push(formWording.otherPrevious(row.text, formatFigure(figure), formatFigure(known.figure)));
  }
  return { found, warnings };
}
