import { toAssistantError } from '../../model/errors.ts';
import type { PostgresDatabase } from './postgres-database.ts';
import { toPostgresError } from './postgres-errors.ts';

/** What holds words, or tells of them. */
const TABLES = ['documents', 'document_records', 'passages', 'deadlines', 'document_references', 'corrections', 'agency_profiles', 'kept_drafts', 'keyword_segments', 'keyword_blocks']; // biome-ignore format: a list of names
/** How long one table may be waited for while others use it. */
const LOCK_WAIT = '5s';

/**
 * Writes the tables anew without what was deleted: PostgreSQL leaves deleted rows where they stood, and an ordinary VACUUM
 * frees their place without wiping it. Readers wait meanwhile. The server's log of changes and its copies are for its keeper
 * to see to.
 *
 * @returns false when a table stayed in use
 */
export async function eraseTraces(database: PostgresDatabase, hasVectors: boolean): Promise<boolean> {
  return database.connections.use(async (connection) => {
    try {
      await connection.execute(`SET lock_timeout = '${LOCK_WAIT}'`);
      for (const table of hasVectors ? [...TABLES, 'vectors'] : TABLES)
        await connection.execute(`VACUUM (FULL) ${table}`);
      return true;
    } catch (error) {
      const { code } = toAssistantError(toPostgresError(error, 'write'));
      if (code === 'STORE_BUSY') return false;
      throw toPostgresError(error, 'write');
    } finally {
      await connection.execute('RESET lock_timeout').catch(() => undefined);
    }
  });
}
