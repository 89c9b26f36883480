import type { Agency } from '../../../knowledge/agencies/agency.ts';
import { resolveAgencyLocally } from '../../../knowledge/agencies/local-places.ts';
import { findTopicFields } from '../../../knowledge/agencies/topic-fields.ts';
import type { ApplicableLine } from '../../../knowledge/directives/applicable/applicable-line.ts';
import { listApplicable } from '../../../knowledge/directives/applicable/list-applicable.ts';
import type { Store, Viewer } from '../../../knowledge/store/store.ts';

/** Which directives apply, asked by an agency's name as people type it. */
export interface ApplicableRequest {
  readonly agency: string;
  /** Null for every matter. */
  readonly topic: string | null;
  /** `YYYY-MM-DD` */
  readonly asOf: string;
}

/**
 * found: of one agency, with what became of its name (notes, Vietnamese) · ambiguous: several bear the name, to be asked
 * · unplaced: its place is not told, to be asked · unknown: the name is of no agency.
 */
export type ApplicableFinding =
  | {
      readonly kind: 'found';
      readonly agency: Agency;
      readonly notes: readonly string[];
      readonly lines: readonly ApplicableLine[];
    }
  | { readonly kind: 'ambiguous'; readonly agencies: readonly Agency[]; readonly notes: readonly string[] }
  | { readonly kind: 'unplaced'; readonly agency: Agency }
  | { readonly kind: 'unknown'; readonly notes: readonly string[] };

/** Resolves the agency on the day, and lists what stands over it. */
export async function findApplicable(
  store: Store,
  viewer: Viewer,
  { agency: written, topic, asOf }: ApplicableRequest,
): Promise<ApplicableFinding> {
  const topicFields = topic === null ? [] : findTopicFields(topic);
  const heldIssuers = await store.listIssuers(viewer, 'held');
  const places = new Set(heldIssuers.flatMap(({ head }) => head.place ?? []));
  const { agencies, notes } = resolveAgencyLocally(written, asOf, topicFields, [...places]);
  const [agency, ...others] = agencies;
  if (agency === undefined) return { kind: 'unknown', notes };
  if (others.length > 0) return { kind: 'ambiguous', agencies, notes };
  if (agency.units.length === 0 && agency.level !== 'central') return { kind: 'unplaced', agency };
  const lines = await listApplicable(store, viewer, { agency, topic, asOf, topicFields, heldIssuers });
  return { kind: 'found', agency, notes, lines };
}
