import type { AgencyProfile } from '../model/agency-profile.ts';
import type { KeptDraft } from '../model/kept-draft.ts';
import type { OfficialDocument } from '../model/official-document.ts';
import type { Passage } from '../model/passage.ts';
import type { AuditEntry } from './audit.ts';
import type { NumberedCorrection } from './overlay-corrections.ts';

/** A vector at length 1, under the hash of its text. */
export interface HashedVector {
  readonly textHash: string;
  readonly vector: Float32Array;
}

/** A document as it was put in: what the parser read, and apart from it what people corrected. */
export interface DocumentContent {
  readonly kind: 'document';
  readonly document: OfficialDocument;
  readonly passages: readonly Passage[];
  readonly corrections: readonly NumberedCorrection[];
}

/** A piece of what a store holds; what is found by (keys, postings) is made anew from it. */
export type ContentItem =
  | DocumentContent
  | { readonly kind: 'vectors'; readonly embedderId: string; readonly vectors: readonly HashedVector[] }
  | { readonly kind: 'profile'; readonly profile: AgencyProfile }
  | { readonly kind: 'draft'; readonly draft: KeptDraft }
  | { readonly kind: 'audit'; readonly entry: AuditEntry };
