import { z } from 'zod';
import { toAssistantError } from '../knowledge/model/errors.ts';
import type { DocumentClass, OfficialDocument } from '../knowledge/model/official-document.ts';
import { type Warning, warningSchema } from '../knowledge/model/register.ts';
import type { SourceRecord, Store } from '../knowledge/store/store.ts';
import { errorMessages } from '../prompts/error-messages.ts';
import type { Examination } from './examine-file.ts';
import { type FoundFile, listFiles } from './list-files.ts';
import { PARSER_VERSION } from './parse/parse-document.ts';
import { hashFile } from './read/file-bytes.ts';

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

/** What ingestion works with. */
export interface IngestOptions {
  readonly store: Store;
  /** Reads and parses one file elsewhere, under limits. @throws DOCUMENT_* */
  readonly examine: (path: string) => Promise<Examination>;
  /** Null keeps what a document has, `internal` for a new one. */
  readonly documentClass: DocumentClass | null;
  /** The agency the documents belong to; null = the installation's. */
  readonly owner: string | null;
  /** Files under examination at a time; at least the number of reader processes. */
  readonly concurrency: number;
}

/** The state of a running ingestion, for a progress display. */
export interface IngestProgress {
  readonly done: number;
  readonly total: number;
}

/**
 * Brings files into the store: unchanged ones (same content, same parser) are left alone, others are examined and
 * written one transaction each. Yields a result per file, in order; one file's failure stops no other.
 */
export async function* ingestFiles(
  paths: readonly string[],
  options: IngestOptions,
): AsyncGenerator<IngestResult & { progress: IngestProgress }> {
  const files = await listFiles(paths);
  const running: Promise<IngestResult>[] = [];
  let previous: Promise<unknown> = Promise.resolve();
  for (let done = 0; done < files.length; done++) {
    while (running.length < options.concurrency && done + running.length < files.length) {
      const file = files[done + running.length];
      if (file === undefined) break;
      const task = ingestFile(file, previous, options);
      previous = task;
      running.push(task);
    }
    const result = await running.shift();
    if (result !== undefined) yield { ...result, progress: { done: done + 1, total: files.length } };
  }
}

/** Examination runs ahead; writing waits for the file before, so that ids and order depend on nothing but the input. */
async function ingestFile(
  found: FoundFile,
  previous: Promise<unknown>,
  options: IngestOptions,
): Promise<IngestResult> {
  try {
    const { contentHash } = await hashFile(found.path);
    const examination =
      (await findUnchanged(found, contentHash, options)) ?? (await options.examine(found.path));
    await previous;
    // The file before may have brought in the same content.
    const known = await findUnchanged(found, contentHash, options);
    if (known !== undefined) return unchanged(found, known, options);
    return 'parsed' in examination
      ? await keep(found, examination, options)
      : unchanged(found, examination, options);
  } catch (error) {
    await previous;
    return reject(found, error);
  }
}

async function findUnchanged(
  found: FoundFile,
  contentHash: string,
  { store }: IngestOptions,
): Promise<SourceRecord | undefined> {
  const record = await store.findSourceByHash(contentHash);
  return record?.parserVersion === PARSER_VERSION && (await isOwnOrNew(found, record, store))
    ? record
    : undefined;
}

/** A path whose content changed to that of another held file must still give up what it held before. */
async function isOwnOrNew(found: FoundFile, record: SourceRecord, store: Store): Promise<boolean> {
  if (record.sourceFile === found.path) return true;
  return (await store.findSource(found.path)) === undefined;
}

async function unchanged(
  found: FoundFile,
  record: SourceRecord,
  { store }: IngestOptions,
): Promise<IngestResult> {
  const [document] = await store.listDocuments(EVERYONE, { ids: [record.documentId] });
  const isCopy = record.sourceFile !== found.path;
  return {
    file: found.file,
    status: 'unchanged',
    documentId: record.documentId,
    number: document?.number ?? null,
    warnings: isCopy ? [duplicateWarning] : [],
    error: null,
  };
}

/** Ingest is the operator's: it sees every agency's documents. */
const EVERYONE = { agency: '*', person: null };

const duplicateWarning: Warning = {
  code: 'DUPLICATE_FILE',
  message: 'Tệp này giống hệt một tệp đã nạp trước đó; không nạp thêm lần nữa.',
  quote: null,
};

async function keep(
  found: FoundFile,
  examination: Examination,
  options: IngestOptions,
): Promise<IngestResult> {
  const before =
    (await options.store.findSource(found.path)) ??
    (await options.store.findSourceByHash(examination.contentHash));
  const document = await toDocument(found, examination, before, options);
  await options.store.saveDocument(document, examination.parsed.passages);
  return {
    file: found.file,
    status: before === undefined ? 'added' : 'updated',
    documentId: document.id,
    number: document.number,
    warnings: document.warnings,
    error: null,
  };
}

async function toDocument(
  found: FoundFile,
  { contentHash, parsed, pages }: Examination,
  before: SourceRecord | undefined,
  { store, documentClass, owner }: IngestOptions,
): Promise<OfficialDocument> {
  const [held] =
    before === undefined ? [] : await store.listDocuments(EVERYONE, { ids: [before.documentId] });
  return {
    ...parsed.header,
    ...parsed.register,
    id: before?.documentId ?? (await createId(contentHash, store)),
    sourceFile: found.path,
    class: documentClass ?? held?.class ?? 'internal',
    owner: owner ?? held?.owner ?? null,
    visibility: owner === null ? (held?.visibility ?? 'all') : 'agency',
    contentHash,
    parserVersion: PARSER_VERSION,
    pages,
    warnings: [...parsed.warnings],
    references: [...parsed.register.references],
  };
}

const ID_HEX_DIGITS = 12;

/** From the content it first had, so that the same files give the same ids; lengthened in the unlikely clash. */
async function createId(contentHash: string, store: Store): Promise<string> {
  for (let digits = ID_HEX_DIGITS; ; digits += 4) {
    const id = `vb-${contentHash.slice(0, digits)}`;
    const taken = await store.listDocuments(EVERYONE, { ids: [id] });
    if (taken.length === 0 || digits >= contentHash.length) return id;
  }
}

function reject(found: FoundFile, cause: unknown): IngestResult {
  const { code } = toAssistantError(cause);
  return {
    file: found.file,
    status: 'rejected',
    documentId: null,
    number: null,
    warnings: [],
    error: { code, message: errorMessages[code] },
  };
}
