import { z } from 'zod';
import type { XlsxCell, XlsxCells } from '../../../../ingest/read/read-xlsx-cells.ts';
import { findDates, toIsoDate } from '../../../../knowledge/language/vietnamese-date.ts';
import { reportFormWording as wording } from '../../../../prompts/report-form-wording.ts';
import { FORM_MARK, formLines } from './report-form.ts';

/** A row of a filled form. */
export const filledRowSchema = z.object({
  /** Empty where somebody added the row. */
  key: z.string(),
  text: z.string(),
  /** As written, a share in per cent; empty where nothing is. */
  result: z.string(),
  note: z.string(),
  /** The same figure a year ago, as written; empty where nothing is. */
  previous: z.string(),
});
export type FilledRow = z.infer<typeof filledRowSchema>;

/** A form that came back. */
export const filledFormSchema = z.object({
  agency: z.string(),
  period: z.object({ from: z.string(), to: z.string() }),
  periodName: z.string(),
  /** Null where the cell is empty. */
  cutoff: z.object({ written: z.string(), isoDate: z.string().nullable() }).nullable(),
  rows: z.array(filledRowSchema).readonly(),
});
export type FilledForm = z.infer<typeof filledFormSchema>;

/** What a file is: our form, one of another version, or something else. */
export type FormReading =
  | { readonly kind: 'form'; readonly form: FilledForm }
  | { readonly kind: 'other-version' | 'no-form' };

/** Reads a filled form wherever its rows and columns were moved to. */
export function readForm(sheets: readonly XlsxCells[]): FormReading {
  const family = FORM_MARK.slice(0, FORM_MARK.indexOf('/'));
  const marks = sheets.flatMap((sheet) => [...sheet.values()].flatMap((row) => [...row.values()]));
  const mark = marks.find(({ shown }) => shown.startsWith(`${family}/`));
  if (mark === undefined) return { kind: 'no-form' };
  if (mark.shown !== FORM_MARK) return { kind: 'other-version' };
  const sheet = sheets.find((cells) => [...cells.values()].some((row) => [...row.values()].includes(mark)));
  const form = sheet === undefined ? undefined : readSheet(sheet);
  return form === undefined ? { kind: 'no-form' } : { kind: 'form', form };
}

function readSheet(sheet: XlsxCells): FilledForm | undefined {
  const lines = [...sheet].sort(([a], [b]) => a - b);
  const agency = findLine(lines, formLines.agency)?.value?.shown;
  const period = findLine(lines, formLines.period);
  const [, from, to] = period?.code.split(' ') ?? [];
  const columns = findColumns(lines);
  if (agency === undefined || from === undefined || to === undefined || columns === undefined)
    return undefined;
  return {
    agency,
    period: { from, to },
    periodName: period?.value?.shown ?? '',
    cutoff: readCutoff(findLine(lines, formLines.cutoff)?.value),
    rows: lines
      .filter(([row]) => row > columns.row)
      .map(([, cells]) => readRow(cells, columns))
      .filter(({ key, result, note }) => key !== '' || result !== '' || note !== ''),
  };
}

type Line = readonly [row: number, cells: ReadonlyMap<number, XlsxCell>];

/** A line over the table: its code, and the last cell that is filled behind its name. */
function findLine(
  lines: readonly Line[],
  code: string,
): { readonly code: string; readonly value: XlsxCell | undefined } | undefined {
  for (const [, row] of lines) {
    const cells = [...row].sort(([a], [b]) => a - b).map(([, cell]) => cell);
    const at = cells.findIndex(({ shown }) => shown === code || shown.startsWith(`${code} `));
    if (at !== -1) return { code: cells[at]?.shown ?? '', value: cells[at + 2] };
  }
  return undefined;
}

interface Columns {
  readonly row: number;
  readonly key: number;
  readonly text: number;
  readonly result: number;
  readonly note: number;
  readonly previous: number;
}

function findColumns(lines: readonly Line[]): Columns | undefined {
  const { heads } = wording;
  for (const [row, cells] of lines) {
    const at = (head: string) => [...cells].find(([, { shown }]) => shown === head)?.[0];
    const [key, text, result, note, previous] = [
      heads.key,
      heads.text,
      heads.result,
      heads.note,
      heads.previous,
    ].map(at);
    if (key === undefined || text === undefined || result === undefined) continue;
    if (note !== undefined && previous !== undefined) return { row, key, text, result, note, previous };
  }
  return undefined;
}

function readRow(cells: ReadonlyMap<number, XlsxCell>, columns: Columns): FilledRow {
  return {
    key: cells.get(columns.key)?.shown ?? '',
    text: cells.get(columns.text)?.shown ?? '',
    result: readCell(cells.get(columns.result)),
    note: cells.get(columns.note)?.shown ?? '',
    previous: readCell(cells.get(columns.previous)),
  };
}

const PLAIN_NUMBER = /^-?\d+(?:,\d+)?$/;
const DAY = /\d\/\d|:/;

/** A number in full and not as it is shown, since a format rounds; a share in per cent, a day as it is shown. */
function readCell(cell: XlsxCell | undefined): string {
  if (cell === undefined) return '';
  const { stored } = cell;
  // Who types "'5,4 ha" wants a text: in some programs the mark stays.
  const shown = cell.shown.replace(/^['’]/u, '').trim();
  if (!PLAIN_NUMBER.test(stored) || stored === shown || DAY.test(shown)) return shown;
  if (!shown.includes('%')) return stored;
  const share = Number((Number(stored.replace(',', '.')) * 100).toFixed(8));
  return `${String(share).replace('.', ',')}%`;
}

function readCutoff(cell: XlsxCell | undefined): FilledForm['cutoff'] {
  if (cell === undefined || cell.shown === '') return null;
  if (/^\d{4}-\d{2}-\d{2}$/u.test(cell.shown)) return { written: cell.shown, isoDate: cell.shown };
  const [date] = findDates(cell.shown);
  return { written: cell.shown, isoDate: date === undefined ? null : toIsoDate(date.date) };
}
