import { availableParallelism } from 'node:os';
import { embedPassages } from '../../ingest/embed-passages.ts';
import type { IngestOptions } from '../../ingest/ingest-files.ts';
import { listFiles } from '../../ingest/list-files.ts';
import { createReaderPool } from '../../ingest/read/reader-pool.ts';
import { openExamination } from '../../ingest/recognize/open-examination.ts';
import { keepSamplesApart } from '../../ingest/samples-folder.ts';
import { AssistantError, toAssistantError } from '../../knowledge/model/errors.ts';
import type { Embedder } from '../../knowledge/search/embedder.ts';
import { createHashingEmbedder } from '../../knowledge/search/hashing-embedder.ts';
import { lockIngest, openStore } from '../../knowledge/store/open-store.ts';
import type { Store } from '../../knowledge/store/store.ts';
import { errorMessages } from '../../prompts/error-messages.ts';
import { terminalTexts } from '../../prompts/terminal-texts.ts';
import type { CommandEnvironment } from './command.ts';

/** Reader processes at work; with two the parent's writing still finds a core now and then. */
const READERS = 2;

/** Pages recognised at a time: recognition is all work and no waiting. */
const PAGES = Math.max(2, availableParallelism());

/** Files under way for each reader: a slow one keeps only its own reader from what stands behind it. */
const FILES_AHEAD = 4;

/** How long an examination under way may still take to end by itself when the program is asked to end. */
const STOP_GRACE_MS = 5_000;

/** What `ingestFiles` needs of an open data folder. */
export type Ingestion = Pick<
  IngestOptions,
  'store' | 'examine' | 'keepPictures' | 'concurrency' | 'embedder'
>;

/** Where an ingestion works: a `CommandEnvironment` is one. */
export type IngestionPlace = Pick<CommandEnvironment, 'dataDirectory' | 'databaseUrl' | 'searchPath'>;

/**
 * Runs an ingestion with all it needs, one at a time on a data folder, brings the search indexes up to date, and closes
 * everything whatever happens.
 *
 * @param warn is told, in Vietnamese, what went wrong without failing the ingestion
 * @param signal asks for an end: a file under examination and the indexes are left to the next time
 * @param meaning makes vectors beside the ones every passage gets
 * @throws STORE_BUSY — another ingest is at work on this folder
 * @throws INPUT_INVALID — samples and an office's documents would be mixed
 */
export async function withIngestion(
  paths: readonly string[],
  place: IngestionPlace,
  run: (ingestion: Ingestion) => Promise<void>,
  warn: (message: string) => void = () => {},
  signal?: AbortSignal,
  meaning?: Embedder,
): Promise<void> {
  const { dataDirectory } = place;
  const files = await listFiles(paths);
  const readable = files.filter(({ problem }) => problem === undefined);
  await keepSamplesApart(readable, dataDirectory, { canHoldSamples: place.databaseUrl === undefined });
  const lock = await lockIngest(place);
  try {
    const store = await openStore(place);
    const pool = createReaderPool({ size: READERS });
    // A file that takes long is not waited for: it is read anew the next time.
    const warnUnlessEnding = (message: string) => {
      if (signal?.aborted !== true) warn(message);
    };
    const means = { readers: pool, ...place, pagesAtATime: PAGES, warn: warnUnlessEnding };
    const examination = await openExamination(means);
    const closeReading = () => Promise.all([pool.close(), examination.close()]);
    const giveUp = () => setTimeout(() => void closeReading(), STOP_GRACE_MS).unref();
    signal?.addEventListener('abort', giveUp, { once: true });
    try {
      const embedder = createHashingEmbedder();
      const { keepPictures } = examination;
      const examine = untilEnd(examination.examine, signal);
      await run({ store, examine, keepPictures, concurrency: READERS * FILES_AHEAD, embedder });
      if (signal?.aborted !== true) await refreshIndexes(store, warn, meaning, signal);
    } finally {
      signal?.removeEventListener('abort', giveUp);
      await closeReading();
      await store.close();
    }
  } finally {
    lock.release();
  }
}

/**
 * An examination during which the end was asked for is not trusted: Ctrl+C also reaches the programs it asked, and a page
 * they left unread would look like a blank one.
 */
function untilEnd(examine: Ingestion['examine'], signal: AbortSignal | undefined): Ingestion['examine'] {
  return async (paths) => {
    const examined = await examine(paths);
    if (signal?.aborted === true) throw new AssistantError('INTERNAL', 'ingestion was asked to end');
    return examined;
  };
}

/** The documents are safely in by now: what goes wrong here costs speed or a last resort of search, never the ingest. */
async function refreshIndexes(
  store: Store,
  warn: (message: string) => void,
  meaning: Embedder | undefined,
  signal: AbortSignal | undefined,
): Promise<void> {
  try {
    const leg = await store.findVectorLeg();
    if (leg === 'not-installed' || leg === 'not-permitted') warn(terminalTexts.ingest.noVectors[leg]);
    await embedWith(createHashingEmbedder(), store, warn, signal);
    if (meaning !== undefined) await embedWith(meaning, store, warn, signal);
    await store.compact();
  } catch (error) {
    const { code } = toAssistantError(error);
    warn(terminalTexts.ingest.indexesNotRefreshed(errorMessages[code], code));
  }
}

/** A server may be slow: how far it is, is told this often. */
const PROGRESS_MS = 10_000;

async function embedWith(
  embedder: Embedder,
  store: Store,
  warn: (message: string) => void,
  signal: AbortSignal | undefined,
): Promise<void> {
  let toldAt = performance.now();
  const onProgress = (embedded: number) => {
    if (embedded === 0 || performance.now() - toldAt < PROGRESS_MS) return;
    toldAt = performance.now();
    warn(terminalTexts.ingest.embeddedSoFar(embedded));
  };
  const { pending, problem } = await embedPassages(store, embedder, { onProgress, signal });
  if (problem !== null) warn(terminalTexts.ingest.vectorsFailed(errorMessages[problem.code], problem.code));
  else if (pending > 0) warn(terminalTexts.ingest.vectorsPending(pending));
}
