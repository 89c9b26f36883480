import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { toAssistantError } from '../../knowledge/model/errors.ts';
import { openStore } from '../../knowledge/store/open-store.ts';
import { OPERATOR, type Store } from '../../knowledge/store/store.ts';
import type { PostgresServer } from '../helpers/postgres-server.ts';
import { createRandom } from '../helpers/random.ts';

const WRITER = fileURLToPath(new URL('./write-postgres.ts', import.meta.url));
const WRITERS = 3;
const SHORTEST_LIFE_MS = 400;
const LONGEST_LIFE_MS = 2_500;
const PASSAGES = 3;

/** What writers side by side, their deaths and the server's did to a store. */
export interface PostgresKillReport {
  readonly saved: number;
  readonly deleted: number;
  /** Writers ended by kill -9, and the server as by a power cut. */
  readonly kills: number;
  readonly crashes: number;
  /** Documents that were acknowledged and are not there, or that are there though their deletion was acknowledged. */
  readonly lost: number;
  readonly undead: number;
  /** Documents whose passages, or whose places in the keyword index, are not as they were saved. */
  readonly torn: number;
  /** Writers that gave up, and reads during all this that failed for another reason than that the server was away. */
  readonly failed: number;
}

/** Several programs write into one database and read it, each killed time and again, and with them now and then the server. */
export async function killPostgresWriters(
  server: PostgresServer,
  { kills, crashes, seed }: { kills: number; crashes: number; seed: number },
): Promise<PostgresKillReport> {
  const databaseUrl = await server.createDatabase();
  const trial = new Trial(databaseUrl);
  const reader = await openStore({ dataDirectory: 'unused', databaseUrl }, 'read-write');
  const random = createRandom(seed);
  const crashEvery = crashes === 0 || server.crash === undefined ? Infinity : Math.floor(kills / crashes);
  let crashed = 0;
  try {
    for (let i = 0; i < WRITERS; i++) trial.start();
    for (let i = 0; i < kills; i++) {
      await sleep(SHORTEST_LIFE_MS + random() * (LONGEST_LIFE_MS - SHORTEST_LIFE_MS));
      trial.failed += await countFailedReads(reader);
      if (i % crashEvery === crashEvery - 1) {
        await server.crash?.();
        crashed += 1;
      }
      await trial.kill(Math.floor(random() * WRITERS));
    }
    await trial.end();
    const judged = await judge(reader, trial);
    const { saved, deleted, failed } = trial;
    return { saved: saved.size, deleted: deleted.size, kills, crashes: crashed, failed, ...judged };
  } finally {
    await trial.end();
    await reader.close();
  }
}

class Trial {
  readonly #databaseUrl: string;
  readonly #writers: { child: ChildProcessByStdio<null, Readable, null>; ended: Promise<unknown> }[] = [];
  #started = 0;
  readonly saved = new Set<string>();
  /** Of these it is not known whether they were deleted before their writer died. */
  readonly deleting = new Set<string>();
  readonly deleted = new Set<string>();
  failed = 0;

  constructor(databaseUrl: string) {
    this.#databaseUrl = databaseUrl;
  }

  start(at = this.#writers.length): void {
    this.#started += 1;
    const child = spawn(process.execPath, [WRITER, this.#databaseUrl, `w${this.#started}`], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    createInterface({ input: child.stdout }).on('line', (line) => this.#note(line));
    const ended = new Promise((resolve) => {
      child.once('close', (code) => {
        if (code === 1) this.failed += 1;
        resolve(undefined);
      });
    });
    this.#writers[at] = { child, ended };
  }

  async kill(at: number): Promise<void> {
    const writer = this.#writers[at];
    writer?.child.kill('SIGKILL');
    await writer?.ended;
    this.start(at);
  }

  async end(): Promise<void> {
    for (const { child } of this.#writers) child.kill('SIGKILL');
    await Promise.all(this.#writers.map(({ ended }) => ended));
  }

  #note(line: string): void {
    const [word, id = ''] = line.split(' ');
    if (word === 'saved') this.saved.add(id);
    if (word === 'deleting') this.deleting.add(id);
    if (word === 'deleted') this.deleted.add(id);
  }
}

// Every passage read is checked against its seal, and every document's text against its hash.
async function countFailedReads(store: Store): Promise<number> {
  try {
    const documents = await store.listDocuments(OPERATOR);
    const some = documents.slice(-WRITERS);
    await Promise.all([
      store.searchKeywords('kênh mương', OPERATOR, { limit: 50 }),
      ...some.map(({ id }) => store.listPassages(id, OPERATOR)),
    ]);
    return 0;
  } catch (error) {
    return toAssistantError(error).retryable ? 0 : 1;
  }
}

async function judge(
  store: Store,
  { saved, deleting, deleted }: Trial,
): Promise<Pick<PostgresKillReport, 'lost' | 'undead' | 'torn'>> {
  const held = new Set((await store.listDocuments(OPERATOR)).map(({ id }) => id));
  const lost = [...saved].filter((id) => !held.has(id) && !deleting.has(id)).length;
  const undead = [...deleted].filter((id) => held.has(id)).length;
  let torn = 0;
  for (const id of held) if (!(await isWhole(store, id))) torn += 1;
  return { lost, undead, torn };
}

async function isWhole(store: Store, id: string): Promise<boolean> {
  const passages = await store.listPassages(id, OPERATOR);
  const hits = await store.searchKeywords(id, OPERATOR, { limit: 2 * PASSAGES });
  const found = hits.filter(({ passage }) => passage.documentId === id);
  return passages.length === PASSAGES && found.length === PASSAGES && hits.length === PASSAGES;
}
