import type { DatabaseSync } from 'node:sqlite';
import { writeTogether } from '../../knowledge/store/companion-database.ts';
import type { AuditedAction } from './audit.ts';

/** Everything that the office knows of a person, by the person's id. What their agencies have stays with these. */
const REMOVALS = [
  'DELETE FROM people WHERE id = ?',
  'DELETE FROM memberships WHERE person = ?',
  'UPDATE memberships SET decided_by = NULL WHERE decided_by = ?',
  'DELETE FROM invitations WHERE made_by = ?',
  'DELETE FROM feedback WHERE person = ?',
  'UPDATE feedback SET handled_by = NULL WHERE handled_by = ?',
  'UPDATE uploads SET person = NULL WHERE person = ?',
  'UPDATE proposals SET person = NULL WHERE person = ?',
  'UPDATE proposals SET decided_by = NULL WHERE decided_by = ?',
  'DELETE FROM questions WHERE person = ?',
] as const;

/**
 * Removes a person, in one transaction. The audit keeps that somebody of this id was there and what they decided.
 *
 * @throws STORE_WRITE_FAILED, STORE_BUSY — nothing was changed
 */
export function forgetPerson(
  database: DatabaseSync,
  person: string,
  note: (by: string, action: AuditedAction, subject: string) => void,
): void {
  writeTogether(database, () => {
    for (const removal of REMOVALS) database.prepare(removal).run(person);
    note(person, 'forgotten', person);
  });
}

/** Empties the log of changes, which keeps what was removed. @returns false while another process reads from it */
export function emptyLog(database: DatabaseSync): boolean {
  // https://www.sqlite.org/pragma.html#pragma_wal_checkpoint: "busy" tells whether somebody was in the way.
  return database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()?.busy === 0;
}
