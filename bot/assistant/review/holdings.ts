import { describeIdentity } from '../../../knowledge/directives/describe-identity.ts';
import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import type { DocumentHead, Store, Viewer } from '../../../knowledge/store/store.ts';
import type { FindingEvidence } from './finding.ts';

/** What a draft is judged against: the documents held, without the draft itself where it is one of them. */
export interface Holdings {
  readonly store: Store;
  readonly viewer: Viewer;
  readonly heads: readonly DocumentHead[];
  /** In whole: those the draft is to carry out. */
  readonly bases: readonly OfficialDocument[];
  /** They were named by who asked, not found in the draft. */
  readonly isAsked: boolean;
  /** Numbers that were asked for and are not held. */
  readonly missingBases: readonly string[];
}

/** Heads of all that a viewer sees, but for a document of the same content as the draft. */
export async function loadHeads(store: Store, viewer: Viewer, contentHash: string): Promise<DocumentHead[]> {
  const issuers = await store.listIssuers(viewer, 'held');
  const heads = await store.listHeads(
    viewer,
    issuers.map(({ key }) => key),
  );
  const same = new Set((await store.listSourcesByHash(contentHash)).map(({ documentId }) => documentId));
  return heads.filter(({ id }) => !same.has(id));
}

/** The head of a held document as what a finding rests on. */
export function toHeadEvidence(head: DocumentHead): FindingEvidence {
  const document = describeIdentity(head);
  return {
    documentId: head.id,
    document,
    quote: head.subject ?? document,
    locator: 'đầu văn bản',
    page: null,
  };
}
