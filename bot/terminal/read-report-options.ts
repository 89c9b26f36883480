import { readFileBytes } from '../../ingest/read/file-bytes.ts';
import { readXlsxCells, type XlsxCells } from '../../ingest/read/read-xlsx-cells.ts';
import { foldMarks } from '../../knowledge/language/fold.ts';
import { AssistantError } from '../../knowledge/model/errors.ts';
import { reportFormWording as wording } from '../../prompts/report-form-wording.ts';
import { terminalTexts } from '../../prompts/terminal-texts.ts';
import type { DraftRequest } from '../assistant/draft/draft.ts';
import { type FilledForm, readForm } from '../assistant/draft/report/read-form.ts';
import type { ReportForm } from '../assistant/draft/report/report-form.ts';
import type { ReportInput } from '../assistant/draft/report/report-input.ts';
import { parseTypedResult } from '../assistant/draft/report/typed-result.ts';
import { toFormSheet } from '../output/report-form-sheet.ts';
import { type Arguments, textOption, textOptions } from './command.ts';
import { parseDay } from './parse-day.ts';
import { putFile } from './put-file.ts';

/** Names people give the types that are drafted. */
const TYPES: Readonly<Record<string, DraftRequest['type']>> = {
  plan: 'Kế hoạch',
  'ke hoach': 'Kế hoạch',
  report: 'Báo cáo',
  'bao cao': 'Báo cáo',
  letter: 'Công văn',
  'cong van': 'Công văn',
  submission: 'Tờ trình',
  'to trinh': 'Tờ trình',
};

/** The type of `--type`, a plan where it is not given. @throws INPUT_USAGE — it is none that is drafted */
export function readDraftType(args: Arguments): DraftRequest['type'] {
  const typed = textOption(args, 'type');
  const type = typed === null ? 'Kế hoạch' : TYPES[foldMarks(typed).trim().toLowerCase()];
  if (type === undefined) throw usage(`bad --type: ${typed}`, terminalTexts.usage.notADraftType);
  return type;
}

/** What `--result` and `--cutoff` say of a report; undefined for a plan. @throws INPUT_USAGE — one is not readable, or of a plan */
export async function readReportInput(args: Arguments): Promise<ReportInput | undefined> {
  const typed = textOptions(args, 'result');
  const cutoffOn = parseDay(args, 'cutoff');
  if (readDraftType(args) !== 'Báo cáo') {
    if (typed.length > 0 || [cutoffOn, textOption(args, 'results'), textOption(args, 'form')].some(isGiven))
      throw usage('--result or --cutoff of a plan', terminalTexts.usage.onlyForReports);
    return undefined;
  }
  const results = typed.map((text) => {
    const result = parseTypedResult(text);
    if (result === undefined) throw usage(`bad --result: ${text}`, terminalTexts.usage.notAResult);
    return result;
  });
  const file = textOption(args, 'results');
  return { results, cutoffOn, ...(file === null ? {} : { form: await readFormFile(file) }) };
}

function isGiven(option: string | null): boolean {
  return option !== null;
}

/** @throws INPUT_INVALID — it is no form of ours, or one of another version · DOCUMENT_* — it cannot be read */
async function readFormFile(file: string): Promise<FilledForm> {
  const sheets = await readSheets(file).catch((cause) => {
    if (cause instanceof AssistantError && cause.code === 'DOCUMENT_UNSUPPORTED') return [];
    throw cause;
  });
  const reading = readForm(sheets);
  if (reading.kind === 'form') return reading.form;
  const problem = reading.kind === 'no-form' ? wording.notAForm(file) : wording.otherVersion(file);
  throw new AssistantError('INPUT_INVALID', `not a form of results: ${file}`, {
    details: { problems: [problem] },
  });
}

/** What every .xlsx begins with. */
const ZIP_MARK = Buffer.from('PK');

async function readSheets(file: string): Promise<XlsxCells[]> {
  const { bytes } = await readFileBytes(file);
  return bytes.subarray(0, ZIP_MARK.length).equals(ZIP_MARK) ? readXlsxCells(bytes) : [];
}

/** Where the form goes; null where none is wanted. @throws INPUT_USAGE — its name is none of an .xlsx */
export function readFormTarget(
  args: Arguments,
): { readonly file: string; readonly isOverwriting: boolean } | null {
  const file = textOption(args, 'form');
  if (file === null) return null;
  if (!/\.xlsx$/iu.test(file)) throw usage('bad --form', terminalTexts.usage.sheetFile);
  return { file, isOverwriting: args.values.overwrite === true };
}

/** Writes the form; gives its file. @throws INPUT_INVALID — it is there already */
export async function writeForm(
  form: ReportForm,
  { file, isOverwriting }: { readonly file: string; readonly isOverwriting: boolean },
): Promise<string> {
  const { writeWorkbook } = await import('../output/workbook.ts');
  await putFile(file, await writeWorkbook([toFormSheet(form)]), isOverwriting);
  return file;
}

function usage(message: string, problem: string): AssistantError {
  return new AssistantError('INPUT_USAGE', `draft: ${message}`, { details: { problems: [problem] } });
}
