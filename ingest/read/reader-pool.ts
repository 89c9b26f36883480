import { fileURLToPath } from 'node:url';
import type { z } from 'zod';
import { AssistantError } from '../../knowledge/model/errors.ts';
import { type Examination, examinationSchema } from '../examine-file.ts';
import { DEFAULT_POOL_SIZE, FILE_DEADLINE_MS, FILES_PER_PROCESS, RECYCLE_RSS_BYTES } from './limits.ts';
import { ReaderChild, ReaderDied } from './reader-child.ts';
import type { ReaderReply } from './reader-messages.ts';

/** How many files are read at a time and how long each may take. */
export interface ReaderPoolOptions {
  /** Files read at the same time, each in a process of its own. @default 2 */
  readonly size?: number;
  /** Longest time for one file, from when its process gets it, in ms. @default 30000 */
  readonly timeoutMs?: number;
  /** Files after which a process is replaced. @default 100 */
  readonly filesPerProcess?: number;
  /** Main module of the processes. @default reader-process.ts, which calls `examineFile` */
  readonly processFile?: string;
}

/** Examines files in child processes with limits, so that no file takes this process down. */
export interface ReaderPool<T> {
  /**
   * What examining a document gives. Calls beyond the pool's size wait for their turn.
   *
   * @param paths the files that make it, in order; several for the pictures of an album
   * @throws AssistantError — a DOCUMENT_* code when the file is to blame (also DOCUMENT_TIMEOUT, and DOCUMENT_TOO_BIG
   *   when memory ran out), INTERNAL when the machinery is
   */
  examine(paths: readonly string[]): Promise<T>;
  /** Ends the processes at once; files under way fail with INTERNAL. A pool left open keeps the program running. */
  close(): Promise<void>;
}

/**
 * A pool whose processes read, clean and parse: see `examineFile`. Processes start with the first files and are reused.
 *
 * @example
 * const pool = createReaderPool();
 * try { await pool.examine(['ke-hoach.pdf']); } finally { await pool.close(); }
 */
export function createReaderPool(options: ReaderPoolOptions = {}): ReaderPool<Examination> {
  return createExaminationPool(examinationSchema, options);
}

/**
 * The same for any examination.
 *
 * @param schema what `options.processFile` answers; anything else is INTERNAL
 */
export function createExaminationPool<T>(schema: z.ZodType<T>, options: ReaderPoolOptions): ReaderPool<T> {
  const processFile = options.processFile ?? fileURLToPath(new URL('./reader-process.ts', import.meta.url));
  const timeoutMs = options.timeoutMs ?? FILE_DEADLINE_MS;
  const filesPerProcess = options.filesPerProcess ?? FILES_PER_PROCESS;
  const turns = createTurns(options.size ?? DEFAULT_POOL_SIZE);
  const idle: ReaderChild[] = [];
  const all = new Set<ReaderChild>();
  let isClosed = false;

  function takeChild(): ReaderChild {
    if (isClosed) throw closedError();
    const waiting = idle.pop();
    if (waiting?.isAlive === true) return waiting;
    if (waiting !== undefined) all.delete(waiting);
    const child = new ReaderChild(processFile);
    all.add(child);
    return child;
  }

  async function giveBack(child: ReaderChild): Promise<void> {
    const isWorn = child.answered >= filesPerProcess || child.rssBytes > RECYCLE_RSS_BYTES;
    if (child.isAlive && !isWorn && !isClosed) {
      idle.push(child);
      return;
    }
    all.delete(child);
    await child.stop();
  }

  async function askOnce(
    paths: readonly string[],
  ): Promise<ReaderReply | { readonly died: ReaderDied; readonly wasFresh: boolean }> {
    const child = takeChild();
    const wasFresh = child.answered === 0;
    try {
      return await child.request({ paths: [...paths] }, timeoutMs);
    } catch (error) {
      await child.stop();
      if (isClosed) throw closedError();
      if (error instanceof ReaderDied) return { died: error, wasFresh };
      throw error;
    } finally {
      await giveBack(child);
    }
  }

  // A process that read other files before may have died of them: the file gets a second chance in a fresh one.
  async function ask(paths: readonly string[]): Promise<ReaderReply> {
    const first = await askOnce(paths);
    if ('kind' in first) return first;
    const second = first.wasFresh ? first : await askOnce(paths);
    if ('kind' in second) return second;
    throw diedError(paths, second.died);
  }

  return {
    async examine(paths) {
      const reply = await turns.run(() => ask(paths));
      if (reply.kind === 'failed') throw new AssistantError(reply.code, reply.message);
      const parsed = reply.kind === 'examined' ? schema.safeParse(reply.examination) : undefined;
      if (parsed?.success === true) return parsed.data;
      throw new AssistantError('INTERNAL', `examination has another shape than agreed: ${paths.join(', ')}`, {
        cause: parsed?.error,
      });
    },
    async close() {
      isClosed = true;
      await Promise.all([...all].map((child) => child.stop()));
    },
  };
}

interface Turns {
  run<T>(task: () => Promise<T>): Promise<T>;
}

// At most `size` tasks at a time, the others first come, first served.
function createTurns(size: number): Turns {
  const waiting: (() => void)[] = [];
  let free = size;
  return {
    async run(task) {
      if (free > 0) free -= 1;
      else await new Promise<void>((resolve) => waiting.push(resolve));
      try {
        return await task();
      } finally {
        const next = waiting.shift();
        if (next === undefined) free += 1;
        else next();
      }
    },
  };
}

const closedError = () => new AssistantError('INTERNAL', 'reader pool is closed');

function diedError(paths: readonly string[], died: ReaderDied): AssistantError {
  const code = died.ranOutOfMemory ? 'DOCUMENT_TOO_BIG' : 'DOCUMENT_DAMAGED';
  return new AssistantError(code, `${died.message}: ${paths.join(', ')}`, { cause: died });
}
