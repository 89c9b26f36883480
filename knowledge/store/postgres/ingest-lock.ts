import { setTimeout as sleep } from 'node:timers/promises';
import { AssistantError } from '../../model/errors.ts';
import type { IngestLock } from '../ingest-lock.ts';
import { type PostgresConnections, toSession } from './postgres-database.ts';
import { toPostgresError } from './postgres-errors.ts';
import { sql } from './sql.ts';

const INGEST_LOCK = 0x544d5502;
/** A second ingest is told within this time (reliability: refused ≤ 2 s). */
const LOCK_WAIT_MS = 1_000;
const LOCK_RETRY_MS = 50;

/**
 * Makes this process the only one that ingests into the database. The lock is the connection's: the server frees it when
 * the process dies or cannot be reached any more.
 *
 * @param connections for the lock alone; closed with it
 * @throws STORE_BUSY — another ingest holds it
 * @throws STORE_UNREACHABLE
 */
export async function acquirePostgresIngestLock(connections: PostgresConnections): Promise<IngestLock> {
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  const { promise: held, resolve: tellHeld, reject: tellRefused } = Promise.withResolvers<void>();
  const holding = connections.use(async (connection) => {
    const giveUpAt = performance.now() + LOCK_WAIT_MS;
    while (!(await tryLock(connection))) {
      if (performance.now() > giveUpAt)
        throw new AssistantError('STORE_BUSY', 'another ingest is running', { retryable: true });
      await sleep(LOCK_RETRY_MS);
    }
    tellHeld();
    await released;
  });
  const close = () => connections.close().catch(() => undefined);
  // With the connection the lock goes, whatever else happens.
  holding.then(close, (error: unknown) => {
    tellRefused(toPostgresError(error, 'write'));
    void close();
  });
  await held;
  return { release };
}

async function tryLock(connection: Parameters<typeof toSession>[0]): Promise<boolean> {
  const row = await toSession(connection).get(
    sql`SELECT CASE WHEN pg_try_advisory_lock(${INGEST_LOCK}) THEN 1 ELSE 0 END AS held`,
  );
  return row?.held === 1;
}
