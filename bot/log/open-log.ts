import { pino } from 'pino';
import { chooseFields, type Log, type LogLevel } from './log.ts';
import { redactSecrets } from './redact-secrets.ts';

/** Where lines go, and how much. */
export interface LogOptions {
  /** The least that is written. */
  readonly level: LogLevel;
  /** Gets each line whole, at once. */
  readonly output: { write(line: string): unknown };
  /** Never written, whatever form they have. */
  readonly secrets: readonly string[];
  /** This instant, ISO 8601 in UTC. */
  readonly now: () => string;
}

/** In place of a secret that is known. */
const SECRET = '<secret>';

/**
 * A log of one JSON line each: `level`, `time`, `event` and the chosen fields. What a line must not hold is kept out twice:
 * only fields of a fixed form are written, and no line leaves with a secret in it.
 */
export function openLog({ level, output, secrets, now }: LogOptions): Log {
  const hide = (line: string) =>
    secrets.reduce((rest, secret) => rest.replaceAll(secret, SECRET), redactSecrets(line));
  const lines = pino(
    {
      level,
      // Process and machine are told by whoever keeps the lines.
      base: null,
      timestamp: () => `,"time":"${now()}"`,
      formatters: { level: (label) => ({ level: label }) },
      hooks: { streamWrite: hide },
    },
    output,
  );
  return (at, event, fields) => lines[at]({ event, ...chooseFields(fields) });
}
