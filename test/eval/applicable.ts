import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OPERATOR } from '../../knowledge/store/store.ts';
import { projectRoot } from '../house/source-files.ts';
import { listCorpus, withCorpus } from './corpora.ts';
import { type ApplicableKey, applicableKeySchema, judgeApplicable } from './judge-applicable.ts';
import type { EvalOptions } from './options.ts';

const FOLDER = join(projectRoot, 'test/eval/applicable');

/** Sets of keys, two to a round, each by somebody who had not seen the code: "shared" beside the project, the others with it. */
const SETS = ['shared', 'cascade', 'shared2', 'cascade2'] as const;

/** Which directives apply: each key's agency on its day, over the store of its corpus; prints what differs. */
export async function evaluateApplicable(options: EvalOptions): Promise<void> {
  for (const set of SETS.filter((name) => options.only.set?.includes(name) ?? true)) {
    const keys = readKeys(set).filter(({ id }) => options.only.id?.includes(id) ?? true);
    const [first] = keys;
    const paths = first === undefined ? [] : listPaths(first.corpus);
    if (paths.length === 0) {
      console.log(`applicable ${set}: not here`);
      continue;
    }
    await withCorpus(paths, async ({ assistant }) => {
      const faults = new Map<string, string[]>();
      for (const key of keys) {
        const finding = await assistant.findApplicable(OPERATOR, key);
        faults.set(key.id, judgeApplicable(key, finding));
        if (options.isVerbose && faults.get(key.id)?.length !== 0) printKey(key, faults.get(key.id) ?? []);
      }
      printScore(set, keys, faults);
    });
  }
}

function listPaths(corpus: ApplicableKey['corpus']): string[] {
  return corpus === 'shared' ? listCorpus('shared') : [join(FOLDER, corpus)];
}

function readKeys(set: string): ApplicableKey[] {
  const file = join(FOLDER, `${set}.jsonl`);
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => applicableKeySchema.parse(JSON.parse(line)));
}

function printKey({ id, agency, topic, asOf }: ApplicableKey, faults: readonly string[]): void {
  console.log(`${id} ${agency} · ${topic ?? 'mọi việc'} · ${asOf}`);
  for (const fault of faults) console.log(`    ${fault}`);
}

function printScore(
  corpus: string,
  keys: readonly ApplicableKey[],
  faults: ReadonlyMap<string, readonly string[]>,
): void {
  const right = keys.filter(({ id }) => faults.get(id)?.length === 0).length;
  const kinds = new Map<string, number>();
  for (const fault of [...faults.values()].flat()) {
    const kind = fault.slice(0, fault.indexOf(':'));
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  const expected = keys.reduce((sum, { lines }) => sum + lines.length, 0);
  const told = [...kinds].map(([kind, count]) => `${kind} ${count}`).join(', ');
  console.log(
    `applicable ${corpus}: ${right} of ${keys.length} agencies and days right; ${expected} lines expected; faults: ${told === '' ? 'none' : told}`,
  );
}
