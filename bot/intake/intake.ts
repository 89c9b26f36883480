import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import type { Examination } from '../../ingest/examine-file.ts';
import { withContentFiles } from '../../ingest/find-content.ts';
import type { IngestResult } from '../../ingest/ingest-files.ts';
import { AssistantError, toAssistantError } from '../../knowledge/model/errors.ts';
import { OPERATOR, type Store, type Viewer } from '../../knowledge/store/store.ts';
import type { ReviewWork } from '../assistant/heavy-work.ts';
import { findHandedOut } from '../assistant/review/returned/review-returned.ts';
import type { Review } from '../assistant/review/review-draft.ts';
import type { Uploads } from '../office/uploads.ts';
import { type ApartReading, readFormApart } from './read-form-apart.ts';
import { isTaken, toAgencyFolder, toStoredName } from './stored-name.ts';

/** In the data directory: what people sent, an agency a folder, an upload a folder in it. */
export const UPLOADS_FOLDER = 'uploads';
/** Owns what keepers brought in and have not decided about; no agency is called so, so that nobody sees it. */
export const KEEPERS_DESK = 'Kho chờ duyệt';
/** What one agency's files may take up. */
const MAX_AGENCY_BYTES = 2 * 1024 ** 3;

/** A file as it was sent. */
export interface SentFile {
  /** As its sender calls it; never trusted. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A document somebody sends for their agency: one file, or the pictures of its pages in order. */
export interface Upload {
  readonly agency: string;
  /** As the office knows them. */
  readonly person: string;
  readonly files: readonly SentFile[];
}

/**
 * What became of an upload. kept: these documents, of the agency alone, or of all where the store had the file already ·
 * no-room: nothing was read · refused: nothing of it is kept.
 */
export type IntakeFinding =
  | { readonly kind: 'kept'; readonly documentIds: readonly string[] }
  | { readonly kind: 'no-room' }
  | { readonly kind: 'refused'; readonly problem: AssistantError };

/** What is done with files that people send. Knows nothing of any channel. */
export interface Intake {
  /** Keeps a document for an agency: nobody else ever sees it. */
  bringIn(upload: Upload): Promise<IntakeFinding>;
  /** Everything to mend in a file that is not kept. @throws DOCUMENT_* · the signal's reason */
  review(viewer: Viewer, upload: Upload, signal?: AbortSignal): Promise<Review>;
  /**
   * How a draft of ours that comes back differs from what was handed out; undefined for any other file, which is not read
   * further. @throws DOCUMENT_*
   */
  reviewReturned(viewer: Viewer, upload: Upload, signal?: AbortSignal): Promise<Review | undefined>;
  /** The same of a document that is held; undefined when it is not the viewer's or its file is gone. @throws DOCUMENT_* */
  reviewDocument(viewer: Viewer, documentId: string, signal?: AbortSignal): Promise<Review | undefined>;
  /** Whether a file is our form of results, filled in. */
  readForm(file: SentFile): Promise<ApartReading>;
  /**
   * Takes a document away that this person sent, with its file.
   *
   * @returns false when it is none of theirs, or everybody's by now
   */
  remove(person: string, documentId: string): Promise<boolean>;
  /** Takes a document away, whoever sent it, with the file that was sent. @throws DOCUMENT_NOT_FOUND */
  discard(documentId: string, action?: 'deleted' | 'secret-removed'): Promise<void>;
}

/** What an intake works with. */
export interface IntakeOptions {
  readonly dataDirectory: string;
  readonly store: Store;
  readonly uploads: Uploads;
  /** Brings files in as an agency's. */
  readonly ingest: (paths: readonly string[], agency: string) => Promise<readonly IngestResult[]>;
  /** Reads and parses the document that files make, and keeps nothing. @throws DOCUMENT_* */
  readonly examine: (paths: readonly string[]) => Promise<Examination>;
  /** Off the event loop, where many wait. */
  readonly review: ReviewWork;
  /** Takes a document out of everything that is kept. */
  readonly erase: (documentId: string, action: 'deleted' | 'secret-removed') => Promise<void>;
  /** `YYYY-MM-DD` */
  readonly today: () => string;
  /** Names a folder; hard to meet twice. */
  readonly createId: () => string;
}

/** The intake over an open store. One upload is brought in at a time. */
export function createIntake(options: IntakeOptions): Intake {
  const { store, uploads, erase, examine } = options;
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = last.then(work);
    last = result.catch(() => undefined);
    return result;
  };
  const review = (viewer: Viewer, file: string, examination: Examination, signal?: AbortSignal) => {
    const request = { agency: viewer.agency, asOf: null, today: options.today(), against: [] };
    return options.review({ file, examination }, viewer, request, signal);
  };
  const discard: Intake['discard'] = async (documentId, action = 'deleted') => {
    const upload = uploads.find(documentId);
    await erase(documentId, action);
    if (upload === undefined) return;
    await rm(folderOf(upload, options), { recursive: true, force: true });
    uploads.forget(documentId);
  };
  return {
    bringIn: (upload) => inTurn(() => bringIn(upload, options)),
    review: (viewer, upload, signal) =>
      withFiles(upload, options, async (paths) =>
        review(viewer, paths[0] ?? '', await examine(paths), signal),
      ),
    reviewReturned: async (viewer, upload, signal) => {
      const [only, ...others] = upload.files;
      const isWord = /\.docx$/iu.test(only?.name.trim() ?? '');
      if (!isWord || others.length > 0) return undefined;
      return withFiles(upload, options, async (paths) => {
        const examination = await examine(paths);
        const kept = await findHandedOut(store, viewer, examination);
        return kept === null ? undefined : review(viewer, paths[0] ?? '', examination, signal);
      });
    },
    async reviewDocument(viewer, documentId, signal) {
      const upload = uploads.find(documentId);
      const file = (await store.findDocument(documentId, viewer))?.sourceFile ?? null;
      if (upload === undefined || file === null) return undefined;
      return withContentFiles(file, async (paths) =>
        paths.length === 0 ? undefined : review(viewer, file, await examine(paths), signal),
      );
    },
    readForm: ({ bytes }) => readFormApart(bytes),
    async remove(person, documentId) {
      if (uploads.find(documentId)?.person !== person) return false;
      if ((await store.findDocument(documentId, OPERATOR))?.visibility === 'all') return false;
      await discard(documentId);
      return true;
    },
    discard,
  };
}

async function bringIn(upload: Upload, options: IntakeOptions): Promise<IntakeFinding> {
  const { agency, person } = upload;
  const { uploads, ingest } = options;
  const sizeBytes = upload.files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const isLimited = agency !== KEEPERS_DESK;
  if (isLimited && uploads.sumBytes(agency) + sizeBytes > MAX_AGENCY_BYTES) return { kind: 'no-room' };
  const { folder, folderName, paths } = await writeFiles(upload, options);
  try {
    const results = await ingest(paths, agency);
    const ids = [...new Set(results.flatMap(({ documentId }) => documentId ?? []))];
    const [first] = ids;
    if (first === undefined) throw toProblem(results);
    const isOurs = await Promise.all(ids.map((id) => isReadFrom(id, paths, options.store)));
    if (!isOurs.includes(true)) await rm(folder, { recursive: true, force: true });
    for (const documentId of ids.filter((_, i) => isOurs[i] === true))
      uploads.note({ documentId, agency, person, folder: folderName, sizeBytes });
    for (const documentId of ids.filter((_, i) => isOurs[i] !== true))
      uploads.claim({ documentId, agency, person });
    return { kind: 'kept', documentIds: ids };
  } catch (error) {
    // Nothing of a refused file stays: it may bear a secrecy mark.
    await rm(folder, { recursive: true, force: true });
    return { kind: 'refused', problem: toAssistantError(error) };
  }
}

/** Whether a document stands on one of these files, and not on a copy that was there before. */
async function isReadFrom(id: string, paths: readonly string[], store: Store): Promise<boolean> {
  const document = await store.findDocument(id, OPERATOR);
  return paths.includes(document?.sourceFile ?? '');
}

function toProblem(results: readonly IngestResult[]): AssistantError {
  const code = results.find(({ error }) => error !== null)?.error?.code;
  const known = KNOWN.find((each) => each === code) ?? 'INTERNAL';
  return new AssistantError(known, 'uploaded file is not kept');
}

const KNOWN = [
  'DOCUMENT_UNSUPPORTED',
  'DOCUMENT_EMPTY',
  'DOCUMENT_NO_TEXT',
  'DOCUMENT_ENCRYPTED',
  'DOCUMENT_DAMAGED',
  'DOCUMENT_TOO_BIG',
  'DOCUMENT_TIMEOUT',
  'DOCUMENT_UNREADABLE',
  'DOCUMENT_SECRET',
  'DOCUMENT_DELETED',
  'DOCUMENT_MAYBE_SECRET',
  'STORE_BUSY',
  'STORE_WRITE_FAILED',
] as const;

/** Files for as long as work needs them. */
async function withFiles<T>(
  upload: Upload,
  options: IntakeOptions,
  work: (paths: readonly string[]) => Promise<T>,
): Promise<T> {
  const { folder, paths } = await writeFiles(upload, options);
  try {
    return await work(paths);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Pages of an album are named in their order: that makes them one document. */
async function writeFiles({ agency, files }: Upload, options: IntakeOptions) {
  const folderName = options.createId();
  const folder = folderOf({ agency, folder: folderName }, options);
  const names = files.map(({ name }, i) => {
    if (!isTaken(name)) throw new AssistantError('DOCUMENT_UNSUPPORTED', 'ending is none that is taken');
    const stored = toStoredName(name);
    return files.length === 1
      ? stored
      : `trang-${String(i + 1).padStart(2, '0')}${stored.slice(stored.lastIndexOf('.'))}`;
  });
  await mkdir(folder, { recursive: true });
  const paths = names.map((name) => join(folder, name));
  for (const [i, path] of paths.entries()) {
    if (dirname(resolve(path)) !== folder) throw new AssistantError('INTERNAL', 'path leaves its folder');
    await writeFile(path, files[i]?.bytes ?? new Uint8Array(), { flag: 'wx', mode: 0o600 });
  }
  return { folder, folderName, paths };
}

function folderOf(
  { agency, folder }: { readonly agency: string; readonly folder: string },
  { dataDirectory }: Pick<IntakeOptions, 'dataDirectory'>,
): string {
  const root = resolve(dataDirectory, UPLOADS_FOLDER, toAgencyFolder(agency));
  const own = resolve(root, folder);
  if (!own.startsWith(root + sep)) throw new AssistantError('INTERNAL', 'folder leaves its place');
  return own;
}
