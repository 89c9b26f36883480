import pg from 'pg';
import type { Row } from '../rows.ts';
import type { PostgresConnection, PostgresConnections } from './postgres-database.ts';
import { toStatementName } from './sql.ts';

// The only file that may import pg.

/** Connections one program holds at most. */
const MAX_CONNECTIONS = 8;
/** How long a server may take to let us in. */
const CONNECT_WAIT_MS = 5_000;
/** After which a connection that nobody uses is given back. */
const IDLE_MS = 30_000;
/** PostgreSQL's whole numbers of 8 bytes: ours stay within what a JavaScript number tells exactly. */
const INT8 = 20;

const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) =>
    oid === INT8 ? Number : pg.types.getTypeParser(oid, format === 'binary' ? 'binary' : 'text'),
};

/**
 * Connections to a server, opened as they are needed. Constructing opens none.
 *
 * @param url "postgres://user:password@host:5432/database", with what libpq knows behind "?" (sslmode, …)
 */
export function createPgConnections(url: string): PostgresConnections {
  const pool = new pg.Pool({
    connectionString: url,
    max: MAX_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_WAIT_MS,
    idleTimeoutMillis: IDLE_MS,
    application_name: 'tham-muu',
    keepAlive: true,
    // Statements go out as they come: what begins a transaction does not cost a way of its own.
    pipeline: true,
    types,
  });
  // A connection that breaks while nobody uses it is taken out by the pool; the next one to ask gets a new one.
  pool.on('error', ignore);
  pool.on('connect', (client) => client.on('error', ignore));
  let closing: Promise<void> | undefined;
  return {
    async use(work) {
      const client = await pool.connect();
      try {
        return await work(toConnection(client));
      } finally {
        client.release();
      }
    },
    close: () => (closing ??= pool.end()),
  };
}

function toConnection(client: pg.PoolClient): PostgresConnection {
  return {
    async query(statement) {
      const { text, values } = statement;
      const { rows, rowCount } = await client.query<Row>({
        name: toStatementName(statement),
        text,
        values: [...values],
      });
      return { rows, changes: rowCount ?? 0 };
    },
    async execute(script) {
      await client.query(script);
    },
  };
}

function ignore(): void {}
