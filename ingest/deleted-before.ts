import { AssistantError } from '../knowledge/model/errors.ts';
import type { DocumentClass } from '../knowledge/model/official-document.ts';
import type { Store } from '../knowledge/store/store.ts';

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
