import { z } from 'zod';
import { describeIdentity } from '../../../../knowledge/directives/describe-identity.ts';
import { periodSchema } from '../../../../knowledge/model/calendar.ts';
import { reportFormWording as wording } from '../../../../prompts/report-form-wording.ts';
import { formatFigure } from './figure.ts';
import { findDirection } from './judge-result.ts';
import type { ReportRow } from './report-row.ts';
import { type KnownRow, sayPlan } from './write-row.ts';

/** What the form's first cell holds, with the version of its shape: a reader refuses what it does not know. */
export const FORM_MARK = 'tham-muu-bieu-ket-qua/2';
/** What stands in front of the lines that say what a form is of. */
export const formLines = { agency: 'co-quan', period: 'ky-bao-cao', cutoff: 'ngay-chot' } as const;

/** One obligation in the form. */
const reportFormRowSchema = z.object({
  key: z.string(),
  text: z.string(),
  plan: z.string(),
  /** How a result is to be written. */
  hint: z.string(),
  previous: z.string(),
  /** Document and place. */
  source: z.string(),
});
export type ReportFormRow = z.infer<typeof reportFormRowSchema>;

/** The form an agency fills its results in. */
export const reportFormSchema = z.object({
  /** With the units it lies in. */
  agency: z.string(),
  period: periodSchema,
  periodName: z.string(),
  /** `YYYY-MM-DD`; null: to be filled in. */
  cutoffOn: z.string().nullable(),
  rows: z.array(reportFormRowSchema).readonly(),
});
export type ReportForm = z.infer<typeof reportFormSchema>;

/** A row of the form for each row of a report, in its order. */
export function toReportForm(known: readonly KnownRow[], head: Omit<ReportForm, 'rows'>): ReportForm {
  const [tasks, targets] = [false, true].map((kind) => known.filter(({ row }) => row.isTarget === kind));
  return { ...head, rows: [...(targets ?? []), ...(tasks ?? [])].map(toFormRow) };
}

function toFormRow({ row, previous, period }: KnownRow): ReportFormRow {
  const [source] = row.sources;
  return {
    key: row.key,
    text: row.text,
    plan: sayPlan({ row, period }),
    hint: hintOf(row),
    previous: previous === null ? '' : formatFigure(previous.figure),
    source: source === undefined ? '' : `${describeIdentity(source.document)}, ${source.locator}`,
  };
}

/** The unit in which a bare number in a row is read; null where it needs one of its own. */
export function unitOf({ set }: ReportRow): string | null {
  const target = set?.proposed.target;
  if (target === undefined || target.per !== null || findDirection(target) !== null) return null;
  return target.unit;
}

function hintOf({ set }: ReportRow): string {
  const target = set?.proposed.target;
  if (target === undefined) return wording.hints.words;
  const direction = findDirection(target);
  if (direction !== null) return wording.hints.change(direction === 'fall');
  if (target.per !== null) return wording.hints.rate(target.per);
  return target.unit ?? wording.hints.number;
}
