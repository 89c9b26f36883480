import type { z } from 'zod';
import { AssistantError } from '../../knowledge/model/errors.ts';
import { DEFAULT_POOL_SIZE, FILE_DEADLINE_MS, FILES_PER_PROCESS, RECYCLE_RSS_BYTES } from './limits.ts';
import { type ProcessProgram, ReaderChild, ReaderDied } from './reader-child.ts';
import type { ReaderReply } from './reader-messages.ts';
import { createTurns } from './turns.ts';

/** How many tasks are done at a time and how long each may take. */
export interface ProcessPoolOptions {
  /** Tasks done at the same time, each in a process of its own. @default 2 */
  readonly size?: number;
  /** Longest time for one task, from when its process gets it, in ms. @default 30000 */
  readonly timeoutMs?: number;
  /** Tasks after which a process is replaced. @default 500 */
  readonly filesPerProcess?: number;
  /** Resident size beyond which a process is replaced after its task, in bytes. @default 300 MB */
  readonly recycleRssBytes?: number;
}

/** Does tasks in child processes with limits, so that no file takes this process down. */
export interface ProcessPool<T> {
  /**
   * What the task gives. Calls beyond the pool's size wait for their turn.
   *
   * @param label names the task in errors: the file
   * @throws AssistantError — a DOCUMENT_* code when the file is to blame (also DOCUMENT_TIMEOUT, and DOCUMENT_TOO_BIG
   *   when memory ran out), INTERNAL when the machinery is
   */
  ask(task: unknown, label: string): Promise<T>;
  /** Ends the processes at once; tasks under way fail with INTERNAL. A pool left open keeps the program running. */
  close(): Promise<void>;
}

/**
 * A pool of processes that do tasks of one kind. Processes start with the first tasks and are reused.
 *
 * @param schema what the processes answer; anything else is INTERNAL
 */
export function createProcessPool<T>(
  program: ProcessProgram,
  schema: z.ZodType<T>,
  options: ProcessPoolOptions,
): ProcessPool<T> {
  const turns = createTurns(options.size ?? DEFAULT_POOL_SIZE);
  const children = new Children(program, options);
  return {
    async ask(task, label) {
      const reply = await turns.run(() => children.ask(task, label));
      if (reply.kind === 'failed') throw new AssistantError(reply.code, reply.message);
      const parsed = reply.kind === 'done' ? schema.safeParse(reply.result) : undefined;
      if (parsed?.success === true) return parsed.data;
      const reason = `answer has another shape than agreed: ${label}`;
      throw new AssistantError('INTERNAL', reason, { cause: parsed?.error });
    },
    close: () => children.close(),
  };
}

/** The processes of a pool, busy and idle. */
class Children {
  readonly #program: ProcessProgram;
  readonly #options: ProcessPoolOptions;
  readonly #idle: ReaderChild[] = [];
  readonly #all = new Set<ReaderChild>();
  #isClosed = false;

  constructor(program: ProcessProgram, options: ProcessPoolOptions) {
    this.#program = program;
    this.#options = options;
  }

  // A process that read other files before may have died of them: the file gets a second chance in a fresh one.
  async ask(task: unknown, label: string): Promise<ReaderReply> {
    const first = await this.#askOnce(task, label);
    if ('kind' in first) return first;
    const second = first.wasFresh ? first : await this.#askOnce(task, label);
    if ('kind' in second) return second;
    throw diedError(label, second.died);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.all([...this.#all].map((child) => child.stop()));
  }

  async #askOnce(
    task: unknown,
    label: string,
  ): Promise<ReaderReply | { readonly died: ReaderDied; readonly wasFresh: boolean }> {
    const child = this.#take();
    const wasFresh = child.answered === 0;
    try {
      return await child.request({ task }, label, this.#options.timeoutMs ?? FILE_DEADLINE_MS);
    } catch (error) {
      await child.stop();
      if (this.#isClosed) throw closedError();
      if (error instanceof ReaderDied) return { died: error, wasFresh };
      throw error;
    } finally {
      await this.#giveBack(child);
    }
  }

  #take(): ReaderChild {
    if (this.#isClosed) throw closedError();
    const waiting = this.#idle.pop();
    if (waiting?.isAlive === true) return waiting;
    if (waiting !== undefined) this.#all.delete(waiting);
    const child = new ReaderChild(this.#program);
    this.#all.add(child);
    return child;
  }

  async #giveBack(child: ReaderChild): Promise<void> {
    const { filesPerProcess = FILES_PER_PROCESS, recycleRssBytes = RECYCLE_RSS_BYTES } = this.#options;
    const isWorn = child.answered >= filesPerProcess || child.rssBytes > recycleRssBytes;
    if (child.isAlive && !isWorn && !this.#isClosed) {
      this.#idle.push(child);
      return;
    }
    this.#all.delete(child);
    await child.stop();
  }
}

const closedError = () => new AssistantError('INTERNAL', 'reader pool is closed');

function diedError(label: string, died: ReaderDied): AssistantError {
  const code = died.ranOutOfMemory ? 'DOCUMENT_TOO_BIG' : 'DOCUMENT_DAMAGED';
  return new AssistantError(code, `${died.message}: ${label}`, { cause: died });
}
