import { type AgencyProfile, agencyProfileSchema } from '../../model/agency-profile.ts';
import { type KeptDraft, keptDraftSchema } from '../../model/kept-draft.ts';
import { listSources } from '../draft-rows.ts';
import { listSourceIds, withoutDocument } from '../profile-rows.ts';
import { getInteger, getSealed, getText, sealRecord } from '../rows.ts';
import type { Viewer } from '../store.ts';
import type { PostgresSession } from './postgres-database.ts';
import { sql } from './sql.ts';
import { toVisible } from './visible.ts';

/** Keeps a profile in place of the agency's former one. */
export async function saveProfile(session: PostgresSession, profile: AgencyProfile): Promise<void> {
  const record = JSON.stringify(agencyProfileSchema.parse(profile));
  await session.run(
    sql`INSERT INTO agency_profiles (agency, record, seal)
      VALUES (${profile.agency}, ${record}, ${sealRecord(profile.agency, record)})
      ON CONFLICT (agency) DO UPDATE SET record = excluded.record, seal = excluded.seal`,
  );
}

/** See `Store.findProfile`. */
export async function findProfile(
  session: PostgresSession,
  agency: string,
  viewer: Viewer,
): Promise<AgencyProfile | undefined> {
  const row = await session.get(sql`SELECT record, seal FROM agency_profiles WHERE agency = ${agency}`);
  if (row === undefined) return undefined;
  const profile = getSealed(row, agency, agencyProfileSchema);
  return (await areVisible(session, listSourceIds(profile), viewer)) ? profile : undefined;
}

/** @returns false when none was kept */
export async function deleteProfile(session: PostgresSession, agency: string): Promise<boolean> {
  return (await session.run(sql`DELETE FROM agency_profiles WHERE agency = ${agency}`)) > 0;
}

/** Keeps a draft in place of what was kept under its id. */
export async function saveDraft(session: PostgresSession, draft: KeptDraft): Promise<void> {
  const record = JSON.stringify(keptDraftSchema.parse(draft));
  await session.run(
    sql`INSERT INTO kept_drafts (id, record, seal) VALUES (${draft.id}, ${record}, ${sealRecord(draft.id, record)})
      ON CONFLICT (id) DO UPDATE SET record = excluded.record, seal = excluded.seal`,
  );
}

/** See `Store.findDraft`. */
export async function findDraft(
  session: PostgresSession,
  id: string,
  viewer: Viewer,
): Promise<KeptDraft | undefined> {
  const row = await session.get(sql`SELECT record, seal FROM kept_drafts WHERE id = ${id}`);
  if (row === undefined) return undefined;
  const draft = getSealed(row, id, keptDraftSchema);
  return (await areVisible(session, listSources(draft), viewer)) ? draft : undefined;
}

/** @returns false when none was kept */
export async function deleteDraft(session: PostgresSession, id: string): Promise<boolean> {
  return (await session.run(sql`DELETE FROM kept_drafts WHERE id = ${id}`)) > 0;
}

/**
 * Takes a document's words out of profiles and drafts, inside the transaction that deletes it: what a person confirmed
 * stays on that person's word, unless the document turned out to be secret; drafts are forgotten.
 */
export async function forgetWords(
  session: PostgresSession,
  documentId: string,
  action: 'deleted' | 'secret-removed',
): Promise<void> {
  for (const row of await session.all(sql`SELECT agency, record, seal FROM agency_profiles`)) {
    const agency = getText(row, 'agency');
    const profile = getSealed(row, agency, agencyProfileSchema);
    if (!listSourceIds(profile).includes(documentId)) continue;
    if (action === 'secret-removed') await deleteProfile(session, agency);
    else await saveProfile(session, withoutDocument(profile, documentId));
  }
  for (const row of await session.all(sql`SELECT id, record, seal FROM kept_drafts`)) {
    const id = getText(row, 'id');
    const draft = getSealed(row, id, keptDraftSchema);
    if (listSources(draft).includes(documentId)) await deleteDraft(session, id);
  }
}

async function areVisible(
  session: PostgresSession,
  ids: readonly string[],
  viewer: Viewer,
): Promise<boolean> {
  if (ids.length === 0) return true;
  const row = await session.get(
    sql`SELECT count(*) AS visible FROM documents d WHERE d.id = ANY(${ids}::text[]) AND ${toVisible(viewer)}`,
  );
  return getInteger(row ?? {}, 'visible') === ids.length;
}
