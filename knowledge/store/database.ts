import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { AssistantError } from '../model/errors.ts';
import { getInteger, type Row } from './rows.ts';
import { isBusy, toStoreError } from './sqlite-errors.ts';

/** How long a read may wait for a lock; in WAL only while another process recovers the log. Waiting blocks the event loop. */
export const READ_WAIT_MS = 1_000;
/** How long a write waits for another writer's short transaction, without blocking the event loop. */
export const WRITE_WAIT_MS = 5_000;
const WRITE_RETRY_MS = 10;

/** One connection with its prepared statements and its transactions. */
export interface StoreDatabase {
  readonly connection: DatabaseSync;
  all(sql: string, ...parameters: SQLInputValue[]): Row[];
  get(sql: string, ...parameters: SQLInputValue[]): Row | undefined;
  /** Rows one by one, for sets too large to hold. */
  iterate(sql: string, ...parameters: SQLInputValue[]): IterableIterator<Row>;
  /** @returns rows changed and the last row id given. */
  run(sql: string, ...parameters: SQLInputValue[]): { changes: number; lastInsertRowid: number };
  /** Runs `work` on one snapshot: what another process commits meanwhile is not seen. */
  read<T>(work: () => T): T;
  /**
   * Runs `work` in one transaction, wholly or not at all, with the generation the change will have.
   * @throws STORE_BUSY — another writer held the store longer than WRITE_WAIT_MS.
   * @throws STORE_WRITE_FAILED — disk full, read-only; nothing is changed.
   */
  write<T>(work: (generation: number) => T): Promise<T>;
  generation(): number;
  /** Empties the log of changes into the file, so that nothing deleted is left in it. @returns false when a reader kept it. */
  emptyLog(): Promise<boolean>;
  close(): void;
}

/** Wraps an open connection; does no I/O itself. */
export function createStoreDatabase(connection: DatabaseSync): StoreDatabase {
  const statements = new Map<string, StatementSync>();
  const prepare = (sql: string): StatementSync => {
    const known = statements.get(sql);
    if (known !== undefined) return known;
    const created = connection.prepare(sql);
    statements.set(sql, created);
    return created;
  };
  const run: StoreDatabase['run'] = (sql, ...parameters) => {
    const { changes, lastInsertRowid } = prepare(sql).run(...parameters);
    return { changes: Number(changes), lastInsertRowid: Number(lastInsertRowid) };
  };
  const get: StoreDatabase['get'] = (sql, ...parameters) => prepare(sql).get(...parameters);
  const generation = () => getInteger(get("SELECT value FROM meta WHERE key = 'generation'") ?? {}, 'value');
  return {
    connection,
    all: (sql, ...parameters) => prepare(sql).all(...parameters),
    get,
    iterate: (sql, ...parameters) => prepare(sql).iterate(...parameters),
    run,
    read: (work) => runRead(connection, work),
    write: (work) =>
      runWrite(connection, () => {
        const next = generation() + 1;
        const result = work(next);
        run("UPDATE meta SET value = ? WHERE key = 'generation'", next);
        return result;
      }),
    generation,
    emptyLog: () => emptyLog(connection),
    close: () => {
      statements.clear();
      connection.close();
    },
  };
}

function runRead<T>(connection: DatabaseSync, work: () => T): T {
  if (connection.isTransaction) return work();
  try {
    connection.exec('BEGIN');
    const result = work();
    connection.exec('COMMIT');
    return result;
  } catch (error) {
    rollBack(connection);
    throw toStoreError(error, 'read');
  }
}

// BEGIN and the work stand in one synchronous stretch, so that no other call on this connection falls between them.
async function runWrite<T>(connection: DatabaseSync, work: () => T): Promise<T> {
  const giveUpAt = performance.now() + WRITE_WAIT_MS;
  while (!tryBegin(connection)) {
    if (performance.now() > giveUpAt) {
      throw new AssistantError('STORE_BUSY', `store is being written for over ${WRITE_WAIT_MS} ms`, {
        retryable: true,
      });
    }
    await sleep(WRITE_RETRY_MS);
  }
  try {
    const result = work();
    connection.exec('COMMIT');
    return result;
  } catch (error) {
    rollBack(connection);
    throw toStoreError(error, 'write');
  }
}

// https://www.sqlite.org/pragma.html#pragma_wal_checkpoint: the first column tells whether somebody was in the way.
async function emptyLog(connection: DatabaseSync): Promise<boolean> {
  const giveUpAt = performance.now() + WRITE_WAIT_MS;
  for (;;) {
    const row = connection.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get();
    if (row?.busy === 0) return true;
    if (performance.now() > giveUpAt) return false;
    await sleep(WRITE_RETRY_MS);
  }
}

function tryBegin(connection: DatabaseSync): boolean {
  try {
    connection.exec('PRAGMA busy_timeout = 0');
    connection.exec('BEGIN IMMEDIATE');
    return true;
  } catch (error) {
    if (isBusy(error)) return false;
    throw toStoreError(error, 'write');
  } finally {
    if (connection.isOpen) connection.exec(`PRAGMA busy_timeout = ${READ_WAIT_MS}`);
  }
}

// A full disk may have rolled back already; a second ROLLBACK would hide the first error.
function rollBack(connection: DatabaseSync): void {
  if (!connection.isOpen || !connection.isTransaction) return;
  try {
    connection.exec('ROLLBACK');
  } catch {
    // The first error is the one to report.
  }
}
