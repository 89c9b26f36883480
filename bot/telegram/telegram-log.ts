import { toAssistantError } from '../../knowledge/model/errors.ts';
import { redactToken } from './redact.ts';

export type LogFields = Readonly<Record<string, string | number | boolean | null>>;

/** Where the bot reports what it does. Fields are chosen one by one: never a message's text, a document's words or a person's data. */
export type TelegramLog = (level: 'info' | 'warn' | 'error', event: string, fields: LogFields) => void;

/** The same log with tokens redacted from every text that passes, whatever a caller puts there. */
export function createRedactingLog(log: TelegramLog): TelegramLog {
  return (level, event, fields) => {
    const safe = Object.entries(fields).map(([name, value]) => [
      name,
      typeof value === 'string' ? redactToken(value) : value,
    ]);
    log(level, redactToken(event), Object.fromEntries(safe));
  };
}

/**
 * What may be logged of an error: its code, class and place in the source. The message is left out, because a handler's
 * error may quote what the user wrote or what a document says.
 */
export function toErrorFields(error: unknown): LogFields {
  const original = error instanceof Error ? error : new Error('not an error');
  const frames = (original.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    code: toAssistantError(error).code,
    error: original.name,
    at: frames
      .slice(0, 3)
      .map((frame) => frame.trim())
      .join(' < '),
  };
}
