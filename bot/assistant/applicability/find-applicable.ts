import type { Agency } from '../../../knowledge/agencies/agency.ts';
import { findTopicFields } from '../../../knowledge/agencies/topic-fields.ts';
import type { ApplicableLine } from '../../../knowledge/directives/applicable/applicable-line.ts';
import { listApplicable } from '../../../knowledge/directives/applicable/list-applicable.ts';
import type { Store, Viewer } from '../../../knowledge/store/store.ts';
import { type ResolvedAsker, resolveAsker } from '../resolve-asker.ts';

/** Which directives apply, asked by an agency's name as people type it. */
export interface ApplicableRequest {
  readonly agency: string;
  /** Null for every matter. */
  readonly topic: string | null;
  /** `YYYY-MM-DD` */
  readonly asOf: string;
}

/** What stands over one agency, with what became of its name (notes, Vietnamese); or why it cannot be told yet. */
export type ApplicableFinding =
  | {
      readonly kind: 'found';
      readonly agency: Agency;
      readonly notes: readonly string[];
      readonly lines: readonly ApplicableLine[];
    }
  | Exclude<ResolvedAsker, { readonly kind: 'found' }>;

/** Resolves the agency on the day, and lists what stands over it. */
export async function findApplicable(
  store: Store,
  viewer: Viewer,
  { agency: written, topic, asOf }: ApplicableRequest,
): Promise<ApplicableFinding> {
  const topicFields = topic === null ? [] : findTopicFields(topic);
  const asker = await resolveAsker(store, viewer, { agency: written, asOf, topicFields });
  if (asker.kind !== 'found') return asker;
  const { agency, notes, heldIssuers } = asker;
  const lines = await listApplicable(store, viewer, { agency, topic, asOf, topicFields, heldIssuers });
  return { kind: 'found', agency, notes, lines };
}
