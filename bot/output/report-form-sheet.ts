import { reportFormWording as wording } from '../../prompts/report-form-wording.ts';
import { FORM_MARK, formLines, type ReportForm } from '../assistant/draft/report/report-form.ts';
import type { WorkbookSheet } from './workbook.ts';

/** The form as a sheet: a row for each obligation, known by a hidden key, results and notes to be filled in. */
export function toFormSheet({ agency, period, periodName, cutoffOn, rows }: ReportForm): WorkbookSheet {
  const { heads } = wording;
  return {
    name: wording.sheet,
    preface: [
      [FORM_MARK, wording.title],
      [formLines.agency, wording.agency, agency],
      [`${formLines.period} ${period.from} ${period.to}`, wording.period, periodName],
      [formLines.cutoff, wording.cutoff, cutoffOn === null ? null : { isoDate: cutoffOn }],
      ['', wording.help],
    ],
    columns: [
      { head: heads.key, width: 14, isHidden: true },
      { head: heads.text, width: 52 },
      { head: heads.plan, width: 24 },
      { head: heads.hint, width: 22 },
      { head: heads.result, width: 18, isInput: true },
      { head: heads.note, width: 28, isInput: true },
      { head: heads.previous, width: 16, isInput: true },
      { head: heads.source, width: 40 },
    ],
    rows: rows.map(({ key, text, plan, hint, previous, source }) => [
      key,
      text,
      plan,
      hint,
      null,
      null,
      previous,
      source,
    ]),
  };
}
