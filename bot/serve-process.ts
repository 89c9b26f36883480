import { toAssistantError } from '../knowledge/model/errors.ts';
import { type ProcessReply, processOrderSchema } from './process-pool.ts';

/** What a process does with a task, unchecked as it came; the result must be what `structuredClone` takes. */
export type DoTask = (task: unknown) => Promise<unknown>;

/**
 * The life of a process of a pool: gets ready with what it is given, does the tasks it is told and answers each. It ends with
 * the program that started it.
 *
 * @param prepare called once, with the pool's `data`
 */
export function serveProcess(prepare: (data: unknown) => Promise<DoTask>): void {
  let ready: Promise<DoTask> = Promise.reject(new Error('a task before its beginning'));
  ready.catch(() => undefined);
  process.on('disconnect', () => process.exit());
  process.on('message', (message: unknown) => {
    const order = processOrderSchema.parse(message);
    if (order.kind === 'begin') {
      ready = prepare(order.data);
      ready.catch(() => undefined);
    } else void toReply(ready, order.task).then((reply) => process.send?.(reply));
  });
}

async function toReply(ready: Promise<DoTask>, task: unknown): Promise<ProcessReply> {
  try {
    const doTask = await ready;
    return { kind: 'done', result: await doTask(task) };
  } catch (error) {
    const { code, message, retryable, details } = toAssistantError(error);
    return { kind: 'failed', code, message, retryable, details };
  }
}
