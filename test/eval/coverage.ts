import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { resolveAgency } from '../../knowledge/agencies/resolve-agency.ts';
import { type CoverageRow, coverageStatuses } from '../../knowledge/directives/coverage/coverage.ts';
import { surveyCoverage } from '../../knowledge/directives/coverage/survey-coverage.ts';
import { foldMarks } from '../../knowledge/language/fold.ts';
import type { OfficialDocument } from '../../knowledge/model/official-document.ts';
import { OPERATOR } from '../../knowledge/store/store.ts';
import { projectRoot } from '../house/source-files.ts';
import { withCorpus } from './corpora.ts';

const FOLDER = join(projectRoot, 'test/eval/coverage');
const AS_OF = '2027-01-01';
/** Kind, words of its quotation without marks, status; the value where one quotation holds several targets. */
const rowSchema = z.tuple(
  [z.enum(['target', 'deadline', 'task']), z.string(), z.enum(coverageStatuses)],
  z.number(),
);
/** A draft with its basis documents, by the first two letters of their files, and rows as a person judged them. */
const keySchema = z.object({
  basis: z.array(z.string()),
  draft: z.string(),
  agency: z.string(),
  rows: z.array(rowSchema),
});
type Key = z.infer<typeof keySchema>;

interface Judged {
  readonly name: string;
  readonly wanted: string;
  readonly found: readonly string[];
}

/** How many planted statuses of drafts against their basis documents are found, and where a false "equal" is said. */
export async function evaluateCoverage(): Promise<void> {
  const keys = readFileSync(join(FOLDER, 'keys.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => keySchema.parse(JSON.parse(line)));
  await withCorpus([join(FOLDER, 'documents')], async ({ store }) => {
    const held = await store.listDocuments(OPERATOR);
    const files = new Map(held.map((one) => [basename(one.sourceFile ?? '').slice(0, 2), one]));
    const started = performance.now();
    const judged = keys.flatMap((key) => judge(key, files));
    const elapsedMs = performance.now() - started;
    console.log(`coverage: ${files.size} documents, ${judged.length} rows in ${elapsedMs.toFixed(0)} ms`);
    report(judged);
  });
}

function judge({ basis, draft, agency, rows }: Key, files: ReadonlyMap<string, OfficialDocument>): Judged[] {
  const documents = basis.map((name) => files.get(name)).filter((one) => one !== undefined);
  const own = files.get(draft);
  const [resolved] = resolveAgency(agency, AS_OF).agencies;
  if (own === undefined || resolved === undefined) throw new Error(`no draft or agency: ${draft} ${agency}`);
  const coverage = surveyCoverage(documents, own, resolved);
  return rows.map(([kind, words, wanted, value]) => ({
    name: `${basis.join('+')} → ${draft} ${kind} "${words}"`,
    wanted,
    found: coverage.rows.filter((row) => isOf(row, kind, words, value)).map(({ status }) => status),
  }));
}

function isOf(
  { obligation: { kind, item } }: CoverageRow,
  wantedKind: string,
  words: string,
  value?: number,
): boolean {
  if (value !== undefined && (!('value' in item) || item.value !== value)) return false;
  return kind === wantedKind && foldMarks(item.quote).includes(foldMarks(words));
}

function report(judged: readonly Judged[]): void {
  const isRight = ({ wanted, found }: Judged) =>
    found.length > 0 && found.every((status) => status === wanted);
  const saysEqual = ({ found }: Judged) => found.includes('equal');
  const right = judged.filter(isRight);
  const wantedEqual = judged.filter(({ wanted }) => wanted === 'equal');
  const falseEqual = judged.filter((one) => saysEqual(one) && one.wanted !== 'equal');
  const wantedMissing = judged.filter(({ wanted }) => wanted === 'missing');
  const falseMissing = judged.filter(
    ({ wanted, found }) => wanted !== 'missing' && found.includes('missing'),
  );
  console.table({
    'statuses right': { right: right.length, of: judged.length },
    'equal found': { right: wantedEqual.filter(isRight).length, of: wantedEqual.length },
    'missing found': { right: wantedMissing.filter(isRight).length, of: wantedMissing.length },
    'false equal': { right: falseEqual.length, of: judged.length - wantedEqual.length },
    'false missing': { right: falseMissing.length, of: judged.length - wantedMissing.length },
  });
  for (const { name, wanted, found } of judged.filter((one) => !isRight(one)))
    console.log(`wrong: ${name}: ${found.join(', ') || 'no such row'}, not ${wanted}`);
}
