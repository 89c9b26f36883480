import type { z } from 'zod';
import { AssistantError } from '../../../knowledge/model/errors.ts';

/** Objects looked at in one reply: prose with more braces holds no answer. */
const MAX_CANDIDATES = 20;

/**
 * The object in a model's text that the schema accepts: the whole text, or the first one among fences and prose. What a
 * model thought aloud is not looked at.
 *
 * @throws MODEL_FAILED — there is none; the message tells nothing of the text
 */
export function parseStructuredReply<T>(text: string, schema: z.ZodType<T>): T {
  const said = text.replace(/^\s*<think>[\s\S]*?<\/think>/, '');
  for (const candidate of listCandidates(said)) {
    const parsed = schema.safeParse(candidate);
    if (parsed.success) return parsed.data;
  }
  throw new AssistantError('MODEL_FAILED', 'chat reply holds no object of the asked shape', {
    retryable: true,
  });
}

function* listCandidates(text: string): Generator<unknown> {
  const whole = parseJson(text);
  if (whole !== undefined) yield whole;
  let from = 0;
  for (let count = 0; count < MAX_CANDIDATES; count++) {
    const start = text.indexOf('{', from);
    if (start === -1) return;
    const end = findEnd(text, start);
    const value = end === undefined ? undefined : parseJson(text.slice(start, end));
    if (value !== undefined) yield value;
    from = value === undefined || end === undefined ? start + 1 : end;
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
