import { maskPersonalData } from '../../../../knowledge/language/mask-personal-data.ts';
import { AssistantError } from '../../../../knowledge/model/errors.ts';
import { reportFormWording as wording } from '../../../../prompts/report-form-wording.ts';
import type { DraftMaterial } from '../draft.ts';
import { type Figure, isNoFigure, readFigure } from './figure.ts';
import type { FilledForm, FilledRow } from './read-form.ts';
import { unitOf } from './report-form.ts';
import type { ReportRow } from './report-row.ts';
import { createTypedResult, isNoResult, type TypedResult } from './typed-result.ts';

/** The results of a filled form, and what of it is told. */
export interface FormResults {
  readonly results: readonly TypedResult[];
  /** The figures of a year ago that were filled in, or changed. */
  readonly previous: ReadonlyMap<ReportRow, Figure>;
  readonly warnings: readonly string[];
}

/** @throws INPUT_INVALID — the form is another agency's or of another time */
export function checkForm(
  form: FilledForm,
  { agencyName, period, periodName }: Pick<DraftMaterial, 'agencyName' | 'period' | 'periodName'>,
): void {
  if (form.agency.normalize('NFC') !== agencyName.normalize('NFC'))
    throw refusal(wording.otherAgency(form.agency, agencyName));
  if (form.period.from !== period.from || form.period.to !== period.to)
    throw refusal(wording.otherPeriod(form.periodName, periodName));
}

function refusal(problem: string): AssistantError {
  return new AssistantError('INPUT_INVALID', 'the form of results is another one', {
    details: { problems: [problem] },
  });
}

/** A result for each filled row; a figure of which the unit is not sure, and a row of another report, are told. */
export function readFormResults({ rows: filled }: FilledForm, rows: readonly ReportRow[]): FormResults {
  const results: TypedResult[] = [];
  const warnings: string[] = [];
  const unknown: string[] = [];
  const previous = new Map<ReportRow, Figure>();
  for (const one of filled) {
    const row = rows.find(({ key }) => key === one.key);
    const before = row === undefined ? null : readPrevious(one, row);
    if (row !== undefined && before === undefined)
      warnings.push(wording.badPrevious(row.text, maskPersonalData(one.previous).text));
    else if (row !== undefined && before != null) previous.set(row, before);
    if ((one.result === '' || isNoResult(one.result)) && one.note === '') continue;
    if (row === undefined) unknown.push(maskPersonalData(one.text).text);
    else {
      const result = readResult(one, row);
      if (result === undefined)
        warnings.push(wording.unreadable(row.text, maskPersonalData(one.result).text));
      else results.push(result);
    }
  }
  const told = unknown.slice(0, MAX_TOLD).map((text) => wording.unknownRow(text));
  const rest = unknown.length - told.length;
  return {
    results,
    previous,
    warnings: [...warnings, ...told, ...(rest > 0 ? [wording.unknownRows(rest)] : [])],
  };
}

/** More unknown rows than this are another table. */
const MAX_TOLD = 10;

function readResult({ key, result, note }: FilledRow, row: ReportRow): TypedResult | undefined {
  const others = { key, note: note === '' ? null : note };
  const figure = readFigure(result);
  const isBare = figure !== undefined && figure.unit === null && figure.per === null;
  if (!isBare || row.set === null)
    return isDoubtful(result, figure) ? undefined : createTypedResult(row.text, result, others);
  const unit = unitOf(row);
  if (figure.outOf !== null) return createTypedResult(row.text, withUnit(figure, unit), others);
  if (unit === null || (unit === '%' && figure.value > 0 && figure.value <= 1)) return undefined;
  return createTypedResult(row.text, { ...figure, unit }, others);
}

/** A part of a whole is counted in what its row counts, and in no sign. */
function withUnit(figure: Figure, unit: string | null): Figure {
  return { ...figure, unit: unit === '%' || unit === '‰' ? null : unit };
}

/** Null where nothing is filled in; undefined where it is no figure of its row. */
function readPrevious({ previous }: FilledRow, row: ReportRow): Figure | null | undefined {
  if (previous === '' || isNoResult(previous)) return null;
  const figure = readFigure(previous);
  if (figure === undefined || figure.unit !== null || figure.per !== null) return figure;
  const unit = row.set?.proposed.target.per === null ? row.set.proposed.target.unit : null;
  if (figure.outOf !== null) return withUnit(figure, unit);
  return unit === null ? undefined : { ...figure, unit };
}

/** "0.955", "-5", "95-96%", "15/14 thôn", "#DIV/0!": a number that is none, or more than one. */
function isDoubtful(result: string, figure: Figure | undefined): boolean {
  return figure === undefined && isNoFigure(result);
}
