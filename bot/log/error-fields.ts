import { z } from 'zod';
import { toAssistantError } from '../../knowledge/model/errors.ts';
import type { LogFields } from './log.ts';

const FRAMES = 3;
const CAUSES = 3;

/**
 * What may be logged of an error: its code, class and place in the source, and of what caused it class and code. Messages are
 * left out, because an error may quote what the user wrote, what a document says, or an address with a token.
 */
export function toErrorFields(error: unknown): LogFields {
  const causes = listCauses(error).map(({ cause, code }) =>
    code === null ? toClass(cause) : `${toClass(cause)} ${code}`,
  );
  const frames = error instanceof Error ? toFrames(error) : [];
  return {
    code: toAssistantError(error).code,
    error: toClass(error),
    ...(frames.length === 0 ? {} : { at: frames.join(' < ') }),
    ...(causes.length === 0 ? {} : { cause: causes.join(' < ') }),
  };
}

/** The class as the source names it: `name` may be set to anything. */
function toClass(error: unknown): string {
  if (!(error instanceof Error)) return 'NotAnError';
  if (error instanceof DOMException && /^[A-Z][A-Za-z]{1,40}Error$/.test(error.name)) return error.name;
  const { name } = error.constructor;
  return /^[A-Za-z]\w{0,60}$/.test(name) ? name : 'Error';
}

/** `file.ts:12`, innermost first. The stack begins with the message, which may look like frames itself. */
function toFrames({ stack = '', message }: Error): string[] {
  const from = stack.indexOf(message);
  if (from < 0) return [];
  const frames = stack.slice(from + message.length).matchAll(/^\s+at .*?([\w.-]+\.[cm]?[jt]s:\d+):\d+\)?$/gm);
  return [...frames].slice(0, FRAMES).map((match) => match[1] ?? '');
}

// SQLSTATE, errno and Node's own codes: https://nodejs.org/api/errors.html
const codeSchema = z.object({ code: z.string().regex(/^(?:[A-Z][A-Z0-9_]{2,40}|[0-9A-Z]{5})$/) });
// grammY keeps the cause of a BotError and of an HttpError in `error`.
const causedSchema = z.object({ cause: z.unknown(), error: z.unknown() });

function listCauses(error: unknown): { cause: unknown; code: string | null }[] {
  const found: { cause: unknown; code: string | null }[] = [];
  let cause = toCause(error);
  for (; cause !== undefined && found.length < CAUSES; cause = toCause(cause))
    found.push({ cause, code: codeSchema.safeParse(cause).data?.code ?? null });
  return found;
}

function toCause(error: unknown): unknown {
  const { cause, error: inner } = causedSchema.partial().safeParse(error).data ?? {};
  const next = cause ?? inner;
  return next instanceof Error ? next : undefined;
}
