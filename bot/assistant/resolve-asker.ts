import type { Agency } from '../../knowledge/agencies/agency.ts';
import { resolveAgencyLocally } from '../../knowledge/agencies/local-places.ts';
import type { IssuerGroup, Store, Viewer } from '../../knowledge/store/store.ts';

/**
 * One agency, with what became of its name (notes, Vietnamese) · ambiguous: several bear the name, to be asked · unplaced:
 * its place is not told, to be asked · unknown: the name is of no agency.
 */
export type ResolvedAsker =
  | {
      readonly kind: 'found';
      readonly agency: Agency;
      readonly notes: readonly string[];
      readonly heldIssuers: readonly IssuerGroup[];
    }
  | { readonly kind: 'ambiguous'; readonly agencies: readonly Agency[]; readonly notes: readonly string[] }
  | { readonly kind: 'unplaced'; readonly agency: Agency }
  | { readonly kind: 'unknown'; readonly notes: readonly string[] };

/** An agency by its name as people type it. */
export interface AskerRequest {
  readonly agency: string;
  /** `YYYY-MM-DD` */
  readonly asOf: string;
  /** From `findTopicFields`. @default [] */
  readonly topicFields?: readonly string[];
}

/** The agency of a typed name on a day, helped by the places that the held documents name. */
export async function resolveAsker(
  store: Store,
  viewer: Viewer,
  { agency: written, asOf, topicFields = [] }: AskerRequest,
): Promise<ResolvedAsker> {
  const heldIssuers = await store.listIssuers(viewer, 'held');
  const places = new Set(heldIssuers.flatMap(({ head }) => head.place ?? []));
  const { agencies, notes } = resolveAgencyLocally(written, asOf, topicFields, [...places]);
  const [agency, ...others] = agencies;
  if (agency === undefined) return { kind: 'unknown', notes };
  if (others.length > 0) return { kind: 'ambiguous', agencies, notes };
  if (agency.units.length === 0 && agency.level !== 'central') return { kind: 'unplaced', agency };
  return { kind: 'found', agency, notes, heldIssuers };
}

/** Every agency that a typed name may mean, as `resolveAsker` reads it. */
export async function findAgencies(
  store: Store,
  viewer: Viewer,
  request: AskerRequest,
): Promise<readonly Agency[]> {
  const resolved = await resolveAsker(store, viewer, request);
  if (resolved.kind === 'ambiguous') return resolved.agencies;
  return resolved.kind === 'unknown' ? [] : [resolved.agency];
}
