import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { type Finding, severities } from '../../bot/assistant/review/finding.ts';
import { reviewDraft } from '../../bot/assistant/review/review-draft.ts';
import { examineFile } from '../../ingest/examine-file.ts';
import { OPERATOR, type Store } from '../../knowledge/store/store.ts';
import { projectRoot } from '../house/source-files.ts';
import { withCorpus } from './corpora.ts';
import type { EvalOptions } from './options.ts';

const FOLDER = join(projectRoot, 'test/eval/review');
/** Of the first set, and of one written later; see the README beside the data. */
const FAULTS = ['faults.jsonl', 'faults-second.jsonl'];
const CLEAN = ['clean.jsonl', 'clean-second.jsonl'];
const editSchema = z.object({ find: z.string(), replace: z.string() });
const editsSchema = z.union([editSchema.transform((edit) => [edit]), z.array(editSchema)]);

const lineSchema = z.object({
  id: z.string(),
  draft: z.string(),
  agency: z.string().nullable(),
  asOf: z.string().nullable(),
  against: z.array(z.string()),
  edit: editsSchema,
});
/** A draft with one fault; see the README beside the data. */
const faultSchema = lineSchema.extend({
  kind: z.string(),
  expect: z.object({
    severity: z.array(z.enum(severities)),
    quoteContains: z.string().nullable(),
    messageContains: z.array(z.string()).nullish(),
  }),
});
const cleanSchema = lineSchema.extend({ note: z.string().nullish() });
type Line = z.infer<typeof lineSchema>;
type Fault = z.infer<typeof faultSchema>;

/** How many planted faults a review finds, kind by kind, and what it raises on drafts without any. */
export async function evaluateReview({ only, isVerbose }: EvalOptions): Promise<void> {
  const isMeant = ({ id, kind }: { id: string; kind?: string }) =>
    (only.id?.includes(id) ?? true) && (only.kind?.includes(kind ?? 'clean') ?? true);
  const faults = FAULTS.flatMap((file) => readLines(file, faultSchema)).filter(isMeant);
  const clean = CLEAN.flatMap((file) => readLines(file, cleanSchema)).filter(isMeant);
  await withCorpus([join(FOLDER, 'corpus')], async ({ store }) => {
    const reviewed = await reviewAll(faults, store);
    const quiet = await reviewAll(clean, store);
    console.log(`review: ${faults.length} drafts with a fault, ${clean.length} without`);
    reportFaults(reviewed, isVerbose);
    reportClean(quiet, isVerbose);
  });
}

function readLines<T>(file: string, schema: z.ZodType<T>): T[] {
  const lines = readFileSync(join(FOLDER, file), 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => schema.parse(JSON.parse(line)));
}

interface Reviewed<T> {
  readonly line: T;
  readonly findings: readonly Finding[];
}

async function reviewAll<T extends Line>(lines: readonly T[], store: Store): Promise<Reviewed<T>[]> {
  const folder = mkdtempSync(join(tmpdir(), 'eval-review-'));
  const reviewed: Reviewed<T>[] = [];
  try {
    for (const line of lines) {
      const file = join(folder, basename(line.draft));
      writeFileSync(file, applyEdits(line));
      const examination = await examineFile([file]);
      const { agency, asOf, against } = line;
      const request = { agency, asOf, against, today: asOf ?? '2026-12-31' };
      const { findings } = await reviewDraft({ file, examination }, store, OPERATOR, request);
      reviewed.push({ line, findings });
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  return reviewed;
}

function applyEdits({ id, draft, edit }: Line): string {
  return edit.reduce(
    (text, { find, replace }) => {
      if (text.split(find).length !== 2) throw new Error(`${id}: stands not once in ${draft}: ${find}`);
      return text.replace(find, () => replace);
    },
    readFileSync(join(FOLDER, 'drafts', draft), 'utf8'),
  );
}

function isFound(
  { expect }: Fault,
  { severity, quote, where, message, suggestion, source }: Finding,
): boolean {
  const said = toPlain(`${message} ${suggestion ?? ''} ${source}`);
  const stands = toPlain(`${quote ?? ''} ${where}`);
  return (
    expect.severity.includes(severity) &&
    (expect.quoteContains === null || stands.includes(toPlain(expect.quoteContains))) &&
    (expect.messageContains == null || expect.messageContains.some((words) => said.includes(toPlain(words))))
  );
}

function toPlain(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim();
}

function reportFaults(reviewed: readonly Reviewed<Fault>[], isVerbose: boolean): void {
  const found = reviewed.filter(({ line, findings }) => findings.some((one) => isFound(line, one)));
  const rows = [...Map.groupBy(reviewed, ({ line }) => line.kind)].map(([kind, of]) => {
    const right = of.filter((one) => found.includes(one)).length;
    return [kind, { right, of: of.length }];
  });
  console.table(Object.fromEntries([...rows, ['all', { right: found.length, of: reviewed.length }]]));
  for (const { line, findings } of reviewed) {
    if (found.some((one) => one.line === line)) continue;
    console.log(
      `missed: ${line.id} ${line.kind}: ${JSON.stringify(line.edit)} ${JSON.stringify(line.expect)}`,
    );
    if (isVerbose) for (const finding of findings) console.log(`    ${describe(finding)}`);
  }
}

function reportClean(quiet: readonly Reviewed<z.infer<typeof cleanSchema>>[], isVerbose: boolean): void {
  const alarms = quiet.flatMap(({ findings }) => findings.filter(({ severity }) => severity !== 'hint'));
  const hints = quiet.flatMap(({ findings }) => findings.filter(({ severity }) => severity === 'hint'));
  const silent = quiet.filter(({ findings }) => findings.every(({ severity }) => severity === 'hint'));
  console.table({
    'clean drafts left alone': { right: silent.length, of: quiet.length },
    'errors and warnings in them': { right: 0, of: alarms.length },
    'hints in them': { right: 0, of: hints.length },
  });
  for (const { line, findings } of quiet)
    for (const finding of findings)
      if (finding.severity !== 'hint' || isVerbose)
        console.log(`false alarm: ${line.id} (${line.note ?? line.draft}): ${describe(finding)}`);
}

function describe({ severity, code, where, message, quote, evidence }: Finding): string {
  const basis = evidence === null ? '' : ` | ${evidence.quote}`;
  return `${severity} ${code} @${where}: ${message} | ${quote ?? ''}${basis}`;
}
