import { maskPersonalData } from '../../../../knowledge/language/mask-personal-data.ts';
import { formatIsoDate } from '../../../../knowledge/language/vietnamese-date.ts';
import type { Period } from '../../../../knowledge/model/calendar.ts';
import { reportFormWording as formWording } from '../../../../prompts/report-form-wording.ts';
import { reportWording as wording } from '../../../../prompts/report-wording.ts';
import { type Figure, isNoFigure } from './figure.ts';
import { readFormResults } from './form-results.ts';
import { sayTypedResult } from './match-results.ts';
import type { ReportInput } from './report-input.ts';
import type { ReportRow } from './report-row.ts';
import { isNoResult } from './typed-result.ts';

/** What the agency gives, with what is told of it. */
export interface ReadInput {
  readonly input: ReportInput;
  /** The figures of a year ago that it filled in. */
  readonly previous: ReadonlyMap<ReportRow, Figure>;
  readonly warnings: readonly string[];
}

/** What was typed with what the form holds; the form's day where none was typed. */
export function readInput(
  { input, period }: { readonly input: ReportInput; readonly period: Period },
  rows: readonly ReportRow[],
): ReadInput {
  const { form } = input;
  const told = input.results.filter(({ note }) => note === null || !isNoResult(note));
  const bad = told.filter(({ figure, note }) => figure === null && isNoFigure(note ?? ''));
  const typed = told.filter((result) => !bad.includes(result));
  const unreadable = bad.map((result) => wording.unreadable(sayTypedResult(result)));
  if (form === undefined)
    return {
      input: { ...input, results: typed },
      previous: new Map(),
      warnings: [...warnOfCutoff(input.cutoffOn, period), ...unreadable],
    };
  const { results, previous, warnings } = readFormResults(form, rows);
  const { cutoff } = form;
  const isBad = cutoff !== null && cutoff.isoDate === null && input.cutoffOn === null;
  const cutoffOn = input.cutoffOn ?? cutoff?.isoDate ?? null;
  return {
    input: { results: [...typed, ...results], cutoffOn },
    previous,
    warnings: [
      ...warnOfCutoff(cutoffOn, period),
      ...(isBad ? [formWording.badCutoff(maskPersonalData(cutoff.written).text)] : []),
      ...unreadable,
      ...warnings,
    ],
  };
}

/** Figures of days behind the time that is reported on may be of the next one. */
function warnOfCutoff(cutoffOn: string | null, { to }: Period): string[] {
  if (cutoffOn === null || to === null || cutoffOn <= to) return [];
  return [formWording.cutoffBehind(formatIsoDate(cutoffOn), formatIsoDate(to))];
}
