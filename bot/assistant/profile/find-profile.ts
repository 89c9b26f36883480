import type { Agency } from '../../../knowledge/agencies/agency.ts';
import { formatAgency } from '../../../knowledge/agencies/format-agency.ts';
import type { AgencyProfile } from '../../../knowledge/model/agency-profile.ts';
import { findNewerValues } from '../../../knowledge/profile/newer-values.ts';
import { loadOwnDocuments } from '../../../knowledge/profile/own-documents.ts';
import { proposeProfile } from '../../../knowledge/profile/propose-profile.ts';
import type { Store, Viewer } from '../../../knowledge/store/store.ts';
import { readNamedBodies } from './read-named-bodies.ts';
import { readPrintedHead } from './read-printed-head.ts';

const READ = { head: readPrintedHead, bodies: readNamedBodies } as const;

/**
 * What a draft may know of its agency: the profile a person confirmed, or, while nobody has, the proposal from the
 * agency's own held documents (`confirmedBy` null). What documents issued since then say otherwise is noted.
 *
 * @param asOf `YYYY-MM-DD`; the agency is the one of that day
 */
export async function findProfile(
  store: Store,
  viewer: Viewer,
  agency: Agency,
  asOf: string,
): Promise<AgencyProfile> {
  const kept = await store.findProfile(formatAgency(agency, asOf), viewer);
  const heldIssuers = await store.listIssuers(viewer, 'held');
  const own = await loadOwnDocuments(store, viewer, { agency, asOf, heldIssuers, read: READ });
  if (kept === undefined) return proposeProfile(agency, own, asOf);
  return { ...kept, notes: [...kept.notes, ...findNewerValues(kept, agency, own, asOf)] };
}
