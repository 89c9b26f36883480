import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { projectRoot } from '../house/source-files.ts';
import type { JudgedKey } from './answer-scores.ts';
import type { Verdict } from './judge-answer.ts';

const resultsSchema = z.object({ verdicts: z.record(z.string(), z.string()) });

/** From worst to best. */
const ORDER: readonly Verdict[] = ['wrong', 'abstained', 'partial', 'right'];

/** What changed for a question since the last committed run. */
export interface VerdictChange {
  readonly id: string;
  readonly before: Verdict;
  readonly now: Verdict;
  readonly isBetter: boolean;
}

/** The verdicts as results keep them: the word, and why where it is not right. */
export function toKeptVerdicts(judged: readonly JudgedKey[]): Record<string, string> {
  return Object.fromEntries(
    judged.map(({ key, verdict, why }) => [key.id, why === '' ? verdict : `${verdict}: ${why}`]),
  );
}

/** The questions whose verdict is another than in kept verdicts; those not asked then are passed over. */
export function compareVerdicts(
  judged: readonly JudgedKey[],
  kept: Readonly<Record<string, string>>,
): VerdictChange[] {
  return judged.flatMap(({ key, verdict }) => {
    const before = ORDER.find((word) => kept[key.id]?.split(':')[0] === word);
    if (before === undefined || before === verdict) return [];
    const isBetter = ORDER.indexOf(verdict) > ORDER.indexOf(before);
    return [{ id: key.id, before, now: verdict, isBetter }];
  });
}

/** Where results stand, from the project's folder. */
function pathOf(name: string): string {
  return `test/eval/results/${name}.json`;
}

/** Writes results to commit. */
export function keepResults(name: string, results: object): void {
  mkdirSync(join(projectRoot, dirname(pathOf(name))), { recursive: true });
  writeFileSync(join(projectRoot, pathOf(name)), `${JSON.stringify(results, null, 2)}\n`);
}

/**
 * The verdicts of the last committed run.
 *
 * @returns undefined when none are committed
 */
export function readCommittedVerdicts(name: string): Record<string, string> | undefined {
  try {
    const text = execFileSync('git', ['show', `HEAD:./${pathOf(name)}`], {
      cwd: projectRoot,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return resultsSchema.safeParse(JSON.parse(text)).data?.verdicts;
  } catch {
    return undefined;
  }
}
