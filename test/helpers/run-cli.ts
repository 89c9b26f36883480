import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../house/source-files.ts';

/** What a finished command left. */
export interface CliResult {
  /** Null when a signal ended it. */
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** How to start a command. */
export interface CliOptions {
  readonly cwd?: string;
  /** The whole environment but for {@link BARE_ENVIRONMENT}. */
  readonly env?: Readonly<Record<string, string>>;
  /** Standard input. @default '' */
  readonly input?: string;
  /** Called with the first output; the process is then on its own. */
  readonly onOutput?: (kill: (signal: NodeJS.Signals) => void) => void;
  /** @default bot/terminal/main.ts */
  readonly script?: string;
  /** @default this one */
  readonly node?: string;
}

/** All that a program under test gets of the environment; the machine's own settings stay away. */
export const BARE_ENVIRONMENT = {
  PATH: process.env.PATH,
  // Set for all tests by vitest.config.ts.
  NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
};

/** Runs the real command line in a process of its own. */
export function runCli(args: readonly string[], options: CliOptions = {}): Promise<CliResult> {
  const script = join(projectRoot, options.script ?? 'bot/terminal/main.ts');
  const child = spawn(options.node ?? process.execPath, [script, ...args], {
    cwd: options.cwd ?? projectRoot,
    env: { ...BARE_ENVIRONMENT, ...options.env },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    if (stdout === '') options.onOutput?.((signal) => child.kill(signal));
    stdout += chunk;
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    stderr += chunk;
  });
  child.stdin.on('error', () => {});
  child.stdin.end(options.input ?? '');
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (exitCode) => resolve({ exitCode, stdout, stderr }));
  });
}

/** The objects of JSON lines. @throws when there is anything else among them */
export function parseLines(stdout: string): unknown[] {
  return stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));
}
