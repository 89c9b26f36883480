import { z } from 'zod';
import { errorCodes } from '../../knowledge/model/errors.ts';

/** The descriptor on which a reader process answers; its stdout and stderr belong to the libraries. */
export const REPLY_DESCRIPTOR = 3;

/** To a reader process, a JSON line on its stdin: examine the document these files make, in order; mostly one. */
export const readerRequestSchema = z.object({ paths: z.array(z.string()).min(1) });
export type ReaderRequest = z.infer<typeof readerRequestSchema>;

/** From a reader process, a JSON line: once `ready`, then one answer for each request. */
export const readerReplySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready') }),
  z.object({ kind: z.literal('examined'), examination: z.unknown(), rssBytes: z.number() }),
  z.object({
    kind: z.literal('failed'),
    code: z.enum(errorCodes),
    message: z.string(),
    rssBytes: z.number(),
  }),
]);
export type ReaderReply = z.infer<typeof readerReplySchema>;
