import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteStore } from '../../knowledge/store/sqlite-store.ts';
import { OPERATOR } from '../../knowledge/store/store.ts';
import { PLAN_LINES, toText } from '../helpers/office-files.ts';
import { createRandom } from '../helpers/random.ts';
import { BARE_ENVIRONMENT } from '../helpers/run-cli.ts';
import { projectRoot } from '../house/source-files.ts';

const FILES = 24;
const LONGEST_WAIT_MS = 2_500;
/** Reliability R1: a store is ready so soon after a kill. */
const READY_MS = 5_000;

/** The moments of an ingest at which a kill would hurt most, for `test/helpers/kill-at.ts`. */
export const KILL_POINTS = [
  'before link 1',
  'after link 1',
  'after BEGIN IMMEDIATE 2',
  'after INSERT INTO passages 9',
  'before INSERT INTO keyword_blocks 12',
  'after INSERT INTO vectors 5',
  'before COMMIT 6',
  'after COMMIT 9',
  'before DELETE FROM keyword_segments 1',
] as const;

/** What kills did to a store. */
export interface KillReport {
  /** Documents whose passages are not all there, or that were told as brought in and are gone. */
  readonly torn: number;
  readonly lost: number;
  readonly slowestReadyMs: number;
  readonly isReady: boolean;
  /** Whether an ingest left alone brought in all that was missing. */
  readonly isFinished: boolean;
  /** Kills that came before the ingest was done. */
  readonly hits: number;
}

/** Reliability R1 on one folder: kills at the named points, then at random moments, then an ingest left alone. */
export async function killIngests(
  points: readonly string[],
  randomKills: number,
  seed: number,
): Promise<KillReport> {
  const root = mkdtempSync(join(tmpdir(), 'kills-'));
  const random = createRandom(seed);
  const trial = new KillTrial(root);
  try {
    for (const point of points) await trial.kill({ KILL_AT: point }, undefined);
    for (let i = 0; i < randomKills; i++) {
      // Once all is in there is nothing left to tear.
      if (i % 8 === 7) trial.startAnew();
      await trial.kill({}, random() * LONGEST_WAIT_MS);
    }
    await trial.finish();
    return trial.report;
  } finally {
    rmSync(root, { recursive: true, force: true, maxRetries: 5 });
  }
}

class KillTrial {
  readonly #office: string;
  readonly #root: string;
  #data: string;
  #told = new Set<string>();
  report: KillReport = { torn: 0, lost: 0, slowestReadyMs: 0, isReady: true, isFinished: false, hits: 0 };

  constructor(root: string) {
    this.#root = root;
    this.#office = join(root, 'office');
    this.#data = join(root, 'data');
    mkdirSync(this.#office);
    for (let i = 1; i <= FILES; i++) {
      const text = toText(PLAN_LINES).replaceAll('41/KH-UBND', `${i}/KH-UBND`);
      writeFileSync(join(this.#office, `${i}.txt`), text);
    }
  }

  startAnew(): void {
    this.#data = mkdtempSync(join(this.#root, 'data-'));
    this.#told = new Set();
  }

  async kill(environment: Record<string, string>, afterMs: number | undefined): Promise<void> {
    const wasKilled = await this.#ingest(environment, afterMs);
    if (wasKilled) this.report = { ...this.report, hits: this.report.hits + 1 };
    await this.#check();
  }

  async finish(): Promise<void> {
    await this.#ingest({}, undefined);
    const { documents } = await this.#check();
    this.report = { ...this.report, isFinished: documents === FILES };
  }

  async #ingest(environment: Record<string, string>, afterMs: number | undefined): Promise<boolean> {
    const hook = join(projectRoot, 'test/helpers/kill-at.ts');
    const hooked = environment.KILL_AT === undefined ? [] : ['--import', hook];
    const main = join(projectRoot, 'bot/terminal/main.ts');
    const args = [...hooked, main, 'ingest', this.#office, '--data', this.#data, '--json'];
    const child = spawn(process.execPath, args, {
      env: { ...BARE_ENVIRONMENT, ...environment },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const timer = afterMs === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), afterMs);
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
    const signal = await new Promise((resolve) => child.once('close', (_, name) => resolve(name)));
    clearTimeout(timer);
    const whole = output.slice(0, output.lastIndexOf('\n') + 1);
    for (const [, id = ''] of whole.matchAll(/"documentId":"([^"]+)"/g)) this.#told.add(id);
    return signal === 'SIGKILL';
  }

  async #check(): Promise<{ documents: number }> {
    const startedAt = performance.now();
    const store = await openSqliteStore({ dataDirectory: this.#data, mode: 'read-only' });
    const held = await store.listDocuments(OPERATOR);
    const readyMs = performance.now() - startedAt;
    const sizes = await Promise.all(
      held.map(async ({ id }) => (await store.listPassages(id, OPERATOR)).length),
    );
    await store.close();
    const ids = new Set(held.map(({ id }) => id));
    // All files are the same but for a number, so that a torn document is one of another size.
    const torn = sizes.filter((size) => size !== Math.max(...sizes)).length;
    const lost = [...this.#told].filter((id) => !ids.has(id)).length;
    const slowestReadyMs = Math.max(this.report.slowestReadyMs, readyMs);
    this.report = {
      ...this.report,
      torn: this.report.torn + torn,
      lost: this.report.lost + lost,
      slowestReadyMs,
      isReady: slowestReadyMs <= READY_MS,
    };
    return { documents: held.length };
  }
}
