import { z } from 'zod';
import { errorCodes } from '../../knowledge/model/errors.ts';

/** The descriptor on which a reader process answers; its stdout and stderr belong to the libraries. */
export const REPLY_DESCRIPTOR = 3;

/** To a process of the pool, a JSON line on its stdin: do this. What a task looks like, the process itself knows. */
export const readerRequestSchema = z.object({ task: z.unknown() });
export type ReaderRequest = z.infer<typeof readerRequestSchema>;

/** From such a process, a JSON line: once `ready`, then one answer for each request. */
export const readerReplySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready') }),
  z.object({ kind: z.literal('done'), result: z.unknown(), rssBytes: z.number() }),
  z.object({
    kind: z.literal('failed'),
    code: z.enum(errorCodes),
    message: z.string(),
    rssBytes: z.number(),
  }),
]);
export type ReaderReply = z.infer<typeof readerReplySchema>;
