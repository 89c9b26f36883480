import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { AssistantError, toAssistantError } from '../../knowledge/model/errors.ts';
import { errorMessages } from '../../prompts/error-messages.ts';
import { parseConfiguration } from '../configuration.ts';
import { type Arguments, type Command, type ExitCode, exitCodes } from './command.ts';
import type { CommandEntry } from './command-list.ts';

const ENVIRONMENT_FILE = '.env';

/** Runs a command with the process's own streams, environment and clock: the one place where a program starts. */
export async function runCommand(entry: CommandEntry, words: readonly string[]): Promise<ExitCode> {
  process.stdout.on('error', endQuietlyOnClosedPipe);
  try {
    const command = await entry.load();
    const args = readArguments(command, words, entry.usage);
    if (args.values.help === true) {
      console.log(`${entry.usage}\n    ${entry.summary}`);
      return exitCodes.done;
    }
    if (existsSync(ENVIRONMENT_FILE)) process.loadEnvFile(ENVIRONMENT_FILE);
    const configuration = parseConfiguration(process.env);
    return await command.run(args, {
      configuration,
      dataDirectory: typeof args.values.data === 'string' ? args.values.data : configuration.THAM_MUU_DATA,
      isJson: args.values.json === true,
      stdin: process.stdin,
      stdout: process.stdout,
      stderr: process.stderr,
      today: todayInVietnam,
    });
  } catch (error) {
    return reportError(toAssistantError(error));
  }
}

function readArguments(command: Command, words: readonly string[], usage: string): Arguments {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        data: { type: 'string' },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
        ...command.options,
      },
    });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new AssistantError('INPUT_USAGE', reason, {
      cause,
      details: { problems: [reason, `Cách dùng: ${usage}`] },
    });
  }
}

function reportError(error: AssistantError): ExitCode {
  const problems = Array.isArray(error.details.problems) ? error.details.problems : [];
  const lines = [errorMessages[error.code], ...problems.map((problem) => `  - ${String(problem)}`)];
  console.error(lines.join('\n'));
  console.error(`[${error.code}] ${error.message}`);
  return error.code === 'INPUT_USAGE' || error.code === 'CONFIG_INVALID'
    ? exitCodes.badUsage
    : exitCodes.failed;
}

/** The calendar day where the users are, whatever zone the machine keeps. */
function todayInVietnam(): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date());
}

/** `… | head` closes the pipe early: no error of ours. */
function endQuietlyOnClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(exitCodes.done);
  throw error;
}
