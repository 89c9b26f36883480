import { Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { toAssistantError } from '../../knowledge/model/errors.ts';
import { isOutOfMemory } from './out-of-memory.ts';
import { REPLY_DESCRIPTOR, type ReaderReply, readerRequestSchema } from './reader-messages.ts';

type Examine = (paths: readonly string[]) => Promise<unknown>;

/**
 * The life of a reader process: says it is ready, examines the documents it is told of one after another, and ends with its
 * stdin, so also when the parent dies.
 *
 * @param examine what to do with the files of a document; its result must be plain JSON data
 */
export async function serveReader(examine: Examine): Promise<void> {
  const replies = new Socket({ fd: REPLY_DESCRIPTOR, readable: false, writable: true });
  const send = (reply: ReaderReply) => replies.write(`${JSON.stringify(reply)}\n`);
  send({ kind: 'ready' });
  for await (const line of createInterface({ input: process.stdin })) {
    const { paths } = readerRequestSchema.parse(JSON.parse(line));
    send(await toReply(examine, paths));
  }
  process.exit(0);
}

async function toReply(examine: Examine, paths: readonly string[]): Promise<ReaderReply> {
  try {
    const examination = await examine(paths);
    return { kind: 'examined', examination, rssBytes: process.memoryUsage.rss() };
  } catch (error) {
    const { code: known, message } = toAssistantError(error);
    const code = isOutOfMemory(error) ? 'DOCUMENT_TOO_BIG' : known;
    return { kind: 'failed', code, message, rssBytes: process.memoryUsage.rss() };
  }
}
