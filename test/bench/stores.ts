import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Assistant } from '../../bot/assistant/assistant.ts';
import { wireAssistant } from '../../bot/terminal/open-assistant.ts';
import { parseDocument } from '../../ingest/parse/parse-document.ts';
import { openStore } from '../../knowledge/store/open-store.ts';
import { OPERATOR, type Store } from '../../knowledge/store/store.ts';
import { buildDocument } from '../helpers/build-document.ts';
import { findPostgresServer } from '../helpers/postgres-server.ts';
import { median, quantile } from './synthetic-passages.ts';
import { createPlanWriter } from './synthetic-plans.ts';

/**
 * Both stores side by side: the same invented plans saved one by one into each, then the same searches and questions,
 * interleaved, with the answers compared. The server is DATABASE_URL_TEST's or Debian's, on this machine: a network adds its
 * way there and back for each call. Without vectors, which not every server keeps.
 *
 * npm run bench -- stores [PASSAGES...]   default 10000
 */
const DEFAULT_SIZES = [10_000];
const ROUNDS = 3;
const LIMIT = 50;
const WRITER_SEED = 7;

interface Contender {
  readonly name: string;
  readonly store: Store;
  readonly assistant: Assistant;
  readonly ms: Record<'save' | 'search' | 'find' | 'ask', number[]>;
  compactMs: number;
  /** One line each, to be compared. */
  readonly answers: string[];
}

/** Prints medians of both and how far they are apart. */
export async function benchStores(sizes: readonly number[]): Promise<void> {
  const server = await findPostgresServer();
  if (server === undefined) {
    console.log('no PostgreSQL here: set DATABASE_URL_TEST or install postgresql; not measured');
    return;
  }
  try {
    for (const size of sizes.length === 0 ? DEFAULT_SIZES : sizes) {
      const root = mkdtempSync(join(tmpdir(), 'bench-stores-'));
      const places = [
        { name: 'SQLite', place: { dataDirectory: root } },
        { name: server.version, place: { dataDirectory: root, databaseUrl: await server.createDatabase() } },
      ];
      const contenders = await Promise.all(
        places.map(async ({ name, place }) => open(name, await openStore(place), root)),
      );
      await compare(contenders, size);
      for (const { store } of contenders) await store.close();
      rmSync(root, { recursive: true, force: true });
    }
  } finally {
    await server.stop();
  }
}

function open(name: string, store: Store, dataDirectory: string): Contender {
  const { assistant } = wireAssistant(store, dataDirectory);
  const ms = { save: [], search: [], find: [], ask: [] };
  return { name, store, assistant, ms, compactMs: 0, answers: [] };
}

async function compare(contenders: readonly Contender[], size: number): Promise<void> {
  const writer = createPlanWriter(WRITER_SEED);
  let passages = 0;
  let documents = 0;
  for (; passages < size; documents++) {
    const { document, parsed } = readPlan(writer.writePlan(documents), documents);
    passages += parsed.passages.length;
    for (const contender of contenders)
      await time(contender.ms.save, () => contender.store.saveDocument(document, parsed.passages));
  }
  for (const contender of contenders) {
    const [compactMs = 0] = await time([], () => contender.store.compact());
    contender.compactMs = compactMs;
  }
  for (let round = 0; round < ROUNDS; round++)
    for (const [i, question] of writer.questions.entries())
      for (const contender of contenders) await measure(contender, question, toId((i * 37) % documents));
  const [first, ...others] = contenders.map(({ answers }) => answers.join('\n'));
  console.log(
    `${documents} documents, ${passages} passages, ${writer.questions.length} questions × ${ROUNDS}; answers ${others.every((other) => other === first) ? 'all the same' : 'DIFFER'}`,
  );
  console.table(Object.fromEntries(contenders.map((contender) => [contender.name, toRow(contender)])));
}

async function measure(
  { ms, store, assistant, answers }: Contender,
  question: string,
  id: string,
): Promise<void> {
  await time(ms.search, async () => {
    const hits = await store.searchKeywords(question, OPERATOR, { limit: LIMIT });
    answers.push(
      hits.map(({ passage, relevance }) => `${passage.documentId}/${passage.ordinal} ${relevance}`).join(),
    );
  });
  await time(ms.find, () => store.findDocument(id, OPERATOR));
  await time(ms.ask, async () => {
    const asked = { question, history: [], agency: null, asOf: null };
    const { outcome, text } = await assistant.ask(asked, OPERATOR);
    answers.push(`${outcome} ${text}`);
  });
}

async function time(into: number[], work: () => Promise<unknown>): Promise<number[]> {
  const started = performance.now();
  await work();
  into.push(performance.now() - started);
  return into;
}

function toRow({ ms, compactMs }: Contender) {
  const show = (list: readonly number[]) => `${median(list).toFixed(1)} / ${quantile(list, 0.99).toFixed(0)}`;
  return {
    'save p50 / p99 ms': show(ms.save),
    'search p50 / p99 ms': show(ms.search),
    'find p50 / p99 ms': show(ms.find),
    'ask p50 / p99 ms': show(ms.ask),
    'compact ms': compactMs.toFixed(0),
  };
}

function readPlan(text: string, i: number) {
  const page = { pageNumber: null, text };
  const { parsed } = parseDocument({
    format: 'text',
    pages: [page],
    totalPages: 1,
    title: null,
    warnings: [],
  });
  const warnings = [...parsed.warnings];
  return { parsed, document: buildDocument({ ...parsed.header, ...parsed.register, warnings, id: toId(i) }) };
}

function toId(i: number): string {
  return `vb-${String(i).padStart(12, '0')}`;
}
