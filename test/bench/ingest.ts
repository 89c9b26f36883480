import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHashingEmbedder } from '../../knowledge/search/hashing-embedder.ts';
import { openSqliteStore } from '../../knowledge/store/sqlite-store.ts';
import { OPERATOR } from '../../knowledge/store/store.ts';
import { createVectorIndex } from '../../knowledge/store/vector-index.ts';
import { projectRoot } from '../house/source-files.ts';
import { writeSyntheticFiles } from './synthetic-files.ts';

const DEFAULT_DOCUMENTS = [1_000];
const SEED = 20_260_731;
const RSS_EVERY_MS = 50;
const ROUNDS = 3;
/** USER_HZ of every Linux Node runs on. */
const MS_PER_TICK = 10;

/**
 * Ingests generated text documents with the real command: first run, second run, processor time and peak memory of all its
 * processes. Beside
 * it the least a vector pipeline does with the same files: read, cut into 1,000 characters with 200 overlapping, hash
 * into 256 numbers, add to hnswlib; no parsing, nothing kept on disk. numbers.md has LangChain.js: 7.5 s, 326 MB, and
 * 11.6 s again. Goals: ≤ 1.15 × that, unchanged ≤ 0.05 ×.
 *
 * npm run bench -- ingest [DOCUMENTS...]   default 1000
 */
export async function benchIngest(sizes: readonly number[]): Promise<void> {
  for (const size of sizes.length > 0 ? sizes : DEFAULT_DOCUMENTS) {
    const folder = mkdtempSync(join(tmpdir(), 'bench-ingest-'));
    try {
      await benchSize(folder, size);
    } finally {
      // A child may still be building the vector cache.
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  }
}

async function benchSize(folder: string, documents: number): Promise<void> {
  const source = join(folder, 'files');
  const files = writeSyntheticFiles(source, documents, SEED);
  const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0);
  console.log(`${documents} documents, ${(bytes / 1e6).toFixed(1)} MB, seed ${SEED}, medians of ${ROUNDS}`);
  const rounds: Round[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const data = join(folder, `data-${round}`);
    // The bare pipeline first: after an ingest a child may still be building the vector cache.
    const bare = await timeBarePipeline(files);
    rounds.push({ bare, first: await runIngest(source, data), second: await runIngest(source, data) });
  }
  await tellHeld(join(folder, 'data-0'));
  const { first, second, bare } = toMedians(rounds);
  console.log(
    `  bare pipeline    ${(bare.ms / 1000).toFixed(2)} s  processor ${(bare.cpuMs / 1000).toFixed(2)} s  ${bare.chunks} chunks`,
  );
  console.log(
    `  first run        ${show(first)}  ${(first.ms / bare.ms).toFixed(2)} × the bare pipeline, processor ${(first.cpuMs / bare.cpuMs).toFixed(2)} ×`,
  );
  console.log(`  unchanged again  ${show(second)}  ${(second.ms / first.ms).toFixed(3)} × the first`);
}

interface Bare {
  readonly ms: number;
  readonly cpuMs: number;
  readonly chunks: number;
}

interface Round {
  readonly bare: Bare;
  readonly first: Run;
  readonly second: Run;
}

function toMedians(rounds: readonly Round[]): Round {
  const median = <T extends { readonly ms: number }>(pick: (round: Round) => T): T => {
    const sorted = rounds.map(pick).sort((a, b) => a.ms - b.ms);
    const middle = sorted[Math.floor(sorted.length / 2)];
    if (middle === undefined) throw new Error('no rounds');
    return middle;
  };
  return {
    bare: median(({ bare }) => bare),
    first: median(({ first }) => first),
    second: median(({ second }) => second),
  };
}

async function tellHeld(data: string): Promise<void> {
  const store = await openSqliteStore({ dataDirectory: data, mode: 'read-only' });
  const { passages } = await store.count(OPERATOR);
  const held = await store.listDocuments(OPERATOR);
  await store.close();
  const targets = held.reduce((sum, document) => sum + document.targets.length, 0);
  console.log(`  held ${held.length} documents, ${passages} passages, ${targets} targets`);
}

function show({ ms, cpuMs, peakMb, statuses }: Run): string {
  const counts = Object.entries(statuses).map(([status, count]) => `${count} ${status}`);
  return `${(ms / 1000).toFixed(2)} s  processor ${cpuMs === 0 ? '?' : (cpuMs / 1000).toFixed(2)} s  peak ${peakMb === 0 ? '?' : peakMb.toFixed(0)} MB  ${counts.join(', ')}`;
}

interface Run {
  readonly ms: number;
  /** Of the command and its readers together; 0 where there is no /proc. */
  readonly cpuMs: number;
  /** Of the command and its readers together; 0 where there is no /proc. */
  readonly peakMb: number;
  readonly statuses: Readonly<Record<string, number>>;
}

async function runIngest(files: string, data: string): Promise<Run> {
  const main = join(projectRoot, 'bot/terminal/main.ts');
  const startedAt = performance.now();
  const child = spawn(process.execPath, [main, 'ingest', files, '--data', data, '--json'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  let peakMb = 0;
  let cpuMs = 0;
  const sampling = setInterval(() => {
    peakMb = Math.max(peakMb, sumTree(child.pid ?? 0, toResidentMb));
    cpuMs = Math.max(cpuMs, sumTree(child.pid ?? 0, toProcessorMs));
  }, RSS_EVERY_MS);
  await new Promise((resolve) => child.once('exit', resolve));
  const ms = performance.now() - startedAt;
  clearInterval(sampling);
  const statuses: Record<string, number> = {};
  for (const [, status = ''] of output.matchAll(/"status":"(\w+)"/g))
    statuses[status] = (statuses[status] ?? 0) + 1;
  return { ms, cpuMs, peakMb, statuses };
}

function toResidentMb(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024;
}

/** Its own and that of the children that ended; see proc(5). */
function toProcessorMs(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks) * MS_PER_TICK, 0);
}

/** Of a process and all below it. */
function sumTree(pid: number, measure: (pid: number) => number): number {
  try {
    const own = measure(pid);
    const threads = readdirSync(`/proc/${pid}/task`);
    const children = threads.flatMap((thread) =>
      readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').trim().split(' ').filter(Boolean),
    );
    return children.reduce((sum, child) => sum + sumTree(Number(child), measure), own);
  } catch {
    return 0;
  }
}

async function timeBarePipeline(files: readonly string[]): Promise<Bare> {
  const startedAt = performance.now();
  const cpuBefore = process.cpuUsage();
  const embedder = createHashingEmbedder(256);
  const index = await createVectorIndex(embedder.dimension, 1);
  let chunks = 0;
  for (const file of files) {
    const text = readFileSync(file, 'utf8');
    const cut: string[] = [];
    for (let start = 0; start < text.length; start += 800) cut.push(text.slice(start, start + 1_000));
    const vectors = await embedder.embed(cut);
    const data = new Float32Array(vectors.length * embedder.dimension);
    vectors.forEach((vector, i) => {
      data.set(vector, i * embedder.dimension);
    });
    index?.add({ ids: vectors.map((_, i) => chunks + i), data });
    chunks += cut.length;
  }
  const { user, system } = process.cpuUsage(cpuBefore);
  return { ms: performance.now() - startedAt, cpuMs: (user + system) / 1000, chunks };
}
