import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { toSyllables } from '../../knowledge/language/fold.ts';
import { createKeywordIndex, KEYWORD_INDEX_SCHEMA } from '../../knowledge/store/keyword-index.ts';
import { createCorpus, median, quantile, type SyntheticCorpus } from './synthetic-passages.ts';

/**
 * Keyword search against SQLite FTS5 ordered by rank (OR of the folded syllables), same passages, same run, interleaved.
 *
 * npm run bench -- search [PASSAGES...]   default 10000 100000
 */
const DEFAULT_SIZES = [10_000, 100_000];
const SEED = 20_260_731;
const QUERIES = 60;
const ROUNDS = 5;
const LIMIT = 50;
const PASSAGES_PER_DOCUMENT = 12;

type Search = (query: string) => readonly number[];

function openDatabase(file: string): DatabaseSync {
  const database = new DatabaseSync(file);
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536');
  return database;
}

function inTransaction(database: DatabaseSync, write: () => void): number {
  const started = performance.now();
  database.exec('BEGIN IMMEDIATE');
  write();
  database.exec('COMMIT');
  return performance.now() - started;
}

function benchPostings(corpus: SyntheticCorpus, file: string) {
  const database = openDatabase(file);
  database.exec(KEYWORD_INDEX_SCHEMA);
  const index = createKeywordIndex(database);
  const addMs: number[] = [];
  for (let start = 0; start < corpus.passages.length; start += PASSAGES_PER_DOCUMENT) {
    const entries = corpus.passages.slice(start, start + PASSAGES_PER_DOCUMENT).map((body, i) => ({
      passageId: start + i + 1,
      fields: { body, headings: '', context: '' },
    }));
    addMs.push(inTransaction(database, () => index.add(entries)));
  }
  const search: Search = (query) => index.search(query, { limit: LIMIT }).map(({ passageId }) => passageId);
  measure(search, corpus.queries);
  const beforeCompactMs = measure(search, corpus.queries);
  const segmentsBefore = database.prepare('SELECT count(*) AS n FROM keyword_segments').get()?.n;
  const compactMs = inTransaction(database, () => {
    while (index.canCompact()) index.compact();
  });
  const segmentsAfter = database.prepare('SELECT count(*) AS n FROM keyword_segments').get()?.n;
  return { database, index, search, addMs, beforeCompactMs, compactMs, segmentsBefore, segmentsAfter };
}

function benchFts5(corpus: SyntheticCorpus, file: string) {
  const database = openDatabase(file);
  database.exec("CREATE VIRTUAL TABLE passages USING fts5(body, content='', tokenize='unicode61')");
  const insert = database.prepare('INSERT INTO passages (rowid, body) VALUES (?, ?)');
  const addMs = inTransaction(database, () => {
    corpus.passages.forEach((body, i) => {
      insert.run(i + 1, toSyllables(body).join(' '));
    });
  });
  const select = database.prepare(
    `SELECT rowid AS id FROM passages WHERE passages MATCH ? ORDER BY rank LIMIT ${LIMIT}`,
  );
  const search: Search = (query) => {
    const match = [...new Set(toSyllables(query))].map((syllable) => `"${syllable}"`).join(' OR ');
    return select.all(match).map(({ id }) => Number(id));
  };
  return { database, search, addMs };
}

/** Milliseconds of each query, one pass. */
function measure(search: Search, queries: readonly string[]): number[] {
  return queries.map((query) => {
    const started = performance.now();
    search(query);
    return performance.now() - started;
  });
}

function benchSize(passageCount: number): void {
  const folder = mkdtempSync(join(tmpdir(), 'bench-search-'));
  try {
    const corpus = createCorpus(passageCount, QUERIES, SEED);
    const files = { postings: join(folder, 'postings.sqlite'), fts5: join(folder, 'fts5.sqlite') };
    const ours = benchPostings(corpus, files.postings);
    const theirs = benchFts5(corpus, files.fts5);
    const coldMs = measure(ours.search, corpus.queries);
    measure(theirs.search, corpus.queries);
    const ourMs: number[] = [];
    const theirMs: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      ourMs.push(...measure(ours.search, corpus.queries));
      theirMs.push(...measure(theirs.search, corpus.queries));
    }
    const afterAddMs = measureAfterAdd(ours, corpus);
    const found = corpus.queries.filter((query) => ours.search(query).length > 0).length;
    const sizes = { ours: statSync(files.postings).size, fts5: statSync(files.fts5).size };
    console.log(
      `\n${passageCount} passages, ${corpus.queries.length} queries × ${ROUNDS}, top ${LIMIT}, ${found} with hits`,
    );
    console.log(
      `  postings  p50 ${ms(median(ourMs))}  p99 ${ms(quantile(ourMs, 0.99))}  first time p50 ${ms(median(coldMs))}  before compact p50 ${ms(median(ours.beforeCompactMs))} (${ours.segmentsBefore} → ${ours.segmentsAfter} segments)`,
    );
    console.log(
      `  FTS5 rank p50 ${ms(median(theirMs))}  p99 ${ms(quantile(theirMs, 0.99))}  ratio of medians ${(median(theirMs) / median(ourMs)).toFixed(0)} ×`,
    );
    console.log(
      `  add of ${PASSAGES_PER_DOCUMENT} passages p50 ${ms(median(ours.addMs))} p99 ${ms(quantile(ours.addMs, 0.99))} max ${ms(Math.max(...ours.addMs))} total ${ms(ours.addMs.reduce((a, b) => a + b, 0))}  compact ${ms(ours.compactMs)}  FTS5 total ${ms(theirs.addMs)}`,
    );
    console.log(
      `  add + first search after it p50 ${ms(median(afterAddMs))}  MB: postings ${mb(sizes.ours)}, FTS5 without bigrams ${mb(sizes.fts5)}, RSS ${mb(process.memoryUsage().rss)}`,
    );
    ours.database.close();
    theirs.database.close();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function measureAfterAdd(
  { database, index, search }: ReturnType<typeof benchPostings>,
  corpus: SyntheticCorpus,
): number[] {
  return corpus.queries.slice(0, 20).map((query, round) => {
    const started = performance.now();
    const passageId = corpus.passages.length + round + 1;
    inTransaction(database, () =>
      index.add([{ passageId, fields: { body: query, headings: '', context: '' } }]),
    );
    const hits = search(query);
    if (!hits.includes(passageId)) throw new Error(`not found after add: ${passageId}`);
    return performance.now() - started;
  });
}

function ms(value: number): string {
  return `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`;
}

function mb(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(0);
}

/** Runs the benchmark on corpora of these sizes; none given: the default ones. */
export async function benchSearch(sizes: readonly number[]): Promise<void> {
  const versions = new DatabaseSync(':memory:').prepare('SELECT sqlite_version() AS version').get()?.version;
  console.log(`SQLite ${versions}, seed ${SEED}`);
  for (const size of sizes.length > 0 ? sizes : DEFAULT_SIZES) benchSize(size);
}
