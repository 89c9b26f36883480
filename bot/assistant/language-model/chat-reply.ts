import { z } from 'zod';
import { AssistantError } from '../../../knowledge/model/errors.ts';

const textSchema = z.object({ content: z.string().nullish() });
/** A whole reply has `message`, a piece of a streamed one `delta`. */
const replySchema = z.object({
  choices: z.array(
    z.object({
      delta: textSchema.optional(),
      message: textSchema.optional(),
      finish_reason: z.string().nullish(),
    }),
  ),
});

/** What a line of a streamed reply begins with; lines beginning otherwise are no part of the text. */
const EVENT = 'data:';

/**
 * The text of a chat server's reply, streamed or not. A server may stop in the middle and end the stream in good order:
 * only `finish_reason` tells that the model had finished.
 *
 * @param body as received: server-sent events, or one JSON object
 * @throws MODEL_FAILED — no such reply; MODEL_CUT — the text was not finished
 */
export function parseChatReply(body: string): string {
  const parts = listObjects(body).flatMap(({ choices }) => choices.slice(0, 1));
  const text = parts.map(({ delta, message }) => (delta ?? message)?.content ?? '').join('');
  const reason = parts.findLast((part) => typeof part.finish_reason === 'string')?.finish_reason;
  if (reason === 'length' || reason === 'content_filter') {
    throw new AssistantError('MODEL_CUT', `chat reply was cut: ${reason}`);
  }
  if (text.trim() === '') {
    throw new AssistantError('MODEL_FAILED', 'chat reply holds no text', { retryable: true });
  }
  if (reason === 'stop') return text;
  if (reason === undefined) {
    throw new AssistantError('MODEL_CUT', 'chat reply was cut: the stream ended early', { retryable: true });
  }
  throw new AssistantError('MODEL_FAILED', 'chat reply ended for an unknown reason');
}

function listObjects(body: string): z.infer<typeof replySchema>[] {
  const isWhole = body.trimStart().startsWith('{');
  const events = isWhole
    ? [body]
    : body
        .split(/\r?\n/)
        .filter((line) => line.startsWith(EVENT))
        .map((line) => line.slice(EVENT.length));
  return events.filter((event) => event.trim() !== '[DONE]').map(parseObject);
}

function parseObject(text: string): z.infer<typeof replySchema> {
  try {
    return replySchema.parse(JSON.parse(text));
  } catch {
    // The cause would hold the text.
    throw new AssistantError('MODEL_FAILED', 'chat reply is not in the form of one', { retryable: true });
  }
}
