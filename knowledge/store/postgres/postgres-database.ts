import { AssistantError } from '../../model/errors.ts';
import { getInteger, type Row } from '../rows.ts';
import { toPostgresError } from './postgres-errors.ts';
import { type SqlFragment, type Statement, sql, toStatement } from './sql.ts';

/** How long a write waits for another writer's transaction. */
const WRITE_WAIT_MS = 5_000;

/** What a server answered to a statement. */
export interface QueryResult {
  readonly rows: readonly Row[];
  /** Rows inserted, updated or deleted. */
  readonly changes: number;
}

/** One connection while it is ours: statements run in the order they are given, also when none is waited for. */
export interface PostgresConnection {
  query(statement: Statement): Promise<QueryResult>;
  /** Several statements without values, or one that must not be prepared. */
  execute(script: string): Promise<void>;
}

/** Where connections come from: a server's pool, or, in tests, a database in this process. */
export interface PostgresConnections {
  /** Gives a connection for the time of the work; it comes back without an open transaction. */
  use<T>(work: (connection: PostgresConnection) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Statements within one transaction. */
export interface PostgresSession {
  all(fragment: SqlFragment): Promise<readonly Row[]>;
  get(fragment: SqlFragment): Promise<Row | undefined>;
  /** @returns rows changed */
  run(fragment: SqlFragment): Promise<number>;
}

/** The transactions of a store, and what fails in them in our terms. */
export interface PostgresDatabase {
  readonly connections: PostgresConnections;
  /** Runs `work` on one snapshot: what others commit meanwhile is not seen. */
  read<T>(work: (session: PostgresSession) => Promise<T>): Promise<T>;
  /**
   * Runs `work` in one transaction, wholly or not at all, with the generation the change will have. One writer at a time,
   * of whatever process: the row that counts generations is theirs from the first statement to the last.
   *
   * @throws STORE_BUSY — another writer held the store longer than WRITE_WAIT_MS
   * @throws STORE_WRITE_FAILED — disk full, read-only; nothing is changed
   */
  write<T>(work: (session: PostgresSession, generation: number) => Promise<T>): Promise<T>;
}

const BEGIN_READ = sql`BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY`;
const BEGIN_WRITE = sql`BEGIN ISOLATION LEVEL READ COMMITTED`;
const COMMIT = sql`COMMIT`;
const ROLLBACK = sql`ROLLBACK`;
const WAIT_FOR_LOCKS = sql`SELECT set_config('lock_timeout', ${String(WRITE_WAIT_MS)}, true)`;
const NEXT_GENERATION = sql`UPDATE meta SET value = value + 1 WHERE key = 'generation' RETURNING value`;

/** @param canWrite false for a store opened for reading */
export function createPostgresDatabase(
  connections: PostgresConnections,
  canWrite: boolean,
): PostgresDatabase {
  return {
    connections,
    read: async (work) => {
      try {
        return await connections.use((connection) => inTransaction(connection, [BEGIN_READ], work));
      } catch (error) {
        throw toPostgresError(error, 'read');
      }
    },
    write: async (work) => {
      if (!canWrite) throw new AssistantError('STORE_WRITE_FAILED', 'store is open for reading alone');
      try {
        return await connections.use((connection) =>
          inTransaction(connection, [BEGIN_WRITE, WAIT_FOR_LOCKS], async (session) => {
            const row = await session.get(NEXT_GENERATION);
            return work(session, getInteger(row ?? {}, 'value'));
          }),
        );
      } catch (error) {
        throw toPostgresError(error, 'write');
      }
    },
  };
}

// The first statements of the work go out with those that begin it: one wait for all.
async function inTransaction<T>(
  connection: PostgresConnection,
  beginning: readonly SqlFragment[],
  work: (session: PostgresSession) => Promise<T>,
): Promise<T> {
  try {
    const begun = Promise.all(beginning.map((fragment) => connection.query(toStatement(fragment))));
    begun.catch(() => undefined);
    const result = await work(toSession(connection));
    await begun;
    await connection.query(toStatement(COMMIT));
    return result;
  } catch (error) {
    // The first error is the one to report.
    await connection.query(toStatement(ROLLBACK)).catch(() => undefined);
    throw error;
  }
}

/** Statements on a connection as the store gives them. */
export function toSession(connection: PostgresConnection): PostgresSession {
  const query = (fragment: SqlFragment) => connection.query(toStatement(fragment));
  return {
    all: async (fragment) => (await query(fragment)).rows,
    get: async (fragment) => (await query(fragment)).rows[0],
    run: async (fragment) => (await query(fragment)).changes,
  };
}
