import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { AssistantError, errorCodes } from '../knowledge/model/errors.ts';
import { createConcurrencyLimit } from './concurrency-limit.ts';

/** What a process answers to a task. */
export const processReplySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('done'), result: z.unknown() }),
  z.object({
    kind: z.literal('failed'),
    code: z.enum(errorCodes),
    message: z.string(),
    retryable: z.boolean(),
    details: z.record(z.string(), z.unknown()),
  }),
]);
export type ProcessReply = z.infer<typeof processReplySchema>;

/** What a process is told: first what it works with, then task after task. */
export const processOrderSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('begin'), data: z.unknown() }),
  z.object({ kind: z.literal('task'), task: z.unknown() }),
]);
type ProcessOrder = z.infer<typeof processOrderSchema>;

/** What processes run, how many of them, and what each task may use. */
export interface ProcessPoolOptions {
  /** Main module of a process: it calls `serveProcess`. */
  readonly program: URL;
  /** Given to each process before its first task, as `structuredClone` copies it. */
  readonly data: unknown;
  /** Tasks done at the same time; more wait for their turn. */
  readonly size: number;
  /** Longest time for one task, from when its process gets it. */
  readonly timeoutMs: number;
  /** JavaScript heap of a process, in MB. One that needs more ends. */
  readonly heapMb: number;
  /** A process without work for so long is ended: it holds memory. */
  readonly idleMs: number;
}

/** Does tasks in processes of their own, so that none of them holds up the event loop or takes the program with it. */
export interface ProcessPool {
  /**
   * What the task gives: a copy, as `structuredClone` makes it. An abort ends the process at once, whatever it does.
   *
   * @throws WORK_TIMEOUT · WORK_DIED — the process ended in the middle · what the task threw · the signal's reason
   */
  run(task: unknown, signal?: AbortSignal): Promise<unknown>;
  /** Ends the processes; tasks under way fail. */
  close(): Promise<void>;
}

/**
 * A pool of processes of one kind. They start with the first tasks and are used again, unless one was ended in mid-work. Not
 * threads: one that runs out of heap may end the whole program.
 */
export function createProcessPool(options: ProcessPoolOptions): ProcessPool {
  const limit = createConcurrencyLimit(options.size);
  const processes = new Set<ChildProcess>();
  const idle = new Map<ChildProcess, NodeJS.Timeout>();
  const end = async (child: ChildProcess) => {
    clearTimeout(idle.get(child));
    idle.delete(child);
    processes.delete(child);
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
  const start = () => {
    const child = fork(fileURLToPath(options.program), {
      execArgv: [`--max-old-space-size=${options.heapMb}`],
      serialization: 'advanced',
      // What a process says of its end by lack of memory is no log of ours.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    processes.add(child);
    // Also without a task under way the end of a process must not end the program.
    child.on('error', () => void end(child)).on('exit', () => void end(child));
    tell(child, { kind: 'begin', data: options.data });
    return child;
  };
  const take = () => {
    const [waiting] = idle.keys();
    if (waiting === undefined) return start();
    clearTimeout(idle.get(waiting));
    idle.delete(waiting);
    waiting.ref();
    waiting.channel?.ref();
    return waiting;
  };
  const giveBack = (child: ChildProcess) => {
    if (!processes.has(child)) return;
    child.unref();
    child.channel?.unref();
    idle.set(child, setTimeout(() => void end(child), options.idleMs).unref());
  };
  return {
    run: (task, signal) =>
      limit(async () => {
        signal?.throwIfAborted();
        const child = take();
        try {
          const reply = await ask(child, task, options.timeoutMs, signal);
          giveBack(child);
          if (reply.kind === 'done') return reply.result;
          const { code, message, retryable, details } = reply;
          throw new AssistantError(code, message, { retryable, details });
        } catch (error) {
          if (!idle.has(child)) await end(child);
          throw error;
        }
      }, signal),
    close: async () => void (await Promise.all([...processes].map(end))),
  };
}

/** A process that is gone learns nothing; its end is told by its own events. */
function tell(child: ChildProcess, order: ProcessOrder): void {
  child.send(order, () => undefined);
}

async function ask(
  child: ChildProcess,
  task: unknown,
  timeoutMs: number,
  signal: AbortSignal | undefined,
): Promise<ProcessReply> {
  const over = new AbortController();
  const { promise, resolve, reject } = Promise.withResolvers<unknown>();
  const died = (cause?: unknown) => reject(new AssistantError('WORK_DIED', 'process ended', { cause }));
  const timer = setTimeout(() => {
    reject(new AssistantError('WORK_TIMEOUT', `task took more than ${timeoutMs} ms`));
  }, timeoutMs);
  child.on('message', resolve).on('error', died).on('exit', died);
  signal?.addEventListener('abort', () => reject(signal.reason), { signal: over.signal });
  try {
    if (!child.connected) died();
    else tell(child, { kind: 'task', task });
    return processReplySchema.parse(await promise);
  } finally {
    clearTimeout(timer);
    over.abort();
    child.off('message', resolve).off('error', died).off('exit', died);
  }
}
