import { PGlite, types } from '@electric-sql/pglite';
import { vector } from '@electric-sql/pglite-pgvector';
import { z } from 'zod';
import type {
  PostgresConnection,
  PostgresConnections,
} from '../../knowledge/store/postgres/postgres-database.ts';

/** What node-postgres gives for the same columns. */
const rowsSchema = z.array(
  z.record(z.string(), z.union([z.null(), z.number(), z.string(), z.instanceof(Uint8Array)])),
);
const parsers = { [types.INT8]: Number, [types.BOOL]: (value: string) => value };

/** A PostgreSQL in this process, with one backend: its connections take turns, and nothing is shown of concurrency. */
export interface PgliteServer {
  /** Connections to an empty database of its own: a schema that the one before is not seen from. */
  createDatabase(): Promise<PostgresConnections>;
  close(): Promise<void>;
}

/** @param extensions without pgvector when false */
export async function startPglite({ hasVectors = true } = {}): Promise<PgliteServer> {
  const server = await PGlite.create({ extensions: hasVectors ? { vector } : {} });
  if (hasVectors) await server.exec('CREATE EXTENSION vector SCHEMA public');
  let databases = 0;
  return {
    async createDatabase() {
      databases += 1;
      const schema = `store_${databases}`;
      await server.exec(`CREATE SCHEMA ${schema}`);
      return createConnections(server, schema);
    },
    close: () => server.close(),
  };
}

function createConnections(server: PGlite, schema: string): PostgresConnections {
  let last: Promise<unknown> = Promise.resolve();
  const connection: PostgresConnection = {
    async query({ text, values }) {
      const { rows, affectedRows } = await server.query(text, [...values], { parsers });
      return { rows: rowsSchema.parse(rows), changes: affectedRows ?? 0 };
    },
    async execute(script) {
      await server.exec(script);
    },
  };
  return {
    use(work) {
      const turn = last.then(async () => {
        await server.exec(`SET search_path TO ${schema}, public`);
        return work(connection);
      });
      last = turn.catch(() => undefined);
      return turn;
    },
    close: async () => void (await last),
  };
}
