import { copyStore } from '../../knowledge/store/copy-store.ts';
import { createPgConnections } from '../../knowledge/store/postgres/pg-connections.ts';
import type { PostgresConnections } from '../../knowledge/store/postgres/postgres-database.ts';
import { openPostgresStore } from '../../knowledge/store/postgres/postgres-store.ts';
import { openSqliteStore } from '../../knowledge/store/sqlite-store.ts';
import type { Store } from '../../knowledge/store/store.ts';
import { startPglite } from '../helpers/pglite-connections.ts';
import { servePostgres } from '../helpers/postgres-server.ts';

/** What DATABASE_URL names the database in this process by. */
const PGLITE = 'pglite';

/**
 * The store of a data folder; where DATABASE_URL is set, a copy of it in PostgreSQL, so that scores show whether both find
 * and rank the same.
 */
export async function openEvaluatedStore(dataDirectory: string): Promise<Store> {
  const filled = await openSqliteStore({ dataDirectory, mode: 'read-only' });
  const url = process.env.DATABASE_URL ?? '';
  if (url === '') return filled;
  const { connections, stop } = await createDatabase(url);
  const copied = await openPostgresStore(connections);
  await copyStore(filled, copied);
  await filled.close();
  return {
    ...copied,
    close: async () => {
      await copied.close();
      await stop();
    },
  };
}

async function createDatabase(
  url: string,
): Promise<{ connections: PostgresConnections; stop: () => Promise<void> }> {
  if (url === PGLITE) {
    const server = await startPglite();
    return { connections: await server.createDatabase(), stop: server.close };
  }
  const server = await servePostgres(url);
  return { connections: createPgConnections(await server.createDatabase()), stop: server.stop };
}
