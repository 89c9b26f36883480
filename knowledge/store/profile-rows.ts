import { type AgencyProfile, agencyProfileSchema } from '../model/agency-profile.ts';
import type { StoreDatabase } from './database.ts';
import { getSealed, getText, sealRecord } from './rows.ts';
import type { Viewer } from './store.ts';
import { toVisibilityClause } from './visibility.ts';

/** Keeps a profile in place of the agency's former one, inside the caller's transaction. */
export function saveProfile(database: StoreDatabase, profile: AgencyProfile): void {
  const record = JSON.stringify(agencyProfileSchema.parse(profile));
  database.run(
    'INSERT OR REPLACE INTO agency_profiles (agency, record, seal) VALUES (?, ?, ?)',
    profile.agency,
    record,
    sealRecord(profile.agency, record),
  );
}

/** The kept profile of an agency; undefined when there is none, or it quotes a document the viewer may not see. */
export function findProfile(
  database: StoreDatabase,
  agency: string,
  viewer: Viewer,
): AgencyProfile | undefined {
  const row = database.get('SELECT record, seal FROM agency_profiles WHERE agency = ?', agency);
  if (row === undefined) return undefined;
  const profile = getSealed(row, agency, agencyProfileSchema);
  return listSourceIds(profile).every((id) => isVisible(database, id, viewer)) ? profile : undefined;
}

/** @returns false when none was kept */
export function deleteProfile(database: StoreDatabase, agency: string): boolean {
  return database.run('DELETE FROM agency_profiles WHERE agency = ?', agency).changes > 0;
}

/**
 * Takes a document's words out of every profile, inside the transaction that deletes it: what a person confirmed stays,
 * on that person's word. Of a document that turned out to be secret nothing stays: such a profile is to be made anew.
 */
export function forgetInProfiles(
  database: StoreDatabase,
  documentId: string,
  action: 'deleted' | 'secret-removed',
): void {
  for (const row of database.all('SELECT agency, record, seal FROM agency_profiles')) {
    const agency = getText(row, 'agency');
    const profile = getSealed(row, agency, agencyProfileSchema);
    if (!listSourceIds(profile).includes(documentId)) continue;
    if (action === 'secret-removed') deleteProfile(database, agency);
    else saveProfile(database, withoutDocument(profile, documentId));
  }
}

/** The profile with what quoted a document standing on the word of the person who confirmed it. */
export function withoutDocument(profile: AgencyProfile, documentId: string): AgencyProfile {
  const person = {
    origin: 'person',
    documentId: null,
    quote: profile.confirmedBy ?? '',
    locator: '',
    page: null,
  } as const;
  const sources = profile.sources.map((source) =>
    source.documentId === documentId ? { field: source.field, ...person } : source,
  );
  return { ...profile, sources };
}

/** The documents a profile quotes. */
export function listSourceIds({ sources }: AgencyProfile): string[] {
  return [...new Set(sources.flatMap(({ documentId }) => documentId ?? []))];
}

function isVisible(database: StoreDatabase, id: string, viewer: Viewer): boolean {
  const visible = toVisibilityClause(viewer);
  const sql = `SELECT 1 FROM documents d WHERE d.id = ? AND ${visible.sql}`;
  return database.get(sql, id, ...visible.parameters) !== undefined;
}
