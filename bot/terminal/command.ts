import type { ParseArgsConfig } from 'node:util';
import { AssistantError } from '../../knowledge/model/errors.ts';
import type { Configuration } from '../configuration.ts';

/** Exit codes of the contract. */
export const exitCodes = { done: 0, failed: 1, badUsage: 2 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** What a command may use of the world; passed in, so that commands can be tried without a process. */
export interface CommandEnvironment {
  readonly configuration: Configuration;
  /** What of it was passed over as wrong, for a command that works all the same (`worksMisconfigured`). */
  readonly configurationProblems: readonly string[];
  readonly dataDirectory: string;
  /** Where the store is, when it is not in the data folder. */
  readonly databaseUrl?: string | undefined;
  /** Where programs of the system (tesseract, pdftotext) are looked for, as in PATH; empty: none is used. */
  readonly searchPath: string;
  /** `--json`: one JSON object a line on stdout, nothing else. */
  readonly isJson: boolean;
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  /** Today as `YYYY-MM-DD` in Vietnam. */
  readonly today: () => string;
  /** This instant, ISO 8601 in UTC: when a person changed something. */
  readonly now: () => string;
}

/** The options and words of a call, as `parseArgs` gives them. */
export interface Arguments {
  readonly values: Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;
  readonly positionals: readonly string[];
}

/** One command of the terminal. */
export interface Command {
  readonly options: NonNullable<ParseArgsConfig['options']>;
  /** Its work counts even when nobody reads its output any more (`ingest … | head`). @default false */
  readonly worksUnread?: boolean;
  /** It works with what is right of a wrong configuration, and tells the rest. @default false */
  readonly worksMisconfigured?: boolean;
  /** @throws INPUT_USAGE — a missing or superfluous word */
  run(args: Arguments, environment: CommandEnvironment): Promise<ExitCode>;
}

/** The string value of an option; null when it was not given. */
export function textOption(args: Arguments, name: string): string | null {
  const value = args.values[name];
  return typeof value === 'string' ? value : null;
}

/** Every value of an option that may be given several times (`multiple: true`), in order; empty when it was not given. */
export function textOptions(args: Arguments, name: string): readonly string[] {
  const value = args.values[name];
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

/** Writes one line of the contract. */
export function writeJsonLine(stdout: NodeJS.WriteStream, value: object): void {
  stdout.write(`${JSON.stringify(value)}\n`);
}

/** @throws INPUT_USAGE — there are words, for a command that takes options alone */
export function refuseWords(args: Arguments, command: string): void {
  const [first] = args.positionals;
  if (first === undefined) return;
  throw new AssistantError('INPUT_USAGE', `${command}: superfluous word: ${first}`, {
    details: { problems: [`từ thừa: ${first}`] },
  });
}

// Everything that moves a cursor, sets a title or a colour; line feed and tab stay. C0, DEL and C1: ECMA-48.
const CONTROL = /[^\P{Cc}\n\t]/gu;

/** Text in which control characters, from a file's name or its content, are shown as "�" instead of obeyed. */
export function toPrintable(text: string): string {
  return text.replace(CONTROL, '\uFFFD');
}

/** Writes text for people. */
export function writeText(stdout: NodeJS.WriteStream, text: string): void {
  stdout.write(toPrintable(text));
}
