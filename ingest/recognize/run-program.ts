import { spawn } from 'node:child_process';
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';

/** What a program of the system may use. */
export interface ProgramLimits {
  /** It is killed then, in ms from its start. */
  readonly timeoutMs: number;
  /** Most bytes taken from its stdout; it is killed when it writes more. */
  readonly maxOutputBytes: number;
  /** RLIMIT_DATA in KB; kept on Linux only. */
  readonly dataLimitKb: number;
}

/** How a program ended. */
export interface ProgramResult {
  /** Null when it was killed or could not be started. */
  readonly exitCode: number | null;
  /** Empty when it was killed. */
  readonly stdout: Buffer;
}

/**
 * Where a program of the system is: the first of that name in the folders of a search path.
 *
 * @param searchPath as in the environment's PATH; empty finds nothing
 * @returns an absolute path; undefined when there is no such program
 */
export function findProgram(name: string, searchPath: string): string | undefined {
  const fileName = process.platform === 'win32' ? `${name}.exe` : name;
  return searchPath
    .split(delimiter)
    .filter((folder) => isAbsolute(folder))
    .map((folder) => join(folder, fileName))
    .find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

const SHELL = '/bin/sh';
/** Nothing of our own environment; one thread, since pages run beside each other. */
const ENVIRONMENT = { OMP_THREAD_LIMIT: '1', LC_ALL: 'C.UTF-8' };

/**
 * Runs a program of the system on a file, under limits: no secrets in its environment, arguments never read by a shell.
 *
 * @param program absolute path
 */
export async function runProgram(
  program: string,
  programArguments: readonly string[],
  limits: ProgramLimits,
): Promise<ProgramResult> {
  const child = spawnLimited(program, programArguments, limits);
  const chunks: Buffer[] = [];
  let bytes = 0;
  let isKilled = false;
  const kill = () => {
    isKilled = true;
    child.kill('SIGKILL');
  };
  const timer = setTimeout(kill, limits.timeoutMs);
  child.stdout?.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > limits.maxOutputBytes) kill();
    else chunks.push(chunk);
  });
  const exitCode = await new Promise<number | null>((resolve) => {
    child.once('close', resolve);
    child.once('error', () => resolve(null));
  });
  clearTimeout(timer);
  return isKilled ? { exitCode: null, stdout: Buffer.alloc(0) } : { exitCode, stdout: Buffer.concat(chunks) };
}

// The shell only sets limits and is then replaced by the program; a limit that cannot be set is one already stricter.
function spawnLimited(program: string, programArguments: readonly string[], limits: ProgramLimits) {
  const options = {
    env: ENVIRONMENT,
    stdio: ['ignore', 'pipe', 'ignore'],
    windowsHide: true,
  } satisfies Parameters<typeof spawn>[2];
  if (process.platform !== 'linux' || !existsSync(SHELL))
    return spawn(program, [...programArguments], options);
  const cpuSeconds = Math.ceil(limits.timeoutMs / 1000) + 1;
  const script = `ulimit -d ${limits.dataLimitKb}; ulimit -t ${cpuSeconds}; ulimit -c 0; exec "$0" "$@"`;
  return spawn(SHELL, ['-c', script, program, ...programArguments], options);
}
