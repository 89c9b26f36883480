import {
  type FindOriginals,
  type HeldOriginal,
  listNumberKeys,
  resolveRows,
  toHeldOriginal,
} from '../held-references.ts';
import type { UnresolvedReference } from '../register-columns.ts';
import { getText } from '../rows.ts';
import type { ReferenceRow, Viewer } from '../store.ts';
import type { PostgresSession } from './postgres-database.ts';
import { sql } from './sql.ts';
import { toVisible } from './visible.ts';

/** The held originals of these number keys that a viewer may see, all read at once. */
export async function readOriginals(
  session: PostgresSession,
  viewer: Viewer,
  numberKeys: readonly string[],
): Promise<FindOriginals> {
  if (numberKeys.length === 0) return () => [];
  const rows = await session.all(
    sql`SELECT d.id, d.number_key, d.head FROM documents d
      WHERE d.number_key = ANY(${numberKeys}::text[]) AND d.kind = 'original' AND ${toVisible(viewer)}
      ORDER BY d.sequence`,
  );
  const originals = new Map<string, HeldOriginal[]>();
  for (const row of rows) {
    const key = getText(row, 'number_key');
    originals.set(key, [...(originals.get(key) ?? []), toHeldOriginal(row)]);
  }
  return (numberKey) => originals.get(numberKey) ?? [];
}

/** The references with the held documents they name. */
export async function resolveAll(
  session: PostgresSession,
  viewer: Viewer,
  references: readonly UnresolvedReference[],
): Promise<ReferenceRow[]> {
  const keys = listNumberKeys(references.map(({ reference }) => reference));
  return resolveRows(await readOriginals(session, viewer, keys), references);
}
