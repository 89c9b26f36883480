import type { z } from 'zod';
import { AssistantError } from '../../../knowledge/model/errors.ts';

/**
 * The object in a model's text that the schema accepts: the whole text, or the first one among fences and prose. What a
 * model thought aloud is not looked at, nor what stands inside another object: of a cut reply that would be a part.
 *
 * @throws MODEL_FAILED — there is none; the message tells nothing of the text
 */
export function parseStructuredReply<T>(text: string, schema: z.ZodType<T>): T {
  const said = text.replace(/^\s*<think>[\s\S]*?<\/think>/, '');
  for (const candidate of listObjects(said)) {
    const parsed = schema.safeParse(parseJson(candidate));
    if (parsed.success) return parsed.data;
  }
  throw new AssistantError('MODEL_FAILED', 'chat reply holds no object of the asked shape', {
    retryable: true,
  });
}

/** The outermost objects, JSON or not; one that does not end is the last. */
function* listObjects(text: string): Generator<string> {
  for (let start = text.indexOf('{'); start !== -1; ) {
    const end = findEnd(text, start);
    if (end === undefined) return;
    yield text.slice(start, end);
    start = text.indexOf('{', end);
  }
}

/** The end of the object that begins at `start`; braces in strings do not count. */
function findEnd(text: string, start: number): number | undefined {
  let depth = 0;
  let isInString = false;
  for (let index = start; index < text.length; index++) {
    const character = text[index];
    if (isInString) {
      if (character === '\\') index++;
      else if (character === '"') isInString = false;
    } else if (character === '"') isInString = true;
    else if (character === '{') depth++;
    else if (character === '}' && --depth === 0) return index + 1;
  }
  return undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
