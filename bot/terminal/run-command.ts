import { parseArgs } from 'node:util';
import { AssistantError, toAssistantError } from '../../knowledge/model/errors.ts';
import { terminalTexts } from '../../prompts/terminal-texts.ts';
import { type Arguments, type Command, type ExitCode, exitCodes } from './command.ts';
import type { CommandEntry } from './command-list.ts';
import { describeError, formatShortReason } from './describe-error.ts';
import { readConfiguration } from './read-configuration.ts';

/** Runs a command with the process's own streams, environment and clock: the one place where a program starts. */
export async function runCommand(entry: CommandEntry, words: readonly string[]): Promise<ExitCode> {
  try {
    const command = await entry.load();
    outliveClosedPipes(command.worksUnread === true);
    const args = readArguments(command, words);
    if (args.values.help === true) {
      process.stdout.write(`${[entry.usage, entry.summary, ...(entry.details ?? [])].join('\n    ')}\n`);
      return exitCodes.done;
    }
    const read = readConfiguration(process.env, command.worksMisconfigured === true);
    const { configuration } = read;
    return await command.run(args, {
      ...read,
      dataDirectory: typeof args.values.data === 'string' ? args.values.data : configuration.THAM_MUU_DATA,
      databaseUrl: configuration.DATABASE_URL,
      searchPath: process.env.PATH ?? '',
      isJson: args.values.json === true,
      stdin: process.stdin,
      stdout: process.stdout,
      stderr: process.stderr,
      today: todayInVietnam,
      now: () => new Date().toISOString(),
    });
  } catch (error) {
    return reportError(toAssistantError(error), entry.usage);
  }
}

function readArguments(command: Command, words: readonly string[]): Arguments {
  const args = parseWords(command, words);
  if (args.values.data !== '') return args;
  throw new AssistantError('INPUT_USAGE', '--data is empty', {
    details: { problems: ['--data cần đường dẫn thư mục dữ liệu'] },
  });
}

function parseWords(command: Command, words: readonly string[]): Arguments {
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
    throw toUsageError(cause);
  }
}

/** Node's `parseArgs` tells its reasons by code and, in English, by message: https://nodejs.org/api/errors.html */
function toUsageError(cause: unknown): AssistantError {
  const message = cause instanceof Error ? cause.message : String(cause);
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  const option = /'(?:-\w, )?(--?[^' =]+)/.exec(message)?.[1] ?? '';
  const { unknownOption, optionTakesNoValue, optionWantsValue, optionWithDash } = terminalTexts.usage;
  const isUnknown = code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION';
  const isUnwanted = message.includes('does not take');
  const wanting = message.includes('ambiguous') ? optionWithDash : optionWantsValue;
  const problem = isUnknown ? unknownOption : isUnwanted ? optionTakesNoValue : wanting;
  return new AssistantError('INPUT_USAGE', message, { cause, details: { problems: [problem(option)] } });
}

function reportError(error: AssistantError, usage: string): ExitCode {
  const isUsage = error.code === 'INPUT_USAGE';
  const { sentence, problems } = describeError(error);
  const lines = [
    sentence,
    ...problems.map((problem) => `  - ${problem}`),
    ...(isUsage ? [`Cách dùng: ${usage}`] : []),
    formatShortReason(error),
  ];
  process.stderr.write(`${lines.join('\n')}\n`);
  return isUsage || error.code === 'CONFIG_INVALID' ? exitCodes.badUsage : exitCodes.failed;
}

/** The calendar day where the users are, whatever zone the machine keeps. */
function todayInVietnam(): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date());
}

/** `… | head` closes the pipe early: no error of ours. What only shows things ends then, other work is finished unread. */
function outliveClosedPipes(worksUnread: boolean): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      if (!worksUnread) process.exit(exitCodes.done);
    });
  }
}
