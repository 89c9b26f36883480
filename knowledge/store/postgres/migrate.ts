import { readdirSync, readFileSync } from 'node:fs';
import { AssistantError } from '../../model/errors.ts';
import { damaged, getInteger } from '../rows.ts';
import { type PostgresConnection, type PostgresConnections, toSession } from './postgres-database.ts';
import { toPostgresError } from './postgres-errors.ts';
import { sql } from './sql.ts';

// Plain statements in numbered files: the server's keeper can read, and run, what is done to it; no library stands between.
const MIGRATIONS = new URL('./migrations/', import.meta.url);
const VECTORS = new URL('./vectors.sql', import.meta.url);

/** Held while tables are made, so that of two programs that start at once the second finds the first's. */
const MIGRATION_LOCK = 0x544d5501;

/** Why there are no vectors: pgvector is not on the server, or our user may not switch it on. */
export type VectorsMissing = 'not-installed' | 'not-permitted';

/**
 * Brings the tables up to this version, whatever is to be done with them: all in one transaction.
 *
 * @returns null when vectors are kept, or why not
 * @throws STORE_VERSION — made by a newer version of the tables
 * @throws STORE_DAMAGED — another program's tables are in the way
 * @throws STORE_UNREACHABLE, STORE_WRITE_FAILED
 */
export async function migrate(connections: PostgresConnections): Promise<VectorsMissing | null> {
  try {
    return await connections.use(async (connection) => {
      await bringUp(connection);
      return bringVectors(connection);
    });
  } catch (error) {
    throw toPostgresError(error, 'write');
  }
}

async function bringUp(connection: PostgresConnection): Promise<void> {
  const files = readdirSync(MIGRATIONS)
    .filter((name) => name.endsWith('.sql'))
    .sort();
  if ((await findVersion(connection)) === files.length) return;
  await locked(connection, async () => {
    const version = (await findVersion(connection)) ?? 0;
    if (version > files.length)
      throw new AssistantError('STORE_VERSION', `store has version ${version}, not ${files.length}`);
    if (version === 0) {
      if (await isTaken(connection)) throw damaged('the database holds tables of another program');
      await connection.execute(
        'CREATE TABLE tham_muu_version (version integer NOT NULL); INSERT INTO tham_muu_version VALUES (0);',
      );
    }
    for (const file of files.slice(version))
      await connection.execute(readFileSync(new URL(file, MIGRATIONS), 'utf8'));
    await toSession(connection).run(sql`UPDATE tham_muu_version SET version = ${files.length}`);
  });
}

async function findVersion(connection: PostgresConnection): Promise<number | undefined> {
  if (!(await hasTable(connection, 'tham_muu_version'))) return undefined;
  const row = await toSession(connection).get(sql`SELECT version FROM tham_muu_version`);
  return getInteger(row ?? {}, 'version');
}

async function isTaken(connection: PostgresConnection): Promise<boolean> {
  return (await hasTable(connection, 'documents')) || (await hasTable(connection, 'passages'));
}

async function hasTable(connection: PostgresConnection, name: string): Promise<boolean> {
  const row = await toSession(connection).get(sql`SELECT 1 AS found WHERE to_regclass(${name}) IS NOT NULL`);
  return row !== undefined;
}

// A store without vectors gets them when the server has learnt to keep them.
async function bringVectors(connection: PostgresConnection): Promise<VectorsMissing | null> {
  if (await hasTable(connection, 'vectors')) return null;
  const session = toSession(connection);
  const installed = await session.get(sql`SELECT 1 AS found FROM pg_extension WHERE extname = 'vector'`);
  if (installed === undefined) {
    const available = sql`SELECT 1 AS found FROM pg_available_extensions WHERE name = 'vector'`;
    if ((await session.get(available)) === undefined) return 'not-installed';
    try {
      await connection.execute('CREATE EXTENSION IF NOT EXISTS vector');
    } catch {
      return 'not-permitted';
    }
  }
  await locked(connection, async () => {
    if (!(await hasTable(connection, 'vectors'))) await connection.execute(readFileSync(VECTORS, 'utf8'));
  });
  return null;
}

async function locked(connection: PostgresConnection, work: () => Promise<void>): Promise<void> {
  const session = toSession(connection);
  await connection.execute('BEGIN');
  try {
    await session.get(sql`SELECT pg_advisory_xact_lock(${MIGRATION_LOCK})::text AS locked`);
    await work();
    await connection.execute('COMMIT');
  } catch (error) {
    await connection.execute('ROLLBACK').catch(() => undefined);
    throw error;
  }
}
