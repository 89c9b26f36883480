import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import type { Viewer } from '../../../knowledge/store/store.ts';
import type { Assistant } from '../../assistant/assistant.ts';
import type { Office } from '../../office/office.ts';
import type { Proposal } from '../../office/proposals.ts';
import type { Asker } from '../asker.ts';

/** A document that a keeper may look after. */
export interface KeptDocument {
  readonly document: OfficialDocument;
  /** Sees it: whose it still is, while it waits. */
  readonly viewer: Viewer;
  /** Undefined once everybody sees it. */
  readonly proposal: Proposal | undefined;
}

/** Whether somebody keeps the common documents. */
export function isKeeper(asker: Asker | undefined): asker is Asker {
  return asker !== undefined && asker.role !== 'member';
}

/** How somebody sees a document: a keeper sees what waits for them as its owner does. */
export function findKeeperViewer(
  asker: Asker | undefined,
  documentId: string,
  { office }: { readonly office: Pick<Office, 'proposals'> },
): Viewer | undefined {
  if (!isKeeper(asker) || asker.isInGroup) return undefined;
  const agency = office.proposals.findWaiting(documentId)?.agency;
  return agency === undefined ? undefined : { agency, person: null };
}

/** Undefined for whoever is no keeper, and for what neither waits nor is everybody's: an agency's own is not theirs to keep. */
export async function findKept(
  asker: Asker | undefined,
  documentId: string,
  {
    assistant,
    office,
  }: { readonly assistant: Pick<Assistant, 'findDocument'>; readonly office: Pick<Office, 'proposals'> },
): Promise<KeptDocument | undefined> {
  if (!isKeeper(asker)) return undefined;
  const proposal = office.proposals.findWaiting(documentId);
  const own = { agency: asker.agency, person: asker.id };
  const viewer = findKeeperViewer(asker, documentId, { office }) ?? own;
  const document = await assistant.findDocument(viewer, documentId);
  if (document === undefined || (proposal === undefined && document.visibility !== 'all')) return undefined;
  return { document, viewer, proposal };
}
