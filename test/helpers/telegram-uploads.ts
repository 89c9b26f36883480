import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Answer } from '../../bot/assistant/answer.ts';
import { createAssistant } from '../../bot/assistant/create-assistant.ts';
import { createDocumentKeeper } from '../../bot/assistant/keeping/document-keeper.ts';
import { reviewDraft } from '../../bot/assistant/review/review-draft.ts';
import { createIntake, UPLOADS_FOLDER } from '../../bot/intake/intake.ts';
import { openOffice } from '../../bot/office/office.ts';
import { examineFile } from '../../ingest/examine-file.ts';
import { type IngestResult, ingestFiles } from '../../ingest/ingest-files.ts';
import { createScanCropper } from '../../ingest/recognize/crop-scan.ts';
import { createHashingEmbedder } from '../../knowledge/search/hashing-embedder.ts';
import { createPassageSearch } from '../../knowledge/search/search-passages.ts';
import { openSqliteStore } from '../../knowledge/store/sqlite-store.ts';
import { OPERATOR, type Store } from '../../knowledge/store/store.ts';
import { createFakeAssistant } from './telegram-assistant.ts';
import {
  type Bench,
  type BenchOptions,
  createDataDirectory,
  LAN,
  MINH,
  openBench,
} from './telegram-bench.ts';
import type { SentMessage } from './telegram-world.ts';

/** Two invented agencies side by side. */
export const SUOI_DA = 'Ủy ban nhân dân xã Suối Đá, tỉnh Lam Châu';
export const KHE_DONG = 'Ủy ban nhân dân xã Khe Đông, tỉnh Lam Châu';

/** A bot with everything real but Telegram: Lan works for Suối Đá, Minh for Khe Đông. */
export interface UploadBench extends Bench {
  readonly store: Store;
  /** The message that a person gets as number so and so. */
  sentTo(member: typeof LAN, count: number): Promise<SentMessage>;
  /** What was read to be kept, the files of a document together. */
  readonly examined: readonly (readonly string[])[];
  /** Files in the folder of what people sent, as paths below it. */
  listUploads(): string[];
}

/**
 * Opens one.
 *
 * @param common texts that the common store holds
 * @param isTelling whether people are told of changes to what they used
 */
export async function openUploadBench(
  common: readonly (readonly string[])[] = [],
  { isTelling = false, ...options }: BenchOptions & { readonly isTelling?: boolean } = {},
): Promise<UploadBench> {
  const answers = new Map<string, Answer>();
  const directory = createDataDirectory();
  const store = await openSqliteStore({ dataDirectory: directory.path });
  const office = openOffice(directory.path);
  const examined: (readonly string[])[] = [];
  const ingest = async (paths: readonly string[], owner: string | null) => {
    const results: IngestResult[] = [];
    const examine = (files: readonly string[]) => {
      examined.push(files);
      return examineFile(files);
    };
    const how = { store, examine, documentClass: null, owner, concurrency: 1 };
    for await (const result of ingestFiles(paths, how)) results.push(result);
    return results;
  };
  const real = createAssistant({
    store,
    search: createPassageSearch({ store, embedder: createHashingEmbedder() }),
    isSamples: false,
    cropScan: createScanCropper(directory.path),
    recordAnswer: async ({ answer }) => {
      const id = `tl-${answers.size + 1}`;
      answers.set(id, answer);
      return id;
    },
  });
  const { now = () => Date.parse('2031-03-01T02:00:00.000Z') } = options;
  const intake = createIntake({
    dataDirectory: directory.path,
    store,
    uploads: office.uploads,
    ingest,
    examine: examineFile,
    review: (file, viewer, request) => reviewDraft(file, store, viewer, request),
    erase: async (id, action) => void (await store.deleteDocument(id, action)),
    today: () => '2031-03-01',
    createId: randomUUID,
  });
  await bringInCommon(directory.path, common, ingest);
  const bench = await openBench({
    ...{
      dataDirectory: directory.path,
      office,
      intake,
      keeper: createDocumentKeeper(store, () => new Date(now()).toISOString()),
      assistant: Object.assign(createFakeAssistant(), real),
    },
    ...{ today: () => '2031-03-01', showsInternal: true, ...options },
    ...(isTelling ? { changes: { store, findAnswer: (id: string) => answers.get(id) } } : {}),
  });
  bench.emulator.beginChat(LAN, MINH);
  for (const [{ id, name }, agency] of [
    [LAN, SUOI_DA],
    [MINH, KHE_DONG],
  ] as const) {
    const person = `telegram:${id}`;
    office.people.admit({ person, name, agency, post: null, by: person });
    office.people.choose({ person, agency });
  }
  const close = async () => {
    await bench.close();
    await store.close();
    directory.remove();
  };
  const sentTo = async ({ id }: typeof LAN, count: number) => {
    await bench.emulator.until(() => bench.emulator.sentTo(id).length >= count);
    const message = bench.emulator.sentTo(id)[count - 1];
    if (message === undefined) throw new Error(`no message ${count}`);
    return message;
  };
  const listUploads = () => listBelow(join(directory.path, UPLOADS_FOLDER));
  return { ...bench, store, close, sentTo, examined, listUploads };
}

async function bringInCommon(
  folder: string,
  texts: readonly (readonly string[])[],
  ingest: (paths: readonly string[], owner: null) => Promise<unknown>,
) {
  const { mkdirSync, writeFileSync } = await import('node:fs');
  const place = resolve(folder, 'common');
  mkdirSync(place);
  for (const [i, lines] of texts.entries()) writeFileSync(join(place, `${i}.txt`), lines.join('\n'));
  if (texts.length > 0) await ingest([place], null);
}

function listBelow(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
  } catch {
    return [];
  }
}

/** Every document of a store, whoever it belongs to. */
export function listAll({ store }: Pick<UploadBench, 'store'>) {
  return store.listDocuments(OPERATOR);
}

/** A text as it is sent. */
export function toSent(name: string, lines: readonly string[]) {
  return { name, content: Buffer.from(lines.join('\n')) };
}
