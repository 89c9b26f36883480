import { AssistantError, type ErrorCode, toAssistantError } from '../model/errors.ts';

// Primary result codes: https://www.sqlite.org/rescode.html; the extended code keeps the primary one in its low byte.
const SQLITE_PERM = 3;
const SQLITE_BUSY = 5;
const SQLITE_LOCKED = 6;
const SQLITE_READONLY = 8;
const SQLITE_IOERR = 10;
const SQLITE_CORRUPT = 11;
const SQLITE_FULL = 13;
const SQLITE_CANTOPEN = 14;
const SQLITE_NOTADB = 26;

const PRIMARY_MASK = 0xff;

/** SQLite's primary result code; undefined when the error is not SQLite's. */
export function findSqliteCode(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('errcode' in error)) return undefined;
  return typeof error.errcode === 'number' ? error.errcode & PRIMARY_MASK : undefined;
}

/** Whether another connection holds the lock that was asked for. */
export function isBusy(error: unknown): boolean {
  const code = findSqliteCode(error);
  return code === SQLITE_BUSY || code === SQLITE_LOCKED;
}

/**
 * An error of SQLite in our terms: damage, a lock, or a disk that does not give or take the bytes. Errors of our own
 * pass unchanged, others become INTERNAL.
 */
export function toStoreError(error: unknown, intent: 'read' | 'write'): AssistantError {
  const sqliteCode = findSqliteCode(error);
  const code = sqliteCode === undefined ? undefined : findErrorCode(sqliteCode, intent);
  if (code === undefined) return toAssistantError(error);
  const reason = error instanceof Error ? error.message : String(error);
  const message = `store could not be ${intent === 'read' ? 'read' : 'written'}: ${reason}`;
  return new AssistantError(code, message, { cause: error, retryable: code === 'STORE_BUSY' });
}

function findErrorCode(sqliteCode: number, intent: 'read' | 'write'): ErrorCode | undefined {
  switch (sqliteCode) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return 'STORE_BUSY';
    case SQLITE_PERM:
    case SQLITE_READONLY:
    case SQLITE_IOERR:
    case SQLITE_FULL:
    case SQLITE_CANTOPEN:
      return intent === 'read' ? 'STORE_DAMAGED' : 'STORE_WRITE_FAILED';
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return 'STORE_DAMAGED';
    default:
      return undefined;
  }
}
