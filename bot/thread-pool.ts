import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { AssistantError, errorCodes } from '../knowledge/model/errors.ts';
import { createConcurrencyLimit } from './concurrency-limit.ts';

/** What a thread answers to a task. */
export const threadReplySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('done'), result: z.unknown() }),
  z.object({
    kind: z.literal('failed'),
    code: z.enum(errorCodes),
    message: z.string(),
    retryable: z.boolean(),
    details: z.record(z.string(), z.unknown()),
  }),
]);
export type ThreadReply = z.infer<typeof threadReplySchema>;

/** What threads run, how many of them, and what each task may use. */
export interface ThreadPoolOptions {
  /** Main module of a thread: it calls `serveThread`. */
  readonly program: URL;
  /** Given to each thread as its `workerData`. */
  readonly data: unknown;
  /** Tasks done at the same time; more wait for their turn. */
  readonly size: number;
  /** Longest time for one task, from when its thread gets it. */
  readonly timeoutMs: number;
  /** JavaScript heap of a thread, in MB. */
  readonly heapMb: number;
  /** A thread without work for so long is ended: it holds memory. */
  readonly idleMs: number;
}

/** Does tasks in threads, so that none of them holds up the event loop. */
export interface ThreadPool {
  /**
   * What the task gives: a copy, as `structuredClone` makes it. An abort ends the thread at once, whatever it does.
   *
   * @throws WORK_TIMEOUT · WORK_DIED — the thread ended in the middle · what the task threw · the signal's reason
   */
  run(task: unknown, signal?: AbortSignal): Promise<unknown>;
  /** Ends the threads; tasks under way fail. */
  close(): Promise<void>;
}

/** A pool of threads of one kind. They start with the first tasks and are used again, unless one was ended in mid-work. */
export function createThreadPool(options: ThreadPoolOptions): ThreadPool {
  const limit = createConcurrencyLimit(options.size);
  const threads = new Set<Worker>();
  const idle = new Map<Worker, NodeJS.Timeout>();
  const end = async (thread: Worker) => {
    clearTimeout(idle.get(thread));
    idle.delete(thread);
    threads.delete(thread);
    await thread.terminate();
  };
  const start = () => {
    const { program, data, heapMb } = options;
    const thread = new Worker(program, {
      workerData: data,
      resourceLimits: { maxOldGenerationSizeMb: heapMb },
    });
    threads.add(thread);
    // Also without a task under way the end of a thread must not end the program.
    thread.on('error', () => undefined).on('exit', () => void end(thread));
    return thread;
  };
  const take = () => {
    const [waiting] = idle.keys();
    if (waiting === undefined) return start();
    clearTimeout(idle.get(waiting));
    idle.delete(waiting);
    waiting.ref();
    return waiting;
  };
  const giveBack = (thread: Worker) => {
    if (!threads.has(thread)) return;
    thread.unref();
    idle.set(thread, setTimeout(() => void end(thread), options.idleMs).unref());
  };
  return {
    run: (task, signal) =>
      limit(async () => {
        signal?.throwIfAborted();
        const thread = take();
        try {
          const reply = await ask(thread, task, options.timeoutMs, signal);
          giveBack(thread);
          if (reply.kind === 'done') return reply.result;
          const { code, message, retryable, details } = reply;
          throw new AssistantError(code, message, { retryable, details });
        } catch (error) {
          if (!idle.has(thread)) await end(thread);
          throw error;
        }
      }, signal),
    close: async () => void (await Promise.all([...threads].map(end))),
  };
}

async function ask(
  thread: Worker,
  task: unknown,
  timeoutMs: number,
  signal: AbortSignal | undefined,
): Promise<ThreadReply> {
  const over = new AbortController();
  const { promise, resolve, reject } = Promise.withResolvers<unknown>();
  const died = (cause?: unknown) => reject(new AssistantError('WORK_DIED', 'thread ended', { cause }));
  const timer = setTimeout(() => {
    reject(new AssistantError('WORK_TIMEOUT', `task took more than ${timeoutMs} ms`));
  }, timeoutMs);
  thread.on('message', resolve).on('error', died).on('exit', died);
  signal?.addEventListener('abort', () => reject(signal.reason), { signal: over.signal });
  try {
    thread.postMessage(task);
    return threadReplySchema.parse(await promise);
  } finally {
    clearTimeout(timer);
    over.abort();
    thread.off('message', resolve).off('error', died).off('exit', died);
  }
}
