import { AssistantError, type ErrorCode, toAssistantError } from '../../model/errors.ts';

// https://www.postgresql.org/docs/current/errcodes-appendix.html
const BUSY = new Set(['55P03', '40001', '40P01']);
const NOT_WRITABLE = new Set(['25006', '42501']);
const DAMAGED = new Set(['XX001', 'XX002', '42P01', '42703']);
/** Classes: the connection, who may enter, no such database, too many connections or no room, the server going down. */
const UNREACHABLE = /^(?:08|28|3D|57P)|^53300$/;
const NO_ROOM = /^53/;
/** As Node's sockets tell: https://nodejs.org/api/errors.html#common-system-errors */
const SOCKET = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'EPIPE', 'ENOENT', 'EACCES']); // biome-ignore format: a list of names
/** What the driver says of a connection that went away, without a code. */
const GONE =
  /^(?:Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect|The server does not support SSL)/;

/**
 * An error of the server or of the way to it in our terms. Errors of our own pass unchanged, others become INTERNAL. The
 * address is in no message: it may hold a password.
 */
export function toPostgresError(error: unknown, intent: 'read' | 'write'): AssistantError {
  if (error instanceof AssistantError) return error;
  const code = findErrorCode(error, intent);
  if (code === undefined) return toAssistantError(error);
  const reason = `${findCode(error) ?? 'no code'}: ${error instanceof Error ? error.message : ''}`;
  const message = `store could not be ${intent === 'read' ? 'read' : 'written'}: ${reason}`;
  const retryable = code === 'STORE_BUSY' || code === 'STORE_UNREACHABLE';
  return new AssistantError(code, message, { cause: error, retryable });
}

function findErrorCode(error: unknown, intent: 'read' | 'write'): ErrorCode | undefined {
  const code = findCode(error);
  if (code === undefined)
    return error instanceof Error && GONE.test(error.message) ? 'STORE_UNREACHABLE' : undefined;
  if (BUSY.has(code)) return 'STORE_BUSY';
  if (UNREACHABLE.test(code) || SOCKET.has(code)) return 'STORE_UNREACHABLE';
  if (NOT_WRITABLE.has(code) || NO_ROOM.test(code))
    return intent === 'read' ? 'STORE_UNREADABLE' : 'STORE_WRITE_FAILED';
  return DAMAGED.has(code) ? 'STORE_DAMAGED' : undefined;
}

// A host with several addresses fails with all their errors in one.
function findCode(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if ('code' in error && typeof error.code === 'string' && error.code !== '') return error.code;
  return error instanceof AggregateError ? findCode(error.errors[0]) : undefined;
}
