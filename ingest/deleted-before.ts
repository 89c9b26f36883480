import { resolve, sep } from 'node:path';
import { AssistantError } from '../knowledge/model/errors.ts';
import type { DocumentClass } from '../knowledge/model/official-document.ts';
import type { Store } from '../knowledge/store/store.ts';
import type { IngestOptions } from './ingest-files.ts';
import type { FoundFile } from './list-files.ts';

/**
 * Which files were asked for by their own path, or by that of the archive they lie in.
 *
 * @param found what the paths mean, archives unopened
 */
export function listNamed(
  paths: readonly string[],
  found: readonly FoundFile[],
): (file: FoundFile) => boolean {
  const given = new Set(paths.map((path) => resolve(path)));
  const named = found.map(({ path }) => path).filter((path) => given.has(path));
  return (file) => named.some((path) => file.path === path || file.path.startsWith(path + sep));
}

/** How a file came to be ingested. */
export interface Arrival {
  /** Its own path was given, not that of a folder it lies in. */
  readonly isNamed: boolean;
  /** The class asked for with it; null when none was. */
  readonly documentClass: DocumentClass | null;
}

/**
 * Keeps out what a person took out of the store: its file may still lie in a folder that is ingested every day. Naming
 * the file brings it back; one that was taken out as secret only together with the class it is to have.
 *
 * @throws DOCUMENT_DELETED, DOCUMENT_SECRET
 */
export async function refuseDeleted(
  contentHash: string,
  { isNamed, documentClass }: Arrival,
  store: Store,
): Promise<void> {
  const last = await store.findLastAudit(contentHash);
  if (last?.action === 'secret-removed' && !(isNamed && documentClass !== null))
    throw new AssistantError('DOCUMENT_SECRET', `taken out as secret on ${last.at}`);
  if (last?.action === 'deleted' && !isNamed)
    throw new AssistantError('DOCUMENT_DELETED', `deleted from the store on ${last.at}`);
}

/** Notes that what was taken out is in the store again. */
export async function noteRestored(contentHash: string, documentId: string, store: Store): Promise<void> {
  const last = await store.findLastAudit(contentHash);
  if (last?.action !== 'deleted' && last?.action !== 'secret-removed') return;
  await store.noteAudit({ action: 'restored', documentId, contentHash, detail: null });
}

/**
 * What is now known to bear a secrecy mark is not to stay from an earlier reading (State Secrets Law 117/2025/QH15);
 * that it was met is noted, without its content or its name.
 */
export async function forgetSecret(
  path: string,
  contentHash: string,
  detail: string,
  { store, keepPictures }: Pick<IngestOptions, 'store' | 'keepPictures'>,
): Promise<void> {
  const own = await store.findSource(path);
  const records = [...(own === undefined ? [] : [own]), ...(await store.listSourcesByHash(contentHash))];
  const ids = new Set(records.map(({ documentId }) => documentId));
  for (const id of ids) {
    await store.deleteDocument(id, 'secret-removed');
    await keepPictures?.(id, []);
  }
  await store.noteAudit({ action: 'secret-refused', documentId: null, contentHash, detail });
  if (ids.size > 0) await store.eraseTraces();
}
