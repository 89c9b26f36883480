import type { DatabaseSync } from 'node:sqlite';
import { writeTogether } from '../../knowledge/store/companion-database.ts';

/** Who asked when, and the words in what was said of answers; that somebody was content or not stays, for the counts. */
const REMOVALS = [
  'DELETE FROM questions WHERE at < ?',
  "UPDATE feedback SET question = '', reason = NULL, person = NULL WHERE at < ?",
] as const;

/**
 * Removes what the office keeps of questions asked before an instant; the audit of decisions stays.
 *
 * @param before milliseconds since 1970
 * @throws STORE_WRITE_FAILED, STORE_BUSY — nothing was changed
 */
export function forgetTalk(database: DatabaseSync, before: number): void {
  writeTogether(database, () => {
    for (const removal of REMOVALS) database.prepare(removal).run(before);
  });
}
