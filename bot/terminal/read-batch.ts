import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { AssistantError } from '../../knowledge/model/errors.ts';

/** What a caller names a line by; given back as it came. */
export const lineIdSchema = z.union([z.string(), z.number()]);
export type LineId = z.infer<typeof lineIdSchema>;

/** A line that could not be answered, with what is wrong with it in Vietnamese. */
export interface BadLine {
  readonly id: LineId | null;
  readonly error: string;
}

/** A line of a batch file: parsed, or what is wrong with it under the id it gives. */
export type BatchLine<T> = { readonly value: T } | BadLine;

/**
 * Reads a file of one JSON object a line; blank lines are passed over, a bad line spoils no other.
 *
 * @throws DOCUMENT_NOT_FOUND — the file cannot be read
 */
export async function readBatch<T>(path: string, schema: z.ZodType<T>): Promise<BatchLine<T>[]> {
  const text = await readFile(path, 'utf8').catch((cause) => {
    throw new AssistantError('DOCUMENT_NOT_FOUND', `batch file cannot be read: ${path}`, { cause });
  });
  return text
    .replace(BYTE_ORDER_MARK, '')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => parseLine(line, schema));
}

const BYTE_ORDER_MARK = /^\uFEFF/;

function parseLine<T>(line: string, schema: z.ZodType<T>): BatchLine<T> {
  const json = parseJson(line);
  if (json === undefined) return { id: null, error: 'Dòng này không phải JSON.' };
  const parsed = schema.safeParse(json);
  if (parsed.success) return { value: parsed.data };
  const fields = parsed.error.issues.map((issue) => issue.path.join('.')).filter((field) => field !== '');
  const error =
    fields.length === 0
      ? 'Dòng này không phải một đối tượng JSON.'
      : `Trường thiếu hoặc sai dạng: ${[...new Set(fields)].join(', ')}.`;
  return { id: findId(json), error };
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function findId(json: unknown): LineId | null {
  return z.object({ id: lineIdSchema }).safeParse(json).data?.id ?? null;
}
