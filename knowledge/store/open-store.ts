import { acquireIngestLock, type IngestLock } from './ingest-lock.ts';
import type { StoreMode } from './open-database.ts';
import { openSqliteStore } from './sqlite-store.ts';
import type { Store } from './store.ts';

/** Where a store is kept. */
export interface StorePlace {
  /** Holds the store itself, unless a database is named; page pictures and what else stands beside it always. */
  readonly dataDirectory: string;
  /** "postgres://…": the store is kept there, for every program that names it. */
  readonly databaseUrl?: string | undefined;
}

/**
 * Opens the store of a place: every program opens it here, so that all find the same one. See `openSqliteStore` and
 * `openPostgresStore` for what may go wrong.
 */
export async function openStore(
  { dataDirectory, databaseUrl }: StorePlace,
  mode: StoreMode = 'read-write',
): Promise<Store> {
  if (databaseUrl === undefined) return openSqliteStore({ dataDirectory, mode });
  const { createPgConnections, openPostgresStore } = await importPostgres();
  return openPostgresStore(createPgConnections(databaseUrl), mode);
}

/**
 * Makes this process the only one that ingests into a store; readers and a running bot are not hindered.
 *
 * @throws STORE_BUSY — another ingest holds it
 */
export async function lockIngest({ dataDirectory, databaseUrl }: StorePlace): Promise<IngestLock> {
  if (databaseUrl === undefined) return acquireIngestLock(dataDirectory);
  const { acquirePostgresIngestLock, createPgConnections } = await importPostgres();
  return acquirePostgresIngestLock(createPgConnections(databaseUrl));
}

// Only when asked for: the driver costs a start that has no use for it.
async function importPostgres() {
  const [driver, store, lock] = await Promise.all([
    import('./postgres/pg-connections.ts'),
    import('./postgres/postgres-store.ts'),
    import('./postgres/ingest-lock.ts'),
  ]);
  return { ...driver, ...store, ...lock };
}
