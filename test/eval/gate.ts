import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { answerQuestion } from '../../bot/assistant/answer-question.ts';
import { toProvenance } from '../../bot/assistant/compose-answer.ts';
import { createContext } from '../../bot/assistant/create-context.ts';
import { createCatalogueLoader } from '../../bot/assistant/document-catalogue.ts';
import { findUnsupportedDetails, type Provenance } from '../../bot/assistant/evidence-gate/evidence-gate.ts';
import type { OpenAssistant } from '../../bot/terminal/open-assistant.ts';
import { OPERATOR } from '../../knowledge/store/store.ts';
import { projectRoot } from '../house/source-files.ts';
import { corpora, listCorpus, readKeyLines, withCorpus } from './corpora.ts';
import type { Edit } from './gate-edits.ts';
import { mustCatch, plantFaults } from './gate-faults.ts';
import { reword, swapFigures } from './gate-rewordings.ts';

/** A statement as the assistant composed it, with what it rests on. */
interface TrueStatement {
  readonly id: string;
  readonly text: string;
  readonly provenance: Provenance;
}

interface Verdict extends Edit {
  readonly id: string;
  readonly isCaught: boolean;
}

const keySchema = z.object({ id: z.string(), corpus: z.enum(corpora), question: z.string() });

/**
 * Edits true statements of the assistant into false ones and into others that say the same, and counts what the gate
 * catches; prints and keeps the counts. A fault is planted in the statement as prose, without quotation marks: between
 * them the gate only needs to compare letters.
 */
export async function evaluateGate(): Promise<void> {
  const statements: TrueStatement[] = [];
  const keys = readKeyLines('questions.jsonl').map((line) => keySchema.parse(line));
  for (const corpus of corpora) {
    const paths = listCorpus(corpus);
    const asked = keys.filter((key) => key.corpus === corpus);
    if (asked.length === 0) continue;
    console.log(
      `gate: ${corpus}: ${paths.length === 0 ? 'not here, passed over' : `${asked.length} questions`}`,
    );
    if (paths.length > 0)
      await withCorpus(paths, async (open) => void statements.push(...(await draftStatements(open, asked))));
  }
  report(statements);
}

/** The cited statements of the answers, each once. */
async function draftStatements(
  { store, search }: OpenAssistant,
  keys: readonly z.infer<typeof keySchema>[],
): Promise<TrueStatement[]> {
  const catalogue = await createCatalogueLoader(store)(OPERATOR);
  const drafted = new Map<string, TrueStatement>();
  for (const { id, question } of keys) {
    const shared = { viewer: OPERATOR, store, search, catalogue, agency: null, asOf: null };
    const draft = await answerQuestion(createContext(shared, question));
    for (const statement of draft.statements.filter(({ sources }) => sources.length > 0)) {
      const provenance = toProvenance(statement, { question, agency: null });
      drafted.set(statement.text, { id, text: statement.text, provenance });
    }
  }
  return [...drafted.values()];
}

/** The forms a statement is judged in: as sent, as prose, and its first quotation as prose. */
function formsOf({ text, provenance }: TrueStatement): { sent: string; prose: string[] } {
  const [quote = ''] = provenance.cited;
  return { sent: text, prose: [withoutMarks(text), withoutMarks(quote)] };
}

function withoutMarks(text: string): string {
  return text.replace(/[“”]/g, '');
}

function judge(statement: TrueStatement, edit: Edit): Verdict {
  return {
    ...edit,
    id: statement.id,
    isCaught: findUnsupportedDetails(edit.text, statement.provenance).length > 0,
  };
}

function judgeAll(
  statements: readonly TrueStatement[],
  plant: (text: string) => readonly Edit[],
  isQuoted: boolean,
) {
  return statements.flatMap((statement) => {
    const { sent, prose } = formsOf(statement);
    return (isQuoted ? [sent] : prose).flatMap((text) => plant(text).map((edit) => judge(statement, edit)));
  });
}

function judgeFaults(statements: readonly TrueStatement[], isQuoted: boolean): Verdict[] {
  return statements.flatMap((statement) => {
    const { sent, prose } = formsOf(statement);
    const planted = (isQuoted ? [sent] : prose)
      .flatMap(plantFaults)
      .filter((edit) => isFalse(statement, edit));
    return planted.map((edit) => ({
      ...judge(statement, edit),
      kind: isHeldElsewhere(statement, edit) ? `${edit.kind} (true elsewhere)` : edit.kind,
    }));
  });
}

/** False unless a source has the edited words, with what stands around them, after all. */
function isFalse(statement: TrueStatement, { around }: Edit): boolean {
  const sources = [...statement.provenance.cited, ...statement.provenance.referenceRows].map(compact);
  return !sources.some((source) => source.includes(compact(around)));
}

/** Whether a source has what was put in somewhere else, in one of its spellings: a true value in a wrong place. */
function isHeldElsewhere(statement: TrueStatement, { put }: Edit): boolean {
  const spellings = [put, ...AGENCY_SPELLINGS.filter((pair) => pair.includes(put.toLowerCase())).flat()];
  const day = /^(?:ngày )?0?(\d{1,2})(?:\/| tháng )0?(\d{1,2})(?:\/| năm )(\d{4})$/iu.exec(put);
  const patterns = spellings.map((words) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  if (day !== null) patterns.push(`0?${day[1]}(?:/| tháng )0?${day[2]}(?:/| năm )${day[3]}`);
  const held = new RegExp(`(?<![\\p{L}\\d,./-])(?:${patterns.join('|')})(?![\\p{L}\\d]|[,.]\\d)`, 'iu');
  return [...statement.provenance.cited, ...statement.provenance.referenceRows].some((source) =>
    held.test(withoutMarks(source)),
  );
}

const AGENCY_SPELLINGS = [
  ['hội đồng nhân dân', 'hđnd'],
  ['ủy ban nhân dân', 'ubnd'],
];

function compact(text: string): string {
  return withoutMarks(text).toLowerCase().replace(/\s+/g, '');
}

const asOne = (kind: string) => (text: string) => [{ kind, text, around: '', put: '' }];

function report(statements: readonly TrueStatement[]): void {
  const faults = judgeFaults(statements, false);
  const quoted = judgeFaults(statements, true);
  const swapped = judgeAll(statements, swapFigures, false);
  const harmless = [
    ...judgeAll(statements, asOne('as sent'), true),
    ...judgeAll(statements, asOne('as prose'), false),
    ...judgeAll(statements, reword, false),
  ];
  const must = [...faults, ...quoted].filter(({ kind }) => mustCatch.has(kind));
  const totals = {
    statements: statements.length,
    'wrong numbers, dates, document numbers, citations': rate(must),
    'all faults in prose': rate(faults),
    'all faults in statements as sent': rate(quoted),
    'two true figures swapped': rate(swapped),
    'false alarms': rate(harmless),
  };
  const kinds = { faults: rates(faults), harmless: rates(harmless) };
  console.log(
    `gate: ${statements.length} true statements, ${faults.length + quoted.length} faults, ${harmless.length} harmless forms`,
  );
  console.table(totals);
  console.table(kinds.faults);
  console.table(kinds.harmless);
  if (process.argv.includes('--verbose'))
    printMisses(
      [...faults, ...quoted, ...swapped].filter(({ isCaught }) => !isCaught),
      'MISSED',
    );
  if (process.argv.includes('--verbose'))
    printMisses(
      harmless.filter(({ isCaught }) => isCaught),
      'FALSE ALARM',
    );
  mkdirSync(join(projectRoot, 'test/eval/results'), { recursive: true });
  writeFileSync(
    join(projectRoot, 'test/eval/results/gate.json'),
    `${JSON.stringify({ totals, kinds }, null, 2)}\n`,
  );
}

function rate(verdicts: readonly Verdict[]) {
  const caught = verdicts.filter(({ isCaught }) => isCaught).length;
  return {
    edits: verdicts.length,
    caught,
    percent: Math.round((1000 * caught) / Math.max(1, verdicts.length)) / 10,
  };
}

function rates(verdicts: readonly Verdict[]): Record<string, object> {
  const groups = Object.entries(Object.groupBy(verdicts, ({ kind }) => kind));
  return Object.fromEntries(groups.map(([kind, list]) => [kind, rate(list ?? [])]).sort());
}

function printMisses(verdicts: readonly Verdict[], title: string): void {
  for (const { id, kind, around, text } of verdicts)
    console.log(
      `${title} ${id} ${kind} | ${around === '' ? text.slice(0, 300) : around} | ${text.slice(0, 120)}`,
    );
}
