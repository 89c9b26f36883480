/**
 * Codes by culprit: DOCUMENT_* the file, STORE_* our disk, MODEL_* the provider, CONFIG_* the operator, INPUT_* the user, WORK_*
 * the amount of what was asked for, BACKUP_* a backup.
 */
export const errorCodes = [
  'DOCUMENT_UNSUPPORTED',
  'DOCUMENT_EMPTY',
  'DOCUMENT_NO_TEXT',
  'DOCUMENT_ENCRYPTED',
  'DOCUMENT_DAMAGED',
  'DOCUMENT_TOO_BIG',
  'DOCUMENT_TIMEOUT',
  'DOCUMENT_NOT_FOUND',
  'DOCUMENT_NOT_FOLLOWED',
  'DOCUMENT_UNREADABLE',
  'DOCUMENT_SECRET',
  'DOCUMENT_DELETED',
  'DOCUMENT_MAYBE_SECRET',
  'STORE_DAMAGED',
  'STORE_UNREADABLE',
  'STORE_UNREACHABLE',
  'STORE_VERSION',
  'STORE_BUSY',
  'STORE_WRITE_FAILED',
  'MODEL_NOT_ALLOWED',
  'MODEL_REFUSED',
  'MODEL_UNREACHABLE',
  'MODEL_FAILED',
  'MODEL_CUT',
  'MODEL_OVER_BUDGET',
  'CONFIG_INVALID',
  'INPUT_USAGE',
  'INPUT_INVALID',
  'WORK_TIMEOUT',
  'WORK_DIED',
  'BACKUP_DAMAGED',
  'BACKUP_KEY',
  'INTERNAL',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/**
 * The one error class. `message` is English, for operators ("what failed: which"); the sentence a user sees is
 * chosen by `code` in `prompts/error-messages.ts`.
 *
 * @example throw new AssistantError('DOCUMENT_EMPTY', 'file has no bytes: a.txt')
 */
export class AssistantError extends Error {
  override readonly name = 'AssistantError';
  readonly code: ErrorCode;
  /** Whether the same call may succeed later. */
  readonly retryable: boolean;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(
    code: ErrorCode,
    message: string,
    options: { cause?: unknown; retryable?: boolean; details?: Record<string, unknown> } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.retryable = options.retryable ?? false;
    this.details = options.details ?? {};
  }
}

/** The error itself when it is ours, else INTERNAL with the cause kept. */
export function toAssistantError(error: unknown): AssistantError {
  if (error instanceof AssistantError) return error;
  const message = error instanceof Error ? error.message : describe(error);
  return new AssistantError('INTERNAL', message, { cause: error });
}

/** Anything can be thrown, also what has no text. */
function describe(thrown: unknown): string {
  try {
    return String(thrown);
  } catch {
    return typeof thrown;
  }
}
