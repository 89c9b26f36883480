import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { openAssistant } from '../../bot/terminal/open-assistant.ts';
import { embedDocument } from '../../ingest/embed-passages.ts';
import type { Passage } from '../../knowledge/model/passage.ts';
import { createHashingEmbedder } from '../../knowledge/search/hashing-embedder.ts';
import { openSqliteStore } from '../../knowledge/store/sqlite-store.ts';
import { OPERATOR } from '../../knowledge/store/store.ts';
import { buildDocument } from '../helpers/build-document.ts';
import { projectRoot } from '../house/source-files.ts';
import { createCorpus, median } from './synthetic-passages.ts';

const DEFAULT_PASSAGES = 100_000;
const SEED = 20_260_731;
const PASSAGES_PER_DOCUMENT = 24;
const ROUNDS = 5;
const LOOK_EVERY_MS = 10;
const GIVE_UP_MS = 60_000;
const NS_PER_MS = 1e6;

/**
 * One document added, with the real command, to a large store: how long until another process, which answers questions as
 * the bot does, finds it, and how long that process is held at most meanwhile. Goals: ≤ 1 s, ≤ 50 ms.
 *
 * npm run bench -- arrive [PASSAGES...]   default 100000
 */
export async function benchArrive(sizes: readonly number[]): Promise<void> {
  for (const size of sizes.length > 0 ? sizes : [DEFAULT_PASSAGES]) {
    const folder = mkdtempSync(join(tmpdir(), 'bench-arrive-'));
    try {
      await benchSize(folder, size);
    } finally {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  }
}

async function benchSize(folder: string, passages: number): Promise<void> {
  const data = join(folder, 'data');
  await fill(data, createCorpus(passages, 1, SEED).passages);
  const { assistant, store } = await openAssistant({ dataDirectory: data });
  const ask = () => assistant.ask({ question: 'chỉ tiêu', history: [], agency: null, asOf: null }, OPERATOR);
  await ask();
  const arrivals: Arrival[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const word = `kế hoạch zx${round}qv`;
    const file = join(folder, `${round}.txt`);
    writeFileSync(
      file,
      `Điều 1. Triển khai ${word} trên địa bàn xã Suối Bạc.\n`.repeat(PASSAGES_PER_DOCUMENT),
    );
    const find = async () => (await store.searchKeywords(`zx${round}qv`, OPERATOR, { limit: 1 })).length > 0;
    arrivals.push(await timeArrival(file, data, find));
    await ask();
  }
  await store.close();
  const show = (times: readonly number[]) =>
    `p50 ${median(times).toFixed(0)} ms, max ${Math.max(...times).toFixed(0)} ms`;
  console.log(`${passages} passages, seed ${SEED}, ${ROUNDS} documents added one by one`);
  console.log(
    `  until found      ${show(arrivals.map(({ foundMs }) => foundMs))}, start of the command included`,
  );
  console.log(`  event loop held  ${show(arrivals.map(({ heldMs }) => heldMs))}, at most in each round`);
}

interface Arrival {
  readonly foundMs: number;
  readonly heldMs: number;
}

/** Looks for the document, as the bot would, from the start of its ingest to the end. */
async function timeArrival(file: string, data: string, find: () => Promise<boolean>): Promise<Arrival> {
  const held = monitorEventLoopDelay({ resolution: 1 });
  held.enable();
  const startedAt = performance.now();
  const main = join(projectRoot, 'bot/terminal/main.ts');
  const child = spawn(process.execPath, [main, 'ingest', file, '--data', data, '--json'], {
    stdio: 'ignore',
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  while (!(await find())) {
    if (performance.now() - startedAt > GIVE_UP_MS) throw new Error(`not found: ${file}`);
    await sleep(LOOK_EVERY_MS);
  }
  const foundMs = performance.now() - startedAt;
  await ended;
  held.disable();
  return { foundMs, heldMs: held.max / NS_PER_MS };
}

async function fill(dataDirectory: string, texts: readonly string[]): Promise<void> {
  const store = await openSqliteStore({ dataDirectory, mode: 'read-write' });
  const embedder = createHashingEmbedder();
  for (let start = 0; start < texts.length; start += PASSAGES_PER_DOCUMENT) {
    const passages = toPassages(texts.slice(start, start + PASSAGES_PER_DOCUMENT));
    const document = buildDocument({
      id: `vb-${String(start).padStart(12, '0')}`,
      number: `${start + 1}/KH-UBND`,
      subject: `Phát triển nông thôn đợt ${start}`,
    });
    await store.saveDocument(document, passages, await embedDocument(passages, embedder));
  }
  await store.compact();
  await store.close();
}

function toPassages(texts: readonly string[]): Passage[] {
  let start = 0;
  return texts.map((text, ordinal) => {
    const passage: Passage = {
      ordinal,
      locator: `khoản ${ordinal + 1}`,
      headings: [],
      page: null,
      text,
      start,
      end: start + text.length,
      role: 'body',
      scan: null,
    };
    start += text.length + 1;
    return passage;
  });
}
