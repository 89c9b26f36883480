import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import {
  type Conflict,
  conflictKinds,
  conflictLabels,
} from '../../knowledge/directives/conflicts/conflict.ts';
import { surveyConflicts } from '../../knowledge/directives/conflicts/survey-conflicts.ts';
import { foldMarks } from '../../knowledge/language/fold.ts';
import { OPERATOR } from '../../knowledge/store/store.ts';
import { projectRoot } from '../house/source-files.ts';
import { withCorpus } from './corpora.ts';

const FOLDER = join(projectRoot, 'test/eval/conflicts');
/** A difference that was planted between two files of the cascade, or, as a decoy, a likeness that is none. */
const keySchema = z.object({
  plant: z.string().optional(),
  decoy: z.string().optional(),
  superior: z.string(),
  subordinate: z.string(),
  kind: z.enum(conflictKinds).optional(),
  label: z.enum(conflictLabels).optional(),
  matter: z.array(z.string()),
  figure: z.string().optional(),
  /** Right to tell, not wrong to leave out. */
  optional: z.boolean().default(false),
});
type Key = z.infer<typeof keySchema>;

/** A finding with the first two letters of its files' names, which the keys call them by. */
interface Found {
  readonly conflict: Conflict;
  readonly superior: string;
  readonly subordinate: string;
}

/** How many planted differences of an invented cascade are found, and which findings are none. */
export async function evaluateConflicts(): Promise<void> {
  const keys = readFileSync(join(FOLDER, 'keys.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => keySchema.parse(JSON.parse(line)));
  await withCorpus([join(FOLDER, 'documents')], async ({ store }) => {
    const documents = await store.listDocuments(OPERATOR);
    const files = new Map(
      documents.map(({ id, sourceFile }) => [id, basename(sourceFile ?? '').slice(0, 2)]),
    );
    const ids = documents.map(({ id }) => id);
    const started = performance.now();
    const survey = await surveyConflicts(ids, store, OPERATOR);
    const elapsedMs = performance.now() - started;
    const found = survey.findings.map(({ conflict }) => ({
      conflict,
      superior: files.get(conflict.superior.documentId) ?? '',
      subordinate: files.get(conflict.subordinate.documentId) ?? '',
    }));
    console.log(
      `conflicts: ${documents.length} documents, ${survey.pairs} pairs in ${elapsedMs.toFixed(0)} ms`,
    );
    report(keys, found);
  });
}

function report(keys: readonly Key[], found: readonly Found[]): void {
  const plants = keys.filter(({ plant }) => plant !== undefined);
  const decoys = keys.filter(({ decoy }) => decoy !== undefined);
  const wanted = plants.filter(({ optional }) => !optional);
  const missed = wanted.filter((key) => !found.some((one) => isOf(key, one)));
  const alarms = found.filter((one) => !plants.some((key) => isOf(key, one)));
  const taken = decoys.filter((key) => alarms.some((one) => isOf(key, one)));
  console.table({
    'planted differences found': { right: wanted.length - missed.length, of: wanted.length },
    'decoys left alone': { right: decoys.length - taken.length, of: decoys.length },
    'findings that are true': { right: found.length - alarms.length, of: found.length },
  });
  for (const { plant, superior, subordinate } of missed)
    console.log(`missed: ${superior} → ${subordinate}: ${plant}`);
  for (const { conflict, superior, subordinate } of alarms)
    console.log(
      `false alarm: ${superior} → ${subordinate} ${conflict.kind} ${conflict.label}: ${conflict.message}`,
    );
}

function isOf(key: Key, { conflict, superior, subordinate }: Found): boolean {
  const said = foldMarks(`${conflict.matter} ; ${conflict.superior.quote} ; ${conflict.subordinate.quote}`);
  return (
    key.superior === superior &&
    key.subordinate === subordinate &&
    (key.kind === undefined || key.kind === conflict.kind) &&
    (key.label === undefined || key.label === conflict.label) &&
    (key.figure === undefined || conflict.subordinate.figure.includes(key.figure)) &&
    key.matter.every((words) => said.includes(foldMarks(words)))
  );
}
