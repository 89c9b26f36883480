import { z } from 'zod';
import { type AssistantError, toAssistantError } from '../knowledge/model/errors.ts';
import type { OfficialDocument } from '../knowledge/model/official-document.ts';
import { type Warning, warningSchema } from '../knowledge/model/register.ts';
import type { HashingEmbedder } from '../knowledge/search/hashing-embedder.ts';
import { OPERATOR, type Store } from '../knowledge/store/store.ts';
import { errorMessages } from '../prompts/error-messages.ts';
import { openArchives } from './archives.ts';
import { findSecrecyDoubt, isAboutSecrecy } from './decide-class.ts';
import { type Arrival, forgetSecret, listNamed, noteRestored, refuseDeleted } from './deleted-before.ts';
import { embedDocument } from './embed-passages.ts';
import type { Examination } from './examine-file.ts';
import { createContentFinder, type FindContentHash } from './find-content.ts';
import { type HeldFile, judgeFile, type WantedKeeping } from './judge-file.ts';
import { type FoundFile, listFiles } from './list-files.ts';
import { partHeldAlbums, takePart } from './part-albums.ts';
import { hashFiles } from './read/file-bytes.ts';
import type { DocumentPart, ExaminedDocument } from './recognize/examine-document.ts';
import type { PagePicture } from './recognize/page-pictures.ts';
import { createId, toDocument } from './to-document.ts';
import { listVersionWarnings } from './version-warnings.ts';

/** What became of one file. */
export const ingestResultSchema = z.object({
  /** The path given, or found below it. */
  file: z.string(),
  status: z.enum(['added', 'updated', 'unchanged', 'rejected']),
  documentId: z.string().nullable(),
  number: z.string().nullable(),
  warnings: z.array(warningSchema),
  /** Only of a rejected file: `message` is for officials, in Vietnamese. */
  error: z.object({ code: z.string(), message: z.string() }).nullable(),
});
export type IngestResult = z.infer<typeof ingestResultSchema>;

/** An examination with what ingestion does about it. */
type Examined = Examination & Partial<Pick<ExaminedDocument, 'pictures' | 'parts'>>;

/** What ingestion works with. `documentClass` null: a new document is `internal`; `owner` null: the installation's. */
export interface IngestOptions extends WantedKeeping {
  readonly store: Store;
  /** Reads and parses the document that files make elsewhere, under limits. @throws DOCUMENT_* */
  readonly examine: (paths: readonly string[]) => Promise<Examined>;
  /** Makes pictures of pages those of a document that is kept. @default pictures are not kept */
  readonly keepPictures?: (documentId: string, pictures: readonly PagePicture[]) => Promise<void>;
  /** Files under examination at a time; more than reader processes, so that a slow file holds up none behind it. */
  readonly concurrency: number;
  /** Its vectors are saved with their document. @default none: all are left to `embedPassages` */
  readonly embedder?: HashingEmbedder;
  /** Of the files found only these, by their absolute path. @default all */
  readonly only?: ReadonlySet<string>;
  /** Ends the ingestion: the file under way is finished, those behind it are left for the next time. @default never */
  readonly signal?: AbortSignal;
}

/** The state of a running ingestion, for a progress display. */
export interface IngestProgress {
  readonly done: number;
  readonly total: number;
}

/** One file's result; `problem` tells operators why it was rejected. */
export type IngestStep = IngestResult & {
  readonly progress: IngestProgress;
  readonly problem: AssistantError | null;
};

type Outcome = Omit<IngestStep, 'progress'>;

/** The wish to end, as a file under way sees it. */
interface Ending {
  /** Whether this file is still to be brought in. */
  isWanted(): boolean;
}

/** What is known of the other files of an ingestion. */
interface AtHand {
  readonly findHash: FindContentHash;
}

/**
 * Brings files into the store: unchanged ones (same content, same parser) are left alone, others are examined and
 * written one transaction each. Yields a result per file, in order; one file's failure stops no other.
 */
export async function* ingestFiles(
  paths: readonly string[],
  options: IngestOptions,
): AsyncGenerator<IngestStep> {
  const found = await listFiles(paths);
  const wanted = options.only === undefined ? found : found.filter(({ path }) => options.only?.has(path));
  const archives = await openArchives(wanted);
  try {
    const files = await partHeldAlbums(archives.files, options.store);
    yield* ingestEach(files, listNamed(paths, wanted), options);
  } finally {
    await archives.close();
  }
}

async function* ingestEach(
  files: readonly FoundFile[],
  isNamed: (file: FoundFile) => boolean,
  options: IngestOptions,
): AsyncGenerator<IngestStep> {
  const findHash = createContentFinder(files);
  const running: Promise<readonly Outcome[]>[] = [];
  let previous: Promise<unknown> = Promise.resolve();
  let done = 0;
  const isWanted = stopAfter(options.signal, () => done);
  for (; done < files.length && isWanted(done); done++) {
    for (const file of files.slice(done + running.length, done + options.concurrency)) {
      const place = done + running.length;
      const arrival = {
        ...options,
        findHash,
        isNamed: isNamed(file),
        isWanted: () => isWanted(place),
      };
      const task = ingestFile(file, previous, arrival);
      previous = task;
      running.push(task);
    }
    const outcomes = (await running.shift()) ?? [];
    for (const outcome of outcomes) yield { ...outcome, progress: { done: done + 1, total: files.length } };
  }
}

/** Whether the file at a place is still wanted: after the signal only the one that was `underWay` then. */
function stopAfter(signal: AbortSignal | undefined, underWay: () => number): (place: number) => boolean {
  let last = Number.POSITIVE_INFINITY;
  const stop = () => {
    last = underWay();
  };
  if (signal?.aborted === true) last = -1;
  else signal?.addEventListener('abort', stop, { once: true });
  return (place) => place <= last;
}

/** One for each page of an album. Never rejects: the file behind waits for it. Empty: left for the next time. */
async function ingestFile(
  found: FoundFile,
  previous: Promise<unknown>,
  options: IngestOptions & Arrival & Ending & AtHand,
): Promise<readonly Outcome[]> {
  try {
    return await bringIn(found, previous, options);
  } catch (error) {
    await previous;
    // What fails while everything ends may be whole: it is judged the next time.
    return options.signal?.aborted === true ? [] : tellOf(found, reject(found, error));
  }
}

function tellOf({ file, otherFiles = [] }: FoundFile, outcome: Outcome): Outcome[] {
  return [file, ...otherFiles].map((each) => ({ ...outcome, file: each }));
}

/** Examination runs ahead; writing waits for the file before, so that ids and order depend on nothing but the input. */
async function bringIn(
  found: FoundFile,
  previous: Promise<unknown>,
  options: IngestOptions & Arrival & Ending & AtHand,
): Promise<readonly Outcome[]> {
  if (found.problem !== undefined) throw found.problem;
  const { store, findHash } = options;
  const generation = await store.generation();
  const { contentHash } = await hashFiles(found.contentPaths);
  const first = await judgeFile(found, contentHash, options, store, findHash);
  if (first.kind === 'read' && first.before === undefined) await refuseDeleted(contentHash, options, store);
  const ahead = first.kind === 'read' ? await tryExamine(found, options) : undefined;
  await previous;
  if (!options.isWanted()) return [];
  // The file before may have brought in the same content, or given it up.
  const isSettled = (await store.generation()) === generation;
  const now = isSettled ? first : await judgeFile(found, contentHash, options, store, findHash);
  if (now.kind !== 'read') return tellOf(found, unchanged(found, now.held, now.kind === 'copy'));
  const attempt = ahead ?? (await tryExamine(found, options));
  const problem =
    'problem' in attempt
      ? attempt.problem
      : findSecrecyDoubt(attempt.examination, now.before?.document, options);
  if ('examination' in attempt && problem === undefined) {
    const { parts } = attempt.examination;
    if (parts !== undefined) return bringInParts(found, parts, options);
    return tellOf(found, await keep(found, attempt.examination, now, options));
  }
  if (problem !== undefined && isAboutSecrecy(problem))
    await forgetSecret(found.path, contentHash, problem.code, options);
  throw problem;
}

/** The documents of an album one after another, each as if its pages had come alone. */
async function bringInParts(
  album: FoundFile,
  parts: readonly DocumentPart[],
  options: IngestOptions & Arrival & Ending & AtHand,
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const { paths, examine } of parts) {
    const part = takePart(album, paths);
    outcomes.push(...(await ingestFile(part, Promise.resolve(), { ...options, examine })));
  }
  return outcomes;
}

async function tryExamine(found: FoundFile, { examine }: IngestOptions) {
  try {
    return { examination: await examine(found.contentPaths) };
  } catch (error) {
    return { problem: toAssistantError(error) };
  }
}

function unchanged({ file }: FoundFile, { document }: HeldFile, isCopy: boolean): Outcome {
  return {
    file,
    status: 'unchanged',
    documentId: document.id,
    number: document.number,
    warnings: isCopy ? [duplicateWarning] : [],
    error: null,
    problem: null,
  };
}

const duplicateWarning: Warning = {
  code: 'DUPLICATE_FILE',
  message: 'Tệp này giống hệt một tệp đã nạp trước đó; không nạp thêm lần nữa.',
  quote: null,
};

async function keep(
  { file, missingPages }: FoundFile,
  examination: Awaited<ReturnType<IngestOptions['examine']>>,
  { before, sourceFile }: { before: HeldFile | undefined; sourceFile: string },
  options: IngestOptions,
): Promise<Outcome> {
  const id = before?.document.id ?? (await createId(examination.contentHash, options.store));
  const document = toDocument(id, sourceFile, examination, before?.document, { ...options, missingPages });
  // Pictures first: one too many after a crash is replaced at the next reading, one too few would never come.
  await options.keepPictures?.(id, examination.pictures ?? []);
  const { passages } = examination.parsed;
  await options.store.saveDocument(document, passages, await embedDocument(passages, options.embedder));
  await noteRestored(examination.contentHash, id, options.store);
  const versions = await listVersionWarnings(document, options.store);
  const corrections = before === undefined ? [] : await listUnsettled(id, options.store);
  return {
    file,
    status: toStatus(document, before),
    documentId: id,
    number: document.number,
    warnings: [...document.warnings, ...versions, ...corrections],
    error: null,
    problem: null,
  };
}

/** Corrections of people that the new reading leaves without a place, or disagrees with: they ask for a look now. */
async function listUnsettled(id: string, store: Store): Promise<Warning[]> {
  const held = await store.findDocument(id, OPERATOR);
  return (held?.warnings ?? []).filter(({ code }) => UNSETTLED.has(code));
}

const UNSETTLED: ReadonlySet<string> = new Set(['CORRECTION_NOT_APPLIED', 'CORRECTION_DISAGREES']);

/** A file that only moved is unchanged: its document took the new place and nothing else. */
function toStatus(
  document: OfficialDocument,
  before: HeldFile | undefined,
): 'added' | 'updated' | 'unchanged' {
  if (before === undefined) return 'added';
  const { contentHash, parserVersion } = before.record;
  const isSame =
    contentHash === document.contentHash &&
    parserVersion === document.parserVersion &&
    before.document.class === document.class &&
    before.document.owner === document.owner;
  return isSame ? 'unchanged' : 'updated';
}

function reject({ file }: FoundFile, cause: unknown): Outcome {
  const problem = toAssistantError(cause);
  return {
    file,
    status: 'rejected',
    documentId: null,
    number: null,
    warnings: [],
    error: { code: problem.code, message: errorMessages[problem.code] },
    problem,
  };
}
