import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { AssistantError } from '../../knowledge/model/errors.ts';
import { MAX_REPLY_BYTES, READER_CPU_LIMIT_S, YOUNG_HEAP_MB } from './limits.ts';
import { tellsOutOfMemory } from './out-of-memory.ts';
import {
  REPLY_DESCRIPTOR,
  type ReaderReply,
  type ReaderRequest,
  readerReplySchema,
} from './reader-messages.ts';

/** Time a fresh process has to say it is ready; it takes 0.2 s on an idle machine. */
const START_DEADLINE_MS = 30_000;
/** What is kept of a process's stderr to tell why it died. */
const STDERR_TAIL_LENGTH = 4_000;
const SHELL = '/bin/sh';
const NEWLINE = 0x0a;

/** A reader process died instead of answering; the file may be to blame, or what the process had read before. */
export class ReaderDied extends Error {
  override readonly name = 'ReaderDied';
  readonly ranOutOfMemory: boolean;

  constructor(message: string, ranOutOfMemory: boolean) {
    super(message);
    this.ranOutOfMemory = ranOutOfMemory;
  }
}

/** What a process runs, and what it may use. */
export interface ProcessProgram {
  /** Main module: it calls `serveReader`. */
  readonly file: string;
  /** JavaScript heap, in MB. */
  readonly heapMb: number;
  /** RLIMIT_DATA, in KB; kept on Linux only. */
  readonly dataLimitKb: number;
  /** Further arguments of Node, such as those that allow more than reading files ("--allow-addons"). */
  readonly permissions: readonly string[];
}

interface Waiter {
  resolve(reply: ReaderReply): void;
  reject(error: Error): void;
}

/** The parent's hold on one reader process: one request at a time, each with its deadline. */
export class ReaderChild {
  readonly #process: ChildProcess;
  readonly #ready: Promise<ReaderReply>;
  readonly #exited: Promise<void>;
  #waiter: Waiter | null = null;
  #chunks: Buffer[] = [];
  #chunkBytes = 0;
  #stderrTail = '';
  #hasExited = false;
  /** Requests answered so far. */
  answered = 0;
  /** Resident size after the last answer. */
  rssBytes = 0;

  constructor(program: ProcessProgram) {
    this.#process = spawnLimited(program);
    this.#exited = new Promise((resolve) => {
      const onEnd = (reason: string) => {
        this.#hasExited = true;
        this.#fail(new ReaderDied(`reader process ended: ${reason}`, tellsOutOfMemory(this.#stderrTail)));
        resolve();
      };
      // "close" comes after the last output, so that the reason on stderr is there.
      this.#process.once('close', (code, signal) => onEnd(signal ?? `exit code ${code}`));
      this.#process.once('error', (error) => onEnd(error.message));
    });
    // Writing to a process that has just died is told by its end.
    this.#process.stdin?.on('error', () => {});
    this.#process.stderr?.on('data', (chunk: Buffer) => this.#keepTail(chunk));
    getReplyStream(this.#process).on('data', (chunk: Buffer) => this.#receive(chunk));
    this.#ready = this.#nextReply(START_DEADLINE_MS, () => startError(this.#stderrTail));
    // Told to whoever asks first.
    this.#ready.catch(() => {});
  }

  get isAlive(): boolean {
    return !this.#hasExited;
  }

  /**
   * Has the process examine a document.
   *
   * @param timeoutMs from the sending of the request; the process is killed then
   * @throws DOCUMENT_TIMEOUT, DOCUMENT_TOO_BIG (answer too long), INTERNAL (process cannot start), ReaderDied
   */
  async request(request: ReaderRequest, label: string, timeoutMs: number): Promise<ReaderReply> {
    await this.#ready.catch((error: unknown) => {
      throw error instanceof ReaderDied ? startError(this.#stderrTail) : error;
    });
    const reply = this.#nextReply(timeoutMs, () => timeoutError(label, timeoutMs));
    this.#process.stdin?.write(`${JSON.stringify(request)}\n`);
    const answer = await reply;
    this.answered += 1;
    if (answer.kind !== 'ready') this.rssBytes = answer.rssBytes;
    return answer;
  }

  /** Kills the process, whatever it does, and waits for its end. */
  async stop(): Promise<void> {
    this.#process.kill('SIGKILL');
    await this.#exited;
  }

  async #nextReply(timeoutMs: number, toError: () => Error): Promise<ReaderReply> {
    let timer: NodeJS.Timeout | undefined;
    try {
      return await new Promise<ReaderReply>((resolve, reject) => {
        if (this.#hasExited) reject(new ReaderDied('reader process has ended', false));
        this.#waiter = { resolve, reject };
        timer = setTimeout(() => this.#abandon(toError()), timeoutMs);
      });
    } finally {
      clearTimeout(timer);
    }
  }

  #receive(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#chunkBytes += chunk.length;
    if (this.#chunkBytes > MAX_REPLY_BYTES) {
      this.#abandon(
        new AssistantError('DOCUMENT_TOO_BIG', `examination takes more than ${MAX_REPLY_BYTES} bytes`),
      );
    } else if (chunk.at(-1) === NEWLINE) {
      const line = Buffer.concat(this.#chunks).toString('utf8');
      this.#chunks = [];
      this.#chunkBytes = 0;
      this.#settle(line);
    }
  }

  #settle(line: string): void {
    try {
      const reply = readerReplySchema.parse(JSON.parse(line));
      this.#waiter?.resolve(reply);
      this.#waiter = null;
    } catch (error) {
      this.#abandon(
        new AssistantError('INTERNAL', 'reader process answered something else than a reply', {
          cause: error,
        }),
      );
    }
  }

  #abandon(error: Error): void {
    this.#fail(error);
    this.#chunks = [];
    this.#process.kill('SIGKILL');
  }

  #fail(error: Error): void {
    this.#waiter?.reject(error);
    this.#waiter = null;
  }

  #keepTail(chunk: Buffer): void {
    this.#stderrTail = (this.#stderrTail + chunk.toString('utf8')).slice(-STDERR_TAIL_LENGTH);
  }
}

// Whatever a hostile file made the process do: its environment is empty, so there is no key to be had, and Node lets it
// write no file, start no program and load no native code but what its permissions name.
function spawnLimited({ file, heapMb, dataLimitKb, permissions }: ProcessProgram): ChildProcess {
  const nodeArguments = [
    '--permission',
    '--allow-fs-read=*',
    ...permissions,
    `--max-old-space-size=${heapMb}`,
    `--max-semi-space-size=${YOUNG_HEAP_MB}`,
    file,
  ];
  const stdio = ['pipe', 'ignore', 'pipe', 'pipe'] as const;
  const options = { env: {}, stdio: [...stdio], windowsHide: true };
  if (process.platform !== 'linux' || !existsSync(SHELL))
    return spawn(process.execPath, nodeArguments, options);
  // A limit that cannot be set is one already stricter.
  const limits = `ulimit -d ${dataLimitKb}; ulimit -t ${READER_CPU_LIMIT_S}; ulimit -c 0; exec "$0" "$@"`;
  return spawn(SHELL, ['-c', limits, process.execPath, ...nodeArguments], options);
}

function getReplyStream(child: ChildProcess): Readable {
  const stream = child.stdio[REPLY_DESCRIPTOR];
  if (stream === null || stream === undefined || !('read' in stream)) {
    throw new AssistantError('INTERNAL', 'reader process has no reply stream');
  }
  return stream;
}

function startError(stderrTail: string): AssistantError {
  return new AssistantError('INTERNAL', 'reader process did not start', { details: { stderr: stderrTail } });
}

function timeoutError(label: string, timeoutMs: number): AssistantError {
  return new AssistantError('DOCUMENT_TIMEOUT', `reading took more than ${timeoutMs} ms: ${label}`);
}
