import { Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { toAssistantError } from '../../knowledge/model/errors.ts';
import { isOutOfMemory } from './out-of-memory.ts';
import { REPLY_DESCRIPTOR, type ReaderReply, readerRequestSchema } from './reader-messages.ts';

type DoTask = (task: unknown) => Promise<unknown>;

/**
 * The life of a process of the pool: says it is ready, does the tasks it is told one after another, and ends with its stdin,
 * so also when the parent dies.
 *
 * @param doTask what to do with a task, unchecked as it came; its result must be plain JSON data
 */
export async function serveReader(doTask: DoTask): Promise<void> {
  const replies = new Socket({ fd: REPLY_DESCRIPTOR, readable: false, writable: true });
  const send = (reply: ReaderReply) => replies.write(`${JSON.stringify(reply)}\n`);
  send({ kind: 'ready' });
  for await (const line of createInterface({ input: process.stdin })) {
    const { task } = readerRequestSchema.parse(JSON.parse(line));
    send(await toReply(doTask, task));
  }
  process.exit(0);
}

async function toReply(doTask: DoTask, task: unknown): Promise<ReaderReply> {
  try {
    const result = await doTask(task);
    return { kind: 'done', result, rssBytes: process.memoryUsage.rss() };
  } catch (error) {
    const { code: known, message } = toAssistantError(error);
    const code = isOutOfMemory(error) ? 'DOCUMENT_TOO_BIG' : known;
    return { kind: 'failed', code, message, rssBytes: process.memoryUsage.rss() };
  }
}
