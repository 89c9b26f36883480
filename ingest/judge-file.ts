import type { DocumentClass, OfficialDocument } from '../knowledge/model/official-document.ts';
import { OPERATOR, type SourceRecord, type Store } from '../knowledge/store/store.ts';
import type { FindContentHash } from './find-content.ts';
import type { FoundFile } from './list-files.ts';
import { PARSER_VERSION } from './parse/parse-document.ts';

/** What the caller wants of every document; null keeps what a held one has. */
export interface WantedKeeping {
  readonly documentClass: DocumentClass | null;
  readonly owner: string | null;
}

/** A document that is held, with the file it came from. */
export interface HeldFile {
  readonly record: SourceRecord;
  readonly document: OfficialDocument;
}

/**
 * What is to be done with a file.
 *
 * held: it is in the store as it stands · copy: another file that is still there brought the same content ·
 * read: it must be read, to take the place of `before` (undefined: as a new document) under the file name `sourceFile`.
 */
export type Judgement =
  | { readonly kind: 'held' | 'copy'; readonly held: HeldFile }
  | { readonly kind: 'read'; readonly before: HeldFile | undefined; readonly sourceFile: string };

/**
 * Judges a file by its path first, so that a file whose content became that of another keeps its document, and by its
 * content next, so that a copy is not held twice and a moved file takes its document along.
 *
 * @param findHash what the file of a copy holds now
 * @throws STORE_*
 */
export async function judgeFile(
  { path }: FoundFile,
  contentHash: string,
  wanted: WantedKeeping,
  store: Store,
  findHash: FindContentHash,
): Promise<Judgement> {
  const own = await findHeld(await store.findSource(path), store);
  if (own !== undefined) {
    const isHeld = own.record.contentHash === contentHash && isCurrent(own) && isKeptAs(own, wanted);
    return isHeld ? { kind: 'held', held: own } : { kind: 'read', before: own, sourceFile: path };
  }
  const twin = await findTwin(contentHash, wanted, store);
  const hashNow = twin === undefined ? undefined : await findHash(twin.record.sourceFile);
  if (twin === undefined || (hashNow !== undefined && hashNow !== contentHash)) {
    return { kind: 'read', before: undefined, sourceFile: path };
  }
  // A copy of what one agency alone holds is new to all others.
  const isForAll = wanted.owner === null && twin.document.visibility !== 'all' && hashNow !== undefined;
  if (isForAll) return { kind: 'read', before: undefined, sourceFile: path };
  if (hashNow === undefined) return { kind: 'read', before: twin, sourceFile: path };
  return isCurrent(twin)
    ? { kind: 'copy', held: twin }
    : { kind: 'read', before: twin, sourceFile: twin.record.sourceFile };
}

/**
 * The document of the same content that the file may stand for: of those that belong to agencies only the one of the agency
 * it is brought in for. What another agency holds is nobody's business.
 */
async function findTwin(
  contentHash: string,
  { owner }: WantedKeeping,
  store: Store,
): Promise<HeldFile | undefined> {
  const records = await store.listSourcesByHash(contentHash);
  const twins = (await Promise.all(records.map((record) => findHeld(record, store)))).filter(
    (twin) => twin !== undefined,
  );
  if (owner === null) return twins.find(({ document }) => document.visibility === 'all') ?? twins[0];
  const isTheirs = ({ document }: HeldFile) =>
    document.visibility === 'all' || (document.visibility === 'agency' && document.owner === owner);
  return twins.find(isTheirs);
}

async function findHeld(record: SourceRecord | undefined, store: Store): Promise<HeldFile | undefined> {
  if (record === undefined) return undefined;
  const document = await store.findDocument(record.documentId, OPERATOR);
  return document === undefined ? undefined : { record, document };
}

function isCurrent({ record }: HeldFile): boolean {
  return record.parserVersion === PARSER_VERSION;
}

function isKeptAs({ document }: HeldFile, { documentClass, owner }: WantedKeeping): boolean {
  return (
    (documentClass === null || (documentClass === document.class && document.isClassGiven)) &&
    (owner === null || (owner === document.owner && document.visibility === 'agency'))
  );
}
