import { maskPersonalData } from '../../../../knowledge/language/mask-personal-data.ts';
import { AssistantError } from '../../../../knowledge/model/errors.ts';
import { reportFormWording as wording } from '../../../../prompts/report-form-wording.ts';
import type { DraftMaterial } from '../draft.ts';
import { type Figure, readFigure } from './figure.ts';
import type { FilledForm, FilledRow } from './read-form.ts';
import { unitOf } from './report-form.ts';
import type { ReportRow } from './report-row.ts';
import { createTypedResult, type TypedResult } from './typed-result.ts';

/** The results of a filled form, and what of it is told. */
export interface FormResults {
  readonly results: readonly TypedResult[];
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
  for (const one of filled) {
    if (one.result === '' && one.note === '') continue;
    const row = rows.find(({ key }) => key === one.key);
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
  return { results, warnings: [...warnings, ...told, ...(rest > 0 ? [wording.unknownRows(rest)] : [])] };
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
  if (unit === null || (unit === '%' && figure.value > 0 && figure.value <= 1)) return undefined;
  return createTypedResult(row.text, { ...figure, unit }, others);
}

/** "0.955", "-5", "95-96%": a number that is none, or more than one. */
function isDoubtful(result: string, figure: Figure | undefined): boolean {
  return figure === undefined && /^[-+]?\d[\d.,\s-]*%?$/u.test(result);
}
