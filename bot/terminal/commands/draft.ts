import { z } from 'zod';
import { AssistantError } from '../../../knowledge/model/errors.ts';
import { OPERATOR } from '../../../knowledge/store/store.ts';
import { terminalTexts } from '../../../prompts/terminal-texts.ts';
import { traceWording } from '../../../prompts/trace-wording.ts';
import { agencyQuestionSchema, askForAgency, formatAgencyQuestion } from '../../assistant/agency-question.ts';
import { type DraftRequest, draftSchema, type MadeDraft } from '../../assistant/draft/draft.ts';
import type { DraftFinding } from '../../assistant/draft/draft-document.ts';
import { writeDraftFile } from '../../assistant/draft/draft-files.ts';
import { type DraftTime, parseDraftTime } from '../../assistant/draft/draft-time.ts';
import {
  type Arguments,
  type Command,
  type CommandEnvironment,
  exitCodes,
  refuseWords,
  textOption,
  textOptions,
  writeJsonLine,
  writeText,
} from '../command.ts';
import { findModels } from '../configured-models.ts';
import { formatDraft } from '../format-draft.ts';
import { forgetDraft, forgottenDraftSchema, keepWrittenDraft } from '../keep-draft.ts';
import { openAssistant, warnIfEmpty } from '../open-assistant.ts';
import { parseAsOf } from '../parse-day.ts';
import { putFile } from '../put-file.ts';
import { readDraftType, readFormTarget, readReportInput, writeForm } from '../read-report-options.ts';

/** The line of `draft --json`: the draft, or what must be asked or said instead. */
export const draftLineSchema = z.union([
  draftSchema.extend({
    /** What became of the agency's name in time. */
    notes: z.array(z.string()),
    files: z.array(z.string()),
  }),
  agencyQuestionSchema.extend({ warnings: z.array(z.string()).optional(), files: z.array(z.string()) }),
  forgottenDraftSchema,
]);

/** No name, topic, section or number has more. */
const MAX_LETTERS = 300;
const DEFAULT_MARGIN = 3;
const MAX_MARGIN = 60;

/** `draft`: a plan or a report for an agency out of the documents over it. */
export const draftCommand: Command = {
  options: {
    type: { type: 'string' },
    agency: { type: 'string' },
    year: { type: 'string' },
    period: { type: 'string' },
    topic: { type: 'string' },
    section: { type: 'string', multiple: true },
    basis: { type: 'string', multiple: true },
    template: { type: 'string' },
    margin: { type: 'string' },
    'as-of': { type: 'string' },
    result: { type: 'string', multiple: true },
    cutoff: { type: 'string' },
    results: { type: 'string' },
    form: { type: 'string' },
    out: { type: 'string' },
    overwrite: { type: 'boolean' },
    forget: { type: 'string' },
  },
  async run(args, environment) {
    refuseWords(args, 'draft');
    const forgotten = textOption(args, 'forget');
    if (forgotten !== null) return forgetDraft(forgotten.trim(), args, environment);
    const request = await readRequest(args, environment);
    const target = readTarget(args);
    const formFile = readFormTarget(args);
    const { assistant, store } = await openAssistant(environment, 'read-only', findModels(environment));
    try {
      await warnIfEmpty(store, environment);
      const finding = await assistant.draft(OPERATOR, request);
      const files = finding.kind === 'drafted' && target !== null ? await writeFiles(finding, target) : [];
      if (finding.kind === 'drafted' && files.length > 0) await keepWrittenDraft(finding, environment);
      if (finding.kind === 'drafted' && finding.form !== null && formFile !== null)
        files.push(await writeForm(finding.form, formFile));
      if (environment.isJson) writeJsonLine(environment.stdout, { ...toLine(finding, request), files });
      else writeText(environment.stdout, formatFinding(finding, request) + formatFiles(files));
      return exitCodes.done;
    } finally {
      await store.close();
    }
  },
};

function toLine(finding: DraftFinding, request: DraftRequest) {
  if (finding.kind === 'drafted') return { ...finding.draft, notes: [...finding.notes] };
  if (finding.kind !== 'without-basis') return askForAgency(finding, request);
  return { outcome: 'not-found', text: finding.text, options: [], warnings: [...finding.warnings] };
}

function formatFinding(finding: DraftFinding, request: DraftRequest): string {
  if (finding.kind === 'drafted') return formatDraft(finding.draft, finding.notes);
  if (finding.kind !== 'without-basis') return formatAgencyQuestion(askForAgency(finding, request));
  return `${[finding.text, ...finding.warnings.map((warning) => `  - ${warning}`)].join('\n')}\n`;
}

/** Where the .docx goes; null where none is wanted. */
function readTarget(args: Arguments): { readonly file: string; readonly isOverwriting: boolean } | null {
  const file = textOption(args, 'out');
  if (file === null) return null;
  if (!/\.docx$/iu.test(file)) throw usage('bad --out', terminalTexts.usage.wordFile);
  return { file, isOverwriting: args.values.overwrite === true };
}

/** The clean copy, and beside it the one with the trace of every statement. */
async function writeFiles(
  made: MadeDraft,
  { file, isOverwriting }: { readonly file: string; readonly isOverwriting: boolean },
): Promise<string[]> {
  const traceFile = file.replace(/\.docx$/iu, `${traceWording.fileEnding}.docx`);
  await putFile(file, await writeDraftFile(made, 'clean'), isOverwriting);
  await putFile(traceFile, await writeDraftFile(made, 'trace'), isOverwriting);
  return [file, traceFile];
}

function formatFiles(files: readonly string[]): string {
  return files.map((file) => `${terminalTexts.fileWritten(file)}\n`).join('');
}

async function readRequest(args: Arguments, { today }: CommandEnvironment): Promise<DraftRequest> {
  checkLengths(args);
  const agency = textOption(args, 'agency')?.trim() ?? '';
  if (agency === '') throw usage('--agency is missing', terminalTexts.usage.optionWantsValue('--agency'));
  const topic = textOption(args, 'topic')?.trim() ?? '';
  const report = await readReportInput(args);
  return {
    type: readDraftType(args),
    agency,
    ...readTime(args),
    topic: topic === '' ? null : topic,
    basis: textOptions(args, 'basis'),
    template: textOption(args, 'template'),
    sections: textOptions(args, 'section'),
    marginDays: readMargin(args),
    asOf: parseAsOf(args) ?? today(),
    ...(report === undefined ? {} : { report }),
  };
}

function checkLengths({ values }: Arguments): void {
  for (const [name, value] of Object.entries(values)) {
    const texts = Array.isArray(value) ? value : [value];
    if (texts.some((text) => typeof text === 'string' && text.length > MAX_LETTERS))
      throw usage(`--${name} is too long`, terminalTexts.usage.tooLong(`--${name}`, MAX_LETTERS));
  }
}

function readTime(args: Arguments): DraftTime {
  const [year, typed] = [
    textOption(args, 'year')?.trim() ?? null,
    textOption(args, 'period')?.trim() ?? null,
  ];
  if ((year === null) === (typed === null))
    throw usage('--year or --period', terminalTexts.usage.yearOrPeriod);
  if (year !== null && !/^(?:19|20|21)\d{2}$/u.test(year))
    throw usage('bad --year', terminalTexts.usage.notAYear);
  const time = parseDraftTime(typed ?? year ?? '');
  if (time === undefined) throw usage('bad --period', terminalTexts.usage.notAPeriod);
  return time;
}

function readMargin(args: Arguments): number {
  const typed = textOption(args, 'margin');
  if (typed === null) return DEFAULT_MARGIN;
  const margin = Number(typed);
  if (/^\d{1,3}$/u.test(typed) && margin <= MAX_MARGIN) return margin;
  throw usage('bad --margin', terminalTexts.usage.notAMargin(MAX_MARGIN));
}

function usage(message: string, problem: string): AssistantError {
  return new AssistantError('INPUT_USAGE', `draft: ${message}`, { details: { problems: [problem] } });
}
