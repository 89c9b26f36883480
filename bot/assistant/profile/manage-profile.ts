import { formatAgency } from '../../../knowledge/agencies/format-agency.ts';
import type { AgencyProfile } from '../../../knowledge/model/agency-profile.ts';
import { editProfile, type ProfileEdit } from '../../../knowledge/profile/edit-profile.ts';
import type { Store, Viewer } from '../../../knowledge/store/store.ts';
import { type ResolvedAsker, resolveAsker } from '../resolve-asker.ts';
import { findProfile } from './find-profile.ts';

/** What a person wants of an agency's profile. */
export interface ProfileRequest {
  /** As people type it. */
  readonly agency: string;
  /** `YYYY-MM-DD` */
  readonly asOf: string;
  readonly edits: readonly ProfileEdit[];
  /** Who confirms the profile as it then is, and when; null: nothing is kept. */
  readonly confirmation: { readonly by: string; readonly on: string } | null;
}

/** The profile of one agency, edits laid over it; or what must be asked to tell the agency. */
export type ProfileFinding =
  | { readonly kind: 'found'; readonly profile: AgencyProfile; readonly notes: readonly string[] }
  | Exclude<ResolvedAsker, { readonly kind: 'found' }>;

/**
 * Shows an agency's profile, changed as asked, and keeps it when somebody confirms it.
 *
 * @throws INPUT_INVALID — an edit that cannot be made; nothing is kept
 */
export async function manageProfile(
  store: Store,
  viewer: Viewer,
  { agency: written, asOf, edits, confirmation }: ProfileRequest,
): Promise<ProfileFinding> {
  const asker = await resolveAsker(store, viewer, { agency: written, asOf });
  if (asker.kind !== 'found') return asker;
  const found = await findProfile(store, viewer, asker.agency, asOf);
  const edited = edits.reduce((profile, edit) => editProfile(profile, edit, confirmation?.by ?? ''), found);
  if (confirmation === null) {
    // What was changed and not kept nobody has confirmed.
    const shown = edits.length === 0 ? found : { ...edited, confirmedBy: null, confirmedOn: null };
    return { kind: 'found', profile: shown, notes: asker.notes };
  }
  // What was to be looked at has been.
  const profile = { ...edited, notes: [], confirmedBy: confirmation.by, confirmedOn: confirmation.on };
  await store.saveProfile(profile);
  return { kind: 'found', profile, notes: asker.notes };
}

/** What became of a wish to forget a confirmed profile; or what must be asked to tell the agency. */
export type ProfileForgetting =
  | { readonly kind: 'found'; readonly agency: string; readonly wasKept: boolean }
  | Exclude<ResolvedAsker, { readonly kind: 'found' }>;

/** Forgets what was confirmed of an agency, so that the proposal holds again. */
export async function forgetProfile(
  store: Store,
  viewer: Viewer,
  { agency: written, asOf }: Pick<ProfileRequest, 'agency' | 'asOf'>,
): Promise<ProfileForgetting> {
  const asker = await resolveAsker(store, viewer, { agency: written, asOf });
  if (asker.kind !== 'found') return asker;
  const agency = formatAgency(asker.agency, asOf);
  return { kind: 'found', agency, wasKept: await store.deleteProfile(agency) };
}
