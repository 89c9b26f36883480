import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import { AssistantError } from '../../knowledge/model/errors.ts';

/** A line of a batch file: parsed, or what is wrong with it under the id it gives. */
export type BatchLine<T> = { readonly value: T } | { readonly id: string | null; readonly error: string };

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
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => parseLine(line, schema));
}

function parseLine<T>(line: string, schema: z.ZodType<T>): BatchLine<T> {
  const json = parseJson(line);
  if (json === undefined) return { id: null, error: 'Dòng không phải JSON.' };
  const parsed = schema.safeParse(json);
  if (parsed.success) return { value: parsed.data };
  const problems = parsed.error.issues.map((issue) => `${issue.path.join('.') || 'dòng'}: ${issue.message}`);
  return { id: idOf(json), error: problems.join('; ') };
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function idOf(json: unknown): string | null {
  return typeof json === 'object' && json !== null && 'id' in json && typeof json.id === 'string'
    ? json.id
    : null;
}
