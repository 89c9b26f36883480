import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { AssistantError } from '../../knowledge/model/errors.ts';
import { terminalTexts } from '../../prompts/terminal-texts.ts';

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
export async function readBatch<S extends z.ZodObject>(
  path: string,
  schema: S,
): Promise<BatchLine<z.output<S>>[]> {
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

function parseLine<S extends z.ZodObject>(line: string, schema: S): BatchLine<z.output<S>> {
  const { notJson, notAnObject, badFields } = terminalTexts.batch;
  const json = parseJson(line);
  if (json === undefined) return { id: null, error: `${notJson} ${describeFields(schema)}` };
  const parsed = schema.safeParse(json);
  if (parsed.success) return { value: parsed.data };
  const fields = parsed.error.issues.map((issue) => issue.path.join('.')).filter((field) => field !== '');
  const problem = fields.length === 0 ? notAnObject : badFields([...new Set(fields)]);
  return { id: findId(json), error: `${problem} ${describeFields(schema)}` };
}

/** The fields a line of this shape has, in Vietnamese. */
export function describeFields({ shape }: z.ZodObject): string {
  const names = Object.keys(shape);
  const isOptional = (name: string) => z.safeParse(shape[name] ?? z.never(), undefined).success;
  const required = names.filter((name) => !isOptional(name));
  return terminalTexts.batch.fields(required, names.filter(isOptional));
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
