import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SAMPLES_DIRECTORY } from '../../ingest/samples-folder.ts';
import { projectRoot } from '../house/source-files.ts';
import { median } from './synthetic-passages.ts';

/** Rounds; each starts every variant once, so that a busy machine slows all alike. */
const ROUNDS = 15;

/**
 * Start-up against an empty program, interleaved, medians. Goals (numbers.md): `--help` ≤ 1.5 × warm, ≤ 3 × cold; `ask` on a
 * small store ≤ 10 ×.
 */
export async function benchStart(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-start-'));
  try {
    const data = join(folder, 'data');
    const main = join(projectRoot, 'bot/terminal/main.ts');
    const start = join(projectRoot, 'bot/terminal/start.mjs');
    time([main, 'ingest', SAMPLES_DIRECTORY, '--data', data], {});
    const warm = { NODE_COMPILE_CACHE: join(folder, 'warm') };
    let coldCount = 0;
    const question = ['ask', 'Chỉ tiêu là gì?', '--data', data];
    const variants: Readonly<Record<string, () => number>> = {
      'node -e 0': () => time(['-e', '0'], {}),
      '--help, no compile cache': () => time([main, '--help'], {}),
      '--help, cold': () =>
        time([start, '--help'], { NODE_COMPILE_CACHE: join(folder, `cold-${coldCount++}`) }),
      '--help, warm': () => time([start, '--help'], warm),
      'ask, no compile cache': () => time([main, ...question], {}),
      'ask, warm': () => time([start, ...question], warm),
    };
    const times = new Map(Object.keys(variants).map((name) => [name, [] as number[]]));
    for (let round = -1; round < ROUNDS; round++) {
      // The first round fills the warm cache and the disk's.
      for (const [name, run] of Object.entries(variants)) {
        const ms = run();
        if (round >= 0) times.get(name)?.push(ms);
      }
    }
    const base = median(times.get('node -e 0') ?? []);
    for (const [name, list] of times) {
      const ms = median(list);
      console.log(`  ${name.padEnd(26)} ${ms.toFixed(0).padStart(5)} ms  ${(ms / base).toFixed(2)} ×`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function time(args: readonly string[], environment: Readonly<Record<string, string>>): number {
  const startedAt = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, {
    env: { PATH: process.env.PATH, ...environment },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  return performance.now() - startedAt;
}
