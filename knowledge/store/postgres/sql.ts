import { hash } from 'node:crypto';

/** What a statement may be given: lists become PostgreSQL arrays. */
export type SqlValue =
  | string
  | number
  | boolean
  | null
  | Uint8Array
  | readonly (string | number | boolean | null | Uint8Array)[];

/** A statement, or a part of one, with its values apart from its text. */
export interface SqlFragment {
  readonly strings: readonly string[];
  readonly values: readonly SqlValue[];
}

/** A statement as it goes to the server. */
export interface Statement {
  readonly text: string;
  readonly values: readonly SqlValue[];
}

/**
 * A statement from a template; what stands in `${}` is a value, never text, unless it is a fragment made by this function.
 *
 * @example sql`SELECT 1 FROM documents d WHERE d.id = ${id} AND ${visible}`
 */
export function sql(
  strings: TemplateStringsArray,
  ...parts: readonly (SqlValue | SqlFragment)[]
): SqlFragment {
  const text: string[] = [strings[0] ?? ''];
  const values: SqlValue[] = [];
  parts.forEach((part, i) => {
    const after = strings[i + 1] ?? '';
    if (isFragment(part)) {
      text[text.length - 1] += part.strings[0] ?? '';
      text.push(...part.strings.slice(1));
      values.push(...part.values);
      text[text.length - 1] += after;
    } else {
      values.push(toHoldable(part));
      text.push(after);
    }
  });
  return { strings: text, values };
}

/** Nothing, where a condition is not wanted. */
export const NOTHING: SqlFragment = { strings: [''], values: [] };

/** Numbers the values: "$1", "$2". */
export function toStatement({ strings, values }: SqlFragment): Statement {
  const text = strings.map((part, i) => (i === 0 ? part : `$${i}${part}`)).join('');
  return { text, values };
}

const names = new Map<string, string>();

/** A name under which a connection keeps the statement's plan: one for each text. */
export function toStatementName({ text }: Statement): string {
  const known = names.get(text);
  if (known !== undefined) return known;
  const name = hash('sha256', text).slice(0, 32);
  names.set(text, name);
  return name;
}

function isFragment(part: SqlValue | SqlFragment): part is SqlFragment {
  return typeof part === 'object' && part !== null && 'strings' in part;
}

// PostgreSQL holds no U+0000 in text. Nothing of ours has one but what somebody typed, which then matches nothing.
function toHoldable(value: SqlValue): SqlValue {
  if (typeof value === 'string') return value.replaceAll('\0', '\uFFFD');
  if (Array.isArray(value))
    return value.map((each) => (typeof each === 'string' ? each.replaceAll('\0', '\uFFFD') : each));
  return value;
}
