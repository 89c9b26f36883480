import { hash } from 'node:crypto';
import type { SQLOutputValue } from 'node:sqlite';
import type { z } from 'zod';
import { AssistantError } from '../model/errors.ts';

/** A row as node:sqlite gives it. */
export type Row = Record<string, SQLOutputValue>;

/** sha256, hex. */
export function sha256(content: string | Uint8Array): string {
  return hash('sha256', content);
}

/**
 * The seal of a stored record: its hash together with the place it belongs to, so that a record is refused both when
 * its bytes changed and when it turns up under another document.
 */
export function sealRecord(owner: string, record: string): string {
  return sha256(`${owner}\n${record}`);
}

/** @throws STORE_DAMAGED — the column does not hold text. */
export function getText(row: Row, column: string): string {
  const value = row[column];
  if (typeof value !== 'string') throw damaged(`column ${column} is not text`);
  return value;
}

/** @throws STORE_DAMAGED — the column holds neither text nor null. */
export function getNullableText(row: Row, column: string): string | null {
  return row[column] === null ? null : getText(row, column);
}

/** @throws STORE_DAMAGED — the column does not hold a whole number. */
export function getInteger(row: Row, column: string): number {
  const value = row[column];
  if (typeof value !== 'number' || !Number.isSafeInteger(value))
    throw damaged(`column ${column} is not a whole number`);
  return value;
}

/** @throws STORE_DAMAGED — the column does not hold bytes. */
export function getBytes(row: Row, column: string): Uint8Array {
  const value = row[column];
  if (!(value instanceof Uint8Array)) throw damaged(`column ${column} does not hold bytes`);
  return value;
}

/**
 * The record of a row (columns `record`, `seal`), checked against its seal before it is parsed.
 *
 * @throws STORE_DAMAGED — the bytes are not those that were stored, or have not the schema's shape.
 */
export function getSealed<T>(row: Row, owner: string, schema: z.ZodType<T>): T {
  const record = getText(row, 'record');
  if (sealRecord(owner, record) !== getText(row, 'seal'))
    throw damaged(`record differs from its seal: ${owner}`);
  const parsed = schema.safeParse(parseJson(record, owner));
  if (!parsed.success) throw damaged(`record has not the shape expected: ${owner}`, parsed.error);
  return parsed.data;
}

/** @throws STORE_DAMAGED — not JSON. */
export function parseJson(text: string, owner: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw damaged(`record is not JSON: ${owner}`, error);
  }
}

/** The error for content that is not what was stored. */
export function damaged(message: string, cause?: unknown): AssistantError {
  return new AssistantError(
    'STORE_DAMAGED',
    `store is damaged: ${message}`,
    cause === undefined ? {} : { cause },
  );
}
