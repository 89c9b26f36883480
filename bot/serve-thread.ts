import { parentPort } from 'node:worker_threads';
import { toAssistantError } from '../knowledge/model/errors.ts';
import type { ThreadReply } from './thread-pool.ts';

/**
 * The life of a thread of a pool: does the tasks it is told and answers each.
 *
 * @param doTask what to do with a task, unchecked as it came; its result must be what `structuredClone` takes
 */
export function serveThread(doTask: (task: unknown) => Promise<unknown>): void {
  parentPort?.on('message', (task: unknown) => {
    void toReply(doTask, task).then((reply) => parentPort?.postMessage(reply));
  });
}

async function toReply(doTask: (task: unknown) => Promise<unknown>, task: unknown): Promise<ThreadReply> {
  try {
    return { kind: 'done', result: await doTask(task) };
  } catch (error) {
    const { code, message, retryable, details } = toAssistantError(error);
    return { kind: 'failed', code, message, retryable, details };
  }
}
